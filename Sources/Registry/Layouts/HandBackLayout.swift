import Papers
import Rules
import Storage

/// The letter that hands the results of a month to a village, with each name.
struct HandBackLayout {
    private let record: HandBackRecord
    private let maker: PaperMaker
    private let items: [HandBackItems.Item]

    init(_ record: HandBackRecord, _ maker: PaperMaker) throws {
        self.record = record
        var maker = maker
        let items = try HandBackItems(of: record.key, in: maker.db).items
        self.items = items
        func count(_ state: ProposalState) -> String { String(items.filter { $0.result == state }.count) }
        let holders = try OfficeHolders(
            of: record.village, in: record.key.home, on: maker.today.packed, db: maker.db)
        maker.values.merge(holders.values(isUrban: maker.place.isUrban)) { $1 }
        maker.values["periode"] = SpelledDay.period(record.period)
        maker.values["jumlah"] = String(items.count)
        maker.values["ditetapkan"] = count(.determined)
        maker.values["ditolak"] = count(.rejectedByMinistry)
        maker.values["tidak_padan"] = count(.unmatched)
        maker.values["batas"] = SpelledDay.plain(Clock.at(record.due).today)
        self.maker = maker
    }

    func paper() throws -> OfficialPaper {
        let blocks =
            maker.paragraphs(.opening) + [.table(sums)] + maker.paragraphs(.body) + maker.paragraphs(.closing)
        return maker.paper(
            .social, maker.letterHead(.social), blocks, on: nil,
            annex: [.heading(maker.annexTitle("Daftar nama")), .table(try names())])
    }

    private var sums: PaperTable {
        PaperTable(
            columns: [PaperColumn("Hasil", share: 70), PaperColumn("Usulan", share: 20, isNumber: true)],
            rows: [
                [ProposalState.determined.title.id, maker.values["ditetapkan"] ?? ""],
                ["Ditolak kementerian", maker.values["ditolak"] ?? ""],
                [ProposalState.unmatched.title.id, maker.values["tidak_padan"] ?? ""],
            ], foot: ["Jumlah", String(items.count)])
    }

    private func names() throws -> PaperTable {
        let found = try ProposalRecord.some(
            items.map(\.proposal), of: record.key.home, ProposalRecord.columns, in: maker.db)
        let reader = PaperNames(maker, of: record.key.home, isTrial: maker.isTrial)
        let people = try reader.of(found)
        let proposals = Dictionary(found.map { ($0.key.id, $0) }) { first, _ in first }
        let rows = items.enumerated().map { place, item -> [String] in
            let name = people[item.proposal] ?? PaperName(village: item.village)
            let kind = proposals[item.proposal].map { reader.kind($0, isPublic: false) } ?? ""
            return [
                String(place + 1), name.name, name.nik, name.rtRW, kind, item.result.title.id,
                ProposalReason.named(item.reason)?.title.id ?? "",
            ]
        }
        return PaperTable(
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama", share: 23),
                PaperColumn("NIK", share: 22), PaperColumn("RT/RW", share: 11), PaperColumn("Usulan", share: 17),
                PaperColumn("Hasil", share: 14), PaperColumn("Alasan", share: 18),
            ], rows: rows)
    }
}
