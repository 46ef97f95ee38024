import Registry
import Storage
import TepatTesting
import Testing

/// What `doctor` holds against the records: no count may be wrong without its telling.
@Suite("Counts that are kept are checked")
struct TallyCheckTests {
    private static let columns = [
        "village_tally": [
            "families", "persons", "invalid", "invalid_found", "invalid_stated", "aided", "aided_two", "aided_invalid",
        ],
        "rule_tally": ["families", "findings"],
        "rule_sum": ["families", "findings"],
        "program_tally": ["families", "persons"],
        "village_day": ["families_in", "families_out", "persons_in", "persons_out", "invalid_in", "invalid_out"],
        "rule_day": ["families_in", "families_out"],
        "program_sum": ["families", "persons"], "change_sum": ["changes"], "village_change": ["newest"],
    ]

    /// With a change of an operator's.
    private func changed() async throws -> SampleRegister {
        let register = try await SampleRegister.make()
        try await register.mend(try register.person(line: 2), ["tempat_lahir": "CURUP"])
        return register
    }

    private func differences(_ register: SampleRegister) throws -> [String] {
        try register.registry.database.readBlocking { try Tally.differences(in: $0) }
    }

    @Test("one that is off by one is told, whichever it is", arguments: columns.keys.sorted())
    func offByOne(_ table: String) async throws {
        let register = try await changed()
        #expect(try differences(register) == [])
        for column in try #require(Self.columns[table]) {
            func add(_ number: Int) throws {
                _ = try register.registry.database.writeBlocking { db in
                    try db.execute("UPDATE \(unsafe: table) SET \(unsafe: column) = \(unsafe: column) + \(number)")
                }
            }
            try add(1)
            #expect(try differences(register) != [], "\(table).\(column)")
            try add(-1)
            #expect(try differences(register) == [], "\(table).\(column)")
        }
    }

    @Test(
        "a row too many or too few is told too",
        arguments: [
            "INSERT INTO village_day VALUES (1702062003, 20261121, 1, 0, 1, 0, 0, 0)",
            "INSERT INTO rule_day VALUES ('N01', 1702062003, 20261121, 1, 0)",
            "INSERT INTO rule_tally VALUES ('N01', 1702062003, 1, 1)",
            "INSERT INTO rule_sum VALUES (1702000000, 'N01', 1, 1)", "DELETE FROM rule_sum",
            "INSERT INTO program_sum VALUES (1702000000, 5, 1, 1)", "DELETE FROM program_sum",
            "INSERT INTO change_sum VALUES (1702000000, 20000, 1)", "DELETE FROM change_sum",
            "INSERT INTO village_change VALUES (1702062003, 1)", "DELETE FROM village_change",
            "INSERT INTO program_tally VALUES (1, 1702062003, 1, 1)", "DELETE FROM village_tally",
            "DELETE FROM rule_tally", "DELETE FROM program_tally", "DELETE FROM village_day", "DELETE FROM rule_day",
            "UPDATE family SET programs = programs + 1024",
        ])
    func rows(_ statement: String) async throws {
        let register = try await changed()
        try register.registry.database.writeBlocking { db in _ = try db.execute(SQL(stringLiteral: statement)) }
        #expect(try differences(register) != [])
    }
}
