import Rules
import Storage

/// Writes as a proposal of the village they come to what accepting a move would have done at once.
struct ProposeTransfer {
    let values: [String: String]
    let into: RecordID?
    let work: ChangeWork
    private var db: any Connection { work.db }

    /// Whether a village's kabupaten says that moves into it are proposed. Who corrects for Dinsos moves people as
    /// before.
    static func isAsked(of record: TransferRecord, _ work: ChangeWork) throws -> Bool {
        let roles = work.actor.roles(meeting: Demand(.correct, at: record.decider))
        let day = work.registry.clock.today.packed
        return try Policy(on: day, at: record.destination, in: work.db).isProposed(.transfer, roles: roles)
    }

    /// Nobody moves, and nobody of them is in another case, until it is carried out.
    ///
    /// - Returns: the proposal.
    func write(_ record: inout TransferRecord) throws -> RecordID {
        let (registry, village) = (work.registry, record.destination)
        let home = registry.home(of: village)
        guard registry.home(of: record.origin) == home else { throw Self.otherKabupaten }
        if record.decider == village { try work.actor.meet(Demand(.propose, at: village)) }
        try check(record)
        let move = ProposedMove(
            transfer: record.key.id, origin: record.origin, parts: record.body.parts, values: values, into: into)
        let content = ProposalContent(
            ChangeSet(
                event: .transfer, family: into ?? RecordID(0), changes: [], reason: record.reason, day: record.day),
            proposer: .office, move: move)
        let proposal = try write(content, RecordKey(home: home, id: registry.identifiers.next()), record)
        record.state = .proposed
        record.body.proposal = proposal
        try db.beyondSight {
            // Whom the other village named is held from now on; whoever was handed over has been since it was opened.
            if record.starter == .destination { try record.claimPersons(home: home, in: db) }
        }
        if record.decider != village {
            try RoadNotices(work).tellVillage(
                village, link: "/usulan/\(proposal)",
                Words(
                    id: "Pindah \(record.persons) jiwa yang Anda minta diterima desa asal dan menjadi usulan.",
                    en: "The move of \(record.persons) people that you asked for was accepted, and is a proposal now."))
        }
        return proposal
    }

    /// What would be refused when it is carried out is refused now.
    private func check(_ record: TransferRecord) throws {
        for (name, value) in values {
            guard let field = FamilyField(rawValue: name) else { throw TypedValues.unknown(name) }
            _ = try work.typed.checked(value, for: field)
        }
        guard let into else { return }
        var locator = Locator(db)
        let family = try locator.family(into)
        guard family.village == record.destination, family.status == .present else { throw Refusal.notFound }
    }

    private func write(_ content: ProposalContent, _ key: RecordKey, _ record: TransferRecord) throws -> RecordID {
        let catalogue = try work.registry.catalogue(in: db)
        let village = record.destination
        let setting = try work.roads.setting(of: .move, on: work.registry.clock.today, at: village, in: db)
        guard let arrow = Road.arrow(.write, from: nil, through: setting.offices) else {
            throw Refusal.notAllowed(.propose)
        }
        var steps = ProposalWork(
            new: ProposalRecord(
                key: key, village: village, kind: .move, state: .draft, by: work.actor, at: work.now), work)
        let claims = ProposalClaims(of: steps.record, content, catalogue)
        let period = try ProposalPeriod(of: setting.cutoff, at: village, work)
        let text = try content.text
        // Where the other village decides, its operator writes for the one that asked.
        try db.beyondSight {
            try claims.check(in: db)
            try claims.write(in: db)
            try steps.take(arrow.step, to: arrow.to, as: .operatorDesa) { proposal in
                let salt = Digest.random(16)
                proposal.content = text
                proposal.salt = salt
                proposal.hash = ProposalContent.digest(text, salt: salt)
                proposal.label = record.label
                proposal.rt = values[FamilyField.rt.rawValue] ?? ""
                proposal.rw = values[FamilyField.rw.rawValue] ?? ""
                proposal.persons = record.persons
                (proposal.period, proposal.closes) = (period.month, period.closes)
            }
        }
        try AuditTrail.write(
            .proposalWritten, by: work.actor, place: village, object: "usulan \(key.id)",
            detail: ProposalKind.move.title.id, at: work.now, in: db)
        return key.id
    }

    private static let otherKabupaten = Refusal.invalidInput(
        field: "putusan",
        reason: Words(
            id: "Di sini pindah menjadi usulan, dan usulan belum dapat memindahkan warga antarkabupaten/kota. Minta "
                + "Dinas Sosial kabupaten/kota tujuan yang menerimanya.",
            en: "Moves are proposed here, and a proposal cannot move people between kabupaten yet. Ask the Dinas "
                + "Sosial of the kabupaten they come to, to accept it."))
}
