import Storage

/// Why Dinsos gives a scan back: a name that stays, of `scan_reasons.csv`.
package struct ScanReason: Sendable, Equatable {
    package var name: String
    package var title: Words
    /// What the village does now.
    package var next: Words

    package static func named(_ name: String) -> ScanReason? { all.first { $0.name == name } }

    package static let all: [ScanReason] = {
        EmbeddedTable.rows(of: "scan_reasons.csv", columns: 5).map { row in
            ScanReason(name: row[0], title: Words(id: row[1], en: row[2]), next: Words(id: row[3], en: row[4]))
        }
    }()
}
