import Storage

/// The papers of a proposal, as far as they were not thrown away: what a step rests on, and what its kind has to show.
struct ProposalPapers {
    struct Paper {
        var id: RecordID
        /// A code of `documents.csv`.
        var kind: String
        var digest: String

    }

    let papers: [Paper]

    init(_ papers: [Paper]) { self.papers = papers }

    init(of proposal: RecordKey, in db: any Connection) throws {
        papers = try Self.read(
            "SELECT id, kind, digest FROM evidence WHERE home = \(proposal.home) AND proposal = \(proposal.id)", in: db)
    }

    /// Those of some proposals of one kabupaten, by proposal.
    static func of(_ proposals: [RecordID], in home: Int64, _ db: any Connection) throws -> [RecordID: ProposalPapers] {
        if proposals.isEmpty { return [:] }
        let rows = try db.rows(
            """
            SELECT proposal, id, kind, digest FROM evidence
            WHERE home = \(home) AND proposal IN (\(proposals)) AND dropped_at IS NULL ORDER BY id
            """)
        var papers: [RecordID: [Paper]] = [:]
        for row in rows { papers[RecordID(try row.int("proposal")), default: []].append(try paper(row)) }
        return papers.mapValues { ProposalPapers($0) }
    }

    /// Those of a musyawarah.
    init(ofDeliberation deliberation: RecordKey, in db: any Connection) throws {
        papers = try Self.read(
            """
            SELECT id, kind, digest FROM evidence WHERE home = \(deliberation.home)
            AND deliberation = \(deliberation.id)
            """, in: db)
    }

    /// The letter of a list.
    init(ofBatch batch: RecordKey, in db: any Connection) throws {
        papers = try Self.read(
            "SELECT id, kind, digest FROM evidence WHERE home = \(batch.home) AND batch = \(batch.id)", in: db)
    }

    private static func read(_ sql: SQL, in db: any Connection) throws -> [Paper] {
        try db.rows("\(sql) AND dropped_at IS NULL ORDER BY id").map(paper)
    }

    private static func paper(_ row: Row) throws -> Paper {
        Paper(id: RecordID(try row.int("id")), kind: try row.text("kind"), digest: try row.text("digest"))
    }

    func has(_ kind: String) -> Bool { papers.contains { $0.kind == kind } }

    /// As `ProposalStep.evidence` has it.
    ///
    /// - Throws: `Refusal.invalidInput` for a paper that is not among them.
    func words(of ids: [RecordID]) throws -> String {
        try Set(ids).sorted().map { id in
            guard let paper = papers.first(where: { $0.id == id }) else {
                throw Refusal.invalidInput(
                    field: "bukti",
                    reason: Words(
                        id: "Berkas bukti ini tidak ada lagi. Pilih lagi dari daftar.",
                        en: "This paper is there no longer. Choose again from the list."))
            }
            return "\(id):\(paper.digest)"
        }.joined(separator: ",")
    }

    /// All of them.
    var words: String { papers.sorted { $0.id < $1.id }.map { "\($0.id):\($0.digest)" }.joined(separator: ",") }

    /// What the kind of a proposal asks for and is not there, in the codes of the setting.
    ///
    /// - Parameter isOfficials: of the proposal, which may be so beyond what its content says.
    func missing(of setting: RoadSetting, for content: ProposalContent, isOfficials: Bool) -> [String] {
        setting.evidence.filter { need in
            let isThere = need.kind.split(separator: "|").contains { has(String($0)) }
            return content.meets(need.when, isOfficials: isOfficials) && !isThere
        }.map(\.kind)
    }
}

extension ProposalContent {
    /// Whether a paper is asked for.
    fileprivate func meets(_ condition: EvidenceNeed.Condition?, isOfficials: Bool) -> Bool {
        switch condition {
        case nil: true
        case .conflict: isOfficials
        case .newcomer: !numbers.isEmpty || changes.newcomers != nil
        case .reason(let names): names.contains(reason)
        case .field(let names): !changes.fields.isDisjoint(with: names)
        }
    }
}
