import Papers
import Rules
import Storage

/// Documents of a musyawarah, or of the SPTJM in its stead.
struct DeliberationLayouts {
    private let facts: DeliberationFacts
    private let maker: PaperMaker

    init(_ record: DeliberationRecord, _ maker: PaperMaker) throws {
        var maker = maker
        facts = try DeliberationFacts(record, maker)
        var holders = try OfficeHolders(
            of: record.village, in: record.key.home, on: facts.header.day, db: maker.db)
        if let meeting = facts.meeting { holders.fill(from: meeting.guests) }
        let isUrban = maker.place.isUrban
        maker.values.merge(holders.values(isUrban: isUrban)) { $1 }
        maker.values.merge(facts.values) { $1 }
        maker.values["pengundang"] =
            isUrban ? maker.place.head : "Ketua \(maker.place.council) \(maker.place.village?.fullName ?? "")"
        maker.values.merge(facts.basis(maker)) { $1 }
        maker.values["hari_sanggah"] = String(maker.objectionDays(ofVillage: true))
        self.maker = maker
    }

    func paper() throws -> OfficialPaper {
        try checkKind()
        switch maker.kind {
        case .invitation: return InvitationLayout(facts: facts, maker: maker).paper()
        case .attendance: return AttendanceLayout(facts: facts, maker: maker).paper()
        case .notes: return try NotesLayout(facts: facts, maker: maker).paper()
        case .minutes: return try MinutesLayout(facts: facts, maker: maker).paper()
        case .boardAnnex: return try AnnexLayout(facts: facts, maker: maker).board()
        case .fullAnnex: return try AnnexLayout(facts: facts, maker: maker).full()
        default: return try StatementLayout(facts: facts, maker: maker).paper()
        }
    }

    private func checkKind() throws {
        let ofMeeting: [PaperKind] = [.invitation, .attendance, .notes, .minutes]
        if facts.header.kind == .sptjm, ofMeeting.contains(maker.kind) {
            throw maker.refused(
                "SPTJM tanpa musyawarah: tidak ada \(maker.kind.title.id.lowercased()).",
                "There was no meeting: only the statement.")
        }
        if facts.header.kind != .sptjm, maker.kind == .statement {
            throw maker.refused(
                "SPTJM hanya dibuat bila tidak ada musyawarah.", "A statement is only made where there was no meeting.")
        }
    }
}

/// The letter that calls to the meeting, with the list of who is called.
struct InvitationLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func paper() -> OfficialPaper {
        var blocks = maker.paragraphs(.opening)
        var lines = [PaperFact("Hari, tanggal", maker.values["hari_tanggal"] ?? "")]
        if let time = maker.values["waktu"], !time.isEmpty { lines.append(PaperFact("Waktu", "Pukul \(time)")) }
        lines += [
            PaperFact("Tempat", maker.values["tempat"] ?? ""), PaperFact("Acara", maker.values["acara"] ?? ""),
        ]
        blocks.append(.facts(lines.filter { !$0.value.isEmpty }))
        blocks += maker.paragraphs(.closing)
        let guests = facts.invited
        let annex: [PaperBlock] =
            guests.isEmpty ? [] : [.heading(maker.annexTitle("Daftar undangan")), .table(table(guests))]
        return maker.paper(.village, maker.letterHead(.village), blocks, on: nil, annex: annex)
    }

    private func table(_ guests: [MeetingGuest]) -> PaperTable {
        PaperTable(
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 40),
                PaperColumn("L/P", share: 8), PaperColumn("Jabatan", share: 26), PaperColumn("Unsur", share: 26),
            ],
            rows: guests.enumerated().map { place, guest in
                [
                    String(place + 1), guest.name, guest.isWoman ? "P" : "L", guest.office,
                    maker.place.title(of: guest.element),
                ]
            })
    }
}

/// Who signs that they are there: everybody who was called or came, and lines for others.
struct AttendanceLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    /// Lines for whoever comes without having been called.
    private static let spare = 5

    func paper() -> OfficialPaper {
        let blocks: [PaperBlock] =
            [
                .facts(
                    [
                        PaperFact("Hari, tanggal", maker.values["hari_tanggal"] ?? ""),
                        PaperFact("Waktu", maker.values["waktu"].map { "Pukul \($0)" } ?? ""),
                        PaperFact("Tempat", maker.values["tempat"] ?? ""),
                        PaperFact("Acara", maker.values["acara"] ?? ""),
                    ].filter { !$0.value.isEmpty }), .table(table),
            ] + maker.paragraphs(.closing)
        return maker.paper(.village, maker.titleHead(), blocks, on: facts.day)
    }

    private var table: PaperTable {
        let guests = facts.meeting?.guests ?? []
        var rows = guests.enumerated().map { place, guest in
            [
                String(place + 1), guest.name, guest.isWoman ? "P" : "L",
                guest.office.isEmpty ? maker.place.title(of: guest.element) : guest.office, "",
            ]
        }
        let expected = max(facts.header.invited, facts.header.present, 15)
        let wanted = guests.isEmpty ? min(expected, 500) : guests.count + Self.spare
        while rows.count < wanted { rows.append([String(rows.count + 1), "", "", "", ""]) }
        return PaperTable(
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 36),
                PaperColumn("L/P", share: 7), PaperColumn("Unsur atau jabatan", share: 27),
                PaperColumn("Tanda tangan", share: 30, isForSigning: true),
            ], rows: rows)
    }
}

/// What was said, of the meeting and of each name that somebody noted something on.
struct NotesLayout {
    let facts: DeliberationFacts
    let maker: PaperMaker

    func paper() throws -> OfficialPaper {
        try facts.checkHeld(maker)
        var blocks = maker.paragraphs(.opening)
        let notes = facts.meeting?.notes ?? []
        blocks.append(.heading("Jalannya musyawarah"))
        let general = general(notes)
        blocks.append(general.isEmpty ? .paragraph(nothing) : .numbered(general))
        let spoken = self.spoken(notes)
        if !spoken.isEmpty { blocks += [.heading("Pembahasan usulan"), .table(table(spoken))] }
        blocks += maker.paragraphs(.closing)
        return maker.paper(.village, maker.titleHead(), blocks, on: facts.day, isMasked: true)
    }

    private var nothing: String {
        facts.header.note.isEmpty ? "Tidak ada catatan umum." : facts.header.note
    }

    /// Of the meeting as a whole, and of names that were taken off the agenda since: their places may be others'.
    private func general(_ notes: [MeetingNote]) -> [String] {
        let there = Set(facts.lines.map(\.proposal.key.id))
        return notes.compactMap { note in
            guard let proposal = note.proposal else { return maker.place.choosing(note.words) }
            if there.contains(proposal) || note.words.isEmpty { return nil }
            return "\(note.words) (usulan yang dilepas dari agenda)"
        }
    }

    private func spoken(_ notes: [MeetingNote]) -> [[String]] {
        facts.lines.compactMap { line in
            var said = notes.filter { $0.proposal == line.proposal.key.id && !$0.words.isEmpty }.map(\.words)
            if line.item.isDisputed {
                said.append(line.dissent.isEmpty ? "Ada keberatan." : "Keberatan: \(line.dissent)")
            }
            if !line.item.words.isEmpty { said.append(line.item.words) }
            if said.isEmpty { return nil }
            return [
                String(line.item.number), BoardName.of(line.proposal.label), line.kind, said.joined(separator: " "),
                line.decision?.title.id ?? "Belum diputuskan",
            ]
        }
    }

    private func table(_ rows: [[String]]) -> PaperTable {
        PaperTable(
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 20),
                PaperColumn("Usulan", share: 24), PaperColumn("Pembahasan", share: 40),
                PaperColumn("Putusan", share: 12),
            ], rows: rows)
    }
}
