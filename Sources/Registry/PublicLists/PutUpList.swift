package import Storage

/// What came of putting a list up, or of taking it down.
package struct PublicListOutcome: Codable, Sendable, Equatable {
    package var list: RecordID
    package var village: RegionCode
    package var names: Int
    package var heldBack: Int
    /// Until when citizens may object, milliseconds since 1970.
    package var until: Int64
}

/// A village puts up who was decided on in a sealed musyawarah, or who is in by results that were handed back: masked, for
/// everybody to read, with the days for objecting. When, it chooses itself.
package struct PutUpList: Action {
    package typealias Outcome = PublicListOutcome

    package var id: ActionID
    package var kind: PublicListKind
    /// The musyawarah, or the list that was handed back.
    package var subject: RecordID

    package init(id: ActionID = ActionID(), _ kind: PublicListKind, of subject: RecordID) {
        self.id = id
        self.kind = kind
        self.subject = subject
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.propose, at: try PublicSubject(kind, subject, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> PublicListOutcome {
        let source = try PublicSubject(kind, subject, in: db)
        if try PracticeGround.holds(source.village, in: db) {
            throw PublicSubject.refused(
                "Desa latihan tidak mengumumkan apa pun.", "A practice village puts nothing up.")
        }
        guard source.isReady else {
            throw PublicSubject.refused(
                "Segel musyawarahnya dahulu: yang diumumkan adalah keputusan yang tidak berubah lagi.",
                "Seal the musyawarah first: what is put up is what changes no more.")
        }
        let now = registry.clock.now()
        guard try PublicListRecord.up(kind, of: source.key, at: now, in: db) == nil else {
            throw PublicSubject.refused("Daftar ini sudah diumumkan.", "This list is up already.")
        }
        var names = PublicNames(kind, registry, in: db)
        try names.fill(try source.outcomes(in: db), of: source.key.home)
        guard !names.names.isEmpty || names.heldBack > 0 else {
            throw PublicSubject.refused(
                "Tidak ada nama untuk diumumkan.", "There is no name to be put up.")
        }
        let thresholds = try registry.catalogue(in: db).thresholds
        let days = (thresholds[kind.window] ?? 14, thresholds["public_list_days"] ?? 90)
        try PublicListRecord.clear(kind, of: source.key, at: now, in: db)
        var record = PublicListRecord(
            RecordKey(home: source.key.home, id: registry.identifiers.next()), at: source.village, kind, of: subject,
            period: source.period, day: source.day, by: actor, at: now, days: days)
        (record.names, record.heldBack) = (names.names.count, names.heldBack)
        try record.insert(in: db)
        try names.insert(into: record)
        try AuditTrail.write(
            .listPutUp, by: actor, place: record.village, object: source.object,
            detail: "diumumkan: \(record.names) nama, \(record.heldBack) tanpa nama", at: now, in: db)
        return PublicListOutcome(
            list: record.key.id, village: record.village, names: record.names, heldBack: record.heldBack,
            until: record.until)
    }
}

extension PutUpList: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try PublicSubject(kind, subject, in: db).key.home]
    }
}

/// A village takes a list down before its days are over: it was put up too early, or with a mistake.
package struct TakeDownList: Action {
    package typealias Outcome = PublicListOutcome

    package var id: ActionID
    package var kind: PublicListKind
    package var subject: RecordID
    package var words: String

    package init(id: ActionID = ActionID(), _ kind: PublicListKind, of subject: RecordID, words: String) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.propose, at: try PublicSubject(kind, subject, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> PublicListOutcome {
        let source = try PublicSubject(kind, subject, in: db)
        let now = registry.clock.now()
        guard let record = try PublicListRecord.up(kind, of: source.key, at: now, in: db) else {
            throw Refusal.notFound
        }
        try ChangeWork.checkWords(words, field: "keterangan")
        guard words.trimmingSpaces.utf8.count >= 3 else {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(id: "Tulis mengapa daftar diturunkan.", en: "Write why the list is taken down."))
        }
        try PublicListRecord.takeDown(kind, of: source.key, at: now, in: db)
        try AuditTrail.write(
            .listPutUp, by: actor, place: record.village, object: source.object,
            detail: "diturunkan: \(words.trimmingSpaces)", at: now, in: db)
        return PublicListOutcome(
            list: record.key.id, village: record.village, names: record.names, heldBack: record.heldBack,
            until: record.until)
    }
}

extension TakeDownList: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try PublicSubject(kind, subject, in: db).key.home]
    }
}
