/// A stretch of a list, and where the next begins.
package struct Page<Item: Sendable>: Sendable {
    package var items: [Item]
    /// Opaque; to be handed back as `after`. Nil at the end.
    package var next: String?
}

/// Which families a list shows.
package struct FamilyFilter: Sendable, Equatable {
    package var region: RegionCode
    /// nil: all; true: without an open error; false: with one.
    package var valid: Bool?
    /// Only families with an open finding of this rule, e.g. "N02".
    package var rule: String?
    /// Only families with a member marked for this program now, e.g. "PKH".
    package var program: String?

    package init(region: RegionCode, valid: Bool? = nil, rule: String? = nil, program: String? = nil) {
        self.region = region
        self.valid = valid
        self.rule = rule
        self.program = program
    }
}

package struct FamilyRow: Sendable {
    package var id: RecordID
    package var headName: String
    /// As written; show it masked. Nil where there is none.
    package var kk: String?
    package var address: String
    package var rt: String
    package var rw: String
    package var village: Region
    package var kecamatan: String
    package var size: Int
    package var errors: Int
    package var warnings: Int
    /// Open findings' rules, errors first.
    package var rules: [Rule]
}

package struct PersonRow: Sendable {
    package var id: RecordID
    package var family: RecordID
    package var name: String
    /// As written; show it masked. Nil where there is none.
    package var nik: String?
    /// 0 unknown, 1 man, 2 woman.
    package var sex: Int
    /// `yyyymmdd`, month and day 0 where only the year is known; nil if unknown.
    package var birth: Int32?
    /// As `RelationCode`, 0-8.
    package var relation: Int
    package var village: Region
    package var kecamatan: String
    package var errors: Int
}

/// What one box for everything found.
package enum SearchResult: Sendable {
    /// A NIK or KK: go to these families (usually one).
    case families([FamilyRow])
    case persons([PersonRow], next: String?)
    /// Too short or nothing searchable in it.
    case unusable
}
