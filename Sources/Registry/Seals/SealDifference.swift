import Storage

/// Holds what is there against what was sealed, and names what differs.
struct SealDifference {
    let lines: SealedLines
    /// Scans and documents that came later are none of the seal's.
    let takesMore: Set<SealPart>

    func problems(_ found: [SealFact]) -> [String] {
        var rest: [Place: SealFact] = [:]
        for fact in found { rest[Place(fact.part, fact.object)] = fact }
        var problems: [String] = []
        if let number = lines.broken {
            problems.append("line \(number) of its seal was changed, or one before it removed")
        }
        for line in lines.lines {
            guard let fact = rest.removeValue(forKey: Place(line.part, line.object)) else {
                problems.append("\(line.name) is gone")
                continue
            }
            problems += differences(line, fact)
        }
        // Of a seal from before there were lines only what was added since is known.
        guard lines.lines.contains(where: { $0.part == .seal }) else { return problems }
        for fact in found where rest[Place(fact.part, fact.object)] != nil && !takesMore.contains(fact.part) {
            let name = fact.part.name(fact.object, fact.facts)
            problems.append("\(name) was not there when it was sealed")
        }
        return problems
    }

    private struct Place: Hashable {
        let part: SealPart
        let object: Int64

        init(_ part: SealPart, _ object: Int64) {
            self.part = part
            self.object = object
        }
    }

    private func differences(_ line: SealedLine, _ fact: SealFact) -> [String] {
        var problems: [String] = []
        let fields = line.part.fields(of: lines.subject)
        for (field, (place, was)) in zip(fields, line.facts.enumerated()) {
            let now = place < fact.facts.count ? fact.facts[place] : ""
            if was == now { continue }
            problems.append("\(line.name), \(field): \(shown(was)) → \(shown(now))")
        }
        // A line that has fewer facts is from before names were with them.
        guard let hidden = fact.hidden, line.facts.count >= fields.count else { return problems }
        // Where they were erased, as where there were none, nothing stands.
        let fits = line.salt.isEmpty ? hidden.isEmpty : SealedLine.digest(of: hidden, salt: line.salt) == line.digest
        if !fits { problems.append("\(line.name), \(line.part.hidden) were changed") }
        return problems
    }

    /// Of a digest its beginning: enough to see that it is another.
    private func shown(_ text: String) -> String {
        if text.isEmpty { return "nothing" }
        return text.utf8.count == 64 ? "\(text.prefix(12))…" : text
    }
}
