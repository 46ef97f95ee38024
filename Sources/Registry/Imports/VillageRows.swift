import Rules

/// All rows of one village, read, cut and understood, ready to be written or compared.
struct VillageRows: Sendable {
    let village: RegionCode
    var rows: [FileRow] = []
    var families: [FileFamily] = []
    var rejects: [Reject] = []
    /// Positions in `bytes` of each row's kept fields, `Field.kept.count` a row.
    var pieces: [Span] = []
    /// The kept fields' text, UTF-8, one after another.
    var bytes: [UInt8] = []
    /// Values of housing and individual columns, `mapping.houses.count + mapping.persons.count` a row; -1: empty.
    var traits: [Int32] = []
    /// Values in columns of codes (house, desil) that are no code.
    var unreadCodes = 0

    init(village: RegionCode) { self.village = village }

    struct Span: Sendable { var start: UInt32; var end: UInt32 }

    func text(_ row: Int, _ field: Field) -> String {
        withText(row, field) { String(decoding: $0, as: UTF8.self) }
    }

    func withText<T>(_ row: Int, _ field: Field, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        try withText(row, slot: field.slot ?? 0, body)
    }

    func withText<T>(_ row: Int, slot: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        let span = pieces[row * Field.kept.count + slot]
        return try bytes.withUnsafeBytes {
            try body(UnsafeRawBufferPointer(rebasing: $0[Int(span.start)..<Int(span.end)]))
        }
    }
}

/// One row of a file.
struct FileRow: Sendable {
    var line: Int32
    /// Of the row's ID DTKS, else of its NIK, KK and name; see `identityKey`.
    var identity: Int64
    /// Of everything the row says.
    var hash: Int64
    var nik: DocumentNumber
    var birth: WrittenDate
    var sex: Sex
    var relation: Relation
    var stated: RuleCode?
    var oddBenefit: Bool
    /// A bit for each program number the row says yes to.
    var programs: UInt64
    var desil: Int8
    /// Position in `VillageRows.families`.
    var family: Int32
    var shape: NameShape
    var hasMother: Bool
    var hasID: Bool

    /// What the rules look at, of somebody who lives in `village`.
    func facts(in village: RegionCode) -> PersonFacts {
        var facts = PersonFacts(
            nik: nik, name: shape, birth: birth, sex: sex, relation: relation, hasMother: hasMother, stated: stated,
            hasUnknownBenefit: oddBenefit)
        facts.residence = village.residence
        return facts
    }
}

/// The rows of one KK in one village.
struct FileFamily: Sendable {
    var kk: DocumentNumber
    /// Positions in `VillageRows.rows`, in file order.
    var members: [Int32] = []
    var verdicts: [Verdict] = []
}
