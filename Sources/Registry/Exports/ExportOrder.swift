/// What is taken out: a list with its whole filter. One row of the file for each row of the list.
package enum ExportSelection: Sendable, Equatable, Codable {
    case families(FamilyFilter)
    case persons(PersonFilter)

    package var region: RegionCode {
        switch self {
        case .families(let filter): filter.region
        case .persons(let filter): filter.region
        }
    }

    var rule: String? {
        switch self {
        case .families(let filter): filter.rule
        case .persons(let filter): filter.rule
        }
    }

    var program: String? {
        switch self {
        case .families(let filter): filter.program
        case .persons(let filter): filter.program
        }
    }
}

/// An export as it is asked for.
package struct ExportOrder: Sendable, Equatable, Codable {
    package var selection: ExportSelection
    package var format: ExportFormat
    package var groups: [ExportGroup]
    /// NIK and KK as lists show them; dates of birth as years, since a date tells what a mask hides.
    package var isMasked: Bool
    /// The code of a purpose of the catalogue.
    package var purpose: String
    /// What for, in the asker's own words.
    package var words: String
    package var region: RegionCode { selection.region }

    package init(
        selection: ExportSelection, format: ExportFormat, groups: [ExportGroup], isMasked: Bool, purpose: String,
        words: String
    ) {
        self.selection = selection
        self.format = format
        self.groups = groups
        self.isMasked = isMasked
        self.purpose = purpose
        self.words = words
    }
}

package enum ExportFormat: String, Sendable, Codable, CaseIterable {
    case xlsx, csv
}

/// Columns that are taken or left together: only what the purpose needs should leave the register.
package enum ExportGroup: String, Sendable, Codable, CaseIterable {
    case identity = "identitas"
    case address = "alamat"
    case family = "keluarga"
    case programs = "program"
    case findings = "temuan"
    case house = "rumah"
}

extension Actor {
    /// Where this actor may take data out. Whole numbers only where one and the same grant also shows them.
    package func exportScope(masked: Bool) -> Scope {
        let needed: Set<Permission> = masked ? [.view, .export] : [.view, .export, .reveal]
        return Scope(regions: grants.filter { needed.isSubset(of: $0.permissions) }.map(\.region))
    }

    /// - Throws: `Refusal.notAllowed` unless one single grant allows the whole order.
    func meet(_ order: ExportOrder) throws(Refusal) {
        guard exportScope(masked: true).contains(order.region) else { throw .notAllowed(.export) }
        guard exportScope(masked: order.isMasked).contains(order.region) else { throw .notAllowed(.reveal) }
    }
}
