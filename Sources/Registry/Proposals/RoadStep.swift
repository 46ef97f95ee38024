import Storage

/// What is done with a proposal; each time is kept with who, as what, when and why.
package enum RoadStep: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case write = "buat"
    case edit = "ubah"
    case putForward = "ajukan_rt"
    case schedule = "agendakan"
    case release = "lepas"
    case decide = "putus"
    case finalise = "finalkan"
    case forward = "teruskan"
    case returnByCamat = "kembalikan_kec"
    case take = "ambil"
    case askVisit = "minta_kunjungan"
    case noteVisit = "catat_kunjungan"
    case pass = "luluskan"
    case reject = "tolak"
    case giveBack = "kembalikan"
    case reopen = "buka_lagi"
    case endorse = "setujui"
    case returnByKadis = "kembalikan_kadis"
    case ratify = "sahkan"
    case returnByBupati = "kembalikan_bupati"
    case send = "kirim"
    case determine = "tetapkan"
    case noteRejection = "tolak_pusat"
    case noteMismatch = "tidak_padan"
    case close = "selesaikan"
    case handBack = "serahkan"
    case confirm = "konfirmasi"
    case dispute = "bantah"
    case again = "ulang"
    case withdraw = "tarik"
    case carryOver = "bawa_lanjut"
    case markSIKS = "tandai_siks"

    /// As buttons and the history of a proposal say it.
    package var title: Words {
        switch self {
        case .write: Words(id: "Buat usulan", en: "Write")
        case .edit: Words(id: "Ubah", en: "Edit")
        case .putForward: Words(id: "Catat pengajuan RT/RW", en: "Note that the RT/RW puts it forward")
        case .schedule: Words(id: "Masukkan ke agenda", en: "Put on the agenda")
        case .release: Words(id: "Lepas dari agenda", en: "Take off the agenda")
        case .decide: Words(id: "Catat keputusan musyawarah", en: "Record the village's decision")
        case .finalise: Words(id: "Finalkan", en: "Make final")
        case .forward: Words(id: "Teruskan ke Dinsos", en: "Forward to Dinsos")
        case .returnByCamat: Words(id: "Kembalikan dari kecamatan", en: "Return from the kecamatan")
        case .take: Words(id: "Ambil untuk diperiksa", en: "Take for verification")
        case .askVisit: Words(id: "Minta kunjungan", en: "Ask for a visit")
        case .noteVisit: Words(id: "Catat kunjungan", en: "Note a visit")
        case .pass: Words(id: "Luluskan", en: "Pass")
        case .reject: Words(id: "Tolak", en: "Reject")
        case .giveBack: Words(id: "Kembalikan ke desa", en: "Return to the village")
        case .reopen: Words(id: "Buka lagi", en: "Open again")
        case .endorse: Words(id: "Setujui", en: "Endorse")
        case .returnByKadis: Words(id: "Kembalikan dari Kepala Dinas", en: "Return from the head of Dinsos")
        case .ratify: Words(id: "Sahkan", en: "Ratify")
        case .returnByBupati: Words(id: "Kembalikan dari Bupati/Wali Kota", en: "Return from the regent/mayor")
        case .send: Words(id: "Kirim ke kementerian", en: "Send to the ministry")
        case .determine: Words(id: "Tetapkan", en: "Determine")
        case .noteRejection: Words(id: "Catat penolakan pusat", en: "Note that the ministry rejects it")
        case .noteMismatch: Words(id: "Catat tidak padan", en: "Note that it does not match")
        case .close: Words(id: "Selesaikan", en: "Close")
        case .handBack: Words(id: "Serahkan ke desa", en: "Hand back to the village")
        case .confirm: Words(id: "Benar", en: "Confirm")
        case .dispute: Words(id: "Bantah", en: "Dispute")
        case .again: Words(id: "Ajukan ulang", en: "Propose again")
        case .withdraw: Words(id: "Tarik", en: "Withdraw")
        case .carryOver: Words(id: "Bawa ke periode berikutnya", en: "Carry over to the next period")
        case .markSIKS: Words(id: "Tandai di SIKS-NG", en: "Mark as entered in SIKS-NG")
        }
    }
}
