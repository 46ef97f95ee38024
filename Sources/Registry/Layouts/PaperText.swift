/// A text of the documents that an office may write in its own words.
package enum PaperPart: String, Sendable, CaseIterable {
    // Of all documents.
    case villageOffices = "kop_desa"
    case villageAddress = "alamat_desa"
    case socialOffices = "kop_dinas"
    case socialAddress = "alamat_dinas"
    case regentOffices = "kop_kepala_daerah"
    case regentAddress = "alamat_kepala_daerah"
    /// Where letters of the kabupaten are signed.
    case town = "tempat_surat"
    case regentName = "nama_kepala_daerah"
    case socialName = "nama_kepala_dinas"
    /// Rank and NIP, below the name.
    case socialRank = "keterangan_kepala_dinas"
    case classification = "klasifikasi"
    case villageCode = "kode_desa"
    case socialCode = "kode_dinas"
    // Of a kind.
    case number = "nomor"
    /// That of the kind in a number.
    case code = "kode"
    case title = "judul"
    case subtitle = "subjudul"
    case nature = "sifat"
    case enclosures = "lampiran"
    case subject = "hal"
    case addressee = "kepada"
    case opening = "pembuka"
    case basis = "dasar"
    /// Of a kelurahan, where it is another.
    case urbanBasis = "dasar_kelurahan"
    /// Who was there, as counted here.
    case quorum = "kuorum"
    /// The same of a second meeting that goes on with whoever is there.
    case secondQuorum = "kuorum_kedua"
    /// The same of a meeting of which only the sums are known.
    case presence = "kehadiran"
    case body = "isi"
    /// How to object.
    case objection = "sanggah"
    case closing = "penutup"
    /// A line each: office | name | below | meterai, as "materai" too.
    case signers = "penandatangan"
    case copies = "tembusan"

    /// A line, and no paragraphs.
    package var isLine: Bool {
        switch self {
        case .villageAddress, .socialAddress, .regentAddress, .town, .regentName, .socialName, .classification,
            .villageCode, .socialCode, .number, .code, .nature:
            true
        default: false
        }
    }

    /// A village says it of itself; all else is its kabupaten's.
    package var isOfVillage: Bool { self == .villageAddress || self == .villageCode }
}

/// One of them, of a kind of document or of all.
package struct PaperText: Sendable, Hashable {
    package var part: PaperPart
    /// Nil: of all documents.
    package var kind: PaperKind?

    package init(_ part: PaperPart, of kind: PaperKind? = nil) {
        self.part = part
        self.kind = kind
    }

    /// Nil where there is no such text.
    package init?(name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let last = parts.last, let part = PaperPart(rawValue: last) else { return nil }
        self.part = part
        if parts.count == 2 {
            guard let kind = PaperKind(rawValue: parts[0]) else { return nil }
            self.kind = kind
        }
    }

    /// `berita_acara.pembuka`, `kop_desa`.
    package var name: String { kind.map { "\($0.rawValue).\(part.rawValue)" } ?? part.rawValue }

    /// A line, and no paragraphs: what is enclosed with minutes is a list.
    package var isLine: Bool { part.isLine && self != PaperText(.enclosures, of: .minutes) }

    /// What may stand in it in braces.
    package var places: Set<String> {
        if part == .number { return NumberPattern.places }
        guard let kind else {
            return PaperValues.ofAll.union(part == .villageOffices ? PaperValues.ofVillage : [])
        }
        return PaperValues.places(of: kind)
    }

    /// What keeps a text from being taken; nil: nothing.
    package func problem(_ text: String) -> Words? {
        if part == .number { return NumberPattern.problem(text) }
        if isLine, text.contains("\n") || text.count > 160 {
            return Words(id: "Satu baris, paling banyak 160 huruf.", en: "One line, at most 160 characters.")
        }
        return PaperTemplate.problem(text, places: places)
    }
}
