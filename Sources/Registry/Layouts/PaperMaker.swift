import Papers
import Rules
import Storage

/// What the layouts of all documents need: the place, its words, who asks for what.
struct PaperMaker {
    let order: PaperOrder
    let number: String
    let seal: PaperSeal
    let db: any Connection
    let registry: Registry
    let catalogue: Catalogue
    let place: PaperPlace
    let style: PaperStyle
    let home: Int64
    let today: CivilDate
    /// Of a practice village.
    let isPractice: Bool
    var values: [String: String]

    var kind: PaperKind { order.kind }
    /// Put together only to see whether it can be, and what it would say: it has no code, bears no day of its own, and
    /// reads no names that long lists are made of.
    var isTrial: Bool { seal.code.isEmpty }

    init(
        _ order: PaperOrder, number: String, seal: PaperSeal, at code: RegionCode, in db: any Connection,
        _ registry: Registry
    ) throws {
        self.order = order
        self.number = number
        self.seal = seal
        self.db = db
        self.registry = registry
        catalogue = try registry.catalogue(in: db)
        place = PaperPlace(code, registry.gazetteer)
        today = registry.clock.today
        style = try PaperStyleBook(on: today, at: code, in: db).style
        home = registry.home(of: code)
        isPractice = code.level == .village ? try PracticeGround.holds(code, in: db) : false
        values = place.values
        values["tanggal"] = seal.code.isEmpty ? "" : SpelledDay.plain(today)
        for (name, part) in [
            ("nama_kepala_daerah", PaperPart.regentName), ("nama_kepala_dinas", .socialName),
            ("keterangan_kepala_dinas", .socialRank),
        ] {
            values[name] = PaperTemplate(style.text(part)).filled(values)
        }
    }

    // MARK: Texts of the office

    func text(_ part: PaperPart) -> String { PaperTemplate(style.text(part, of: kind)).filled(values) }
    func lines(_ part: PaperPart) -> [String] { PaperTemplate(style.text(part, of: kind)).lines(values) }
    func paragraphs(_ part: PaperPart) -> [PaperBlock] { lines(part).map(PaperBlock.paragraph) }

    /// With a heading, where there is anything to say.
    func section(_ heading: String, _ part: PaperPart) -> [PaperBlock] {
        let blocks = paragraphs(part)
        return blocks.isEmpty ? [] : [.heading(heading)] + blocks
    }

    private func ofAll(_ part: PaperPart) -> [String] { PaperTemplate(style.text(part)).lines(values) }

    /// A line each: office | name | below | meterai.
    var signers: [PaperSigner] {
        lines(.signers).compactMap { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { String($0).trimmingSpaces }
            guard let capacity = parts.first, !capacity.isEmpty else { return nil }
            let isStamped = parts.count > 3 && ["meterai", "materai"].contains(parts[3].lowercased())
            return PaperSigner(
                capacity, name: parts.count > 1 ? parts[1] : "", below: parts.count > 2 ? parts[2] : "",
                hasDutyStamp: isStamped)
        }
    }

    // MARK: Parts of a document

    enum Office { case village, social, regent }

    func letterhead(_ office: Office) -> Letterhead {
        let (offices, address): (PaperPart, PaperPart) =
            switch office {
            case .village: (.villageOffices, .villageAddress)
            case .social: (.socialOffices, .socialAddress)
            case .regent: (.regentOffices, .regentAddress)
            }
        return Letterhead(offices: ofAll(offices), address: ofAll(address).joined(separator: " "))
    }

    /// Where a letter is signed.
    func town(_ office: Office) -> String {
        if office == .village, let village = place.village { return village.name }
        let town = ofAll(.town).joined(separator: " ")
        return town.isEmpty ? place.kabupatenName : town
    }

    /// With the number, as minutes and lists begin: of an annex, that of what it goes with.
    func titleHead() -> PaperHead {
        let isAnnex = kind == .fullAnnex || kind == .ratifiedList
        return .title(text(.title), number: kind.isNumbered || isAnnex ? number : "", below: text(.subtitle))
    }

    func letterHead(_ office: Office) -> PaperHead {
        .letter(
            LetterHead(
                placeAndDay: "\(town(office)), \(SpelledDay.plain(today))", number: number, nature: text(.nature),
                enclosures: text(.enclosures).isEmpty ? "-" : text(.enclosures), subject: text(.subject),
                to: lines(.addressee)))
    }

    /// Above what goes with a letter: `Lampiran surat nomor 460/003/…: daftar nama`.
    func annexTitle(_ what: String) -> String {
        number.isEmpty ? "Lampiran: \(what.lowercased())" : "Lampiran surat nomor \(number): \(what.lowercased())"
    }

    /// - Parameter day: above the signatures; nil: the letter has it at its head.
    func paper(
        _ office: Office, _ head: PaperHead, _ blocks: [PaperBlock], on day: CivilDate?, isMasked: Bool = false,
        annex: [PaperBlock] = []
    ) -> OfficialPaper {
        let name = number.isEmpty ? kind.title.id : "\(kind.title.id) \(number)"
        return OfficialPaper(
            size: order.size, letterhead: letterhead(office), head: head, blocks: blocks,
            placeAndDay: day.map { "\(town(office)), \(SpelledDay.plain($0))" } ?? "", signers: signers,
            copies: lines(.copies), seal: seal, isMasked: isMasked, watermark: isPractice ? "CONTOH" : "",
            fileTitle: "\(name), \(place.village?.fullName ?? place.kabupaten.fullName)", annex: annex)
    }

    /// How many days there are to object to what a village decided, or to what others did: dated data.
    func objectionDays(ofVillage: Bool) -> Int {
        ofVillage
            ? catalogue.thresholds["object_meeting_days"] ?? 7 : catalogue.thresholds["object_result_days"] ?? 30
    }

    func refused(_ id: String, _ en: String) -> Refusal {
        .invalidInput(field: "dokumen", reason: Words(id: id, en: en))
    }
}
