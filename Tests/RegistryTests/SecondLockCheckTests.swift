import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// When the program refuses to serve.
@Suite("Serving under the second lock", .enabled(if: TestEngine.isPostgres))
struct SecondLockCheckTests {
    /// A role of this test's own: roles belong to the whole server.
    private func role(_ words: String, _ register: SampleRegister) throws -> String {
        let name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
        try register.registry.database.changeSchema { db in
            _ = try db.execute("CREATE ROLE \(unsafe: name) \(unsafe: words)")
        }
        return name
    }

    private func problem(_ role: String, _ register: SampleRegister) throws -> String? {
        try register.registry.database.readBlocking { try SecondLock.problem(with: role, in: $0) }
    }

    @Test("whoever connects, it is the role that serves that serves")
    func switched() async throws {
        let register = try SampleRegister.empty()
        let (current, isSuper) = try register.registry.database.readBlocking { db in
            let row = try db.first(
                """
                SELECT CAST(current_user AS text) AS name, rolsuper FROM pg_roles WHERE rolname = current_user
                """)
            return (try row?.text("name"), try row?.int("rolsuper"))
        }
        #expect(current == "tepat_app" && isSuper == 0)
        #expect(try problem("tepat_app", register) == nil)
    }

    @Test("a superuser and a role outside of row-level security are refused, also by way of another role")
    func byPass() async throws {
        let register = try SampleRegister.empty()
        #expect(try problem(try role("SUPERUSER", register), register)?.contains("superuser") == true)
        let bypass = try role("BYPASSRLS", register)
        #expect(try problem(bypass, register)?.contains("BYPASSRLS") == true)
        let member = try role("IN ROLE \(bypass)", register)
        #expect(try problem(member, register)?.contains("REVOKE \(bypass) FROM \(member)") == true)
    }

    @Test("a table that the serving role owns, or its owner's rights, are refused when the register is opened")
    func owner() async throws {
        let register = try SampleRegister.empty()
        let owner = try role("", register)
        try register.registry.database.changeSchema { db in
            _ = try db.execute("ALTER TABLE case_note OWNER TO \(unsafe: owner)")
        }
        _ = try register.at(SampleRegister.now)
        let member = try role("IN ROLE \(owner)", register)
        #expect(try problem(member, register)?.contains("case_note") == true)
        try register.registry.database.changeSchema { db in
            _ = try db.execute("ALTER TABLE case_note OWNER TO tepat_app")
        }
        #expect(throws: CannotServe.self) { _ = try register.at(SampleRegister.now) }
    }

    @Test("a trail that the serving role may change is refused")
    func trail() async throws {
        let register = try SampleRegister.empty()
        try register.registry.database.changeSchema { db in
            _ = try db.execute("GRANT UPDATE ON audit_entry TO tepat_app")
        }
        let error = #expect(throws: CannotServe.self) { _ = try register.at(SampleRegister.now) }
        #expect(error?.description.contains("audit_entry") == true)
    }

    @Test("a policy that somebody dropped is made again when the owner opens the register")
    func dropped() async throws {
        let register = try await SampleRegister.make()
        try register.registry.database.changeSchema { db in
            _ = try db.execute("DROP POLICY second_lock ON person")
            _ = try db.execute("ALTER TABLE person DISABLE ROW LEVEL SECURITY")
        }
        let opened = try register.at(SampleRegister.now)
        #expect(try opened.database.readBlocking(seeing: .nothing) { try $0.count("SELECT count(*) FROM person") } == 0)
    }

    /// A register of a sample as another login opens it.
    private func url(_ login: String, _ register: SampleRegister) -> String {
        register.database.url.replacing("user=tepat", with: "user=\(login)")
    }

    @Test("whoever may only give the serving role away gives it to itself, and becomes it")
    func admin() async throws {
        let register = try SampleRegister.empty()
        let version = try register.registry.database.readBlocking {
            try $0.count("SELECT CAST(current_setting('server_version_num') AS bigint)")
        }
        let login = try role("LOGIN", register)
        // From version 16 on, this is what whoever makes a role has of it.
        let how = version >= 160_000 ? "WITH ADMIN TRUE, INHERIT FALSE, SET FALSE" : "WITH ADMIN OPTION"
        try register.registry.database.changeSchema { db in
            _ = try db.execute("GRANT tepat_app TO \(unsafe: login) \(unsafe: how)")
        }
        let database = try PostgreSQL(url: url(login, register), path: nil, connections: 1)
        try database.changeSchema { try SecondLock.makeRole(in: $0) }
        let current = try database.readBlocking(seeing: .nothing) { db in
            try db.first("SELECT CAST(current_user AS text) AS name")?.text("name")
        }
        #expect(current == "tepat_app")
    }

    @Test("a login that may not become the serving role is told what to run")
    func barred() async throws {
        let register = try SampleRegister.empty()
        let login = try role("LOGIN", register)
        let error = #expect(throws: CannotServe.self) {
            _ = try Registry(
                database: try PostgreSQL(
                    url: url(login, register), path: register.databasePath, connections: 1),
                clock: .at(SampleRegister.now), sharingRegionsWith: register.registry)
        }
        #expect(error?.description.contains("GRANT tepat_app TO \"\(login)\"") == true, "\(error?.description ?? "")")
    }

    @Test("a login that is only a member of the serving role serves, and changes no tables")
    func login() async throws {
        let register = try await SampleRegister.make()
        let login = try role("LOGIN IN ROLE tepat_app", register)
        let name = try register.registry.database.readBlocking {
            try $0.first("SELECT CAST(current_database() AS text) AS name")?.text("name") ?? ""
        }
        let url = TestEngine.url(name).replacing("user=tepat", with: "user=\(login)")
        func open() throws -> Registry {
            try Registry(
                database: try PostgreSQL(url: url, path: register.databasePath, connections: 1),
                clock: .at(SampleRegister.now), sharingRegionsWith: register.registry)
        }
        let filter = FamilyFilter(region: SampleRegister.rejangLebong)
        let own = SampleRegister.operatorOf(SampleRegister.derati)
        #expect(try await open().families(filter, after: nil, limit: 50, by: own).items.count == 2)
        try register.registry.database.changeSchema { db in
            _ = try db.execute("DELETE FROM migration WHERE number = (SELECT MAX(number) FROM migration)")
        }
        let error = #expect(throws: CannotServe.self) { _ = try open() }
        #expect(error?.description.contains("tepat migrate") == true)
    }
}
