import Registry

/// Every address of the product is written here and nowhere else.
enum Links {
    static let start = "/"
    static let signIn = "/masuk"
    static let signOut = "/keluar"
    static let language = "/bahasa"
    static let search = "/cari"
    static let rules = "/aturan"
    static let audit = "/jejak"
    static let suggestions = "/wilayah/cari"
    /// Where a form that is being typed keeps itself.
    static let draft = "/draf"
    static let health = "/health"
    static let ready = "/ready"
    static let metrics = "/metrics"
    static let robots = "/robots.txt"

    /// What is asked by programs and is the same for everyone, signed in or not.
    static func isForMachines(_ path: String) -> Bool {
        path.hasPrefix("/aset/") || [health, ready, metrics, robots].contains(path)
    }

    /// Where somebody was on the way to is kept for after the sign-in.
    static func signIn(onward: String) -> String { address(signIn, [("ke", onward == start ? nil : onward)]) }

    static func overview(_ region: RegionCode? = nil) -> String {
        guard let region, region != .nation else { return "/beranda" }
        return "/beranda/\(region.dotted)"
    }

    static func families(_ filter: FamilyFilter, after: String? = nil) -> String {
        address(
            "/keluarga",
            [
                ("wilayah", dotted(filter.region)),
                ("valid", filter.valid.map { $0 ? "ya" : "tidak" }),
                ("alasan", filter.rule),
                ("program", filter.program),
                ("status", filter.isGone ? "tidak_ada" : nil),
                ("sesudah", after),
            ])
    }

    static func families(
        _ region: RegionCode, valid: Bool? = nil, rule: String? = nil, program: String? = nil
    ) -> String {
        families(FamilyFilter(region: region, valid: valid, rule: rule, program: program))
    }

    static func persons(_ region: RegionCode, after: String? = nil) -> String {
        address("/perorangan", [("wilayah", dotted(region)), ("sesudah", after)])
    }

    static func invalid(_ region: RegionCode?, rule: String? = nil) -> String {
        address("/tidak-valid", [("wilayah", region.flatMap(dotted)), ("alasan", rule)])
    }

    static func family(_ id: RecordID) -> String { "/keluarga/\(id)" }
    static func person(_ id: RecordID) -> String { "/orang/\(id)" }
    static func person(_ id: RecordID, of family: RecordID) -> String { "/keluarga/\(family)#\(anchor(id))" }
    static func anchor(_ person: RecordID) -> String { "a-\(person)" }
    static func kk(of family: RecordID) -> String { "/keluarga/\(family)/kk" }
    static func nik(of person: RecordID, in family: RecordID) -> String { "/keluarga/\(family)/nik/\(person)" }

    /// A NIK or KK is never in an address: the search was kept under a key that says nothing.
    static func remembered(_ key: String) -> String { "/cari/\(key)" }
    static func search(name: String, after: String? = nil) -> String {
        address("/cari", [("nama", name), ("sesudah", after)])
    }

    static func rule(_ code: String) -> String { "/aturan#\(code)" }
    static func file(_ name: String) -> String { "/aset/\(name)" }

    static func dotted(_ region: RegionCode) -> String? { region == .nation ? nil : region.dotted }

    static func address(_ path: String, _ fields: [(String, String?)]) -> String {
        let query = fields.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(percentEncoded($0))" }
        }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// RFC 3986: everything but the unreserved characters.
    static func percentEncoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
