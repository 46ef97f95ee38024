import Registry

/// What each address of the API takes. Names are those of the forms; what is optional may be left out.
///
/// `aksi` names the act: whoever hears no answer sends the same again, and gets the answer of the first time.
enum APISent {
    /// A household that is in no register.
    struct Household: Codable {
        var aksi: String
        var jenis: String
        /// Of a new one.
        var desa: String?
        /// Of one that is there: the version that was read.
        var versi: Int?
        var alasan: String
        var pengusul: String
        var perangkat: Bool?
        var catatan: String?
        /// `FamilyField` names.
        var keluarga: [String: String]
        /// `PersonField` names.
        var anggota: [[String: String]]
        /// `HouseTrait` names.
        var rumah: [String: String]?
        /// By the sets and questions that are asked; left out: as it was answered already.
        var kriteria: [String: [String: String?]]?
        /// That the family was told what becomes of its data; left out: as it is noted already.
        var persetujuan: Consent?
        /// A mobile number for news; left out: as it is noted already.
        var hp: String?
    }

    struct Consent: Codable {
        /// `GivenConsent.Way`.
        var cara: String
        /// `yyyy-mm-dd`.
        var tanggal: String
        var dibantu: String?
    }

    struct Step: Codable {
        var aksi: String
        var versi: Int
        var sidik: String
        var langkah: String
        var ke: String?
        var alasan: String?
        var keterangan: String?
        var bukti: [String]?
    }

    struct Seen: Codable {
        var id: String
        var versi: Int

        var proposal: SeenProposal {
            get throws(Refusal) { SeenProposal(try APIWords.id(id), version: versi) }
        }
    }

    struct Steps: Codable {
        var aksi: String
        var langkah: String
        var alasan: String?
        var keterangan: String?
        var usulan: [Seen]
    }

    struct Final: Codable {
        var aksi: String
        var desa: String
        var usulan: [Seen]
    }

    struct Meeting: Codable {
        var aksi: String
        var desa: String?
        var versi: Int?
        var jenis: String
        var tanggal: String
        var tempat: String?
        var nomor: String?
        var pemimpin: String?
        var undangan: Int?
        var hadir: Int?
        var perempuan: Int?
        var miskin: Int?
        var catatan: String?
    }

    struct Agenda: Codable {
        var aksi: String
        var usulan: [Seen]
    }

    struct Decision: Codable {
        var aksi: String
        var usulan: String
        var keputusan: String
        var alasan: String?
        var keterangan: String?
        var keberatan: Bool?
        var dilihat: String?
    }

    struct Seal: Codable {
        var aksi: String
        var versi: Int
    }

    struct Return: Codable {
        var aksi: String
        var versi: Int
        var alasan: String
        var keterangan: String?
    }

    struct NewBatch: Codable {
        var aksi: String
        var wilayah: String
    }

    struct BatchDecision: Codable {
        var aksi: String
        var versi: Int
        var segel: String
        var putusan: String
        var nomor: String?
        var tanggal: String?
        var surat: String?
        var alasan: String?
        var keterangan: String?
    }
}

/// Words of what was sent, as the register knows them.
enum APIWords {
    /// - Throws: `Refusal.invalidInput` for a name that another act could have by chance.
    static func action(_ text: String) throws(Refusal) -> ActionID {
        let isPlain = text.utf8.allSatisfy { byte -> Bool in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard isPlain, (8...64).contains(text.utf8.count) else {
            throw APIBody.refused("aksi", APITexts.oddAction)
        }
        return ActionID("api.\(text)")
    }

    /// - Throws: `Refusal.notFound` for what is no id, as for one that is not there.
    static func id(_ text: String) throws(Refusal) -> RecordID {
        guard let id = RecordID(text) else { throw .notFound }
        return id
    }

    static func region(_ text: String) throws(Refusal) -> RegionCode {
        guard let code = RegionCode(text) else { throw .unknownRegion(text) }
        return code
    }

    static func day(_ text: String, _ field: String) throws(Refusal) -> Int32 {
        guard let day = TypedDate.day(text) else { throw APIBody.refused(field, APITexts.oddDay) }
        return day
    }

    /// A code of a list.
    static func code<Code: RawRepresentable>(_ text: String, _ field: String) throws(Refusal) -> Code
    where Code.RawValue == String {
        guard let code = Code(rawValue: text) else { throw APIBody.refused(field, APITexts.oddCode) }
        return code
    }
}
