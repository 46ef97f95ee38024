import Foundation
import Storage

/// A kind of cut-off, in words; data, so that a kabupaten may have kinds of its own.
package struct CutoffKind: Sendable, Equatable {
    package var code: String
    package var words: Words
}

extension Registry {
    package func cutoffKinds() async throws -> [CutoffKind] {
        try await database.read { db in
            try db.rows("SELECT code, id, en FROM cutoff_kind ORDER BY place, code").map {
                CutoffKind(
                    code: try $0.text("code"), words: Words(id: try $0.text("id"), en: try $0.text("en")))
            }
        }
    }

    /// The cut-offs that a region is inside of, or that lie inside it. They are nobody's data.
    package func cutoffCalendar(around region: RegionCode) async throws -> CutoffCalendar {
        try await database.read { try Self.cutoffCalendar(around: region, in: $0) }
    }

    /// - Parameter kind: the only one that is asked for; nil: all.
    static func cutoffCalendar(around region: RegionCode, of kind: String? = nil, in db: any Connection) throws
        -> CutoffCalendar
    {
        var wider = [region]
        while let next = wider.last?.parent { wider.append(next) }
        let range = region.range
        let isKind: SQL = kind.map { "AND kind = \($0)" } ?? ""
        return CutoffCalendar(
            versions: try db.rows(
                """
                SELECT body FROM cutoff
                WHERE (region IN (\(wider)) OR region BETWEEN \(range.lowerBound) AND \(range.upperBound)) \(isKind)
                ORDER BY id, valid_from
                """
            ).map { try JSONDecoder().decode(Cutoff.self, from: Data($0.text("body").utf8)) })
    }
}
