import Storage

/// Everything that the seal of one musyawarah, list or hand-back covers, in its order.
struct SealedLines {
    let subject: SealSubject
    let key: RecordKey
    private(set) var lines: [SealedLine] = []
    /// The first line that does not follow the one before it; nil: all do.
    private(set) var broken: Int?

    init(_ subject: SealSubject, of key: RecordKey, in db: any Connection) throws {
        self.subject = subject
        self.key = key
        var before = Self.root(subject, key)
        for row in try db.rows(
            """
            SELECT \(SealedLine.columns) FROM sealed_line
            WHERE home = \(key.home) AND kind = \(subject) AND subject = \(key.id) ORDER BY number
            """)
        {
            let line = try SealedLine(row)
            let isNext = try row.int("number") == Int64(lines.count + 1)
            if broken == nil, !isNext || line.chained(to: before, number: lines.count + 1) != line.chain {
                broken = lines.count + 1
            }
            before = line.chain
            lines.append(line)
        }
    }

    private static func root(_ subject: SealSubject, _ key: RecordKey) -> String {
        "\(subject.rawValue)|\(key.home)|\(key.id)"
    }

    /// Of one part, by their objects.
    func objects(of part: SealPart) -> Set<Int64> { Set(lines.filter { $0.part == part }.map(\.object)) }

    /// Those that the seal was made over; what was added later stands behind it.
    var sealed: ArraySlice<SealedLine> {
        lines.prefix { $0.part != .seal }
    }

    /// Adds what is sealed now, behind what was sealed before.
    ///
    /// - Parameter village: of a list, its kabupaten.
    /// - Returns: the new head, which the entry of the trail names.
    @discardableResult
    static func add(
        _ facts: [SealFact], to subject: SealSubject, _ key: RecordKey, at village: RegionCode, in db: any Connection
    ) throws -> String {
        let last = try db.first(
            """
            SELECT number, chain FROM sealed_line
            WHERE home = \(key.home) AND kind = \(subject) AND subject = \(key.id) ORDER BY number DESC LIMIT 1
            """)
        var number = Int(try last?.int("number") ?? 0)
        var head = try last?.text("chain") ?? root(subject, key)
        var rows: [SQL] = []
        for fact in facts {
            var line = SealedLine(fact)
            number += 1
            line.chain = line.chained(to: head, number: number)
            head = line.chain
            rows.append(
                """
                (\(key.home), \(subject), \(key.id), \(number), \(village), \(line.part), \(line.object),
                    \(line.facts.joined(separator: "|")), \(line.salt), \(line.digest), \(line.chain))
                """)
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO sealed_line (home, kind, subject, number, village, part, object, facts, salt, digest, chain)
                VALUES \(rows)
                """)
        }
        return head
    }

    /// As the words of an entry of the trail say it.
    static func words(_ head: String) -> String { ", \(mark)\(head)" }

    /// The head that the words of an entry of the trail end with.
    static func head(in detail: String) -> String? {
        let head = detail.suffix(64)
        guard head.utf8.count == 64, head.allSatisfy(\.isHexDigit), detail.dropLast(64).hasSuffix(mark) else {
            return nil
        }
        return String(head)
    }

    private static let mark = "segel baris "

    /// Words that were erased are in the seals by a digest that nobody can guess from any more.
    static func forget(_ proposal: RecordKey, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE sealed_line SET salt = ''
            WHERE home = \(proposal.home) AND kind = \(SealSubject.deliberation) AND part = \(SealPart.decision)
            AND object = \(proposal.id) AND salt <> '' AND subject IN (
                SELECT i.deliberation FROM deliberation_item i
                WHERE i.home = \(proposal.home) AND i.proposal = \(proposal.id))
            """)
    }
}
