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
        case .convert: conversion
        case .preview: preview
        case .importFile: imported
        case .undoImport: undone
        case .rulePreview: rulePreview
        case .ruleDay: ruleDay
        case .findDuplicates: duplicates
        case .linkBulk: merged
        case .loadCivil: civilLoad
        case .decideMany: decided
        case .closePeriod: closedPeriod
        case .ministryFile: ministryFile
        case .ministryPeriod: ministryPeriod
        case .compareSIKS: comparison
        case .readDetermination: decreeRead
        case .applyDetermined: decreeApplied
        case .checkScan: checkedScan
        case .makePapers: papersMade
        }
    }

    private var validation: HTML {
        guard let outcome = job.outcome(of: ValidateJob.self) else { return done("") }
        return done(
            screen.say(
                Texts.validated(
                    screen.number(outcome.families), screen.number(outcome.persons), screen.number(outcome.settled))))
    }

    private var duplicates: HTML {
        guard let outcome = job.outcome(of: FindDuplicates.self) else { return done("") }
        let words = Texts.duplicatesFound(
            screen.number(outcome.persons), cases: screen.number(outcome.cases), new: screen.number(outcome.new),
            numbers: screen.number(outcome.numbers), gone: screen.number(outcome.gone))
        return """
            \(done(screen.say(words)))<p>\(screen.button(Texts.toDuplicates, Links.duplicates))</p>
            """
    }

    private var merged: HTML {
        guard let outcome = job.outcome(of: RunLinkBulk.self) else { return done("") }
        let (merged, left) = (screen.number(outcome.done), screen.number(outcome.left))
        let words =
            outcome.isBack == true ? Texts.bandTakenBack(merged, left: left) : Texts.bandMerged(merged, left: left)
        return """
            \(done(screen.say(words)))<p>\(screen.button(Texts.toDuplicates, Links.duplicateBulk(outcome.bulk)))</p>
            """
    }

    private var civilLoad: HTML {
        guard let outcome = job.outcome(of: LoadCivilExtract.self) else { return done("") }
        let words = Texts.civilLoaded(
            screen.number(outcome.rows), villages: screen.number(outcome.villages),
            unreadable: screen.number(outcome.unreadable))
        return """
            \(done(screen.say(words)))<p>\(screen.button(Texts.toCivil, Links.civil))</p>
            """
    }

    private var decided: HTML {
        guard let asked = job.asked(RunDecision.self) else { return done("") }
        return "\(done(""))<p>\(screen.button(DecisionTexts.toDecision, Links.decision(asked.decision)))</p>"
    }

    private var closedPeriod: HTML {
        guard let outcome = job.outcome(of: ClosePeriod.self) else { return done("") }
        let words = ComparisonTexts.closed(
            screen.number(outcome.persons), screen.number(outcome.began), screen.number(outcome.ended))
        return """
            \(done(screen.say(words)))<p>\(screen.button(ComparisonTexts.toComparison, Links.comparison))</p>
            """
    }

    private var ministryFile: HTML {
        guard let outcome = job.outcome(of: MinistryFile.self) else { return done("") }
        let words = SiksTexts.made(screen.number(outcome.rows), proposals: screen.number(outcome.proposals))
        return """
            \(done(screen.say(words)))<p>\(screen.button(SiksTexts.toBatch, Links.batch(outcome.batch)))</p>
            """
    }

    private var ministryPeriod: HTML {
        guard let outcome = job.outcome(of: MinistryPeriod.self) else { return done("") }
        let words = SiksTexts.madePeriod(
            screen.number(outcome.rows), lists: screen.number(outcome.lists),
            proposals: screen.number(outcome.proposals))
        let count = outcome.refused.count
        let refused: HTML? = count == 0 ? nil : "<p>\(screen.say(SiksTexts.refused(screen.number(count))))</p>"
        return """
            \(done(screen.say(words)))\(refused)<p class="small">SHA-256 <code class="break">\(outcome.digest)</code></p>\
            <p>\(screen.button(SiksTexts.takeFile, Links.ministryPeriod(outcome.file)))</p>\
            <p class="small soft">\(screen.say(SiksTexts.takeFileHint))</p>
            """
    }

    private var checkedScan: HTML {
        guard let outcome = job.outcome(of: CheckScan.self) else { return done("") }
        return done(screen.say(ScanTexts.found(outcome.result.title, screen.number(outcome.pages))))
    }

    private var comparison: HTML {
        guard let asked = job.asked(CompareSIKS.self), let outcome = job.outcome(of: CompareSIKS.self) else {
            return done("")
        }
        let words = SiksTexts.compared(
            screen.number(outcome.here), there: screen.number(outcome.there), differs: screen.number(outcome.differs))
        return """
            \(done(screen.say(words)))\
            <p>\(screen.button(SiksTexts.toComparison, Links.compareSiks(asked.region)))</p>
            """
    }

    private var decreeRead: HTML {
        guard let outcome = job.outcome(of: ReadDetermination.self) else { return done("") }
        let words = DeterminationTexts.wasRead(
            screen.number(outcome.counts.lines), determined: screen.number(outcome.counts.determined))
        let address = Links.determination(outcome.determination)
        return """
            \(done(screen.say(words)))<p>\(screen.button(DeterminationTexts.open, address))</p>
            """
    }

    private var decreeApplied: HTML {
        guard let outcome = job.outcome(of: ApplyDetermined.self) else { return done("") }
        let words = DeterminationTexts.done(screen.number(outcome.applied), left: screen.number(outcome.left))
        let address = Links.determination(outcome.determination)
        return """
            \(done(screen.say(words)))<p>\(screen.button(DeterminationTexts.open, address))</p>
            """
    }

    private var papersMade: HTML {
        guard let outcome = job.outcome(of: MakePapers.self), let subject = outcome.subject,
            let about = PaperKind.Subject(word: outcome.about)
        else { return done("") }
        let words = MadePaperTexts.made(screen.number(outcome.made))
        let address = Links.madePapers(of: about, subject)
        return """
            \(done(screen.say(words)))<p>\(screen.button(MadePaperTexts.title(about), address))</p>
            """
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

    private var conversion: HTML {
        guard let outcome = job.outcome(of: ConvertSheet.self) else { return done("") }
        return """
            \(done(screen.say(Texts.rowsSoFar(screen.number(outcome.rows)))))\
            <p>\(screen.button(Texts.goOnWithFile, Links.upload(outcome.upload)))</p>
            """
    }

    private var preview: HTML {
        guard let asked = job.asked(PreviewImport.self), let outcome = job.outcome(of: PreviewImport.self) else {
            return done("")
        }
        return """
            \(done(screen.say(Texts.previewed(screen.number(outcome.placed), screen.number(outcome.rejectedRows)))))\
            <p>\(screen.button(Texts.seePreview, Links.previewImport(asked.upload)))</p>
            """
    }

    private var imported: HTML {
        guard let outcome = job.outcome(of: ImportUpload.self) else { return done("") }
        if outcome.wasKnown {
            return """
                \(done(screen.say(Texts.importedBefore(screen.number(Int(outcome.batch))))))\
                <p>\(screen.button(Texts.seeImport, Links.importPage(outcome.batch)))</p>
                """
        }
        let counts = Texts.importCounts(
            screen.number(outcome.new), screen.number(outcome.changed), screen.number(outcome.unchanged),
            screen.number(outcome.rejected))
        return """
            \(done(screen.say(counts)))\
            \(outcome.absent > 0 ? "<p>\(screen.say(Texts.absentPersons(screen.number(outcome.absent))))</p>" : nil)\
            <p>\(screen.button(Texts.seeImport, Links.importPage(outcome.batch)))</p>
            """
    }

    private var undone: HTML {
        guard let outcome = job.outcome(of: UndoImport.self) else { return done("") }
        let words = Texts.importTakenBack(
            screen.number(outcome.withdrawn), screen.number(outcome.restored), screen.number(outcome.left))
        return """
            \(done(screen.say(words)))\
            <p>\(screen.button(Texts.seeImport, Links.importPage(outcome.batch)))</p>
            """
    }

    private var rulePreview: HTML {
        guard let asked = job.asked(PreviewRules.self) else { return done("") }
        return screen.note(
            .good, .ok,
            """
            <p>\(screen.link(screen.say(Texts.openRuleChange), Links.ruleChange(asked.change)))</p>
            """)
    }

    private var ruleDay: HTML {
        guard let outcome = job.outcome(of: ApplyRules.self) else { return done("") }
        return done(
            screen.say(Texts.rulesApplied(screen.number(outcome.changes), screen.number(outcome.settled))))
    }

    /// What came of it; that it is done stands over it already.
    func done(_ words: String) -> HTML {
        screen.note(.good, .ok, "<p>\(words.isEmpty ? screen.say(Texts.jobDone) : words)</p>")
    }
}
