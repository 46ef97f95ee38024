import Rules
import Storage

/// Every document that is made here.
package enum PaperKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case invitation = "undangan"
    case attendance = "daftar_hadir"
    case notes = "notulen"
    case minutes = "berita_acara"
    /// Names with what was decided, masked: for the board of the village.
    case boardAnnex = "lampiran_papan"
    /// The same in full, for the file.
    case fullAnnex = "lampiran_bnba"
    case statement = "sptjm"
    /// Of the Bupati or Wali Kota.
    case ratification = "surat_pengesahan"
    case ratifiedList = "daftar_pengesahan"
    case handOver = "surat_serah_terima"
    case receipt = "tanda_terima_usulan"
    /// What was decided on a proposal, with reason and how to object.
    case notice = "pemberitahuan"

    package var title: Words {
        switch self {
        case .invitation: Words(id: "Undangan musyawarah", en: "Invitation to the meeting")
        case .attendance: Words(id: "Daftar hadir", en: "List of those present")
        case .notes: Words(id: "Notulen", en: "Notes of the meeting")
        case .minutes: Words(id: "Berita acara", en: "Minutes")
        case .boardAnnex: Words(id: "Lampiran untuk papan pengumuman", en: "Annex for the board")
        case .fullAnnex: Words(id: "Lampiran nama (BNBA)", en: "Annex of names (BNBA)")
        case .statement: Words(id: "SPTJM", en: "Statement of full responsibility (SPTJM)")
        case .ratification: Words(id: "Surat pengesahan", en: "Letter of ratification")
        case .ratifiedList: Words(id: "Daftar nama yang disahkan", en: "List of those ratified")
        case .handOver: Words(id: "Surat serah terima", en: "Letter of handing over")
        case .receipt: Words(id: "Tanda terima usulan", en: "Receipt of a proposal")
        case .notice: Words(id: "Pemberitahuan keputusan", en: "Notice of a decision")
        }
    }

    /// What it is made of.
    package enum Subject: String, Codable, Sendable { case deliberation, batch, handBack, proposal }

    package var subject: Subject {
        switch self {
        case .invitation, .attendance, .notes, .minutes, .boardAnnex, .fullAnnex, .statement: .deliberation
        case .ratification, .ratifiedList: .batch
        case .handOver: .handBack
        case .receipt, .notice: .proposal
        }
    }

    /// Papers that have a number in the book of the office; the others go with one that has.
    package var isNumbered: Bool {
        switch self {
        case .attendance, .notes, .boardAnnex, .fullAnnex, .ratifiedList: false
        default: true
        }
    }

    /// The kind of scan that it becomes once it was signed, in the codes of `documents.csv`; nil: it is not brought back.
    package var scan: String? {
        switch self {
        case .invitation: "undangan"
        case .attendance: "daftar_hadir"
        case .notes: "notulen"
        case .minutes: "berita_acara"
        case .fullAnnex: "lampiran_bnba"
        case .statement: "sptjm"
        case .ratification: "surat_pengesahan"
        case .handOver: "surat_serah_terima"
        case .boardAnnex, .ratifiedList, .receipt, .notice: nil
        }
    }

    /// Names of those who were asked to a meeting stand on it, who are in no register.
    var namesGuests: Bool { self == .invitation || self == .attendance || self == .minutes }

    /// Whole numbers of people stand on it: its file is sealed, and opening it is written down.
    package var isPersonal: Bool {
        switch self {
        case .fullAnnex, .ratifiedList, .handOver, .receipt, .notice, .statement: true
        default: false
        }
    }
}
