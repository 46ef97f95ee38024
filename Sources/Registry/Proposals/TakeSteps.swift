package import Storage

/// Takes one step of many proposals at once: each is judged by itself, and what the step cannot be taken for is left with
/// the reason.
///
/// Families of village officials never pass like that: whoever passes one says why, by itself.
///
/// - Throws: `Refusal.invalidInput` for all of them where a change that passes cannot be carried out. By then part of it
///   may be written, so nothing is. `Registry.takeSteps` leaves that one out and takes the step of the others.
package struct TakeSteps: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var proposals: [SeenProposal]
    package var asked: StepAsked
    /// Those that could not be carried out when this was tried before, with why. What was asked for is the same with
    /// them or without, so that a repeat of it is one.
    var heldBack: [RecordID: Words] = [:]

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
        var outcome = RoadListOutcome(taken: [], left: [])
        var news: [News: Int] = [:]
        var makers: [News: Set<Int64>] = [:]
        for seen in proposals {
            if let reason = heldBack[seen.id] {
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
                let told = News(village: record.village, before: record.state)
                news[told, default: 0] += 1
                makers[told, default: []].insert(record.maker)
            } catch let refusal as Refusal {
                if isCarriedOut { throw Refusal.invalidInput(field: Self.place(of: seen.id), reason: refusal.words) }
                outcome.left.append(RoadListOutcome.Left(proposal: seen.id, reason: refusal.words))
            }
        }
        for (place, count) in news.sorted(by: { $0.key.village < $1.key.village }) {
            try RoadNotices(work).tell(
                of: asked, from: place.before, count, in: place.village, makers: makers[place] ?? [], link: "/usulan")
        }
        return outcome
    }

    /// One notice a village, however many proposals.
    private struct News: Hashable {
        var village: RegionCode
        var before: ProposalState
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

    /// As many are left out of one act, one try after another; then the list is no list any more.
    fileprivate static let mostHeldBack = 20

    fileprivate static let tooManyHeldBack = StepWork.refused(
        "pilih",
        "Belum ada yang diluluskan: lebih dari \(mostHeldBack) pilihan tidak dapat diterapkan, sebab data di register "
            + "sudah berubah. Luluskan lebih sedikit sekaligus, atau kembalikan ke desa.",
        "Nothing passed: more than \(mostHeldBack) of those chosen cannot be carried out, as the register has changed. "
            + "Pass fewer at once, or give them back to the village.")

    /// The field of a refusal that is about one of them.
    private static func place(of proposal: RecordID) -> String { "pilih-\(proposal)" }

    /// Of which one a refusal is; nil: of no single one.
    fileprivate func heldBack(_ field: String) -> RecordID? {
        proposals.map(\.id).first { Self.place(of: $0) == field }
    }

}

extension TakeSteps: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        try check()
        return Set(try SeenProposal.records(proposals, in: db).map(\.key.home))
    }
}

extension Registry {
    /// Takes one step of many proposals. What cannot be carried out is left with the reason, and the rest is done: the
    /// whole is tried again without it, since nothing of a try that broke off is kept.
    ///
    /// - Throws: `Refusal.invalidInput` where more cannot be carried out than is worth trying.
    package func takeSteps(_ action: TakeSteps, by actor: Actor) async throws -> RoadListOutcome {
        var action = action
        while true {
            do {
                return try await perform(action, by: actor)
            } catch Refusal.invalidInput(let field, let reason) {
                guard let id = action.heldBack(field) else {
                    throw Refusal.invalidInput(field: field, reason: reason)
                }
                guard action.heldBack.count < TakeSteps.mostHeldBack else { throw TakeSteps.tooManyHeldBack }
                action.heldBack[id] = reason
            }
        }
    }
}
