import Storage

/// How far a decree of the ministry is: a verifier reads its file, the head of Dinsos confirms, then it is carried out.
package enum DeterminationState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case reading = "membaca"
    case read = "dibaca"
    case confirmed = "dikonfirmasi"
    case applied = "diterapkan"
    case dropped = "dibuang"

    package var title: Words {
        switch self {
        case .reading: Words(id: "Sedang dibaca", en: "Being read")
        case .read: Words(id: "Menunggu konfirmasi Kepala Dinas", en: "Waits for the head of Dinsos")
        case .confirmed: Words(id: "Sedang diterapkan", en: "Being carried out")
        case .applied: Words(id: "Diterapkan", en: "Carried out")
        case .dropped: Words(id: "Dibuang", en: "Thrown away")
        }
    }
}

/// What the file says of a proposal, or of somebody whom nobody proposed.
package enum DeterminationOutcome: String, Codable, Sendable, CaseIterable, SQLConvertible {
    /// The register removed this person, or ended their aid, and the file brings them again: somebody has to say what
    /// is right.
    case reappeared = "muncul_lagi"
    case determined = "ditetapkan"
    case rejected = "ditolak"
    case unmatched = "tidak_padan"
    /// Sent, and the file does not settle it: the proposal stays where it is.
    case missing = "belum_ada"
    /// In the file, in no proposal and not in the register.
    case unproposed = "tanpa_usulan"

    package var title: Words {
        switch self {
        case .reappeared: Words(id: "Muncul lagi", en: "Came back")
        case .determined: Words(id: "Ditetapkan", en: "Determined")
        case .rejected: Words(id: "Ditolak pusat", en: "Rejected by the ministry")
        case .unmatched: Words(id: "Tidak padan", en: "Not matched")
        case .missing: Words(id: "Belum terjawab", en: "Not settled")
        case .unproposed: Words(id: "Tanpa usulan", en: "Without a proposal")
        }
    }

    /// What a confirmed decree does with its proposals; nil: nothing.
    var step: RoadStep? {
        switch self {
        case .determined: .determine
        case .rejected: .noteRejection
        case .unmatched: .noteMismatch
        case .reappeared, .missing, .unproposed: nil
        }
    }

    /// Those that move proposals.
    static let moving: [DeterminationOutcome] = [.determined, .rejected, .unmatched]
}

/// Why the file does not settle something that it names.
package enum DeterminationNote: String, Codable, Sendable, CaseIterable {
    /// Not everybody of the proposal is in it.
    case partial = "sebagian"
    /// It says something else of the program that was proposed.
    case program
    /// What it says was never seen before, or is no decision.
    case statement = "pernyataan"
    /// The NIK is that of a proposal, the name is another's.
    case otherName = "nama_lain"

    package var title: Words {
        switch self {
        case .partial:
            Words(id: "Hanya sebagian anggota ada di berkas", en: "Only some of its people are in the file")
        case .program:
            Words(
                id: "Kolom program di berkas tidak menjawab usulan", en: "The file's program column does not answer it")
        case .statement:
            Words(id: "Keterangan di berkas bukan keputusan", en: "What the file says is no decision")
        case .otherName: Words(id: "NIK sama, nama lain", en: "The same NIK under another name")
        }
    }
}

/// Why a line of a confirmed decree was left as it was.
package enum DeterminationTrouble: String, Codable, Sendable, CaseIterable {
    /// Something was done with the proposal since the file was read.
    case moved = "berubah"
    /// The register went another way since it was proposed.
    case overtaken = "bentrok"

    package var title: Words {
        switch self {
        case .moved:
            Words(
                id: "Usulannya berubah sesudah berkas dibaca", en: "The proposal changed after the file was read")
        case .overtaken:
            Words(
                id: "Data di register sudah berubah sejak diusulkan, sehingga tidak dapat diterapkan",
                en: "The register has changed since it was proposed, so it cannot be carried out")
        }
    }
}

/// What the confirmer says of somebody who came back.
package enum DeterminationAnswer: String, Codable, Sendable, CaseIterable {
    /// The ministry is right: the village is told to look and to propose them again.
    case accept = "terima"
    /// The register is right: the line is left out.
    case leaveOut = "lewati"

    package var title: Words {
        switch self {
        case .accept: Words(id: "Diterima", en: "Accepted")
        case .leaveOut: Words(id: "Tidak dipakai", en: "Left out")
        }
    }
}
