import Rules
import Storage

/// Somebody of the office of a village, for those who keep the list.
package struct Official: Sendable, Equatable {
    package var id: RecordID
    package var village: Region
    /// Empty: they were erased.
    package var name: String
    package var title: String
    /// Masked where it is shown.
    package var nik: String
    package var person: RecordID?
    /// The name of the account by which they sign in; empty: none.
    package var account: String
    /// `yyyymmdd`.
    package var from: Int32
    /// The first day without the office.
    package var to: Int32?
}

/// The list of a village, and what its form needs.
package struct OfficialList: Sendable {
    package var officials: [Official]
    /// The reader keeps it.
    package var mayNote: Bool
    /// Accounts that work in the village, by number.
    package var accounts: [Account]

    package struct Account: Sendable, Equatable {
        package var id: Int64
        package var name: String
    }
}

extension Registry {
    /// Everybody who is or was of the office of a village, those in office first.
    ///
    /// - Throws: `Refusal.notFound` outside of the reader's area.
    package func officials(of village: RegionCode, by actor: Actor) async throws -> OfficialList {
        guard village.level == .village, gazetteer[village] != nil, actor.scope().contains(village) else {
            throw Refusal.notFound
        }
        let mayNote = OfficialDesk.isOpen(to: actor, at: village)
        let today = clock.today.packed
        let list = try await read(by: actor) { reader -> OfficialList in
            let records = try reader.rows(
                """
                SELECT \(OfficialRecord.columns) FROM village_official o
                WHERE o.home = \(home(of: village)) AND o.village = \(village) AND \(in: "o.village") ORDER BY o.id
                """
            ).map(OfficialRecord.init)
            let accounts = try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT DISTINCT a.id AS id, a.name AS name FROM account a
                    JOIN account_grant g ON g.account = a.id WHERE g.region = \(village) ORDER BY a.name, a.id
                    """
                ).map { OfficialList.Account(id: try $0.int("id"), name: try $0.text("name")) }
            }
            let place = gazetteer[village] ?? .nation
            let officials = records.map { record -> Official in
                let account = accounts.first { $0.id == record.account }?.name ?? ""
                return Official(
                    id: record.key.id, village: place, name: record.name, title: record.title,
                    nik: record.nik.map { DocumentText.sixteen($0) } ?? "", person: record.person, account: account,
                    from: record.from, to: record.to)
            }
            let inOffice = officials.filter { official in official.to.map { $0 > today } ?? true }
            let gone = officials.filter { official in official.to.map { $0 <= today } ?? false }
            return OfficialList(officials: inOffice + gone, mayNote: mayNote, accounts: mayNote ? accounts : [])
        }
        note(.listed, by: actor, place: village, object: "daftar perangkat", detail: "", families: [])
        return list
    }
}
