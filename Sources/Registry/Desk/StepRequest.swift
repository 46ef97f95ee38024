import Rules
package import Storage

/// One step of the desk with a request: identity, pause, answer, refusal, erasure.
///
/// Refusals and erasures are proposed by one person and agreed to by another.
package struct StepRequest: Action {
    package var id: ActionID
    package var request: RecordID
    /// The version that the page showed.
    package var seen: Int
    package var step: Step

    package init(id: ActionID = ActionID(), request: RecordID, seen: Int, step: Step) {
        self.id = id
        self.request = request
        self.seen = seen
        self.step = step
    }

    package enum Step: Codable, Sendable {
        case identity(String)
        case begin
        case pause(String)
        case resume
        case extend(hours: Int, reason: String)
        case note(String)
        case mark(String)
        case unmark(String)
        case answer(String)
        case proposeRefusal(code: String, words: String)
        /// `typed`: the request's own number, written again by hand.
        case proposeErasure(words: String, typed: String)
        case agree(typed: String)
        case sendBack(String)
        case close(String)
        case reopen(String)
        /// A file may bring the erased person back.
        case lift(String)
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let found = try PrivacyRequest.find(request, in: db) else { throw Refusal.notFound }
        return [Demand(.privacy, at: found.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        guard let found = try PrivacyRequest.find(request, in: db) else { throw Refusal.notFound }
        guard found.version == seen else { throw Refusal.changedMeanwhile(version: found.version) }
        var work = RequestWork(request: found, db: db, actor: actor, registry: registry)
        // A request follows its person: where they are now, and every place that kept something of them.
        try db.beyondSight { try work.run(step) }
        try work.request.update(in: db)
        return request
    }
}

/// A request in the hands of somebody of the desk.
struct RequestWork {
    var request: PrivacyRequest
    let db: any Connection
    let actor: Actor
    let registry: Registry
    private var now: Int64 { registry.clock.now() }

    init(request: PrivacyRequest, db: any Connection, actor: Actor, registry: Registry) {
        self.request = request
        self.db = db
        self.actor = actor
        self.registry = registry
    }

    mutating func run(_ step: StepRequest.Step) throws {
        switch step {
        case .identity(let how):
            try need(.received, .checked, .working)
            request.identity = try DeskText.checked(how, "identitas", required: true, limit: 200)
            if request.state == .received { request.state = .checked }
            try event(.identity, request.identity)
        case .begin:
            try need(.checked)
            request.state = .working
            (request.handler, request.handlerName) = (actor.account, actor.name)
            try event(.begun, "")
        case .pause(let reason): try pause(reason)
        case .resume: try resume()
        case .extend(let hours, let reason): try extend(hours, reason)
        case .note(let words): try event(.noted, try DeskText.checked(words, "catatan", required: true))
        case .mark(let reason): try mark(reason)
        case .unmark(let reason): try unmark(reason)
        case .answer(let words): try answer(words)
        case .proposeRefusal(let code, let words): try proposeRefusal(code, words)
        case .proposeErasure(let words, let typed): try proposeErasure(words, typed)
        case .agree(let typed):
            try needFourEyes()
            try agree(typed)
        case .sendBack(let reason): try sendBack(reason)
        case .close(let words): try close(words)
        case .reopen(let reason): try reopen(reason)
        case .lift(let reason): try lift(reason)
        }
    }

    /// - Throws: `Refusal.changedMeanwhile`: the page offered the step, so somebody else was quicker.
    func need(_ states: RequestState...) throws {
        guard states.contains(request.state) else { throw Refusal.changedMeanwhile(version: request.version) }
    }

    func event(_ what: DeskEvent.What, _ words: String) throws {
        try DeskEvent.write(what, words, of: .request, request.id, at: request.region, by: actor, registry, in: db)
        try AuditTrail.write(
            .privacyStep, by: actor, place: request.region, object: "permintaan \(request.id)", detail: what.rawValue,
            at: now, in: db)
    }

    // MARK: The clock

    private mutating func pause(_ reason: String) throws {
        try need(.received, .checked, .working)
        guard request.pausedAt == nil else { throw Refusal.changedMeanwhile(version: request.version) }
        let reason = try DeskText.checked(reason, "alasan_jeda", required: true)
        request.pausedAt = now
        try event(.paused, reason)
    }

    /// The time that stood still is added: weekends and nights are not.
    private mutating func resume() throws {
        guard let since = request.pausedAt else { throw Refusal.changedMeanwhile(version: request.version) }
        request.dueAt += now - since
        request.pausedAt = nil
        try event(.resumed, "")
    }

    private mutating func extend(_ hours: Int, _ reason: String) throws {
        try need(.received, .checked, .working)
        let most = try registry.deskThreshold("pdp_extend_hours", in: db)
        guard hours >= 1, hours <= most else {
            throw Refusal.invalidInput(
                field: "jam", reason: Words(id: "Antara 1 dan \(most) jam.", en: "Between 1 and \(most) hours."))
        }
        let before = try db.count(
            """
            SELECT count(*) FROM desk_event WHERE unit = 'permintaan' AND record = \(request.id) AND what = 'perpanjang'
            """)
        if before > 0 {
            throw Refusal.invalidInput(
                field: "jam", reason: Words(id: "Sudah pernah diperpanjang.", en: "It was extended before."))
        }
        request.dueAt += Int64(hours) * 3_600_000
        try event(.extended, "\(hours) jam: \(try DeskText.checked(reason, "alasan_perpanjang", required: true))")
    }

    private mutating func stopClock() throws {
        if let since = request.pausedAt {
            request.dueAt += now - since
            request.pausedAt = nil
        }
        request.answeredAt = now
    }

    // MARK: Answers

    private mutating func answer(_ words: String) throws {
        try need(.working)
        let words = try DeskText.checked(words, "jawaban", required: true)
        guard try mayAnswer() else {
            throw Refusal.invalidInput(field: "jawaban", reason: request.kind.whatComesFirst)
        }
        request.answer = words
        request.state = .answered
        try stopClock()
        try event(.answered, words)
        try DeskNotices.answered(request, by: actor, registry, in: db)
    }

    /// Change sets that carry the request's number as their evidence and were applied.
    func changes(in db: any Connection) throws -> [RecordID] {
        guard let person = request.person else { return [] }
        return try db.rows(
            """
            SELECT DISTINCT s.id AS id, s.evidence AS evidence FROM change_log c
            JOIN change_set s ON s.home = c.home AND s.id = c.change_set
            WHERE c.home = \(request.home) AND c.record = \(person) AND s.state = 'applied' AND s.evidence IS NOT NULL
            ORDER BY s.id
            """
        ).filter { $0.textOrNil("evidence")?.contains(request.number) == true }.map { RecordID(try $0.int("id")) }
    }

    private mutating func proposeRefusal(_ code: String, _ words: String) throws {
        try need(.received, .checked, .working)
        let grounds = try DatedChoices.offered("refusal", for: "pdp", on: registry.clock.today.packed, in: db)
        guard grounds.contains(where: { $0.code == code }) else {
            throw Refusal.invalidInput(
                field: "dasar", reason: Words(id: "Pilih dasar penolakannya.", en: "Choose the ground of the refusal."))
        }
        request.answer = try DeskText.checked(words, "kata_tolak", required: true)
        try propose(.refuse, code)
    }

    private mutating func proposeErasure(_ words: String, _ typed: String) throws {
        try need(.working)
        guard request.kind == .erase, let person = request.person else { throw Refusal.notFound }
        try needNumber(typed, "ketik_hapus")
        request.answer = try DeskText.checked(words, "kata_hapus", required: true)
        try needNoOther(try needDesk(of: person, "kata_hapus"), "kata_hapus")
        try Erasure.check(person, in: db)
        try propose(.erase, "")
    }

    private mutating func propose(_ proposal: PrivacyRequest.Proposal, _ code: String) throws {
        request.proposal = proposal
        request.proposalCode = code
        (request.proposedBy, request.proposedName) = (actor.account, actor.name)
        request.state = .proposed
        try event(.proposed, proposal == .erase ? "menghapus" : "menolak")
        try DeskNotices.proposed(request, by: actor, registry, in: db)
    }

    private func needNumber(_ typed: String, _ field: String) throws {
        guard typed.trimmingSpaces.uppercased() == request.number else {
            throw Refusal.invalidInput(
                field: field,
                reason: Words(
                    id: "Ketik nomor permintaan ini: \(request.number).",
                    en: "Type the number of this request: \(request.number)."))
        }
    }

    /// The second pair of eyes.
    private mutating func agree(_ typed: String) throws {
        try need(.proposed)
        switch request.proposal {
        case .erase:
            guard let person = request.person else { throw Refusal.notFound }
            try needNumber(typed, "ketik_setuju")
            try needNoOther(try needDesk(of: person, "ketik_setuju"), "ketik_setuju")
            try Erasure(registry: registry, actor: actor, db: db).run(person, request: request.id)
            request.erasedAt = now
            request.applicant = ""
            request.state = .answered
            try stopClock()
            try event(.erased, "")
            try DeskNotices.answered(request, by: actor, registry, in: db)
        case .refuse:
            request.state = .refused
            try stopClock()
            try event(.refused, request.answer)
            try DeskNotices.answered(request, by: actor, registry, in: db)
        case nil: throw Refusal.changedMeanwhile(version: request.version)
        }
    }

    private mutating func sendBack(_ reason: String) throws {
        try need(.proposed)
        let reason = try DeskText.checked(reason, "alasan_kembali", required: true)
        request.state = request.identity.isEmpty ? .received : .working
        if request.state == .working, request.handler == nil {
            (request.handler, request.handlerName) = (actor.account, actor.name)
        }
        (request.proposal, request.proposalCode, request.proposedBy, request.proposedName) = (nil, "", nil, "")
        request.answer = ""
        try event(.sentBack, reason)
    }

    private mutating func close(_ words: String) throws {
        try need(.answered, .refused)
        request.state = .closed
        request.closedAt = now
        try event(.closed, try DeskText.checked(words, "cara_selesai", required: true, limit: 200))
    }

    /// Takes an answer or a refusal back; an erasure cannot be.
    private mutating func reopen(_ reason: String) throws {
        try need(.answered, .refused, .closed)
        guard request.erasedAt == nil else {
            throw Refusal.invalidInput(
                field: "alasan_buka",
                reason: Words(id: "Penghapusan tidak dapat dibatalkan.", en: "An erasure cannot be undone."))
        }
        let reason = try DeskText.checked(reason, "alasan_buka", required: true)
        request.state = request.identity.isEmpty ? .received : .working
        (request.answeredAt, request.closedAt) = (nil, nil)
        (request.proposal, request.proposalCode, request.proposedBy, request.proposedName) = (nil, "", nil, "")
        try event(.reopened, reason)
    }
}
