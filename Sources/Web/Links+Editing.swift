import Registry

extension Links {
    /// The family after a change was taken back. `left`: names of fields that somebody had changed since, never values.
    static func family(_ id: RecordID, undone change: RecordID, left: [String]) -> String {
        address("/keluarga/\(id)", [("diurungkan", change.description), ("tetap", left.joined(separator: " "))])
    }

    /// Several families handed over as one case.
    static let newTransfer = "/pindah/baru"

    static func transfers(_ region: RegionCode?, isDone: Bool, after: String? = nil) -> String {
        address(
            transfers, [("wilayah", region.flatMap(dotted)), ("selesai", isDone ? "ya" : nil), ("sesudah", after)])
    }
}
