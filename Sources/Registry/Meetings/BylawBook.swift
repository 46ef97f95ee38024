import Foundation
import Rules
package import Storage

/// The tata tertib that hold in a village: its own, else of a region that it lies in, else those that the program
/// brings along.
extension Bylaws {
    /// - Parameter day: of the meeting, `yyyymmdd`.
    package static func of(_ village: RegionCode, on day: Int32, in db: any Connection) throws -> Bylaws {
        // Of a region and one inside it the code of the inner one is larger.
        let row = try db.first(
            """
            SELECT body FROM bylaw WHERE region IN (\(RetentionSchedule.path(village))) AND valid_from <= \(day)
            ORDER BY region DESC, valid_from DESC LIMIT 1
            """)
        if let row { return try JSONDecoder().decode(Bylaws.self, from: Data(row.text("body").utf8)) }
        let lines = try standard.get()
        guard let line = lines.last(where: { $0.from <= day }) ?? lines.first else {
            throw MissingAsset(name: "bylaws.json")
        }
        return line
    }

    /// Of `bylaws.json`, the oldest first.
    private static let standard = Result {
        try JSONDecoder().decode([Bylaws].self, from: Data(EmbeddedFile.bytes("bylaws.json")))
            .sorted { $0.from < $1.from }
    }

    /// How many have to be there: of the first meeting the quorum, of the next what the village says, else
    /// anybody.
    func needed(of invited: Int, session: Int) -> Int {
        max(1, session == 1 ? quorum.needed(of: invited) : secondQuorum?.needed(of: invited) ?? 1)
    }

    func isEarlyEnough(_ registered: Int32, for day: Int32) -> Bool {
        registered <= CivilDate(packed: day).adding(days: -registeredDays).packed
    }
}

extension Registry {
    /// As they hold today.
    package func bylaws(at village: RegionCode) async throws -> Bylaws {
        let today = clock.today.packed
        return try await database.read { try Bylaws.of(village, on: today, in: $0) }
    }

    /// Those that hold from a later day on, the next first.
    package func bylawsToCome(at village: RegionCode) async throws -> [Bylaws] {
        let today = clock.today.packed
        return try await database.read { db in
            let days = try db.rows(
                """
                SELECT DISTINCT valid_from FROM bylaw
                WHERE region IN (\(RetentionSchedule.path(village))) AND valid_from > \(today) ORDER BY valid_from
                """
            ).map { Int32(try $0.int("valid_from")) }
            // Of a region around it they may be no news here.
            var last = try Bylaws.of(village, on: today, in: db)
            return try days.compactMap { day in
                let next = try Bylaws.of(village, on: day, in: db)
                defer { last = next }
                return next == last ? nil : next
            }
        }
    }
}
