import Rules
import Papers
import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// Why somebody is in or out, told with reason, rule, date, document and next step: the village's part of the road.
@Suite("Why: in the register, and before the village")
struct WhyCasesTests {
    @Test("in by a file")
    func byImport() async throws {
        let desk = try await ProposalDesk()
        let answer = try await desk.why(line: 2)
        #expect(answer.headline.id == "Keluarga ini ada di DTKS" && answer.standing == .inside)
        #expect(answer.name == "SUPARMAN" && answer.day == WhyDesk.today)
        let part = try #require(answer.part("ADA_DARI_BERKAS"))
        try WhyDesk.expect(
            part, because: "1 Juni 2024", rule: "berkas", from: 20_240_601, decided: WhyDesk.today,
            .number("dtks.psv"), next: "Laporkan setiap perubahan")
        #expect(part.facts.contains { $0.value.id == "990206******0001" && $0.asOf == 20_240_601 })
    }

    @Test("in by the ministry's decree")
    func byDecree() async throws {
        let desk = try await DeterminationDesk()
        _ = try await desk.decreed("")
        let text = try desk.register.value("SELECT family FROM person WHERE name = 'HARTONO'")
        let family = RecordID(try #require(Int64(text ?? "")))
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        #expect(answer.standing == .inside && answer.name == "HARTONO")
        try WhyDesk.expect(
            answer.part("ADA_DARI_PENETAPAN"), because: "20 November 2026", rule: "usulan_baru", from: 20_210_501,
            decided: WhyDesk.decreeDay, .number(WhyDesk.decree), next: "Laporkan setiap perubahan")
    }

    @Test("never proposed")
    func never() async throws {
        let desk = try await ProposalDesk()
        let answer = try await desk.why(line: 4)
        let part = try #require(answer.part("BELUM_DIUSULKAN"))
        try WhyDesk.expect(
            part, because: "Tidak ada usulan", rule: "usulan", decided: nil, .none, next: "Minta RT/RW")
        #expect(part.standing == .outside && part.headline.id.contains("PKH"))
    }

    @Test("a draft")
    func draft() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        let part = try await desk.why(proposal)
        #expect(part.code == "DRAF" && part.standing == .waiting && part.objection == nil)
        try WhyDesk.expect(
            part, because: "21 November 2026", rule: "usulan_baru", from: 20_210_501, decided: nil, .none,
            next: "perlu dilengkapi")
        #expect(part.rules.contains { $0.code == "kepmensos262" })
    }

    @Test("put forward by the RT")
    func putForward() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        try await desk.step(proposal, .putForward, by: ProposalDesk.village)
        let part = try await desk.why(proposal)
        #expect(part.code == "DIAJUKAN_RT")
        try WhyDesk.expect(
            part, because: "21 November 2026", rule: "usulan_baru", decided: nil, .none,
            next: "kapan musyawarahnya")
    }

    @Test("on the agenda")
    func onAgenda() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        _ = try await desk.agenda(try await desk.meeting(), [draft])
        let part = try await desk.why(draft.proposal)
        #expect(part.code == "TERJADWAL_MUSDES")
        try WhyDesk.expect(
            part, because: "musyawarah", rule: "tata_tertib", from: WhyDesk.bylaws, decided: nil, .none,
            next: "berhak hadir")
        #expect(part.facts.contains { $0.value.id == "18 November 2026" })
    }

    @Test(
        "refused by the village, for each reason in its own words",
        arguments: [
            ("MAMPU", "", "sudah mampu", "menyanggah dengan bukti"),
            ("BUKAN_KRITERIA", "", "tidak memenuhi kriteria", "Periksa jawaban kriteria"),
            ("LAIN", "rumahnya sudah dibangun anaknya", "rumahnya sudah dibangun anaknya", "kantor desa"),
        ])
    func refused(_ reason: String, _ words: String, _ because: String, _ next: String) async throws {
        let desk = try await ProposalDesk()
        let proposal = try await desk.decided(.refuse, reason: reason, words: words)
        let part = try await desk.why(proposal)
        #expect(part.code == "TOLAK_MUSDES" && part.reason == reason && part.standing == .outside)
        try WhyDesk.expect(
            part, because: because, rule: "tata_tertib", from: WhyDesk.bylaws, decided: WhyDesk.minutesDay,
            .number(WhyDesk.minutes), next: next)
        #expect(part.decision?.name == "Ketua BPD")
        let quorum = try #require(part.rules.first { $0.code == "tata_tertib" })
        #expect(quorum.title.id.hasSuffix("dibuka bila hadir 2/3 undangan; hadir 24 dari 30, perlu 20"))
        // As many days as the threshold of a musyawarah has, from the decision on.
        #expect(part.objection?.until == 20_261_128 && part.objection?.isOver == false)
    }

    @Test("by the village's own tata tertib, as they were when it opened, with their day; a second meeting by its own")
    func ownBylaws() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        var bylaws = try await room.registry.bylaws(at: SampleRegister.derati)
        (bylaws.from, bylaws.quorum) = (20_260_701, Bylaws.Share(1, of: 2))
        let body = String(decoding: try JSONEncoder.stable.encode(bylaws), as: UTF8.self)
        try await room.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO bylaw (region, valid_from, body, account, account_name, at)
                VALUES (\(SampleRegister.derati), 20260701, \(body), 1, 'uji', 0)
                """)
        }
        try await room.open()
        try await room.close()
        try await room.seal()
        func quorum() async throws -> WhyRule {
            let part = try await room.desk.why(try #require(room.proposals.first))
            return try #require(part.rules.first { $0.code == "tata_tertib" })
        }
        let first = try await quorum()
        #expect(first.from == 20_260_701 && first.title.id.contains("dibuka bila hadir 1/2 undangan; hadir 9 dari"))
        // Rules that came later are not those by which it was held.
        try room.register.runAsOwner("DELETE FROM bylaw")
        #expect(try await quorum() == first)
        try room.register.runAsOwner("UPDATE meeting SET session = 2")
        #expect(try await quorum().title.id.contains("rapat kedua dibuka dengan yang hadir"))
    }

    @Test("the receipt and the notice that were made here are told by their numbers, once for all sheets")
    func madeHere() async throws {
        let desk = try await ProposalDesk()
        desk.registry.paperDesk.setPress { paper, path, _ in
            try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
            return 1
        }
        try desk.enlist()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        let orders = [PaperOrder(.receipt, of: proposal), PaperOrder(.receipt, of: proposal, size: .a4)]
        _ = try await desk.registry.makePapers(orders, by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let number = try #require(try desk.register.value("SELECT MIN(number) FROM paper"))
        let part = try await desk.why(proposal)
        #expect(part.papers.map(\.number) == [number] && part.papers.first?.day == WhyDesk.today)
        #expect(part.papers.first?.title.id == "Tanda terima usulan")
    }

    @Test("postponed by the village")
    func postponed() async throws {
        let desk = try await ProposalDesk()
        let part = try await desk.why(try await desk.decided(.postpone, reason: "BUTUH_KUNJUNGAN"))
        #expect(part.code == "TUNDA_MUSDES" && part.standing == .waiting)
        try WhyDesk.expect(
            part, because: "Keadaan rumah perlu dilihat", rule: "usulan_baru", decided: WhyDesk.minutesDay,
            .number(WhyDesk.minutes), next: "Tunggu kedatangan petugas")
    }

    @Test("agreed to, and final in the village")
    func final() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        try WhyDesk.expect(
            try await desk.why(agreed.proposal), because: "menunggu kepala desa", rule: "usulan_baru",
            decided: WhyDesk.minutesDay, .number(WhyDesk.minutes), next: "Tunggu")
        _ = try await desk.registry.perform(
            NoteOfficial(
                at: SampleRegister.derati, name: "ZAINAL ABIDIN", title: "Kepala desa", nik: "", kk: "", person: nil,
                account: nil, from: 20_240_102), by: ProposalDesk.village)
        _ = try await desk.registry.perform(
            Finalise(at: SampleRegister.derati, [SeenProposal(agreed.proposal, version: agreed.version)]),
            by: ProposalDesk.kades)
        let part = try await desk.why(agreed.proposal)
        try WhyDesk.expect(
            part, because: "21 November 2026", rule: "usulan_baru", decided: WhyDesk.today,
            .number(WhyDesk.minutes), next: "Tunggu")
        #expect(part.decision?.name == "ZAINAL ABIDIN")
    }

    @Test("its time passed, and it goes on in the next period")
    func carriedOver() async throws {
        let desk = try await ProposalDesk()
        let cutoff = Cutoff(
            series: RecordID(77), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 25), late: .nextPeriod, validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder.stable.encode(cutoff), as: UTF8.self)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (77, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        let closes = try #require(Int64(try desk.register.value("SELECT closes FROM proposal") ?? ""))
        let later = try desk.register.at(closes + 60_000)
        _ = try await later.keepTime()
        let answer = try await later.why(proposal: proposal, by: ProposalDesk.village)
        let part = try #require(answer.parts.first)
        #expect(part.code == "DRAF" && part.reason == "LEWAT_CUTOFF" && part.standing == .waiting)
        #expect(part.because.id.contains("belum diajukan ke musyawarah"))
        try WhyDesk.expect(
            part, because: "2026-12", rule: "usulan_baru", decided: Clock.at(closes + 60_000).today.packed, .none,
            next: "perlu dilengkapi")
    }
}
