import HTML
import Registry

/// What came of a job, in the words of its kind.
struct JobOutcome {
    let screen: any Screen
    let job: JobRecord

    var panel: HTML {
        switch job.kind {
        case .validate: validation
        case .rulePreview: rulePreview
        case .ruleDay: ruleDay
        }
    }

    private var validation: HTML {
        guard let outcome = job.outcome(of: ValidateJob.self) else { return done("") }
        return done(
            screen.say(
                Texts.validated(
                    screen.number(outcome.families), screen.number(outcome.persons), screen.number(outcome.settled))))
    }

    private var rulePreview: HTML {
        guard let asked = job.asked(PreviewRules.self) else { return done("") }
        return screen.note(
            .good, .ok,
            """
            <p><b>\(screen.say(Texts.jobDone))</b> \(screen.link(
                screen.say(Texts.openRuleChange), Links.ruleChange(asked.change)))</p>
            """)
    }

    private var ruleDay: HTML {
        guard let outcome = job.outcome(of: ApplyRules.self) else { return done("") }
        return done(
            screen.say(Texts.rulesApplied(screen.number(outcome.changes), screen.number(outcome.settled))))
    }

    private func done(_ words: String) -> HTML {
        screen.note(.good, .ok, "<p><b>\(screen.say(Texts.jobDone))</b> \(words)</p>")
    }
}
