import Storage

/// The scans of one kind beside the document that they are of.
struct ScanStanding {
    /// In the codes of `documents.csv`.
    var kind: String
    var paper: MadePaper
    var scans: [Scan]

    struct Scan {
        var id: RecordID
        /// Nil: nobody has looked yet.
        var record: ScanRecord?
    }

    /// Of a musyawarah or list: of each kind of which a document was made here, the newest that stands; the last one
    /// that was withdrawn, where a scan may be of that.
    static func of(_ owner: EvidenceOwner, in home: Int64, _ db: any Connection) throws -> [ScanStanding] {
        let all = try MadePaper.of(owner, in: home, db).filter { $0.kind.scan != nil }
        if all.isEmpty { return [] }
        let gone = Set(all.filter { !$0.stands }.map(\.code))
        let papers = try db.rows(
            """
            SELECT id, kind, at FROM evidence WHERE home = \(home) AND \(owner.condition) AND dropped_at IS NULL
            ORDER BY id
            """
        ).map { (id: RecordID(try $0.int("id")), kind: try $0.text("kind"), at: try $0.int("at")) }
        let records = try ScanRecord.of(papers.map(\.id), in: home, db).mapValues { record in
            // It was the right one when it was looked at, and its document was made anew or withdrawn since.
            var record = record
            if record.result == .right, gone.contains(record.code) { record.result = .replaced }
            return record
        }
        // One that was given back counts no more once another of its kind has come.
        let counted = papers.filter { paper in
            guard let returnedAt = records[paper.id]?.returnedAt else { return true }
            return !papers.contains { $0.kind == paper.kind && $0.id > paper.id && $0.at >= returnedAt }
        }
        return Dictionary(grouping: all) { $0.kind.scan ?? "" }.sorted { $0.key < $1.key }.compactMap { kind, made in
            let scans = counted.filter { $0.kind == kind }.map { Scan(id: $0.id, record: records[$0.id]) }
            if let newest = made.last(where: \.stands) { return ScanStanding(kind: kind, paper: newest, scans: scans) }
            // Whatever bears no such code is a document of the office's own.
            let withdrawn = scans.filter { $0.record?.result == nil || $0.record?.result == .replaced }
            guard let last = made.last, !withdrawn.isEmpty else { return nil }
            return ScanStanding(kind: kind, paper: last, scans: withdrawn)
        }
    }

    /// How many pages there are in all of them.
    var pages: Int { scans.reduce(0) { $0 + ($1.record?.pages ?? 0) } }

    /// What keeps them from being sealed; nil: nothing.
    var obstacle: Words? {
        if scans.isEmpty { return nil }
        let title = DocumentKind.words(kind)
        if scans.contains(where: { $0.record?.result == nil }) {
            return Words(
                id: "\(title.id): pindaian masih diperiksa. Tunggu sebentar, lalu muat ulang.",
                en: "\(title.en): the scan is still being looked at. Wait a moment and load again.")
        }
        for wrong in [ScanResult.other, .replaced, .unreadable]
        where scans.contains(where: { $0.record?.result == wrong }) {
            return Words(
                id: "\(title.id): \(wrong.title.id.lowercased()). \(wrong.next.id)",
                en: "\(title.en): \(wrong.title.en.lowercased()). \(wrong.next.en)")
        }
        // Of several photographs one has the QR on it; the others go with it.
        guard scans.contains(where: { $0.record?.result == .right || $0.record?.goesOn.isEmpty == false }) else {
            let found = scans.first?.record?.result ?? .unread
            return Words(
                id: "\(title.id): \(found.title.id.lowercased()). \(found.next.id)",
                en: "\(title.en): \(found.title.en.lowercased()). \(found.next.en)")
        }
        return missingPages
    }

    /// Whoever says that it is the right one cannot say that a page is there which is not.
    var missingPages: Words? {
        // Without the programs nobody has counted.
        let isCounted = scans.allSatisfy { $0.record?.result != .unchecked }
        guard isCounted, paper.stands, pages < paper.pages else { return nil }
        let title = DocumentKind.words(kind)
        return Words(
            id:
                "\(title.id): \(pages) dari \(paper.pages) halaman. Pindai semua halaman dalam satu berkas PDF, lalu unggah.",
            en: "\(title.en): \(pages) of \(paper.pages) pages. Scan all pages into one PDF and upload it.")
    }
}

/// Where a decision rests on scans: none of another document, none that lacks pages.
enum ScanGate {
    /// - Parameter kinds: those that the decision rests on, in the codes of `documents.csv`; nil: all.
    /// - Throws: `Refusal.invalidInput` with what is in the way.
    static func check(
        _ owner: EvidenceOwner, _ kinds: [String]? = nil, in key: RecordKey, _ db: any Connection
    ) throws {
        func matters(_ kind: String) -> Bool { kinds?.contains(kind) ?? true }
        let returned = try returned(owner, key.home, db).filter(matters)
        let standings = try ScanStanding.of(owner, in: key.home, db).filter { matters($0.kind) }
        let obstacles = returned.map { giveAnother($0) } + standings.compactMap(\.obstacle)
        if obstacles.isEmpty { return }
        throw EvidencePlace.refused(
            "bukti", obstacles.map(\.id).joined(separator: " "), obstacles.map(\.en).joined(separator: " "))
    }

    /// Kinds of which a scan was given back and none came since, whether its document was made here or not.
    private static func returned(_ owner: EvidenceOwner, _ home: Int64, _ db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT DISTINCT e.kind AS kind FROM evidence e
            JOIN scan_check s ON s.home = e.home AND s.evidence = e.id AND s.returned_at IS NOT NULL
            WHERE e.home = \(home) AND s.home = \(home) AND \(owner.condition) AND e.dropped_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM evidence n WHERE n.home = \(home) AND n.\(owner.condition)
                AND n.dropped_at IS NULL AND n.kind = e.kind AND n.id > e.id AND n.at >= s.returned_at)
            ORDER BY kind
            """
        ).map { try $0.text("kind") }
    }

    private static func giveAnother(_ kind: String) -> Words {
        let title = DocumentKind.words(kind)
        return Words(
            id: "\(title.id): dikembalikan Dinsos. Unggah pindaian yang baru.",
            en: "\(title.en): given back by Dinsos. Upload another scan.")
    }
}
