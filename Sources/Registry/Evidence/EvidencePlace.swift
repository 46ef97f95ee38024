import Storage

/// What a paper is added to, as far as papers have to know it: where it is, and who may add and throw away.
struct EvidencePlace {
    let owner: EvidenceOwner
    let key: RecordKey
    let village: RegionCode
    /// By which a proposal is called; empty for all else.
    let label: String
    /// The family that the audit trail names.
    let family: RecordID?
    /// One of them will do; empty: nobody adds any more.
    let adds: Set<Permission>
    /// Whether the village still writes it, and so throws papers away as well.
    let isWritten: Bool
    /// Kinds that alone are taken, since Dinsos asked for them anew; empty: no such thing.
    var asked: Set<String> = []

    init(_ record: ProposalRecord) {
        owner = .proposal(record.key.id)
        key = record.key
        village = record.village
        label = record.label
        family = record.family
        adds = record.state.takesPapers
        isWritten = !record.state.isLocked
    }

    /// What was sealed names its papers, and takes no others but those that Dinsos asked for anew.
    init(_ record: DeliberationRecord, asked: Set<String> = []) {
        self.asked = asked
        owner = .deliberation(record.key.id)
        key = record.key
        village = record.village
        label = ""
        family = nil
        adds = record.state == .open || !asked.isEmpty ? [.propose] : []
        isWritten = record.state == .open
    }

    /// Until the letter is what the list was ratified by; then what says that it has gone, until it has.
    init(_ record: BatchRecord) {
        owner = .batch(record.key.id)
        key = record.key
        village = record.region
        label = ""
        family = nil
        let isOpen = record.state == .made || record.state == .endorsed
        adds = isOpen ? [.verify, .ratify] : record.state == .ratified ? [.verify] : []
        isWritten = isOpen
    }

    /// - Throws: `Refusal.notFound`.
    static func find(_ owner: EvidenceOwner, in db: any Connection) throws -> EvidencePlace {
        switch owner {
        case .proposal(let id):
            guard let record = try ProposalRecord.find(id, in: db) else { throw Refusal.notFound }
            return EvidencePlace(record)
        case .deliberation(let id):
            guard let record = try DeliberationRecord.find(id, in: db) else { throw Refusal.notFound }
            return EvidencePlace(record, asked: try asked(record, in: db))
        case .batch(let id):
            guard let record = try BatchRecord.find(id, in: db) else { throw Refusal.notFound }
            return EvidencePlace(record)
        }
    }

    func mayAdd(_ actor: Actor) -> Bool { adds.contains { Self.has(actor, $0, village) } }

    /// A letter of a list is thrown away by whoever brought it, as long as nobody has decided with it.
    func mayDrop(_ paper: EvidenceRecord, _ actor: Actor) -> Bool {
        guard isWritten else { return false }
        return owner.batch == nil ? Self.has(actor, .propose, village) : brought(paper, actor)
    }

    /// Whether a paper came from somebody who still works here.
    func brought(_ paper: EvidenceRecord, _ actor: Actor) -> Bool {
        let works: [Permission] = [.verify, .ratify]
        return paper.account == actor.account && works.contains { Self.has(actor, $0, village) }
    }

    /// - Throws: `Refusal.notAllowed`, or `.invalidInput` where nobody adds any more.
    func checkAdding(_ actor: Actor) throws {
        if mayAdd(actor) { return }
        guard adds.isEmpty, Self.has(actor, .propose, village) || Self.has(actor, .verify, village) else {
            throw Refusal.notAllowed(.propose)
        }
        throw Self.refused(
            "bukti", "Berkas bukti tidak dapat ditambah lagi di tahap ini.",
            "No paper can be added any more at this point.")
    }

    /// Whoever has a part in the road. The others see that there are papers, and not what is on them: a scan shows whole
    /// numbers, which nobody has masked.
    static func mayOpen(_ actor: Actor, at village: RegionCode) -> Bool {
        let part: [Permission] = [.propose, .finalise, .forward, .verify, .endorse, .ratify, .determine]
        return part.contains { has(actor, $0, village) }
    }

    private static func has(_ actor: Actor, _ permission: Permission, _ village: RegionCode) -> Bool {
        !actor.roles(meeting: Demand(permission, at: village)).isEmpty
    }

    static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}

extension ProposalState {
    /// Who adds papers to a proposal that is here: the village as long as nobody has decided above it, and then whoever
    /// has it before them as well.
    var takesPapers: Set<Permission> {
        switch self {
        case .draft, .putForward, .onAgenda, .agreed, .postponed, .returned, .unmatched, .handedBack: [.propose]
        case .finalised, .forwarded, .verifying: [.propose, .forward, .verify]
        case .refused, .rejected, .passed, .endorsed, .ratified, .sent, .determined, .rejectedByMinistry, .reverified,
            .done, .withdrawn:
            []
        }
    }
}
