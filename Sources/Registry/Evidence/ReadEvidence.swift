import Foundation
import Rules
import Storage

/// The papers of a proposal or a musyawarah, and what may be done with them.
package struct EvidenceList: Sendable {
    package var owner: EvidenceOwner
    /// By which a proposal is called; empty for all else, and where nobody is named.
    package var label: String
    package var papers: [Paper]
    /// What is asked for and not there, each with all that would do.
    package var missing: [Words]
    package var mayAdd: Bool
    /// Whether whoever reads may look at them, and not only see that they are there.
    package var mayOpen: Bool

    /// Bytes of a paper that is taken.
    package static let largest = SealedPaper.largest

    package struct Paper: Sendable, Equatable {
        package var id: RecordID
        /// A code of `documents.csv`.
        package var kind: String
        package var media: String
        package var bytes: Int
        package var actor: String
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        package var mayDrop: Bool
        /// What was found of the scan of a document that was made here.
        package var scan: ScanView?

        package var title: Words { DocumentKind.words(kind) }
    }
}

/// A paper with its bytes, as it was before it was sealed.
package struct OpenedEvidence: Sendable {
    package var id: RecordID
    package var owner: EvidenceOwner
    package var kind: String
    package var media: String
    package var name: String
    package var bytes: [UInt8]
}

extension Registry {
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func evidence(of owner: EvidenceOwner, by actor: Actor) async throws -> EvidenceList {
        try await read(by: actor) { reader in
            let (place, asked) = try evidencePlace(owner, reader)
            let rows = try reader.rows(
                """
                SELECT \(EvidenceRecord.columns) FROM evidence e
                WHERE e.home = \(place.key.home) AND \(owner.condition) AND e.dropped_at IS NULL
                AND \(in: "e.village") ORDER BY e.id
                """)
            let records = try rows.map { try EvidenceRecord($0) }
            let named = try namedPapers(of: place, reader)
            let scans = try reader.beside { db in try ScanView.of(records, place, by: actor, in: db) }
            let held = records.map { record in
                ProposalPapers.Paper(id: record.key.id, kind: record.kind, digest: record.digest)
            }
            return EvidenceList(
                owner: owner, label: place.label,
                papers: records.map { record in
                    EvidenceList.Paper(
                        id: record.key.id, kind: record.kind, media: record.media, bytes: record.bytes,
                        actor: record.actorName, at: record.at,
                        mayDrop: place.mayDrop(record, actor) && !named.ids.contains(record.key.id),
                        scan: scans[record.key.id])
                },
                missing: asked(ProposalPapers(held)).map { DocumentKind.words($0) },
                mayAdd: place.mayAdd(actor), mayOpen: EvidencePlace.mayOpen(actor, at: place.village))
        }
    }

    /// Where it is, and what is missing of what it has to show.
    private func evidencePlace(_ owner: EvidenceOwner, _ reader: Reader) throws
        -> (EvidencePlace, (ProposalPapers) -> [String])
    {
        switch owner {
        case .proposal(let id):
            let record = try proposalRecord(id, reader)
            guard let text = record.content else { return (EvidencePlace(record), { _ in [] }) }
            let content = try ProposalContent(text: text)
            let setting = try reader.withCatalogueTables { db in
                try RoadBook(on: record.madeOn, at: record.village, in: db)[record.kind]
            }
            let isOfficials = record.isOfficials
            return (
                EvidencePlace(record), { $0.missing(of: setting, for: content, isOfficials: isOfficials) }
            )
        case .deliberation(let id):
            let row = try find(id, reader.scope) { homes in
                try reader.first(
                    """
                    SELECT \(DeliberationRecord.columns) FROM deliberation d
                    WHERE d.home IN (\(homes)) AND d.id = \(id) AND \(in: "d.village")
                    """)
            }
            guard let record = try row.map(DeliberationRecord.init) else { throw Refusal.notFound }
            let kinds = record.header.kind.papers
            let asked = try reader.beside { db in try EvidencePlace.asked(record, in: db) }
            return (EvidencePlace(record, asked: asked), { papers in kinds.filter { !papers.has($0) } })
        case .batch(let id):
            let record = try batchRecord(id, reader)
            let kinds: [String]
            switch record.state {
            case .endorsed: kinds = ["surat_pengesahan"]
            case .ratified: kinds = ["tanda_terima"]
            case .made, .sent, .returned: kinds = []
            }
            return (EvidencePlace(record), { papers in kinds.filter { !papers.has($0) } })
        }
    }

    private func namedPapers(of place: EvidencePlace, _ reader: Reader) throws -> NamedPapers {
        guard case .proposal(let proposal) = place.owner else { return NamedPapers([]) }
        let rows = try reader.rows(
            """
            SELECT s.evidence AS evidence FROM proposal_step s
            WHERE s.home = \(place.key.home) AND s.proposal = \(proposal) AND s.evidence <> ''
            AND \(in: "s.village")
            """)
        return NamedPapers(try rows.map { try $0.text("evidence") })
    }

    /// Opens a paper. That it was opened is on the disk before its first byte is.
    ///
    /// - Parameter owner: what it has to belong to; nil: whatever it does.
    /// - Throws: `Refusal.notFound` also outside of the reader's area and for one that was thrown away, `.notAllowed` for
    ///   whoever has no part in the road.
    package func openEvidence(
        _ id: RecordID, of owner: EvidenceOwner? = nil, by actor: Actor
    ) async throws -> OpenedEvidence {
        // Looks that were noted before come before this one.
        await finishAudit()
        let (record, stored, families) = try await read(by: actor) { reader in try paper(id, of: owner, reader) }
        guard EvidencePlace.mayOpen(actor, at: record.village) else { throw Refusal.notAllowed(.propose) }
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .evidenceOpened, by: actor, place: record.village, object: record.owner.object,
                detail: DocumentKind.words(record.kind).id, families: families, at: now, in: db)
        }
        let registry = self
        let bytes = try await offLoop { try SealedPaper.opened(record, stored: stored, registry) }
        return OpenedEvidence(
            id: record.key.id, owner: record.owner, kind: record.kind, media: record.media, name: record.name,
            bytes: bytes)
    }

    private func paper(_ id: RecordID, of owner: EvidenceOwner?, _ reader: Reader) throws
        -> (EvidenceRecord, String, [RecordID])
    {
        let row = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(EvidenceRecord.columns) FROM evidence e
                WHERE e.home IN (\(homes)) AND e.id = \(id) AND e.dropped_at IS NULL AND \(in: "e.village")
                """)
        }
        guard let record = try row.map({ try EvidenceRecord($0) }), let file = record.file,
            owner == nil || owner == record.owner
        else { throw Refusal.notFound }
        let (place, _) = try evidencePlace(record.owner, reader)
        let stored = try reader.withCatalogueTables { db in try Self.storedFile(file, in: db).digest }
        return (record, stored, place.family.map { [$0] } ?? [])
    }
}
