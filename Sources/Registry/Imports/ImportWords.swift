extension ImportProblem: JobTelling {
    /// What whoever imports on the screen reads, with the next step.
    package var jobWords: Words {
        switch self {
        case .cannotRead:
            Words(id: "Berkas tidak dapat dibaca di server.", en: "The file cannot be read on the server.")
        case .empty: Words(id: "Berkas ini kosong. Ekspor ulang.", en: "The file is empty. Export it again.")
        case .utf16:
            Words(
                id: "Berkas ini UTF-16. Simpan sebagai CSV UTF-8, lalu unggah lagi.",
                en: "The file is UTF-16. Save it as CSV UTF-8 and upload that.")
        case .spreadsheet:
            Words(
                id: "Berkas ini buku kerja. Unggah sebagai XLSX atau CSV.",
                en: "This is a spreadsheet. Upload it as XLSX or CSV.")
        case .noHeader:
            Words(
                id:
                    "Baris judul kolom tidak dikenali. Pilih baris judul yang benar, atau tunjuk kolomnya satu per satu.",
                en: "No line of column names was recognised. Choose the right line, or name the columns one by one.")
        case .missingColumns(let names):
            Words(
                id: "Kolom yang wajib belum ada: \(Self.needed(names).id). Pilih kolomnya.",
                en: "Needed columns are missing: \(Self.needed(names).en). Choose them.")
        case .badMapping:
            Words(
                id: "Kolom yang dipilih tidak ada di berkas ini.", en: "A column that was chosen is not in this file.")
        case .swappedNIKAndKK(let nik, let kk):
            Words(
                id:
                    "Kolom NIK dan nomor KK tampak tertukar: pada baris pertama ada \(nik) NIK berbeda dan \(kk) KK berbeda. Katakan apakah kolomnya tertukar.",
                en:
                    "The columns of NIK and KK look swapped: \(nik) different NIK and \(kk) different KK in the first rows. Say whether they are."
            )
        case .ambiguousDates:
            Words(
                id: "Tanggal di berkas ini tertulis dalam dua urutan. Pilih urutan tanggalnya.",
                en: "Dates stand in two orders in this file. Choose the order.")
        case .olderThanRegister(_, let known):
            Words(
                id:
                    "Register sudah memuat berkas per \(Self.day(known)). Berkas yang lebih lama akan menimpa data yang lebih baru; betulkan tanggal datanya.",
                en:
                    "The register already holds a file of \(Self.day(known)). An older one would overwrite newer data; correct the day."
            )
        case .otherImportRunning(let batch, _, let who):
            Words(
                id:
                    "Impor \(batch) yang dimulai \(who) belum selesai; sampai itu berkas lain tidak dapat diimpor. Lanjutkan atau batalkan dahulu; bila bukan di wilayah Anda, minta \(who).",
                en:
                    "Import \(batch), begun by \(who), was not finished; until then no other file can be imported. Go on with it or take it back first; if it is not in your area, ask \(who)."
            )
        case .completeOutsideFile(let code):
            Words(
                id: "Berkas dinyatakan lengkap untuk \(code), tetapi tidak memuat satu baris pun dari wilayah itu.",
                en: "The file is said to be complete for \(code), but holds no row of that region.")
        case .takenBack(let batch):
            Words(id: "Impor \(batch) dibatalkan selagi berjalan.", en: "Import \(batch) was taken back while it ran.")
        case .noRows:
            Words(
                id: "Berkas ini hanya berisi judul kolom. Ekspor ulang.",
                en: "The file has a header and no rows. Export it again.")
        case .oldLineEnds:
            Words(
                id: "Akhir baris berkas ini seperti di Macintosh lama. Simpan ulang sebagai CSV UTF-8.",
                en: "The lines end as on old Macintosh computers. Save it again as CSV UTF-8.")
        case .futureDay:
            Words(id: "Tanggal data ada di masa depan.", en: "The day of the data lies in the future.")
        case .tooManyLines:
            Words(
                id: "Berkas ini lebih dari \(FileIndexer.mostLines) baris. Pecah menjadi beberapa berkas.",
                en: "The file has more than \(FileIndexer.mostLines) lines. Split it into several.")
        case .tooManyRows(let village):
            Words(
                id:
                    "Lebih dari \(FileIndexer.mostRowsOfVillage) baris menyebut desa \(village.dotted). Periksa kolom wilayah berkas ini.",
                en:
                    "More than \(FileIndexer.mostRowsOfVillage) rows name the village \(village.dotted). Look at the file's columns of places."
            )
        case .nothingPlaced(let rejects):
            Words(
                id:
                    "Tidak satu pun dari \(rejects.count) baris dapat ditempatkan. Tidak ada yang diubah; lihat alasannya di pratinjau.",
                en: "None of \(rejects.count) rows could be placed. Nothing was changed; the preview has the reasons.")
        }
    }

    private static func needed(_ names: [String]) -> Words {
        let words = names.map { name in
            name == Field.village.rawValue
                ? Words(id: "desa/kelurahan", en: "village") : Words(id: "NIK atau ID DTKS", en: "NIK or ID DTKS")
        }
        return Words(id: words.map(\.id).joined(separator: ", "), en: words.map(\.en).joined(separator: ", "))
    }

    private static func day(_ packed: Int32) -> String {
        let text = String(packed)
        return text.count == 8 ? "\(text.dropFirst(6))-\(text.dropFirst(4).prefix(2))-\(text.prefix(4))" : text
    }
}

extension Reject.Reason {
    /// What whoever brought the file reads, on the screen and in the file of refused rows.
    package var words: Words {
        switch self {
        case .undecodable:
            Words(
                id: "huruf pada baris ini rusak; ekspor ulang sebagai UTF-8",
                en: "broken letters; export again as UTF-8")
        case .tooLong:
            Words(
                id: "baris lebih panjang dari 1 MB; periksa tanda kutip yang tidak ditutup",
                en: "longer than 1 MB; look for a quote that is not closed")
        case .fieldCount:
            Words(
                id: "jumlah kolom tidak sama dengan judul; periksa pemisah atau tanda kutip",
                en: "not as many fields as the header; look for a separator or quote inside a field")
        case .villageUnknown:
            Words(
                id: "desa/kelurahan tidak dikenal di kecamatan itu; pilih desa yang dimaksud atau betulkan namanya",
                en: "no such village in that kecamatan; choose which is meant, or correct the name")
        case .villageAmbiguous:
            Words(
                id: "nama desa/kelurahan ini ada lebih dari satu; pilih yang dimaksud",
                en: "several villages have this name; choose which is meant")
        case .outsideScope:
            Words(id: "di luar wilayah akun yang mengimpor", en: "outside the area of the account that imports")
        case .realNIK:
            Words(
                id: "NIK orang sebenarnya tidak boleh masuk register latihan",
                en: "a real person's NIK must not go into a training register")
        case .trainingNIK:
            Words(
                id: "NIK latihan (99) tidak boleh masuk register sebenarnya",
                en: "an invented NIK (99) must not go into a real register")
        case .ambiguousMatch:
            Words(
                id: "cocok dengan lebih dari satu orang; lengkapi ID DTKS atau NIK",
                en: "fits more than one person; complete the ID DTKS or NIK")
        case .noMatch:
            Words(
                id: "tidak ada orang dengan ID DTKS atau NIK ini, dan berkas tidak memuat nama",
                en: "nobody has this ID DTKS or NIK, and the file has no names")
        case .notPresent:
            Words(
                id: "orang ini tercatat meninggal atau catatannya sudah ditarik; perbaiki dulu statusnya",
                en: "this person is on record as deceased, or the record was withdrawn; mend the status first")
        case .noNIK: Words(id: "NIK tidak ada atau tidak 16 angka", en: "no NIK, or not of 16 digits")
        case .noName: Words(id: "nama kosong", en: "no name")
        case .erased:
            Words(
                id: "datanya sudah dihapus atas permintaan warga (UU 27/2022); meja data pribadi yang memutuskan",
                en: "erased at the citizen's request (UU 27/2022); the data-protection desk decides")
        }
    }
}

extension ImportProgress.Phase {
    package var title: Words {
        switch self {
        case .reading: Words(id: "Membaca berkas", en: "Reading the file")
        case .writing: Words(id: "Menulis desa demi desa", en: "Writing village by village")
        case .indexing: Words(id: "Menyusun pencarian", en: "Making the lookups")
        case .checking: Words(id: "Memeriksa nomor ganda", en: "Checking for numbers that stand twice")
        }
    }
}
