import Rules
import Storage

/// Whoever is put away may be the head of a family that goes on: then somebody of it follows.
struct LinkHead {
    /// Who is left in the family without a head; empty where there is one, or nobody.
    let rest: [PersonRecord]
    private static let head = Int(Relation.head.rawValue)

    init(_ put: PersonRecord, in db: any Connection) throws {
        guard put.relation == Self.head else {
            rest = []
            return
        }
        let family = RecordKey(home: put.key.home, id: put.family)
        let others = try PersonRecord.members(of: family, in: db).filter { $0.key.id != put.key.id }
        rest = others.contains { $0.relation == Self.head } ? [] : others
    }

    /// A record of the same person that stays in the same family is its head by itself.
    func isAsked(keeping kept: RecordID) -> Bool { !rest.isEmpty && !rest.contains { $0.key.id == kept } }

    /// Whether somebody can follow who was chosen before, or nobody has to be.
    func accepts(_ next: RecordID?, keeping kept: RecordID) -> Bool {
        if rest.isEmpty { return true }
        return next == nil ? !isAsked(keeping: kept) : rest.contains { $0.key.id == next }
    }

    /// - Parameters:
    ///   - next: whom somebody has chosen.
    ///   - field: where it is chosen.
    /// - Throws: `Refusal.invalidInput` where somebody has to be chosen and is not.
    func changes(next: RecordID?, keeping kept: RecordID, field: String) throws -> [Change] {
        if rest.isEmpty { return [] }
        if !isAsked(keeping: kept), next == nil { return [Self.become(Self.head, kept)] }
        guard let head = rest.first(where: { $0.key.id == next }) else {
            throw Refusal.invalidInput(
                field: field,
                reason: Words(
                    id: "Catatan yang tidak dipakai adalah kepala keluarga yang masih beranggota. Pilih penggantinya.",
                    en: "The record that is put away is the head of a family that goes on. Choose who follows."))
        }
        let all = rest.map { Kin(relation: $0.relation, sex: $0.sex) }
        let leader = Kin(relation: head.relation, sex: head.sex)
        return rest.compactMap { member in
            let before = Kin(relation: member.relation, sex: member.sex)
            let relation = member.key == head.key ? Self.head : before.become(under: leader, among: all)
            return relation == member.relation ? nil : Self.become(relation, member.key.id)
        }
    }

    /// Whether each of those left has an open case with somebody of the other record's family: then the family as a whole
    /// stands twice, as far as the reader may see both.
    static func isDoubled(
        _ rest: [PersonRecord], with record: LinkCaseRecord, _ kept: RecordID, _ registry: Registry,
        in db: any Connection
    ) throws -> Bool {
        let key = RecordKey(home: registry.home(of: record.village(of: kept)), id: kept)
        guard let other = try PersonRecord.find(key, in: db) else { return false }
        let family = RecordKey(home: other.key.home, id: other.family)
        let there = Set(try PersonRecord.members(of: family, in: db).map(\.key.id))
        return try rest.allSatisfy { member in
            let id = member.key.id
            return try LinkCaseRecord.of(member.key, in: db).contains { one in
                one.kind == .person && one.state.isOpen && there.contains(one.other(than: id))
            }
        }
    }

    private static func become(_ relation: Int, _ person: RecordID) -> Change {
        .person(PersonChange(person, seen: nil, values: [PersonField.relation.rawValue: String(relation)]))
    }
}

extension LinkCaseRecord {
    /// Of the form in which who follows a head is chosen: that of the record which is put away.
    func headField(of put: RecordID) -> String { put == first ? "kepala_baru1" : "kepala_baru2" }

    /// Who gives a record up has said who follows there, and whoever that was may have gone since: then the choice is
    /// dropped, and the answers stand.
    ///
    /// - Returns: whether the two answers settle the case still; else somebody has to follow who was not chosen.
    mutating func keepsHead(for answer: LinkAnswer, beside other: LinkAnswer, in db: any Connection) throws -> Bool {
        guard answer.isSame, answer.isHere == true else { return true }
        var locator = Locator(db)
        let family = try LinkHead(try locator.person(other.person), in: db)
        if family.accepts(other.head, keeping: answer.person) { return true }
        let lacks = family.isAsked(keeping: answer.person)
        for place in answers.indices where answers[place] == other {
            answers[place].head = nil
            answers[place].lacksHead = lacks ? true : nil
        }
        return !lacks
    }
}

/// Somebody who could follow a head.
package struct LinkNextHead: Sendable, Equatable {
    package var person: RecordID
    package var name: String
    /// 1-8, to the head who is put away.
    package var relation: Int
}
