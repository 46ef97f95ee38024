import Registry

/// Addresses of the lists of village officials.
extension Links {
    static let officialsPlace = "/perangkat"

    static func officials(_ village: RegionCode?) -> String {
        address(officialsPlace, [("wilayah", village.flatMap(dotted))])
    }

    static func endOfficial(_ id: RecordID) -> String { "/perangkat/\(id)/akhiri" }
}
