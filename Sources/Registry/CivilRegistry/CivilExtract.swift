import Rules

/// A person as a row of an extract tells of them.
struct CivilRow: Sendable {
    var line: Int
    var nik: Int64
    var kk: Int64?
    var name: String
    var birth: Int32?
    var sex: Int
    var mother: String
    var father: String
    var birthPlace: String
    var relation: Int
    /// Empty where the registry says nothing against the number.
    var state: String
    /// `belum` where KTP-el was never recorded.
    var ektp: String
    var village: RegionCode

    /// By which two rows of one NIK are one person.
    var identity: Int64 {
        var hash = RowHash()
        hash.add(name.uppercased())
        hash.add(String(birth ?? 0))
        return hash.value
    }
}

/// An extract of the civil registry as a text file.
struct CivilExtract {
    let mapping: CivilMapping
    private let file: ListedFile

    /// Bytes of the file.
    var size: Int { file.size }

    /// - Throws: `ImportProblem` for what is no text of rows, and for one that lacks a column.
    init(path: String) throws {
        file = try ListedFile(path: path) { CivilMapping(header: $0.names).missing.isEmpty }
        mapping = CivilMapping(header: file.header.names)
        if !mapping.missing.isEmpty { throw MissingCivilColumns(names: mapping.missing) }
    }

    /// Calls `body` with every line that says anything, read or refused, and with the bytes passed so far.
    func forEachRow(
        _ parser: inout CivilRowParser, _ body: (Result<CivilRow, CivilRefusal>, Int) throws -> Void
    ) throws {
        try file.forEachRow { texts, line, passed in
            switch texts {
            case .success(let texts): try body(parser.row(texts, line: line, mapping), passed)
            case .failure(let refusal): try body(.failure(CivilRefusal(line, "", refusal.reason)), passed)
            }
        }
    }
}

/// A line that is not taken, and why.
struct CivilRefusal: Error {
    var reject: Reject

    /// - Parameter column: which one is at fault; a number of somebody is never kept beside it.
    init(_ line: Int, _ column: String, _ reason: Reject.Reason, value: String = "") {
        reject = Reject(line: line, column: column, value: value, reason: reason)
    }
}

/// A file without what every extract has.
struct MissingCivilColumns: JobTelling {
    var names: [String]

    var jobWords: Words {
        let list = names.joined(separator: ", ")
        return Words(
            id: "Berkas ini bukan ekstrak Dukcapil: kolom \(list) tidak ada. Minta Disdukcapil menyertakan kolom itu.",
            en: "This is no extract of the civil registry: it lacks \(list). Ask the civil registry for these columns."
        )
    }
}

/// Turns the fields of a line into a row, or says why not.
struct CivilRowParser {
    let gazetteer: Gazetteer
    /// What the load is of: rows of elsewhere are refused.
    let region: RegionCode
    let scope: Scope
    /// Nil: it was never decided whether the register is for practice.
    let isTraining: Bool?
    let tombstones: Tombstones
    private let values = ValueWords()
    private var places: PlaceResolver
    private let provinces: Set<Int>

    init(
        _ gazetteer: Gazetteer, region: RegionCode, scope: Scope, isTraining: Bool?, tombstones: Tombstones,
        aliases: [RegionCode: [String: RegionCode]]
    ) {
        self.gazetteer = gazetteer
        self.region = region
        self.scope = scope
        self.isTraining = isTraining
        self.tombstones = tombstones
        places = PlaceResolver(gazetteer, within: region, choices: [:], aliases: aliases)
        provinces = Set(gazetteer.provinceNumbers.map { Int($0) })
    }

    mutating func row(_ texts: [String], line: Int, _ mapping: CivilMapping) -> Result<CivilRow, CivilRefusal> {
        func text(_ field: CivilField) -> String { mapping.columns[field].map { texts[$0] } ?? "" }
        func refused(_ field: CivilField, _ reason: Reject.Reason, _ value: String = "")
            -> Result<CivilRow, CivilRefusal>
        {
            let column = mapping.columns[field].map { mapping.headers[$0] } ?? field.rawValue
            return .failure(CivilRefusal(line, column, reason, value: value))
        }
        guard let nik = DocumentText.parse(text(.nik)).value else { return refused(.nik, .noNIK) }
        if let reason = wrongRegister(nik) { return refused(.nik, reason) }
        if text(.name).isEmpty { return refused(.name, .noName) }
        if tombstones.request(nik: nik) != nil { return refused(.nik, .erased) }
        let village: RegionCode
        switch place(text) {
        case .village(let code): village = code
        case .unknown: return refused(.village, .villageUnknown, text(.village))
        case .ambiguous: return refused(.village, .villageAmbiguous, text(.village))
        }
        guard region.contains(village), scope.contains(village) else { return refused(.village, .outsideScope) }
        return .success(
            CivilRow(
                line: line, nik: nik, kk: DocumentText.parse(text(.kk)).value, name: text(.name),
                birth: values.date(text(.birth), .dayMonthYear), sex: values.sex(text(.sex)), mother: text(.mother),
                father: text(.father),
                birthPlace: text(.birthPlace), relation: values.relation(text(.relation)),
                state: CivilOutcome(said: text(.state))?.rawValue ?? "",
                ektp: text(.ektp).uppercased().contains("BELUM") ? "belum" : "", village: village))
    }

    /// As imports have it: no real person's NIK in a register for practice, and the other way round.
    private func wrongRegister(_ nik: Int64) -> Reject.Reason? {
        guard let isTraining else { return nil }
        let parts = NIKParts(nik)
        if !isTraining { return parts.province == 99 ? .trainingNIK : nil }
        return provinces.contains(parts.province) && parts.hasRealDate && parts.serial > 0 ? .realNIK : nil
    }

    /// By the numbers of its places, else by their names.
    private mutating func place(_ text: (CivilField) -> String) -> PlaceResolver.Place {
        if let code = Self.code(text), let village = gazetteer.resolve(code: code), village.level == .village {
            return .village(village)
        }
        return places.village([text(.province), text(.kabupaten), text(.kecamatan), text(.village)])
    }

    /// The village's code of ten digits. The civil registry writes each level by itself, without the zeros in front;
    /// some extracts have the whole code in the last column.
    private static func code(_ text: (CivilField) -> String) -> String? {
        func digits(_ field: CivilField, _ count: Int) -> String? {
            let written = text(field).filter { $0 != "." }
            guard !written.isEmpty, written.utf8.count <= count, written.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
            else { return nil }
            return String(repeating: "0", count: count - written.utf8.count) + written
        }
        if let whole = digits(.villageNumber, 10), !whole.hasPrefix("0") { return whole }
        guard let province = digits(.provinceNumber, 2), let kabupaten = digits(.kabupatenNumber, 2),
            let kecamatan = digits(.kecamatanNumber, 2), let village = digits(.villageNumber, 4)
        else { return nil }
        return province + kabupaten + kecamatan + village
    }
}
