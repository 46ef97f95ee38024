extension Gazetteer {
    /// The regions that the program carries, without a database.
    package static func embedded() throws -> Gazetteer {
        let regions = try EmbeddedTable("regions.csv").rows.compactMap { row -> Region? in
            guard row.count >= 5, let code = RegionCode(row[0]) else { return nil }
            return Region(code: code, name: row[1], kind: row[4], latitude: nil, longitude: nil)
        }
        return Gazetteer(regions: regions.sorted { $0.code < $1.code })
    }
}
