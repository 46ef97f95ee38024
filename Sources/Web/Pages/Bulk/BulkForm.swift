import Registry

/// What the form of a bulk mend holds, in an address or as sent.
struct BulkForm: Sendable {
    var kind: BulkKind?
    /// As written: a name or a code.
    var region: String
    var rule: String?
    var chosen: [RecordID]
    var place: BulkPlace
    var destination: String
    var directly: Bool
    var reason: String

    init(_ fields: Fields) {
        kind = fields["jenis"].flatMap(BulkKind.init)
        region = fields["wilayah"] ?? ""
        rule = fields["alasan"]
        var seen: Set<RecordID> = []
        chosen = fields.all("pilih").compactMap { RecordID($0) }.filter { seen.insert($0).inserted }
        place = BulkPlace(
            hamlet: fields["dusun"], rt: fields["rt"], rw: fields["rw"], onlyRT: fields["dari_rt"],
            onlyRW: fields["dari_rw"])
        destination = fields["tujuan"] ?? ""
        directly = fields["langsung"] == "ya"
        reason = fields["keterangan"] ?? ""
    }

    /// The kinds that can be of use for what was chosen.
    func kinds(_ offers: [BulkKind: Int], in region: RegionCode) -> [BulkKind] {
        BulkKind.allCases.filter { kind in
            if let rule, chosen.isEmpty { return kind.rules.contains(rule) }
            if !chosen.isEmpty { return true }
            return kind == .setPlace ? region.level == .village : offers[kind, default: 0] > 0
        }
    }
}
