import Storage

extension Registry {
    /// What is found by a number or an id that says exactly whom it means; nil if the text is none.
    func exactly(_ text: String, by actor: Actor) async throws -> SearchResult? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber || $0 == " " || $0 == "." || $0 == "-" }
        if isNumber, digits.utf8.count >= 13 {
            let found = try await read(by: actor) { reader in
                var keys: [RecordKey] = []
                if digits.utf8.count == 16, let number = Int64(digits) { keys = try holding(number, reader) }
                if keys.isEmpty { keys = try withDTKSID(digits, reader) }
                return try rows(keys, reader)
            }
            noteNumber(actor, found)
            return .families(found)
        }
        // Ids of ours begin with a digit, and no name does.
        guard let id = RecordID(text), text.first?.isNumber == true else { return nil }
        let found = try await read(by: actor) { try rows(withID(id, $0), $0) }
        noteNumber(actor, found)
        return .families(found)
    }

    private func noteNumber(_ actor: Actor, _ found: [FamilyRow]) {
        note(
            .searched, by: actor, place: actor.scope().regions.first ?? .nation, object: "nomor",
            detail: "mencari NIK, KK, atau ID", families: found.map(\.id))
    }

    private func rows(_ keys: [RecordKey], _ reader: Reader) throws -> [FamilyRow] {
        let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
        return try familyRows(keys, reader, catalogue)
    }

    /// The families of those with a NIK, and those on a KK.
    private func holding(_ number: Int64, _ reader: Reader) throws -> [RecordKey] {
        // Where the number is known, not who has it: that is read within the reader's places.
        let holders = try reader.withCatalogueTables { try $0.holders(ofNIK: number) }
        let persons = try holders.flatMap { home, persons in
            try reader.rows(
                """
                SELECT p.home AS home, p.family AS family FROM person p
                WHERE p.home = \(home) AND p.id IN (\(persons)) AND p.status = 1 AND \(in: "p.village")
                ORDER BY p.id LIMIT 50
                """)
        }
        return try keys(
            Array(persons.prefix(50))
                + reader.rows(
                    """
                    SELECT home, family FROM family_kk WHERE kk = \(number) AND \(in: "village")
                    ORDER BY home, family LIMIT 50
                    """))
    }

    private func withDTKSID(_ text: String, _ reader: Reader) throws -> [RecordKey] {
        var text = text
        let hash = text.withUTF8 { DTKSKey.of(id: UnsafeRawBufferPointer($0)) }
        // Under which key files know a person is kept in no place: whom it leads to is looked up in the reader's.
        let known = try reader.withCatalogueTables { db in
            try db.beyondSight {
                try db.rows(
                    """
                    SELECT home, person FROM person_dtks
                    WHERE home IN (\(homes(in: reader.scope))) AND dtks_key = \(hash) ORDER BY home, person LIMIT 50
                    """)
            }
        }
        if known.isEmpty { return [] }
        let (numbers, persons) = try (known.map { try $0.int("home") }, known.map { try $0.int("person") })
        return try keys(
            reader.rows(
                """
                SELECT p.home AS home, p.family AS family FROM person p
                WHERE p.home IN (\(numbers)) AND p.id IN (\(persons)) AND p.dtks_id = \(text) AND p.status = 1
                AND \(in: "p.village") ORDER BY p.home, p.id
                """))
    }

    /// A family's own id, or the family of a person's.
    private func withID(_ id: RecordID, _ reader: Reader) throws -> [RecordKey] {
        let homes = homes(in: reader.scope)
        return try keys(
            reader.rows(
                """
                SELECT f.home AS home, f.id AS family FROM family f
                WHERE f.home IN (\(homes)) AND f.id = \(id) AND f.status = 1 AND \(in: "f.village")
                """)
                + reader.rows(
                    """
                    SELECT p.home AS home, p.family AS family FROM person p
                    WHERE p.home IN (\(homes)) AND p.id = \(id) AND p.status = 1 AND \(in: "p.village")
                    """))
    }

    /// Each family once.
    private func keys(_ rows: [Row]) throws -> [RecordKey] {
        try rows.reduce(into: []) { keys, row in
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("family")))
            if !keys.contains(key) { keys.append(key) }
        }
    }

    /// Our numbers of the kabupaten that a scope reaches into.
    func homes(in scope: Scope) -> [Int64] {
        homes.filter { code, _ in
            scope.regions.contains { $0.contains(RegionCode(code)) || RegionCode(code).contains($0) }
        }.values.sorted()
    }
}
