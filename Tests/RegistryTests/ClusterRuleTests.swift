import TepatTesting
import Testing

/// The rules by which a statement is told to go to one of several servers: each as Citus 13 was seen to do.
@Suite("Statements on several servers")
struct ClusterRuleTests {
    @Test(
        "goes where the rows of its homes are",
        arguments: [
            "SELECT * FROM person WHERE home = $1 AND id = $2",
            "SELECT p.name FROM person p JOIN family f ON f.home = p.home AND f.id = p.family WHERE p.home = $1",
            "SELECT 1 FROM family f WHERE f.home IN ($1, $2) AND (f.village BETWEEN $3 AND $4 OR f.village = 5)",
            "SELECT 1 FROM family f WHERE f.home = $1 AND EXISTS (SELECT 1 FROM person p WHERE p.home = f.home)",
            "SELECT home FROM person WHERE (home, id) IN (($1, $2), ($3, $4))",
            "SELECT nik FROM person_nik WHERE nik = $1",
            "SELECT 1 FROM person WHERE (home = $1 AND id = 1) OR (home = $2 AND id = 3)",
            "SELECT (SELECT count(*) FROM person p WHERE p.home = f.home AND p.home = $1) FROM family f WHERE f.home = $2",
            "SELECT 1 FROM person p WHERE p.home = $1 AND p.id IN (SELECT person FROM person_nik WHERE nik = $2)",
            "INSERT INTO person_nik (nik, home, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            "UPDATE family SET size = $1 WHERE home = $2 AND id = $3",
            "WITH RECURSIVE t AS (SELECT id FROM family WHERE home = $1 UNION SELECT 1) SELECT * FROM t",
        ])
    func bound(_ text: String) { #expect(ClusterRules.verdict(of: text) == .bound) }

    @Test(
        "goes to every server",
        arguments: [
            ("SELECT * FROM person WHERE id = $1", "person"),
            ("SELECT * FROM family WHERE village BETWEEN $1 AND $2", "family"),
            ("SELECT * FROM family WHERE home BETWEEN $1 AND $2", "family"),
            ("SELECT * FROM family WHERE +home = $1", "family"),
            ("SELECT * FROM family WHERE home IN (SELECT home FROM home)", "family"),
            ("SELECT * FROM family WHERE home = $1 OR id = 3", "family"),
            ("SELECT (SELECT count(*) FROM person p WHERE p.home = f.home) FROM family f WHERE f.home = $1", "person"),
            ("UPDATE family SET size = (SELECT 1 FROM person p WHERE p.home = family.home) WHERE home = $1", "person"),
            ("SELECT 1 FROM person p JOIN family f ON f.home = p.home WHERE p.home IN ($1, $2)", "family"),
            ("DELETE FROM finding WHERE rule = $1", "finding"),
        ])
    func everywhere(_ text: String, _ table: String) {
        #expect(ClusterRules.verdict(of: text) == .everywhere(table))
    }

    @Test(
        "would be refused",
        arguments: [
            "SELECT 1 FROM person_nik n JOIN person p ON p.home = n.home AND p.id = n.person WHERE n.nik = $1",
            "SELECT 1 FROM person p JOIN family f ON f.id = p.family WHERE p.home = $1",
            "SELECT 1 FROM person WHERE id = $1 FOR UPDATE",
            "UPDATE person SET home = $1 WHERE home = $2 AND id = $3",
            "INSERT INTO person (home, id) VALUES ($1, (SELECT max(id) FROM person WHERE home = $1))",
            "WITH RECURSIVE t AS (SELECT id FROM family UNION SELECT 1) SELECT * FROM t",
        ])
    func refused(_ text: String) {
        guard case .refused = ClusterRules.verdict(of: text) else {
            Issue.record("\(ClusterRules.verdict(of: text)): \(text)")
            return
        }
    }

    @Test("stays on the coordinator", arguments: ["SELECT 1", "SELECT * FROM account WHERE id = $1"])
    func coordinator(_ text: String) { #expect(ClusterRules.verdict(of: text) == .coordinator) }

    @Test(
        "are of one form whatever values they name, and however many",
        arguments: [
            ("SELECT 1 FROM person WHERE id IN ($1)", "SELECT 1 FROM person WHERE id IN ($1, $2, $3)"),
            (
                "SELECT 1 FROM person WHERE (home, id) IN (VALUES ($1, $2))",
                "SELECT 1 FROM person WHERE (home, id) IN (VALUES ($1, $2), ($3, $4), ($5, $6))"
            ),
            (
                "SELECT 1 FROM person p WHERE (p.village BETWEEN $1 AND $2) AND p.status = 1",
                "SELECT 1 FROM person p WHERE (p.village BETWEEN $1 AND $2 OR p.village BETWEEN $3 AND $4) AND p.status = 1"
            ),
            (
                "SELECT a FROM (SELECT a FROM t WHERE b = $1) k",
                "SELECT a FROM (SELECT a FROM t WHERE b = $1 UNION ALL SELECT a FROM t WHERE b = $2) k"
            ),
            (
                "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING"
            ),
        ])
    func alike(_ one: String, _ other: String) { #expect(StatementForm(of: one) == StatementForm(of: other)) }

    @Test(
        "are of another form by any condition, constant or column",
        arguments: [
            ("SELECT 1 FROM person WHERE home = $1 AND id = $2", "SELECT 1 FROM person WHERE id = $1"),
            ("SELECT 1 FROM person WHERE status = 1", "SELECT 1 FROM person WHERE status = 5"),
            ("SELECT 1 FROM person WHERE a = $1 OR b = $2", "SELECT 1 FROM person WHERE a = $1"),
            ("SELECT 1 FROM person WHERE id = $1", "SELECT 1 FROM person WHERE id IN ($1)"),
            ("SELECT 1 FROM t WHERE a = 'x, x'", "SELECT 1 FROM t WHERE a = 'x'"),
            ("SELECT a FROM t UNION ALL SELECT a FROM u", "SELECT a FROM t"),
        ])
    func different(_ one: String, _ other: String) { #expect(StatementForm(of: one) != StatementForm(of: other)) }

    @Test("begin as a line says, in which all columns may be left out, and no table and no condition")
    func beginnings() {
        let text = StatementForm(of: "SELECT id, count(*) AS n FROM batch WHERE id IN ($1, $2) AND state = 'open'")
        func begins(_ line: String) -> Bool { text.hasPrefix(StatementForm(of: line)) }
        #expect(begins("SELECT … FROM batch WHERE id IN ($1"))
        #expect(begins("SELECT id, … FROM batch WHERE id IN ($1, $2, $3) AND state"))
        #expect(!begins("SELECT … FROM batch WHERE state"))
        #expect(!begins("SELECT … FROM person"))
        #expect(!begins("SELECT … WHERE id IN ($1"))
    }
}
