import Storage

/// What a document is made of, as far as it has to be known: where it is, which documents there can be, and for whom.
struct PaperSource {
    let subject: PaperKind.Subject
    let key: RecordKey
    /// Of a batch, its kabupaten.
    let village: RegionCode
    /// What can be made of it now.
    let kinds: [PaperKind]
    /// The family that the audit trail names.
    let family: RecordID?
    /// A letter of it is withdrawn no more: what the regent or mayor ratified under it holds.
    var isSettled = false
    /// A notice of it is the village's own; else it is of Dinsos.
    private var isOfVillage = true

    /// - Throws: `Refusal.notFound`.
    static func find(_ subject: PaperKind.Subject, _ id: RecordID, in db: any Connection) throws -> PaperSource {
        switch subject {
        case .deliberation:
            guard let record = try DeliberationRecord.find(id, in: db) else { throw Refusal.notFound }
            return PaperSource(record)
        case .batch:
            guard let record = try BatchRecord.find(id, in: db) else { throw Refusal.notFound }
            return PaperSource(record)
        case .handBack:
            let row = try db.find(id) {
                "SELECT \(HandBackRecord.columns) FROM handback WHERE home IN (\($0)) AND id = \(id)"
            }
            guard let record = try row.map(HandBackRecord.init) else { throw Refusal.notFound }
            return PaperSource(record)
        case .proposal:
            guard let record = try ProposalRecord.find(id, in: db) else { throw Refusal.notFound }
            return PaperSource(record)
        }
    }

    init(_ record: DeliberationRecord) {
        subject = .deliberation
        (key, village, family) = (record.key, record.village, nil)
        switch (record.state, record.header.kind) {
        case (.cancelled, _), (.returned, _): kinds = []
        case (_, .sptjm): kinds = [.statement, .boardAnnex, .fullAnnex]
        case (_, .musdes), (_, .muskel): kinds = [.invitation, .attendance, .notes, .minutes, .boardAnnex, .fullAnnex]
        }
    }

    init(_ record: BatchRecord) {
        subject = .batch
        (key, village, family) = (record.key, record.region, nil)
        kinds = record.state == .returned ? [] : [.ratification, .ratifiedList]
        isSettled = record.state == .ratified || record.state == .sent
    }

    init(_ record: HandBackRecord) {
        subject = .handBack
        (key, village, family) = (record.key, record.village, nil)
        kinds = [.handOver]
    }

    init(_ record: ProposalRecord) {
        subject = .proposal
        (key, village, family) = (record.key, record.village, record.family)
        isOfVillage = NoticeLayout.isOfVillage(record.state)
        let isThere = record.content != nil && record.state != .withdrawn
        kinds = isThere ? [.receipt] + (record.state.isDecided ? [.notice] : []) : []
    }

    /// One of these will do.
    private func permissions(_ kind: PaperKind, ofVillage: Bool) -> [Permission] {
        switch subject {
        case .deliberation: [.propose]
        case .batch: [.verify, .endorse, .ratify]
        case .handBack: [.verify, .ratify]
        case .proposal: kind == .receipt || ofVillage ? [.propose] : [.verify]
        }
    }

    private func isAllowed(_ permissions: [Permission], _ actor: Actor) -> Bool {
        permissions.contains { !actor.roles(meeting: Demand($0, at: village)).isEmpty }
    }

    func mayMake(_ kind: PaperKind, _ actor: Actor) -> Bool {
        isAllowed(permissions(kind, ofVillage: isOfVillage), actor)
    }

    /// By the office that wrote it, whoever would write it by now.
    func mayWithdraw(_ record: PaperRecord, _ actor: Actor) -> Bool {
        isAllowed(permissions(record.order.kind, ofVillage: record.office.level == .village), actor)
    }

    /// Those that the actor may ask for now.
    func offered(_ actor: Actor) -> [PaperKind] { kinds.filter { mayMake($0, actor) } }

    /// - Throws: `Refusal.notAllowed`, `.invalidInput` for what cannot be made now.
    func check(_ kind: PaperKind, _ actor: Actor) throws(Refusal) {
        guard kind.subject == subject else { throw .notFound }
        guard mayMake(kind, actor) else { throw .notAllowed(permissions(kind, ofVillage: isOfVillage)[0]) }
        guard kinds.contains(kind) else {
            let title = kind.title
            throw .invalidInput(
                field: "dokumen_jenis",
                reason: Words(
                    id: "\(title.id) tidak dapat dibuat pada tahap ini. Muat ulang halaman dan pilih yang ada.",
                    en: "\(title.en) cannot be made at this point. Load the page again and choose what is there."))
        }
    }

    /// Papers with whole numbers are for whoever has a part in the road; the others for whoever sees what they are of.
    static func mayOpen(_ kind: PaperKind, _ actor: Actor, at village: RegionCode) -> Bool {
        !kind.isPersonal || EvidencePlace.mayOpen(actor, at: village)
    }
}

extension ProposalState {
    /// Somebody has said yes or no.
    var isDecided: Bool {
        switch self {
        case .draft, .putForward, .onAgenda, .withdrawn: false
        default: true
        }
    }
}
