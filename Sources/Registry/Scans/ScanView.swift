import Storage

/// What is known of a scan, as the list of papers shows it.
package struct ScanView: Sendable, Equatable {
    /// Nil: nobody has looked yet.
    package var result: ScanResult?
    /// Of the scan, and of the document as it was made.
    package var pages: Int
    package var ofPages: Int
    /// Pages are missing in all scans of its kind together.
    package var lacksPages: Bool
    /// Why it is taken though nobody could read its QR, and who says so.
    package var goesOn: String
    package var goesOnName: String
    package var returned: Returned?
    /// Whether the reader may say why it is taken all the same, have it looked at, give it back.
    package var mayGoOn: Bool
    package var mayCheck: Bool
    package var mayReturn: Bool

    package struct Returned: Sendable, Equatable {
        package var reason: ScanReason?
        package var words: String
        package var by: String
        /// Milliseconds since 1970, UTC.
        package var at: Int64
    }
}

extension ScanView {
    /// Of the papers of a musyawarah or list, by paper; none of those that nothing is held against and nobody decided on.
    static func of(
        _ records: [EvidenceRecord], _ place: EvidencePlace, by actor: Actor, in db: any Connection
    ) throws -> [RecordID: ScanView] {
        guard place.owner.proposal == nil, !records.isEmpty else { return [:] }
        let home = place.key.home
        let standings = try ScanStanding.of(place.owner, in: home, db)
        let scans = try ScanRecord.of(records.map(\.key.id), in: home, db)
        let mayReturn =
            try !actor.roles(meeting: Demand(.verify, at: place.village)).isEmpty
            && records.first.map { try ScanWork.mayReturn($0, in: db) } == true
        let mayAdd = place.mayAdd(actor)
        var views: [RecordID: ScanView] = [:]
        for record in records {
            let standing = standings.first { $0.kind == record.kind }
            let scan = scans[record.key.id]
            if standing == nil, scan == nil, !mayReturn { continue }
            let result = standing?.scans.first { $0.id == record.key.id }?.record?.result ?? scan?.result
            views[record.key.id] = ScanView(
                result: result, pages: scan?.pages ?? 0, ofPages: standing?.paper.pages ?? 0,
                lacksPages: result != nil && standing?.missingPages != nil, goesOn: scan?.goesOn ?? "",
                goesOnName: scan?.goesOnName ?? "", returned: scan.flatMap(Returned.init),
                mayGoOn: mayAdd && result?.canGoOn == true && scan?.goesOn.isEmpty != false,
                mayCheck: mayAdd && standing != nil && result?.mayBeOtherwise != false,
                mayReturn: mayReturn && scan?.returnedAt == nil)
        }
        return views
    }
}

extension Reader {
    /// What lies with a place that was found within the scope, and is seen as the scope allows.
    func beside<T>(_ body: (any Connection) throws -> T) throws -> T {
        try withCatalogueTables { db in try db.seeing(scope.sight) { try body(db) } }
    }
}

extension ScanView.Returned {
    init?(_ scan: ScanRecord) {
        guard let at = scan.returnedAt else { return nil }
        self.init(reason: ScanReason.named(scan.reason), words: scan.words, by: scan.returnedName, at: at)
    }
}
