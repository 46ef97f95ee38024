import Rules
import Storage

/// Whose decision a proposal rests on, and the documents of it.
struct WhyPapers {
    let maker: WhyMaker
    let record: ProposalRecord
    private var reader: Reader { maker.reader }

    /// A letter or decree: its number and day, and nothing of what else is on it.
    struct Letter {
        var number: String
        var day: Int32?
    }

    /// The musyawarah or SPTJM that decides, or decided.
    func deliberation() throws -> DeliberationRecord? {
        guard let id = record.deliberation else { return nil }
        return try reader.first(
            """
            SELECT \(DeliberationRecord.columns) FROM deliberation
            WHERE home = \(record.key.home) AND id = \(id) AND \(in: "village")
            """
        ).map(DeliberationRecord.init)
    }

    /// By which tata tertib it is held, and which session it is: as they were when it opened, else as on its day. And
    /// whether it is held here, in the program.
    func bylaws(of deliberation: DeliberationRecord) throws -> (bylaws: Bylaws, session: Int, isHere: Bool) {
        let row = try reader.first(
            """
            SELECT \(MeetingRecord.columns) FROM meeting
            WHERE home = \(deliberation.key.home) AND deliberation = \(deliberation.key.id) AND \(in: "village")
            """)
        let meeting = try row.map(MeetingRecord.init)
        let header = deliberation.header
        let bylaws = try reader.withCatalogueTables { db in
            try meeting?.rules(of: header, in: db) ?? Bylaws.of(deliberation.village, on: header.day, in: db)
        }
        return (bylaws, meeting?.session ?? 1, meeting != nil)
    }

    /// Who was counted when it opened; nil where it was held outside, or has not begun.
    func opening(of deliberation: DeliberationRecord) throws -> SittingRecord? {
        try reader.first(
            """
            SELECT \(SittingRecord.columns) FROM meeting_sitting
            WHERE home = \(deliberation.key.home) AND deliberation = \(deliberation.key.id)
            AND outcome = \(MeetingStage.running) AND \(in: "village") ORDER BY number DESC LIMIT 1
            """
        ).map(SittingRecord.init)
    }

    /// Until when citizens may object by the list that the village has put up, milliseconds since 1970; nil: there is
    /// none.
    func listedUntil(ofVillage: Bool) throws -> Int64? {
        let subjects = try ofVillage ? [record.deliberation].compactMap { $0 } : handBacks()
        if subjects.isEmpty { return nil }
        let kind: PublicListKind = ofVillage ? .deliberation : .determination
        return try reader.first(
            """
            SELECT until FROM public_list
            WHERE home = \(record.key.home) AND kind = \(kind) AND subject IN (\(subjects)) AND taken_at IS NULL
            AND \(in: "village") ORDER BY id DESC LIMIT 1
            """
        ).map { try $0.int("until") }
    }

    /// Lists by which its result was handed back.
    private func handBacks() throws -> [RecordID] {
        try reader.rows(
            """
            SELECT handback FROM handback_item
            WHERE home = \(record.key.home) AND proposal = \(record.key.id) AND \(in: "village")
            """
        ).map { RecordID(try $0.int("handback")) }
    }

    /// Documents that were made here for whoever asked, and of handing the result back: each by its number, once.
    func made() throws -> [WhyPaper] {
        let lists = try handBacks()
        let kinds: [PaperKind] = [.receipt, .notice, .handOver]
        let rows = try reader.rows(
            """
            SELECT kind, number, day FROM paper
            WHERE home = \(record.key.home) AND subject IN (\([record.key.id] + lists)) AND kind IN (\(kinds))
            AND state = \(PaperState.ready) AND number <> '' AND \(in: "village") ORDER BY id
            """)
        var papers: [WhyPaper] = []
        for row in rows {
            guard let kind = PaperKind(rawValue: try row.text("kind")) else { continue }
            let paper = WhyPaper(title: kind.title, number: try row.text("number"), day: Int32(try row.int("day")))
            if !papers.contains(where: { $0.title == paper.title && $0.number == paper.number }) {
                papers.append(paper)
            }
        }
        return papers
    }

    /// Under which the list was ratified, and sent. A list is of a whole kabupaten; of the proposal that the reader sees
    /// its number and day are told alone.
    func letters() throws -> (ratified: Letter?, sent: Letter?) {
        guard let batch = record.batch else { return (nil, nil) }
        let row = try reader.withCatalogueTables { db in
            try db.beyondSight {
                try db.first(
                    """
                    SELECT number, day, sent_number, sent_day FROM batch
                    WHERE home = \(record.key.home) AND id = \(batch)
                    """)
            }
        }
        func letter(_ number: String, _ day: String) -> Letter? {
            guard let row, let text = row.textOrNil(number), !text.isEmpty else { return nil }
            return Letter(number: text, day: row.intOrNil(day).map { Int32($0) })
        }
        return (letter("number", "day"), letter("sent_number", "sent_day"))
    }

    /// A decree that names the proposal, and how.
    struct Decree {
        var letter: Letter
        var outcome: DeterminationOutcome
        var note: DeterminationNote?
        /// It was carried out.
        var isApplied: Bool
    }

    /// The newest first. A decree is of a whole kabupaten: its number and day are told alone.
    func decrees() throws -> [Decree] {
        let rows = try reader.withCatalogueTables { db in
            try db.beyondSight {
                try db.rows(
                    """
                    SELECT d.number AS number, d.day AS day, r.outcome AS outcome, r.note AS note,
                        r.applied_at AS applied_at
                    FROM determination_row r
                    JOIN determination d ON d.home = r.home AND d.id = r.determination
                    WHERE r.home = \(record.key.home) AND r.proposal = \(record.key.id)
                    AND d.state IN ('dikonfirmasi', 'diterapkan') ORDER BY d.id DESC LIMIT 5
                    """)
            }
        }
        return try rows.compactMap { row in
            guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else { return nil }
            return Decree(
                letter: Letter(number: try row.text("number"), day: Int32(try row.int("day"))), outcome: outcome,
                note: row.textOrNil("note").flatMap { DeterminationNote(rawValue: $0) },
                isApplied: row.intOrNil("applied_at") != nil)
        }
    }

    /// Who was head of the village on a day, by the list of those in office; empty where nobody wrote it down.
    func head(on day: Int32) throws -> String {
        let officials = try reader.rows(
            """
            SELECT \(OfficialRecord.columns) FROM village_official
            WHERE home = \(record.key.home) AND village = \(record.village) AND \(in: "village") ORDER BY id
            """
        ).map(OfficialRecord.init)
        let heads = ["kepala desa", "kades", "lurah", "pj kepala desa", "penjabat kepala desa", "plt lurah"]
        let found = officials.last { official in
            official.isInOffice(on: day) && heads.contains { official.title.lowercased().hasPrefix($0) }
        }
        return found?.name ?? ""
    }

    func paper(_ title: Words, _ letter: Letter?) -> WhyPaper? {
        letter.map { WhyPaper(title: title, number: $0.number, day: $0.day) }
    }

    static let decree = Words(id: "SK penetapan", en: "Decree of determination")
    static let ratification = Words(id: "Surat pengesahan", en: "Letter of ratification")
    static let sending = Words(id: "Surat pengantar ke kementerian", en: "Letter to the ministry")
    static let minutes = Words(id: "Berita acara musyawarah", en: "Minutes of the deliberation")
    static let statement = Words(id: "SPTJM", en: "Statement of full responsibility (SPTJM)")
}
