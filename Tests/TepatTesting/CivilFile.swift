/// Rows of an extract of the civil registry, written as a test needs them. All people are invented: NIK begin with 99.
package struct CivilLine: Sendable {
    package var values: [String: String]

    package static let headers = [
        "NO_KK", "NIK", "NAMA_LGKP", "STAT_HBKEL", "NAMA_LGKP_AYAH", "NAMA_LGKP_IBU", "JENIS_KLMIN", "TMPT_LHR",
        "TGL_LHR", "JENIS_PKRJN", "NO_PROP", "PROP_NAME", "NO_KAB", "KAB_NAME", "NO_KEC", "KEC_NAME", "NO_KEL",
        "KEL_NAME", "EKTP_STATUS", "RESPON",
    ]

    /// The man of `DTKSRow(number)`, in Derati.
    package init(_ number: Int, _ changes: [String: String] = [:]) {
        let serial = String(10_000 + number).dropFirst()
        values = [
            "NO_KK": "990206010115\(serial)", "NIK": "990206120479\(serial)", "NAMA_LGKP": "SUPARMAN",
            "STAT_HBKEL": "KEPALA KELUARGA", "NAMA_LGKP_AYAH": "SUKIRMAN", "NAMA_LGKP_IBU": "MARYAM",
            "JENIS_KLMIN": "LAKI-LAKI", "TMPT_LHR": "CURUP", "TGL_LHR": "12-04-1979", "JENIS_PKRJN": "PETANI",
            "NO_PROP": "17", "PROP_NAME": "BENGKULU", "NO_KAB": "2", "KAB_NAME": "REJANG LEBONG", "NO_KEC": "6",
            "KEC_NAME": "KOTA PADANG", "NO_KEL": "2001", "KEL_NAME": "DERATI", "EKTP_STATUS": "SUDAH REKAM",
            "RESPON": "",
        ]
        values.merge(changes) { $1 }
    }

    /// Under column names, as a file.
    package static func file(
        _ lines: [CivilLine], separator: String = ";", end: String = "\r\n", without left: Set<String> = []
    ) -> [UInt8] {
        let names = headers.filter { !left.contains($0) }
        let rows = [names] + lines.map { line in names.map { line.values[$0] ?? "" } }
        let text = rows.map { $0.joined(separator: separator) + end }.joined()
        return Array(text.utf8)
    }
}
