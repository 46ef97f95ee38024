import Foundation
import Storage

/// Throws a paper away that was added by mistake: its row stays and says so, its bytes go.
struct DropEvidence: Action {
    typealias Outcome = RecordID

    var id: ActionID
    var paper: RecordID
    var owner: EvidenceOwner
    /// Asked of the letters of a list.
    var reason: DropReason?

    func demands(in db: any Connection) throws -> [Demand] {
        // A letter is taken back by whoever brought it, and by nobody else: `perform` asks for that.
        [Demand(owner.batch == nil ? .propose : .view, at: try found(in: db).village)]
    }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let record = try found(in: db)
        if record.droppedAt != nil { return paper }
        let place = try EvidencePlace.find(owner, in: db)
        if owner.batch != nil, !place.brought(record, actor) { throw Refusal.notAllowed(.ratify) }
        guard place.mayDrop(record, actor) else {
            throw EvidencePlace.refused(
                "bukti", "Berkas bukti tidak dapat dibuang lagi di tahap ini.",
                "No paper can be thrown away any more at this point.")
        }
        guard try !NamedPapers(of: place, in: db).ids.contains(paper) else {
            throw EvidencePlace.refused(
                "bukti", "Berkas ini sudah menjadi dasar suatu langkah dan tidak dapat dibuang.",
                "A step rests on this paper, so it cannot be thrown away.")
        }
        if owner.batch != nil, reason == nil { throw Refusal.reasonMissing }
        let why = reason.map { ": \($0.title.id)" } ?? ""
        let now = registry.clock.now()
        try db.execute(
            """
            UPDATE evidence SET dropped_at = \(now), file = NULL
            WHERE home = \(record.key.home) AND id = \(record.key.id)
            """)
        if let deliberation = owner.deliberation { try DeliberationRecord.touch(deliberation, in: db) }
        if let file = record.file { try db.execute("UPDATE stored_file SET expires_at = \(now) WHERE id = \(file)") }
        try AuditTrail.write(
            .fileDropped, by: actor, place: record.village, object: owner.object, detail: record.kind + why,
            families: place.family.map { [$0] } ?? [], at: now, in: db)
        return paper
    }

    private func found(in db: any Connection) throws -> EvidenceRecord {
        guard let record = try EvidenceRecord.find(paper, in: db), record.owner == owner else {
            throw Refusal.notFound
        }
        return record
    }
}

extension DropEvidence: NarrowAction {
    func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> { [try found(in: db).key.home] }
}

/// The papers that steps of a proposal rest on.
struct NamedPapers {
    let ids: Set<RecordID>

    /// Of a musyawarah none as long as it is open: with its seal they are all named, and it is open no more.
    init(of place: EvidencePlace, in db: any Connection) throws {
        guard case .proposal(let proposal) = place.owner else {
            ids = []
            return
        }
        let rows = try db.rows(
            """
            SELECT evidence FROM proposal_step WHERE home = \(place.key.home) AND proposal = \(proposal)
            AND evidence <> ''
            """)
        ids = Self.ids(try rows.map { try $0.text("evidence") })
    }

    init(_ evidence: [String]) { ids = Self.ids(evidence) }

    /// - Parameter evidence: as `ProposalStep.evidence` has them.
    private static func ids(_ evidence: [String]) -> Set<RecordID> {
        var ids: Set<RecordID> = []
        for paper in evidence.flatMap({ $0.split(separator: ",") }) {
            if let id = RecordID(String(paper.prefix { $0 != ":" })) { ids.insert(id) }
        }
        return ids
    }
}

extension Registry {
    /// Throws a paper away that no step rests on yet, while the village writes what it belongs to; the letter of a list
    /// while nobody has ratified it.
    ///
    /// - Parameter reason: of a letter.
    /// - Throws: `Refusal.notFound`, `.notAllowed`, `.invalidInput` with what is in the way.
    package func dropEvidence(
        _ paper: RecordID, of owner: EvidenceOwner, reason: DropReason? = nil, id: ActionID = ActionID(),
        by actor: Actor
    ) async throws {
        _ = try await perform(DropEvidence(id: id, paper: paper, owner: owner, reason: reason), by: actor)
        let registry = self
        try await offLoop { _ = try registry.dropExpiredFiles() }
    }
}
