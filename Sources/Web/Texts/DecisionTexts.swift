import Registry

/// The words of one step that is taken of many proposals at once.
enum DecisionTexts {
    static let everything = Words(
        id: "Untuk semua usulan dalam saringan ini, bukan hanya yang dicentang",
        en: "For all proposals of this filter, not only those ticked")
    static let everythingHint = Words(
        id: "Semua diperiksa dulu satu per satu; belum ada yang berubah sebelum Anda melihat hasilnya.",
        en: "Each is looked at first; nothing changes before you have seen what would come of it.")
    static func title(_ step: String, _ count: String) -> Words {
        Words(id: "\(step): \(count) usulan sekaligus", en: "\(step): \(count) proposals at once")
    }
    static let help = Words(
        id: "Lihat yang siap dan yang tertahan, lalu lanjutkan. Hasil tiap usulan tetap tercatat di sini.",
        en: "Look at what is ready and what is not, then go on. What came of each stays here.")
    static let asked = Words(id: "Yang diminta", en: "What was asked")
    static let askedBy = Words(id: "Diminta oleh", en: "Asked for by")
    static let decidedBy = Words(id: "Diputuskan oleh", en: "Decided by")
    static let refusedBy = Words(id: "Tidak disetujui oleh", en: "Refused by")
    static let from = Words(id: "Dari tahap", en: "From")
    static let kind = Words(id: "Jenis", en: "Kind")
    static let anyKind = Words(id: "semua jenis", en: "any kind")
    static let ready = Words(id: "Siap", en: "Ready")
    static let missed = Words(id: "Tertahan", en: "Held back")
    static let taken = Words(id: "Berhasil", en: "Done")
    static let dropped = Words(id: "Dilewati", en: "Left")
    static let changed = Words(
        id: "Putusan ini berubah sejak halaman dibuka. Lihat lagi keadaannya.",
        en: "This has changed since the page was opened. Look at it again.")
    static let rows = Words(id: "Usulan", en: "Proposals")
    static let why = Words(id: "Sebab", en: "Why")
    static let number = Words(id: "Banyaknya usulan", en: "How many proposals")
    static func numberHint(_ count: String) -> Words {
        Words(id: "Ketik \(count) untuk memastikan.", en: "Type \(count) to make sure.")
    }
    static func begin(_ step: String, _ count: String) -> Words {
        Words(id: "\(step) \(count) usulan", en: "\(step): \(count) proposals")
    }
    static let askOther = Words(id: "Minta persetujuan", en: "Ask somebody to agree")
    static let askOtherHint = Words(
        id: "Verifikator lain menyetujui, lalu putusannya dijalankan atas namanya.",
        en: "Another verifier agrees; then it is carried out in their name.")
    static let directHint = Words(
        id: "Dijalankan sekarang; yang berubah sejak diperiksa dilewati.",
        en: "It begins at once; what has changed since is left.")
    static let drop = Words(id: "Batalkan", en: "Drop it")
    static let agree = Words(id: "Setujui dan jalankan", en: "Agree, and carry it out")
    static let refuse = Words(id: "Tolak", en: "Refuse")
    static let refuseReason = Words(id: "Alasan menolak", en: "Why not")
    static let deciding = Words(id: "Putusan", en: "Decision")
    static let waits = Words(id: "Menunggu persetujuan orang lain", en: "Waits for somebody else to agree")
    static let waitsForYou = Words(id: "Menunggu persetujuan Anda", en: "Waits for you to agree")
    static let prepares = Words(id: "Sedang diperiksa", en: "Being looked at")
    static let isReady = Words(id: "Belum dijalankan", en: "Not begun")
    static let isRefused = Words(id: "Tidak disetujui", en: "Refused")
    static let isDropped = Words(id: "Dibatalkan", en: "Dropped")
    static let runs = Words(id: "Sedang dijalankan", en: "Being carried out")
    static let isDone = Words(id: "Selesai", en: "Done")
    static let progress = Words(id: "Lihat kemajuannya", en: "See how far it is")
    static let goOn = Words(id: "Lanjutkan", en: "Go on")
    static let goOnHint = Words(
        id: "Pekerjaannya dihentikan. Yang sudah jadi tetap; sisanya dapat dilanjutkan.",
        en: "Its job was stopped. What is done stands; the rest can be gone on with.")
    static let undo = Words(id: "Buka lagi semuanya", en: "Open all of them again")
    static let undoHint = Words(
        id: "Yang belum dilanjutkan orang lain kembali diperiksa Dinsos.",
        en: "Those that nobody went on from are with Dinsos again.")
    static let file = Words(id: "Unduh daftar usulan (CSV)", en: "Each proposal as CSV")
    static let nothing = Words(id: "Tidak ada", en: "None")
    static let nothingHint = Words(id: "Tidak ada usulan dengan hasil ini.", en: "No proposal came to this.")
    static let gone = Words(id: "Daftarnya sudah dihapus", en: "The list is gone")
    static let goneHint = Words(
        id: "Menurut jadwal retensi. Jumlahnya, putusannya dan langkah tiap usulan tetap ada.",
        en: "As the retention schedule says. Its totals, the decision and the steps of each proposal stay.")
    static let lately = Words(id: "Putusan sekaligus", en: "Decisions on many at once")
    static let toDecision = Words(id: "Ke putusannya", en: "To the decision")
    static let fileHeads = ["nomor", "usulan", "desa", "jenis", "hasil", "sebab"]

    static func result(_ result: DecisionRow.Result) -> Words {
        switch result {
        case .ready: ready
        case .taken: taken
        case .missed: missed
        case .dropped: dropped
        }
    }
}
