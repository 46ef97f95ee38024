import Storage

/// A rule as people read it: dated data, not code.
package struct Rule: Sendable, Equatable {
    /// `N02`.
    package var code: String
    package var version: Int
    package var severity: Severity
    package var unit: Unit
    package var origin: Origin
    /// `yyyymmdd`.
    package var validFrom: Int32
    package var title: Words
    package var meaning: Words
    package var nextStep: Words
    /// Who can mend it: operator, disdukcapil, warga, bank, dinsos, sistem.
    package var fixer: String

    package enum Severity: String, Sendable, Codable, CaseIterable, SQLConvertible {
        case error, warning, notice
        /// Not looked for.
        case off
    }
    package enum Unit: String, Sendable, Codable { case person, family, key }
    package enum Origin: String, Sendable, Codable, SQLConvertible { case found, stated }
}

/// A text in the two languages of the product.
package struct Words: Sendable, Equatable, Codable {
    package var id: String
    package var en: String

    package init(id: String, en: String) {
        self.id = id
        self.en = en
    }
}
