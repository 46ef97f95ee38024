import Registry

extension Links {
    static let duplicates = "/ganda"

    /// - Parameters:
    ///   - told: a case of which the page says what became of it, with the way back.
    static func duplicates(_ region: RegionCode?, _ tab: DuplicateTab, after: String? = nil, told: RecordID? = nil)
        -> String
    {
        address(
            duplicates,
            [
                ("wilayah", region.flatMap(dotted)), ("apa", tab.rawValue), ("sesudah", after),
                ("putus", told?.description),
            ])
    }

    static let askDuplicateBulk = "/ganda/sekaligus"
    static func duplicateBulk(_ id: RecordID, after: RecordID? = nil) -> String {
        address("/ganda/sekaligus/\(id)", [("sesudah", after?.description)])
    }

    /// - Parameters:
    ///   - region: whose list it stands in; nil: the reader's own.
    ///   - told: a case of which the page says what became of it, with the way back.
    ///   - left: names of fields that stay as they are after a decision was taken back, never values.
    static func duplicate(
        _ id: RecordID, in region: RegionCode? = nil, told: RecordID? = nil, left: [String] = []
    ) -> String {
        address(
            "\(duplicates)/\(id)",
            [
                ("wilayah", region.flatMap(dotted)), ("putus", told?.description),
                ("tetap", left.isEmpty ? nil : left.joined(separator: " ")),
            ])
    }
}
