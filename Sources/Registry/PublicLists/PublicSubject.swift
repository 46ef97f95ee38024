import Storage

/// Of what a list is put up: whose it is, and what became of each name.
struct PublicSubject {
    let kind: PublicListKind
    let key: RecordKey
    let village: RegionCode
    /// `yyyymm`; 0 of a musyawarah.
    let period: Int
    /// `yyyymmdd`; 0 of what was handed back.
    let day: Int32
    /// Nobody changes it any more.
    let isReady: Bool

    /// - Throws: `Refusal.notFound`.
    init(_ kind: PublicListKind, _ id: RecordID, in db: any Connection) throws {
        self.kind = kind
        switch kind {
        case .deliberation:
            guard let record = try DeliberationRecord.find(id, in: db) else { throw Refusal.notFound }
            (key, village, period, day) = (record.key, record.village, 0, record.header.day)
            isReady = record.state == .sealed
        case .determination:
            let row = try db.find(id) {
                "SELECT \(HandBackRecord.columns) FROM handback WHERE home IN (\($0)) AND id = \(id)"
            }
            guard let record = try row.map(HandBackRecord.init) else { throw Refusal.notFound }
            (key, village, period, day) = (record.key, record.village, record.period, 0)
            isReady = true
        }
    }

    /// As the trail names it.
    var object: String { kind == .deliberation ? "musyawarah \(key.id)" : "serah terima \(key.id)" }

    /// In the order of its list. Of a determination, who is in: whoever is not is told by themselves.
    func outcomes(in db: any Connection) throws -> [(proposal: RecordID, outcome: PublicOutcome)] {
        switch kind {
        case .deliberation:
            try AgendaItem.of(key, in: db).compactMap { item in
                item.decision.map { (item.proposal, PublicOutcome($0)) }
            }
        case .determination:
            try HandBackItems(of: key, in: db).items.filter { $0.result == .determined }.map {
                ($0.proposal, .determined)
            }
        }
    }

    static func refused(_ id: String, _ en: String) -> Refusal {
        .invalidInput(field: "pengumuman", reason: Words(id: id, en: en))
    }
}
