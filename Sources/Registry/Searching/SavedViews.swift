import Foundation
import Storage

/// A list with its filter, kept under a name by whoever looks at it often. Theirs alone.
package struct SavedView: Sendable, Equatable {
    package var id: RecordID
    package var screen: Screen
    package var name: String
    /// As it stands in the address, without the question mark: `wilayah=17.02.06.2001&valid=tidak`.
    package var query: String

    /// The screens that views are kept of, with what each can be asked.
    package enum Screen: String, Sendable, CaseIterable {
        case families = "keluarga"
        case persons = "perorangan"
        case mending = "perbaikan"

        var parameters: Set<String> {
            switch self {
            case .families: ["wilayah", "valid", "alasan", "program", "status"]
            case .persons:
                ["wilayah", "valid", "alasan", "program", "umur_dari", "umur_sampai", "jk", "status"]
            case .mending: ["wilayah", "alasan", "oleh", "tahap"]
            }
        }
    }

    /// So many are looked over at a glance.
    package static let most = 30

    static let badQuery = Words(
        id: "Saringan ini tidak dapat disimpan.", en: "This filter cannot be saved.")
    static let badName = Words(id: "Beri nama 1 sampai 60 huruf.", en: "Give it a name of 1 to 60 letters.")
    static let numberInName = Words(
        id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here.")
    static let tooMany = Words(
        id: "Anda sudah menyimpan \(most) tampilan. Hapus satu yang tidak dipakai lagi.",
        en: "You have saved \(most) views already. Delete one that is no longer used.")
}

extension Registry {
    /// An actor's views in the order of their names, all screens.
    package func views(by actor: Actor) async throws -> [SavedView] {
        try await database.read { db in
            try db.rows(
                "SELECT id, screen, name, query FROM saved_view WHERE account = \(actor.account) ORDER BY name, id"
            ).compactMap { row in
                try SavedView.Screen(rawValue: row.text("screen")).map {
                    SavedView(
                        id: RecordID(try row.int("id")), screen: $0, name: try row.text("name"),
                        query: try row.text("query"))
                }
            }
        }
    }

    /// Keeps a filter under a name; the same name of the same screen is replaced.
    ///
    /// - Throws: `Refusal.invalidInput` at `nama` or `kueri`: no name, a NIK or KK in either, a parameter that the
    ///   screen does not have, or thirty views already.
    @discardableResult
    package func saveView(screen: SavedView.Screen, name: String, query: String, by actor: Actor) async throws
        -> RecordID
    {
        let name = name.trimmingSpaces
        guard (1...60).contains(name.count) else {
            throw Refusal.invalidInput(field: "nama", reason: SavedView.badName)
        }
        guard !holdsDocumentNumber(name) else {
            throw Refusal.invalidInput(field: "nama", reason: SavedView.numberInName)
        }
        guard isQuery(query, of: screen) else {
            throw Refusal.invalidInput(field: "kueri", reason: SavedView.badQuery)
        }
        let fresh = identifiers.next()
        let now = clock.now()
        return try await database.write(locking: .only([.account(actor.account)])) { db in
            if let known = try db.first(
                """
                SELECT id FROM saved_view
                WHERE account = \(actor.account) AND screen = \(screen.rawValue) AND name = \(name)
                """)
            {
                let id = RecordID(try known.int("id"))
                try db.execute("UPDATE saved_view SET query = \(query) WHERE account = \(actor.account) AND id = \(id)")
                return id
            }
            guard try db.count("SELECT count(*) FROM saved_view WHERE account = \(actor.account)") < SavedView.most
            else {
                throw Refusal.invalidInput(field: "nama", reason: SavedView.tooMany)
            }
            try db.execute(
                """
                INSERT INTO saved_view (account, id, screen, name, query, created_at)
                VALUES (\(actor.account), \(fresh), \(screen.rawValue), \(name), \(query), \(now))
                """)
            return fresh
        }
    }

    /// Takes a view away.
    ///
    /// - Returns: what it was, so that it can be saved again; nil if the actor has no such view (any more).
    @discardableResult
    package func dropView(id: RecordID, by actor: Actor) async throws -> SavedView? {
        let view = try await views(by: actor).first { $0.id == id }
        _ = try await database.write(locking: .alone) { db in
            try db.execute("DELETE FROM saved_view WHERE account = \(actor.account) AND id = \(id)")
        }
        return view
    }

    private func isQuery(_ query: String, of screen: SavedView.Screen) -> Bool {
        guard query.utf8.count <= 500, !holdsDocumentNumber(query.removingPercentEncoding ?? query) else {
            return false
        }
        let pairs = query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
        return pairs.allSatisfy { pair in pair.count == 2 && screen.parameters.contains(String(pair[0])) }
            && Set(pairs.map(\.first)).count == pairs.count
            && query.unicodeScalars.allSatisfy { Self.ofQueries.contains($0) }
    }

    private static let ofQueries = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%=&+")

    /// Sixteen digits in a row, whatever is put between them.
    func holdsDocumentNumber(_ text: String) -> Bool {
        var run = 0
        for character in text {
            if character.isNumber {
                run += 1
                if run >= 16 { return true }
            } else if !" .-+_/".contains(character) {
                run = 0
            }
        }
        return false
    }
}
