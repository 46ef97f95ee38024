import HTML
import Registry

/// What came of a job, in the words of its kind.
struct JobOutcome {
    let screen: any Screen
    let job: JobRecord

    var panel: HTML {
        switch job.kind {
        case .validate: validation
        case .convert: conversion
        case .preview: preview
        case .importFile: imported
        case .undoImport: undone
        }
    }

    private var validation: HTML {
        guard let outcome = job.outcome(of: ValidateJob.self) else { return done("") }
        return done(
            screen.say(
                Texts.validated(
                    screen.number(outcome.families), screen.number(outcome.persons), screen.number(outcome.settled))))
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

    private func done(_ words: String) -> HTML {
        screen.note(.good, .ok, "<p><b>\(screen.say(Texts.jobDone))</b> \(words)</p>")
    }
}
