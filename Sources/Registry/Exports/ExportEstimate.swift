import Storage

/// How many rows an export will have, as far as the tallies tell without counting people.
package struct ExportEstimate: Sendable, Equatable {
    /// Nil where nothing is known beforehand: of those who are gone there are no tallies.
    package var rows: Int?
    /// There may be fewer, never more.
    package var isUpperBound: Bool
}

extension Overview {
    /// How many families fit, where the tallies tell: they answer for one condition at a time.
    package func total(of filter: FamilyFilter) -> Int? {
        if filter.isGone { return nil }
        return switch (filter.valid, filter.rule, filter.program) {
        case (nil, nil, nil): families
        case (true, nil, nil): families - invalidFamilies
        case (false, nil, nil): invalidFamilies
        case (nil, nil, let program?): programs.first { $0.id == program }?.families ?? 0
        case (nil, let rule?, nil): reasons.first { $0.rule.code == rule }?.families ?? 0
        default: nil
        }
    }

    /// How many persons fit, where the tallies tell.
    package func total(of filter: PersonFilter) -> Int? {
        if filter == PersonFilter(region: filter.region) { return persons }
        guard let program = filter.program, filter == PersonFilter(region: filter.region, program: program) else {
            return nil
        }
        return programs.first { $0.id == program }?.persons ?? 0
    }

    /// The least of what each condition by itself leaves.
    package func estimate(of selection: ExportSelection) -> ExportEstimate {
        switch selection {
        case .families(let filter):
            if filter.isGone { return ExportEstimate(rows: nil, isUpperBound: true) }
            if let exact = total(of: filter) { return ExportEstimate(rows: exact, isUpperBound: false) }
            let alone = [
                FamilyFilter(region: filter.region, valid: filter.valid),
                FamilyFilter(region: filter.region, rule: filter.rule),
                FamilyFilter(region: filter.region, program: filter.program),
            ].compactMap { total(of: $0) }
            return ExportEstimate(rows: alone.min(), isUpperBound: true)
        case .persons(let filter):
            if filter.status != .present { return ExportEstimate(rows: nil, isUpperBound: true) }
            if let exact = total(of: filter) { return ExportEstimate(rows: exact, isUpperBound: false) }
            var alone = [persons]
            if let program = filter.program { alone += programs.filter { $0.id == program }.map(\.persons) }
            if let rule = filter.rule { alone.append(reasons.first { $0.rule.code == rule }?.findings ?? 0) }
            return ExportEstimate(rows: alone.min(), isUpperBound: true)
        }
    }
}

extension Registry {
    /// How many rows an export of the actor's would have.
    ///
    /// - Throws: `Refusal.notFound` outside where the actor may export.
    package func exportEstimate(_ selection: ExportSelection, by actor: Actor) async throws -> ExportEstimate {
        let scope = actor.exportScope(masked: true)
        guard scope.contains(selection.region) else { throw Refusal.notFound }
        return try await database.read { db in try self.exportEstimate(selection, Reader(db, scope: scope)) }
    }

    func exportEstimate(_ selection: ExportSelection, _ reader: Reader) throws -> ExportEstimate {
        let place = selection.region == .nation ? Region.nation : gazetteer[selection.region]
        guard let place else { throw Refusal.notFound }
        return try overview(of: place, reader).estimate(of: selection)
    }

    /// From how many rows on an export has to be confirmed by typing their number.
    package func exportConfirmRows() async throws -> Int {
        try await database.read { try self.catalogue(in: $0).thresholds["export_confirm_rows"] ?? 1_000 }
    }
}
