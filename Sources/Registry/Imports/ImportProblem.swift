/// Why a file as a whole was not taken in. Nothing was changed.
package enum ImportProblem: Error, Equatable {
    case cannotRead(path: String, reason: String)
    case empty
    case utf16
    case spreadsheet
    case noHeader(found: [String])
    case missingColumns([String])
    case badMapping(String, known: [String])
    case swappedNIKAndKK(nikDistinct: Int, kkDistinct: Int)
    case ambiguousDates
    case olderThanRegister(asOf: Int32, known: Int32)
    case otherImportRunning(batch: Int64, file: String, by: String)
    case completeOutsideFile(String)
    case takenBack(batch: Int64)
    case noRows
    case oldLineEnds
    case futureDay(Int32)
    case tooManyLines
    case tooManyRows(village: RegionCode)
    /// No row could be placed.
    case nothingPlaced(RejectList)
}

extension ImportProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .empty: "the file is empty; export it again"
        case .utf16: "the file is in UTF-16; save it as CSV UTF-8 and import that"
        case .spreadsheet: "the file is a spreadsheet (XLSX/XLS), not text; save it as CSV UTF-8 and import that"
        case .noHeader(let found):
            "the first line is no header we know (it begins \(found.prefix(4).joined(separator: ", "))); "
                + "put the column names on line 1, or name them with --map"
        case .missingColumns(let names):
            "the file lacks: \(names.joined(separator: ", ")); name the column with --map, e.g. --map nik=\"NO INDUK\""
        case .badMapping(let text, let known):
            "--map \(text): use FIELD=COLUMN; known here: \(known.joined(separator: ", "))"
        case .swappedNIKAndKK(let nik, let kk):
            "the columns NIK and NOKK look swapped (\(nik) different NIK, \(kk) different KK in the first rows); "
                + "if so import again with --swap-nik-kk, else with --keep-columns"
        case .ambiguousDates:
            "some dates can only be day-first and others only month-first; say which with --date-order dmy|mdy|ymd|ydm"
        case .olderThanRegister(let asOf, let known):
            "the file speaks of \(asOf) but the register already holds a file of \(known); "
                + "give --as-of if the date is wrong (an older file would overwrite newer data)"
        case .otherImportRunning(let batch, let file, let who):
            "import \(batch) (\(file), begun by \(who)) was not finished; import that file again to resume it, or `tepat undo \(batch)`"
        case .takenBack(let batch): "import \(batch) was undone while it ran"
        case .noRows: "the file has a header and no rows; export it again"
        case .oldLineEnds: "the lines end as on old Macintosh computers; save the file again as CSV UTF-8"
        case .futureDay(let day): "--as-of \(day) lies in the future; give the day the file speaks of"
        case .tooManyLines: "the file has more than \(FileIndexer.mostLines) lines; split it into several"
        case .tooManyRows(let village):
            "more than \(FileIndexer.mostRowsOfVillage) rows are of the village \(village.dotted); look at the place columns"
        case .nothingPlaced(let rejects):
            "none of \(rejects.count) rows could be placed; see the rejects file for the reasons"
        case .completeOutsideFile(let code): "--complete \(code): the file holds no row of that region"
        }
    }
}

/// A row that could not be taken in: written to the rejects file.
package struct Reject: Sendable, Equatable {
    /// The physical line; the header is 1.
    package var line: Int
    package var column: String
    package var value: String
    package var reason: Reason

    package enum Reason: String, Sendable, Codable {
        case undecodable
        case tooLong = "line-too-long"
        case fieldCount = "field-count"
        case villageUnknown = "village-unknown"
        case villageAmbiguous = "village-ambiguous"
        case outsideScope = "outside-scope"
        case realNIK = "real-nik"
        case trainingNIK = "training-nik"
        case ambiguousMatch = "ambiguous-match"
        case noMatch = "no-match"
        case notPresent = "not-present"
        case erased
        case noNIK = "no-nik"
        case noName = "no-name"

        /// What the person who sent the file reads.
        package var explanation: String {
            switch self {
            case .undecodable: "huruf pada baris ini rusak; ekspor ulang sebagai UTF-8"
            case .tooLong: "baris lebih panjang dari 1 MB; periksa tanda kutip yang tidak ditutup"
            case .fieldCount: "jumlah kolom tidak sama dengan judul; periksa tanda pemisah atau tanda kutip"
            case .villageUnknown:
                "desa/kelurahan tidak dikenal di kecamatan ini; perbaiki nama atau pakai --place \"TULISAN=KODE\""
            case .villageAmbiguous: "nama desa/kelurahan ini ada lebih dari satu; pilih dengan --place \"TULISAN=KODE\""
            case .outsideScope: "di luar wilayah pengimpor"
            case .realNIK: "NIK orang sebenarnya tidak boleh masuk ke basis data latihan"
            case .trainingNIK: "NIK latihan (99) tidak boleh masuk ke basis data sebenarnya"
            case .ambiguousMatch: "cocok dengan lebih dari satu orang; lengkapi ID DTKS atau NIK"
            case .noMatch: "tidak ada orang dengan ID DTKS atau NIK ini, dan berkas tidak memuat nama"
            case .notPresent: "orang ini tercatat meninggal atau catatannya sudah ditarik; perbaiki dulu statusnya"
            case .noNIK: "NIK tidak ada atau tidak 16 angka"
            case .noName: "nama kosong"
            case .erased: "datanya sudah dihapus atas permintaan warga (UU 27/2022); meja PDP yang memutuskan"
            }
        }
    }
}
