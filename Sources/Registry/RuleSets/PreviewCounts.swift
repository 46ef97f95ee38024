import Rules

/// Adds up what a change would do, family by family.
struct PreviewCounts {
    /// A finding in mind: the rule, and whom it is about; 0 is the family.
    struct Mark: Hashable {
        var rule: RuleCode
        var person: Int64
    }

    struct Family {
        var id: RecordID
        var village: RegionCode
        var before: Set<Mark>
        var after: Set<Mark>
    }

    private struct Count { var before = 0, after = 0, opened = 0, closed = 0, weighed = 0 }
    private struct Place { var families = 0, before = 0, after = 0 }

    let weightsBefore: RuleWeights
    let weightsAfter: RuleWeights
    private var rules: [RuleCode: Count] = [:]
    private var places: [RegionCode: Place] = [:]
    private var flips: [RulePreview.Example] = []
    private var others: [RulePreview.Example] = []
    private var families = 0
    private var becomeValid = 0
    private var becomeInvalid = 0
    private static let mostExamples = 12

    init(before: RuleWeights, after: RuleWeights) {
        weightsBefore = before
        weightsAfter = after
    }

    mutating func add(_ family: Family) {
        families += 1
        let wasValid = !family.before.contains { weightsBefore[$0.rule] == .error }
        let isValid = !family.after.contains { weightsAfter[$0.rule] == .error }
        let kecamatan = RegionCode(family.village.value / 10_000 * 10_000)
        places[kecamatan, default: Place()].families += 1
        if !wasValid { places[kecamatan, default: Place()].before += 1 }
        if !isValid { places[kecamatan, default: Place()].after += 1 }
        if wasValid, !isValid { becomeInvalid += 1 }
        if !wasValid, isValid { becomeValid += 1 }
        guard !family.before.isEmpty || !family.after.isEmpty else { return }
        var touched: Set<RuleCode> = []
        for mark in family.before {
            rules[mark.rule, default: Count()].before += 1
            if !family.after.contains(mark) {
                rules[mark.rule, default: Count()].closed += 1
                touched.insert(mark.rule)
            } else if weightsBefore[mark.rule] != weightsAfter[mark.rule] {
                rules[mark.rule, default: Count()].weighed += 1
                touched.insert(mark.rule)
            }
        }
        for mark in family.after {
            rules[mark.rule, default: Count()].after += 1
            guard !family.before.contains(mark) else { continue }
            rules[mark.rule, default: Count()].opened += 1
            touched.insert(mark.rule)
        }
        guard !touched.isEmpty else { return }
        let example = RulePreview.Example(
            family: family.id, village: family.village, wasValid: wasValid, isValid: isValid,
            rules: touched.map(\.string).sorted())
        if wasValid != isValid {
            if flips.count < Self.mostExamples { flips.append(example) }
        } else if others.count < Self.mostExamples {
            others.append(example)
        }
    }

    func put(into preview: inout RulePreview) {
        preview.families = families
        preview.becomeValid = becomeValid
        preview.becomeInvalid = becomeInvalid
        preview.invalidBefore = places.values.reduce(0) { $0 + $1.before }
        preview.invalidAfter = places.values.reduce(0) { $0 + $1.after }
        preview.rules = rules.filter { $0.value.opened + $0.value.closed + $0.value.weighed > 0 }.map { code, count in
            RulePreview.RuleCount(
                code: code.string, before: count.before, after: count.after, opened: count.opened,
                closed: count.closed, weighed: count.weighed)
        }.sorted { $0.code < $1.code }
        preview.places = places.filter { $0.value.before != $0.value.after }.map { region, count in
            RulePreview.PlaceCount(
                region: region, families: count.families, invalidBefore: count.before, invalidAfter: count.after)
        }.sorted { $0.region < $1.region }
        preview.examples = Array((flips + others).prefix(Self.mostExamples))
    }
}
