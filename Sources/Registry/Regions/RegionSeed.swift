import Assets
import Storage

/// Fills the region tables from the list the program carries.
///
/// Kepmendagri 300.2.2-2430/2025 of 23 June 2025 through github.com/cahyadsn/wilayah (MIT).
enum RegionSeed {
    static let decree = "Kepmendagri 300.2.2-2430/2025"
    static let validFrom: Int32 = 20_250_623

    static func fill(_ db: any Connection) throws {
        let centroids = try centroidsByCode()
        let regions = try db.bulk(
            into: "region",
            columns: ["id", "name", "kind", "level", "parent", "latitude", "longitude", "valid_from", "decree"])
        let codes = try db.bulk(
            into: "region_code", columns: ["system", "code", "region", "valid_from", "name", "source"])
        let homes = try db.bulk(into: "home", columns: ["home", "region"])
        var home: Int64 = 0
        for row in try EmbeddedTable("regions.csv").rows {
            guard row.count >= 5, let code = RegionCode(row[0]) else { continue }
            regions.int(code.value)
            regions.text(row[1])
            regions.text(row[4])
            regions.int(Int64(code.level.rawValue))
            regions.int((code.parent ?? .nation).value)
            regions.text(centroids[row[0]]?.0)
            regions.text(centroids[row[0]]?.1)
            regions.int(Int64(validFrom))
            regions.text(decree)
            try regions.endRow()
            codes.text("kemendagri")
            codes.text(row[0])
            codes.int(code.value)
            codes.int(Int64(validFrom))
            codes.text(row[1])
            codes.text(decree)
            try codes.endRow()
            if code.level == .kabupaten {
                home += 1
                homes.int(home)
                homes.int(code.value)
                try homes.endRow()
            }
        }
        for writer in [regions, codes, homes] { try writer.finish() }
        try addBridge(
            EmbeddedTable("bps_bridge_2020.csv").rows, source: "BPS 2020 semester 2", validFrom: 20_200_701, in: db)
    }

    /// Adds rows `bps_code,bps_name,kemendagri_code,kemendagri_name,level` whose Kemendagri code we know.
    ///
    /// - Returns: how many rows named a region that is not in force.
    @discardableResult
    static func addBridge(_ rows: [[String]], source: String, validFrom: Int, in db: any Connection) throws -> Int {
        var unknown = 0
        for row in rows where row.count >= 3 {
            guard let code = RegionCode(row[2]),
                try db.count("SELECT count(*) FROM region WHERE id = \(code)") == 1
            else { unknown += 1; continue }
            try db.execute(
                """
                INSERT INTO region_code (system, code, region, valid_from, name, source)
                VALUES ('bps', \(row[0]), \(code), \(validFrom), \(row[1]), \(source)) ON CONFLICT DO NOTHING
                """)
        }
        return unknown
    }

    private static func centroidsByCode() throws -> [String: (String, String)] {
        var found: [String: (String, String)] = [:]
        for row in try EmbeddedTable("region_centroids.csv").rows where row.count >= 3 && !suspect.contains(row[0]) {
            found[row[0]] = (row[1], row[2])
        }
        return found
    }

    /// Centroids that lie more than a degree from their kecamatan: left out rather than shown wrong.
    private static let suspect: Set<String> = ["21.04.02.2001", "73.10.01.2008", "81.01.01.2021", "91.19.05.2007"]
}
