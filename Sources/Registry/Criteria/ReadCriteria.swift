import Rules
import Storage

/// The sets that one proposal is asked, with its answers.
package struct ProposalCriteria: Sendable, Equatable {
    package var sets: [Answered]

    package struct Answered: Sendable, Equatable {
        /// As roads name it.
        package var name: String
        package var title: Words
        package var note: Words?
        package var count: CriteriaCount
        package var lines: [Line]
    }

    package struct Line: Sendable, Equatable {
        package var question: CriteriaQuestion
        /// Nil: it was not asked.
        package var answer: CriteriaAnswer?
        /// What the register or the house written down here says; nil: it does not tell.
        package var known: Bool?

        /// Somebody was told something else than what is known.
        package var differs: Bool {
            guard let answer, let known else { return false }
            return answer.isYes != known
        }
    }

    init(_ asked: [NamedCriteria], _ answers: [CriteriaAnswer], _ facts: CriteriaFacts?) {
        sets = asked.map { one in
            let lines = one.set.questions.map { question in
                Line(
                    question: question,
                    answer: answers.first { $0.set == one.name && $0.question == question.code },
                    known: facts.flatMap { question.from?.answer($0) })
            }
            return Answered(
                name: one.name, title: one.set.title, note: one.set.note,
                count: CriteriaCount(of: one.set, named: one.name, answers), lines: lines)
        }
    }
}

extension Registry {
    /// The sets that a kind asks in a village.
    ///
    /// - Parameter madeAt: of a proposal that is there, milliseconds since 1970; nil: of one that is made today.
    package func criteria(
        of kind: ProposalKind, at village: RegionCode, madeAt: Int64? = nil
    ) async throws -> [NamedCriteria] {
        let today = clock.today
        let day = madeAt.map { CivilDate(milliseconds: $0 + 7 * 3_600_000) } ?? today
        return try await database.read { db in
            let setting = try RoadBook(on: day, at: village, in: db)[kind]
            return try CriteriaBook(on: day, at: village, in: db).asked(setting)
        }
    }

    /// Sets that somebody could ask for in some region, by name: for whoever sets rules.
    package func criteriaNames() async throws -> [String] {
        try await database.read { db in
            let own = try db.rows("SELECT DISTINCT id FROM criteria_set ORDER BY id").map { try $0.text("id") }
            return try CriteriaBook.standardNames.union(own).sorted()
        }
    }

    /// What a proposal answers.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func criteria(of proposal: RecordID, by actor: Actor) async throws -> ProposalCriteria {
        try await read(by: actor) { reader -> ProposalCriteria in
            let record = try proposalRecord(proposal, reader)
            return try criteria(of: record, try record.readContent, reader)
        }
    }

    /// What several answer, of which each was asked for by whoever reads them.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func criteria(of proposals: [RecordID], by actor: Actor) async throws -> [RecordID: ProposalCriteria] {
        if proposals.isEmpty { return [:] }
        return try await read(by: actor) { reader -> [RecordID: ProposalCriteria] in
            let records = try reader.rows(
                """
                SELECT \(ProposalRecord.columns) FROM proposal p
                WHERE \(homes(of: nil, reader.scope).hold("p.home")) AND p.id IN (\(proposals))
                AND \(in: "p.village")
                """
            ).map(ProposalRecord.init)
            var found: [RecordID: ProposalCriteria] = [:]
            var asked: [String: [NamedCriteria]] = [:]
            for record in records {
                let key = "\(record.village.value) \(record.madeOn.packed) \(record.kind.rawValue)"
                let sets = try asked[key] ?? self.asked(of: record, reader)
                asked[key] = sets
                let text = sets.isEmpty ? nil : record.content
                let answers = try text.map { try ProposalContent(text: $0).answers }
                if let answers { found[record.key.id] = ProposalCriteria(sets, answers, nil) }
            }
            return found
        }
    }

    private func asked(of record: ProposalRecord, _ reader: Reader) throws -> [NamedCriteria] {
        try reader.withCatalogueTables { db -> [NamedCriteria] in
            let setting = try RoadBook(on: record.madeOn, at: record.village, in: db)[record.kind]
            if setting.criteria.isEmpty { return [] }
            return try CriteriaBook(on: record.madeOn, at: record.village, in: db).asked(setting)
        }
    }

    func criteria(
        of record: ProposalRecord, _ content: ProposalContent?, _ reader: Reader
    ) throws -> ProposalCriteria {
        let asked = try asked(of: record, reader)
        guard !asked.isEmpty, let content else { return ProposalCriteria([], [], nil) }
        // Of a family on record the answers say what it said when they were written.
        let facts = content.changes.newcomers.map { CriteriaFacts($0) }
        return ProposalCriteria(asked, content.answers, facts)
    }
}
