import Rules
import Storage

/// Which of those a proposal is about are of the office of its village, or of the family of somebody who is.
extension PreCheck {
    /// How they are tied, as the evidence of a finding has it.
    enum Tie: String {
        /// The member is in office.
        case person = "orang"
        /// The member's family is the family of somebody in office.
        case family = "keluarga"
    }

    /// One of each member in office, and one of the family for somebody in office who is not in the proposal.
    func officialFindings() throws -> [ProposedFinding] {
        let officials = try officials()
        if officials.isEmpty { return [] }
        let homes = try households(of: officials)
        let own = Set((families.stored + families.all).map(\.record.key.id.value)).subtracting([0])
        var found: [ProposedFinding] = []
        for official in officials {
            if let member = member(official) {
                found.append(finding(official, .person, member: member.place).about(member.person))
                continue
            }
            let isOfCard = official.kk.map { kks.contains($0) } ?? false
            let home = official.person.flatMap { homes[$0] }
            let isOfFamily = home.map { own.contains($0.family) || $0.kk.map { kks.contains($0) } ?? false } ?? false
            if isOfCard || isOfFamily { found.append(finding(official, .family, member: 0)) }
        }
        return found
    }

    /// Those in office in the village on the day, and whoever writes the proposal however their office ended.
    private func officials() throws -> [OfficialRecord] {
        let today = registry.clock.today.packed
        let all = try db.rows(
            """
            SELECT \(OfficialRecord.columns) FROM village_official
            WHERE home = \(record.key.home) AND village = \(record.village) ORDER BY id
            """
        ).map(OfficialRecord.init)
        return all.filter { $0.isInOffice(on: today) || $0.account == record.maker || $0.account == actor.account }
    }

    private struct Household {
        var family: Int64
        var kk: Int64?
    }

    /// Where officials live by now: since they were noted they may have another KK.
    private func households(of officials: [OfficialRecord]) throws -> [RecordID: Household] {
        let persons = officials.compactMap(\.person)
        if persons.isEmpty { return [:] }
        var found: [RecordID: Household] = [:]
        for row in try db.rows(
            """
            SELECT p.id AS id, p.family AS family, f.kk AS kk FROM person p
            JOIN family f ON f.home = p.home AND f.id = p.family
            WHERE p.home = \(record.key.home) AND p.id IN (\(persons))
            AND p.status = \(RecordStatus.present.rawValue)
            """)
        {
            found[RecordID(try row.int("id"))] = Household(family: try row.int("family"), kk: row.intOrNil("kk"))
        }
        return found
    }

    private func member(_ official: OfficialRecord) -> ProposedMember? {
        let stored = families.stored.flatMap(\.members)
        return (families.members + stored).first { member in
            if let person = official.person, member.person == person { return true }
            guard let nik = official.nik else { return false }
            return member.record.nikNumber == nik
        }
    }

    private func finding(_ official: OfficialRecord, _ tie: Tie, member: Int) -> ProposedFinding {
        var evidence = "\(CheckArgument.official)=\(official.key.id.value)|\(CheckArgument.tie)=\(tie.rawValue)"
        if official.account == record.maker { evidence += "|\(CheckArgument.account)=1" }
        return ProposedFinding(
            rule: CheckCode.officials.rawValue, member: member, severity: .warning, evidence: evidence)
    }
}

/// Open proposals of the family of somebody who has come into office: they were looked at before.
struct OpenTies {
    let official: OfficialRecord
    let work: ChangeWork
    private var db: any Connection { work.db }
    private var home: Int64 { official.key.home }

    init(_ official: OfficialRecord, _ work: ChangeWork) {
        self.official = official
        self.work = work
    }

    func note() throws {
        for id in try proposals().sorted() {
            guard let record = try ProposalRecord.find(RecordID(id), in: db), record.state.isOpen,
                let text = record.content
            else { continue }
            try PreCheck(record, try ProposalContent(text: text), work).noteOfficials()
        }
    }

    private func proposals() throws -> Set<Int64> {
        var found: Set<Int64> = []
        let village = official.village
        if let person = official.person, let stored = try PersonRecord.find(RecordKey(home: home, id: person), in: db) {
            let rows = try db.rows(
                "SELECT id FROM proposal WHERE home = \(home) AND family = \(stored.family) AND village = \(village)")
            for row in rows { found.insert(try row.int("id")) }
            let claims = try db.rows(
                """
                SELECT proposal FROM proposal_claim
                WHERE home = \(home) AND subject IN (\([person.value, stored.family.value])) AND village = \(village)
                """)
            for row in claims { found.insert(try row.int("proposal")) }
        }
        let numbers = [official.nik, official.kk].compactMap { $0 }
        if numbers.isEmpty { return found }
        let rows = try db.rows(
            """
            SELECT proposal FROM proposal_number
            WHERE number IN (\(numbers)) AND home = \(home) AND village = \(village)
            """)
        for row in rows { found.insert(try row.int("proposal")) }
        if let kk = official.kk {
            let families = try db.rows("SELECT family FROM family_kk WHERE kk = \(kk) AND home = \(home)")
            for family in families {
                let rows = try db.rows(
                    """
                    SELECT id FROM proposal
                    WHERE home = \(home) AND family = \(try family.int("family")) AND village = \(village)
                    """)
                for row in rows { found.insert(try row.int("id")) }
            }
        }
        return found
    }
}
