import Registry

extension Texts {
    static func someInvalid(_ count: String, of all: String) -> Words {
        Words(id: "\(count) dari \(all) keluarga tidak valid", en: "\(count) of \(all) families are not valid")
    }
    static func allValid(_ all: String) -> Words {
        Words(id: "Semua \(all) keluarga valid", en: "All \(all) families are valid")
    }
    static let noData = Words(id: "Belum ada data", en: "No data yet")
    static func noDataHere(_ region: String) -> Words {
        Words(id: "Belum ada keluarga tercatat di \(region).", en: "No family is on record in \(region).")
    }
    static let importFirst = Words(
        id: "Impor berkas DTKS di server dengan perintah:", en: "Import a DTKS file on the server with the command:")
    static let askDinsos = Words(
        id: "Data masuk lewat Dinas Sosial kabupaten/kota. Tanyakan kapan berkas wilayah Anda diimpor.",
        en: "Data come in through your Dinas Sosial. Ask when the file of your area will be imported.")
    static func asOf(_ day: String, file: String, received: String) -> Words {
        Words(
            id: "Menurut berkas \(file) per \(day), masuk \(received).",
            en: "From the file \(file) as of \(day), received \(received).")
    }
    static func openInvalid(_ count: String) -> Words {
        Words(id: "Buka \(count) keluarga tidak valid", en: "Open \(count) families not valid")
    }
    static func mendInvalid(_ count: String) -> Words {
        Words(id: "Perbaiki \(count) keluarga", en: "Mend \(count) families")
    }
    static let keyFigures = Words(id: "Angka wilayah ini", en: "Figures of this area")
    static let souls = Words(id: "Jiwa", en: "Persons")
    static func perFamily(_ tenths: String) -> Words {
        Words(id: "\(tenths) per keluarga", en: "\(tenths) per family")
    }
    static func ofFamilies(_ percent: String, _ all: String) -> Words {
        Words(id: "\(percent) dari \(all) keluarga", en: "\(percent) of \(all) families")
    }
    static let validFamilies = Words(id: "Valid", en: "Valid")
    static func inVillages(_ count: String, of all: String) -> Words {
        Words(id: "di \(count) dari \(all) desa/kelurahan", en: "in \(count) of \(all) villages")
    }
    static func whyInvalid(_ count: String) -> Words {
        Words(id: "Mengapa \(count) keluarga tidak valid", en: "Why \(count) families are not valid")
    }
    static let canOverlap = Words(
        id: "Satu keluarga dapat punya lebih dari satu sebab, jadi jumlahnya dapat melebihi 100 %.",
        en: "A family can have more than one reason, so the shares can exceed 100%.")
    static func origins(found: String, stated: String) -> Words {
        Words(
            id: "\(found) ditemukan Tepat, \(stated) dinyatakan sumber data.",
            en: "\(found) found by Tepat, \(stated) stated by the source.")
    }
    static let reason = Words(id: "Sebab", en: "Reason")
    static func moreReasons(_ count: String) -> Words {
        Words(id: "\(count) sebab lainnya", en: "\(count) more \(count == "1" ? "reason" : "reasons")")
    }
    static let share = Words(id: "Bagian", en: "Share")
    static let warnings = Words(id: "Perlu diperhatikan", en: "Worth a look")
    static let warningsHint = Words(
        id: "Tidak membuat keluarga tidak valid.", en: "These do not make a family invalid.")
    static let programs = Words(id: "Program", en: "Programmes")
    static let program = Words(id: "Program", en: "Programme")
    static func programName(_ program: Program) -> Words {
        program.hasEnded
            ? Words(id: "\(program.name), sudah berakhir", en: "\(program.name), ended")
            : Words(id: program.name, en: program.name)
    }
    static let anyProgram = Words(id: "Semua, juga tanpa program", en: "All, also without a programme")
    static let programsHint = Words(
        id: "Penerima menurut berkas terakhir. Satu keluarga dapat ikut beberapa program.",
        en: "Recipients by the last file. A family can be in several programmes.")
    static func byPart(_ parts: String) -> Words { Words(id: "Menurut \(parts)", en: "By \(parts)") }
    static let worstFirst = Words(
        id: "Urut persen tidak valid, tertinggi dulu.", en: "By share not valid, highest first.")
    static func gapMeans(_ percent: String) -> Words {
        Words(id: "Celah pada batang: rata-rata \(percent).", en: "The gap in the bars: the average, \(percent).")
    }
    static func partsTable(_ parts: String) -> Words {
        Words(id: "Tabel \(parts), dapat digeser", en: "Table of \(parts), scrolls sideways")
    }
    static let noFamilies = Words(id: "belum ada data", en: "no data yet")
    static let loading = Words(id: "Sedang memuat", en: "Loading")
    static func loadingFile(_ file: String, done: String, of all: String, first: Bool) -> Words {
        Words(
            id: "\(file): \(done) dari \(all) desa/kelurahan."
                + (first ? " Isinya tampil sesudah lengkap." : " Setiap desa tampil begitu selesai."),
            en: "\(file): \(done) of \(all) villages."
                + (first ? " It shows once it is complete." : " Each village shows as soon as it is done."))
    }
    static let firstToMend = Words(id: "Keluarga yang tidak valid", en: "Families not valid")
    static func allOfThem(_ count: String) -> Words { Words(id: "Lihat semua \(count)", en: "See all \(count)") }

    // What waits
    static let overviewHelp = Words(
        id: "Di atas: keadaan wilayah Anda dan apa yang menunggu Anda, yang mendesak dulu. Setiap angka dapat dibuka "
            + "untuk melihat daftarnya.",
        en: "On top: how your area stands and what waits for you, the urgent first. Every number opens the list behind "
            + "it.")
    static func tasksWaiting(_ count: String) -> Words {
        count == "0"
            ? Words(id: "Tidak ada yang menunggu Anda.", en: "Nothing waits for you.")
            : Words(
                id: "\(count) hal menunggu Anda.",
                en: count == "1" ? "1 thing waits for you." : "\(count) things wait for you.")
    }
    static let noTasks = Words(id: "Tidak ada yang menunggu Anda", en: "Nothing waits for you")
    static let noTasksHint = Words(
        id: "Semua yang dapat Anda kerjakan sudah selesai.", en: "Everything that you can do is done.")
    static func urgency(_ urgency: TaskItem.Urgency) -> Words {
        switch urgency {
        case .now: Words(id: "Sekarang", en: "Now")
        case .soon: Words(id: "Segera", en: "Soon")
        case .later: Words(id: "Bila sempat", en: "When there is time")
        }
    }
    static func daysWaiting(_ days: Int) -> Words {
        days == 0
            ? Words(id: "hari ini", en: "today")
            : Words(id: "\(days) hari menunggu", en: days == 1 ? "waits 1 day" : "waits \(days) days")
    }
    static func familiesCount(_ count: String) -> Words {
        Words(id: "\(count) keluarga", en: count == "1" ? "1 family" : "\(count) families")
    }
    static func findingsCount(_ count: String) -> Words {
        Words(id: "\(count) temuan", en: count == "1" ? "1 finding" : "\(count) findings")
    }
    static func villagesCount(_ count: String) -> Words {
        Words(id: "\(count) desa", en: count == "1" ? "1 village" : "\(count) villages")
    }
    static func taskTransfers(_ count: String) -> Words {
        Words(id: "\(count) perpindahan menunggu jawaban Anda", en: "\(count) moves wait for your answer")
    }
    static func taskTransfer(_ label: String) -> Words {
        Words(id: "Perpindahan \(label) menunggu jawaban Anda", en: "The move of \(label) waits for your answer")
    }
    static let taskTransferHint = Words(
        id: "Periksa siapa dan alamatnya, lalu terima atau tolak dengan alasan.",
        en: "Check who it is and the address, then accept, or refuse with a reason.")
    static func taskStuck(_ count: String) -> Words {
        Words(id: "\(count) perpindahan antardesa belum dijawab", en: "\(count) moves between villages have no answer")
    }
    static let taskStuckHint = Words(
        id: "Lewat batas waktu dan naik ke Dinsos. Putuskan dengan alasan, atau ingatkan desa yang harus menjawab.",
        en: "Its time is over, and it goes up to Dinsos. Decide and say why, or remind the village to answer.")
    static func taskDuplicatesUp(_ count: String) -> Words {
        Words(id: "\(count) kasus data ganda naik ke Dinsos", en: "\(count) cases of duplicates have gone up to Dinsos")
    }
    static let taskDuplicatesUpHint = Words(
        id: "Kedua desa tidak menjawab pada waktunya, atau jawabannya berbeda. Dinsos yang memutuskan.",
        en: "The two villages did not answer in time, or differently. Dinsos decides.")
    static func taskDuplicatesAwaited(_ count: String) -> Words {
        Words(
            id: "\(count) kasus data ganda menunggu jawaban desa Anda",
            en: "\(count) cases of duplicates wait for your village's answer")
    }
    static let taskDuplicatesAwaitedHint = Words(
        id: "Desa yang lain sudah menjawab.", en: "The other village has answered.")
    static func taskDuplicates(_ count: String) -> Words {
        Words(id: "Data ganda: \(count) kasus terbuka", en: "Duplicates: \(count) open cases")
    }
    static func taskDecide(_ count: String) -> Words {
        Words(id: "\(count) perubahan menunggu persetujuan Anda", en: "\(count) changes wait for you to agree")
    }
    static let taskOldestFirst = Words(id: "Mulai dari yang paling lama.", en: "Begin with the oldest.")
    static func taskOwnWaiting(_ count: String) -> Words {
        Words(id: "\(count) perubahan Anda menunggu persetujuan", en: "\(count) of your changes wait for approval")
    }
    static let taskOwnWaitingHint = Words(
        id: "Datanya berubah sesudah disetujui.", en: "The record changes once somebody agrees.")
    static func taskRefused(_ count: String) -> Words {
        Words(id: "\(count) perubahan Anda ditolak", en: "\(count) of your changes were refused")
    }
    static func taskRefusedHint(_ reason: String) -> Words {
        reason.isEmpty
            ? Words(id: "Lihat alasannya di halaman keluarga.", en: "The reason is on the family's page.")
            : Words(id: "Alasannya: \(reason)", en: "The reason: \(reason)")
    }
    static func taskDrafts(_ count: String) -> Words {
        Words(
            id: "\(count) isian belum disimpan",
            en: count == "1" ? "1 form is not saved yet" : "\(count) forms are not saved yet")
    }
    static func taskDraftHint(_ title: String, interrupted: Bool) -> Words {
        interrupted
            ? Words(
                id: "\(title): sesi Anda berakhir sebelum tersimpan. Isiannya masih ada.",
                en: "\(title): your session ended before it was saved. What you typed is still there.")
            : Words(id: "Terakhir: \(title).", en: "The last: \(title).")
    }
    static func taskHandOns(_ count: String) -> Words {
        Words(id: "\(count) kasus sudah waktunya ditengok lagi", en: "\(count) cases are due for another look")
    }
    static let taskHandOnsHint = Words(
        id: "Sudah diteruskan, dan hari yang Anda tunggu sudah lewat. Tanyakan hasilnya.",
        en: "Handed on, and the day you waited for has passed. Ask what came of it.")
    static func taskOthers(_ reasons: String) -> Words {
        Words(
            id: "\(reasons) sebab lain yang dapat Anda perbaiki",
            en: reasons == "1" ? "1 more reason that you can mend" : "\(reasons) more reasons that you can mend")
    }
    static let taskOthersHint = Words(id: "Diurutkan menurut sebab.", en: "Sorted by reason.")
    static let taskDisagreements = Words(
        id: "Data desa berbeda dengan berkas terbaru", en: "The village's data differ from the newest file")
    static let taskDisagreementsHint = Words(
        id: "Pilih mana yang benar; yang sudah Anda perbaiki tidak ditimpa.",
        en: "Choose which is right; what you mended was not overwritten.")
    static let taskAbsences = Words(
        id: "Orang yang tidak ada di berkas terbaru", en: "Persons missing from the newest file")
    static let taskAbsencesHint = Words(
        id: "Pindah, meninggal, atau terlewat? Tidak ada yang dihapus dengan sendirinya.",
        en: "Moved, died or left out? Nobody is removed by itself.")
    static let taskBulkStopped = Words(id: "Perbaikan massal terhenti", en: "A bulk mend stopped half-way")
    static let taskBulkReady = Words(
        id: "Pratinjau perbaikan massal belum dijalankan", en: "The preview of a bulk mend was not run")
    static let taskBulkReadyHint = Words(
        id: "Belum ada yang diubah. Jalankan atau buang.", en: "Nothing is changed yet. Run it or throw it away.")
    static func taskFor(_ fixer: String) -> Words {
        Words(id: "Menunggu \(fixer)", en: "For \(fixer) to mend")
    }
    static let taskForHint = Words(
        id: "Tidak dapat diperbaiki dari sini. Teruskan, lalu tandai sedang ditunggu.",
        en: "Cannot be mended from here. Hand it on, then mark it as waited for.")
    static let taskWorst = Words(
        id: "Desa dengan keluarga tidak valid terbanyak", en: "Villages with most families not valid")
    static let taskIdle = Words(
        id: "Desa yang diam: lama tanpa perubahan, atau tanpa akun operator",
        en: "Silent villages: long without a change, or without an operator's account")
    static let taskAudit = Words(id: "Periksa jejak audit", en: "Look through the audit trail")
    static let taskAuditHint = Words(
        id: "Siapa melihat, mengubah, dan mengeluarkan apa di wilayah Anda.",
        en: "Who saw, changed and took out what in your area.")
    static let taskOpen = Words(id: "Buka", en: "Open")
    static let taskCheck = Words(id: "Periksa", en: "Check")
    static let taskMend = Words(id: "Perbaiki", en: "Mend")

    // How the work goes on
    static let progress = Words(id: "Kemajuan perbaikan", en: "How the mending goes on")
    static let progressHint = Words(
        id: "Perubahan yang dibuat petugas di wilayah ini.", en: "Changes that officers made in this area.")
    static let progressValid = Words(id: "Keluarga valid", en: "Families valid")
    static let progressWeek = Words(id: "Perubahan 7 hari", en: "Changes in 7 days")
    static let progressMonth = Words(id: "Perubahan 30 hari", en: "Changes in 30 days")
}
