import Rules
import Storage

/// Puts a meeting together from its rows.
struct MeetingReading {
    private let source: MeetingRows
    /// For what is nobody's: rules, programs.
    private let db: any Connection
    private let registry: Registry
    private let isMasked: Bool
    /// Without what its proposals say, which a page that was drawn has already.
    private let isBrief: Bool

    init(
        _ source: MeetingRows, _ db: any Connection, _ registry: Registry, isMasked: Bool = true, isBrief: Bool = false
    ) {
        self.isBrief = isBrief
        self.source = source
        self.db = db
        self.registry = registry
        self.isMasked = isMasked
    }

    /// With the families that its proposals are about; nil: the deliberation was held outside.
    func view(of record: DeliberationRecord) throws -> (view: MeetingView, families: [RecordID])? {
        let here: SQL = "home = \(record.key.home) AND deliberation = \(record.key.id)"
        guard let row = try source.rows(MeetingRecord.columns, "meeting", here, "deliberation").first else {
            return nil
        }
        let meeting = try MeetingRecord(row)
        let rules = try meeting.rules(of: record.header, in: db)
        let guests = try source.rows(GuestRecord.columns, "meeting_guest", here, "number").map(GuestRecord.init)
        let notes = try source.rows(NoteRecord.columns, "meeting_note", here, "number").map(NoteRecord.init)
        let sittings = try source.rows(SittingRecord.columns, "meeting_sitting", here, "number")
            .map(SittingRecord.init)
        let (items, families) = try items(of: record, here)
        let view = MeetingView(
            deliberation: record.key.id, village: record.village, header: record.header, version: record.version,
            state: record.state, stage: meeting.stage, startsAt: meeting.startsAt, session: meeting.session,
            bylaws: rules, agenda: meeting.agenda, waitsUntil: meeting.waitsUntil, openedAt: meeting.openedAt,
            closedAt: meeting.closedAt, latitude: meeting.latitude, longitude: meeting.longitude,
            guests: guests.map { $0.shown(on: record.header.day, by: rules) },
            quorum: QuorumCount(guests, rules, session: meeting.session), items: items,
            notes: notes.map { note in
                let item = items.first { $0.proposal == note.proposal }?.number ?? 0
                return MeetingNote(item: item, proposal: note.proposal, words: note.words, at: note.at)
            },
            sittings: sittings.map(\.shown), events: meeting.events)
        return (view, families)
    }

    private func items(of record: DeliberationRecord, _ here: SQL) throws -> ([MeetingItem], [RecordID]) {
        let agenda = try source.rows(AgendaItem.columns, "deliberation_item", here, "number").map(AgendaItem.init)
        if agenda.isEmpty || isBrief { return (agenda.map(MeetingItem.init(brief:)), []) }
        let ids = agenda.map(\.proposal)
        let found = try source.rows(
            ProposalRecord.columns, "proposal", "home = \(record.key.home) AND id IN (\(ids))", "id"
        ).map(ProposalRecord.init)
        let proposals = Dictionary(found.map { ($0.key.id, $0) }) { first, _ in first }
        let results = try source.rows(HamletRecord.columns, "hamlet_result", here, "proposal").map(HamletRecord.init)
        let hamlets = Dictionary(results.map { ($0.proposal, $0) }) { first, _ in first }
        let programs = try registry.catalogue(in: db).programs
        var asked = try AskedCriteria(of: found, at: record.village, in: db)
        let items = try agenda.compactMap { item -> MeetingItem? in
            guard let proposal = proposals[item.proposal] else { return nil }
            let program = programs.first { $0.number == proposal.program }
            var shown = MeetingItem(
                item, proposal, hamlets[item.proposal], program: program?.name,
                criteria: try asked.lines(of: proposal), isMasked: isMasked)
            // On a wall nobody reads what illness or need somebody is registered for.
            let day = CivilDate(packed: record.header.day)
            let held = HeldBackKind.how(proposal.kind, program?.id, on: .deliberation, day)
            if isMasked, held == .counted {
                (shown.kind, shown.program, shown.hamletWords) = ("Usulan", "", "")
                (shown.met, shown.unmet) = ([], [])
            }
            return shown
        }
        return (items, found.compactMap(\.family).sorted())
    }
}

/// Which sets of criteria kinds of proposals of a village ask, with a statement for what regions say of roads and one
/// for their sets, on however many days they were made.
private struct AskedCriteria {
    private let village: RegionCode
    private let roads: [Row]
    private let sets: [Row]
    private var known: [String: [NamedCriteria]] = [:]

    init(of proposals: [ProposalRecord], at village: RegionCode, in db: any Connection) throws {
        self.village = village
        guard let last = proposals.map(\.madeOn).max() else {
            (roads, sets) = ([], [])
            return
        }
        roads = try RoadBook.rows(until: last, at: village, in: db)
        sets = try CriteriaBook.rows(until: last, at: village, in: db)
    }

    mutating func lines(of proposal: ProposalRecord) throws -> [ProposalCriteria.Line] {
        let key = "\(proposal.madeOn.packed) \(proposal.kind.rawValue)"
        let sets = try known[key] ?? asked(of: proposal)
        known[key] = sets
        guard !sets.isEmpty, let content = try proposal.readContent else { return [] }
        return ProposalCriteria(sets, content.answers, nil).sets.flatMap(\.lines)
    }

    private func asked(of proposal: ProposalRecord) throws -> [NamedCriteria] {
        let setting = try RoadBook(on: proposal.madeOn, at: village, roads)[proposal.kind]
        if setting.criteria.isEmpty { return [] }
        return try CriteriaBook(on: proposal.madeOn, at: village, sets).asked(setting)
    }
}

extension MeetingItem {
    /// What is decided on it alone.
    fileprivate init(brief item: AgendaItem) {
        self.init(
            number: item.number, proposal: item.proposal, kind: "", program: "", name: "", rt: "", rw: "", persons: 0,
            met: [], unmet: [], isOfOfficial: false, decision: item.decision, reason: item.reason, words: item.words,
            isDisputed: item.isDisputed, dissent: item.dissentWords, mark: item.wallMark, content: item.hash,
            hamlet: nil, hamletWords: "")
    }

    /// - Parameter criteria: a question that nobody was asked is in neither list: that is no "no".
    fileprivate init(
        _ item: AgendaItem, _ proposal: ProposalRecord, _ hamlet: HamletRecord?, program: String?,
        criteria: [ProposalCriteria.Line], isMasked: Bool
    ) {
        let counted = criteria.filter { !$0.question.isApart }
        self.init(
            number: item.number, proposal: item.proposal, kind: proposal.kind.rawValue, program: program ?? "",
            name: isMasked ? BoardName.of(proposal.label) : proposal.label, rt: proposal.rt, rw: proposal.rw,
            persons: proposal.persons, met: counted.filter { $0.answer?.isYes == true }.map(\.question.words.id),
            unmet: counted.filter { $0.answer?.isYes == false }.map(\.question.words.id),
            isOfOfficial: proposal.isOfficials, decision: item.decision, reason: item.reason, words: item.words,
            isDisputed: item.isDisputed, dissent: item.dissentWords, mark: item.wallMark, content: item.hash,
            hamlet: hamlet?.decision,
            hamletWords: hamlet?.words ?? "")
    }
}

extension GuestRecord {
    fileprivate func shown(on day: Int32, by rules: Bylaws) -> MeetingGuest {
        MeetingGuest(
            number: number, name: name, office: office, element: element, isWoman: isWoman, isPoor: isPoor,
            phone: phone, isInvited: isInvited, votes: votes(on: day, by: rules), answer: answer, cameAt: cameAt,
            leftAt: leftAt)
    }
}

extension SittingRecord {
    fileprivate var shown: MeetingSitting {
        MeetingSitting(
            session: session, day: day, invited: invited, present: present, needed: needed, outcome: outcome,
            words: words)
    }
}
