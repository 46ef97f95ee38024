import Foundation

/// Rows of a DTKS export, written as a test needs them. All people are invented: NIK begin with 99.
package struct DTKSRow: Sendable {
    package var values: [String: String]

    package static let headers = [
        "ID DTKS", "PROVINSI", "KABUPATEN/KOTA", "KECAMATAN", "DESA/KELURAHAN", "ALAMAT", "DUSUN", "RT", "RW", "NOKK",
        "NIK", "NAMA", "TANGGAL LAHIR", "TEMPAT LAHIR", "JENIS KELAMIN", "PEKERJAAN", "NAMA IBU KANDUNG",
        "HUB KELUARGA", "KETERANGAN PADAN", "BANSOS BPNT", "BANSOS PKH", "BANSOS BPNT-PPKM", "PBI JKN",
    ]

    /// A man of 45, head of his family, with nothing wrong.
    package init(_ number: Int, _ changes: [String: String] = [:]) {
        let serial = String(10_000 + number).dropFirst()
        values = [
            "ID DTKS": "99000000000000\(serial)", "PROVINSI": "BENGKULU", "KABUPATEN/KOTA": "KABUPATEN REJANG LEBONG",
            "KECAMATAN": "KOTA PADANG", "DESA/KELURAHAN": "DERATI", "ALAMAT": "DUSUN I", "DUSUN": "I", "RT": "001",
            "RW": "002", "NOKK": "990206010115\(serial)", "NIK": "990206120479\(serial)", "NAMA": "SUPARMAN",
            "TANGGAL LAHIR": "12-04-1979", "TEMPAT LAHIR": "CURUP", "JENIS KELAMIN": "LAKI-LAKI",
            "PEKERJAAN": "PETANI", "NAMA IBU KANDUNG": "MARYAM", "HUB KELUARGA": "KEPALA KELUARGA",
            "KETERANGAN PADAN": "PADAN", "BANSOS BPNT": "TIDAK", "BANSOS PKH": "TIDAK", "BANSOS BPNT-PPKM": "TIDAK",
            "PBI JKN": "TIDAK",
        ]
        values.merge(changes) { $1 }
    }

    /// His wife, on the same KK.
    package static func wife(_ number: Int, of husband: DTKSRow, _ changes: [String: String] = [:]) -> DTKSRow {
        let serial = String(10_000 + number).dropFirst()
        var row = husband
        row.values.merge([
            "ID DTKS": "99000000000000\(serial)", "NIK": "990206520883\(serial)", "NAMA": "SITI NURHAYATI",
            "TANGGAL LAHIR": "12-08-1983", "JENIS KELAMIN": "PEREMPUAN", "HUB KELUARGA": "ISTRI",
            "NAMA IBU KANDUNG": "AMINAH",
        ]) { $1 }
        row.values.merge(changes) { $1 }
        return row
    }

    package func with(_ changes: [String: String]) -> DTKSRow {
        var row = self
        row.values.merge(changes) { $1 }
        return row
    }
}

/// Writes rows as a file and removes it with the folder.
package final class TestFolder: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("tepat-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // a temporary folder that stays harms nobody

    package func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    package func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    package func dtks(
        _ rows: [DTKSRow], name: String = "dtks.psv", headers: [String] = DTKSRow.headers, separator: String = "|",
        lineEnd: String = "\n"
    ) throws -> String {
        func quoted(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        var text = headers.map(quoted).joined(separator: separator) + lineEnd
        for row in rows { text += headers.map { quoted(row.values[$0] ?? "") }.joined(separator: separator) + lineEnd }
        return try file(name, text)
    }
}
