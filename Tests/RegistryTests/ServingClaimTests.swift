import Registry
import Storage
import TepatTesting
import Testing

/// What keeps a register that is served from being put away, also after the database was started anew.
@Suite("The claim of a server", .enabled(if: TestEngine.isPostgres))
struct ServingClaimTests {
    private func write(to registry: Registry) async throws {
        try await registry.database.write { db in _ = try db.execute("UPDATE setting SET value = value") }
    }

    @Test("a claim that went with its connection is taken again, and a move is refused")
    func again() async throws {
        let register = try SampleRegister.empty()
        try register.registry.claimServing()
        try register.database.endConnections()
        await register.registry.lookAfterClaim()
        #expect(register.registry.servingTrouble == nil)
        let source = try register.database.open()
        let target = try SQLite(path: register.folder.path + "/baru.sqlite")
        #expect(throws: MoveProblem.inUse(what: "the register at --from")) {
            try RegisterMove(from: source, to: target).run()
        }
        try await write(to: register.registry)
    }

    @Test("nothing is written beside whoever took the register meanwhile, also before anybody has looked")
    func taken() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try registry.claimServing()
        try register.database.endConnections()
        do {
            let other = try register.database.open().claim(.replacing)
            for _ in 1...2 {
                await #expect(throws: StorageError.beingReplaced) { try await write(to: registry) }
                #expect(throws: StorageError.beingReplaced) {
                    try registry.database.writeBlocking { db in _ = try db.execute("UPDATE setting SET value = value") }
                }
                await registry.lookAfterClaim()
                #expect(registry.servingTrouble?.contains("restored or moved") == true)
            }
            #expect(other.isHeld())
        }
        await registry.lookAfterClaim()
        #expect(registry.servingTrouble == nil)
        try await write(to: registry)
        #expect(throws: StorageError.occupied) { try register.database.open().claim(.replacing) }
    }

    @Test("a server that was turned away while its register was moved does not serve what is left of it")
    func moved() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try registry.claimServing()
        try register.database.endConnections()
        let source = try register.database.open()
        let place = "/srv/baru.sqlite"
        _ = try RegisterMove(from: source, to: SQLite(path: register.folder.path + "/baru.sqlite"), at: place).run()
        for _ in 1...2 {
            await #expect(throws: StorageError.movedAway(to: place)) { try await write(to: registry) }
            await registry.lookAfterClaim()
            #expect(registry.servingTrouble?.contains(place) == true)
            #expect(throws: StorageError.movedAway(to: place)) { try registry.requireStaying() }
        }
        #expect(try RegisterMove.reopen(source) == place)
        try await write(to: registry)
        await registry.lookAfterClaim()
        #expect(registry.servingTrouble == nil)
        try registry.requireStaying()
    }

    @Test("a transaction that writes keeps the register from being put away, though the claim is lost")
    func underWay() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try registry.claimServing()
        try register.database.endConnections()
        let database = register.database
        try await registry.database.write { db in
            _ = try db.execute("UPDATE setting SET value = value")
            #expect(throws: StorageError.occupied) { try database.open().claim(.replacing) }
        }
    }
}
