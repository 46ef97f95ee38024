import Registry

/// The words of what the ministry determined.
enum DeterminationTexts {
    static let title = Words(id: "Penetapan", en: "Determination")
    static let lead = Words(
        id: "Jawaban kementerian atas usulan yang dikirim: dibaca verifikator, dikonfirmasi Kepala Dinas.",
        en: "The ministry's answer to what was sent: read by a verifier, confirmed by the head of Dinsos.")
    static let help = Words(
        id: "Unggah lampiran SK dari kementerian, lalu baca. Hasil bacaan tampil per usulan; belum ada yang berubah "
            + "sampai Kepala Dinas mengonfirmasi.",
        en: "Upload the ministry's list, then read it. What it says of each proposal is shown; nothing changes before "
            + "the head of Dinsos confirms.")
    static let all = Words(id: "Semua penetapan", en: "All determinations")
    static let toPlace = Words(id: "Ke penetapan", en: "To the determinations")
    static let none = Words(id: "Belum ada penetapan", en: "No determination yet")
    static let noneHint = Words(
        id: "SK yang dibaca tampil di sini.", en: "Decrees that were read are shown here.")
    static let read = Words(id: "Baca penetapan", en: "Read the determination")
    static let readTitle = Words(id: "Baca berkas yang sudah diunggah", en: "Read a file that was uploaded")
    static let file = Words(id: "Berkas", en: "File")
    static let noFile = Words(
        id: "Unggah berkasnya dahulu; sesudah itu berkas dapat dipilih di sini.",
        en: "Upload the file first; then it can be chosen here.")
    static let sheetFirst = Words(id: "Pilih dahulu lembar yang dibaca:", en: "First choose the sheet that is read:")
    static let number = Words(id: "Nomor SK", en: "Number of the decree")
    static let day = Words(id: "Tanggal SK", en: "Day of the decree")
    static func dated(_ day: String) -> Words { Words(id: "SK tanggal \(day)", en: "decree of \(day)") }
    static let period = Words(id: "Periode", en: "Period")
    static let periodHint = Words(
        id: "Bulan usulan yang dijawab. Usulan bulan sebelumnya yang belum terjawab ikut.",
        en: "The month of the proposals that it answers. Earlier ones without an answer are included.")
    static let choosePeriod = Words(id: "Pilih bulan", en: "Choose a month")
    static let badPeriod = Words(id: "Pilih bulannya.", en: "Choose the month.")
    static let counts = Words(id: "Isi berkas", en: "What the file says")
    static let lines = Words(id: "Baris data", en: "Data lines")
    static let unreadable = Words(id: "Tidak terbaca", en: "Not read")
    static let known = Words(id: "Sudah di register, tanpa usulan", en: "In the register, without a proposal")
    static let outcome = Words(id: "Hasil", en: "Outcome")
    static let seal = Words(id: "Segel", en: "Seal")
    static let digest = Words(id: "Berkas (SHA-256)", en: "File (SHA-256)")
    static let readBy = Words(id: "Dibaca", en: "Read")
    static let confirmedBy = Words(id: "Dikonfirmasi", en: "Confirmed")
    static let endedAt = Words(id: "Diterapkan", en: "Carried out")
    static let handBackNext = Words(
        id: "Bupati/Wali Kota menyerahkan hasil ke desa", en: "The regent or mayor hands the results back to villages")
    static let toJob = Words(id: "Lihat pekerjaannya", en: "See the work")
    static let atWork = Words(id: "Sedang dikerjakan", en: "At work")
    static func applied(_ applied: String, left: String) -> Words {
        Words(id: "\(applied) usulan sudah diterapkan, \(left) belum.", en: "Carried out: \(applied), not: \(left).")
    }
    static let confirm = Words(id: "Konfirmasi penetapan", en: "Confirm the determination")
    static func confirmCounts(_ determined: String, _ rejected: String, _ unmatched: String) -> Words {
        Words(
            id: "Konfirmasi: \(determined) ditetapkan, \(rejected) ditolak, \(unmatched) tidak padan",
            en: "Confirm: \(determined) determined, \(rejected) rejected, \(unmatched) not matched")
    }
    static let confirmSure = Words(
        id: "Saya sudah memeriksa isi berkas ini", en: "I have looked through what the file says")
    static let dropSure = Words(
        id: "Bacaan ini, dengan jawaban atasnya, dibuang", en: "The reading goes, with the answers to it")
    static let confirmHint = Words(
        id: "Usulan di berkas ini mengambil langkahnya dan perubahannya masuk register. Yang membaca berkas tidak "
            + "mengonfirmasi.",
        en: "The proposals take their steps and what was proposed comes into the register. Whoever read the file does "
            + "not confirm.")
    static func unanswered(_ number: String) -> Words {
        Words(
            id: "\(number) orang yang sudah dihapus muncul lagi. Jawab satu per satu sebelum mengonfirmasi.",
            en: "People who were removed and came back: \(number). Answer each before confirming.")
    }
    static let drop = Words(id: "Buang bacaan", en: "Throw away")
    static let dropHint = Words(
        id: "Salah berkas, nomor, atau periode: buang, lalu baca lagi.",
        en: "The wrong file, number or period: throw it away and read again.")
    static let again = Words(id: "Terapkan lagi", en: "Carry out again")
    static let againHint = Words(
        id: "Yang terhenti dilanjutkan dan yang tertinggal dicoba lagi. Tidak ada yang diterapkan dua kali.",
        en: "What was stopped goes on, what was left is tried again. Nothing is carried out twice.")
    static let changed = Words(
        id: "Penetapan ini berubah sejak halaman dibuka. Periksa lagi.",
        en: "This has changed since the page was opened. Look again.")
    static let sheet = Words(id: "Unduh baris (CSV)", en: "Download the lines (CSV)")
    static let noLines = Words(id: "Tidak ada baris seperti ini", en: "No such lines")
    static let noLinesHint = Words(id: "Pilih hasil lain di atas.", en: "Choose another outcome above.")
    static func line(_ number: String) -> Words {
        Words(id: "baris \(number) di berkas", en: "line \(number) of the file")
    }
    static let notInFile = Words(id: "tidak ada di berkas", en: "not in the file")
    static let unknown = Words(id: "Orang yang tidak dikenal register", en: "Somebody the register does not know")
    static let carriedOut = Words(id: "Sudah diterapkan", en: "Carried out")
    static let leftOut = Words(id: "Tidak dapat diterapkan", en: "Not carried out")
    static let removed = Words(id: "Dihapus dari register", en: "Removed from the register")
    static func aidEnded(_ program: String) -> Words {
        Words(id: "\(program) diakhiri", en: "\(program) was ended")
    }
    static let removedBy = Words(id: "oleh", en: "by")
    static let earlier = Words(id: "Usulan yang menghapusnya", en: "The proposal that removed them")
    static let answer = Words(id: "Jawaban", en: "Answer")
    static let acceptHint = Words(
        id: "Kementerian benar: desa diminta memeriksa dan mengusulkannya lagi. Tulis alasannya.",
        en: "The ministry is right: the village looks and proposes them again. Write why.")
    static let leaveHint = Words(
        id: "Register benar: baris ini tidak dipakai.", en: "The register is right: the line is left out.")
    static let accept = Words(id: "Terima", en: "Accept")
    static let leaveOut = Words(id: "Jangan dipakai", en: "Leave out")
    static let words = Words(id: "Alasan", en: "Reason")
    static let save = Words(id: "Simpan jawaban", en: "Save the answer")
    static func done(_ number: String, left: String) -> Words {
        Words(
            id: "\(number) usulan diterapkan, \(left) tertinggal.",
            en: "Proposals that were carried out: \(number), left: \(left).")
    }
    static func wasRead(_ lines: String, determined: String) -> Words {
        Words(id: "\(lines) baris dibaca: \(determined) ditetapkan.", en: "\(lines) lines: \(determined) determined.")
    }
    static let open = Words(id: "Buka penetapan", en: "Open the determination")
    static let sheetHead: [Words] = [
        Words(id: "NOMOR", en: "NUMBER"), Words(id: "BARIS", en: "LINE"), Words(id: "KODE DESA", en: "VILLAGE CODE"),
        Words(id: "DESA/KELURAHAN", en: "VILLAGE"), Words(id: "HASIL", en: "OUTCOME"),
        Words(id: "KODE ALASAN", en: "REASON CODE"), Words(id: "ALASAN", en: "REASON"),
        Words(id: "CATATAN", en: "NOTE"), Words(id: "USULAN", en: "PROPOSAL"), Words(id: "JENIS", en: "KIND"),
        Words(id: "DITERAPKAN", en: "CARRIED OUT"), Words(id: "TERTINGGAL KARENA", en: "LEFT BECAUSE"),
        Words(id: "JAWABAN", en: "ANSWER"),
    ]
    static let yes = Words(id: "ya", en: "yes")
}
