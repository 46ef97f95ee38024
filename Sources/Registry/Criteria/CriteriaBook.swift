import Foundation
import Rules
import Storage

/// The sets of questions of a village as of a day: those that the program brings along, and over them what its regions
/// say under the same or another name, the narrower the later.
struct CriteriaBook {
    private(set) var sets: [String: CriteriaSet] = [:]

    init(on day: CivilDate, at village: RegionCode, in db: any Connection) throws {
        try self.init(on: day, at: village, Self.rows(until: day, at: village, in: db))
    }

    /// What regions say until a day, from which the book of any day before is made as well.
    static func rows(until day: CivilDate, at village: RegionCode, in db: any Connection) throws -> [Row] {
        try db.rows(
            """
            SELECT id, region, valid_from, valid_to, body FROM criteria_set
            WHERE valid_from <= \(day.packed) AND region IN (\(places(village))) ORDER BY valid_from
            """)
    }

    private static func places(_ village: RegionCode) -> [RegionCode] {
        var places: [RegionCode] = [village]
        while let wider = places.last?.parent { places.append(wider) }
        return places
    }

    init(on day: CivilDate, at village: RegionCode, _ rows: [Row]) throws {
        for line in try Self.lines.get() where line.validFrom <= day { sets[line.name] = line.set }
        for place in Self.places(village).reversed() {
            // Of each name the newest version that has begun, unless it has ended.
            var own: [String: CriteriaSet] = [:]
            for row in rows where try row.int("region") == place.value {
                if try row.int("valid_from") > Int64(day.packed) { continue }
                let hasEnded = row.intOrNil("valid_to").map { $0 <= Int64(day.packed) } ?? false
                let name = try row.text("id")
                own[name] =
                    try hasEnded
                    ? nil : JSONDecoder().decode(CriteriaSet.self, from: Data(row.text("body").utf8))
            }
            sets.merge(own) { $1 }
        }
    }

    /// Those that a kind asks, in its order; a name that nobody knows on the day asks nothing.
    func asked(_ setting: RoadSetting) -> [NamedCriteria] {
        setting.criteria.compactMap { name in sets[name].map { NamedCriteria(name: name, set: $0) } }
    }

    private struct Line: Decodable, Sendable {
        var name: String
        var validFrom: CivilDate
        var set: CriteriaSet

        private enum CodingKeys: String, CodingKey {
            case name = "set"
            case validFrom = "valid_from"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            validFrom = CivilDate(packed: try values.decode(Int32.self, forKey: .validFrom))
            set = try CriteriaSet(from: decoder)
        }
    }

    /// Of `criteria.json`, the oldest first.
    private static let lines = Result {
        try JSONDecoder().decode([Line].self, from: Data(EmbeddedFile.bytes("criteria.json")))
            .sorted { $0.validFrom < $1.validFrom }
    }

    /// Names that the program brings along.
    static var standardNames: Set<String> {
        get throws { Set(try lines.get().map(\.name)) }
    }
}

/// A set under the name by which roads ask for it.
package struct NamedCriteria: Sendable, Equatable {
    package var name: String
    package var set: CriteriaSet

    package init(name: String, set: CriteriaSet) {
        self.name = name
        self.set = set
    }
}
