import Registry
import Storage
import TepatTesting
import Testing

/// The register fits over several servers, long before anybody needs them.
@Suite("Where rows lie on several servers")
struct DistributionTests {
    @Test("every table of the schema is declared, and nothing in it would be refused")
    func wholeSchema() throws {
        let sample = try SampleRegister.empty()
        let shapes = try sample.registry.database.readBlocking { try Schema.shapes(in: $0) }
        #expect(shapes.count > 80)
        #expect(shapes.first { $0.name == "person" }?.primaryKey == ["home", "id"])
        #expect(shapes.first { $0.name == "account_grant" }?.foreignKeys.first?.table == "account")
        #expect(Distribution.problems(of: shapes) == [])
    }

    @Test("a table is declared once")
    func once() {
        #expect(Set(Distribution.tables.map(\.table)).count == Distribution.tables.count)
    }

    @Test("nothing is spread while a server serves")
    func served() throws {
        let sample = try SampleRegister.empty()
        let database = sample.registry.database
        let serving = try database.claim(.serving)
        #expect(throws: StorageError.occupied) { try ClusterLayout(database, shards: 4).layOut { _, _ in } }
        withExtendedLifetime(serving) {}
    }

    @Test("a new table without a declaration is found")
    func undeclared() async throws {
        let sample = try SampleRegister.empty()
        let problems = try sample.registry.database.changeSchema { db in
            try db.execute("CREATE TABLE visit (home integer NOT NULL, id bigint PRIMARY KEY)")
            return Distribution.problems(of: try Schema.shapes(in: db))
        }
        #expect(problems == ["visit: say in Distribution where its rows lie"])
    }

    @Test("a key without the column that rows are spread by is found")
    func keys() {
        #expect(added(TableShape(name: "person", primaryKey: ["id"])) == ["person: the key (id) lacks home"])
        #expect(
            added(TableShape(name: "person", primaryKey: ["home", "id"], uniqueKeys: [["nik"]]))
                == ["person: the key (nik) lacks home"])
        #expect(added(TableShape(name: "person_nik", primaryKey: ["home", "person"])) != [])
        #expect(added(TableShape(name: "account", primaryKey: ["id"], uniqueKeys: [["login"]])) == [])
    }

    @Test("a reference that several servers cannot keep is found")
    func references() {
        func person(_ table: String, _ column: String = "home") -> [String] {
            let key = TableShape.ForeignKey(columns: [column, "family"], table: table, keys: [column, "id"])
            return added(TableShape(name: "person", primaryKey: ["home", "id"], foreignKeys: [key]))
        }
        #expect(person("family") == [])
        #expect(person("region") == [])
        #expect(person("family", "village") == ["person: may not refer to family"])
        #expect(person("account") == ["person: may not refer to account"])
        #expect(person("person_nik") == ["person: may not refer to person_nik"])
        let key = TableShape.ForeignKey(columns: ["home", "family"], table: "family", keys: ["home", "id"])
        #expect(
            added(TableShape(name: "draft", primaryKey: ["id"], foreignKeys: [key]))
                == ["draft: may not refer to family"])
        #expect(added(TableShape(name: "person", primaryKey: ["home", "id"], triggers: ["t"])) != [])
    }

    /// What is complained of in one table, whatever else lacks.
    private func added(_ shape: TableShape) -> [String] {
        Distribution.problems(of: [shape]).filter { !$0.hasSuffix("not in the schema") }
    }
}
