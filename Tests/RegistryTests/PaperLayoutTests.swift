import Papers
@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Each document says what it must, from the facts of the register.
@Suite("Layouts of documents")
struct PaperLayoutTests {
    private static let seal = PaperSeal(
        code: "ABCD EFGH", address: "https://contoh.id/periksa/ABCDEFGH", madeAt: "Dibuat hari ini")

    private func paper(_ desk: ProposalDesk, _ kind: PaperKind, _ subject: RecordID) throws -> OfficialPaper {
        try desk.registry.database.readBlocking { db in
            try ComposePaper.paper(
                PaperOrder(kind, of: subject), number: "460/003/BA/DER/XI/2026", seal: Self.seal, in: db,
                desk.registry)
        }
    }

    /// All that stands on it, a line each.
    private func words(_ paper: OfficialPaper) -> String {
        var lines = paper.letterhead.offices + [paper.letterhead.address]
        switch paper.head {
        case .title(let title, let number, let below): lines += [title, number, below]
        case .letter(let head):
            lines += [head.placeAndDay, head.number, head.nature, head.enclosures, head.subject] + head.to
        }
        for block in paper.blocks + paper.annex {
            switch block {
            case .paragraph(let text), .heading(let text): lines.append(text)
            case .numbered(let texts): lines += texts
            case .facts(let facts): lines += facts.map { "\($0.name): \($0.value)" }
            case .table(let table):
                lines += [table.caption] + [table.columns.map(\.title).joined(separator: " ; ")]
                lines += (table.rows + [table.foot]).map { $0.joined(separator: " ; ") }
            case .pageBreak: break
            }
        }
        lines += [paper.placeAndDay] + paper.signers.map { "\($0.capacity) | \($0.name) | \($0.below)" }
        return (lines + paper.copies + [paper.fileTitle]).joined(separator: "\n")
    }

    private func check(_ paper: OfficialPaper, has wanted: [String]) {
        let text = words(paper)
        for words in wanted { #expect(text.contains(words), "\(words)\n\(text)") }
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
        for case .table(let table) in paper.blocks + paper.annex {
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(text)")
            #expect(table.foot.isEmpty || table.foot.count == table.columns.count)
        }
    }

    /// A meeting with two names agreed to, one refused and one postponed.
    private func decided(
        _ desk: ProposalDesk, _ header: DeliberationHeader = ProposalDesk.header
    ) async throws -> RecordID {
        let meeting = try await desk.meeting(header)
        let decisions: [(Int, VillageDecision, String)] = [
            (21, .agree, ""), (22, .agree, ""), (23, .refuse, "MAMPU"), (24, .postpone, "BUTUH_KUNJUNGAN"),
        ]
        for (serial, decision, reason) in decisions {
            let draft = try await desk.write(
                .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: serial)))
            for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
            _ = try await desk.agenda(meeting, [draft])
            try await desk.decide(meeting, draft, decision, reason: reason)
        }
        return meeting
    }

    @Test("the berita acara has day in words, basis, counts, reasons and those who sign")
    func minutes() async throws {
        let desk = try await ProposalDesk()
        for (name, title) in [("EFFENDI SALEH", "Kepala Desa"), ("RUSDI HAMZAH", "Ketua BPD")] {
            _ = try await desk.registry.perform(
                NoteOfficial(at: SampleRegister.derati, name: name, title: title, from: 20_240_101),
                by: ProposalDesk.village)
        }
        let meeting = try await decided(desk)
        let minutes = try paper(desk, .minutes, meeting)
        check(
            minutes,
            has: [
                "PEMERINTAH KABUPATEN REJANG LEBONG", "KECAMATAN KOTA PADANG", "DESA DERATI",
                "BERITA ACARA MUSYAWARAH DESA\n460/003/BA/DER/XI/2026",
                "Rabu tanggal delapan belas bulan November tahun dua ribu dua puluh enam", "bertempat di Balai desa",
                "Dari 30 undangan hadir 24 orang", "9 perempuan dan 5 wakil masyarakat miskin",
                "Undang-Undang Nomor 13 Tahun 2011", "Nomor 16 Tahun 2019", "2 disetujui, 1 ditolak, dan 1 ditunda",
                "Usulan baru (DTKS) ; 2 ; 1 ; 1 ; 4", "Jumlah ; 2 ; 1 ; 1 ; 4", "Sudah mampu ; 1 ; 0 ; 1",
                "Tidak ada perbedaan pendapat", "Derati, 18 November 2026", "Kepala Desa Derati | EFFENDI SALEH",
                "Ketua BPD Desa Derati | RUSDI HAMZAH", "Wakil RT/RW | ", "Daftar hadir",
            ])
        #expect(!words(minutes).contains("HARTONO") && !minutes.isMasked && minutes.watermark.isEmpty)
    }

    @Test("what is not decided yet has no minutes, and says so")
    func undecided() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await desk.meeting()
        for kind in [PaperKind.minutes, .boardAnnex, .fullAnnex] {
            #expect(throws: Refusal.self) { _ = try paper(desk, kind, meeting) }
        }
        #expect(throws: Refusal.self) { _ = try paper(desk, .statement, meeting) }
        #expect(throws: Refusal.notFound) { _ = try paper(desk, .minutes, RecordID(77)) }
        // What is needed before it is held.
        check(
            try paper(desk, .invitation, meeting),
            has: ["Undangan musyawarah desa", "Hari, tanggal: Rabu, 18 November 2026", "Ketua BPD Desa Derati"])
        let list = try paper(desk, .attendance, meeting)
        check(list, has: ["DAFTAR HADIR MUSYAWARAH DESA", "Tanda tangan"])
        guard case .table(let table)? = list.blocks.first(where: { if case .table = $0 { true } else { false } }) else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count == 30 && table.columns.last?.isForSigning == true)
        check(try paper(desk, .notes, meeting), has: ["NOTULEN MUSYAWARAH DESA", "dipimpin oleh Ketua BPD"])
    }

    @Test("the board's list is masked with how to object, the file's list is whole, and both are of every name")
    func annexes() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await decided(desk)
        let board = try paper(desk, .boardAnnex, meeting)
        check(
            board,
            has: [
                "HASIL MUSYAWARAH DESA", "A. Disetujui (2 usulan)", "B. Ditolak (1 usulan)", "C. Ditunda (1 usulan)",
                "1 ; H****** ; 004/002 ; Usulan baru (DTKS)", "4 ; H****** ;", "atas 4 usulan", "nomor urut",
                "dalam 7 hari",
            ])
        let text = words(board)
        for secret in ["HARTONO", "990206", "DUSUN III", "Sudah mampu", "Perlu kunjungan", "tidak disebut"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        #expect(board.isMasked)
        let full = try paper(desk, .fullAnnex, meeting)
        check(
            full,
            has: [
                "1 ; HARTONO ; 9902061507750021 9902060101150021 ; DUSUN III, RT 004 RW 002",
                "4 ; HARTONO ; 9902061507750024", "Perlu kunjungan rumah", "Undang-Undang Nomor 27 Tahun 2022",
            ])
        #expect(!full.isMasked)
    }

    /// As if the first were about what the law protects more, and the second no request for help.
    private func disguise(_ desk: ProposalDesk) async throws {
        _ = try await desk.registry.database.write(seeing: .everything) { db in
            for (number, kind) in [(1, ProposalKind.ppks), (2, ProposalKind.correction)] {
                let row = try db.first("SELECT home, proposal FROM deliberation_item WHERE number = \(number)")
                guard let row else { throw Refusal.notFound }
                let (home, proposal) = (try row.int("home"), try row.int("proposal"))
                try db.execute("UPDATE proposal SET kind = \(kind) WHERE home = \(home) AND id = \(proposal)")
            }
        }
    }

    @Test("the board names whom the public page names, under its numbers, and says how many it does not")
    func board() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await decided(desk)
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        try await disguise(desk)
        let board = try paper(desk, .boardAnnex, meeting)
        check(
            board,
            has: [
                "atas 3 usulan", "A. Ditolak (1 usulan)", "1 ; H****** ; 004/002 ; Usulan baru (DTKS)",
                "B. Ditunda (1 usulan)", "2 ; H****** ;", "1 usulan lain tidak disebut namanya",
            ])
        #expect(!words(board).contains("Disetujui") && !words(board).contains("PPKS"))
        let up = try await desk.registry.perform(PutUpList(.deliberation, of: meeting), by: ProposalDesk.village)
        let page = try #require(try await desk.registry.publicList(up.list, at: SampleRegister.derati))
        #expect(page.names.map(\.number) == [1, 2] && page.head.heldBack == 1)
        let again = try paper(desk, .boardAnnex, meeting)
        #expect(words(again) == words(board))
        // Who is erased leaves the line, and nobody else's number moves.
        try await desk.registry.database.write(seeing: .everything) { db in
            let row = try db.first("SELECT home, proposal FROM public_name WHERE number = 1")
            guard let row else { throw Refusal.notFound }
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("proposal")))
            try PublicNames.erase(key, in: db)
        }
        check(try paper(desk, .boardAnnex, meeting), has: ["1 ; (dihapus) ;", "2 ; H****** ;"])
    }

    @Test("a content that changed since it was put on the agenda is on no list")
    func changed() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await decided(desk)
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE deliberation_item SET hash = 'lain' WHERE number = 2")
        }
        #expect(throws: Refusal.self) { _ = try paper(desk, .fullAnnex, meeting) }
    }

    @Test("an SPTJM has the village head's statement on stamp duty, why there was no meeting, and the names")
    func statement() async throws {
        let desk = try await ProposalDesk()
        let header = DeliberationHeader(
            .sptjm, day: 20_261_118, number: "470/12/2026", leader: "Kepala Desa Derati", note: "Banjir bandang")
        let meeting = try await decided(desk, header)
        let statement = try paper(desk, .statement, meeting)
        check(
            statement,
            has: [
                "SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK", "bertanggung jawab mutlak", "Banjir bandang", "HARTONO",
                "Jabatan: Kepala Desa Derati",
            ])
        #expect(statement.signers.map(\.hasDutyStamp) == [true])
        #expect(throws: Refusal.self) { _ = try paper(desk, .minutes, meeting) }
    }

    @Test("the regent's letter counts by kecamatan and kind, and its list has every name")
    func batch() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...22)
        let letter = try paper(desk, .ratification, batch.batch)
        check(
            letter,
            has: [
                "BUPATI REJANG LEBONG", "Yth. Menteri Sosial", "2 usulan", "4 jiwa", "1 ; Kota Padang ; 1 ; 2 ; 4",
                "Usulan baru (DTKS) ; 2 ; 4", "Gubernur Bengkulu", "Kepala Dinas Sosial Kabupaten Rejang Lebong",
            ])
        #expect(!words(letter).contains("HARTONO"))
        check(
            try paper(desk, .ratifiedList, batch.batch),
            has: ["1 ; HARTONO ; 9902061507750021 9902060101150021 ; Derati", "2 ; HARTONO ; 9902061507750022"])
    }

    @Test("the hand-over says what became of each name and until when the village answers")
    func handOver() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled()
        let list = try await desk.handedBack()
        check(
            try paper(desk, .handOver, list.id),
            has: [
                "DINAS SOSIAL", "Yth. Kepala Desa Derati", "3 usulan", "Ditetapkan ; 2", "Tidak padan ; 1",
                "paling lambat 5 Desember 2026", "3 ; HARTONO ; 9902061507750023", "NIK ganda", "Camat Kota Padang",
            ])
        // What was handed back is told as it was decided.
        check(
            try paper(desk, .notice, try #require(proposals.last)),
            has: ["DINAS SOSIAL", "Keputusan: Tidak padan", "Alasan: NIK ganda", "Bila Anda berkeberatan"])
    }

    @Test("a citizen gets a receipt, and a notice with reason, next step and how to object")
    func citizen() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp"] { _ = try await desk.paper(kind, of: draft.proposal) }
        check(
            try paper(desk, .receipt, draft.proposal),
            has: [
                "TANDA TERIMA USULAN", "Nomor usulan: \(draft.proposal)", "Nama: HARTONO", "NIK: 9902061507750021",
                "Berikutnya musyawarah desa.", "tidak dipungut biaya", "Yang menyerahkan | HARTONO",
            ])
        #expect(throws: Refusal.self) { _ = try paper(desk, .notice, draft.proposal) }
        _ = try await desk.paper("foto_rumah", of: draft.proposal)
        let meeting = try await desk.meeting()
        let now = try await desk.now(draft.proposal)
        _ = try await desk.agenda(meeting, [now])
        try await desk.decide(meeting, now, .refuse, reason: "MAMPU")
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        let notice = try paper(desk, .notice, draft.proposal)
        check(
            notice,
            has: [
                "DESA DERATI", "Yth. Bapak/Ibu HARTONO", "Keputusan: Ditolak musyawarah", "Alasan: Sudah mampu",
                "Anda berhak menyanggah di kantor desa dengan membawa bukti.", "sampai 28 November 2026",
                "Kepala Desa Derati",
            ])
    }

    @Test("each is numbered in the book of its office, and what it rests on has a digest")
    func numbers() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await desk.meeting()
        let order = PaperOrder(.minutes, of: meeting)
        try desk.registry.database.readBlocking { db in
            #expect(try ComposePaper.office(of: order, in: db) == SampleRegister.derati)
            let number = try ComposePaper.number(
                order, serial: 3, on: CivilDate(packed: 20_261_118), in: db, desk.registry)
            #expect(number == "460/003/BA/DER/XI/2026")
        }
        func digest() throws -> String {
            try desk.registry.database.readBlocking { db in
                try ComposePaper.digest(of: PaperOrder(.attendance, of: meeting), number: "", in: db, desk.registry)
            }
        }
        let before = try digest()
        #expect(try digest() == before && before.utf8.count == 64)
        var header = ProposalDesk.header
        _ = try await desk.registry.perform(
            WriteDeliberation(meeting, seen: 1, at: SampleRegister.derati, header), by: ProposalDesk.village)
        #expect(try digest() == before, "nothing else is said")
        header.place = "Balai Dusun III"
        _ = try await desk.registry.perform(
            WriteDeliberation(meeting, seen: 2, at: SampleRegister.derati, header), by: ProposalDesk.village)
        let moved = try digest()
        #expect(moved != before)
        // Whoever signs stands on it as well.
        _ = try await desk.registry.perform(
            NoteOfficial(at: SampleRegister.derati, name: "EFFENDI SALEH", title: "Kepala Desa", from: 20_240_101),
            by: ProposalDesk.village)
        #expect(try digest() != moved)
    }

    @Test("a name of sixty letters is whole on the list of the file")
    func longName() async throws {
        let desk = try await ProposalDesk()
        let name = String((Array(repeating: "SITI NURJANNAH", count: 5).joined(separator: " ")).prefix(60))
        var household = ProposalDesk.household()
        household.members[0].values["nama"] = name
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        check(try paper(desk, .fullAnnex, meeting), has: [name])
        check(try paper(desk, .boardAnnex, meeting), has: [BoardName.of(name)])
    }
}
