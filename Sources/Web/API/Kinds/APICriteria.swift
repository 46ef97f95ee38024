import Registry

/// What the family was asked, set by set: `{"bps14": {"8": "ya", "9": "tidak"}}`. A question that is left out, or to which
/// nothing is said, was not asked.
enum APICriteria {
    static let name = "kriteria"

    /// The field, if the kind asks anything.
    static func fields(_ asked: [NamedCriteria]) -> [APIField] {
        let sets = asked.map { one in
            APIField(one.name, .part(one.set.questions.map { question(one.name, $0.code) }))
        }
        return sets.isEmpty ? [] : [APIField(name, .part(sets))]
    }

    private static func question(_ set: String, _ code: String) -> APIField {
        APIField(code, .choice(["ya", "tidak"]), in: CriteriaFields.field(set, code))
    }

    /// What was answered before stays where nothing is sent of it; else all that is sent is all that was asked.
    static func answers(
        _ sent: [String: SentJSON], _ sheet: Sheet, _ asked: [NamedCriteria], after before: ProposalContent?
    ) -> [CriteriaAnswer] {
        if sent[name] != nil { return CriteriaFields.read(sheet, asked) }
        return before?.answers.filter { $0.origin == .asked } ?? []
    }

    /// The answers that were given, as they were sent; what the register knows is not among them.
    static func given(_ content: ProposalContent, _ asked: [NamedCriteria]) -> [String: GivenJSON] {
        var sheet = Sheet()
        CriteriaFields.fill(&sheet, content.answers)
        return APISheet(fields: fields(asked), programs: []).given(sheet)
    }
}
