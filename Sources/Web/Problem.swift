import Hummingbird
import Registry

/// A refusal or a fault as people are told it: what it is, what to do next, and the right status.
struct Problem: Sendable {
    var type: String
    var status: HTTPResponse.Status
    var title: Words
    var hint: Words
    /// What to do next where the page holds the form that was sent.
    var hintOfForm: Words
    /// Where it is to be mended.
    var field: String?
    var icon = Icon.alert
    /// Seconds after which it is worth trying again.
    var retryAfter: Int?
    /// It goes away by itself: the page offers to ask again.
    var isPassing = false

    init(_ refusal: Refusal) {
        switch refusal {
        case .notSignedIn:
            self.init("not-signed-in", .unauthorized, Texts.notSignedIn, Texts.notSignedInHint, .lock)
        case .wrongPassword:
            self.init("wrong-password", .unprocessableContent, Texts.wrongPassword, Texts.forgotten, .lock)
        case .lockedOut(let minutes):
            self.init("locked-out", .tooManyRequests, Texts.lockedOut(minutes), Texts.forgotten, .lock)
            retryAfter = minutes * 60
        case .notAllowed(let permission):
            self.init("not-allowed", .forbidden, Texts.notAllowed, Texts.notAllowedHint(permission), .lock)
        case .notFound:
            self.init("not-found", .notFound, Texts.notFound, Texts.notFoundHint, .search)
        case .changedMeanwhile:
            self.init("changed-meanwhile", .conflict, Texts.changed, Texts.changedHint)
        case .repeatedDifferently:
            self.init("repeated-differently", .conflict, Texts.repeated, Texts.repeatedHint)
        case .invalidInput(let field, let reason):
            self.init("invalid-input", .unprocessableContent, Texts.badInput, reason)
            self.field = field
        case .reasonMissing:
            self.init("reason-missing", .unprocessableContent, Texts.reasonNeeded, Texts.revealWhy, .lock)
        case .unknownRegion:
            self.init("unknown-region", .badRequest, Texts.unknownRegion, Texts.unknownRegionHint, .search)
        case .tooLate(let hours):
            self.init("too-late", .conflict, Texts.tooLate, Texts.tooLateHint(hours), .wait)
        case .batchNotUndoable(let why):
            self.init("batch-not-undoable", .conflict, Texts.notUndoable, why)
        case .wrongKindOfRegister:
            self.init("wrong-kind-of-register", .conflict, Texts.wrongKind, Texts.wrongKindHint)
        case .wrongCode:
            self.init("wrong-code", .unprocessableContent, Texts.wrongCode, Texts.lostPhone, .lock)
        case .signInOver:
            self.init("sign-in-over", .conflict, Texts.signInOver, Texts.signInOverHint, .wait)
        case .oneTimeOver:
            self.init("one-time-over", .unprocessableContent, Texts.oneTimeOver, Texts.forgotten, .lock)
        case .notOneself:
            self.init("not-oneself", .forbidden, Texts.notOneself, Texts.notOneselfHint, .lock)
        case .roleTooHigh(let role):
            self.init("role-too-high", .forbidden, Texts.roleTooHigh, Texts.roleTooHighHint(role), .lock)
        case .secondFactorLost:
            self.init("second-factor-lost", .conflict, Texts.secondFactorLost, Texts.secondFactorLostHint, .lock)
        }
    }

    /// What the web itself refuses, before the register is asked.
    init?(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self.init(refusal)
        case is FieldConflicts: self.init(.changedMeanwhile(version: 0))
        case is StaleForm: self.init("stale-form", .forbidden, Texts.stale, Texts.staleHint, .wait)
        case let error as any HTTPResponseError where (400..<500).contains(error.status.code):
            switch error.status {
            case .notFound: self.init("no-such-page", .notFound, Texts.noSuchPage, Texts.noSuchPageHint, .search)
            case .uriTooLong: self.init("address-too-long", .uriTooLong, Texts.longAddress, Texts.longAddressHint)
            case .contentTooLarge: self.init("too-large", .contentTooLarge, Texts.tooLarge, Texts.tooLargeHint)
            case let status: self.init("bad-request", status, Texts.badInput, Texts.noSuchPageHint)
            }
        default: return nil
        }
    }

    /// What keeps the register from answering for a while.
    init(_ trouble: DatabaseTrouble) {
        switch trouble {
        case .away: self.init("database-away", .serviceUnavailable, Texts.away, Texts.awayHint, .wait)
        case .beingReplaced:
            self.init("being-replaced", .serviceUnavailable, Texts.beingReplaced, Texts.beingReplacedHint, .wait)
        case .movedAway: self.init("moved-away", .serviceUnavailable, Texts.movedAway, Texts.movedAwayHint)
        case .uncertain: self.init("uncertain", .serviceUnavailable, Texts.uncertain, Texts.uncertainHint, .wait)
        case .overloaded: self.init("overloaded", .serviceUnavailable, Texts.overloaded, Texts.overloadedHint, .wait)
        case .full: self.init("disk-full", .init(code: 507), Texts.diskFull, Texts.diskFullHint)
        // 499 is what proxies write for it; nobody is left to read the page.
        case .cancelled: self.init("gone", .init(code: 499), Texts.fault, Texts.awayHint, .wait)
        }
        switch trouble {
        case .away, .beingReplaced, .movedAway, .overloaded: hintOfForm = Texts.awayFormHint
        case .uncertain: hintOfForm = Texts.uncertainFormHint
        case .full, .cancelled: break
        }
        retryAfter = 5
        isPassing = true
    }

    static func fault(_ requestID: String) -> Problem {
        Problem("fault", .internalServerError, Texts.fault, Texts.faultHint(requestID))
    }

    private init(
        _ type: String, _ status: HTTPResponse.Status, _ title: Words, _ hint: Words, _ icon: Icon = .alert
    ) {
        self.type = type
        self.status = status
        self.title = title
        self.hint = hint
        hintOfForm = hint
        self.icon = icon
    }
}

/// RFC 9457 problem details.
struct ProblemDetails: ResponseEncodable {
    let type: String
    let title: String
    let detail: String
    let status: Int
    let instance: String
    /// Beyond RFC 9457: which field it is about.
    let field: String?

    init(_ problem: Problem, _ visit: Visit) {
        type = "/problems/\(problem.type)"
        title = visit.say(problem.title)
        detail = visit.say(problem.hint)
        status = problem.status.code
        instance = "urn:tepat:request:\(visit.requestID)"
        field = problem.field
    }
}
