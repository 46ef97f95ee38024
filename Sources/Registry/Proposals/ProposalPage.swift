/// What the page of one proposal says of it, all of one record.
package struct ProposalPage: Sendable {
    package var view: ProposalView
    package var findings: ProposalFindings
    package var benefits: [BenefitNote]
    package var criteria: ProposalCriteria
}

extension Registry {
    /// One proposal with all that is worked out of its content; the look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func proposalPage(_ id: RecordID, by actor: Actor) async throws -> ProposalPage {
        let (page, seen) = try await read(by: actor) { reader -> (ProposalPage, SeenFindings) in
            let record = try proposalRecord(id, reader)
            let content = try record.readContent
            let seen = try seenFindings(of: record, content, reader, actor)
            let page = ProposalPage(
                view: try proposalView(record, content, reader), findings: seen.findings,
                benefits: try benefitEffects(of: record, content, reader),
                criteria: try criteria(of: record, content, reader))
            return (page, seen)
        }
        noteViewed(page.view, by: actor)
        noteSeen(seen, by: actor)
        return page
    }
}
