import Registry

/// The words of the data-protection desk.
enum DeskTexts {
    static let overview = Words(id: "Ringkasan", en: "Overview")
    static let requests = Words(id: "Permintaan warga", en: "Requests of citizens")
    static let breaches = Words(id: "Insiden", en: "Breaches")
    static let retention = Words(id: "Jadwal retensi", en: "Retention schedule")
    static let processing = Words(id: "Kegiatan pemrosesan", en: "Record of processing")
    static let notices = Words(id: "Pemberitahuan", en: "Notices")
    static let lead = Words(
        id: "Hak warga atas datanya menurut UU 27/2022, dengan batas waktunya.",
        en: "Citizens' rights over their data by Law 27/2022, with their deadlines.")
    static let help = Words(
        id:
            "Yang paling mendesak ada di atas. Permintaan dijawab paling lama 3 x 24 jam sejak diterima, juga pada hari libur; insiden diberitahukan paling lama 3 x 24 jam sejak diketahui.",
        en:
            "The most urgent comes first. Requests are answered within 3 x 24 hours of being received, on holidays too; breaches are told within 3 x 24 hours of being noticed."
    )
    static let dueFirst = Words(id: "Yang harus dijawab", en: "To be answered")
    static let openBreaches = Words(id: "Insiden terbuka", en: "Open breaches")
    static let nothingDue = Words(id: "Tidak ada permintaan yang menunggu", en: "No request waits")
    static let nothingDueHint = Words(
        id: "Permintaan baru dari loket atau desa akan tampak di sini dengan sisa waktunya.",
        en: "New requests from the counter or a village appear here with the time that is left.")
    static let noBreach = Words(id: "Tidak ada insiden terbuka.", en: "No breach is open.")
    static let late = Words(id: "Terlambat", en: "Late")
    static let open = Words(id: "Terbuka", en: "Open")
    static let within24 = Words(id: "Jatuh tempo dalam 24 jam", en: "Due within 24 hours")
    static let toClose = Words(id: "Dijawab, belum diserahkan", en: "Answered, not handed over")
    static let requestsNote = Words(id: "permintaan", en: "requests")
    static let retentionLate = Words(
        id: "Seharusnya berjalan tiap hari. Beri tahu pengelola server.",
        en: "It should run every day. Tell whoever runs the server.")
    static let lastRun = Words(id: "Retensi terakhir", en: "Last retention run")
    static let never = Words(id: "Belum pernah dijalankan", en: "Never run yet")

    // The clock
    static func hoursLeft(_ hours: String) -> Words { Words(id: "Sisa \(hours) jam", en: "\(hours) hours left") }
    static func minutesLeft(_ minutes: String) -> Words {
        Words(id: "Sisa \(minutes) menit", en: "\(minutes) minutes left")
    }
    static func hoursLate(_ hours: String) -> Words { Words(id: "Terlambat \(hours) jam", en: "\(hours) hours late") }
    static func minutesLate(_ minutes: String) -> Words {
        Words(id: "Terlambat \(minutes) menit", en: "\(minutes) minutes late")
    }
    static let paused = Words(id: "Jeda: menunggu pemohon", en: "Paused: waits for the applicant")
    static let inTime = Words(id: "Dijawab dalam batas waktu", en: "Answered in time")
    static let wasLate = Words(id: "Dijawab terlambat", en: "Answered late")
    static let toldInTime = Words(id: "Diberitahukan dalam batas waktu", en: "Told in time")
    static let toldLate = Words(id: "Diberitahukan terlambat", en: "Told late")
    static func due(_ moment: String) -> Words { Words(id: "paling lambat \(moment)", en: "by \(moment)") }

    // Taking in
    static let takeIn = Words(id: "Terima permintaan", en: "Take in a request")
    static let takeInLead = Words(
        id: "Tulis permintaan warga apa adanya. Waktu 3 x 24 jam berjalan sejak disimpan.",
        en: "Write the citizen's request down as it is. The 3 x 24 hours run from when it is saved.")
    static let listHelp = Words(
        id: "Permintaan dari wilayah Anda. Desa menerima dan mengikuti; meja PDP Dinas Sosial yang memutuskan.",
        en: "Requests from your area. Villages take in and follow; the desk of Dinas Sosial decides.")
    static let openOnes = Words(id: "Belum dijawab", en: "Not answered yet")
    static let closedOnes = Words(id: "Sudah dijawab", en: "Answered")
    static let none = Words(id: "Belum ada permintaan di sini", en: "No request here yet")
    static let noneHint = Words(
        id: "Terima permintaan di loket, lalu cetak tanda terimanya untuk warga.",
        en: "Take a request in at the counter, then print the receipt for the citizen.")
    static let whichKind = Words(id: "Apa yang diminta", en: "What is asked for")
    static let channel = Words(id: "Cara meminta", en: "How it came in")
    static let who = Words(id: "Tentang siapa", en: "About whom")
    static let findWho = Words(id: "Cari dengan NIK atau nomor KK", en: "Find by NIK or KK number")
    static let findWhoHint = Words(
        id: "Nomor tidak disimpan pada permintaan. Bila orangnya tidak tercatat, kosongkan dan tulis namanya di bawah.",
        en:
            "The number is not kept with the request. If the person is not on record, leave it and write the name below."
    )
    static let find = Words(id: "Cari", en: "Find")
    static let nobody = Words(
        id: "Tidak ada orang dengan nomor ini di wilayah Anda.", en: "Nobody in your area has this number.")
    static let chooseWho = Words(id: "Pilih orangnya", en: "Choose the person")
    static let notInRegister = Words(id: "Tidak tercatat di register", en: "Not on record")
    static let applicant = Words(id: "Nama pemohon", en: "Name of the applicant")
    static let applicantHint = Words(
        id: "Wajib bila orangnya tidak tercatat, atau bila yang datang adalah kuasa atau wali.",
        en: "Needed if the person is not on record, or a proxy or guardian came.")
    static let proxy = Words(id: "Kuasa dan nomor surat kuasa", en: "Proxy and number of the letter of authority")
    static let identity = Words(id: "Bukti identitas yang ditunjukkan", en: "Proof of identity that was shown")
    static let identityHint = Words(
        id: "Contoh: KTP-el asli diperlihatkan. Jangan menulis NIK. Kosongkan bila belum ada.",
        en: "Say: original KTP-el shown. Write no NIK. Leave empty if there is none yet.")
    static let contact = Words(id: "Kontak untuk jawaban", en: "Contact for the answer")
    static let contactHint = Words(id: "Nomor telepon atau alamat.", en: "Telephone number or address.")
    static let words = Words(id: "Isi permintaan", en: "The request in words")
    static let wordsHint = Words(
        id: "Wajib untuk perbaikan dan keberatan. Jangan menulis NIK atau nomor KK.",
        en: "Needed for corrections and objections. Write no NIK or KK number.")
    static let village = Words(id: "Desa/kelurahan", en: "Village")
    static let villageHint = Words(
        id: "Hanya bila orangnya tidak tercatat. Kosong berarti wilayah Anda.",
        en: "Only if the person is not on record. Empty means your own area.")
    static let save = Words(id: "Simpan dan mulai waktunya", en: "Save and start the clock")

    // One request
    static let receipt = Words(id: "Tanda terima", en: "Receipt")
    static let takenBy = Words(id: "Diterima oleh", en: "Taken in by")
    static let handler = Words(id: "Penangan", en: "Handler")
    static let dueAt = Words(id: "Batas waktu", en: "Due")
    static let notYet = Words(id: "Belum", en: "Not yet")
    static let place = Words(id: "Wilayah", en: "Place")
    static let register = Words(id: "Di register", en: "In the register")
    static let openFamily = Words(id: "Buka keluarganya", en: "Open the family")
    static let history = Words(id: "Riwayat", en: "History")
    static let letters = Words(id: "Surat", en: "Letters")
    static let nextStep = Words(id: "Langkah berikutnya", en: "Next step")
    static let otherSteps = Words(id: "Langkah lain", en: "Other steps")
    static let onlyFollow = Words(
        id: "Anda dapat mengikuti permintaan ini. Meja PDP Dinas Sosial yang memeriksa dan menjawab.",
        en: "You can follow this request. The desk of Dinas Sosial checks and answers it.")
    static let checkIdentity = Words(id: "Catat identitas", en: "Note the identity")
    static let begin = Words(id: "Mulai mengerjakan", en: "Begin the work")
    static let beginHint = Words(
        id: "Identitas sudah diperiksa. Yang memulai menjadi penangan permintaan ini.",
        en: "The identity is checked. Whoever begins becomes the handler.")
    static let pause = Words(id: "Hentikan waktu", en: "Pause the clock")
    static let pauseHint = Words(
        id: "Hanya bila menunggu pemohon, dan pemohon diberi tahu. Akhir pekan tidak menghentikan waktu.",
        en: "Only while waiting for the applicant, who is told. Weekends do not pause it.")
    static let pauseReason = Words(id: "Alasan yang disampaikan kepada pemohon", en: "Reason told to the applicant")
    static let resume = Words(id: "Jalankan lagi waktunya", en: "Let the clock run again")
    static let extend = Words(id: "Perpanjang", en: "Extend")
    static let hours = Words(id: "Berapa jam", en: "How many hours")
    static let extendReason = Words(id: "Alasan perpanjangan", en: "Reason of the extension")
    static let noteWords = Words(id: "Catatan", en: "Note")
    static let addNote = Words(id: "Tambah catatan", en: "Add a note")
    static let handOut = Words(id: "Serahkan salinan", en: "Hand out the copy")
    static let handOutHint = Words(
        id:
            "Tepat membuat salinan semua data orang ini, untuk dicetak dan sebagai berkas JSON. Penyerahannya tercatat di jejak audit.",
        en:
            "Tepat makes a copy of all data of this person, to print and as a JSON file. Handing it out goes into the audit trail."
    )
    static let handTo = Words(id: "Diserahkan kepada siapa, dengan cara apa", en: "Handed to whom, and how")
    static let printCopy = Words(id: "Cetak salinan", en: "Print the copy")
    static let fileCopy = Words(id: "Unduh JSON", en: "Download JSON")
    static func handedTo(_ to: String) -> Words { Words(id: "Diserahkan: \(to)", en: "Handed out: \(to)") }
    static let mendIt = Words(id: "Perbaiki datanya", en: "Correct the data")
    static let mendHint = Words(
        id: "Formulir perbaikan dibuka dengan nomor permintaan ini sebagai bukti. Sesudah tersimpan, jawablah di sini.",
        en: "The form opens with this request's number as its evidence. Once it is saved, answer here.")
    static func mended(_ count: String) -> Words {
        Words(id: "\(count) perbaikan tersimpan dengan nomor ini.", en: "\(count) corrections saved with this number.")
    }
    static let erase = Words(id: "Usulkan penghapusan", en: "Propose the erasure")
    static let eraseHint = Words(
        id:
            "Dihapus: nama, NIK, ibu kandung, tempat lahir, tulisan bebas, nilai lama dalam riwayat, kata-kata jejak audit, keterangan perorangan. Bila sendirian dalam keluarga, juga alamat dan nomor KK. Tetap ada: bahwa ada orang (tahun lahir, jenis kelamin, desa), kerangka riwayat, dan rantai audit. Penghapusan tidak dapat dibatalkan.",
        en:
            "Erased: name, NIK, mother, birth place, free texts, old values in the history, words of the audit trail, particulars. If alone in the family, its address and KK as well. What stays: that there was a person (year of birth, sex, village), the skeleton of the history, the audit chain. An erasure cannot be undone."
    )
    static let eraseWords = Words(id: "Pertimbangan, untuk surat jawaban", en: "Considerations, for the letter")
    static func typeNumber(_ number: String) -> Words {
        Words(id: "Ketik \(number) untuk memastikan", en: "Type \(number) to be sure")
    }
    static let objection = Words(id: "Tandai orangnya", en: "Mark the person")
    static let objectionHint = Words(
        id:
            "Setiap peran yang membuka keluarganya akan melihat: keberatan atas keputusan otomatis, putusan harus oleh manusia.",
        en: "Every role that opens the family will see: objects to automated decisions, a human must decide.")
    static let markReason = Words(id: "Isi keberatan, singkat", en: "The objection, in short")
    static let unmark = Words(id: "Lepas tanda", en: "Lift the mark")
    static let unmarkReason = Words(id: "Alasan tanda dilepas", en: "Why the mark is lifted")
    static let answer = Words(id: "Jawab", en: "Answer")
    static let answerWords = Words(id: "Jawaban kepada pemohon", en: "Answer to the applicant")
    static let consentHint = Words(
        id: "Persetujuan ditarik pada halaman persetujuan keluarganya; lalu jawablah di sini.",
        en: "Consents are withdrawn on the family's page of consents; then answer here.")
    static let toConsents = Words(id: "Buka persetujuan keluarga", en: "Open the family's consents")
    static let refuse = Words(id: "Usulkan penolakan", en: "Propose a refusal")
    static let ground = Words(id: "Dasar penolakan", en: "Ground of the refusal")
    static let refuseWords = Words(id: "Penjelasan kepada pemohon", en: "Explanation to the applicant")
    static let second = Words(id: "Menunggu orang kedua", en: "Waits for a second person")
    static func proposedBy(_ name: String, _ what: String) -> Words {
        Words(id: "\(name) mengusulkan: \(what).", en: "\(name) proposes: \(what).")
    }
    static let toErase = Words(id: "menghapus data orang ini", en: "to erase this person's data")
    static let toRefuse = Words(id: "menolak permintaan ini", en: "to refuse this request")
    static let agree = Words(id: "Setuju", en: "Agree")
    static let agreeErase = Words(id: "Setuju dan hapus sekarang", en: "Agree and erase now")
    static let sendBack = Words(id: "Kembalikan", en: "Send back")
    static let sendBackReason = Words(id: "Mengapa dikembalikan", en: "Why it is sent back")
    static let notOwn = Words(
        id: "Usulan Anda sendiri disetujui oleh orang kedua dari meja PDP.",
        en: "A second person of the desk agrees to what you proposed.")
    static let close = Words(id: "Tutup permintaan", en: "Close the request")
    static let closeHow = Words(id: "Bagaimana jawaban disampaikan", en: "How the answer was handed over")
    static let reopen = Words(id: "Tarik kembali jawaban", en: "Take the answer back")
    static let reopenReason = Words(id: "Mengapa dibuka lagi", en: "Why it is opened again")
    static let erasedNote = Words(
        id: "Data orang ini sudah dihapus. Tidak dapat dibatalkan.",
        en: "This person's data are erased. This cannot be undone.")
    static func hits(_ count: String) -> Words {
        Words(
            id: "\(count) baris berkas tentang orang ini ditolak sesudah penghapusan.",
            en: "\(count) rows of files about this person were kept out since the erasure.")
    }
    static let lift = Words(id: "Izinkan data masuk lagi", en: "Let the data in again")
    static let liftReason = Words(id: "Mengapa boleh masuk lagi", en: "Why they may come in again")
    static let makeLetter = Words(id: "Buat surat", en: "Make a letter")
    static let letterKind = Words(id: "Jenis surat", en: "Kind of letter")
    static let letterNumber = Words(id: "Nomor surat", en: "Number of the letter")
    static let letterDay = Words(id: "Tanggal surat", en: "Day of the letter")
    static let addressee = Words(id: "Kepada", en: "To")
    static let signer = Words(id: "Penanda tangan", en: "Signed by")
    static let signerTitle = Words(id: "Jabatan", en: "Office of the signer")
    static let noLetter = Words(id: "Belum ada surat.", en: "No letter yet.")
    static let chooseOne = Words(id: "Pilih salah satu.", en: "Choose one.")
    static let dayNeeded = Words(id: "Tulis tanggal seperti 03-05-2026.", en: "Write a day like 03-05-2026.")
    static let numberNeeded = Words(id: "Tulis angka.", en: "Write a number.")

    // Receipt
    static let receiptTitle = Words(
        id: "Tanda terima permintaan data pribadi", en: "Receipt of a data-protection request")
    static let receiptNext = Words(
        id:
            "Simpan tanda terima ini. Identitas diperiksa, lalu permintaan dikerjakan dan dijawab paling lambat pada waktu di atas. Bila waktu dihentikan karena menunggu keterangan dari Saudara, Saudara diberi tahu. Pelayanan ini tanpa biaya.",
        en:
            "Keep this receipt. The identity is checked, then the request is worked on and answered by the time above. If the clock is paused to wait for you, you are told. This service is free of charge."
    )
    static let receiptComplain = Words(
        id: "Bila tidak dijawab tepat waktu, hubungi Kepala Dinas Sosial atau lembaga pelindungan data pribadi.",
        en: "If it is not answered in time, turn to the head of Dinas Sosial or the data-protection authority.")
    static let requestNumber = Words(id: "Nomor permintaan", en: "Number of the request")
    static let officer = Words(id: "Petugas penerima", en: "Officer")
    static let citizen = Words(id: "Pemohon", en: "Applicant")
    static let receivedAt = Words(id: "Diterima pada", en: "Received on")
    static let copyTitle = Words(id: "Salinan data pribadi", en: "Copy of personal data")
    static func copyLead(_ number: String, _ moment: String) -> Words {
        Words(id: "Permintaan \(number), dibuat \(moment)", en: "Request \(number), made \(moment)")
    }
    static let back = Words(id: "Kembali", en: "Back")
    static let printHint = Words(id: "Cetak dengan Ctrl+P (kertas A4 atau F4).", en: "Print with Ctrl+P (A4 or F4).")
    static let office = Words(id: "DINAS SOSIAL", en: "DINAS SOSIAL")
    static let number = Words(id: "Nomor", en: "Number")
}
