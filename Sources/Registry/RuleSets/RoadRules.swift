import Rules
import Storage

extension Registry {
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
