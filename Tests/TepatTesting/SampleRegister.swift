import Foundation
package import Registry
import Rules
import Storage
import Web

/// A small register of invented people in a file of its own, made from a template in a few milliseconds.
package struct SampleRegister: Sendable {
    package let registry: Registry
    package let folder: TestFolder
    package let database: TestDatabase
    /// What the names of the register's files begin with.
    package var databasePath: String { database.path }

    /// A register that a test made its own way.
    package init(registry: Registry, folder: TestFolder, database: TestDatabase) {
        (self.registry, self.folder, self.database) = (registry, folder, database)
    }

    /// 21 November 2026, 10:00 in Curup.
    package static let now: Int64 = 1_795_230_000_000
    package static let derati = RegionCode(1_702_062_001)
    package static let tabaAnyar = RegionCode(1_702_062_002)
    package static let rejangLebong = RegionCode(1_702_000_000)
    package static let password = "rahasia-latihan"

    /// A register with regions, rules and accounts, and nobody in it.
    ///
    /// - Parameter wholeNation: its tables hold all 91,000 regions, and not only those of Rejang Lebong, and every
    ///   kabupaten has a number of ours, and not only some thirty. What the program itself knows of regions is the same
    ///   either way: it reads them once, when it opens a register that shares them with no other.
    package static func empty(wholeNation: Bool = false) throws -> SampleRegister {
        let template = try (wholeNation ? Template.nation : Template.shared).get()
        let folder = try TestFolder()
        let path = folder.path + "/register.sqlite"
        try FileManager.default.copyItem(
            atPath: template.database.path + SecretBox.ending, toPath: path + SecretBox.ending)
        let database = try TestDatabase(at: path, copyOf: template.database)
        let registry = try Registry(
            database: try database.open(), clock: .at(now), sharingRegionsWith: template.registry)
        return SampleRegister(registry: registry, folder: folder, database: database)
    }

    /// Three families: a clean one and one with a malformed NIK in Derati, one in Taba Anyar.
    package static func make() async throws -> SampleRegister {
        let register = try empty()
        let head = DTKSRow(1, ["BANSOS BPNT": "YA"])
        let rows = [
            head, .wife(2, of: head, ["PBI JKN": "YA"]),
            DTKSRow(3, ["NAMA": "RIZKI PRATAMA", "NIK": "9.90206E+15"]),
            DTKSRow(4, ["NAMA": "MUHAMMAD YUSUF", "DESA/KELURAHAN": "TABA ANYAR"]),
        ]
        _ = try register.load(rows)
        return register
    }

    /// Imports rows as a file of a day.
    @discardableResult
    package func load(
        _ rows: [DTKSRow], asOf: Int32 = 20_240_601, name: String = "dtks.psv",
        change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        try load(file: folder.dtks(rows, name: name), asOf: asOf, change: change)
    }

    @discardableResult
    package func load(
        file: String, asOf: Int32 = 20_240_601, change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions()
        options.asOf = asOf
        change(&options)
        return try registry.importFile(file, options, by: Self.admin)
    }

    package static let admin = Actor.commandLine("uji")

    /// The same register at another time of day.
    package func at(_ milliseconds: Int64) throws -> Registry {
        try Registry(
            database: try database.open(), clock: .at(milliseconds), sharingRegionsWith: registry)
    }

    /// Another key in the place of the one that sealed the secrets.
    package func replaceKey() throws {
        try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: databasePath + SecretBox.ending))
    }

    /// Comes in as one of the accounts, with the second step where there is one.
    package func signIn(_ login: String, from address: String = "::1") async throws -> SignedIn {
        try await registry.signIn(login: login, password: Self.password, from: address)
    }

    /// An operator of one village.
    package static func operatorOf(_ village: RegionCode) -> Actor {
        Actor(account: 77, name: "Operator uji", grants: [Grant(role: .operatorDesa, region: village)])
    }

}

/// The empty register that every test's is a copy of.
private struct Template: Sendable {
    let database: TestDatabase
    let registry: Registry

    /// With every region there is.
    static let nation = Result { try Template() }
    /// Four fifths of an empty register are regions. A copy for each of some thousand tests need not hold them, and what
    /// goes through all kabupaten, a statement for each, need not ask 514 for what a test wrote into two.
    static let shared = Result { try Template(smallerThan: nation.get()) }

    private init() throws {
        let folder = try Self.folder()
        let making = try TestDatabase(at: folder + "/making.sqlite")
        let database = try making.open(isLogged: false)
        registry = try Registry(database: database, clock: .at(SampleRegister.now))
        try Self.addAccounts(to: registry)
        self.database = try Self.finished(making, database, in: folder)
    }

    private init(smallerThan nation: Template) throws {
        let folder = try Self.folder()
        let making = try TestDatabase(at: folder + "/making.sqlite", copyOf: nation.database)
        try FileManager.default.copyItem(
            atPath: nation.database.path + SecretBox.ending, toPath: making.path + SecretBox.ending)
        let database = try making.open(isLogged: false)
        let (inside, province) = (SampleRegister.rejangLebong.range, SampleRegister.rejangLebong.parent ?? .nation)
        try database.changeSchema { db in
            for (table, column) in [("region_code", "region"), ("region", "id")] {
                try db.execute(
                    """
                    DELETE FROM \(unsafe: table) WHERE \(unsafe: column) <> \(province)
                    AND NOT (\(unsafe: column) BETWEEN \(inside.lowerBound) AND \(inside.upperBound))
                    """)
            }
            let homes = try db.rows("SELECT region FROM home").map { RegionCode(try $0.int("region")) }
            let gone = homes.filter { !Self.isHome($0) }.map(\.value)
            try db.execute("DELETE FROM home WHERE region IN (\(gone))")
        }
        registry = try Registry(
            database: database, clock: .at(SampleRegister.now), sharingRegionsWith: nation.registry, where: Self.isHome)
        self.database = try Self.finished(making, database, in: folder)
    }

    /// Which kabupaten have a number of ours: those of Bengkulu and of Lampung, and what tests name elsewhere. More than
    /// a statement names one by one, so that who sees the nation reads as they would with all of them.
    private static func isHome(_ kabupaten: RegionCode) -> Bool {
        let (bengkulu, lampung) = (RegionCode(1_700_000_000), RegionCode(1_800_000_000))
        if bengkulu.contains(kabupaten) || lampung.contains(kabupaten) { return true }
        return [1_101_000_000, 1_108_000_000, 3_174_000_000, 3_175_000_000, 3_201_000_000].contains(kabupaten.value)
    }

    private static func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tepat-template-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    /// As small as it can be, and in use by nobody.
    private static func finished(
        _ making: TestDatabase, _ database: any Database, in folder: String
    ) throws -> TestDatabase {
        if TestEngine.isPostgres {
            try making.shrink()
            try making.close()
            return making
        }
        // A copy in one file, without a journal beside it.
        let path = folder + "/template.sqlite"
        try database.backUp(to: path)
        try FileManager.default.copyItem(atPath: making.path + SecretBox.ending, toPath: path + SecretBox.ending)
        return try TestDatabase(at: path)
    }

    private static func addAccounts(to registry: Registry) throws {
        let hash = Password.hash(SampleRegister.password) ?? ""
        let accounts: [(Int, String, String, RegionCode)] = [
            (1, "operator", "operator_desa", SampleRegister.derati),
            (2, "dinsos", "verifikator", SampleRegister.rejangLebong),
            (3, "auditor", "auditor", SampleRegister.rejangLebong),
            (4, "tetangga", "operator_desa", SampleRegister.tabaAnyar),
            (5, "kades", "kades", SampleRegister.derati),
            (6, "cabut", "operator_desa", SampleRegister.derati),
            (7, "admin", "admin", SampleRegister.rejangLebong),
            (8, "kadis", "kadis", SampleRegister.rejangLebong),
        ]
        let secrets = registry.secrets
        try registry.database.writeBlocking { db in
            for (id, login, role, region) in accounts {
                try db.execute(
                    """
                    INSERT INTO account (id, login, name, password, created_at)
                    VALUES (\(id), \(login), \(login), \(hash), \(SampleRegister.now))
                    """)
                try db.execute(
                    "INSERT INTO account_grant (account, role, region, valid_from) VALUES (\(id), \(role), \(region), 20240101)"
                )
                // The roles that need a second factor have one that tests know.
                guard ["verifikator", "kadis", "admin"].contains(role) else { continue }
                let secret = try secrets.seal(TimeCode.practice(login).secret, for: "kode \(id)")
                try db.execute(
                    """
                    INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step)
                    VALUES (\(id), \(secret), \(SampleRegister.now), \(SampleRegister.now), 0)
                    """)
            }
        }
    }
}

extension Registry {
    /// Comes in as an account of a sample, with the second step where there is one.
    package func signIn(login: String, password: String, from address: String) async throws -> SignedIn {
        let caller = Caller(address: address, agent: "uji")
        switch try await beginSignIn(login: login, password: password, from: caller) {
        case .signedIn(let signedIn): return signedIn
        case .second(let token):
            let (code, _) = try await showableCode(.practice(login), of: login)
            return try await finishSignIn(token, code: code ?? "", from: caller)
        }
    }
}
