/// One thing that waits for somebody, with where to do it. Its words are the screens' own.
package struct TaskItem: Sendable, Equatable {
    package var kind: Kind
    package var urgency: Urgency
    /// Of what the kind counts.
    package var count: Int
    /// Since when the oldest of them waits, milliseconds; nil where that says nothing.
    package var since: Int64?

    package init(_ kind: Kind, _ urgency: Urgency, _ count: Int, since: Int64? = nil) {
        self.kind = kind
        self.urgency = urgency
        self.count = count
        self.since = since
    }

    /// Of cases of duplicates in a wide area no more than these and one are counted.
    package static let mostDuplicates = 1_000

    package enum Urgency: Int, Sendable, CaseIterable { case now, soon, later }

    package enum Kind: Sendable, Equatable {
        /// Moves that the actor's village has to answer; one of them by itself has its case and whose it is.
        case transfers(RecordID?, label: String)
        /// Moves between villages of the area that nobody answers.
        case stuckTransfers
        /// Changes that the actor has to agree to; the family of the oldest.
        case changesToDecide(RecordID)
        /// The actor's own changes that wait for somebody else; the family of the oldest.
        case ownChangesWaiting(RecordID)
        /// The actor's own changes that were refused lately; the family and the reason of the last.
        case changesRefused(RecordID, reason: String)
        /// Forms begun and not saved; the last one's address and title.
        case drafts(path: String, title: String, wasInterrupted: Bool)
        /// Handed on, and the day until which was to be waited has passed.
        case handOnsDue
        /// Families that are invalid for a reason that the village mends itself.
        case reason(Rule)
        /// Findings of all the other reasons that the village mends itself.
        case otherReasons(Int)
        case disagreements
        case absences
        /// Bulk jobs that stopped half-way; the last one.
        case bulkStopped(Int64)
        /// Bulk mends previewed and not run; the last one.
        case bulkReady(Int64)
        /// Invalid families that somebody else has to mend.
        case forOthers(fixer: String)
        /// The villages with most invalid families, most first.
        case worstVillages([Village])
        /// Villages where nobody works, as the report on operators counts them; most invalid families first.
        case idleVillages([Village])
        case auditTrail
        /// Notices not read yet; the words of the newest.
        case notices(Words)
        /// Looks beyond an area that the actor reviews.
        case beyondToReview
        /// Citizens' requests to be answered within a day, with those that are late.
        case requestsDue(late: Int)
        /// Cases of duplicates that two villages did not settle: for whoever speaks for both.
        case duplicatesEscalated
        /// Cases of duplicates that the other village has answered and the actor's has not.
        case duplicatesAwaited
        /// All cases of duplicates that are open.
        case duplicatesOpen
        /// Breaches of which not everybody was told yet.
        case breachesToTell
        /// Results of proposals that the village has to say are right or not.
        case handedBack
        /// Villages that let the time for that go by.
        case silentVillages
    }

    package struct Village: Sendable, Equatable {
        package var region: Region
        package var invalidFamilies: Int
    }
}

/// How the work goes on in a region.
package struct WorkProgress: Sendable, Equatable {
    /// Changes made by hand, and in force, in the last seven and thirty days.
    package var week: Int
    package var month: Int

    package init(week: Int, month: Int) {
        self.week = week
        self.month = month
    }
}

/// What Beranda says beyond the figures.
package struct WorkState: Sendable {
    /// The most urgent first.
    package var tasks: [TaskItem]
    /// Whether the reader has work here at all; who has not is shown no empty list either.
    package var hasDesk: Bool
    /// Nil where there is nobody on record.
    package var progress: WorkProgress?
}
