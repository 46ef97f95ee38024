import Registry

/// The words of results that come back to the village.
enum HandBackTexts {
    static let place = Words(id: "Serah terima", en: "Results")
    static let title = Words(id: "Serah terima ke desa", en: "Results handed back to villages")
    static let lead = Words(
        id: "Hasil penetapan diserahkan ke desa, lalu desa memverifikasinya sekali lagi nama demi nama.",
        en: "Results are handed back to the villages, which verify them once more name by name.")
    static let help = Words(
        id: "Centang nama yang hasilnya benar lalu tekan Benar. Bila tidak, tekan Bantah dan pilih alasannya. Yang "
            + "tidak ditetapkan dapat diajukan ulang dari halaman usulannya.",
        en: "Tick the names whose result is right and press Confirm. If it is not, press Dispute and choose a reason. "
            + "What was not determined can be proposed again from its own page.")
    static let toLists = Words(id: "Serahkan hasil ke desa", en: "Hand results back")
    static let ready = Words(id: "Menunggu diserahkan", en: "Waiting to be handed back")
    static let readyHint = Words(
        id: "Setiap desa menerima satu daftar bersegel dengan batas waktu, dan mendapat kabar.",
        en: "Each village gets one sealed list with a day until which it answers, and is told.")
    static let handSure = Words(
        id: "Batas waktu desa mulai berjalan, dan tidak dapat ditarik lagi",
        en: "The villages' time begins to run, and this is not taken back")
    static func hand(_ number: String) -> Words {
        Words(id: "Serahkan \(number) hasil", en: "Hand back \(number) results")
    }
    static func parts(_ determined: String, _ rejected: String, _ unmatched: String) -> Words {
        Words(
            id: "\(determined) ditetapkan, \(rejected) ditolak pusat, \(unmatched) tidak padan",
            en: "\(determined) determined, \(rejected) rejected by the ministry, \(unmatched) not matched")
    }
    static let changed = Words(
        id: "Hasil periode ini bertambah atau berkurang. Periksa jumlahnya, lalu serahkan lagi.",
        en: "The results of this period have changed. Look at the number, then hand them back again.")
    static let all = Words(id: "Semua daftar", en: "All lists")
    static let silentOnly = Words(id: "Desa yang diam", en: "Silent villages")
    static let none = Words(id: "Belum ada daftar", en: "No lists yet")
    static let noneHint = Words(
        id: "Daftar muncul sesudah Bupati/Wali Kota menyerahkan hasil suatu periode.",
        en: "A list shows once the regent or mayor has handed back the results of a period.")
    static let noneSilent = Words(id: "Tidak ada desa yang diam", en: "No village is silent")
    static let noneSilentHint = Words(
        id: "Semua desa sudah menjawab, atau batasnya belum lewat.",
        en: "Every village has answered, or still has time.")
    static let silent = Words(id: "Lewat batas", en: "Overdue")
    static let open = Words(id: "Menunggu desa", en: "Waits for the village")
    static let finished = Words(id: "Selesai dijawab", en: "Answered")
    static func answered(_ number: String, of all: String) -> Words {
        Words(id: "\(number) dari \(all) nama dijawab", en: "\(number) of \(all) names answered")
    }
    static func disputed(_ number: String) -> Words { Words(id: "\(number) dibantah", en: "\(number) disputed") }
    static let due = Words(id: "Batas jawaban", en: "To be answered until")
    static let handedBy = Words(id: "Diserahkan", en: "Handed back")
    static let seal = Words(id: "Segel", en: "Seal")
    static let sealHint = Words(
        id: "Daftar ini persis yang diserahkan; segelnya diperiksa bersama register.",
        en: "This list is exactly what was handed back; its seal is checked with the register.")
    static let result = Words(id: "Hasil", en: "Result")
    static let answer = Words(id: "Jawaban desa", en: "The village's answer")
    static let waits = Words(id: "belum dijawab", en: "not answered yet")
    static let followUp = Words(id: "Buat usulan lanjutan", en: "Propose what follows")
    static let again = Words(id: "Ajukan ulang", en: "Propose again")
    static let answerTicked = Words(id: "Jawab nama yang dicentang", en: "Answer for the names ticked")
    static func task(_ count: String) -> Words {
        Words(id: "\(count) nama hasil menunggu verifikasi ulang", en: "\(count) results to verify again")
    }
    static let taskHint = Words(
        id: "Hasil penetapan sudah diserahkan ke desa: jawab Benar atau Bantah.",
        en: "Results were handed back to the village: confirm or dispute each.")
    static func taskSilent(_ count: String) -> Words {
        Words(id: "\(count) desa belum menjawab hasilnya", en: "\(count) villages have not answered for their results")
    }
    static let taskSilentHint = Words(
        id: "Batas verifikasi ulangnya sudah lewat.", en: "Their time to verify again is over.")
}
