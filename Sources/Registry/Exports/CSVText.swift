import Sheets

/// Comma-separated text for a terminal or a small answer, by the one rule against formulas.
package enum CSVText {
    /// One line without its end.
    package static func line(_ cells: [String]) -> String { CSVLine.text(cells) }
}
