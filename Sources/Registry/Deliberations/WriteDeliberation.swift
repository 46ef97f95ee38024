package import Storage

/// What came of writing down a musyawarah; kept, so that a repeat answers the same.
package struct DeliberationOutcome: Codable, Sendable, Equatable {
    package var deliberation: RecordID
    package var version: Int
    package var state: DeliberationState
}

/// Opens a musyawarah of a village, or corrects what is said of one that is open.
package struct WriteDeliberation: Action {
    package typealias Outcome = DeliberationOutcome

    package var id: ActionID
    /// Nil: a new one.
    package var deliberation: RecordID?
    /// The version that the form showed.
    package var seen: Int?
    package var village: RegionCode
    package var header: DeliberationHeader

    package init(id: ActionID = ActionID(), at village: RegionCode, _ header: DeliberationHeader) {
        self.id = id
        self.village = village
        self.header = header
    }

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int, at village: RegionCode,
        _ header: DeliberationHeader
    ) {
        self.init(id: id, at: village, header)
        self.deliberation = deliberation
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let deliberation else { return [Demand(.propose, at: village)] }
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeliberationOutcome {
        try header.check()
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        guard let deliberation else {
            guard village.level == .village, registry.gazetteer[village] != nil else { throw Refusal.notFound }
            try PracticeGround.checkProposal(at: village, in: db)
            let key = RecordKey(home: registry.home(of: village), id: registry.identifiers.next())
            let record = DeliberationRecord(key: key, village: village, header, by: actor, at: work.now)
            try record.insert(in: db)
            return DeliberationOutcome(deliberation: key.id, version: record.version, state: record.state)
        }
        var record = try OpenDeliberation.find(deliberation, seen: seen, in: db)
        guard record.village == village else { throw Refusal.notFound }
        if var meeting = try MeetingRecord.find(record.key, in: db) {
            let today = registry.clock.today
            try meeting.checkHeader(from: record.header, to: header, today: today, in: db)
            if header.day != record.header.day {
                meeting.moveDay()
                try meeting.update(in: db)
            }
        }
        record.header = header
        try record.update(in: db)
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }
}

extension WriteDeliberation: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let deliberation else { return [registry.home(of: village)] }
        return [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}

/// One that nobody has sealed yet.
enum OpenDeliberation {
    /// - Throws: `Refusal.notFound`, `.changedMeanwhile`, `.invalidInput` for one that was sealed.
    static func find(_ id: RecordID, seen: Int?, in db: any Connection) throws -> DeliberationRecord {
        guard let record = try DeliberationRecord.find(id, in: db) else { throw Refusal.notFound }
        if record.state == .cancelled { throw MeetingDesk.isCancelled }
        guard record.state == .open else {
            throw DeliberationHeader.refused(
                "musyawarah", "Musyawarah ini sudah disegel dan tidak berubah lagi. Buat yang baru.",
                "This one is sealed and changes no more. Make a new one.")
        }
        if let seen, seen != record.version { throw Refusal.changedMeanwhile(version: record.version) }
        return record
    }

    static func home(of id: RecordID, in db: any Connection) throws -> Int64 {
        guard let record = try DeliberationRecord.find(id, in: db) else { throw Refusal.notFound }
        return record.key.home
    }
}
