import Storage

/// The names of a list as they will stand in public: masked when the list is put up, so that what is read later, by
/// anybody, holds no more of a person than what was put up.
struct PublicNames {
    struct Name {
        /// From 1: what somebody who objects cites, the same on the page and on the sheet of the board.
        var number: Int
        var proposal: RecordID
        var name: String
        var rt: String
        var rw: String
        var kind: ProposalKind
        /// By its name; empty for none.
        var program: String
        var outcome: PublicOutcome
    }

    var names: [Name] = []
    var heldBack = 0

    private let list: PublicListKind
    private let registry: Registry
    private let db: any Connection

    init(_ list: PublicListKind, _ registry: Registry, in db: any Connection) {
        self.list = list
        self.registry = registry
        self.db = db
    }

    /// What a village shows of a list: what is up, or what would be if it were put up now.
    static func standing(
        _ list: PublicListKind, of subject: RecordKey, _ outcomes: [(proposal: RecordID, outcome: PublicOutcome)],
        _ registry: Registry, in db: any Connection
    ) throws -> PublicNames {
        var names = PublicNames(list, registry, in: db)
        if let record = try PublicListRecord.up(list, of: subject, at: registry.clock.now(), in: db) {
            try names.read(record)
        } else {
            try names.fill(outcomes, of: subject.home)
        }
        return names
    }

    private mutating func read(_ record: PublicListRecord) throws {
        heldBack = record.heldBack
        names = try db.rows(
            """
            SELECT number, proposal, name, rt, rw, kind, program, outcome FROM public_name
            WHERE home = \(record.key.home) AND list = \(record.key.id) ORDER BY number
            """
        ).map { row in
            guard let kind = ProposalKind(rawValue: try row.text("kind")),
                let outcome = PublicOutcome(rawValue: try row.text("outcome"))
            else { throw StorageError.unexpectedValue(column: "outcome") }
            return Name(
                number: Int(try row.int("number")), proposal: RecordID(try row.int("proposal")),
                name: try row.text("name"), rt: try row.text("rt"), rw: try row.text("rw"), kind: kind,
                program: try row.text("program"), outcome: outcome)
        }
    }

    /// - Parameter outcomes: what became of each, in the order of the list.
    mutating func fill(_ outcomes: [(proposal: RecordID, outcome: PublicOutcome)], of home: Int64) throws {
        let programs = Dictionary(
            try registry.catalogue(in: db).programs.map { (Int64($0.number), $0) },
            uniquingKeysWith: { first, _ in first })
        let today = registry.clock.today
        for start in stride(from: 0, to: outcomes.count, by: 500) {
            let part = outcomes[start..<min(start + 500, outcomes.count)]
            let records = try records(part.map(\.proposal), of: home)
            for (proposal, outcome) in part {
                guard let row = records[proposal], let kind = ProposalKind(rawValue: try row.text("kind")) else {
                    continue
                }
                let program = row.intOrNil("program").flatMap { programs[$0] }
                let label = try row.text("label")
                let how = HeldBackKind.how(kind, program?.id, on: list, today)
                if how == .leftOut { continue }
                // What was erased is nobody's any more.
                if how == .counted || label.isEmpty {
                    heldBack += 1
                    continue
                }
                names.append(
                    Name(
                        number: names.count + 1, proposal: proposal, name: BoardName.of(label), rt: try row.text("rt"),
                        rw: try row.text("rw"), kind: kind, program: program?.name ?? "", outcome: outcome))
            }
        }
    }

    private func records(_ proposals: [RecordID], of home: Int64) throws -> [RecordID: Row] {
        if proposals.isEmpty { return [:] }
        var found: [RecordID: Row] = [:]
        for row in try db.rows(
            """
            SELECT id, kind, program, label, rt, rw FROM proposal WHERE home = \(home) AND id IN (\(proposals))
            """)
        {
            found[RecordID(try row.int("id"))] = row
        }
        return found
    }

    func insert(into list: PublicListRecord) throws {
        var rows: [SQL] = []
        for name in names {
            rows.append(
                """
                (\(list.key.home), \(list.key.id), \(name.number), \(list.village), \(name.proposal), \(name.name),
                    \(name.rt), \(name.rw), \(name.kind), \(name.program), \(name.outcome))
                """)
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO public_name (home, list, number, village, proposal, name, rt, rw, kind, program, outcome)
                VALUES \(rows)
                """)
        }
    }

    /// What was erased is taken off every list that it is on; its line stays.
    static func erase(_ proposal: RecordKey, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE public_name SET name = '', rt = '', rw = ''
            WHERE home = \(proposal.home) AND proposal = \(proposal.id)
            """)
    }
}
