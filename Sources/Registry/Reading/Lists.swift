/// A stretch of a list, and where the next begins.
package struct Page<Item: Sendable>: Sendable {
    package var items: [Item]
    /// Opaque; to be handed back as `after`. Nil at the end.
    package var next: String?
    /// How far the list was looked through where the page is not full and there is a `next`: what fits is too rare to
    /// be found in one go.
    package var reached: Region?

    package init(items: [Item], next: String?, reached: Region? = nil) {
        self.items = items
        self.next = next
        self.reached = reached
    }
}

/// Which families a list shows.
package struct FamilyFilter: Sendable, Equatable, Codable {
    package var region: RegionCode
    /// nil: all; true: without an open error; false: with one.
    package var valid: Bool?
    /// Only families with an open finding of this rule, e.g. "N02".
    package var rule: String?
    /// Only families with a member marked for this program now, e.g. "PKH".
    package var program: String?
    /// Those that are no longer there, instead of those that are.
    package var isGone: Bool

    package init(
        region: RegionCode, valid: Bool? = nil, rule: String? = nil, program: String? = nil, isGone: Bool = false
    ) {
        self.region = region
        self.valid = valid
        self.rule = rule
        self.program = program
        self.isGone = isGone
    }
}

/// Which persons a list shows.
package struct PersonFilter: Sendable, Equatable, Codable {
    package var region: RegionCode
    /// nil: all; true: of families without an open error; false: of families with one.
    package var valid: Bool?
    /// Only persons with an open finding of this rule of their own.
    package var rule: String?
    /// Only persons marked for this program now.
    package var program: String?
    /// In full years, both included; whoever has no birth date is left out by either.
    package var minAge: Int?
    package var maxAge: Int?
    /// 1 man, 2 woman.
    package var sex: Int?
    package var status: RecordStatus

    package init(
        region: RegionCode, valid: Bool? = nil, rule: String? = nil, program: String? = nil, minAge: Int? = nil,
        maxAge: Int? = nil, sex: Int? = nil, status: RecordStatus = .present
    ) {
        self.region = region
        self.valid = valid
        self.rule = rule
        self.program = program
        self.minAge = minAge
        self.maxAge = maxAge
        self.sex = sex
        self.status = status
    }
}

package struct FamilyRow: Sendable {
    package var id: RecordID
    package var headName: String
    /// As written; show it masked. Nil where there is none.
    package var kk: String?
    package var address: String
    package var hamlet: String
    package var rt: String
    package var rw: String
    package var village: Region
    package var kecamatan: String
    package var size: Int
    package var errors: Int
    package var warnings: Int
    package var status: RecordStatus
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
    /// Open errors of the family.
    package var errors: Int
    package var status: RecordStatus
}
