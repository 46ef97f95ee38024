@testable import Registry
import Storage
import TepatTesting
import Testing

/// Moves that are begun from the case of a duplicate.
@Suite("Moves from cases of duplicates")
struct TransferCaseTests {
    private let derati = LinkDesk.village(SampleRegister.derati)
    private let taba = LinkDesk.village(SampleRegister.tabaAnyar)

    /// Derati asks for the one in Taba Anyar.
    private func ask(_ desk: LinkDesk, _ pair: LinkDesk.Pair, by actor: Actor? = nil) async throws -> RecordID {
        try await desk.registry.perform(
            AskTransfer(
                id: ActionID(), destination: SampleRegister.derati, origin: SampleRegister.tabaAnyar, nik: "",
                name: pair.own.name ?? "", day: nil, reason: "tinggal di sini", link: pair.link), by: actor ?? derati
        ).transfer
    }

    /// Derati hands its own one over.
    private func offer(_ desk: LinkDesk, _ pair: LinkDesk.Pair) async throws -> RecordID {
        try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(),
                families: [OpenTransfer.Part(try #require(pair.own.family), persons: [pair.own.person])],
                destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah", link: pair.link), by: derati
        ).transfer
    }

    private func decide(
        _ registry: Registry, _ id: RecordID, _ decision: DecideTransfer.Decision, by actor: Actor
    ) async throws -> TransferOutcome {
        let version = try await registry.transfer(id, by: actor).version
        return try await registry.perform(
            DecideTransfer(id: ActionID(), transfer: id, seen: version, decision: decision), by: actor)
    }

    private func accept(_ persons: [RecordID] = []) -> DecideTransfer.Decision {
        .accept(values: [:], into: nil, persons: persons)
    }

    private func titles(_ registry: Registry, _ family: RecordID, _ actor: Actor) async throws -> [String] {
        try await registry.family(family, by: actor).timeline.map(\.title.id)
    }

    @Test("asked for without a number; accepted, the case is one village's, which merges and takes it back")
    func askedAndMerged() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        let pair = try await desk.pair()
        let id = try await ask(desk, pair)

        // The village that asks is told nothing of the other's record.
        let own = try await registry.transfer(id, by: derati)
        #expect(own.families.isEmpty && own.asked == nil && own.label == pair.own.name && own.link == pair.link)
        let before = try await registry.link(pair.link, by: derati)
        #expect(before.transfers.map(\.id) == [id] && before.transfers[0].state == .open)
        #expect(before.row.sides.first { $0.person == pair.other.person }?.name == nil)
        // Nor is it asked twice.
        await #expect(throws: Refusal.self) { try await ask(desk, pair) }
        await #expect(throws: Refusal.self) { try await offer(desk, pair) }

        // The other one knows who is meant, and who else is in the family.
        let theirs = try await registry.transfer(id, by: taba)
        #expect(theirs.asked == pair.other.person)
        #expect(theirs.families.flatMap(\.persons).map(\.id).contains(pair.other.person))
        let family = try #require(pair.other.family)
        #expect(try await titles(registry, family, taba).contains { $0.hasPrefix("Diminta ") })
        let stranger = try #require(
            try desk.register.value(
                "SELECT id FROM person WHERE village = 1702062002 AND id <> \(pair.other.person.value) LIMIT 1"
            ).flatMap { Int64($0) })
        await #expect(throws: Refusal.self) {
            try await decide(registry, id, accept([RecordID(stranger)]), by: taba)
        }
        #expect(try await decide(registry, id, accept([pair.other.person]), by: taba).state == .accepted)

        // Both are in one village now: it decides, and the other sees nothing any more.
        await #expect(throws: Refusal.notFound) { try await registry.link(pair.link, by: taba) }
        #expect(try await registry.transfer(id, by: taba).link == nil)
        let together = try await registry.link(pair.link, by: derati)
        #expect(together.mayDecide && Set(together.row.sides.map(\.village.code)) == [SampleRegister.derati])
        #expect(together.transfers.map(\.state) == [.accepted])
        let there = try #require(together.row.sides.first { $0.person == pair.other.person }?.family)
        #expect(try await titles(registry, there, derati).contains("Serah-terima diterima"))

        let picture = try desk.picture()
        let merged = try await registry.perform(
            DecideLink(
                link: pair.link, seen: together.version, .same(survivor: pair.own.person, values: [:]),
                reason: "KTP dilihat"), by: derati)
        #expect(merged.state == .same)
        let back = try await registry.perform(
            DecideLink(link: pair.link, seen: merged.version, .reopen, reason: "ternyata dua"), by: derati)
        #expect(back.state == .open && back.left == nil)
        #expect(try desk.picture() == picture)
        #expect(try await desk.faults() == [])
    }

    @Test("handed over from a case the one it asks about is among those who move, and nobody else's case is used")
    func offered() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        let pair = try await desk.pair()
        let family = try #require(pair.own.family)
        let third = RegionCode(1_702_062_003)
        await #expect(throws: Refusal.self) {
            try await registry.perform(
                OpenTransfer(
                    id: ActionID(), families: [OpenTransfer.Part(family)], destination: third, day: nil,
                    reason: "pindah rumah", link: pair.link), by: derati)
        }
        let elsewhere = try #require(
            try desk.register.value(
                """
                SELECT family FROM person WHERE village = 1702062001 AND family <> \(family.value) ORDER BY id DESC
                LIMIT 1
                """
            ).flatMap { Int64($0) })
        await #expect(throws: Refusal.self) {
            try await registry.perform(
                OpenTransfer(
                    id: ActionID(), families: [OpenTransfer.Part(RecordID(elsewhere))],
                    destination: SampleRegister.tabaAnyar, day: nil, reason: "pindah rumah", link: pair.link),
                by: derati)
        }
        // Whoever speaks for neither learns nothing of the case.
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(
                AskTransfer(
                    id: ActionID(), destination: third, origin: SampleRegister.tabaAnyar, nik: "", name: "SUGIONO",
                    day: nil, reason: "tinggal di sini", link: pair.link), by: LinkDesk.village(third))
        }
        // Without a case a number is needed.
        await #expect(throws: Refusal.self) {
            try await registry.perform(
                AskTransfer(
                    id: ActionID(), destination: SampleRegister.derati, origin: SampleRegister.tabaAnyar, nik: "",
                    name: "SUGIONO", day: nil, reason: "tinggal di sini"), by: derati)
        }
        #expect(try desk.register.value("SELECT count(*) FROM transfer") == "0")

        let id = try await offer(desk, pair)
        #expect(try await decide(registry, id, accept(), by: taba).state == .accepted)
        let together = try await registry.link(pair.link, by: taba)
        #expect(together.mayDecide && together.transfers.map(\.id) == [id])
        #expect(try await registry.transfer(id, by: taba).link == pair.link)
        #expect(try await registry.transfer(id, by: derati).link == nil)
        // A case of one village is nobody's to hand over.
        await #expect(throws: Refusal.self) { try await ask(desk, pair) }
    }

    @Test("refused it says why, stays with the person, and can be asked again")
    func refused() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        let pair = try await desk.pair()
        let first = try await ask(desk, pair)
        await #expect(throws: Refusal.reasonMissing) {
            try await decide(registry, first, .refuse(reason: " "), by: taba)
        }
        _ = try await decide(registry, first, .refuse(reason: "tidak kenal orangnya"), by: taba)
        let family = try #require(pair.other.family)
        let page = try await registry.family(family, by: taba)
        let refusal = try #require(page.timeline.first { $0.title.id == "Serah-terima ditolak" })
        #expect(refusal.detail.id == "tidak kenal orangnya" && page.openTransfer == nil)
        #expect(page.timeline.contains { $0.title.id.hasPrefix("Diminta ") && $0.detail.id == "tinggal di sini" })
        // So does the case tell it, to both.
        #expect(try await registry.link(pair.link, by: taba).transfers.map(\.state) == [.refused])
        #expect(try await registry.link(pair.link, by: derati).transfers.map(\.state) == [.refused])
        #expect(try await registry.transfer(first, by: derati).families.isEmpty)
        let second = try await ask(desk, pair)
        #expect(try await registry.link(pair.link, by: derati).transfers.map(\.id) == [second, first])
        _ = try await decide(registry, second, .withdraw(reason: "salah orang"), by: derati)
        #expect(try await titles(registry, family, taba).contains("Serah-terima ditarik kembali"))
        // Who was handed over and not taken keeps it as well, and nobody is kept out of another move by it.
        let third = try await offer(desk, pair)
        _ = try await decide(registry, third, .refuse(reason: "bukan warga sini"), by: taba)
        let own = try #require(pair.own.family)
        #expect(try await titles(registry, own, derati).contains("Serah-terima ditolak"))
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "0")
        _ = try await offer(desk, pair)
    }

    @Test("a number written wrongly finds nobody, and the other village names whom it means all the same")
    func wrongNumber() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        let pair = try await desk.pair()
        let id = try await registry.perform(
            AskTransfer(
                id: ActionID(), destination: SampleRegister.derati, origin: SampleRegister.tabaAnyar,
                nik: "9902062302710077", name: "SUGIYONO", day: nil, reason: "tinggal di sini"), by: derati
        ).transfer
        #expect(try await registry.transfer(id, by: taba).families.isEmpty)
        #expect(try await registry.transfer(id, by: derati).families.isEmpty)
        #expect(try await decide(registry, id, accept([pair.other.person]), by: taba).state == .accepted)
        let village = "SELECT village FROM person WHERE id = \(pair.other.person.value) AND status = 1"
        #expect(try desk.register.value(village) == "1702062001")
        #expect(try await desk.faults() == [])
    }

    @Test("into another kabupaten what was asked of somebody goes along, and with an undo it is asked again")
    func anotherKabupaten() async throws {
        let desk = try await LinkDesk()
        let registry = desk.registry
        let row = try #require(
            try await desk.cases().first { row in
                row.kind == .person && Set(row.sides.map { $0.village.code.value / 1_000_000 }).count == 2
            })
        let (own, other) = (row.sides[0], row.sides[1])
        let (here, there) = (LinkDesk.village(own.village.code), LinkDesk.village(other.village.code))
        let id = try await registry.perform(
            AskTransfer(
                id: ActionID(), destination: own.village.code, origin: other.village.code, nik: "",
                name: own.name ?? "", day: nil, reason: "tinggal di sini", link: row.id), by: here
        ).transfer
        _ = try await decide(registry, id, accept([other.person]), by: there)
        let together = try await registry.link(row.id, by: here)
        #expect(together.mayDecide && together.transfers.map(\.id) == [id])
        let family = try #require(together.row.sides.first { $0.person == other.person }?.family)
        let told = try await titles(registry, family, here)
        #expect(told.contains("Serah-terima diterima") && told.contains { $0.hasPrefix("Diminta ") })
        let change = try #require(try await registry.transfer(id, by: here).changeSet)
        _ = try await registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        let again = try await registry.transfer(id, by: there)
        #expect(again.state == .open && again.mayDecide && again.asked == other.person)
        #expect(!again.families.isEmpty)
        #expect(try desk.register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "0")
        #expect(try await registry.transfer(id, by: here).families.isEmpty)
        #expect(try await desk.faults() == [])
    }
}
