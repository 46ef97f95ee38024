/// What an operator chose or wrote, as the form sent it.
package struct MendAnswer: Sendable {
    /// Suggestion by group.
    package var chosen: [String: String]
    /// Values by the entries' names, as typed; only those of the case count.
    package var typed: [String: String]
    /// Versions that the form showed.
    package var seen: [RecordID: Int]
    package var reason: String
    package var evidence: Evidence?

    package init(
        chosen: [String: String] = [:], typed: [String: String] = [:], seen: [RecordID: Int] = [:], reason: String,
        evidence: Evidence? = nil
    ) {
        self.chosen = chosen
        self.typed = typed
        self.seen = seen
        self.reason = reason
        self.evidence = evidence
    }
}

extension MendCase {
    /// The answer as a change of the register.
    ///
    /// - Throws: `Refusal.invalidInput` with the form's field, `.changedMeanwhile` where a suggestion was made of data
    ///   that have changed since, `.reasonMissing`.
    package func changeSet(_ answer: MendAnswer) throws(Refusal) -> ChangeSet {
        guard answer.reason.trimmingSpaces.utf8.count >= 3 else { throw .reasonMissing }
        var merged = MergedChanges()
        for group in groups {
            guard let id = answer.chosen[group.id],
                let suggestion = group.suggestions.first(where: { $0.id == id })
            else { continue }
            for (record, seen) in answer.seen {
                if let now = versions[record], now != seen { throw .changedMeanwhile(version: now) }
            }
            suggestion.changes.forEach { merged.add($0) }
        }
        for entry in entries {
            guard let value = try typed(entry, answer) else { continue }
            switch entry.field {
            case .person(let field):
                guard let person = key.person else { continue }
                merged.add(.person(PersonChange(person, seen: nil, values: [field.rawValue: value])))
            case .family(let field):
                merged.add(.family(FamilyChange(key.family, seen: nil, values: [field.rawValue: value])))
            }
        }
        guard !merged.isEmpty else {
            throw .invalidInput(
                field: entries.first?.name ?? groups.first?.id ?? "pilih",
                reason: entries.isEmpty
                    ? Words(id: "Pilih salah satu.", en: "Choose one.")
                    : Words(
                        id: "Isi dengan data yang benar, atau pilih jalan lain.",
                        en: "Fill in the right data, or choose another way."))
        }
        return ChangeSet(
            event: .correction, family: key.family, changes: merged.all(seen: answer.seen),
            reason: answer.reason.trimmingSpaces, evidence: answer.evidence)
    }

    /// What was typed in a field; nil if nothing new was.
    private func typed(_ entry: MendEntry, _ answer: MendAnswer) throws(Refusal) -> String? {
        guard var value = answer.typed[entry.name]?.trimmingSpaces, !value.isEmpty, value != entry.value else {
            return nil
        }
        guard entry.isNumber else { return value }
        value.removeAll { $0 == " " || $0 == "." || $0 == "-" }
        let digits = value.filter { MaskedNumber.isDigit($0) }.count
        guard digits == 16, value.count == 16 else {
            throw .invalidInput(
                field: entry.name,
                reason: Words(
                    id:
                        "Harus 16 angka; yang Anda tulis \(digits) angka\(digits == value.count ? "" : " dan tanda lain").",
                    en: "It has to be 16 digits; you wrote \(digits)\(digits == value.count ? "" : " and other signs")."
                ))
        }
        return value
    }
}

/// Steps of several answers, one for each record.
private struct MergedChanges {
    private var persons: [RecordID: [String: String]] = [:]
    private var families: [RecordID: [String: String]] = [:]
    private var others: [Change] = []

    var isEmpty: Bool { persons.isEmpty && families.isEmpty && others.isEmpty }

    mutating func add(_ change: Change) {
        switch change {
        case .person(let one): persons[one.person, default: [:]].merge(one.values) { $1 }
        case .family(let one): families[one.family, default: [:]].merge(one.values) { $1 }
        default: others.append(change)
        }
    }

    /// In an order of its own, so that the same answer gives the same change set.
    func all(seen: [RecordID: Int]) -> [Change] {
        families.sorted { $0.key < $1.key }.map { .family(FamilyChange($0.key, seen: seen[$0.key], values: $0.value)) }
            + persons.sorted { $0.key < $1.key }.map {
                .person(PersonChange($0.key, seen: seen[$0.key], values: $0.value))
            } + others
    }
}
