import Registry

/// Addresses of the lists that villages put up for everybody, and of putting them up.
extension Links {
    static let announcements = "/pengumuman"

    /// Pages that are the same for everybody, whoever asks: they take no cookie and give none.
    static func isForEverybody(_ path: String) -> Bool {
        path == announcements || path.hasPrefix("\(announcements)/")
    }

    /// - Parameter language: said in the address, since the page is kept for all.
    static func announcements(like text: String? = nil, in language: Language = .indonesian) -> String {
        address(announcements, [("cari", text), ("bahasa", shown(language))])
    }

    /// What is up in a village, or in the villages of a wider area.
    static func announcements(of region: RegionCode, in language: Language = .indonesian) -> String {
        if region.level < .kabupaten { return announcements(in: language) }
        return address("\(announcements)/\(region.dotted)", [("bahasa", shown(language))])
    }

    /// - Parameter size: of the sheet on which it is printed.
    static func announcement(
        _ head: PublicListHead, size: BoardSize = .f4, in language: Language = .indonesian
    ) -> String {
        address(
            "\(announcements)/\(head.village.code.dotted)/\(head.id)",
            [("ukuran", size == .f4 ? nil : size.rawValue), ("bahasa", shown(language))])
    }

    private static func shown(_ language: Language) -> String? { language == .english ? language.rawValue : nil }

    /// Where a village puts a list up.
    static func putUp(_ kind: PublicListKind, _ subject: RecordID) -> String {
        "\(place(kind, subject))/umumkan"
    }

    static func takeDown(_ kind: PublicListKind, _ subject: RecordID) -> String {
        "\(place(kind, subject))/turunkan"
    }

    private static func place(_ kind: PublicListKind, _ subject: RecordID) -> String {
        kind == .deliberation ? deliberation(subject) : handBack(subject)
    }
}

/// Sheets of a board.
enum BoardSize: String, CaseIterable, Sendable {
    case a4, f4
}
