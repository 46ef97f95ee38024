package import Storage

/// Seals what a musyawarah decided: from here on nobody changes it, and each name goes where it was decided.
///
/// - Throws: `Refusal.invalidInput` where a name has no decision, a paper is missing, or a content was changed since it
///   was put on the agenda.
package struct SealDeliberation: Action {
    package typealias Outcome = DeliberationOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// The version that the page showed.
    package var seen: Int

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeliberationOutcome {
        var record = try OpenDeliberation.find(deliberation, seen: seen, in: db)
        if let meeting = try MeetingRecord.find(record.key, in: db), meeting.stage != .closed {
            throw MeetingDesk.refused(
                "musyawarah",
                "Rapat belum ditutup. Tutup rapat di mode layar, lalu segel; rapat yang keliru disiapkan dibatalkan di persiapan rapat.",
                "The meeting is not closed. Close it in meeting mode, then seal; one that was called by mistake is called off where it is got ready."
            )
        }
        try MeetingSeal.check(record.key, in: db)
        try record.header.checkWhole(on: registry.clock.today)
        let items = try AgendaItem.of(record.key, in: db)
        guard !items.isEmpty else {
            throw DeliberationHeader.refused(
                "musyawarah", "Belum ada usulan dalam agenda.", "There is no proposal on the agenda.")
        }
        let undecided = items.filter { $0.decision == nil }.count
        if undecided > 0 {
            throw DeliberationHeader.refused(
                "musyawarah", "\(undecided) nama belum ada keputusannya.", "\(undecided) names have no decision yet.")
        }
        let papers = try ProposalPapers(ofDeliberation: record.key, in: db)
        let missing = record.header.kind.papers.filter { !papers.has($0) }.map(DocumentKind.words)
        if !missing.isEmpty {
            throw DeliberationHeader.refused(
                "bukti", "Dokumen belum lengkap: \(missing.map(\.id).joined(separator: "; ")).",
                "Documents are missing: \(missing.map(\.en).joined(separator: "; ")).")
        }
        try ScanGate.check(.deliberation(record.key.id), in: record.key, db)
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        record.seal = DeliberationSeal(record, items, papers, try MeetingSeal.lines(of: record.key, in: db)).digest
        record.state = .sealed
        (record.sealedBy, record.sealedName, record.sealedAt) = (actor.account, actor.name, work.now)
        try decide(items, papers, work)
        try record.update(in: db)
        let head = try SealedLines.add(
            SealFacts.of(record, in: db), to: .deliberation, record.key, at: record.village, in: db)
        try AuditTrail.write(
            .deliberationSealed, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "\(items.count) usulan" + SealedLines.words(head), sealing: head, at: work.now, in: db)
        let agreed = items.filter { $0.decision == .agree }.count
        if agreed > 0 {
            try RoadNotices(work).tell(
                .finalise, of: record.village, link: "/usulan/final",
                Words(
                    id: "Musyawarah disegel: \(agreed) usulan siap difinalkan.",
                    en: "A deliberation was sealed: \(agreed) proposals can be made final."))
        }
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }

    private func decide(_ items: [AgendaItem], _ papers: ProposalPapers, _ work: ChangeWork) throws {
        for item in items {
            guard let proposal = try ProposalRecord.find(item.proposal, in: work.db), proposal.state == .onAgenda,
                proposal.deliberation == deliberation, proposal.hash == item.hash
            else {
                throw DeliberationHeader.refused(
                    "musyawarah", "Usulan nomor \(item.number) berubah sejak masuk agenda. Muat ulang.",
                    "Proposal number \(item.number) changed since it was put on the agenda. Load again.")
            }
            var step = try StepWork(proposal, work)
            try step.decide(item, evidence: papers.words)
        }
    }
}

extension SealDeliberation: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}

/// The digest of a musyawarah: of what the minutes say, of every paper, and of what was decided on which content.
struct DeliberationSeal {
    let digest: String

    /// - Parameter meeting: of one that was held here, `MeetingSeal.lines`.
    init(_ record: DeliberationRecord, _ items: [AgendaItem], _ papers: ProposalPapers, _ meeting: [String]) {
        let header = record.header
        // Words of people are in it by their digest: no bar and no new line stands in a part.
        let words = Digest.sha256([header.place, header.number, header.leader, header.note].joined(separator: "\n"))
        let numbers = [header.invited, header.present, header.women, header.poor].map(String.init)
        let head = [
            "musyawarah", "\(record.key.home)", "\(record.key.id)", header.kind.rawValue, "\(header.day)",
            numbers.joined(separator: ","), words, papers.words,
        ]
        let lines = [head.joined(separator: "|")] + items.map(\.sealed) + meeting
        digest = Digest.sha256(lines.joined(separator: "\n"))
    }
}
