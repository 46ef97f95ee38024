package import Storage

/// Why a proposal is made all the same, though something was found in it: whoever decides reads it beside the finding.
package struct AnswerProposalFinding: Action {
    package var id: ActionID
    package var proposal: RecordID
    /// The version that the form showed: what is answered is what was seen.
    package var seen: Int
    package var answers: [Answer]

    package init(id: ActionID = ActionID(), proposal: RecordID, seen: Int, _ answers: [Answer]) {
        self.id = id
        self.proposal = proposal
        self.seen = seen
        self.answers = answers
    }

    /// The answer to one open finding.
    package struct Answer: Codable, Sendable, Equatable {
        package var rule: String
        package var member: Int
        /// Holds no NIK or KK.
        package var reason: String

        package init(rule: String, member: Int, reason: String) {
            self.rule = rule
            self.member = member
            self.reason = reason
        }

        /// The form's name for it.
        package var field: String { Self.field(rule, member) }
        package static func field(_ rule: String, _ member: Int) -> String { "jawab-\(rule)-\(member)" }
    }

    /// No words: it is kept.
    package struct Outcome: Codable, Sendable, Equatable {
        package var proposal: RecordID
        /// Errors that nobody has answered yet.
        package var left: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        guard record.version == seen else { throw Refusal.changedMeanwhile(version: record.version) }
        guard !record.state.isLocked else {
            throw Refusal.invalidInput(
                field: "tahap",
                reason: Words(
                    id: "Usulan ini sudah tidak dapat diubah desa.",
                    en: "The village can no longer change this proposal."))
        }
        guard !answers.isEmpty else { throw Refusal.reasonMissing }
        let key = record.key
        for answer in answers {
            let reason = answer.reason.trimmingSpaces
            guard reason.utf8.count >= 3 else {
                throw Refusal.invalidInput(
                    field: answer.field,
                    reason: Words(id: "Tulis mengapa tetap diajukan.", en: "Say why it is proposed all the same."))
            }
            try ChangeWork.checkWords(reason, field: answer.field)
            let changed = try db.execute(
                """
                UPDATE proposal_finding SET answer = \(reason)
                WHERE home = \(key.home) AND proposal = \(key.id) AND rule = \(answer.rule)
                AND member = \(answer.member) AND closed_at IS NULL
                """)
            if changed == 0 { throw Refusal.changedMeanwhile(version: record.version) }
        }
        // Whoever answers has a hand in it, and what others have before them is an older version.
        let role = actor.roles(meeting: Demand(.propose, at: record.village)).first
        var steps = ProposalWork(record, ChangeWork(registry: registry, db: db, actor: actor))
        try steps.take(.edit, to: nil, as: role, reason: record.reason)
        try AuditTrail.write(
            .proposalWritten, by: actor, place: record.village, object: "usulan \(key.id)",
            detail: "jawab pemeriksaan " + Set(answers.map(\.rule)).sorted().joined(separator: " "),
            families: record.family.map { [$0] } ?? [], at: registry.clock.now(), in: db)
        return Outcome(proposal: key.id, left: try KeptFindings.unanswered(of: key, in: db))
    }
}

extension AnswerProposalFinding: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}
