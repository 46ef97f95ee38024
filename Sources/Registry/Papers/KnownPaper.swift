import Papers
import Storage

/// What anybody may know of a document whose code they hold: that it is one of ours, and whether it still counts. Nobody's
/// name stands in it.
package struct KnownPaper: Sendable, Equatable {
    package var kind: PaperKind
    /// Empty for what has none.
    package var number: String
    /// As it is read aloud: groups of four.
    package var code: String
    /// That stands on it, `yyyymmdd`.
    package var day: Int32
    /// The village or kabupaten that wrote it.
    package var place: String
    package var kabupaten: String
    package var pages: Int
    package var state: PaperState
    /// Of its file, from the first letter on, to hold one against another.
    package var digest: String
    /// Of invented people.
    package var isExample: Bool
}

extension Registry {
    /// - Parameter code: as it was typed or read from the paper.
    /// - Returns: nil for what is no code of ours, and for what was never ready.
    package func knownPaper(code: String) async throws -> KnownPaper? {
        guard let code = PaperCode.parse(code) else { return nil }
        // Whoever holds a sheet has no area: what is told is nobody's data.
        return try await database.read(seeing: .everything) { db in
            guard let spot = try db.first("SELECT home, paper FROM paper_code WHERE code = \(code)") else { return nil }
            let key = RecordKey(home: try spot.int("home"), id: RecordID(try spot.int("paper")))
            guard let record = try PaperRecord.find(key, in: db), record.madeAt != nil else { return nil }
            return try known(record, in: db)
        }
    }

    /// The same for whoever asks from outside: whoever guesses has to wait after some tries, as at the sign-in.
    ///
    /// - Throws: `Refusal.lockedOut`.
    package func knownPaper(code: String, from address: String) async throws -> KnownPaper? {
        let now = clock.now()
        let most = try await database.read { db in try threshold("paper_misses", otherwise: 20, in: db) }
        let limit = AttemptLimit(key: "periksa \(address)", allowed: most)
        if let minutes = try await database.read({ db in try limit.wait(at: now, in: db) }) {
            throw Refusal.lockedOut(minutes: minutes)
        }
        if let known = try await knownPaper(code: code) { return known }
        _ = try await database.write(locking: .only([])) { db in try AttemptLimit.count([limit], at: now, in: db) }
        return nil
    }

    private func known(_ record: PaperRecord, in db: any Connection) throws -> KnownPaper {
        let office = record.office
        return KnownPaper(
            kind: record.order.kind, number: record.number, code: PaperCode.shown(record.code),
            day: record.printed ?? record.day,
            place: gazetteer[office]?.fullName ?? office.dotted,
            kabupaten: gazetteer[office.kabupaten]?.fullName ?? "", pages: record.pages, state: record.state,
            digest: String(record.digest.prefix(16)), isExample: try PaperSource.isExample(record.village, in: db))
    }
}
