import Rules
import Storage

extension Registry {
    /// Regions that say something about roads.
    package func roadRegions() async throws -> [RegionCode] {
        try await database.read { db in
            try db.rows("SELECT DISTINCT region FROM road_rule ORDER BY region").map {
                RegionCode(try $0.int("region"))
            }
        }
    }

    /// What has to be said so that all that operators enter in forms is proposed in a region from a day on; what it says
    /// of these kinds otherwise stays. Nothing: it is so already.
    package func turningRoadOn(in region: RegionCode, on day: Int32) async throws -> [DatedRow] {
        let registry = self
        return try await database.read { db -> [DatedRow] in
            let book = DatedBook(db: db, gazetteer: registry.gazetteer)
            var rows: [DatedRow] = []
            for kind in ProposalKind.allCases where kind.isMadeByForms {
                var edit = RoadEdit()
                let known = try book.current(.road(RoadRule(kind, in: region, nil)), on: day)
                if case .road(let rule)? = known, let said = rule.edit { edit = said }
                if edit.mode == .proposal { continue }
                edit.mode = .proposal
                rows.append(.road(RoadRule(kind, in: region, edit)))
            }
            return rows
        }
    }
}
