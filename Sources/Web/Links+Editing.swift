import Registry

extension Links {
    /// The family after a change was taken back. `left`: names of fields that somebody had changed since, never values.
    static func family(_ id: RecordID, undone change: RecordID, left: [String]) -> String {
        address("/keluarga/\(id)", [("diurungkan", change.description), ("tetap", left.joined(separator: " "))])
    }

    /// Several families handed over as one case.
    static let newTransfer = "/pindah/baru"

    static func transfers(_ region: RegionCode?, _ tab: TransferTab, after: String? = nil) -> String {
        address(
            transfers,
            [
                ("wilayah", region.flatMap(dotted)), ("selesai", tab == .done ? "ya" : nil),
                ("apa", tab == .escalated ? tab.rawValue : nil), ("sesudah", after),
            ])
    }

    /// Hands over the one of a case of a duplicate who is in this family.
    static func newTransfer(_ family: RecordID, of link: RecordID) -> String {
        address(newTransfer, [("keluarga", family.description), ("kasus", link.description)])
    }

    /// Asks for the one of a case of a duplicate who is elsewhere.
    static func askTransfer(of link: RecordID) -> String { address(askTransfer, [("kasus", link.description)]) }
}
