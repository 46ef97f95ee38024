import Rules
import Storage

/// What is wrong with the file of a decree, in words.
enum DeterminationChecks {
    static func readBefore(_ known: DeterminationRecord) -> Words {
        Words(
            id: "Berkas ini sudah dibaca untuk penetapan nomor \(known.number). Tidak ada yang berubah.",
            en: "This file was read already for the determination \(known.number). Nothing has changed.")
    }

    static func otherPlace(_ name: String) -> Words {
        Words(
            id: "Berkas ini bukan untuk \(name): tidak satu baris pun tentang desanya.",
            en: "This file is not of \(name): no line is about its villages.")
    }

    static let unreadable = Words(
        id: "Tidak satu baris pun dapat dibaca. Periksa kolom dan pemisahnya.",
        en: "No line could be read. Look at its columns and separator.")

    static func otherPeriod(_ period: Int) -> Words {
        Words(
            id: "Berkas ini menjawab usulan periode \(text(period)), bukan periode yang Anda pilih.",
            en: "This file answers proposals of \(text(period)), not of the period that you chose.")
    }

    static func nothingSent(_ period: Int) -> Words {
        Words(
            id: "Tidak ada usulan terkirim sampai periode \(text(period)) yang menunggu penetapan.",
            en: "No proposal up to \(text(period)) was sent and waits to be determined.")
    }

    static func news(_ counts: DeterminationCounts) -> Words {
        let back = counts.reappeared
        let alarm = back == 0 ? "" : " \(back) orang yang sudah dihapus muncul lagi."
        let alarmEnglish = back == 0 ? "" : " People who were removed and came back: \(back)."
        return Words(
            id: "Penetapan dibaca: \(counts.determined) ditetapkan, \(counts.unmatched) tidak padan, "
                + "\(counts.rejected) ditolak.\(alarm)",
            en: "A determination was read: \(counts.determined) determined, \(counts.unmatched) not matched, "
                + "\(counts.rejected) rejected.\(alarmEnglish)")
    }

    /// `2026-11`.
    private static func text(_ period: Int) -> String {
        let month = period % 100
        return "\(period / 100)-\(month < 10 ? "0" : "")\(month)"
    }

    /// - Throws: `Refusal.invalidInput` for a letter or a period that cannot be.
    static func check(number: String, period: Int, day: Int32, today: Int32) throws {
        try ChangeWork.checkWords(number, field: "nomor")
        guard !number.isEmpty else {
            throw StepWork.refused("nomor", "Tulis nomor SK.", "Write the number of the decree.")
        }
        guard day <= today, day >= 20_200_101 else {
            throw StepWork.refused(
                "tanggal", "Tulis tanggal SK, bukan yang akan datang.", "Write the day of the decree.")
        }
        guard (1...12).contains(period % 100), period >= 202_001, period <= Int(day) / 100 else {
            throw StepWork.refused(
                "periode", "Periode tidak boleh sesudah bulan SK ditetapkan.",
                "The period cannot come after the month of the decree.")
        }
    }
}

extension Registry {
    /// Has an uploaded file read as the ministry's answer to what a kabupaten sent.
    ///
    /// - Parameter period: `yyyymm`: the last one of which it decides.
    /// - Returns: the job.
    /// - Throws: `Refusal` for another region than a kabupaten of the actor's, for a letter that cannot be, for a file
    ///   that is not whole, and for one that was read before.
    package func startDetermination(
        of id: RecordID, region: RegionCode, period: Int, number: String, day: Int32, action: ActionID, by actor: Actor
    ) async throws -> RecordID {
        let upload = try await upload(id, by: actor)
        guard region.level == .kabupaten, gazetteer[region] != nil else {
            throw Refusal.invalidInput(
                field: "wilayah", reason: Words(id: "Pilih satu kabupaten/kota.", en: "Choose one kabupaten."))
        }
        // Before anything is said of what was read there.
        try actor.meet(Demand(.verify, at: region))
        let number = number.trimmingSpaces
        try DeterminationChecks.check(number: number, period: period, day: day, today: clock.today.packed)
        guard upload.hasText else {
            throw Refusal.invalidInput(
                field: "unggahan",
                reason: Words(
                    id: "Lembar berkas ini belum dibaca. Buka berkasnya, pilih lembarnya, lalu baca penetapannya.",
                    en: "The sheet of this file was not read yet. Open the file and choose its sheet first."))
        }
        let (digest, home) = (upload.digest ?? "", home(of: region))
        let known = try await database.read(seeing: actor.scope(for: .verify).sight) { db in
            try DeterminationRecord.find(file: digest, of: region, home: home, in: db)
        }
        if let known, known.state != .reading {
            throw Refusal.invalidInput(field: "unggahan", reason: DeterminationChecks.readBefore(known))
        }
        return try await enqueue(
            ReadDetermination(region: region, upload: id, period: period, number: number, day: day),
            title: upload.name, id: action, by: actor)
    }
}
