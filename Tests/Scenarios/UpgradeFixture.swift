import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Makes the register that a later program is to open: run by `scripts/upgrade-fixture` with the program of a step, and
/// never by `make test`.
///
/// Mends, moves, people who stood twice and are one now; proposals on every stretch of the road, a meeting that was held
/// and sealed and one that is being held, documents, papers, a public list, texts for citizens; work behind the pages and
/// the desk's cases. Everybody is invented.
@Suite("A register for those who come later")
struct UpgradeFixture {
    private static let folder = ProcessInfo.processInfo.environment["TEPAT_FIXTURE"]

    @Test("is made", .enabled(if: folder != nil && !TestEngine.isPostgres))
    func make() async throws {
        let folder = try #require(Self.folder)
        let doubles = try await LinkDesk()
        let desk = ProposalDesk(at: doubles.register)
        try desk.enlist([ProposalDesk.village])
        try await browse(desk.register)
        try await move(at: desk, to: try await decide(at: doubles))
        try await mend(desk.register)
        try await administer(desk.register)
        desk.registry.paperDesk.setPress { _, path, _ in
            try Data("%PDF-1.7 tanda terima".utf8).write(to: URL(fileURLWithPath: path))
            return 1
        }
        try await closeOn25th(desk)
        // The family cards of the people who are there already end with 01 to 43, and 90.
        _ = try await desk.settled(61...63)
        _ = try await desk.handedBack()
        _ = try await desk.ratified(65...66)
        try await propose(at: desk)
        let sealed = try await hold(at: desk)
        _ = try await desk.registry.perform(PutUpList(.deliberation, of: sealed), by: ProposalDesk.village)
        try await ask(at: desk)
        await desk.registry.finishAudit()
        try keep(desk.register, in: folder)
    }

    /// Until when proposals of a month count for it; the register is of the 21st.
    private func closeOn25th(_ desk: ProposalDesk) async throws {
        let cutoff = Cutoff(
            series: RecordID(77), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 25), late: .nextPeriod, validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder().encode(cutoff), as: UTF8.self)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (77, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
    }

    /// A draft with a telephone number and a receipt, and one about somebody on record.
    private func propose(at desk: ProposalDesk) async throws {
        var content = ProposalDesk.newHousehold(ProposalDesk.household(serial: 71))
        content.phone = "+6281234567890"
        let draft = try await desk.write(.newHousehold, content)
        try await desk.paper("kk", of: draft.proposal)
        _ = try await desk.registry.makePapers(
            [PaperOrder(.receipt, of: draft.proposal)], by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let program = try id("SELECT number FROM program WHERE id = 'PKH'", in: desk.register)
        try await desk.write(
            .aid,
            ProposalDesk.enrolment(
                try desk.register.person(line: 16), in: try desk.register.family(line: 16),
                program: Int(program.value)))
    }

    /// - Returns: the meeting that was held and sealed.
    private func hold(at desk: ProposalDesk) async throws -> RecordID {
        var sealed: RecordID?
        for (place, serial) in [81, 82].enumerated() {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
            let draft = try await desk.write(.newHousehold, content)
            for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
            var header = MeetingRoom.header
            header.number = "\(450 + place)/11/2026"
            let meeting = try await desk.meeting(header)
            _ = try await desk.agenda(meeting, [draft])
            let room = MeetingRoom(desk: desk, deliberation: meeting, proposals: [draft.proposal])
            try await room.call()
            try await room.ask((1...9).map { MeetingRoom.guest($0) })
            try await room.open()
            var note = MeetingRoom.event(300, .noted)
            note.words = "Warga meminta pengecekan ulang"
            try await room.send([note])
            if place == 0 {
                try await room.close()
                try await room.seal()
                sealed = meeting
            }
        }
        return try #require(sealed)
    }

    /// What the data-protection desk writes down: an objection that everybody has to heed, a consent, a breach.
    private func ask(at desk: ProposalDesk) async throws {
        let person = try desk.register.person(line: 7)
        let notice = try #require(try await desk.registry.noticesInForce(in: SampleRegister.derati).first)
        _ = try await desk.registry.perform(
            NoteConsent(
                family: try desk.register.family(line: 7), person: nil, notice: notice.id, way: .written,
                day: 20_261_120, place: "rumah", scan: "", witness: ""), by: ProposalDesk.village)
        let request = try await desk.registry.perform(
            TakeInRequest(
                kind: .object, channel: .village, person: person, place: SampleRegister.derati, contact: "0812",
                words: "Tidak ingin namanya dipakai", identity: "KTP dilihat di loket"), by: ProposalDesk.village)
        for step in [StepRequest.Step.begin, .mark("tidak setuju dinilai mesin")] {
            let seen = try await desk.registry.privacyRequest(request, by: SampleRegister.admin).request.version
            _ = try await desk.registry.perform(
                StepRequest(request: request, seen: seen, step: step), by: SampleRegister.admin)
        }
        let breach = try await desk.registry.perform(
            RecordBreach(
                region: SampleRegister.rejangLebong,
                sheet: BreachSheet(
                    title: "Buku tertinggal", noticedAt: SampleRegister.now, kinds: "nama", riskLevel: "rendah",
                    handler: "Dinsos")), by: SampleRegister.admin)
        _ = try await desk.registry.perform(
            MakeLetter(
                record: breach, kind: .authority, number: "470/12/2026", day: 20_261_121, addressee: "Menteri",
                signer: "KEPALA DINAS", signerTitle: "Kepala Dinas Sosial"), by: SampleRegister.admin)
    }

    /// The database in one file, its keys, and what lies beside it.
    private func keep(_ register: SampleRegister, in folder: String) throws {
        _ = try register.registry.signingKey()
        let target = folder + "/register.sqlite"
        try register.registry.database.backUp(to: target)
        for ending in [SecretBox.ending, SigningKey.ending, ".berkas"] {
            let origin = register.databasePath + ending
            guard !FileManager.default.fileExists(atPath: target + ending) else { continue }
            try FileManager.default.copyItem(atPath: origin, toPath: target + ending)
        }
    }
}
