import Registry

extension Texts {
    static let calendar = Words(id: "Kalender", en: "Calendar")
    static let ruleSets = Words(id: "Aturan", en: "Rules")
    static let ruleChanges = Words(id: "Usulan & riwayat", en: "Proposals & history")
    static func calendarOf(_ region: String) -> Words {
        Words(id: "Batas waktu di \(region)", en: "Cut-offs in \(region)")
    }
    static let calendarHelp = Words(
        id:
            "Kapan usulan, perbaikan, dan pengesahan dibuka dan ditutup. Batas wilayah yang paling sempit berlaku: batas kecamatan mengalahkan batas kabupaten.",
        en:
            "When proposals, mending and endorsement open and close. The narrowest area wins: a cut-off of a kecamatan comes before that of its kabupaten."
    )
    static let monthView = Words(id: "Bulan", en: "Month")
    static let yearView = Words(id: "Tahun", en: "Year")
    static let earlier = Words(id: "Sebelumnya", en: "Earlier")
    static let later = Words(id: "Berikutnya", en: "Later")
    static let todayWord = Words(id: "hari ini", en: "today")
    static let weekdays = [
        Words(id: "Sen", en: "Mon"), Words(id: "Sel", en: "Tue"), Words(id: "Rab", en: "Wed"),
        Words(id: "Kam", en: "Thu"), Words(id: "Jum", en: "Fri"), Words(id: "Sab", en: "Sat"),
        Words(id: "Min", en: "Sun"),
    ]
    static func opensShort(_ what: String) -> Words { Words(id: "Buka: \(what)", en: "Opens: \(what)") }
    static func closesShort(_ what: String) -> Words { Words(id: "Tutup: \(what)", en: "Closes: \(what)") }
    static let cutoffList = Words(id: "Batas waktu yang berlaku", en: "Cut-offs in force")
    static let noneThisMonth = Words(
        id: "Tidak ada yang dibuka atau ditutup bulan ini.", en: "Nothing opens or closes this month.")
    static let noCutoffs = Words(id: "Belum ada batas waktu", en: "No cut-offs yet")
    static let noCutoffsHint = Words(
        id: "Selama tidak ada batas waktu, apa pun diterima kapan pun.",
        en: "As long as there are none, anything is taken at any time.")
    static let newCutoff = Words(id: "Usulkan batas waktu", en: "Propose a cut-off")
    static let calendarFile = Words(id: "Unduh kalender (.ics)", en: "Download calendar (.ics)")
    static func everyMonth(_ from: Int, _ to: Int) -> Words {
        Words(id: "Setiap bulan, tanggal \(from) sampai \(to)", en: "Every month, from the \(from) to the \(to)")
    }
    static let exceptSome = Words(id: "bulan tertentu lain", en: "other days in some months")
    static func onceFrom(_ from: String, _ to: String) -> Words {
        Words(id: "Sekali, \(from) sampai \(to)", en: "Once, \(from) to \(to)")
    }
    static func until(_ time: String) -> Words { Words(id: "pukul \(time)", en: "at \(time)") }
    static func closesOn(_ what: String, _ day: String) -> Words {
        Words(id: "\(what) ditutup \(day)", en: "\(what) closes on \(day)")
    }
    static func opensOn(_ what: String, _ day: String) -> Words {
        Words(id: "\(what) dibuka \(day)", en: "\(what) opens on \(day)")
    }
    static func daysLeft(_ days: Int) -> Words {
        days == 0
            ? Words(id: "hari ini", en: "today")
            : days == 1 ? Words(id: "besok", en: "tomorrow") : Words(id: "\(days) hari lagi", en: "\(days) days left")
    }
    static let upcomingCutoffs = Words(id: "Batas waktu terdekat", en: "Next cut-offs")
    static func late(_ late: Cutoff.Late) -> Words {
        switch late {
        case .nextPeriod: Words(id: "Dibawa ke periode berikutnya", en: "Carried into the next period")
        case .refused: Words(id: "Tidak diterima", en: "Not taken")
        case .askDinsos: Words(id: "Hanya dengan persetujuan Dinsos", en: "Only if Dinsos agrees")
        }
    }
    static let lateLabel = Words(id: "Yang terlambat", en: "What comes late")
    static let whole = Words(id: "Seluruh wilayah ini", en: "All of this area")

    // Aturan
    static let ruleSetsLead = Words(
        id:
            "Semua yang dapat berubah: bobot dan kata-kata aturan, ambang, arti keterangan sumber, program, alasan pada formulir, dan siapa yang perlu persetujuan.",
        en:
            "Everything that may change: weight and words of rules, thresholds, what sources' words mean, programmes, reasons on forms, and who needs agreement."
    )
    static let ruleSetsHelp = Words(
        id:
            "Setiap perubahan adalah usulan yang berlaku mulai suatu hari: lihat pratinjaunya, ajukan, lalu orang lain yang menyetujui. Tidak ada yang ditimpa.",
        en:
            "Every change is a proposal that holds from a day on: look at its preview, submit it, and somebody else agrees. Nothing is overwritten."
    )
    static func part(_ part: DatedRow.Part) -> Words {
        switch part {
        case .rule: Words(id: "Aturan", en: "Rules")
        case .threshold: Words(id: "Ambang", en: "Thresholds")
        case .stated: Words(id: "Keterangan sumber", en: "Statements")
        case .program: Words(id: "Program", en: "Programmes")
        case .choice: Words(id: "Pilihan formulir", en: "Choices of forms")
        case .policy: Words(id: "Persetujuan", en: "Agreement")
        case .province: Words(id: "Provinsi NIK", en: "Provinces of NIK")
        case .cutoff: Words(id: "Batas waktu", en: "Cut-offs")
        case .road: roadRules
        case .criteria: CriteriaTexts.sets
        }
    }
    static let inForceOn = Words(id: "Yang berlaku pada", en: "In force on")
    static let whatPart = Words(id: "Bagian", en: "Part")
    static let nowColumn = Words(id: "Berlaku", en: "In force")
    static let comes = Words(id: "Akan berubah", en: "Will change")
    static func fromDay(_ day: String) -> Words { Words(id: "mulai \(day)", en: "from \(day)") }
    static let changeIt = Words(id: "Ubah", en: "Change")
    static let historyShort = Words(id: "Riwayat", en: "History")
    static let addNew = Words(id: "Usulkan yang baru", en: "Propose a new one")
    static let unknownStatements = Words(id: "Belum ada artinya", en: "Without a meaning yet")
    static let unknownStatementsHint = Words(
        id: "Keterangan yang ada di berkas dan belum dikenal. Beri artinya agar temuan P99 hilang.",
        en: "Statements found in files that nobody knows yet. Give them a meaning, and the findings P99 go.")
    static let meaningLabel = Words(id: "Artinya", en: "It means")
    static let giveMeaning = Words(id: "Beri arti", en: "Give a meaning")
    static let nothingWrong = Words(id: "Tidak ada masalah", en: "Nothing is wrong")
    static let notSaid = Words(id: "Tidak ada ketentuan", en: "Nothing is said")
    static func mode(_ mode: String?) -> Words {
        switch mode {
        case "apply": Words(id: "Langsung berlaku", en: "Applies at once")
        case "approve": Words(id: "Menunggu persetujuan", en: "Waits for agreement")
        case "refuse": Words(id: "Tidak diperbolehkan", en: "Not allowed")
        default: notSaid
        }
    }
    static let everybody = Words(id: "semua peran", en: "every role")
    static let exportsEvent = Words(id: "ekspor data", en: "exports")
    static let deskEvent = Words(id: "permintaan warga (UU PDP)", en: "requests of citizens (data protection)")
    static let everyChange = Words(id: "semua perubahan", en: "every change")
    static let accepted = Words(id: "Diterima pada NIK", en: "Accepted in a NIK")
    static let notAccepted = Words(id: "Tidak diterima pada NIK", en: "Not accepted in a NIK")
    static let offered = Words(id: "Ditawarkan", en: "Offered")
    static let notOffered = Words(id: "Tidak ditawarkan lagi", en: "No longer offered")

    // Usulan
    static func changeOf(_ what: String) -> Words {
        Words(id: "Usulan perubahan: \(what)", en: "Proposed change: \(what)")
    }
    static let proposeLead = Words(
        id:
            "Yang ditulis di sini menjadi draf. Sesudah disimpan Anda melihat pratinjaunya, dan baru kemudian mengajukannya.",
        en: "What you write becomes a draft. Once kept you see its preview, and only then submit it.")
    static func comingVersion(_ day: String) -> Words {
        Words(
            id:
                "Sudah diputuskan ketentuan lain mulai \(day). Isian di bawah adalah yang berlaku hari ini; untuk hari mulai sesudah itu, salin dahulu isinya.",
            en:
                "Another version is decided already from \(day) on. The form below holds what is in force today; for a first day after that, copy its words first."
        )
    }
    static let keepDraft = Words(id: "Simpan draf & lihat pratinjau", en: "Keep the draft & preview")
    static let startsOn = Words(id: "Berlaku mulai", en: "In force from")
    static let startsHint = Words(id: "Seperti 01-12-2026.", en: "Like 01-12-2026.")
    static let retroactive = Words(id: "Berlaku surut", en: "Retroactive")
    static let retroactiveYes = Words(
        id: "Memang dimaksudkan untuk hari yang sudah lewat", en: "It is meant for days that are over")
    static let whyChange = Words(id: "Alasan perubahan", en: "Reason for the change")
    static let basisLabel = Words(id: "Dasar (nomor surat atau SK)", en: "Basis (number of the letter or decree)")
    static let valueLabel = Words(id: "Nilai", en: "Value")
    static func thresholdHint(_ now: String, _ unit: String, _ least: String, _ most: String) -> Words {
        Words(
            id: "Pada hari ini \(now) \(unit). Boleh \(least) sampai \(most).",
            en: "Today \(now) \(unit). From \(least) to \(most).")
    }
    static let weight = Words(id: "Bobot", en: "Severity")
    static let titleID = Words(id: "Judul (Indonesia)", en: "Title (Indonesian)")
    static let titleEN = Words(id: "Judul (Inggris)", en: "Title (English)")
    static let meaningID = Words(id: "Arti (Indonesia)", en: "Meaning (Indonesian)")
    static let meaningEN = Words(id: "Arti (Inggris)", en: "Meaning (English)")
    static let stepID = Words(id: "Langkah berikutnya (Indonesia)", en: "Next step (Indonesian)")
    static let stepEN = Words(id: "Langkah berikutnya (Inggris)", en: "Next step (English)")
    static func evidenceLabel(_ detail: String, _ language: String) -> Words {
        Words(id: "Kalimat bukti \(detail) (\(language))", en: "Evidence \(detail) (\(language))")
    }
    static let writtenLabel = Words(id: "Tulisan di berkas sumber", en: "As the source writes it")
    static let codeLabel = Words(id: "Kode", en: "Code")
    static let nameLabel = Words(id: "Nama", en: "Name")
    static let unitLabel = Words(id: "Diberikan kepada", en: "Given to")
    static let perFamilyUnit = Words(id: "Keluarga", en: "Families")
    static let perPersonUnit = Words(id: "Perorangan", en: "Persons")
    static let columnsLabel = Words(id: "Judul kolom di berkas, satu per baris", en: "Headers in files, one a line")
    static let endsLabel = Words(id: "Berakhir pada", en: "Ends on")
    static let choiceKind = Words(id: "Jenis pilihan", en: "Kind of choice")
    static func choiceKindName(_ kind: String) -> Words {
        switch kind {
        case "reason": Words(id: "Alasan", en: "Reason")
        case "evidence": Words(id: "Bukti", en: "Evidence")
        case "purpose": Words(id: "Keperluan ekspor", en: "Purpose of an export")
        case "pause": Words(id: "Alasan menunda", en: "Reason to pause")
        case "darurat": Words(id: "Keadaan darurat", en: "Emergency")
        case "tujuan_darurat": Words(id: "Tujuan akses darurat", en: "Purpose of emergency access")
        default: Words(id: "Alasan menolak", en: "Reason to refuse")
        }
    }
    static let eventLabel = Words(id: "Peristiwa", en: "Event")
    static let fieldLabel = Words(id: "Kolom", en: "Field")
    static let roleLabel = Words(id: "Peran", en: "Role")
    static let modeLabel = Words(id: "Yang terjadi", en: "What happens")
    static let wordsID = Words(id: "Kata-kata (Indonesia)", en: "Words (Indonesian)")
    static let wordsEN = Words(id: "Kata-kata (Inggris)", en: "Words (English)")
    static let isOfferedLabel = Words(id: "Pada formulir", en: "On forms")
    static let provinceLabel = Words(id: "Dua angka pertama NIK", en: "First two digits of a NIK")
    static let cutoffKindLabel = Words(id: "Untuk apa", en: "What for")
    static let otherKind = Words(id: "Jenis lain (tulis di bawah)", en: "Another kind (write it below)")
    static let newKindID = Words(id: "Nama jenis baru (Indonesia)", en: "Name of the new kind (Indonesian)")
    static let newKindEN = Words(id: "Nama jenis baru (Inggris)", en: "Name of the new kind (English)")
    static let regionOf = Words(id: "Wilayah", en: "Area")
    static let cutoffRegionHint = Words(
        id: "Kode atau nama, misalnya 17.02 atau Curup.", en: "Code or name, for example 17.02 or Curup.")
    static let pattern = Words(id: "Pola", en: "Pattern")
    static let monthlyPattern = Words(id: "Setiap bulan", en: "Every month")
    static let oncePattern = Words(id: "Sekali", en: "Once")
    static let dayFrom = Words(id: "Dari tanggal (1–31)", en: "From day (1–31)")
    static let dayTo = Words(id: "Sampai tanggal (1–31)", en: "To day (1–31)")
    static let dayToHint = Words(
        id: "31 pada bulan pendek berarti hari terakhirnya.", en: "31 means the last day of a short month.")
    static let dateFrom = Words(id: "Dari", en: "From")
    static let dateTo = Words(id: "Sampai", en: "To")
    static let timeLabel = Words(id: "Jam tutup", en: "Closing time")
    static let zoneLabel = Words(id: "Zona waktu", en: "Time zone")
    static let monthsLabel = Words(id: "Bulan yang berbeda", en: "Months that differ")
    static let monthsHint = Words(
        id: "Tulis seperti 5-20, atau “tidak” bila bulan itu tidak ada. Kosong: seperti biasa.",
        en: "Like 5-20, or “no” if that month has none. Empty: as usual.")
    static let monthBad = Words(id: "Tulis seperti 5-20 atau “tidak”.", en: "Write it like 5-20 or “no”.")
    static let dayBad = Words(id: "Tanggal 1 sampai 31.", en: "A day from 1 to 31.")
    static let timeBad = Words(id: "Tulis jam seperti 23.59.", en: "Write a time like 23:59.")
    static let numberBad = Words(id: "Tulis angka.", en: "Write a number.")
    static let outsideArea = Words(
        id: "Wilayah itu di luar wewenang Anda.", en: "That area is beyond your rights.")
    static let unknownArea = Words(id: "Wilayah tidak dikenal.", en: "Unknown area.")
    static let cutoffEnds = Words(id: "Berakhir mulai hari", en: "Ends on")

    static func changeState(_ state: RuleChange.State) -> Words {
        switch state {
        case .draft: Words(id: "Draf", en: "Draft")
        case .submitted: Words(id: "Menunggu persetujuan", en: "Waits for agreement")
        case .approved: Words(id: "Disetujui", en: "Agreed")
        case .refused: Words(id: "Ditolak", en: "Refused")
        case .withdrawn: Words(id: "Ditarik", en: "Withdrawn")
        }
    }
    static let askedBy = Words(id: "Diusulkan oleh", en: "Proposed by")
    static let decidedByLabel = Words(id: "Diputuskan oleh", en: "Decided by")
    static let inForceSince = Words(id: "Temuan mengikuti sejak", en: "Findings follow since")
    static let what2 = Words(id: "Hal", en: "What")
    static let beforeWord = Words(id: "Sebelum", en: "Before")
    static let afterWord = Words(id: "Sesudah", en: "After")
    static let nothingBefore = Words(id: "belum ada", en: "nothing")
    static let removeRow = Words(id: "Keluarkan dari usulan", en: "Take out of the proposal")
    static let editRow = Words(id: "Ubah lagi", en: "Change again")
    static let addRow = Words(id: "Tambah hal lain", en: "Add something else")

    static let preview = Words(id: "Pratinjau", en: "Preview")
    static func previewLead(_ day: String, _ at: String, _ families: String) -> Words {
        Words(
            id: "Untuk \(day), dihitung \(at) atas \(families) keluarga. Belum ada yang berubah.",
            en: "For \(day), reckoned \(at) over \(families) families. Nothing has changed yet.")
    }
    static let previewRunning = Words(id: "Pratinjau sedang dihitung.", en: "The preview is being reckoned.")
    static let previewFailed = Words(
        id: "Pratinjau belum ada. Hitung ulang.", en: "There is no preview. Compute it again.")
    static let previewStale = Words(
        id: "Register atau aturannya berubah sejak pratinjau ini. Hitung ulang sebelum memutuskan.",
        en: "The register or the rules changed since this preview. Compute it again before deciding.")
    static let previewNothing = Words(
        id: "Tidak ada keluarga atau temuan yang berubah.", en: "No family and no finding changes.")
    static let previewNone = Words(
        id: "Perubahan ini tidak mengubah temuan, jadi tidak perlu dihitung.",
        en: "This change touches no finding, so there is nothing to reckon.")
    static let previewAgain = Words(id: "Hitung ulang", en: "Compute again")
    static let invalidNow = Words(id: "Tidak valid sekarang", en: "Not valid now")
    static let invalidThen = Words(id: "Tidak valid sesudahnya", en: "Not valid then")
    static let becomesValid = Words(id: "Menjadi valid", en: "Become valid")
    static let becomesInvalid = Words(id: "Menjadi tidak valid", en: "Become not valid")
    static let familiesUnit = Words(id: "keluarga", en: "families")
    static let findingsByRule = Words(id: "Temuan menurut aturan", en: "Findings by rule")
    static let openedFindings = Words(id: "Baru", en: "New")
    static let closedFindings = Words(id: "Hilang", en: "Gone")
    static let weighedFindings = Words(id: "Berubah bobot", en: "Weigh otherwise")
    static let byKecamatan = Words(id: "Menurut kecamatan", en: "By kecamatan")
    static let exampleFamilies = Words(id: "Contoh keluarga", en: "Example families")
    static func policyPreview(_ days: String, _ changes: String) -> Words {
        Words(
            id: "Dari \(changes) perubahan dalam \(days) hari terakhir:",
            en: "Of \(changes) changes in the last \(days) days:")
    }
    static let wouldWait = Words(id: "Menunggu persetujuan", en: "Would have waited")
    static let wouldBeRefused = Words(id: "Ditolak", en: "Would have been refused")

    static let submitChange = Words(id: "Ajukan untuk disetujui", en: "Submit for agreement")
    static let fourEyes = Words(
        id: "Yang menyetujui harus orang lain.", en: "Somebody else has to agree.")
    static let fourEyesNot = Words(
        id: "Usulan ini menunggu orang lain yang berwenang mengatur.",
        en: "This proposal waits for somebody else with the right to set rules.")
    static let agreeChange = Words(id: "Setujui", en: "Agree")
    static let withdrawChange = Words(id: "Tarik usulan", en: "Withdraw")
    static let restoreChange = Words(id: "Siapkan pengembalian", en: "Prepare its undoing")
    static let restoreHint = Words(
        id: "Membuat draf baru yang mengembalikan keadaan sebelumnya; tetap perlu disetujui orang lain.",
        en: "Makes a new draft that brings back what was before; somebody else still has to agree.")
    static func restoreReason(_ id: String) -> String { "Mengembalikan usulan \(id)" }
    static let decisionWords = Words(id: "Kata-kata keputusan", en: "Words of the decision")
    static let decisionWordsHint = Words(id: "Wajib bila menolak.", en: "Needed to refuse.")
    static let changedSince = Words(
        id: "Usulan ini sudah berubah sejak Anda membukanya. Yang tampak sekarang keadaan terbaru.",
        en: "This proposal has changed since you opened it. You see it as it is now.")
    static let openRuleChange = Words(id: "Buka usulannya", en: "Open the proposal")
    static func rulesApplied(_ changes: String, _ families: String) -> Words {
        Words(
            id: "\(changes) perubahan aturan diterapkan; temuan berubah pada \(families) keluarga.",
            en: "\(changes) changes of rules applied; findings changed in \(families) families.")
    }
    static let openChanges = Words(id: "Menunggu", en: "Open")
    static let pastChanges = Words(id: "Riwayat", en: "History")
    static let noRuleChanges = Words(id: "Belum ada usulan", en: "No proposals yet")
    static let noRuleChangesHint = Words(
        id: "Usulan dibuat dari halaman Aturan atau Kalender.", en: "Proposals begin on the pages Rules and Calendar.")
    static let historyOf = Words(id: "Riwayat satu hal", en: "History of one thing")
    static let allHistory = Words(id: "Semua riwayat", en: "All history")
    static func ruleChangesWait(_ count: Int) -> Words {
        Words(
            id: "\(count) usulan perubahan aturan menunggu persetujuan Anda",
            en: "\(count) proposed rule changes wait for you to agree")
    }
    static func ruleNews(_ what: String, _ day: String) -> Words {
        Words(id: "Aturan berubah mulai \(day): \(what)", en: "Rules change from \(day): \(what)")
    }
    static let openCalendar = Words(id: "Buka kalender", en: "Open the calendar")
}

extension Texts {
    static let changesWith = Words(id: "Yang ikut berubah", en: "What changes with it")
}
