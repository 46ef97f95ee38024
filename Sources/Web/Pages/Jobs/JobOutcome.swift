import HTML
import Registry

/// What came of a job, in the words of its kind.
struct JobOutcome {
    let screen: any Screen
    let job: JobRecord

    var panel: HTML {
        switch job.kind {
        case .validate: validation
        case .export: export
        case .verifyAudit: auditVerification
        case .exportAudit: auditExport
        case .retention: retention
        case .makeAccounts: accounts
        }
    }

    private var validation: HTML {
        guard let outcome = job.outcome(of: ValidateJob.self) else { return done("") }
        return done(
            screen.say(
                Texts.validated(
                    screen.number(outcome.families), screen.number(outcome.persons), screen.number(outcome.settled))))
    }

    private var export: HTML {
        let rows = job.outcome(of: ExportJob.self)?.rows ?? 0
        return """
            \(done(screen.say(Texts.exported(screen.number(rows)))))
            <p>\(screen.button(Texts.toExport, Links.export(job.id)))</p>
            """
    }

    private var retention: HTML {
        guard let outcome = job.outcome(of: RetentionJob.self) else { return done("") }
        return done(screen.say(Texts.retentionDone(screen.number(outcome.count))))
            + RetentionLines(screen: screen, lines: outcome.lines.map { ($0.kind, $0.days, $0.count) }).table
    }

    private var accounts: HTML {
        guard let outcome = job.outcome(of: MakeAccountsJob.self) else { return done("") }
        let refused: HTML =
            outcome.refused.isEmpty
            ? ""
            : screen.note(
                .warn, .alert,
                "<p>\(screen.say(Texts.loginsTaken)) \(outcome.refused.joined(separator: ", "))</p>")
        return """
            \(done(screen.say(Texts.accountsMade(screen.number(outcome.made)))))\(refused)
            <p class="row"><a class="btn" href="\(Links.slips(outcome.sheet))">\(Icon.print.picture)\
            \(screen.say(Texts.openSheet))</a><a href="\(Links.accounts)">\(screen.say(Texts.accounts))</a></p>
            """
    }

    func done(_ words: String) -> HTML {
        screen.note(.good, .ok, "<p><b>\(screen.say(Texts.jobDone))</b> \(words)</p>")
    }
}
