import Storage

/// What a family draws on and who receives it, as forms of proposals have to know it: by the program's number, and also
/// of those who died or were not found. Whoever moved away took along what is theirs.
package struct FamilyAid: Sendable, Equatable {
    package var enrolments: [Span]
    /// Who receives for the family.
    package var caretakers: [Span]

    package struct Span: Sendable, Equatable {
        package var person: RecordID
        /// `Program.number`.
        package var program: Int
        /// `yyyymmdd`.
        package var from: Int32
        /// Nil: it goes on.
        package var to: Int32?
    }

    /// Who draws on a program now.
    package func drawing(_ program: Int) -> [RecordID] {
        enrolments.filter { $0.program == program && $0.to == nil }.map(\.person)
    }

    /// Who receives it for the family now.
    package func receiving(_ program: Int) -> [RecordID] {
        caretakers.filter { $0.program == program && $0.to == nil }.map(\.person)
    }

    /// The last time of each person and program that is over.
    package var ended: [Span] {
        var last: [Span] = []
        for span in enrolments where !drawing(span.program).contains(span.person) {
            last.removeAll { $0.person == span.person && $0.program == span.program }
            last.append(span)
        }
        return last
    }
}

extension Registry {
    /// What a family draws on. Nothing is noted: whoever asks has opened the family's page.
    package func aid(of family: RecordID, by actor: Actor) async throws -> FamilyAid {
        try await read(by: actor) { reader -> FamilyAid in
            guard let key = try familyKey(family, reader) else { throw Refusal.notFound }
            return FamilyAid(
                enrolments: try spans("enrolment", of: key, reader), caretakers: try spans("caretaker", of: key, reader)
            )
        }
    }

    /// In the order of their days.
    private func spans(_ table: String, of family: RecordKey, _ reader: Reader) throws -> [FamilyAid.Span] {
        let name = SQL(stringLiteral: table)
        return try reader.rows(
            """
            SELECT t.person AS person, t.program AS program, t.valid_from AS valid_from, t.valid_to AS valid_to
            FROM \(name) t JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE t.home = \(family.home) AND t.person IN (
                SELECT m.person FROM membership m WHERE m.home = \(family.home) AND m.family = \(family.id))
            AND p.family = \(family.id) AND p.status NOT IN (3, 8, 9) AND \(in: "p.village")
            ORDER BY t.valid_from, t.program, t.person
            """
        ).map { row in
            FamilyAid.Span(
                person: RecordID(try row.int("person")), program: Int(try row.int("program")),
                from: Int32(try row.int("valid_from")), to: row.intOrNil("valid_to").map { Int32($0) })
        }
    }
}
