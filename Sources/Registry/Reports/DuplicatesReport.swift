import Storage

/// Cases of people who stand twice and of numbers that two have: how many are open and since when, what became of the
/// others, how the villages work on them, and how many each search found.
///
/// A case of two villages counts in each of them, and once in a region that holds both.
extension ReportMaker {
    /// How old open cases are, in days: up to the first, up to the next, and older than the last. Bounds of this report
    /// alone, at which nothing is decided.
    static let caseAges = [7, 30, 90]

    func duplicates() throws -> [ReportSection] {
        let figures = try CaseFigures(self)
        var sections = [try searches(figures.total), byKind(figures), byAge(figures), byPlace(figures)]
        if let work = try caseWork() { sections.append(work) }
        return sections
    }

    var caseHomes: HomeList { registry.homes(of: region.code, reader.scope) }

    /// Counts each case once in the whole region.
    func once(_ table: String) -> SQL { LinkPlace.once(table, in: region.code, reader.scope) }

    /// Counts each case once in every part of the region that its row is about.
    func oncePerPart(_ table: String) -> SQL {
        "(\(unsafe: table).leads = 1 OR \(unsafe: table).other / \(divisor) <> \(unsafe: table).village / \(divisor))"
    }

    // MARK: Tables

    private func byKind(_ figures: CaseFigures) -> ReportSection {
        func cells(_ of: CaseCounts) -> [ReportCell] {
            [
                .count(of.open), .count(of.escalated), .count(of.visit), .count(of.same), .count(of.different),
                .count(of.gone), .count(of.open + of.same + of.different + of.gone),
            ]
        }
        let names = [
            (LinkKind.person, Words(id: "Satu orang dua catatan", en: "One person twice")),
            (LinkKind.nik, Words(id: "Satu NIK dua orang", en: "One NIK, two people")),
        ]
        return ReportSection(
            "jenis", Words(id: "Menurut jenis", en: "By kind"), rowTitle: Words(id: "Jenis", en: "Kind"),
            columns: [Self.openColumn, Self.escalatedColumn] + Self.outcomeColumns + [
                ReportColumn(
                    "semua", Words(id: "Semua", en: "All"),
                    Words(id: "kasus yang pernah ditemukan", en: "cases ever found"))
            ],
            rows: names.map { kind, name in ReportRow(.label(name), cells(figures.total.of(kind))) },
            total: ReportRow(.region(region), cells(figures.total)))
    }

    private func byAge(_ figures: CaseFigures) -> ReportSection {
        func cells(_ ages: Range<Int>) -> [ReportCell] {
            func sum(_ kind: LinkKind) -> Int { ages.reduce(0) { $0 + figures.total.of(kind).ages[$1] } }
            return [.count(sum(.person) + sum(.nik)), .count(sum(.person)), .count(sum(.nik))]
        }
        let count = Self.caseAges.count + 1
        return ReportSection(
            "umur", Words(id: "Menurut umur kasus terbuka", en: "By age of open cases"),
            rowTitle: Words(id: "Terbuka sejak", en: "Open since"),
            columns: [Self.openColumn, Self.personColumn, Self.numberColumn],
            rows: (0..<count).map { ReportRow(.label(Self.ageName($0)), cells($0..<$0 + 1)) },
            total: ReportRow(.region(region), cells(0..<count)),
            note: Words(
                id: "Dihitung sejak kasusnya ditemukan, atau sejak keputusannya dibatalkan.",
                en: "Counted since the case was found, or since its decision was taken back."))
    }

    private func byPlace(_ figures: CaseFigures) -> ReportSection {
        func cells(_ of: CaseCounts) -> [ReportCell] {
            [.count(of.open), .count(of.of(.person).open), .count(of.of(.nik).open)] + of.ages.map { .count($0) }
                + [
                    .count(of.escalated), .count(of.visit), .count(of.same), .count(of.different), .count(of.gone),
                ]
        }
        let ages = (0...Self.caseAges.count).map { age in
            ReportColumn(
                "umur\(age)", Self.ageName(age),
                Words(id: "kasus terbuka yang umurnya demikian", en: "open cases of this age"))
        }
        let rows = parts(with: figures.parts.keys).map {
            ReportRow(.region($0), cells(figures.parts[$0.code.value] ?? CaseCounts()))
        }
        return ReportSection(
            "wilayah", byPart, rowTitle: partsTitle,
            columns: [Self.openColumn, Self.personColumn, Self.numberColumn] + ages + [Self.escalatedColumn]
                + Self.outcomeColumns,
            rows: rows, total: ReportRow(.region(region), cells(figures.total)),
            note: Words(
                id: "Kasus antarwilayah dihitung di kedua wilayah, dan sekali di jumlah.",
                en: "A case between two areas counts in both, and once in the total."))
    }

    static func ageName(_ age: Int) -> Words {
        if age == 0 { return Words(id: "Sampai \(caseAges[0]) hari", en: "Up to \(caseAges[0]) days") }
        let from = caseAges[age - 1]
        guard age < caseAges.count else { return Words(id: "Lebih dari \(from) hari", en: "Over \(from) days") }
        return Words(id: "\(from + 1)–\(caseAges[age]) hari", en: "\(from + 1)–\(caseAges[age]) days")
    }

    // MARK: Columns

    static let openColumn = ReportColumn(
        "terbuka", Words(id: "Terbuka", en: "Open"),
        Words(
            id: "kasus yang belum diputuskan, juga yang perlu dikunjungi",
            en: "cases not decided yet, those to be visited among them"))

    static let personColumn = ReportColumn(
        "orang", Words(id: "Satu orang dua catatan", en: "One person twice"),
        Words(
            id: "di antaranya: dua catatan yang mungkin satu orang", en: "of these: two records that may be one person")
    )

    static let numberColumn = ReportColumn(
        "nik", Words(id: "Satu NIK dua orang", en: "One NIK, two people"),
        Words(id: "di antaranya: orang berbeda dengan NIK yang sama", en: "of these: different people with one NIK"))

    private static let escalatedColumn = ReportColumn(
        "naik", Words(id: "Naik ke Dinsos", en: "Up to Dinsos"),
        Words(
            id: "kasus terbuka antardesa yang lewat batas waktu menjawab, atau yang jawaban kedua desanya berbeda",
            en: "open cases between villages past the time to answer, or answered differently by the two"))

    private static let outcomeColumns = [
        ReportColumn(
            "kunjungi", Words(id: "Perlu dikunjungi", en: "To be visited"),
            Words(id: "kasus terbuka yang menunggu kunjungan", en: "open cases that wait for a visit")),
        ReportColumn(
            "sama", Words(id: "Sama", en: "The same"),
            Words(id: "diputuskan orang yang sama dan digabung", en: "decided to be one person, and merged")),
        ReportColumn(
            "berbeda", Words(id: "Berbeda", en: "Different"),
            Words(id: "diputuskan orang berbeda", en: "decided to be different people")),
        ReportColumn(
            "gugur", Words(id: "Gugur", en: "Dropped"),
            Words(
                id: "tidak perlu ditanyakan lagi: datanya sudah berubah, atau salah satunya digabung dengan yang lain",
                en: "no longer to be asked: data have changed, or one was merged with somebody else")),
    ]
}
