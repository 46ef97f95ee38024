import Storage

/// The lines of a small list as people paste it from a spreadsheet: separated by semicolons, commas or tabs.
struct ListRows {
    struct Row {
        var number: Int
        var code: String
        var village: String
        var district: String
        var person: String
        var login: String
        var role: String

        var placeWords: String {
            code.isEmpty ? [village, district].filter { !$0.isEmpty }.joined(separator: ", ") : code
        }
    }

    var rows: [Row] = []

    /// - Throws: `Refusal.invalidInput` with what to do.
    init(_ text: String) throws {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map {
            String($0)
        }
        guard let head = lines.first(where: { !$0.trimmingSpaces.isEmpty }) else { throw Self.empty }
        let separators: [Character] = ["\t", ";", ","]
        let separator = separators.max { a, b in head.count { $0 == a } < head.count { $0 == b } } ?? ";"
        let names = Self.fields(head, separator).map(Self.column)
        guard names.contains(.person), names.contains(.code) || (names.contains(.village) && names.contains(.district))
        else { throw Self.head }
        var isHead = true
        for (position, line) in lines.enumerated() where !line.trimmingSpaces.isEmpty {
            if isHead { isHead = false; continue }
            let fields = Self.fields(line, separator)
            func value(_ column: Column) -> String {
                guard let place = names.firstIndex(of: column), place < fields.count else { return "" }
                return String(fields[place].prefix(100))
            }
            rows.append(
                Row(
                    number: position + 1, code: value(.code), village: value(.village), district: value(.district),
                    person: value(.person), login: value(.login), role: value(.role)))
        }
        if rows.isEmpty { throw Self.empty }
        if rows.count > AccountList.most { throw Self.tooLong }
    }

    private enum Column { case code, village, district, person, login, role, other }

    private static func column(_ name: String) -> Column {
        switch name.lowercased().filter({ $0.isLetter }) {
        case "kode", "kodedesa", "kodewilayah", "kodekelurahan", "kodekemendagri": .code
        case "desa", "desakelurahan", "kelurahan", "namadesa": .village
        case "kecamatan", "namakecamatan", "kec": .district
        case "nama", "namaoperator", "namalengkap", "petugas", "operator": .person
        case "login", "akun", "namaakun", "username": .login
        case "peran", "role", "jabatan": .role
        default: .other
        }
    }

    static func role(_ text: String) -> Role? {
        let plain = text.lowercased().trimmingSpaces
        if let role = Role(rawValue: plain) { return role }
        return Role.allCases.first { $0.title.id.lowercased() == plain || $0.title.en.lowercased() == plain }
            ?? (plain == "operator" ? .operatorDesa : nil)
    }

    private static func fields(_ line: String, _ separator: Character) -> [String] {
        var fields = [""]
        var isQuoted = false
        for letter in line {
            if letter == "\"" {
                isQuoted.toggle()
            } else if letter == separator, !isQuoted {
                fields.append("")
            } else if letter != "\u{FEFF}" {
                fields[fields.count - 1].append(letter)
            }
        }
        return fields.map(\.trimmingSpaces)
    }

    private static let empty = Refusal.invalidInput(
        field: "daftar",
        reason: Words(id: "Daftarnya kosong. Tempelkan dari lembar kerja.", en: "The list is empty. Paste it here."))
    private static let head = Refusal.invalidInput(
        field: "daftar",
        reason: Words(
            id: "Baris pertama menyebut kolomnya: kode dan nama, atau kecamatan, desa, dan nama.",
            en: "The first line names the columns: kode and nama, or kecamatan, desa and nama."))
    private static let tooLong = Refusal.invalidInput(
        field: "daftar",
        reason: Words(
            id: "Paling banyak \(AccountList.most) baris sekaligus. Bagilah daftarnya.",
            en: "At most \(AccountList.most) lines at once. Divide the list."))
}
