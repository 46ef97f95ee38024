import Rules
import Storage

/// Which entries of the trail are shown. All that is set must fit.
package struct AuditFilter: Codable, Sendable, Equatable {
    /// Days in western Indonesia, `yyyymmdd`, both included.
    package var from: Int32?
    package var to: Int32?
    /// Of whom; 0 is the server itself.
    package var account: Int64?
    package var group: AuditGroup?
    package var region: RegionCode?
    /// A record's id (13 letters and digits), or an object as it is written: `akun 12`.
    package var object: String?
    /// A piece of the words, in any case.
    package var words: String?

    package init() {}

    package var isEmpty: Bool { self == AuditFilter() }
    /// Whether tallies answer it, so that counts are exact.
    var isTallied: Bool { account == nil && object == nil && words == nil }

    /// Milliseconds, the end not included.
    var moments: Range<Int64> {
        let start = from.flatMap(Self.midnight) ?? 0
        let end = to.flatMap(Self.midnight).map { $0 + 86_400_000 } ?? Int64.max
        return start..<max(start, end)
    }

    /// The first moment of a day in western Indonesia; nil for what is no day.
    package static func midnight(_ packed: Int32) -> Int64? {
        let (year, month, day) = (Int64(packed / 10_000), Int64(packed / 100 % 100), Int64(packed % 100))
        guard CivilDate(year: Int(year), month: Int(month), day: Int(day)) != nil else { return nil }
        // Civil date to days (Howard Hinnant's algorithm, public domain).
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400_000 - 7 * 3_600_000
    }
}

/// Verbs in a few groups, as somebody would ask for them.
package enum AuditGroup: String, Codable, Sendable, CaseIterable {
    case signIn = "masuk"
    case looking = "lihat"
    case revealing = "nomor"
    case changing = "ubah"
    case takingOut = "keluar"
    case takingIn = "impor"
    case accounts = "akun"
    case beyond = "darurat"
    case desk = "pdp"
    case rules = "aturan"
    case training = "latihan"
    case refused = "ditolak"
    case other = "lain"

    package init(_ verb: AuditVerb) {
        switch verb {
        case .signedIn, .signInFailed, .signedOut: self = .signIn
        case .viewed, .searched, .listed, .lookersRead, .trailRead, .privacyViewed, .civilAsked: self = .looking
        case .revealed, .evidenceOpened, .paperOpened: self = .revealing
        case .corrected, .changeAsked, .changeDecided, .changeUndone, .transferOpened, .transferDecided,
            .linkDecided, .proposalWritten, .proposalStep, .deliberationSealed, .listPutUp, .batchDecided,
            .determinationDecided, .officialNoted, .meetingHeld, .scanDecided, .paperMade, .paperWithdrawn:
            self = .changing
        case .exported, .reportTaken, .exportAsked, .exportFetched, .exportDropped, .copyHandedOut, .fileDownloaded:
            self = .takingOut
        case .importBegun, .importFinished, .importUndone, .fileUploaded, .fileDropped, .civilLoaded, .siksCompared,
            .determinationRead:
            self = .takingIn
        case .accountMade, .accountChanged: self = .accounts
        case .glassBroken, .glassEnded, .glassReviewed: self = .beyond
        case .privacyAsked, .privacyStep, .personErased, .guestErased, .breachNoted, .retentionChanged, .retentionRun,
            .processingChanged, .noticeChanged, .consentNoted:
            self = .desk
        case .rulesProposed, .rulesDecided, .rulesInForce, .bylawsSet, .validated, .paperStyleSet: self = .rules
        case .trainingBegun, .trainingEnded, .trainingSet, .certificateIssued, .certificateBound, .licenceRuleSet:
            self = .training
        case .refused: self = .refused
        case .regionsChanged, .jobAsked, .jobEnded: self = .other
        }
    }

    package var verbs: [AuditVerb] { AuditVerb.allCases.filter { AuditGroup($0) == self } }
}

/// One entry of the audit trail, in words.
package struct AuditRow: Sendable, Equatable {
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var account: Int64
    /// Empty where the words were erased.
    package var actor: String
    package var verb: String
    package var place: Region
    package var object: String
    package var detail: String
    /// The words behind the digest are gone; who, when and what stay.
    package var isErased: Bool
}

/// How many entries of a kind there are.
package struct AuditCount: Sendable, Equatable {
    package var verb: String
    package var entries: Int
}
