import ArgumentParser
import Foundation
import Registry
import Simulation

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a register of invented people: Rejang Lebong as of June 2024, if there is none yet.",
        discussion:
            "15 kecamatan, 122 desa, 34 kelurahan, 47,906 families and 128,879 persons, taken in by the real import.")
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let registry = try database.open()
        try await DemoRegister(registry: registry).makeIfMissing()
    }
}

/// The register of report 003, Rejang Lebong, with the published figures and invented people.
struct DemoRegister {
    static let region = RegionCode(1_702_000_000)
    static let password = "rahasia-latihan"
    /// Derati, whose head and camat have accounts too.
    static let village = RegionCode(1_702_062_001)
    /// Accounts whose role needs a second factor. Theirs is known to everybody.
    static let withCode = ["dinsos", "verifikator", "kadis", "bupati"]
    let registry: Registry

    func makeIfMissing() async throws {
        let registry = registry
        let actor = commandLineActor()
        let before = try await registry.overview(of: .nation, by: actor)
        let unfinished = try registry.unfinishedImport() != nil
        if before.families == 0 || unfinished {
            try await load(actor)
            _ = try await onOwnThread { try findDuplicates(in: registry) }
        }
        if try await registry.accounts(by: actor).isEmpty { try await makeAccounts(actor) }
        if try await registry.isTraining {
            let logins = try await registry.accounts(by: actor).map(\.login)
            for login in Self.withCode where logins.contains(login) {
                try await registry.setKnownSecondFactor(.practice(login), of: login, by: actor)
            }
        }
        await registry.finishAudit()
    }

    private func load(_ actor: Actor) async throws {
        Terminal.say("Making a demo register of Kabupaten Rejang Lebong (invented people) ...")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tepat-demo-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // temporary files: nothing is lost if they stay
        let registry = registry
        do {
            let villages = Set(registry.gazetteer.villages(in: Self.region).map(\.code))
            let plan = SimulationPlan(
                villages: simulatedRegions(villages, registry.gazetteer), families: 47_906, persons: 128_879,
                invalidFamilies: 6_214,
                programs: try ["PBI-JK=120906p", "PKH=10881f", "SEMBAKO=16412f"].map { try ProgramQuota.parse($0) },
                seed: 2024, asOf: (2024, 6, 1), errorMix: nil)
            let simulation = try Simulation(plan: plan, names: try embeddedNames())
            try await onOwnThread {
                _ = try simulation.write(to: folder) { Terminal.progress("simulating \($0)") }
                var options = ImportOptions()
                options.asOf = 20_240_601
                options.markTraining = true
                for file in ["dtks.psv", "houses.csv"] {
                    options.source = file == "dtks.psv" ? "DTKS" : "BDT"
                    _ = try registry.importFile("\(folder)/\(file)", options, by: actor) {
                        Terminal.progress("\(file): \($0.phase.words) \(Terminal.percent($0.done, $0.total))")
                    }
                }
            }
        } catch let error as SimulationError {
            throw Trouble(message: error.message)
        }
        Terminal.progress("", final: true)
    }

    /// An operator for each of the 156 villages, one of each role above them, and the head and the camat of one village,
    /// so that a proposal can go its whole road.
    private func makeAccounts(_ actor: Actor) async throws {
        // One hash for all: the password is printed anyway, and 160 hashes would take ten seconds.
        guard let hash = Password.hash(Self.password) else {
            throw Trouble(message: "the system cannot hash passwords")
        }
        var accounts = [
            account("dinsos", "Hendra Gunawan", [.verifikator, .admin], Self.region, hash),
            account("kadis", "Syahrial Effendi", [.kadis], Self.region, hash),
            account("bupati", "Rusdi Hartono", [.bupati], Self.region, hash),
            account("auditor", "Dewi Anggraini", [.auditor], Self.region, hash),
            account("kades.\(Self.village.value)", "Kepala Desa Derati", [.kades], Self.village, hash),
            account("camat.170206", "Camat Kota Padang", [.camat], Self.village.parent ?? Self.region, hash),
            account("verifikator", "Yuliana Safitri", [.verifikator], Self.region, hash),
        ]
        for village in registry.gazetteer.villages(in: Self.region) {
            accounts.append(
                account(
                    "operator.\(village.code.value)", "Operator \(village.fullName)", [.operatorDesa], village.code,
                    hash))
        }
        try await registry.create(accounts, by: actor)
    }

    private func account(_ login: String, _ name: String, _ roles: [Role], _ region: RegionCode, _ hash: String)
        -> NewAccount
    {
        NewAccount(login: login, name: name, passwordHash: hash, grants: roles.map { Grant(role: $0, region: region) })
    }

    /// What is printed, and shown on the sign-in page of a demo.
    var accounts: [(login: String, role: String)] {
        [
            ("dinsos", "Verifikator dan admin Dinsos, Kabupaten Rejang Lebong"),
            ("operator.1702062001", "Operator Desa Derati"), ("kades.1702062001", "Kepala Desa Derati"),
            ("camat.170206", "Camat Kota Padang"), ("verifikator", "Verifikator Dinsos"),
            ("kadis", "Kepala Dinas Sosial"),
            ("bupati", "Bupati"), ("auditor", "Auditor"),
        ]
    }
}
