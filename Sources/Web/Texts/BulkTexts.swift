import Registry

/// Words of bulk mends.
extension Texts {
    static let bulk = Words(id: "Perbaikan massal", en: "Bulk mends")
    static let bulkIntro = Words(
        id: "Bila satu sebab membuat banyak data keliru, perbaiki semuanya sekaligus. Selalu ada pratinjau, dan "
            + "hasilnya dapat diurungkan.",
        en: "Where one cause made many records wrong, mend them all at once. There is always a preview, and it can be "
            + "undone.")
    static let bulkHelp = Words(
        id: "Pilih sebabnya, lihat pratinjaunya baris demi baris, keluarkan yang ragu, lalu jalankan. Data yang diubah "
            + "orang lain sesudah pratinjau tidak ditimpa. Selama masih dalam batas waktunya, semuanya dapat diurungkan.",
        en:
            "Choose the cause, look through the preview row by row, leave out what you doubt, then run it. Records that "
            + "others changed after the preview are not overwritten. All of it can be undone while the time for it lasts."
    )

    // The start
    static let bulkWhichKind = Words(id: "Apa sebabnya?", en: "What was the cause?")
    static func bulkFor(_ region: String, rule: String?) -> Words {
        guard let rule else { return Words(id: "Untuk \(region).", en: "For \(region).") }
        return Words(id: "Untuk temuan \(rule) di \(region).", en: "For findings \(rule) in \(region).")
    }
    static func bulkChosen(_ count: String) -> Words {
        Words(id: "Untuk \(count) keluarga yang dipilih.", en: "For the \(count) families chosen.")
    }
    static func bulkFindings(_ count: String) -> Words { Words(id: "\(count) temuan", en: "\(count) findings") }
    static let bulkChoose = Words(id: "Pilih", en: "Choose")
    static let bulkChooseKind = Words(id: "Pilih sebabnya dulu.", en: "Choose the cause first.")
    static let bulkNothing = Words(id: "Tidak ada yang perlu diperbaiki massal", en: "Nothing to mend in bulk")
    static let bulkNothingHint = Words(
        id:
            "Tidak ada temuan di sini yang bersebab sama. Untuk RT/RW atau desa yang salah, pilih keluarganya di daftar "
            + "keluarga.",
        en: "No findings here have one cause. For a wrong RT/RW or village choose the families in their list.")
    static let bulkReason = Words(id: "Apa dasarnya?", en: "What does it rest on?")
    static let bulkReasonHint = Words(
        id: "Misalnya: kolom tertukar di berkas Juni, dicocokkan dengan KK. Jangan menulis NIK atau nomor KK.",
        en: "For instance: columns swapped in the June file, compared with the KK. Write no NIK or KK number.")
    static let bulkReasonMissing = Words(
        id: "Tulis dasarnya, paling sedikit 3 huruf.", en: "Write what it rests on, at least 3 letters.")
    static let bulkPreview = Words(id: "Lihat pratinjau", en: "See the preview")
    static let bulkNothingYet = Words(
        id: "Belum ada yang diubah sampai Anda menjalankannya.", en: "Nothing is changed until you run it.")
    static let bulkOtherKind = Words(id: "Sebab lain", en: "Another cause")
    static let bulkFromRT = Words(id: "RT yang sekarang", en: "Present RT")
    static let bulkFromRW = Words(id: "RW yang sekarang", en: "Present RW")
    static let bulkNewHamlet = Words(id: "Dusun yang baru", en: "New hamlet")
    static let bulkNewRT = Words(id: "RT yang baru", en: "New RT")
    static let bulkNewRW = Words(id: "RW yang baru", en: "New RW")
    static let bulkDestination = Words(id: "Desa/kelurahan yang benar", en: "The right village")
    static let bulkDestinationHint = Words(
        id: "Tulis sebagian namanya atau kodenya.", en: "Write part of its name, or its code.")
    static let bulkWhichVillage = Words(
        id: "Tulis kode desanya, misalnya 17.02.06.2001, atau nama yang hanya dimiliki satu desa.",
        en: "Write the village's code, like 17.02.06.2001, or a name that only one village has.")
    static let bulkDirectly = Words(id: "Jawaban desa tujuan", en: "The other village's answer")
    static let bulkDirectlyYes = Words(id: "Pindahkan langsung", en: "Move at once")
    static let bulkDirectlyHint = Words(
        id: "Hanya bila kedua desa dalam wewenang Anda. Bila tidak, pengajuannya menunggu desa tujuan.",
        en: "Only if both villages are within your area. Otherwise the case waits for the other village.")
    static let bulkJobs = Words(id: "Pekerjaan massal", en: "Bulk jobs")
    static let bulkJob = Words(id: "Pekerjaan", en: "Job")
    static let bulkBy = Words(id: "Oleh", en: "By")
    static let bulkRows = Words(id: "Baris", en: "Rows")
    static let bulkNoJobs = Words(id: "Belum ada perbaikan massal", en: "No bulk mends yet")
    static let bulkNoJobsHint = Words(
        id: "Perbaikan massal di wilayah Anda akan tampil di sini.", en: "Bulk mends in your area will show here.")

    // How it stands
    static let bulkPreviewed = Words(id: "Pratinjau", en: "Preview")
    static let bulkRunning = Words(id: "Sedang berjalan", en: "Running")
    static let bulkStopped = Words(id: "Terhenti", en: "Stopped")
    static let bulkDone = Words(id: "Selesai", en: "Done")
    static let bulkDiscarded = Words(id: "Dibuang", en: "Thrown away")
    static let bulkUndoing = Words(id: "Sedang diurungkan", en: "Being undone")
    static let bulkUndone = Words(id: "Diurungkan", en: "Undone")
    static func bulkWillMend(_ count: String) -> Words {
        Words(id: "\(count) baris siap diperbaiki", en: "\(count) rows are ready to be mended")
    }
    static func bulkRunningAt(_ done: String, of all: String) -> Words {
        Words(id: "Berjalan: \(done) dari \(all) baris", en: "Running: \(done) of \(all) rows")
    }
    static func bulkUndoingAt(_ done: String, of all: String) -> Words {
        Words(id: "Mengurungkan: \(done) dari \(all) baris", en: "Undoing: \(done) of \(all) rows")
    }
    static func bulkStoppedAt(_ done: String, of all: String) -> Words {
        Words(id: "Terhenti pada \(done) dari \(all) baris", en: "Stopped at \(done) of \(all) rows")
    }
    static func bulkMended(_ count: String) -> Words {
        Words(id: "\(count) baris diperbaiki", en: "\(count) rows mended")
    }
    static func bulkPutBack(_ count: String) -> Words {
        Words(id: "\(count) baris dikembalikan", en: "\(count) rows put back")
    }
    static let bulkThrownAway = Words(id: "Pratinjau ini dibuang", en: "This preview was thrown away")
    static let bulkStoppedHint = Words(
        id: "Server berhenti di tengah jalan. Yang sudah dikerjakan tetap; lanjutkan tanpa mengulang apa pun.",
        en: "The server stopped half-way. What was done stays; go on without anything being done twice.")
    static let bulkLeave = Words(
        id: "Anda boleh meninggalkan halaman ini; pekerjaan terus berjalan.",
        en: "You may leave this page; the work goes on.")
    static let bulkLookAgain = Words(id: "Muat ulang", en: "Look again")
    static let bulkGoOn = Words(id: "Lanjutkan", en: "Go on")
    static let bulkUndo = Words(id: "Urungkan semuanya", en: "Undo all of it")

    // Figures
    static let bulkToMend = Words(id: "Akan diperbaiki", en: "Will be mended")
    static func bulkOfRows(_ count: String) -> Words { Words(id: "dari \(count) baris", en: "of \(count) rows") }
    static let bulkBecomeValid = Words(id: "Keluarga menjadi valid", en: "Families become valid")
    static let bulkForetold = Words(
        id: "perkiraan; NIK atau KK ganda diketahui sesudahnya", en: "foretold; shared NIK or KK are known afterwards")
    static let bulkRefused = Words(id: "Ditolak", en: "Refused")
    static let bulkRefusedNote = Words(id: "sebabnya di bawah", en: "the reasons are below")
    static let bulkLeftOut = Words(id: "Dikeluarkan", en: "Left out")
    static let bulkLeftOutNote = Words(id: "oleh Anda", en: "by you")
    static let bulkApplied = Words(id: "Diperbaiki", en: "Mended")
    static let bulkUndoneRows = Words(id: "Dikembalikan", en: "Put back")
    static let bulkUndoneNote = Words(id: "seperti semula", en: "as it was before")
    static let bulkKept = Words(id: "Dibiarkan", en: "Left as it is")
    static let bulkKeptNote = Words(id: "tidak diurungkan", en: "not undone")
    static let bulkWhyRefused = Words(id: "Mengapa ada yang tidak dikerjakan", en: "Why some are not done")

    // Rows
    static let bulkAllRows = Words(id: "Baris demi baris", en: "Row by row")
    static func bulkRowsThatAre(_ state: BulkRow.State) -> Words {
        let words = bulkState(state)
        return Words(id: "Baris: \(words.id)", en: "Rows: \(words.en)")
    }
    static func bulkState(_ state: BulkRow.State) -> Words {
        switch state {
        case .ready: Words(id: "siap", en: "ready")
        case .skipped: Words(id: "dikeluarkan", en: "left out")
        case .refused: Words(id: "ditolak", en: "refused")
        case .applied: Words(id: "diperbaiki", en: "mended")
        case .failed: Words(id: "tidak jadi", en: "not done")
        case .undone: Words(id: "dikembalikan", en: "put back")
        case .kept: Words(id: "dibiarkan", en: "left as it is")
        }
    }
    static let bulkReady = Words(id: "Siap", en: "Ready")
    static let bulkWillBeValid = Words(id: "Keluarga menjadi valid", en: "Family becomes valid")
    static let bulkSkipped = Words(id: "Dikeluarkan", en: "Left out")
    static let bulkShowAll = Words(id: "Lihat semua", en: "See all")
    static let bulkDownload = Words(id: "Unduh hasil (CSV)", en: "Download the outcome (CSV)")
    static let bulkNoRows = Words(id: "Tidak ada baris.", en: "There are no rows.")
    static let bulkWho = Words(id: "Siapa", en: "Who")
    static let bulkNow = Words(id: "Sebelum", en: "Before")
    static let bulkThen = Words(id: "Sesudah", en: "After")
    static let bulkEmpty = Words(id: "kosong", en: "empty")
    static let bulkPresent = Words(id: "Masih tercatat", en: "On record")
    static func bulkTake(_ name: String) -> Words { Words(id: "Perbaiki \(name)", en: "Mend \(name)") }
    static func bulkDecide(_ count: String) -> Words {
        Words(
            id: "Centang dibuang: baris itu dikeluarkan. \(count) baris akan diperbaiki; sesudahnya dapat diurungkan.",
            en: "Without its tick a row is left out. \(count) rows will be mended; it can be undone afterwards.")
    }
    static func bulkTypeCount(_ count: String) -> Words {
        Words(id: "Ketik jumlah barisnya: \(count)", en: "Type the number of rows: \(count)")
    }
    static let bulkTypeHint = Words(
        id: "Supaya tidak ada yang dijalankan tanpa sengaja.", en: "So that nothing is run by accident.")
    static func bulkTypeExactly(_ count: String) -> Words {
        Words(
            id: "Ketik \(count), jumlah baris yang akan diperbaiki.", en: "Type \(count), the number of rows to mend.")
    }
    static let bulkNoneLeft = Words(id: "Tidak ada baris yang dipilih.", en: "No row is chosen.")
    static let bulkRun = Words(id: "Jalankan", en: "Run")
    static let bulkKeepChoice = Words(id: "Simpan pilihan", en: "Keep the choice")
    static let bulkDiscard = Words(id: "Buang", en: "Throw away")
    static let bulkFileHead = [
        Words(id: "baris", en: "row"), Words(id: "keluarga", en: "family"), Words(id: "orang", en: "person"),
        Words(id: "kode desa", en: "village code"), Words(id: "desa", en: "village"),
        Words(id: "keadaan", en: "state"), Words(id: "keterangan", en: "words"),
    ]
}
