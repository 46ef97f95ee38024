import Rules

/// What SIKS-NG asks of somebody, by the name under which `siks.csv` lists it.
enum SiksField: String, CaseIterable, Sendable {
    case kk, nik
    case name = "nama"
    case birthPlace = "tempat_lahir"
    case birth = "tanggal_lahir"
    case sex = "jenis_kelamin"
    case mother = "ibu_kandung"
    case relation = "hubungan"
    case occupation = "pekerjaan"
    case address = "alamat"
    case hamlet = "dusun"
    case rt, rw
    case village = "desa"
    case kecamatan
    case dtksID = "id_dtks"
    case program
    case reason = "alasan"
    case minutesNumber = "ba_nomor"
    case minutesDay = "ba_tanggal"
    case minutesPlace = "ba_tempat"
}

/// The fields in the order in which SIKS-NG has them, as `siks.csv` says from which day on.
struct SiksOrder {
    struct Entry: Equatable {
        var field: SiksField
        /// As SIKS-NG calls it.
        var label: String
    }

    let entries: [Entry]

    init(of kind: ProposalKind, on day: CivilDate) throws {
        try self.init(of: kind, on: day, rows: EmbeddedTable("siks.csv").rows)
    }

    /// - Parameter rows: of the file, without its first line.
    init(of kind: ProposalKind, on day: CivilDate, rows: [[String]]) {
        let whole = rows.filter { $0.count == 4 }
        let today = PersonRecord.text(ofDate: day.packed)
        // Of dates that are written so, the later one is the greater text.
        let current = whole.map { $0[0] }.filter { $0 <= today }.max() ?? ""
        var entries: [Entry] = []
        for row in whole where row[0] == current {
            guard let field = SiksField(rawValue: row[1]) else { continue }
            let kinds = row[3].split(separator: "|").map { String($0) }
            if kinds.isEmpty || kinds.contains(kind.rawValue) {
                entries.append(Entry(field: field, label: row[2]))
            }
        }
        self.entries = entries
    }
}

extension ProposalKind {
    /// The menu of SIKS-NG in which it is entered, in the words that stand there.
    package var siksMenu: String {
        switch self {
        case .newHousehold: "Usulan baru DTKS/non bansos"
        case .aid: "Usulan bansos"
        case .insurance: "PBI JK > Usulan"
        case .reactivation: "PBI JK > Reaktivasi"
        case .eligible: "Kelayakan bansos"
        case .ineligible: "Verifikasi Ketidaklayakan"
        case .removal: "View DTKS > Hapus/Meninggal"
        case .caretaker: "Penggantian Pengurus"
        case .correction, .newMember, .familyEvent: "View DTKS > Perbaikan Data"
        case .split, .merge, .move: "View DTKS > Pindah/Pecah KK"
        case .ppks: "PPKS"
        }
    }
}
