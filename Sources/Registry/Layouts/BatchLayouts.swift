import Papers
import Rules
import Storage

/// The letter by which the regent or mayor ratifies a list, and the list itself.
struct BatchLayouts {
    private let record: BatchRecord
    private let maker: PaperMaker
    private let items: [BatchItems.Item]
    private let proposals: [RecordID: ProposalRecord]
    private let names: PaperNames

    init(_ record: BatchRecord, _ maker: PaperMaker) throws {
        self.record = record
        var maker = maker
        items = try BatchItems(of: record.key, in: maker.db).items
        let isWhole = maker.kind == .ratifiedList && !maker.isTrial
        let columns = isWhole ? ProposalRecord.columns : ProposalRecord.listed
        let found = try ProposalRecord.some(items.map(\.proposal), of: record.key.home, columns, in: maker.db)
        proposals = Dictionary(found.map { ($0.key.id, $0) }) { first, _ in first }
        names = PaperNames(maker, of: record.key.home, isTrial: maker.isTrial)
        maker.values["jumlah"] = String(items.count)
        maker.values["jumlah_jiwa"] = String(record.persons)
        maker.values["jumlah_desa"] = String(Set(items.map(\.village)).count)
        maker.values["nomor_berkas"] = record.key.id.description
        self.maker = maker
    }

    func paper() throws -> OfficialPaper {
        guard record.state != .returned else {
            throw maker.refused(
                "Daftar ini sudah dikembalikan; suratnya tidak dibuat lagi.",
                "This list was given back; there is no letter of it any more.")
        }
        return try maker.kind == .ratifiedList ? list() : letter()
    }

    private func letter() throws -> OfficialPaper {
        guard record.state != .made else {
            throw maker.refused(
                "Daftar ini belum disetujui Kepala Dinas. Suratnya dibuat sesudah itu.",
                "The head of Dinsos has not endorsed this list yet. Its letter is made after that.")
        }
        let blocks =
            maker.paragraphs(.opening) + [.table(byKecamatan), .table(byKind)] + maker.paragraphs(.body)
            + maker.paragraphs(.closing)
        return maker.paper(.regent, maker.letterHead(.regent), blocks, on: nil)
    }

    private var rows: [(item: BatchItems.Item, proposal: ProposalRecord)] {
        items.compactMap { item in proposals[item.proposal].map { (item, $0) } }
    }

    private var byKecamatan: PaperTable {
        let gazetteer = maker.registry.gazetteer
        let groups = Dictionary(grouping: rows) { row in row.item.village.parent ?? row.item.village }
        let sorted = groups.sorted { $0.key < $1.key }
        return PaperTable(
            caption: "Rekapitulasi menurut kecamatan",
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Kecamatan", share: 40),
                PaperColumn("Desa/kelurahan", share: 18, isNumber: true),
                PaperColumn("Usulan", share: 14, isNumber: true), PaperColumn("Jiwa", share: 14, isNumber: true),
            ],
            rows: sorted.enumerated().map { place, group in
                let (code, rows) = (group.key, group.value)
                let villages = Set(rows.map(\.item.village)).count
                let name = gazetteer[code]?.name ?? code.dotted
                return [String(place + 1), name] + [villages, rows.count, persons(rows)].map(String.init)
            },
            foot: ["", "Jumlah"] + [Set(items.map(\.village)).count, rows.count, persons(rows)].map(String.init))
    }

    private var byKind: PaperTable {
        let groups = Dictionary(grouping: rows) { names.kind($0.proposal, isPublic: true) }
        let sorted = groups.sorted { $0.key < $1.key }
        return PaperTable(
            caption: "Rekapitulasi menurut jenis usulan",
            columns: [
                PaperColumn("Jenis usulan", share: 64), PaperColumn("Usulan", share: 14, isNumber: true),
                PaperColumn("Jiwa", share: 14, isNumber: true),
            ],
            rows: sorted.map { [$0.key, String($0.value.count), String(persons($0.value))] },
            foot: ["Jumlah", String(rows.count), String(persons(rows))])
    }

    private func persons(_ rows: [(item: BatchItems.Item, proposal: ProposalRecord)]) -> Int {
        rows.reduce(0) { $0 + $1.proposal.persons }
    }

    /// Whole numbers: it goes with the letter and on no wall.
    private func list() throws -> OfficialPaper {
        let rows = rows
        if let (item, _) = rows.first(where: { $0.item.hash != $0.proposal.hash }) {
            let number = (items.firstIndex(of: item) ?? 0) + 1
            throw maker.refused(
                "Baris \(number) tidak sama lagi dengan yang disegel. Daftarnya tidak dibuat.",
                "Row \(number) is not as it was sealed. No list was made.")
        }
        let people = try names.of(rows.map(\.proposal))
        let gazetteer = maker.registry.gazetteer
        let lines = rows.enumerated().map { place, row -> [String] in
            let name = people[row.item.proposal] ?? PaperName(village: row.item.village)
            let village = gazetteer[row.item.village]?.name ?? row.item.village.dotted
            let kind = names.kind(row.proposal, isPublic: false)
            return [
                String(place + 1), name.name, name.numbers, village, kind, String(row.proposal.persons),
            ]
        }
        let table = PaperTable(columns: Self.columns, rows: lines)
        let blocks = maker.paragraphs(.opening) + [.table(table)] + maker.paragraphs(.closing)
        return maker.paper(.regent, maker.titleHead(), blocks, on: maker.today)
    }

    private static let columns = [
        PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 26),
        PaperColumn("NIK dan No. KK", share: 22), PaperColumn("Desa/kelurahan", share: 19),
        PaperColumn("Usulan", share: 20), PaperColumn("Jiwa", share: 8, isNumber: true),
    ]
}
