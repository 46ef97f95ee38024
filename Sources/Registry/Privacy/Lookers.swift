/// What somebody did with a family's data, in the few kinds that a citizen would ask about.
package enum LookKind: String, Sendable, CaseIterable, Codable {
    /// Opened the family, one of its cases or its move.
    case opened = "buka"
    /// Had it before them in a list or among what a search found.
    case found = "daftar"
    /// Saw a NIK or KK in full.
    case revealed = "nomor"
    case changed = "ubah"
    /// Took it out of the register.
    case exported = "ekspor"
    /// Asked to see it from beyond its area.
    case beyond = "darurat"
    /// Looked at who looked.
    case lookers = "dilihat"
    case other = "lain"

    package init(_ verb: AuditVerb?) {
        switch verb {
        case .viewed, .privacyViewed: self = .opened
        case .listed, .searched: self = .found
        case .revealed, .evidenceOpened, .paperOpened: self = .revealed
        case .corrected, .changeAsked, .changeDecided, .changeUndone, .transferOpened, .transferDecided,
            .linkDecided, .proposalWritten, .proposalStep, .deliberationSealed, .listPutUp, .batchDecided,
            .determinationDecided, .meetingHeld:
            self = .changed
        case .exported, .copyHandedOut: self = .exported
        case .glassBroken: self = .beyond
        case .lookersRead: self = .lookers
        default: self = .other
        }
    }

    /// The verbs it stands for. That a look has ended is none of somebody's, nor is a table of
    /// counts.
    var verbs: [AuditVerb] { Self.looking.filter { LookKind($0) == self } }
    static let looking = AuditVerb.allCases.filter { $0 != .glassEnded && $0 != .reportTaken }
}

/// All that one account did with a family on one day.
package struct LookGroup: Sendable, Equatable {
    /// `yyyymmdd`, in western Indonesia.
    package var day: Int32
    package var account: Int64
    /// Nil where the reader may know no more than role and office; empty where the words were erased.
    package var name: String?
    /// The roles that the account held that day where the family is, else all it held.
    package var roles: [Role]
    /// The regions of those grants.
    package var offices: [Region]
    package var acts: [Act]
    /// When the last of it was, milliseconds.
    package var lastAt: Int64

    /// How often of a kind, and with which purposes.
    package struct Act: Sendable, Equatable {
        package var kind: LookKind
        package var times: Int
        package var firstAt: Int64
        package var lastAt: Int64
        /// Reasons that were given, in the order they were; erased ones are not among them.
        package var purposes: [String]
    }
}

/// A stretch of who looked, the newest day first.
package struct LookPage: Sendable {
    package var family: RecordID
    package var village: Region
    package var groups: [LookGroup]
    /// Opaque; to be handed back as `after`. Nil at the end.
    package var next: String?
    /// Whether names are told, or role and office alone.
    package var isFull: Bool
    /// Lists and searches were not written down by family before this moment; 0: always.
    package var listsSince: Int64
}
