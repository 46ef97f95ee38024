import Foundation
import Storage

/// A file that comes in through the browser, from its first bytes until it is imported or thrown away.
package struct Upload: Sendable {
    package var id: RecordID
    package var account: Int64
    /// Where its owner may import.
    package var region: RegionCode
    package var name: String
    /// What the browser knows the file by before it is sent.
    var probe: String
    package var bytes: Int
    package var received: Int
    package var state: State
    package var kind: Kind
    /// SHA-256 of the whole file, once it is here.
    package var digest: String?
    var file: RecordID?
    /// Of a workbook.
    package var sheets: [String]
    package var sheet: Int?
    /// The text that is imported: the file itself, or a sheet of it.
    var textFile: RecordID?
    package var choices: ImportChoices?
    package var convertJob: RecordID?
    package var previewJob: RecordID?
    package var importJob: RecordID?
    /// Milliseconds since 1970, UTC.
    package var createdAt: Int64

    package enum State: String, Sendable, SQLConvertible { case receiving, ready, dropped }
    package enum Kind: String, Sendable, SQLConvertible { case unknown, text, workbook }

    /// A piece may be as large as this, in bytes.
    package static let largestPiece = 4 << 20

    package var isWhole: Bool { state == .ready }
    /// The file and the sheet of it.
    var files: [RecordID] { [file, textFile].compactMap { $0 } }
    /// Of a form that is still coming, or broke off: there is no way to go on with it.
    package var isCutOff: Bool { state == .receiving && bytes == 0 }
    /// Whether its columns can be looked at.
    package var hasText: Bool { textFile != nil }

    static let columns: SQL = """
        id, account, region, name, probe, bytes, received, state, kind, digest, file, sheets, sheet, text_file, choices,
        convert_job, preview_job, import_job, created_at
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        account = try row.int("account")
        region = RegionCode(try row.int("region"))
        name = try row.text("name")
        probe = try row.text("probe")
        bytes = Int(try row.int("bytes"))
        received = Int(try row.int("received"))
        state = State(rawValue: try row.text("state")) ?? .dropped
        kind = Kind(rawValue: try row.text("kind")) ?? .unknown
        digest = row.textOrNil("digest")
        file = row.intOrNil("file").map { RecordID($0) }
        sheets = row.textOrNil("sheets").flatMap { Self.decoded($0) } ?? []
        sheet = row.intOrNil("sheet").map { Int($0) }
        textFile = row.intOrNil("text_file").map { RecordID($0) }
        choices = row.textOrNil("choices").flatMap { Self.decoded($0) }
        convertJob = row.intOrNil("convert_job").map { RecordID($0) }
        previewJob = row.intOrNil("preview_job").map { RecordID($0) }
        importJob = row.intOrNil("import_job").map { RecordID($0) }
        createdAt = try row.int("created_at")
    }

    private static func decoded<T: Decodable>(_ text: String) -> T? {
        try? JSONDecoder().decode(T.self, from: Data(text.utf8))
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> Upload? {
        try db.first("SELECT \(columns) FROM upload WHERE id = \(id)").map(Upload.init)
    }

    /// What an import was made of, if it is still there.
    static func ofBatch(_ batch: Int64, in db: any Connection) throws -> Upload? {
        guard let origin = try db.first("SELECT upload FROM import_origin WHERE batch = \(batch)") else { return nil }
        return try find(RecordID(try origin.int("upload")), in: db).flatMap { $0.state == .dropped ? nil : $0 }
    }

    /// Gives the files of an import the day on which they are thrown away.
    static func expire(ofBatch batch: Int64, at day: Int64, in db: any Connection) throws {
        guard let origin = try db.first("SELECT upload FROM import_origin WHERE batch = \(batch)"),
            let upload = try find(RecordID(try origin.int("upload")), in: db)
        else { return }
        for file in upload.files {
            try db.execute("UPDATE stored_file SET expires_at = \(day) WHERE id = \(file)")
        }
    }

    /// Nobody needs it any more: its files go with the next turn.
    func letGo(at now: Int64, in db: any Connection) throws {
        try db.execute("UPDATE upload SET state = 'dropped', touched_at = \(now) WHERE id = \(id)")
        for file in files { try db.execute("UPDATE stored_file SET expires_at = \(now) WHERE id = \(file)") }
    }

    /// Whether an import of it was begun and is neither finished nor taken back.
    func isNeeded(in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM import_origin o JOIN import_batch b ON b.id = o.batch
            WHERE o.upload = \(id) AND b.state IN ('rows', 'lookups')
            """) > 0
    }

    /// - Throws: `Refusal.notFound` for somebody else's, and for one that was thrown away.
    static func find(_ id: RecordID, of actor: Actor, in db: any Connection) throws -> Upload {
        guard let upload = try find(id, in: db), upload.account == actor.account, upload.state != .dropped else {
            throw Refusal.notFound
        }
        return upload
    }
}

/// What a person is told of a file's name and beginning before it is taken in.
enum UploadRules {
    /// The last part of whatever was sent as a name, without what could lead elsewhere, of at most 120 letters. A long
    /// number in it may be somebody's NIK and stays out of lists and trails.
    static func name(_ text: String) -> String {
        let last = text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        var name = ""
        var digits = ""
        func flush() {
            name += digits.count >= 10 ? "…" : digits
            digits = ""
        }
        for character in last where character.isLetter || character.isNumber || " ._-()".contains(character) {
            if character.isASCII, character.isNumber { digits.append(character); continue }
            flush()
            name.append(character)
        }
        flush()
        while name.hasPrefix(".") || name.hasPrefix(" ") { name.removeFirst() }
        return name.isEmpty ? "berkas" : String(name.prefix(120))
    }

    /// What a file is by its first bytes; its name says nothing.
    ///
    /// - Throws: `Refusal.invalidInput` with what to do instead.
    static func kind(_ beginning: some Collection<UInt8>) throws(Refusal) -> Upload.Kind {
        let bytes = Array(beginning.prefix(4_096))
        func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            throw refused(
                "Ini berkas XLS lama atau buku kerja bersandi. Buka di Excel, lalu simpan sebagai XLSX tanpa sandi atau CSV UTF-8.",
                "This is an old XLS file or a workbook with a password. Open it and save it as XLSX without a password, or as CSV UTF-8."
            )
        }
        if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
            throw refused(
                "Berkas ini UTF-16. Simpan sebagai CSV UTF-8, lalu unggah lagi.",
                "This file is UTF-16. Save it as CSV UTF-8 and upload that.")
        }
        if begins([0x25, 0x50, 0x44, 0x46]) || begins([0x1F, 0x8B]) || begins([0x52, 0x61, 0x72, 0x21])
            || begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || bytes.contains(0)
        {
            throw refused(
                "Ini bukan CSV dan bukan XLSX. Unggah berkas data sebagai CSV atau XLSX.",
                "This is neither CSV nor XLSX. Upload the data as CSV or XLSX.")
        }
        return .text
    }

    static func refused(_ id: String, _ en: String) -> Refusal {
        .invalidInput(field: "berkas", reason: Words(id: id, en: en))
    }
}
