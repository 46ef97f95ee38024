import Rules
import Sheets
import Storage

/// Writes one export: the rows that the list with the same filter shows, from one snapshot, a page at a time, so that
/// memory does not grow with the rows.
struct ExportRun {
    let registry: Registry
    let order: ExportOrder
    let record: ExportRecord
    let purpose: String
    let actor: Actor

    /// Rows read and written at a time.
    private static let step = 500
    /// Rows of a list looked through at a time, where few fit.
    private static let work = 50_000

    /// - Parameters:
    ///   - path: of a file that may be written over.
    ///   - progress: told after each page, while the snapshot is held; may throw to stop.
    /// - Returns: how many rows.
    func write(to path: String, progress: (Int) throws -> Void) throws -> Int {
        try actor.meet(order)
        return try registry.database.readBlocking { db in
            let reader = Reader(db, scope: actor.exportScope(masked: order.isMasked))
            let catalogue = try registry.catalogue(in: db)
            let program = try order.selection.program.map { id in
                guard let known = catalogue.programs.first(where: { $0.id == id }) else { throw Refusal.notFound }
                return known.number
            }
            let columns = ExportColumns(
                order: order, catalogue: catalogue, gazetteer: registry.gazetteer, today: registry.clock.today,
                number: record.id.description)
            let rows = ExportReader(reader: reader, groups: Set(order.groups))
            let marks = try watermark(in: db)
            switch order.selection {
            case .families(let filter):
                let scan = FamilyScan(
                    filter: filter, program: program, homes: registry.homes(of: filter.region, reader.scope),
                    reader: reader)
                return try write(columns.ofFamilies, marks, to: path, progress) { cursor in
                    let found = try scan.page(after: cursor, limit: Self.step, work: Self.work)
                    return (try rows.families(found.items.map(\.key)), found.next)
                }
            case .persons(let filter):
                let scan = PersonScan(
                    filter: filter, program: program, today: registry.clock.today.packed,
                    homes: registry.homes(of: filter.region, reader.scope), reader: reader)
                return try write(columns.ofPersons, marks, to: path, progress) { cursor in
                    let found = try scan.page(after: cursor, limit: Self.step, work: Self.work)
                    return (try rows.persons(found.items), found.next)
                }
            }
        }
    }

    private func write<Item>(
        _ columns: [ExportColumns.Column<Item>], _ watermark: [String], to path: String,
        _ progress: (Int) throws -> Void, page: (Cursor?) throws -> ([Item], Cursor?)
    ) throws -> Int {
        let format: SheetFormat = order.format == .xlsx ? .xlsx : .csv
        let writer = try format.writer(
            path: path, title: record.title.id, header: columns.map(\.name), preamble: watermark,
            properties: SheetProperties(
                title: "Ekspor \(record.id)", subject: record.title.id, author: record.actorName,
                comments: watermark.joined(separator: "\n")))
        var cursor: Cursor?
        var count = 0
        repeat {
            let (items, next) = try page(cursor)
            for item in items { try writer.row(columns.map { $0.cell(item) }) }
            count += items.count
            try progress(count)
            cursor = next
        } while cursor != nil
        try writer.finish()
        return count
    }

    /// Who took it, when, why, and whose data it is: travels with the file.
    private func watermark(in db: any Connection) throws -> [String] {
        let isTraining = try RegisterKind.isTraining(in: db) ?? false
        return [
            "Tepat, ekspor \(record.id): \(record.title.id)",
            "Diambil oleh \(record.actorName) (akun \(record.account)), \(ExportMoment.text(record.askedAt))",
            "Keperluan: \(purpose)\(order.words.isEmpty ? "" : ". \(order.words)")",
            order.isMasked
                ? "NIK dan nomor KK disamarkan; tanggal lahir hanya tahunnya."
                : "NIK dan nomor KK LENGKAP. Simpan terkunci, jangan diteruskan, hapus sesudah dipakai.",
            isTraining
                ? "Register latihan: semua orang di berkas ini rekaan."
                : "Data pribadi: UU 27/2022. Hanya untuk keperluan di atas; nomor ekspor ada di setiap baris.",
        ]
    }
}

/// A moment as official Indonesian writes it, in western time.
enum ExportMoment {
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]

    /// `27 November 2026` of `20261127`.
    static func day(_ packed: Int32) -> String {
        let month = Int(packed / 100 % 100)
        guard months.indices.contains(month - 1) else { return String(packed / 10_000) }
        return "\(packed % 100) \(months[month - 1]) \(packed / 10_000)"
    }

    static func text(_ milliseconds: Int64) -> String {
        let local = milliseconds + 7 * 3_600_000
        let day = CivilDate(milliseconds: local).packed
        let minutes = Int((local % 86_400_000 + 86_400_000) % 86_400_000 / 60_000)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let month = months[Int(day / 100 % 100) - 1]
        return "\(day % 100) \(month) \(day / 10_000) pukul \(two(minutes / 60)).\(two(minutes % 60)) WIB"
    }
}
