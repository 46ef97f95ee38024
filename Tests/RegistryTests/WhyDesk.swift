@testable import Registry
import Storage
import TepatTesting
import Testing

/// What a citizen is told, and whether all of it is there.
enum WhyDesk {
    /// The sample's day.
    static let today: Int32 = 20_261_121
    static let decree = "262/HUK/2026"
    static let decreeDay: Int32 = 20_261_120
    static let minutes = "400/11/2026"
    static let minutesDay: Int32 = 20_261_118
    /// From when on the tata tertib hold that the program brings along.
    static let bylaws: Int32 = 20_150_101

    /// What the answer is to rest on.
    enum Paper {
        case none
        case number(String)
    }

    /// That a part tells its reason, rule, date, document and next step, and no whole number.
    ///
    /// - Parameters:
    ///   - because: stands in its reason.
    ///   - rule: the code of one of its rules.
    ///   - decided: on which day; nil: nobody has decided.
    ///   - next: stands in the next step.
    static func expect(
        _ found: WhyPart?, because: String, rule: String, from: Int32? = nil, decided: Int32?, _ paper: Paper,
        next: String, at place: SourceLocation = #_sourceLocation
    ) throws {
        let part = try #require(found, "no such part", sourceLocation: place)
        #expect(because.isEmpty || part.because.id.contains(because), "\(part.because.id)", sourceLocation: place)
        let one = try #require(part.rules.first { $0.code == rule }, "\(part.rules)", sourceLocation: place)
        if let from { #expect(one.from == from, "\(one)", sourceLocation: place) }
        #expect(part.decision?.day == decided, "\(String(describing: part.decision))", sourceLocation: place)
        switch paper {
        case .none: #expect(part.papers.isEmpty, "\(part.papers)", sourceLocation: place)
        case .number(let number):
            #expect(
                part.papers.contains { $0.number.contains(number) && $0.day != nil }, "\(part.papers)",
                sourceLocation: place)
        }
        #expect(next.isEmpty || part.next.id.contains(next), "\(part.next.id)", sourceLocation: place)
        #expect(!part.headline.id.isEmpty && !part.headline.en.isEmpty, sourceLocation: place)
        #expect(!part.ask.id.isEmpty && !part.next.en.isEmpty, sourceLocation: place)
        let text = words(part)
        #expect(!text.contains("{") && !text.contains("}"), "\(text)", sourceLocation: place)
        #expect(text.firstMatch(of: /\d{16}/) == nil, sourceLocation: place)
    }

    /// All that a part says, in Indonesian.
    static func words(_ part: WhyPart) -> String {
        let rules = part.rules.map(\.title.id)
        let facts = part.facts.map { "\($0.label.id) \($0.value.id) \($0.source.id)" }
        let decision = part.decision.map { "\($0.what.id) \($0.office.id) \($0.name) \($0.words)" } ?? ""
        let papers = part.papers.map { "\($0.title.id) \($0.number)" }
        return
            ([
                part.topic.id, part.headline.id, part.because.id, part.change.id, part.next.id, decision,
                part.objection?.how.id ?? "", part.ask.id,
            ] + rules + facts + papers).joined(separator: "\n")
    }

    static func words(_ answer: WhyAnswer) -> String { answer.parts.map { words($0) }.joined(separator: "\n") }
}

extension ProposalDesk {
    /// Of a proposal, as its village is told.
    func why(_ proposal: RecordID, by actor: Actor = ProposalDesk.village) async throws -> WhyPart {
        let answer = try await registry.why(proposal: proposal, by: actor)
        return try #require(answer.parts.first)
    }

    func why(line: Int) async throws -> WhyAnswer {
        try await registry.why(family: try register.family(line: line), by: Self.village)
    }

    /// One that the village refused or put off in a sealed meeting.
    func decided(_ decision: VillageDecision, reason: String, words: String = "") async throws -> RecordID {
        let draft = try await write(.newHousehold, Self.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await paper(kind, of: draft.proposal) }
        let meeting = try await meeting()
        _ = try await agenda(meeting, [draft])
        _ = try await registry.perform(
            DecideName(meeting, draft.proposal, decision, reason: reason, words: words), by: Self.village)
        for kind in DeliberationKind.musdes.papers { try await paper(kind, ofDeliberation: meeting) }
        let seen = try await registry.deliberation(meeting, by: Self.village).row.version
        _ = try await registry.perform(SealDeliberation(meeting, seen: seen), by: Self.village)
        return draft.proposal
    }

    @discardableResult
    func step(
        _ proposal: RecordID, _ step: RoadStep, by actor: Actor, reason: String = "", words: String = ""
    ) async throws -> ProposalOutcome {
        let seen = try await now(proposal)
        return try await registry.perform(
            TakeStep(
                proposal, seen: seen.version, hash: seen.hash, StepAsked(step, reason: reason, words: words)),
            by: actor)
    }

    /// One that the camat has forwarded to Dinsos.
    func forwarded(
        _ kind: ProposalKind = .newHousehold, _ content: ProposalContent = ProposalDesk.newHousehold(),
        papers: [String] = ["kk", "ktp", "foto_rumah"]
    ) async throws -> RecordID {
        let final = try await finalised(kind, content, papers: papers)
        return try await step(final.proposal, .forward, by: Self.camat).proposal
    }
}

extension DeterminationDesk {
    /// What became of a household of which the ministry's file says this.
    func decreed(_ said: String, serial: Int = 21) async throws -> RecordID {
        let proposal = try await household(serial)
        let change = said.isEmpty ? [:] : ["KETERANGAN PADAN": said]
        let job = try await read(Self.rows(serial, change))
        _ = try await confirm(job)
        try registry.runWaitingJobs()
        return proposal
    }

    /// Carries out a decree of these lines.
    func decreed(_ rows: [DTKSRow]) async throws {
        let job = try await read(rows)
        _ = try await confirm(job)
        try registry.runWaitingJobs()
    }
}
