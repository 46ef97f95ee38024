import Foundation
import Rules
import Storage

/// How every kind of proposal goes in a village, as of the day on which a proposal was made.
struct RoadBook {
    private var settings: [ProposalKind: RoadSetting] = [:]
    /// What regions say of a kind, and not the program by itself.
    private var said: [ProposalKind: RoadSetting.Mode] = [:]
    /// From which day on a kind goes as it does: that on which the last row that says anything of it began or ended.
    private(set) var since: [ProposalKind: CivilDate] = [:]

    /// What the program brings along, with what a region says over it: the narrower the region, the later it has its
    /// say.
    init(on day: CivilDate, at village: RegionCode, in db: any Connection) throws {
        try self.init(on: day, at: village, Self.rows(until: day, at: village, in: db))
    }

    /// What regions say until a day, from which the book of any day before is made as well.
    static func rows(until day: CivilDate, at village: RegionCode, in db: any Connection) throws -> [Row] {
        try db.rows(
            """
            SELECT kind, region, valid_from, valid_to, body FROM road_rule
            WHERE valid_from <= \(day.packed) AND region IN (\(places(village))) ORDER BY valid_from
            """)
    }

    private static func places(_ village: RegionCode) -> [RegionCode] {
        var places: [RegionCode] = [village]
        while let wider = places.last?.parent { places.append(wider) }
        return places
    }

    init(on day: CivilDate, at village: RegionCode, _ rows: [Row]) throws {
        for line in try Self.lines.get() where line.validFrom <= day {
            var setting = settings[line.kind] ?? Self.blank
            try line.edit.apply(to: &setting)
            settings[line.kind] = setting
            since[line.kind] = line.validFrom
        }
        for place in Self.places(village).reversed() {
            // Of each kind the newest version that has begun, unless it has ended.
            var edits: [ProposalKind: RoadEdit] = [:]
            for row in rows where try row.int("region") == place.value {
                guard let kind = ProposalKind(rawValue: try row.text("kind")) else { continue }
                let start = CivilDate(packed: Int32(try row.int("valid_from")))
                if start > day { continue }
                let end = row.intOrNil("valid_to").map { CivilDate(packed: Int32($0)) }
                let hasEnded = end.map { $0 <= day } ?? false
                let changed = hasEnded ? end ?? start : start
                since[kind] = max(since[kind] ?? changed, changed)
                edits[kind] =
                    try hasEnded
                    ? nil : JSONDecoder().decode(RoadEdit.self, from: Data(row.text("body").utf8))
            }
            for (kind, edit) in edits {
                var setting = settings[kind] ?? Self.blank
                try edit.apply(to: &setting)
                settings[kind] = setting
                if let mode = edit.mode { said[kind] = mode }
            }
        }
    }

    subscript(kind: ProposalKind) -> RoadSetting { settings[kind] ?? Self.blank }

    /// The kinds of which a region says that what operators enter in forms, or accept as a move, is proposed. That a kind can be proposed is
    /// not enough: a death was noted by a form before there were proposals, and is until somebody decides otherwise.
    var kindsOfForms: Set<ProposalKind> {
        Set(ProposalKind.allCases.filter { ($0.isMadeByForms || $0 == .move) && said[$0] == .proposal })
    }

    /// Nothing is said of a kind: nobody proposes it.
    private static let blank = RoadSetting(
        mode: .closed, cutoff: "", applies: .determined, offices: RoadOffice.all, evidence: [], reasons: [],
        criteria: [])

    private struct Line: Decodable, Sendable {
        var kind: ProposalKind
        var validFrom: CivilDate
        var edit: RoadEdit

        private enum CodingKeys: String, CodingKey {
            case kind
            case validFrom = "valid_from"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            kind = try values.decode(ProposalKind.self, forKey: .kind)
            validFrom = CivilDate(packed: try values.decode(Int32.self, forKey: .validFrom))
            edit = try RoadEdit(from: decoder)
        }
    }

    /// Of `road.json`, the oldest first.
    private static let lines = Result {
        try JSONDecoder().decode([Line].self, from: Data(EmbeddedFile.bytes("road.json")))
            .sorted { $0.validFrom < $1.validFrom }
    }
}
