import Registry

/// The words of breaches, retention, the record of processing, notices and consents.
extension DeskTexts {
    // Breaches
    static let noteBreach = Words(id: "Catat insiden", en: "Note a breach")
    static let breachLead = Words(
        id:
            "Kegagalan pelindungan data diberitahukan tertulis kepada subjek data dan lembaga PDP paling lama 3 x 24 jam sejak diketahui (ps 46).",
        en: "A failure of protection is told in writing to the subjects and the authority within 3 x 24 hours (ps 46).")
    static let breachHelp = Words(
        id: "Catat segera apa yang diketahui; sisanya dilengkapi kemudian. Waktunya berjalan sejak insiden diketahui.",
        en: "Write down at once what is known; the rest follows. The clock runs from when it was noticed.")
    static let noBreaches = Words(id: "Belum ada insiden tercatat", en: "No breach on record")
    static let noBreachesHint = Words(
        id:
            "Semoga tetap begitu. Bila ada ekspor yang salah kirim atau akun yang dipakai orang lain, catatlah di sini.",
        en: "May it stay so. If an export went astray or somebody used another's account, note it here.")
    static let breachTitle = Words(id: "Apa yang terjadi, dalam satu kalimat", en: "What happened, in one sentence")
    static let noticedDay = Words(id: "Diketahui pada tanggal", en: "Noticed on")
    static let noticedTime = Words(id: "Pukul", en: "At")
    static let timeHint = Words(id: "Seperti 08.30", en: "Like 08.30")
    static let happened = Words(id: "Kapan terjadi, sejauh diketahui", en: "When it happened, as far as known")
    static let dataKinds = Words(id: "Data apa yang terungkap", en: "Which data were disclosed")
    static let dataKindsHint = Words(
        id: "Contoh: nama, alamat, NIK disamarkan, penerima PKH.",
        en: "Say: names, addresses, masked NIK, PKH recipients.")
    static let howMany = Words(id: "Berapa orang (perkiraan)", en: "How many people (about)")
    static let whichPlaces = Words(id: "Desa/kelurahan mana", en: "Which villages")
    static let how = Words(id: "Bagaimana terungkap", en: "How it was disclosed")
    static let risk = Words(id: "Risiko bagi warga", en: "Risk to the citizens")
    static let riskLevel = Words(id: "Tingkat risiko", en: "Level of risk")
    static let low = Words(id: "Rendah", en: "Low")
    static let medium = Words(id: "Sedang", en: "Medium")
    static let high = Words(id: "Tinggi", en: "High")
    static let measures = Words(id: "Penanganan dan pemulihan", en: "Handling and recovery")
    static let responsible = Words(id: "Penanggung jawab dan kontaknya", en: "Who is responsible, with contact")
    static let origin = Words(
        id: "Berasal dari (nomor ekspor atau akun)", en: "Came from (number of an export, or account)")
    static let needsPublic = Words(id: "Pengumuman kepada masyarakat", en: "Notice to the public")
    static let needed = Words(id: "Perlu diumumkan", en: "Needs a public notice")
    static let neededHint = Words(
        id: "Bila mengganggu pelayanan publik atau berdampak serius (ps 46 ayat 3).",
        en: "If it disturbs public services or harms gravely (ps 46 par. 3).")
    static let saveBreach = Words(id: "Catat insiden ini", en: "Note this breach")
    static let editBreach = Words(id: "Lengkapi keterangan", en: "Add particulars")
    static let authority = Words(id: "Lembaga PDP", en: "Authority")
    static let subjects = Words(id: "Subjek data", en: "Data subjects")
    static let publicAtLarge = Words(id: "Masyarakat", en: "The public")
    static let toldHow = Words(
        id: "Diberitahukan kapan, kepada siapa, dengan surat nomor berapa", en: "When, to whom, by which letter")
    static let editReason = Words(id: "Alasan perubahan", en: "Why it is changed")
    static let editReasonHint = Words(
        id: "Wajib bila waktu diketahuinya berubah. Isi lama tetap tersimpan di riwayat.",
        en: "Needed where the time of noticing changes. What was written before stays in the history.")
    static let noteTold = Words(id: "Catat sudah diberitahukan", en: "Note that they were told")
    static let lessons = Words(id: "Pelajaran dan pencegahan", en: "Lessons and prevention")
    static let closeBreach = Words(id: "Tutup insiden", en: "Close the breach")
    static let reopenBreach = Words(id: "Buka lagi", en: "Open again")
    static let timeWrong = Words(
        id: "Tulis tanggal dan jam, seperti 03-05-2026 dan 08.30.", en: "Write day and time, like 03-05-2026 and 08.30."
    )
    static let notNeeded = Words(id: "Tidak perlu", en: "Not needed")
    static let closed = Words(id: "Selesai", en: "Closed")
    static let people = Words(id: "Orang", en: "People")
    static let unknownCount = Words(id: "Belum diketahui", en: "Not known yet")

    // Retention
    static let retentionLead = Words(
        id: "Apa yang disimpan berapa lama. Dijalankan setiap hari oleh server, dan dari sini bila perlu.",
        en: "What is kept for how long. The server runs it every day, and you can from here.")
    static let retentionHelp = Words(
        id:
            "Kolom “Akan hilang” menghitung yang lewat waktunya sekarang. Perubahan berlaku mulai hari lain, agar tidak ada yang hilang mendadak.",
        en:
            "“Would go” counts what is past its time now. Changes hold from a later day, so that nothing vanishes suddenly."
    )
    static let what = Words(id: "Apa", en: "What")
    static let keptFor = Words(id: "Disimpan", en: "Kept for")
    static let wouldGo = Words(id: "Akan hilang", en: "Would go")
    static let legalBasis = Words(id: "Dasar", en: "Basis")
    static func days(_ count: String) -> Words { Words(id: "\(count) hari", en: "\(count) days") }
    static func fromDay(_ days: String, _ day: String) -> Words {
        Words(id: "mulai \(day): \(days) hari", en: "from \(day): \(days) days")
    }
    static let erases = Words(id: "dihapus", en: "deleted")
    static let pseudonymises = Words(id: "disamarkan", en: "pseudonymised")
    static let runNow = Words(id: "Jalankan sekarang", en: "Run now")
    static func runHint(_ count: String) -> Words {
        Words(
            id: "\(count) catatan akan hilang atau disamarkan dan tidak dapat dikembalikan.",
            en: "\(count) records will be deleted or pseudonymised and cannot be brought back.")
    }
    static let beforeRun = Words(id: "Sebelum dijalankan", en: "Before it runs")
    static let confirmRun = Words(id: "Saya sudah memeriksa jumlahnya", en: "I have checked the counts")
    static let confirmNeeded = Words(
        id: "Centang dulu bahwa jumlahnya sudah diperiksa.", en: "First tick that you checked the counts.")
    static let runs = Words(id: "Laporan", en: "Reports")
    static let noRuns = Words(id: "Belum pernah dijalankan.", en: "Never run yet.")
    static func gone(_ count: String) -> Words { Words(id: "\(count) catatan", en: "\(count) records") }
    static let changeRow = Words(id: "Ubah masa simpan", en: "Change how long")
    static let daysField = Words(id: "Berapa hari", en: "How many days")
    static let fromField = Words(id: "Berlaku mulai", en: "From which day")
    static let fromHint = Words(id: "Sesudah hari ini.", en: "After today.")
    static let reason = Words(id: "Alasan", en: "Reason")
    static let count = Words(id: "Jumlah", en: "Count")
    static let versions = Words(id: "Versi", en: "Versions")

    // Processing
    static let processingLead = Words(
        id: "Catatan kegiatan pemrosesan data pribadi (UU 27/2022 ps 31). Setiap perubahan menjadi versi baru.",
        en: "The record of processing (Law 27/2022 ps 31). Every change is a new version.")
    static let addActivity = Words(id: "Tambah kegiatan", en: "Add an activity")
    static let printIt = Words(id: "Cetak catatan", en: "Print the record")
    static let inUse = Words(id: "Masih berjalan", en: "Still going on")
    static let ended = Words(id: "Sudah berhenti", en: "Ended")
    static let saveVersion = Words(id: "Simpan sebagai versi baru", en: "Save as a new version")
    static func version(_ number: String) -> Words { Words(id: "Versi \(number)", en: "Version \(number)") }
    static let asShipped = Words(id: "bawaan Tepat", en: "as Tepat came")

    // Notices and consents
    static let noticesLead = Words(
        id: "Teks yang diberitahukan kepada warga, per saluran, dengan tanggal berlakunya.",
        en: "What citizens are told, by channel, with the day from which it holds.")
    static let newNotice = Words(id: "Tulis versi baru", en: "Write a new version")
    static let channelField = Words(id: "Saluran", en: "Channel")
    static let noticeTitle = Words(id: "Judul", en: "Title")
    static let noticeBody = Words(id: "Teks", en: "Text")
    static let noticeBodyHint = Words(
        id: "Satu alinea setiap baris. Sebut tujuan, dasar hukum, penerima, dan hak warga.",
        en: "A paragraph a line. Name purpose, legal basis, recipients and rights.")
    static let inForce = Words(id: "Berlaku", en: "In force")
    static let onDay = Words(id: "Yang berlaku pada tanggal", en: "In force on")
    static let show = Words(id: "Tampilkan", en: "Show")
    static let consents = Words(id: "Data pribadi", en: "Personal data")
    static let consentsTitle = Words(id: "Pemberitahuan dan persetujuan", en: "Notices and consents")
    static func consentsOf(_ name: String) -> Words {
        Words(id: "Persetujuan keluarga \(name)", en: "Consents of the family of \(name)")
    }
    static let noConsent = Words(
        id: "Belum ada pemberitahuan atau persetujuan tercatat.", en: "No notice or consent on record yet.")
    static let noteConsent = Words(id: "Catat persetujuan", en: "Note a consent")
    static let whichNotice = Words(id: "Pemberitahuan yang dibacakan", en: "The notice that was read")
    static let way = Words(id: "Cara menyatakan", en: "How it was given")
    static let wholeFamily = Words(id: "Seluruh keluarga", en: "The whole family")
    static let consentDay = Words(id: "Tanggal", en: "Day")
    static let consentPlace = Words(id: "Tempat", en: "Place")
    static let scan = Words(id: "Nomor pindaian", en: "Number of the scan")
    static let witness = Words(id: "Saksi", en: "Witness")
    static let witnessHint = Words(id: "Wajib untuk lisan dengan saksi.", en: "Needed for a spoken one.")
    static let withdraw = Words(id: "Tarik", en: "Withdraw")
    static let withdrawReason = Words(id: "Alasan ditarik", en: "Why it is withdrawn")
    static func withdrawn(_ moment: String) -> Words { Words(id: "Ditarik \(moment)", en: "Withdrawn \(moment)") }
    static let stands = Words(id: "Berlaku", en: "Stands")
    static let objects = Words(
        id: "Keberatan atas keputusan otomatis: putusan harus oleh manusia.",
        en: "Objects to automated decisions: a human must decide.")
    static let consentHelp = Words(
        id: "Catat pemberitahuan yang dibacakan dan bagaimana warga menyatakannya. Warga boleh menariknya kapan saja.",
        en: "Note which notice was read and how the citizen answered. It can be withdrawn at any time.")
}

extension Texts {
    static func retentionDone(_ count: String) -> Words {
        Words(id: "\(count) catatan dihapus atau disamarkan.", en: "\(count) records deleted or pseudonymised.")
    }
}
