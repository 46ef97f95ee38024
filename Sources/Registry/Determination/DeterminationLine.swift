import Storage

/// What came of a proposal in a decree, or of somebody whom nobody proposed. Who it is stands in the proposal or the
/// register alone: of others there is the line of the file.
struct DeterminationLine: Equatable {
    var number = 0
    var village: RegionCode
    /// Of the file; nil: the proposal is not in it.
    var line: Int?
    var proposal: RecordID?
    var person: RecordID?
    var outcome: DeterminationOutcome
    /// A `ProposalReason` by name; may be empty.
    var reason = ""
    var note: DeterminationNote?
    /// Of aid that ended and comes back.
    var program: Int?
    /// As what the register removed the person; nil: it is the aid that ended.
    var status: Int?
    /// The change that removed them.
    var changeSet: RecordID?
    /// When, `yyyymmdd`.
    var removedOn: Int32?
    /// Of the proposal's content when the file was read.
    var hash = ""
    /// Of the proposal's last step when the file was read.
    var chain = ""

    static let columns: SQL = """
        number, village, line, proposal, person, outcome, reason, note, program, status, change_set, removed_on, hash, chain
        """

    init(_ outcome: DeterminationOutcome, in village: RegionCode, line: Int?) {
        self.outcome = outcome
        self.village = village
        self.line = line
    }

    init(_ row: Row) throws {
        guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else {
            throw StorageError.unexpectedValue(column: "outcome")
        }
        self.outcome = outcome
        number = Int(try row.int("number"))
        village = RegionCode(try row.int("village"))
        line = row.intOrNil("line").map { Int($0) }
        proposal = row.intOrNil("proposal").map { RecordID($0) }
        person = row.intOrNil("person").map { RecordID($0) }
        reason = row.textOrNil("reason") ?? ""
        note = row.textOrNil("note").flatMap { DeterminationNote(rawValue: $0) }
        program = row.intOrNil("program").map { Int($0) }
        status = row.intOrNil("status").map { Int($0) }
        changeSet = row.intOrNil("change_set").map { RecordID($0) }
        removedOn = row.intOrNil("removed_on").map { Int32($0) }
        hash = row.textOrNil("hash") ?? ""
        chain = row.textOrNil("chain") ?? ""
    }

    /// All of a decree, in its order.
    static func all(of decree: RecordKey, in db: any Connection) throws -> [DeterminationLine] {
        try db.rows(
            """
            SELECT \(columns) FROM determination_row
            WHERE home = \(decree.home) AND determination = \(decree.id) ORDER BY number
            """
        ).map(DeterminationLine.init)
    }

    static func insert(_ lines: [DeterminationLine], into decree: RecordKey, in db: any Connection) throws {
        try lines.map { $0.row(decree) }.inPieces { rows in
            try db.execute("INSERT INTO determination_row (home, determination, \(columns)) VALUES \(rows)")
        }
    }

    private func row(_ decree: RecordKey) -> SQL {
        """
        (\(decree.home), \(decree.id), \(number), \(village), \(line), \(proposal), \(person), \(outcome),
            \(nonEmpty(reason)), \(note?.rawValue), \(program), \(status), \(changeSet), \(removedOn), \(nonEmpty(hash)),
            \(nonEmpty(chain)))
        """
    }

    /// Digest of exactly what was read: what the confirmer signs.
    static func seal(_ lines: [DeterminationLine], of decree: DeterminationRecord) -> String {
        let counts = decree.counts
        var parts = [
            "penetapan|\(decree.key.home)|\(decree.key.id)|\(decree.region.value)|\(decree.period)|\(decree.day)"
                + "|\(Digest.sha256(decree.number))|\(decree.digest)|\(counts.lines)|\(counts.known)"
        ]
        parts.reserveCapacity(lines.count + 1)
        for line in lines {
            let proposal = line.proposal.map { "\($0.value)" } ?? ""
            let person = line.person.map { "\($0.value)" } ?? ""
            let place = line.line.map { "\($0)" } ?? ""
            let note = line.note?.rawValue ?? ""
            let program = line.program.map { "\($0)" } ?? ""
            let status = line.status.map { "\($0)" } ?? ""
            let changeSet = line.changeSet.map { "\($0.value)" } ?? ""
            let removedOn = line.removedOn.map { "\($0)" } ?? ""
            parts.append(
                "\(line.number)|\(line.village.value)|\(place)|\(proposal)|\(person)|\(line.outcome.rawValue)"
                    + "|\(line.reason)|\(note)|\(line.hash)|\(line.chain)"
                    + "|\(program)|\(status)|\(changeSet)|\(removedOn)")
        }
        return Digest.sha256(parts.joined(separator: "\n"))
    }
}
