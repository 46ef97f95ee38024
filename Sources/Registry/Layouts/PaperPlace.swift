import Rules

/// How documents name a place and who heads it: desa and kelurahan, kabupaten and kota are worded differently.
struct PaperPlace {
    /// Nil where a document is of a whole kabupaten.
    let village: Region?
    let kecamatan: Region?
    let kabupaten: Region
    let province: Region?

    init(_ code: RegionCode, _ gazetteer: Gazetteer) {
        let path = gazetteer.path(of: code)
        func at(_ level: RegionCode.Level) -> Region? { path.first { $0.code.level == level } }
        village = at(.village)
        kecamatan = at(.kecamatan)
        kabupaten = at(.kabupaten) ?? .nation
        province = at(.province)
    }

    var isUrban: Bool { village?.kind == "kelurahan" }
    var isKota: Bool { kabupaten.kind.hasPrefix("kota") || kabupaten.name.hasPrefix("Kota ") }

    /// `Rejang Lebong`.
    var kabupatenName: String {
        for kind in ["Kabupaten ", "Kota "] where kabupaten.name.hasPrefix(kind) {
            return String(kabupaten.name.dropFirst(kind.count))
        }
        return kabupaten.name
    }

    /// `Bupati Rejang Lebong`, `Wali Kota Bengkulu`.
    var regent: String { "\(isKota ? "Wali Kota" : "Bupati") \(kabupatenName)" }

    /// `Kepala Desa Derati`, `Lurah Talang Benih`.
    var head: String {
        guard let village else { return "" }
        return isUrban ? "Lurah \(village.name)" : "Kepala \(village.fullName)"
    }

    var meeting: String { isUrban ? "musyawarah kelurahan" : "musyawarah desa" }
    var council: String { isUrban ? "LPM" : "BPD" }

    /// For whom somebody sits there, as it is called in this place.
    func title(of element: MeetingElement) -> String { choosing(element.title.id) }

    /// Words that are written for both, for this place: `desa/kelurahan` is one of the two.
    func choosing(_ words: String) -> String {
        guard village != nil else { return words }
        let nouns = [
            ("desa/kelurahan", "desa", "kelurahan"), ("Desa/kelurahan", "Desa", "Kelurahan"),
            ("kepala desa/lurah", "kepala desa", "lurah"), ("Kepala desa/lurah", "Kepala desa", "Lurah"),
            ("BPD/LPM", "BPD", "LPM"),
        ]
        return nouns.reduce(words) { $0.replacing($1.0, with: isUrban ? $1.2 : $1.1) }
    }

    /// The same of our own texts that speak of a desa where they mean either.
    func worded(_ words: String) -> String {
        let chosen = choosing(words)
        guard isUrban else { return chosen }
        return ["kantor desa", "musyawarah desa", "dari desa"].reduce(chosen) { text, noun in
            text.replacing(noun, with: noun.replacing("desa", with: "kelurahan"))
        }
    }

    var values: [String: String] {
        var values = [
            "kabupaten": kabupaten.fullName, "KABUPATEN": kabupaten.fullName.uppercased(),
            "nama_kabupaten": kabupatenName, "provinsi": province?.fullName ?? "",
            "nama_provinsi": province?.name ?? "", "kepala_daerah": regent,
            "KEPALA_DAERAH": regent.uppercased(),
        ]
        guard let village else { return values }
        values["desa"] = village.fullName
        values["DESA"] = village.fullName.uppercased()
        values["nama_desa"] = village.name
        values["jenis_desa"] = isUrban ? "kelurahan" : "desa"
        values["kecamatan"] = kecamatan?.fullName ?? ""
        values["nama_kecamatan"] = kecamatan?.name ?? ""
        values["KECAMATAN"] = (kecamatan?.fullName ?? "").uppercased()
        values["musyawarah"] = meeting
        values["MUSYAWARAH"] = meeting.uppercased()
        values["kepala"] = head
        values["dewan"] = council
        return values
    }
}
