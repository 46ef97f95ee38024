import Rules
import Storage

/// Carries out what was decided about a case.
struct LinkWork {
    private(set) var record: LinkCaseRecord
    let work: ChangeWork
    /// Fields that somebody changed since a merge and that stay as they are, now that it is taken back.
    private var left: [String] = []
    /// What decides many at once.
    let bulk: RecordID?
    /// When the second of two villages agreed with the first; nil of any other decision.
    private var agreedAt: Int64?
    private var db: any Connection { work.db }

    init(record: LinkCaseRecord, work: ChangeWork, bulk: RecordID? = nil) {
        self.record = record
        self.work = work
        self.bulk = bulk
    }

    /// Of a case as somebody saw it on a screen.
    ///
    /// - Throws: `Refusal.changedMeanwhile` if it is another since.
    init(_ link: RecordID, seen: Int, _ work: ChangeWork) throws {
        guard let record = try LinkCaseRecord.find(link, in: work.db) else { throw Refusal.notFound }
        guard record.version == seen else { throw Refusal.changedMeanwhile(version: record.version) }
        self.init(record: record, work: work)
    }

    var outcome: LinkOutcome {
        LinkOutcome(
            link: record.key.id, state: record.isToldApart ? .different : record.state, version: record.version,
            survivor: record.survivor, changeSet: record.changeSet, left: left.isEmpty ? nil : left)
    }

    mutating func decide(_ decision: DecideLink.Decision, reason: String) throws {
        let words = try checked(reason)
        switch decision {
        case .reopen:
            guard [.same, .different, .visit].contains(record.state) || record.isToldApart else { throw stale }
            guard try record.isReopenable(by: work.actor, at: work.now, work.registry.catalogue(in: db)) else {
                throw Refusal.notAllowed(.approve)
            }
            if record.state == .visit {
                // Nothing was decided: what the villages answered still stands.
                try LinkDecision.takeBack(
                    record, visit: true, at: work.now, by: work.actor.name, reason: words, in: db)
                record.state = .open
                record.since = work.now
                record.visitSince = nil
                try write("tidak jadi dikunjungi", words)
            } else if let changeSet = record.changeSet {
                // Reopens the case as well.
                var undo = UndoChanges(changeSet: changeSet)
                undo.isOfMany = bulk == nil ? nil : true
                left = try undo.perform(in: db, by: work.actor, work.registry).left
                record = try LinkCaseRecord.find(record.key.id, in: db) ?? record
                try LinkDecision.explain(record, words, in: db)
                try write("dibatalkan", words)
            } else {
                try reopen(words)
            }
        case .same(let survivor, let values, let head):
            try refuseClosed()
            try merge(into: survivor, values: values, fills: bulk != nil, head: head, words)
        case .different:
            try refuseClosed()
            try close(.different, words)
        case .visit:
            try refuseClosed()
            record.state = .visit
            record.visitSince = LinkDeadline.visit(try work.registry.catalogue(in: db), at: work.now)
            try write("kunjungi", words)
            try note(.visit, words)
            try db.beyondSight { try LinkNotices(registry: work.registry, db: db).visit(record, by: work.actor) }
        }
    }

    /// What somebody saw who went there: whoever asked for it decides now.
    mutating func noteVisit(_ finding: String) throws {
        guard record.state == .visit else { throw stale }
        let words = finding.trimmingSpaces
        guard words.utf8.count >= 3 else {
            throw Refusal.invalidInput(
                field: "temuan",
                reason: Words(id: "Tulis apa yang ditemukan di lapangan.", en: "Write what was found there."))
        }
        try ChangeWork.checkWords(words, field: "temuan")
        let asker = try LinkDecision.note(words, of: record, by: work.actor, at: work.now, in: db)
        record.visitSince = 0
        try write("temuan kunjungan", words)
        try LinkNotices(registry: work.registry, db: db).visited(record, askedBy: asker, by: work.actor)
    }

    mutating func answer(_ asked: AnswerLink) throws {
        try refuseClosed()
        let words = try checked(asked.reason)
        let (person, isSame) = (asked.person, asked.isSame)
        try checkPlace(asked)
        let now = work.now
        let answer = LinkAnswer(
            person: person, isSame: isSame, account: work.actor.account, name: work.actor.name, at: now,
            reason: words, village: record.village(of: person), isHere: isSame ? asked.livesHere : nil,
            head: isSame ? asked.head : nil)
        record.dropVoice(of: person)
        record.answers.append(answer)
        let other = record.voices.first { $0.person != person }
        // One voice for both villages is no agreement of two.
        // Nor do two decide against what was decided: that is for who may take it back.
        guard let other, answer.agrees(with: other), other.account != work.actor.account,
            try !isSame || contradictions().isEmpty, try record.keepsHead(for: answer, beside: other, in: db)
        else {
            let place = asked.livesHere == true ? "tinggal di sini" : "tinggal di sana"
            let lacks = record.voices.contains { $0.lacksHead == true } ? ", pengganti kepala sudah tidak ada" : ""
            try write(isSame ? "menjawab sama, \(place)\(lacks)" : "menjawab berbeda", words)
            return try LinkNotices(registry: work.registry, db: db).answered(
                record, by: work.actor, from: record.village(of: person))
        }
        agreedAt = now
        guard isSame else { return try close(.different, words) }
        // Theirs is the village that both name.
        let kept = answer.isHere == true ? person : other.person
        let head = record.voices.first { $0.person != kept }?.head
        try merge(into: kept, values: [:], fills: true, head: head, words)
    }

    /// Of one person it is said in which of the two villages they live; and who follows, by the village that they have
    /// left, before anybody merges them.
    private func checkPlace(_ asked: AnswerLink) throws {
        guard asked.isSame else { return }
        guard let isHere = asked.livesHere else {
            throw Refusal.invalidInput(
                field: "putusan",
                reason: Words(
                    id: "Pilih juga di mana orang ini tinggal sekarang: di sini atau di desa yang lain.",
                    en: "Say also where the person lives now: here or in the other village."))
        }
        if isHere { return }
        var locator = Locator(db)
        let person = try locator.person(asked.person)
        _ = try LinkHead(person, in: db).changes(
            next: asked.head, keeping: record.other(than: asked.person), field: record.headField(of: asked.person))
    }

    /// Takes back what a village answered, as long as nothing is decided.
    mutating func takeAnswerBack(of person: RecordID) throws {
        guard record.state.isOpen, !record.isToldApart, record.voices.contains(where: { $0.person == person }) else {
            throw stale
        }
        record.dropVoice(of: person)
        try write("menarik jawaban", "")
    }

    /// Opens a case again whose decision was taken back, and those that had been closed only because of it.
    mutating func reopen(_ words: String = "") throws {
        try LinkDecision.takeBack(record, at: work.now, by: work.actor.name, reason: words, in: db)
        if record.isToldApart { record.kind = record.askedKind }
        record.state = .open
        record.since = work.now
        // What villages said before it stands as it did; the last word of an agreement was the decision itself, which
        // keeps it.
        let (decider, decided, change) = (record.decidedBy, record.decidedAt, record.changeSet)
        record.answers.removeAll { $0.account == decider && $0.at == decided }
        let parted = record.survivor.map { (put: key(of: record.other(than: $0)), kept: key(of: $0)) }
        if let parted { try LinkThroughCases(work: work).withdraw(parted.put.id, from: parted.kept) }
        (record.survivor, record.changeSet) = (nil, nil)
        (record.decidedBy, record.decidedAt) = (nil, nil)
        (record.decidedName, record.reason) = ("", "")
        switch try lack(record) {
        case .nothing: break
        // Another merge has put one of the two away: then it waits for that one.
        case .putAway: record.rest()
        case .gone: record.fade(at: work.now)
        }
        try write("dibuka lagi", words)
        if let parted, let change { try LinkMarks(work: work).part(parted.put, from: parted.kept, mergedBy: change) }
        let catalogue = try work.registry.catalogue(in: db)
        for other in try neighbours().filter({ $0.before != nil }) {
            let lack = try lack(other)
            if lack == .putAway { continue }
            var other = LinkWork(record: other, work: work)
            other.record.wake(at: work.now, catalogue)
            other.record.version += 1
            if lack == .gone { other.record.fade(at: work.now) }
            try other.store()
        }
        try lookAgain()
    }

    /// Since they were decided the two may have changed: what is told of their cases is what they are now.
    private mutating func lookAgain() throws {
        let keys = [record.first, record.second].map { key(of: $0) }
        try LinkCheck(registry: work.registry, db: db, held: record.key.id).run(Set(keys))
        record = try LinkCaseRecord.find(record.key.id, in: db) ?? record
    }

    private func key(of person: RecordID) -> RecordKey {
        RecordKey(home: work.registry.home(of: record.village(of: person)), id: person)
    }

    /// Why a case cannot be asked.
    private enum Lack { case nothing, putAway, gone }

    private func lack(_ record: LinkCaseRecord) throws -> Lack {
        try db.beyondSight { () -> Lack in
            let people = try [record.first, record.second].map { id in
                let key = RecordKey(home: work.registry.home(of: record.village(of: id)), id: id)
                return try PersonRecord.find(key, in: db)
            }
            if people.allSatisfy({ $0?.status == .present }) { return .nothing }
            return try people.contains { try $0?.wasPutAway(in: db) ?? false } ? .putAway : .gone
        }
    }

    // MARK: A merge

    /// - Parameter fills: where nobody chooses among fields, those of which the one that stays says nothing are filled in.
    private mutating func merge(
        into survivor: RecordID, values: [String: String], fills: Bool, head: RecordID?, _ words: String
    ) throws {
        guard [record.first, record.second].contains(survivor) else { throw Refusal.notFound }
        var locator = Locator(db)
        let kept = try locator.person(survivor)
        let put = try locator.person(record.other(than: survivor))
        guard kept.status == .present, put.status == .present else { throw stale }
        guard try contradictions().isEmpty else { throw LinkContradiction.refusal }
        try LinkUnderWay.refuse([kept, put], in: db)
        // Of two villages that agree, whichever answers last may be the one that gives the record up.
        let own = work.actor.roles(meeting: Demand(.correct, at: kept.village))
        let roles = own.isEmpty ? work.actor.roles(meeting: Demand(.correct, at: put.village)) : own
        let policy = try Policy(on: work.registry.clock.today.packed, at: kept.village, in: db)
        var changes: [Change] = [
            .status(StatusChange(put.key.id, .duplicate)), .carry(CarryAlong(from: put.key.id, into: survivor)),
        ]
        let traits = try LinkCarry(from: put, into: kept, try work.registry.catalogue(in: db), in: db).traits.filter {
            policy.mends($0.key.rawValue, of: survivor, roles)
        }
        if !traits.isEmpty {
            let known = traits.map { ($0.key.rawValue, String($0.value)) }
            changes.append(.trait(TraitChange(survivor, values: Dictionary(uniqueKeysWithValues: known))))
        }
        let values = fills ? try LinkFields.missing(in: kept, from: put, policy, roles, work.typed) : values
        if !values.isEmpty { changes.append(.person(PersonChange(survivor, seen: kept.version, values: values))) }
        changes += try LinkHead(put, in: db).changes(
            next: head, keeping: survivor, field: record.headField(of: put.key.id))
        let set = ChangeSet(event: .onePerson, family: kept.family, changes: changes, reason: words)
        try ask(set, roles, policy)
        let day = try work.check(set)
        let id = work.registry.identifiers.next()
        let origin = work.origin(ChangeEvent.onePerson.rawValue, reason: words, set: id)
        let outcome = try work.apply(set, id: id, day: day, origin: origin)
        try ChangeRecord(
            key: RecordKey(home: kept.key.home, id: id), village: kept.village, set: set, state: .applied,
            role: roles.first?.rawValue ?? "", origin: origin, day: day, outcome: outcome, bulk: nil
        ).insert(in: db)
        (record.survivor, record.changeSet) = (survivor, id)
        try close(.same, words)
        // A job that merges many tells of them together.
        if bulk == nil {
            try LinkNotices(registry: work.registry, db: db).merged(record, by: work.actor, isTakenBack: false)
        }
        // Whoever was put away is asked about no more; those who may be the same as they are asked about as the one who
        // stays.
        let asked = try neighbours(of: put.key).filter(\.state.isOpen)
        for other in asked {
            var other = LinkWork(record: other, work: work)
            if other.record.isToldApart {
                other.record.settle()
            } else {
                other.record.rest()
            }
            other.record.version += 1
            try other.store()
        }
        try LinkThroughCases(work: work).carry(asked, of: put.key.id, to: kept)
    }

    /// Decisions that a merge would speak against, wherever they lie.
    private func contradictions() throws -> [LinkCaseRecord] {
        try db.beyondSight { try LinkContradiction(registry: work.registry, db: db).of(record) }
    }

    /// What the policy does not let apply at once is not merged either, nor a field taken over that may not be mended so.
    private func ask(_ set: ChangeSet, _ roles: [Role], _ policy: Policy) throws {
        var mend = set
        mend.event = .correction
        let mode = max(
            policy.mode(of: set, roles: roles),
            set.fields.isEmpty ? .apply : policy.mode(of: mend, roles: roles))
        switch mode {
        case .apply: return
        case .refuse: throw Refusal.notAllowed(.correct)
        case .approve, .road:
            throw Refusal.invalidInput(
                field: "putusan",
                reason: Words(
                    id: "Menurut aturan, perubahan ini perlu persetujuan. Gabungkan tanpa mengambil isian itu, atau "
                        + "mintalah Dinsos memutuskan.",
                    en: "By the rules this change needs somebody's agreement. Merge without taking that field over, or "
                        + "have Dinsos decide."))
        }
    }

    private func neighbours() throws -> [LinkCaseRecord] {
        try [record.first, record.second].flatMap { try neighbours(of: key(of: $0)) }
    }

    private func neighbours(of person: RecordKey) throws -> [LinkCaseRecord] {
        try db.beyondSight { try LinkCaseRecord.of(person, in: db).filter { $0.key != record.key } }
    }

    // MARK: Writing

    private mutating func close(_ state: LinkState, _ words: String) throws {
        record.state = state
        record.reason = words
        record.decidedBy = work.actor.account
        record.decidedName = work.actor.name
        record.decidedAt = agreedAt ?? work.now
        record.visitSince = nil
        try note(state, words)
        // Two people cannot have one number: it stays open as that until it is mended.
        if state == .different, try isOneNumber() { record.awaitMending() }
        try write(state == .same ? "orang yang sama" : "orang berbeda", words)
    }

    private func isOneNumber() throws -> Bool {
        try db.beyondSight { try record.isOneNumber(homes: work.registry.home(of:), in: db) }
    }

    private func note(_ what: LinkState, _ words: String) throws {
        try LinkDecision(record: record, what: what, bulk: bulk, reason: words, isAgreed: agreedAt != nil).write(
            by: work.actor, at: work.now, work.registry, in: db)
    }

    private mutating func write(_ what: String, _ words: String) throws {
        record.version += 1
        try store()
        for village in record.villages where work.actor.scope().contains(village) {
            try AuditTrail.write(
                .linkDecided, by: work.actor, place: village, object: "ganda \(record.key.id)",
                detail: words.isEmpty ? what : "\(what): \(words)", at: work.now, in: db)
            break
        }
    }

    private func store() throws {
        let record = record
        let registry = work.registry
        _ = try db.beyondSight { try record.update(withAnswers: true, homes: registry.home(of:), in: db) }
    }

    private func refuseClosed() throws {
        guard record.state.isOpen, !record.isToldApart else { throw stale }
    }

    private var stale: Refusal { .changedMeanwhile(version: record.version) }

    private func checked(_ reason: String) throws -> String {
        let words = reason.trimmingSpaces
        guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "alasan")
        return words
    }
}
