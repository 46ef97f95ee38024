import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// Papers of proposals: what is taken, how it lies, who reads it.
@Suite("Papers of proposals")
struct EvidenceTests {
    private static let secret = "RAHASIA -3.4731,102.5210"

    private func stored(_ desk: ProposalDesk, _ paper: RecordID) throws -> String {
        try #require(
            try desk.register.value(
                """
                SELECT digest FROM stored_file WHERE id =
                (SELECT file FROM evidence WHERE id = \(paper.value))
                """))
    }

    private func audited(_ desk: ProposalDesk) throws -> String? {
        try desk.register.value("SELECT count(*) FROM audit_entry WHERE verb = 'buka bukti'")
    }

    @Test("a photograph is kept without its place, sealed, and comes back as it was read")
    func sealed() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let bytes = TinyPicture.jpeg(remark: Self.secret)
        let paper = try await desk.paper("foto_rumah", bytes, to: .proposal(draft.proposal))
        let path = desk.registry.files.path(of: try stored(desk, paper))
        let lying = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let plain = try #require(StripPicture.stripped(bytes, .jpeg))
        // Nonce and tag more, and none of the bytes as they are.
        #expect(lying.count == plain.count + 28)
        #expect(lying.firstRange(of: Array("JFIF".utf8)) == nil)
        let opened = try await desk.registry.openEvidence(paper, by: ProposalDesk.kades)
        #expect(opened.bytes == plain)
        #expect(opened.media == "image/jpeg" && opened.name == "foto_rumah.jpg")
        #expect(
            try desk.register.value("SELECT digest FROM evidence")
                == plain.withUnsafeBytes { Digest.sha256($0) })
        let waiting = try FileManager.default.contentsOfDirectory(atPath: desk.registry.files.folder + "/sementara")
        #expect(waiting == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("the same bytes as the same kind are the paper that is there; of another kind or proposal they are another")
    func sameTwice() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let other = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        let bytes = TinyPicture.png()
        let first = try await desk.paper("kk", bytes, to: .proposal(draft.proposal))
        #expect(try await desk.paper("kk", bytes, to: .proposal(draft.proposal)) == first)
        #expect(try desk.register.value("SELECT count(*) FROM stored_file") == "1")
        let asCard = try await desk.paper("ktp", bytes, to: .proposal(draft.proposal))
        let elsewhere = try await desk.paper("kk", bytes, to: .proposal(other.proposal))
        #expect(Set([first, asCard, elsewhere]).count == 3)
        // Sealed each by itself: from outside nobody sees that they are the same.
        #expect(try desk.register.value("SELECT count(DISTINCT digest) FROM stored_file") == "3")
        // Thrown away, it is not there any more.
        try await desk.registry.dropEvidence(first, of: .proposal(draft.proposal), by: ProposalDesk.village)
        #expect(try await desk.paper("kk", bytes, to: .proposal(draft.proposal)) != first)
    }

    @Test("what is no paper, of no such kind, empty or too large leaves nothing behind")
    func refused() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let png = TinyPicture.png()
        let large = Array("%PDF-1.7".utf8) + [UInt8](repeating: 32, count: SealedPaper.largest)
        let wrong: [(String, [UInt8])] = [
            ("kk", []), ("kk", Array("<script>".utf8)), ("kk", Array(png.dropLast(20))), ("kk", large),
            ("entah", png), ("berita_acara", png), ("sk_penetapan", png),
        ]
        for (kind, bytes) in wrong {
            await #expect(throws: Refusal.self, "\(kind) \(bytes.count)") {
                try await desk.paper(kind, bytes, to: .proposal(draft.proposal))
            }
        }
        #expect(try desk.register.value("SELECT count(*) FROM evidence") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM stored_file") == "0")
        let parts = try FileManager.default.contentsOfDirectory(atPath: desk.registry.files.folder)
        for part in parts where part.utf8.count == 2 {
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(desk.registry.files.folder)/\(part)") == [])
        }
    }

    @Test("to the next village there is neither paper nor list; who has no part in the road sees only that it is there")
    func foreign() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let owner = EvidenceOwner.proposal(draft.proposal)
        let paper = try await desk.paper("kk", of: draft.proposal)
        let neighbour = ProposalDesk.neighbour
        await #expect(throws: Refusal.notFound) { try await desk.registry.openEvidence(paper, by: neighbour) }
        await #expect(throws: Refusal.notFound) { try await desk.registry.evidence(of: owner, by: neighbour) }
        await #expect(throws: Refusal.notFound) {
            try await desk.paper("ktp", TinyPicture.png(), to: owner, by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.dropEvidence(paper, of: owner, by: neighbour)
        }
        // By the address of another proposal it is not there either.
        let other = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.openEvidence(paper, of: .proposal(other.proposal), by: ProposalDesk.village)
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.dropEvidence(paper, of: .proposal(other.proposal), by: ProposalDesk.village)
        }
        for (role, actor) in ProposalDesk.actors {
            let list = try await desk.registry.evidence(of: owner, by: actor)
            #expect(list.papers.map(\.kind) == ["kk"])
            let opens = ![Role.opd, .auditor, .admin].contains(role)
            #expect(list.mayOpen == opens, "\(role)")
            if !opens {
                await #expect(throws: Refusal.self, "\(role)") {
                    try await desk.registry.openEvidence(paper, by: actor)
                }
            }
        }
        #expect(try audited(desk) == "0")
    }

    @Test("each opening is in the trail, and by the door of other files it is not to be had")
    func opened() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let paper = try await desk.paper("kk", of: draft.proposal)
        _ = try await desk.registry.openEvidence(paper, by: ProposalDesk.village)
        _ = try await desk.registry.openEvidence(paper, by: ProposalDesk.verifier)
        #expect(try audited(desk) == "2")
        #expect(
            try desk.register.value("SELECT DISTINCT object FROM audit_entry WHERE verb = 'buka bukti'")
                == "usulan \(draft.proposal)")
        let file = RecordID(
            try #require(try desk.register.value("SELECT file FROM evidence").flatMap { Int64($0) }))
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.takeOut(file, by: ProposalDesk.village)
        }
        // Whatever is swept, it stays.
        try desk.registry.sweepFiles()
        try desk.registry.dropUnusedFiles()
        let again = try await desk.registry.openEvidence(paper, by: ProposalDesk.village)
        #expect(again.kind == "kk")
    }

    @Test("with another key beside the database no paper is read")
    func otherKey() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let paper = try await desk.paper("kk", of: draft.proposal)
        try desk.register.replaceKey()
        let other = try desk.register.at(SampleRegister.now)
        await #expect(throws: Refusal.self) { try await other.openEvidence(paper, by: ProposalDesk.village) }
    }

    @Test("thrown away while the village writes: the row stays, the bytes go; not once a step rests on it")
    func dropped() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let owner = EvidenceOwner.proposal(draft.proposal)
        let wrong = try await desk.paper("kk", of: draft.proposal)
        let path = desk.registry.files.path(of: try stored(desk, wrong))
        #expect(FileManager.default.fileExists(atPath: path))
        await #expect(throws: Refusal.self) {
            try await desk.registry.dropEvidence(wrong, of: owner, by: ProposalDesk.kades)
        }
        try await desk.registry.dropEvidence(wrong, of: owner, by: ProposalDesk.village)
        // Asked for again, it is done already.
        try await desk.registry.dropEvidence(wrong, of: owner, by: ProposalDesk.village)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try desk.register.value("SELECT count(*) FROM evidence WHERE dropped_at IS NOT NULL") == "1")
        #expect(try desk.register.value("SELECT count(*) FROM stored_file") == "0")
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.openEvidence(wrong, by: ProposalDesk.village)
        }

        var kept: [RecordID] = []
        for kind in ["kk", "ktp", "foto_rumah"] { kept.append(try await desk.paper(kind, of: draft.proposal)) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        // On the agenda the village does not write, and no paper goes.
        let list = try await desk.registry.evidence(of: owner, by: ProposalDesk.village)
        #expect(list.papers.count == 3 && list.mayAdd)
        #expect(list.papers.allSatisfy { !$0.mayDrop })
        for paper in kept {
            await #expect(throws: Refusal.self) {
                try await desk.registry.dropEvidence(paper, of: owner, by: ProposalDesk.village)
            }
        }
        #expect(try desk.register.value("SELECT count(*) FROM stored_file") == "3")
    }

    @Test("what is missing is said by name, of a proposal and of a musyawarah")
    func missing() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let owner = EvidenceOwner.proposal(draft.proposal)
        let before = try await desk.registry.evidence(of: owner, by: ProposalDesk.village)
        #expect(before.missing.map(\.id).contains("Kartu keluarga (KK)"))
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        let after = try await desk.registry.evidence(of: owner, by: ProposalDesk.village)
        #expect(after.missing == [])
        let meeting = try await desk.meeting()
        try await desk.paper("daftar_hadir", ofDeliberation: meeting)
        let papers = try await desk.registry.evidence(of: .deliberation(meeting), by: ProposalDesk.village)
        #expect(papers.papers.map(\.kind) == ["daftar_hadir"])
        #expect(papers.missing.count == DeliberationKind.musdes.papers.count - 1)
        #expect(papers.papers.allSatisfy { $0.mayDrop })
    }

    @Test("who has it before them adds papers, those above and below do not; a sealed musyawarah takes none")
    func byStage() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        for actor in [ProposalDesk.kades, ProposalDesk.camat, ProposalDesk.bupati] {
            await #expect(throws: Refusal.self, "\(actor.name)") {
                try await desk.paper("kunjungan", TinyPicture.png(), to: .proposal(draft.proposal), by: actor)
            }
        }
        let final = try await desk.finalised()
        for actor in [ProposalDesk.camat, ProposalDesk.verifier, ProposalDesk.village] {
            try await desk.paper("kunjungan", TinyPicture.png(), to: .proposal(final.proposal), by: actor)
        }
        await #expect(throws: Refusal.self) {
            try await desk.paper(
                "kunjungan", TinyPicture.png(), to: .proposal(final.proposal), by: ProposalDesk.bupati)
        }
        let meeting = RecordID(
            try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) }))
        await #expect(throws: Refusal.self) { try await desk.paper("notulen", ofDeliberation: meeting) }
        #expect(try desk.register.problems() == [])
    }

    @Test("erasing a proposal leaves of its papers that they were, for the steps that name them")
    func erased() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let paper = try await desk.paper("kk", of: draft.proposal)
        let path = desk.registry.files.path(of: try stored(desk, paper))
        let home = desk.registry.home(of: SampleRegister.derati)
        try await desk.registry.database.write(seeing: .everything) { db in
            try ErasedEvidence.erase(of: RecordKey(home: home, id: draft.proposal), in: db)
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.openEvidence(paper, by: ProposalDesk.village)
        }
        try desk.registry.sweepFiles()
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try desk.register.value("SELECT actor_name FROM evidence") == "")
        #expect(try desk.register.value("SELECT count(*) FROM evidence WHERE digest <> ''") == "1")
    }
}
