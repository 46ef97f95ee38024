import Storage

/// What was done with the lists that a proposal was on: many are decided on at once, and the trail names the list alone.
struct ListActs {
    /// Of the proposal.
    var home: Int64
    /// As the trail writes them: `berkas ID`, `putusan ID`.
    var objects: [String]
    /// Where the proposal is, and what lies above: what the same act did elsewhere is not of this proposal.
    var places: [Int64]

    /// As what the trail names the list of a step.
    static func object(of step: RoadStep, _ list: RecordID) -> String {
        switch step {
        case .endorse, .ratify, .send, .returnByKadis, .returnByBupati: "berkas \(list)"
        case .schedule, .release, .decide, .finalise: "musyawarah \(list)"
        case .determine, .noteRejection, .noteMismatch: "penetapan \(list)"
        case .handBack: "serah terima \(list)"
        case .write, .edit, .putForward, .forward, .returnByCamat, .take, .askVisit, .noteVisit, .pass, .reject,
            .giveBack, .reopen, .close, .confirm, .dispute, .again, .withdraw, .carryOver, .markSIKS:
            "putusan \(list)"
        }
    }
}

extension Registry {
    /// The acts on lists that belong to what somebody asks for.
    ///
    /// - Returns: nil where that is no proposal that the reader may see.
    func listActs(on object: String?, _ reader: Reader) throws -> ListActs? {
        guard let last = object?.split(separator: " ").last, let id = RecordID(String(last)) else { return nil }
        let found = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT p.home AS home, p.village AS village, p.batch AS batch, p.deliberation AS deliberation
                FROM proposal p WHERE p.home IN (\(homes)) AND p.id = \(id) AND \(in: "p.village")
                """)
        }
        guard let found else { return nil }
        let home = try found.int("home")
        var objects: Set<String> = []
        if let list = found.intOrNil("batch") { objects.insert("berkas \(RecordID(list))") }
        if let meeting = found.intOrNil("deliberation") { objects.insert("musyawarah \(RecordID(meeting))") }
        for row in try reader.rows(
            """
            SELECT DISTINCT s.step AS step, s.batch AS batch FROM proposal_step s
            WHERE s.home = \(home) AND s.proposal = \(id) AND s.batch IS NOT NULL AND \(in: "s.village")
            """)
        {
            guard let step = RoadStep(rawValue: try row.text("step")) else { continue }
            objects.insert(ListActs.object(of: step, RecordID(try row.int("batch"))))
        }
        let path = gazetteer.path(of: RegionCode(try found.int("village")))
        return ListActs(home: home, objects: objects.sorted(), places: path.map(\.code.value))
    }
}
