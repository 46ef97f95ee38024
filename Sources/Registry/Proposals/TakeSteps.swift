package import Storage

/// Takes one step of many proposals at once: each is judged by itself, and what the step cannot be taken for is left with
/// the reason.
///
/// Families of village officials never pass like that: whoever passes one says why, by itself.
///
/// - Throws: `Refusal.invalidInput` for all of them where a change that passes cannot be carried out. By then part of it
///   may be written, so nothing is. `Registry.takeSteps` then takes the step of each by itself.
package struct TakeSteps: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var proposals: [SeenProposal]
    package var asked: StepAsked
    // What was asked for is the same with all that follows or without, so that a repeat of it is one.
    /// Why it could not be carried out when it was tried just now: then it is left.
    var heldBack: Words?
    /// Of a longer list, which tells whom it concerns once all of it is done.
    var isPart = false
    /// What each of them came to, taken by itself: it is kept and told.
    var settled: RoadListOutcome?

    private enum CodingKeys: String, CodingKey {
        case id, proposals, asked
    }

    package init(id: ActionID = ActionID(), _ proposals: [SeenProposal], _ asked: StepAsked) {
        self.id = id
        self.proposals = proposals
        self.asked = asked
    }

    /// As many as a page shows.
    package static let most = 200

    /// Steps that may be taken for many: by those in the kecamatan and in Dinsos, and by the village of what came back.
    package static let steps = Set(Road.arrows.filter { $0.isBulk && TakeStep.steps.contains($0.step) }.map(\.step))

    package func demands(in db: any Connection) throws -> [Demand] {
        try check()
        guard let permissions = Road.arrows.first(where: { $0.step == asked.step })?.permissions,
            let first = permissions.first
        else { throw Refusal.notFound }
        // Where any of several will do, each proposal is asked about by itself.
        let permission = permissions.count == 1 ? first : .view
        let records = try SeenProposal.records(proposals, in: db)
        return Set(records.map(\.village)).sorted().map { Demand(permission, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RoadListOutcome {
        try check()
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        if let settled {
            try tell(settled, work)
            return settled
        }
        var outcome = RoadListOutcome(taken: [], left: [])
        var news = NewsOfVillages()
        for seen in proposals {
            if let reason = heldBack {
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: reason))
                continue
            }
            guard let record = try ProposalRecord.find(seen.id, in: db) else { throw Refusal.notFound }
            // What breaks off while a change is carried out has written a part of it, and takes all with it.
            var isCarriedOut = false
            do {
                var step = try StepWork(record, work)
                try check(seen, record)
                let judged = try step.judge(asked)
                guard judged.arrow.isBulk else { throw Self.oneByOne }
                isCarriedOut = asked.step == .pass && step.setting.applies == .passed
                try step.take(asked, judged)
                try RoadTrail(work).wrote(asked.step, step.proposal.record)
                outcome.taken.append(seen.id)
                news.add(record, before: record.state)
            } catch let refusal as Refusal {
                if isCarriedOut { throw Refusal.invalidInput(field: Self.place(of: seen.id), reason: refusal.words) }
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: refusal.words))
            }
        }
        if !isPart { try news.tell(of: asked, work) }
        return outcome
    }

    /// Of what was taken one by one. That is done where a step is carried out, which says nothing of where it came from.
    private func tell(_ outcome: RoadListOutcome, _ work: ChangeWork) throws {
        var news = NewsOfVillages()
        for id in outcome.taken {
            guard let record = try ProposalRecord.find(id, in: work.db) else { continue }
            news.add(record, before: .forwarded)
        }
        try news.tell(of: asked, work)
    }

    private func check(_ seen: SeenProposal, _ record: ProposalRecord) throws {
        guard record.version == seen.version else { throw Refusal.changedMeanwhile(version: record.version) }
        try Self.checkOfficials(record, asked.step)
    }

    /// - Throws: `Refusal.invalidInput` where somebody of the village office is in it.
    static func checkOfficials(_ record: ProposalRecord, _ step: RoadStep) throws {
        guard step == .pass, record.isOfficials else { return }
        throw StepWork.refused(
            "langkah", "Keluarga perangkat desa: luluskan satu per satu dari halamannya.",
            "Family of a village official: pass it by itself, on its page.")
    }

    private func check() throws {
        guard Self.steps.contains(asked.step) else { throw Refusal.notFound }
        try Self.check(proposals)
    }

    /// Whether so many may be chosen at once.
    static func check(_ proposals: [SeenProposal]) throws {
        guard !proposals.isEmpty else {
            throw StepWork.refused("pilih", "Pilih paling sedikit satu usulan.", "Choose at least one proposal.")
        }
        guard proposals.count <= most else {
            throw StepWork.refused(
                "pilih", "Paling banyak \(most) usulan sekaligus.", "At most \(most) proposals at once.")
        }
        guard Set(proposals.map(\.id)).count == proposals.count else {
            throw StepWork.refused("pilih", "Usulan yang sama dipilih dua kali.", "A proposal was chosen twice.")
        }
    }

    static let oneByOne = StepWork.refused(
        "langkah", "Langkah ini diambil satu per satu.", "This step is taken one by one.")

    /// The field of a refusal that is about one of them.
    private static func place(of proposal: RecordID) -> String { "pilih-\(proposal)" }

    /// Whether a refusal is about one of them, which alone is in the way.
    fileprivate func isOfOne(_ field: String) -> Bool {
        proposals.contains { Self.place(of: $0.id) == field }
    }

    /// One of them by itself, under a name of its own, so that it too is done once.
    fileprivate func part(_ seen: SeenProposal) -> TakeSteps {
        var part = TakeSteps(id: ActionID("\(id.text)/\(seen.id)"), [seen], asked)
        part.isPart = true
        return part
    }
}

/// How many proposals of which villages took a step: one notice a village, however many they are.
private struct NewsOfVillages {
    private struct Place: Hashable {
        var village: RegionCode
        var before: ProposalState
    }

    private var counts: [Place: Int] = [:]
    private var makers: [Place: Set<Int64>] = [:]

    mutating func add(_ record: ProposalRecord, before: ProposalState) {
        let place = Place(village: record.village, before: before)
        counts[place, default: 0] += 1
        makers[place, default: []].insert(record.maker)
    }

    func tell(of asked: StepAsked, _ work: ChangeWork) throws {
        for (place, count) in counts.sorted(by: { $0.key.village < $1.key.village }) {
            try RoadNotices(work).tell(
                of: asked, from: place.before, count, in: place.village, makers: makers[place] ?? [], link: "/usulan")
        }
    }
}

extension TakeSteps: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        try check()
        return Set(try SeenProposal.records(proposals, in: db).map(\.key.home))
    }
}

extension Registry {
    /// Takes one step of many proposals: all together, or each by itself where one of them cannot be carried out. That
    /// one is left with the reason, and holds up no other.
    ///
    /// One by one it takes longer, but is tried no more than twice each, and lets others in between. Broken off, it goes
    /// on where it was when it is asked for again.
    package func takeSteps(_ action: TakeSteps, by actor: Actor) async throws -> RoadListOutcome {
        if try await !isHalfDone(action, by: actor) {
            do {
                return try await perform(action, by: actor)
            } catch Refusal.invalidInput(let field, let reason) {
                guard action.isOfOne(field) else { throw Refusal.invalidInput(field: field, reason: reason) }
            }
        }
        var outcome = RoadListOutcome(taken: [], left: [])
        for seen in action.proposals {
            let one = try await takeAlone(action.part(seen), by: actor)
            outcome.taken += one.taken
            outcome.left += one.left
        }
        var whole = action
        whole.settled = outcome
        return try await perform(whole, by: actor)
    }

    private func isHalfDone(_ action: TakeSteps, by actor: Actor) async throws -> Bool {
        guard let first = action.proposals.first else { return false }
        if try await outcome(of: TakeSteps.self, id: action.id, by: actor) != nil { return false }
        return try await outcome(of: TakeSteps.self, id: action.part(first).id, by: actor) != nil
    }

    /// That it cannot be carried out is kept as its outcome, like any other.
    private func takeAlone(_ part: TakeSteps, by actor: Actor) async throws -> RoadListOutcome {
        do {
            return try await perform(part, by: actor)
        } catch Refusal.invalidInput(let field, let reason) {
            guard part.isOfOne(field) else { throw Refusal.invalidInput(field: field, reason: reason) }
            var left = part
            left.heldBack = reason
            return try await perform(left, by: actor)
        }
    }
}
