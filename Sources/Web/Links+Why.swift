import Registry

/// Where it is told why somebody is in or out.
extension Links {
    static func why(family id: RecordID, on size: Paper.Size = .a4) -> String { why("keluarga", id, size) }
    static func why(proposal id: RecordID, on size: Paper.Size = .a4) -> String { why("usulan", id, size) }

    private static func why(_ what: String, _ id: RecordID, _ size: Paper.Size) -> String {
        address("/mengapa/\(what)/\(id)", [("kertas", size == .a4 ? nil : size.rawValue)])
    }
}
