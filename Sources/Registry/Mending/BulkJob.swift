/// A mend of many at once, from its preview to its end.
package struct BulkJob: Sendable {
    package var id: Int64
    package var mend: BulkMend
    package var state: State
    /// The smallest region that holds every row.
    package var region: Region
    package var owner: String
    package var isOwn: Bool
    package var reason: String
    package var counts: Counts
    /// Milliseconds since 1970, UTC.
    package var createdAt: Int64
    package var startedAt: Int64?
    package var finishedAt: Int64?
    package var message: Words?
    /// A server is at it now. A job that is running and not at work was left by a server that stopped.
    package var isAtWork: Bool

    package enum State: String, Sendable {
        /// Previewed; nothing is changed yet.
        case ready
        case running, done, discarded, undoing, undone
    }

    /// Begun and not ended, and nobody is at it: it can be gone on with.
    package var isStopped: Bool { (state == .running || state == .undoing) && !isAtWork }

    package struct Counts: Sendable, Equatable {
        package var total = 0
        /// Still to be done.
        package var ready = 0
        /// Left out by hand.
        package var skipped = 0
        /// Refused in the preview.
        package var refused = 0
        package var applied = 0
        /// Refused when it ran.
        package var failed = 0
        package var undone = 0
        /// Changed again since, so that the undo left them.
        package var kept = 0
        /// Families that have an error and will have none.
        package var becomingValid = 0
    }
}

/// One person or family of a job.
package struct BulkRow: Sendable {
    package var number: Int
    package var family: RecordID
    /// Nil: the family as a whole.
    package var person: RecordID?
    /// The person's name, or the head's; empty where they are no longer in the reader's area.
    package var subject: String
    package var village: Region
    package var state: State
    package var before: [BulkFact]
    package var after: [BulkFact]
    package var words: Words?
    package var makesValid: Bool
    /// What carried it out; of a hand-over to another village, the case.
    package var changeSet: RecordID?

    package enum State: String, Sendable, CaseIterable {
        case ready, skipped, refused, applied, failed, undone, kept
    }
}
