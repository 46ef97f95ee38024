import Registry

/// The addresses of filtered lists.
extension Links {
    static func persons(_ filter: PersonFilter, after: String? = nil) -> String {
        address(
            "/perorangan",
            [
                ("wilayah", dotted(filter.region)),
                ("valid", filter.valid.map { $0 ? "ya" : "tidak" }),
                ("alasan", filter.rule),
                ("program", filter.program),
                ("umur_dari", filter.minAge.map(String.init)),
                ("umur_sampai", filter.maxAge.map(String.init)),
                ("jk", filter.sex.map { $0 == 1 ? "l" : "p" }),
                ("status", ListQuery.word(of: filter.status)),
                ("sesudah", after),
            ])
    }

    /// What of an address a saved view keeps.
    static func query(of address: String) -> String {
        address.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
    }

    /// A screen as a view shows it; `deleted` where the view has just been taken away and can be had again.
    static func view(_ screen: SavedView.Screen, _ query: String, saved: String? = nil, deleted: String? = nil)
        -> String
    {
        let mark = address("", [("disimpan", saved), ("dihapus", deleted)]).dropFirst()
        let whole = [query, String(mark)].filter { !$0.isEmpty }.joined(separator: "&")
        return "/\(screen.rawValue)" + (whole.isEmpty ? "" : "?\(whole)")
    }
}
