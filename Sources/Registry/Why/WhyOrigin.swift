import Storage

/// A file of the ministry or another source.
struct WhyFile {
    var name: String
    var source: String
    /// `yyyymmdd`.
    var asOf: Int32
    /// Milliseconds since 1970: when all that it brought was recorded.
    var startedAt: Int64
    var readOn: Int32
    var actor: String

    var paper: WhyPaper { WhyPaper(title: Words(id: "Berkas", en: "File"), number: name, day: asOf) }
    var words: Words {
        let day = Words.day(asOf)
        return Words(id: "\(source) per \(day.id)", en: "\(source) as of \(day.en)")
    }
    var decision: WhyDecision {
        WhyDecision(
            what: Words(id: "Dimasukkan dari berkas", en: "Taken in from a file"),
            office: Words(id: "Sumber data: \(source)", en: "Source: \(source)"), name: actor, day: readOn, words: "")
    }
}

/// What something that is so now came from.
struct WhyOrigin {
    var decision: WhyDecision?
    var papers: [WhyPaper] = []
    var rules: [WhyRule] = []
    var source: Words = Words(id: "register", en: "the register")
    /// Of the proposal, a `ProposalReason` by name.
    var reason = ""
    var proposal: RecordID?

    init(decision: WhyDecision) { self.decision = decision }

    init(file: WhyFile) {
        decision = file.decision
        papers = [file.paper]
        source = file.words
    }

    init(proposal part: WhyPart) {
        decision = part.decision
        papers = part.papers
        rules = part.rules
        reason = part.reason
        proposal = part.proposal
        source = Words(id: "usulan yang diputuskan", en: "the proposal that was decided")
    }
}
