/// Which findings the queue shows.
package struct MendFilter: Sendable, Equatable {
    package var region: RegionCode
    /// Nil: the reason that keeps most families invalid and that the village itself can mend.
    package var rule: String?
    /// As `Rule.fixer`; nil: whoever.
    package var fixer: String?
    package var stage: MendStage

    package init(region: RegionCode, rule: String? = nil, fixer: String? = nil, stage: MendStage = .todo) {
        self.region = region
        self.rule = rule
        self.fixer = fixer
        self.stage = stage
    }
}

/// Where a finding stands with its operator.
package enum MendStage: String, Sendable, CaseIterable {
    case todo = "kerja"
    /// Handed on or confirmed: out of the queue until its day.
    case waiting = "tunggu"
}

/// One open finding: of a family, or of a person in it.
package struct MendKey: Sendable, Hashable {
    package var family: RecordID
    /// Nil: about the family as a whole.
    package var person: RecordID?
    package var rule: String

    package init(family: RecordID, person: RecordID?, rule: String) {
        self.family = family
        self.person = person
        self.rule = rule
    }
}

/// What keeps a region busy, by reason: errors first, then warnings, most families first.
package struct MendReasons: Sendable {
    package var region: Region
    package var families: Int
    package var invalid: Int
    package var reasons: [Reason]
    /// The regions one level below, for choosing.
    package var parts: [Region]

    package struct Reason: Sendable {
        package var rule: Rule
        package var families: Int
        /// All open findings, those that wait included.
        package var findings: Int
        /// Of these, handed on or confirmed.
        package var waiting: Int

        package func count(_ stage: MendStage) -> Int { stage == .todo ? max(findings - waiting, 0) : waiting }
    }

    package func reason(_ code: String) -> Reason? { reasons.first { $0.rule.code == code } }

    /// Findings of a stage that one fixer, or anybody, mends.
    package func count(_ stage: MendStage, fixer: String? = nil) -> Int {
        reasons.reduce(0) { sum, reason in
            fixer == nil || reason.rule.fixer == fixer ? sum + reason.count(stage) : sum
        }
    }

    /// Who can mend any of it, those with most findings first.
    package var fixers: [String] {
        var seen: [String] = []
        for reason in reasons where !seen.contains(reason.rule.fixer) { seen.append(reason.rule.fixer) }
        return seen.sorted {
            (-count(.todo, fixer: $0) - count(.waiting, fixer: $0), $0)
                < (-count(.todo, fixer: $1) - count(.waiting, fixer: $1), $1)
        }
    }

    /// Where to begin: an error that the village can mend, then any error, then a warning.
    package func preferred(fixer: String?, stage: MendStage, except rule: String? = nil) -> Reason? {
        let open = reasons.filter { reason in
            reason.count(stage) > 0 && reason.rule.code != rule && (fixer == nil || reason.rule.fixer == fixer)
        }
        return open.first { $0.rule.severity == .error && $0.rule.fixer == "operator" }
            ?? open.first { $0.rule.severity == .error } ?? open.first
    }
}

/// A stretch of the queue of one reason.
package struct MendQueue: Sendable {
    /// The filter with the reason that was chosen for it; still none if nothing is open.
    package var filter: MendFilter
    package var items: [Item]
    /// Opaque; to be handed back as `after`. Nil at the end.
    package var next: String?

    package init(filter: MendFilter, items: [Item], next: String?) {
        self.filter = filter
        self.items = items
        self.next = next
    }

    package struct Item: Sendable {
        package var key: MendKey
        package var village: Region
        /// The person's, or for a family its head's; empty where none is written.
        package var name: String
        package var rt: String
        package var rw: String
        /// In two or three words what is special about this one: "15 angka".
        package var hint: Words?
        /// Of one that waits: the day it comes back, `yyyymmdd`.
        package var until: Int32?
    }
}
