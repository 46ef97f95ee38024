/// The answer about one thing: the register, a programme, a proposal, a person, a finding.
package struct WhyPart: Sendable, Equatable {
    /// "DTKS", a programme, a kind of proposal.
    package var topic: Words
    /// `Program.id`; empty for none.
    package var program = ""
    package var standing: WhyStanding
    /// By which `why.json` or the rules know it.
    package var code: String
    /// A `ProposalReason` by name; empty for none.
    package var reason = ""
    package var headline: Words
    package var because: Words
    /// What would change it.
    package var change: Words
    package var next: Words
    package var rules: [WhyRule] = []
    package var facts: [WhyFact] = []
    package var decision: WhyDecision?
    /// What was decided is kept where they were before, and not seen from here.
    package var isElsewhere = false
    package var papers: [WhyPaper] = []
    /// Nil: there is nothing to object to yet.
    package var objection: WhyObjection?
    /// Whom to ask.
    package var ask: Words
    package var proposal: RecordID?
}

/// By which rule, and in which version of it.
package struct WhyRule: Sendable, Equatable {
    package var code: String
    package var title: Words
    /// Nil: it is known by its day.
    package var version: Int?
    /// From which day on it holds so, `yyyymmdd`; nil: nobody says.
    package var from: Int32?
}

/// What is known, from where and as of which day. Whole numbers are never in it.
package struct WhyFact: Sendable, Equatable {
    package var label: Words
    package var value: Words
    /// `yyyymmdd`.
    package var asOf: Int32?
    package var source: Words

    init(_ label: Words, _ value: Words, asOf: Int32? = nil, _ source: Words) {
        self.label = label
        self.value = value
        self.asOf = asOf
        self.source = source
    }

    init(_ label: Words, _ value: String, asOf: Int32? = nil, _ source: Words) {
        self.init(label, Words(id: value, en: value), asOf: asOf, source)
    }
}

/// Whose decision it was. Never anybody who objected, nor who spoke against it.
package struct WhyDecision: Sendable, Equatable {
    package var what: Words
    package var office: Words
    /// Who was in office, or signed; empty where it was erased or a body decided.
    package var name: String
    /// `yyyymmdd`.
    package var day: Int32
    /// What they said about it; may be empty.
    package var words: String
}

/// On which document.
package struct WhyPaper: Sendable, Equatable {
    package var title: Words
    package var number: String
    /// `yyyymmdd`; nil: nobody wrote it down.
    package var day: Int32?
}

package struct WhyObjection: Sendable, Equatable {
    package var how: Words
    /// The last day, `yyyymmdd`; nil: none is set.
    package var until: Int32?
    package var isOver: Bool
}
