package import Storage

/// What became of events that a device sent. No names.
package struct MeetingReceipt: Codable, Sendable, Equatable {
    /// By their ids: written down now.
    package var taken: [String]
    /// Written down before, or saying what stands there anyway.
    package var already: [String]
    package var refused: [Refused]
    /// The number of the last event that the log has.
    package var last: Int

    package struct Refused: Codable, Sendable, Equatable {
        package var id: String
        /// Why, and what stands there.
        package var words: Words
    }
}

/// Writes down what happened in a meeting, in the order in which the device wrote it: each event once, however often it
/// is sent, and none over what its writer has not seen.
package struct RecordMeeting: Action {
    package typealias Outcome = MeetingReceipt

    /// A device with more of them sends them in pieces.
    package static let most = 1_000

    package var id: ActionID
    package var deliberation: RecordID
    package var events: [MeetingEvent]

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, _ events: [MeetingEvent]) {
        self.id = id
        self.deliberation = deliberation
        self.events = events
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingReceipt {
        guard events.count <= Self.most else {
            throw MeetingDesk.refused(
                "peristiwa", "Kirim paling banyak \(Self.most) peristiwa sekaligus.",
                "Send \(Self.most) events at most at a time.")
        }
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        guard let meeting = try MeetingRecord.find(record.key, in: db) else { throw MeetingDesk.isNone }
        var log = try MeetingLog(record, meeting, by: actor, registry, in: db)
        // Two with one number keep the order in which they came.
        let ordered = events.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
        return try log.take(ordered.map(\.element))
    }
}

extension RecordMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
