package import Rules

/// How a file is to be taken in, as a person chose it.
package struct ImportOptions: Sendable {
    /// The day the file speaks of; today if nil.
    package var asOf: Int32?
    /// The file claims to hold everybody of this region: who is missing from it is told.
    package var completeFor: RegionCode?
    package var source = "DTKS"
    /// `field=HEADER`.
    package var corrections: [String] = []
    package var dateOrder: DateOrder?
    package var encoding: ColumnMapping.TextEncoding?
    package var separator: UInt8?
    /// For files without columns for province, kabupaten or kecamatan.
    package var within: RegionCode = .nation
    /// `TULISAN=KODE`: what a village is meant by a spelling.
    package var places: [String: RegionCode] = [:]
    package var swapNIKAndKK = false
    package var keepColumns = false
    /// Marks a register that is still empty: true for practice, false for real people, nil by what the file holds.
    package var markTraining: Bool?
    /// What the file is called, where its path does not say it.
    package var name: String?
    /// The line of the column names; nil: the first of the first lines that has those that are needed.
    package var headerLine: Int?

    package init() {}

    /// What makes two imports of one file different.
    var signature: String {
        let places = places.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.value)" }
        return
            ([
                source, completeFor.map { String($0.value) } ?? "", corrections.joined(separator: ";"),
                swapNIKAndKK ? "swap" : "", String(within.value), asOf.map(String.init) ?? "",
            ] + places + (headerLine.map { ["judul \($0)"] } ?? [])).joined(separator: "|")
    }
}

/// What an import tells while it runs.
package struct ImportProgress: Sendable {
    package var phase: Phase
    package var done: Int
    package var total: Int

    package enum Phase: String, Sendable { case reading, writing, indexing, checking }
}

/// What came of an import.
package struct ImportReport: Sendable {
    package var batch: Batch
    package var counts: Batch.Counts
    package var refused: RejectList
    package var mapping: ColumnMapping
    package var villages: Int
    /// Values in columns of codes (house, desil) that are no code, and so were not taken.
    package var unreadCodes = 0
    /// The same file, in the same way, was the last one taken in: nothing was done.
    package var wasKnown = false
    package var wasResumed = false

    /// The rows that were refused, as many as are listed.
    package var rejects: [Reject] { refused.listed }
}
