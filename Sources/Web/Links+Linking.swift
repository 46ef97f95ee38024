import Registry

extension Links {
    static let duplicates = "/ganda"

    static func duplicates(_ region: RegionCode?, _ tab: DuplicateTab, after: String? = nil) -> String {
        address(duplicates, [("wilayah", region.flatMap(dotted)), ("apa", tab.rawValue), ("sesudah", after)])
    }

    static let askDuplicateBulk = "/ganda/sekaligus"
    static func duplicateBulk(_ id: RecordID) -> String { "/ganda/sekaligus/\(id)" }

    static func duplicate(_ id: RecordID) -> String { "\(duplicates)/\(id)" }
}
