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

    func done(_ words: String) -> HTML {
        screen.note(.good, .ok, "<p><b>\(screen.say(Texts.jobDone))</b> \(words)</p>")
    }
}
