import Rules
package import Storage

/// What is written down for ever: who did what, when, to whose data.
package enum AuditVerb: String, Sendable, CaseIterable, SQLConvertible {
    case signedIn = "masuk"
    case signInFailed = "gagal masuk"
    case signedOut = "keluar"
    case viewed = "lihat keluarga"
    case searched = "cari"
    case listed = "lihat daftar"
    case revealed = "buka nomor"
    case corrected = "perbaiki"
    case changeAsked = "ajukan perubahan"
    case changeDecided = "putuskan perubahan"
    case linkDecided = "putuskan ganda"
    case changeUndone = "urungkan perubahan"
    case proposalWritten = "tulis usulan"
    case civilLoaded = "muat ekstrak dukcapil"
    case siksCompared = "cocokkan siks-ng"
    case civilAsked = "tanya ekstrak dukcapil"
    case officialNoted = "catat perangkat desa"
    case paperStyleSet = "atur dokumen"
    case proposalStep = "langkah usulan"
    case deliberationSealed = "segel musyawarah"
    case meetingHeld = "selenggarakan musyawarah"
    case bylawsSet = "atur tata tertib musyawarah"
    case guestErased = "hapus nama tamu musyawarah"
    case listPutUp = "umumkan daftar"
    case batchDecided = "putuskan berkas usulan"
    case determinationRead = "baca penetapan"
    case determinationDecided = "putuskan penetapan"
    case evidenceOpened = "buka bukti"
    case scanDecided = "putuskan pindaian"
    case paperMade = "buat dokumen"
    /// One with whole numbers.
    case paperOpened = "buka dokumen"
    case paperWithdrawn = "tarik dokumen"
    case transferOpened = "ajukan pindah"
    case transferDecided = "putuskan pindah"
    case exported = "ekspor"
    /// Counts as a file: nobody's data.
    case reportTaken = "ambil laporan"
    case importBegun = "mulai impor"
    case importFinished = "selesai impor"
    case importUndone = "batalkan impor"
    case accountMade = "buat akun"
    case regionsChanged = "ubah wilayah"
    case validated = "validasi ulang"
    case jobAsked = "minta pekerjaan"
    case jobEnded = "selesai pekerjaan"
    case exportAsked = "minta ekspor"
    case exportFetched = "unduh ekspor"
    case exportDropped = "buang ekspor"
    case glassBroken = "akses darurat"
    case glassEnded = "akhir akses darurat"
    case glassReviewed = "tinjau akses darurat"
    case lookersRead = "lihat siapa melihat"
    case trailRead = "baca jejak"
    case privacyAsked = "terima permintaan warga"
    case privacyStep = "kerjakan permintaan warga"
    case privacyViewed = "lihat permintaan warga"
    case copyHandedOut = "serahkan salinan data"
    case personErased = "hapus data orang"
    case breachNoted = "catat insiden"
    case retentionChanged = "ubah jadwal retensi"
    case retentionRun = "jalankan jadwal retensi"
    case processingChanged = "ubah catatan pemrosesan"
    case noticeChanged = "ubah pemberitahuan"
    case consentNoted = "catat persetujuan"
    case accountChanged = "ubah akun"
    case trainingBegun = "mulai latihan"
    case trainingEnded = "akhiri latihan"
    case trainingSet = "atur latihan"
    case certificateIssued = "terbitkan sertifikat"
    case certificateBound = "pasang sertifikat"
    case licenceRuleSet = "atur syarat sertifikat"
    case fileUploaded = "unggah berkas"
    case fileDropped = "buang berkas"
    case fileDownloaded = "unduh berkas"
    case rulesProposed = "usulkan aturan"
    case rulesDecided = "putuskan aturan"
    case rulesInForce = "berlakukan aturan"
    /// Somebody asked for what their role may not do.
    case refused = "ditolak"
}

/// The audit chain: one a kabupaten and day, each day's first entry chained to the day before.
///
/// An entry holds ids and a digest of its words, salted; the words stand beside it and can be erased (UU 27/2022)
/// without breaking the chain.
package enum AuditTrail {
    /// Appends an entry in the transaction of what it tells of, as `AuditNote` says.
    ///
    /// - Parameter head: of the lines of a seal, for which the entry vouches.
    package static func write(
        _ verb: AuditVerb, by actor: Actor, place: RegionCode, object: String, detail: String,
        families: [RecordID]? = nil, sealing head: String? = nil, at now: Int64, in db: any Connection
    ) throws {
        let note = AuditNote(
            verb: verb, actor: actor, place: place, object: object, detail: detail, families: families, at: now,
            head: head)
        try write([note], chains: [place.kabupaten.value: home(of: place, in: db)], in: db)
    }

    /// Appends entries in their order, each to the chain of its place, and none that an earlier try has kept.
    ///
    /// - Parameter chains: the numbers of kabupaten by their codes; whatever is of none of them is the nation's.
    static func write(_ notes: [AuditNote], chains: [Int64: Int64], in db: any Connection) throws {
        let notes = Dictionary(grouping: notes) { chains[$0.place.kabupaten.value] ?? 0 }.sorted { $0.key < $1.key }
        // Of whom an entry speaks is written down wherever they are: their keys alone.
        let subjects = try db.beyondSight {
            try notes.map { home, notes in try AuditSubjects.of(notes, near: home, in: db) }
        }
        // Last of all, so that an entry of mere looking waits for nobody who is at work for long.
        try db.lock(notes.map { .chain($0.key) })
        let signed = try db.first("SELECT MAX(day) AS day FROM audit_root")?.intOrNil("day").map { Int32($0) }
        let open = signed.map { CivilDate(packed: $0).adding(days: 1).packed } ?? 0
        var written = Written()
        for ((home, notes), subjects) in zip(notes, subjects) {
            var head = try ChainHead(of: home, open: open, in: db)
            let kept = try Self.kept(notes, home, in: db)
            for (note, subjects) in zip(notes, subjects) where kept.isEmpty || !kept.contains(note.digest) {
                written.add(note, about: subjects, to: &head)
            }
        }
        try written.insert(in: db)
    }

    /// The digests of those that are there already, of notes of which that is not known.
    private static func kept(_ notes: [AuditNote], _ home: Int64, in db: any Connection) throws -> Set<String> {
        let doubtful = notes.filter(\.mayBeThere)
        guard let first = doubtful.map(\.at).min() else { return [] }
        let day = CivilDate(milliseconds: first + 7 * 3_600_000).packed
        var found: Set<String> = []
        try doubtful.map { "\($0.digest)" as SQL }.inPieces { digests in
            for row in try db.rows(
                "SELECT digest FROM audit_entry WHERE home = \(home) AND day >= \(day) AND digest IN (\(digests))")
            {
                found.insert(try row.text("digest"))
            }
        }
        return found
    }

    static func home(of place: RegionCode, in db: any Connection) throws -> Int64 {
        guard place.level >= .kabupaten else { return 0 }
        return try db.first("SELECT home FROM home WHERE region = \(place.kabupaten)")?.int("home") ?? 0
    }
}

/// Entries on their way into the tables of the trail.
private struct Written {
    private var entries: [SQL] = []
    private var details: [SQL] = []
    private var subjects: [(spot: AuditSubjects.Spot, subjects: [AuditSubjects.Subject])] = []
    private var tally: [Counted: Int] = [:]

    /// What entries are counted by.
    private struct Counted: Hashable {
        var home: Int64
        var day: Int32
        var verb: String
        var place: Int64
    }

    mutating func add(_ note: AuditNote, about subjects: [AuditSubjects.Subject], to head: inout ChainHead) {
        let entry = head.append(note)
        entries.append(
            """
            (\(entry.home), \(entry.day), \(entry.number), \(entry.at), \(entry.actor), \(entry.verb), \(entry.place),
                \(entry.object), \(entry.digest), \(head.chain))
            """)
        details.append(
            "(\(entry.home), \(entry.day), \(entry.number), \(note.salt), \(note.actor.name), \(note.detail))")
        let spot = AuditSubjects.Spot(chain: entry.home, day: entry.day, number: entry.number, at: entry.at)
        self.subjects.append((spot, subjects))
        tally[Counted(home: entry.home, day: entry.day, verb: entry.verb, place: entry.place), default: 0] += 1
    }

    func insert(in db: any Connection) throws {
        try entries.inPieces {
            try db.execute(
                """
                INSERT INTO audit_entry (home, day, number, at, actor, verb, place, object, digest, chain) VALUES \($0)
                """)
        }
        try details.inPieces {
            try db.execute("INSERT INTO audit_detail (home, day, number, salt, actor_name, detail) VALUES \($0)")
        }
        try tally.map { counted, entries in
            "(\(counted.home), \(counted.day), \(counted.verb), \(counted.place), \(entries))"
        }.inPieces {
            try db.execute(
                """
                INSERT INTO audit_tally (home, day, verb, place, entries) VALUES \($0)
                ON CONFLICT (home, day, verb, place) DO UPDATE SET entries = audit_tally.entries + excluded.entries
                """)
        }
        try AuditSubjects.write(subjects, in: db)
    }
}

/// The newest entry of a chain, which the next one is tied to.
private struct ChainHead {
    let home: Int64
    private(set) var chain: String
    private var day: Int32
    private var number: Int64
    /// The first day that is not signed yet: what comes late to the disk is of this one, never of a signed day.
    private let open: Int32

    init(of home: Int64, open: Int32, in db: any Connection) throws {
        self.home = home
        self.open = open
        let last = try db.first(
            """
            SELECT day, number, chain FROM audit_entry WHERE home = \(home) ORDER BY day DESC, number DESC LIMIT 1
            """)
        day = last?.intOrNil("day").map { Int32($0) } ?? 0
        number = last?.intOrNil("number") ?? 0
        chain = last?.textOrNil("chain") ?? ""
    }

    /// A clock set back never breaks the order: the entry joins the latest day.
    mutating func append(_ note: AuditNote) -> AuditEntry {
        let today = CivilDate(milliseconds: note.at + 7 * 3_600_000).packed
        let entryDay = max(today, day, open)
        number = entryDay == day ? number + 1 : 1
        day = entryDay
        let entry = AuditEntry(
            home: home, day: day, number: number, at: note.at, actor: note.actor.account, verb: note.verb.rawValue,
            place: note.place.value, object: note.object, digest: note.digest)
        chain = entry.chained(to: chain)
        return entry
    }
}

/// One entry as it is hashed.
struct AuditEntry {
    var home: Int64
    var day: Int32
    var number: Int64
    var at: Int64
    var actor: Int64
    var verb: String
    var place: Int64
    var object: String
    /// Of the words; behind it, of an entry that tells of a seal, the head of the seal's lines, which stays when the
    /// words are erased.
    var digest: String

    static func digest(of words: String, sealing head: String?) -> String { head.map { "\(words) \($0)" } ?? words }

    var digestOfWords: String { String(digest.prefix(64)) }

    /// Nil: the entry tells of no seal, or is from before it stood here.
    var head: String? {
        let head = digest.dropFirst(65)
        return head.utf8.count == 64 ? String(head) : nil
    }

    func chained(to previous: String) -> String {
        Digest.sha256("\(previous)|\(home)|\(day)|\(number)|\(at)|\(actor)|\(verb)|\(place)|\(object)|\(digest)")
    }

    init(
        home: Int64, day: Int32, number: Int64, at: Int64, actor: Int64, verb: String, place: Int64, object: String,
        digest: String
    ) {
        self.home = home
        self.day = day
        self.number = number
        self.at = at
        self.actor = actor
        self.verb = verb
        self.place = place
        self.object = object
        self.digest = digest
    }

    init(_ row: Row) throws {
        home = try row.int("home")
        day = Int32(try row.int("day"))
        number = try row.int("number")
        at = try row.int("at")
        actor = try row.int("actor")
        verb = try row.text("verb")
        place = try row.int("place")
        object = try row.text("object")
        digest = try row.text("digest")
    }
}
