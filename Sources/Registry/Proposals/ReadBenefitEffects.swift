import Rules
import Storage

extension Registry {
    /// What a change that is still typed would do to benefits in progress; nothing where somebody it names is beyond the
    /// reader's places or no longer on record.
    package func benefitEffects(of set: ChangeSet, by actor: Actor) async throws -> [BenefitNote] {
        try await read(by: actor) { reader in
            try reader.withCatalogueTables { db in try liveNotes(set, reader, db) }
        }
    }

    /// What an event would do to them as far as a form that is still filled in says it; while it says nothing, what is
    /// drawn on.
    ///
    /// - Parameter day: `yyyymmdd` as typed; what is no day is taken for today.
    package func benefitEffects(
        foreseen event: ChangeEvent, in family: RecordID, _ changes: [Change], on day: Int32?, by actor: Actor
    ) async throws -> [BenefitNote] {
        guard event.concernsBenefits else { return [] }
        let real = day.flatMap { day in
            CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100)
        }
        let set = ChangeSet(event: event, family: family, changes: changes, reason: "", day: real?.packed)
        return try await benefitEffects(of: set, by: actor)
    }

    /// What a move to another village would do to them: told to the village that people leave.
    ///
    /// - Parameters:
    ///   - parts: a part without persons is the whole family.
    ///   - village: nil: it is not said yet which.
    package func benefitEffects(
        ofMove parts: [OpenTransfer.Part], to village: RegionCode?, on day: Int32?, by actor: Actor
    ) async throws -> [BenefitNote] {
        let day = day ?? clock.today.packed
        return try await read(by: actor) { reader in
            try reader.withCatalogueTables { db -> [BenefitNote] in
                do {
                    var locator = Locator(db)
                    for part in parts {
                        let place = try locator.family(part.family).village
                        guard reader.scope.contains(place) else { return [] }
                    }
                    return try moveNotes(parts, to: village, on: day, isOrigin: true, db)
                } catch Refusal.notFound {
                    return []
                }
            }
        }
    }

    /// What a proposal does to them: as they are drawn on now while it is open, and as it was when it was carried out.
    func benefitEffects(
        of record: ProposalRecord, _ content: ProposalContent?, _ reader: Reader
    ) throws -> [BenefitNote] {
        if record.appliedAt != nil { return try carriedOutNotes(record, reader) }
        guard record.state.isOpen, let content else { return [] }
        if let move = content.move {
            return try reader.withCatalogueTables { db in
                try moveNotes(
                    move.parts, to: record.village, on: content.changes.day ?? clock.today.packed,
                    isOrigin: reader.scope.contains(move.origin), db)
            }
        }
        return try reader.withCatalogueTables { db in try liveNotes(content.changes, reader, db) }
    }

    private func liveNotes(_ set: ChangeSet, _ reader: Reader, _ db: any Connection) throws -> [BenefitNote] {
        do {
            guard try set.villages(in: db).allSatisfy({ reader.scope.contains($0) }), set.newcomers == nil else {
                return []
            }
            let effects = try BenefitEffects.of(
                set, on: set.day ?? clock.today.packed, try catalogue(in: db), in: db)
            if effects.isEmpty { return [] }
            var locator = Locator(db)
            return try notes(effects, home: locator.family(set.family).key.home, reader, try catalogue(in: db))
        } catch Refusal.notFound {
            return []
        }
    }

    /// Of people who go to another village: told to both, as who goes is. Of those who stay where they are nothing is told
    /// to the village that the others come to.
    ///
    /// - Parameter isOrigin: the reader sees the village that they leave.
    func moveNotes(
        _ parts: [OpenTransfer.Part], to village: RegionCode?, on day: Int32, isOrigin: Bool, _ db: any Connection
    ) throws -> [BenefitNote] {
        let catalogue = try catalogue(in: db)
        do {
            // Those who come are still in the other village.
            return try db.beyondSight {
                var effects = try BenefitEffects.of(parts, to: village, on: day, catalogue, in: db)
                if !isOrigin { effects = effects.of(movers: parts) }
                var locator = Locator(db)
                var names: [RecordID: String] = [:]
                for person in Set(effects.compactMap(\.person)).sorted() {
                    names[person] = try locator.person(person).name
                }
                return BenefitWords(catalogue: catalogue, gazetteer: gazetteer).notes(effects, names)
            }
        } catch Refusal.notFound {
            return []
        }
    }

    private func carriedOutNotes(_ record: ProposalRecord, _ reader: Reader) throws -> [BenefitNote] {
        guard let family = record.family else { return [] }
        let row = try reader.first(
            """
            SELECT \(ChangeRecord.columns) FROM change_set WHERE home = \(record.key.home) AND family = \(family)
            AND proposal = \(record.key.id) AND \(in: "village") ORDER BY id LIMIT 1
            """)
        guard let change = try row.map(ChangeRecord.init) else { return [] }
        let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
        return try notes(change.outcome.benefits ?? [], home: record.key.home, reader, catalogue)
    }

    /// In words, with the names of those whom the reader may see.
    func notes(_ effects: [BenefitEffect], home: Int64, _ reader: Reader, _ catalogue: Catalogue) throws
        -> [BenefitNote]
    {
        if effects.isEmpty { return [] }
        let persons = Set(effects.compactMap(\.person)).sorted()
        var names: [RecordID: String] = [:]
        if !persons.isEmpty {
            for row in try reader.rows(
                "SELECT id, name FROM person WHERE home = \(home) AND id IN (\(persons)) AND \(in: "village")")
            {
                names[RecordID(try row.int("id"))] = try row.text("name")
            }
        }
        return BenefitWords(catalogue: catalogue, gazetteer: gazetteer).notes(effects, names)
    }
}

extension [BenefitEffect] {
    /// Those of people who go, and nothing of the families they leave.
    func of(movers parts: [OpenTransfer.Part]) -> [BenefitEffect] {
        let movers = Set(parts.flatMap(\.persons))
        return filter { effect in effect.person.map { movers.contains($0) } ?? false }
    }
}
