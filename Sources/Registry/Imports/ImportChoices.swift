import Rules

/// How somebody said on the screen that a file is to be read: kept with the upload, and in the jobs that read it.
package struct ImportChoices: Codable, Sendable, Equatable {
    /// The day the file speaks of, `yyyymmdd`.
    package var asOf: Int32
    package var source = "DTKS"
    package var completeFor: RegionCode?
    package var within = RegionCode.nation
    /// As of `ColumnMapping.correct`.
    package var corrections: [String] = []
    /// `dmy` and the like; nil: seen from the file.
    package var dateOrder: String?
    package var encoding: String?
    /// The byte between fields; nil: seen from the file.
    package var separator: UInt8?
    package var headerLine: Int?
    /// What spellings mean, by `PlaceResolver.choice`.
    package var places: [String: RegionCode] = [:]
    package var swapNIKAndKK = false
    package var keepColumns = false
    /// What a register without anybody becomes: true for practice, false for real people; nil: as the file says.
    package var isTraining: Bool?

    package init(asOf: Int32) { self.asOf = asOf }

    func options(for upload: Upload) -> ImportOptions {
        var options = ImportOptions()
        options.asOf = asOf
        options.source = source
        options.completeFor = completeFor
        options.within = within
        options.corrections = corrections
        options.dateOrder = dateOrder.flatMap { DateOrder(word: $0) }
        options.encoding = encoding.flatMap { ColumnMapping.TextEncoding(rawValue: $0) }
        options.separator = separator
        options.headerLine = headerLine
        options.places = places
        options.swapNIKAndKK = swapNIKAndKK
        options.keepColumns = keepColumns
        options.markTraining = isTraining
        options.name = upload.name
        if upload.kind == .workbook {
            // As we wrote it ourselves.
            (options.separator, options.encoding) = (SheetText.separator, .utf8)
        }
        return options
    }
}
