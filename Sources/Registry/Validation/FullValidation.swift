import Foundation
import Rules
import Storage
import Synchronization

/// What a full validation did.
package struct ValidationReport: Sendable {
    package var families = 0
    package var persons = 0
    /// Families whose findings were not what the rules say today, and were put right.
    package var settled = 0
}

extension Registry {
    /// Judges the whole register again: home by home, two at a time; only families whose findings differ are written.
    ///
    /// Needed when a rule or a threshold changes, and to prove that the findings are what the rules say.
    package func validateAll(by actor: Actor, progress: @escaping @Sendable (Int) -> Void = { _ in }) throws
        -> ValidationReport
    {
        for place in try database.readBlocking({ try RegisterArea.places(in: $0) }) {
            try actor.meet(Demand(.importFile, at: place))
        }
        return try judgeEverything(by: actor, progress: progress)
    }

    /// As `validateAll`, for whoever asked for their permission already.
    func judgeEverything(by actor: Actor, progress: @escaping @Sendable (Int) -> Void = { _ in }) throws
        -> ValidationReport
    {
        let (catalogue, rules, homes) = try database.readBlocking { db in
            let catalogue = try self.catalogue(in: db)
            let homes = try db.homes(with: "family")
            return (catalogue, try ruleSet(catalogue, in: db), homes)
        }
        let state = Mutex((next: 0, report: ValidationReport(), differing: [RecordKey](), failure: (any Error)?.none))
        let group = DispatchGroup()
        for _ in 0..<max(2, min(8, ProcessInfo.processInfo.activeProcessorCount)) {
            let thread = Thread {
                defer { group.leave() }
                while let home = state.withLock({ state -> Int64? in
                    guard state.next < homes.count, state.failure == nil else { return nil }
                    state.next += 1
                    return homes[state.next - 1]
                }) {
                    do {
                        let found = try HomeValidation(
                            registry: self, rules: rules, weights: RuleWeights(catalogue), home: home
                        )
                        .run()
                        let persons = state.withLock { state in
                            state.report.families += found.families
                            state.report.persons += found.persons
                            state.differing += found.differing
                            return state.report.persons
                        }
                        progress(persons)
                    } catch {
                        state.withLock { $0.failure = error }
                    }
                }
            }
            group.enter()
            thread.start()
        }
        group.wait()
        var (report, differing) = try state.withLock { state in
            if let failure = state.failure { throw failure }
            return (state.report, Set(state.differing))
        }
        differing.formUnion(try database.readWhole { try KeyRules.suspects(in: $0) })
        report.settled = try settle(differing.sorted(), catalogue)
        // Kabupaten by kabupaten, so that nobody waits for all of them.
        let counted = try database.readBlocking { db in
            Set(try db.rows("SELECT DISTINCT village / 1000000 AS part FROM village_tally").map { try $0.int("part") })
        }
        for (region, home) in self.homes.sorted(by: { $0.key < $1.key })
        where homes.contains(home) || counted.contains(region / 1_000_000) {
            try database.writeBlocking(locking: .only([.home(home)])) { db in
                try Tally.recount(villages: region...region + 999_999, at: clock.now(), in: db)
            }
        }
        try database.writeBlocking(locking: .only([])) { db in
            try AuditTrail.write(
                .validated, by: actor, place: RegisterArea.whole(in: db), object: "register",
                detail: "\(report.families) keluarga",
                at: clock.now(), in: db)
        }
        return report
    }

    /// - Returns: how many families changed.
    private func settle(_ families: [RecordKey], _ catalogue: Catalogue) throws -> Int {
        var changed = 0
        var at = 0
        while at < families.count {
            let end = min(at + 2_000, families.count)
            changed += try database.writeBlocking { db in
                let judge = try self.judge(catalogue, in: db)
                var villages: Set<Int64> = []
                var count = 0
                for found in try judge.judge(Set(families[at..<end]), in: db) where found.isChanged {
                    count += 1
                    villages.insert(found.village.value)
                }
                for village in villages { try Tally.recount(village: village, at: clock.now(), in: db) }
                return count
            }
            at = end
        }
        return changed
    }
}

/// How much each rule weighs, for judging a whole home in a row.
struct RuleWeights {
    private let severities: [Rule.Severity]

    init(_ catalogue: Catalogue) {
        severities = (0...255).map { number in
            RuleCode(rawValue: UInt8(number)).map { catalogue.rule($0).severity } ?? .off
        }
    }

    subscript(rule: RuleCode) -> Rule.Severity { severities[Int(rule.rawValue)] }
}

/// Judges one home from memory and compares with the findings that are open.
struct HomeValidation {
    let registry: Registry
    let rules: RuleSet
    let weights: RuleWeights
    let home: Int64
    /// What other meaning some statements would have, as they are written; for a look ahead.
    var restated: [String: RuleCode?] = [:]

    struct Member {
        var family: Int64
        var person: Int64
        var facts: PersonFacts
    }

    struct Found {
        var families = 0
        var persons = 0
        var differing: [RecordKey] = []
    }

    func run() throws -> Found {
        try registry.database.readBlocking { db in
            let members = try members(db)
            let open = try openFindings(db)
            var found = Found(persons: members.count)
            var facts: [PersonFacts] = []
            var verdicts: [Verdict] = []
            var at = 0
            try db.forEach("SELECT id, kk, kk_written FROM family WHERE home = \(home) AND status = 1 ORDER BY id") {
                row in
                let family = row.int(0)
                let kk: DocumentNumber =
                    row.isNull(1)
                    ? row.withBytes(2) { DocumentNumber($0) } : .number(row.int(1))
                facts.removeAll(keepingCapacity: true)
                verdicts.removeAll(keepingCapacity: true)
                while at < members.count, members[at].family < family { at += 1 }
                let start = at
                while at < members.count, members[at].family == family {
                    facts.append(members[at].facts)
                    at += 1
                }
                rules.check(family: facts, kk: kk, into: &verdicts)
                found.families += 1
                var sum: UInt64 = 0
                for verdict in verdicts where weights[verdict.rule] != .off {
                    let person = verdict.member >= 0 ? members[start + Int(verdict.member)].person : 0
                    sum &+= Self.mark(verdict.rule.rawValue, person, Int64(verdict.detail), weights[verdict.rule].rank)
                }
                if sum != open[family] ?? 0 { found.differing.append(RecordKey(home: home, id: RecordID(family))) }
                return true
            }
            return found
        }
    }

    /// Present members, by family.
    func members(_ db: any Connection) throws -> [Member] {
        var members: [Member] = []
        let residence = registry.homes.first { $0.value == home }.map { RegionCode($0.key).residence } ?? 0
        try db.forEach(
            """
            SELECT id, family, nik, nik_written, name, birth, birth_written, sex, relation, mother, stated, odd_benefit,
                absent_since, disagreements, padan
            FROM person WHERE home = \(home) AND status = 1 ORDER BY id
            """
        ) { row in
            var facts = PersonFacts(
                nik: row.isNull(2) ? row.withBytes(3) { DocumentNumber($0) } : .number(row.int(2)),
                name: row.withBytes(4) { NameShape($0) },
                birth: row.isNull(5)
                    ? row.withBytes(6) { WrittenDate(unreadable: $0) } : .date(CivilDate(packed: Int32(row.int(5)))),
                sex: Sex(rawValue: UInt8(clamping: row.int(7))) ?? .unknown,
                relation: Relation(rawValue: UInt8(clamping: row.int(8))) ?? .unknown,
                hasMother: row.withBytes(9) { NameShape($0) != .missing },
                stated: row.isNull(10) ? nil : RuleCode(text: row.text(10)), hasUnknownBenefit: row.int(11) != 0)
            facts.residence = residence
            facts.isAbsent = !row.isNull(12)
            facts.isDisputed = row.int(13) > 0
            if !restated.isEmpty, !row.isNull(14), let other = restated[row.text(14)] { facts.stated = other }
            members.append(Member(family: row.int(1), person: row.int(0), facts: facts))
            return true
        }
        var inOrder = true
        for index in members.indices.dropFirst() where members[index].family < members[index - 1].family {
            inOrder = false
            break
        }
        if !inOrder { members.sort { ($0.family, $0.person) < ($1.family, $1.person) } }
        return members
    }

    /// Of each family, a sum over its open findings of the rules that look at a person or a family alone.
    private func openFindings(_ db: any Connection) throws -> [Int64: UInt64] {
        var sums: [Int64: UInt64] = [:]
        try db.forEach(
            """
            SELECT family, rule, person, detail, severity FROM finding WHERE home = \(home) AND closed_at IS NULL
            AND rule NOT IN ('D01', 'D02', 'D03', 'D04', 'N09') AND NOT (rule = 'S01' AND person = 0)
            """
        ) { row in
            guard let rule = RuleCode(text: row.text(1)) else { return true }
            let rank = Rule.Severity(rawValue: row.text(4))?.rank ?? 9
            sums[row.int(0), default: 0] &+= Self.mark(rule.rawValue, row.int(2), row.int(3), rank)
            return true
        }
        return sums
    }

    private static func mark(_ rule: UInt8, _ person: Int64, _ detail: Int64, _ rank: Int) -> UInt64 {
        var mixed = UInt64(bitPattern: person) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= UInt64(rank) << 16 | UInt64(rule) << 8 | UInt64(bitPattern: detail)
        mixed = (mixed ^ mixed >> 31) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 29
    }
}
