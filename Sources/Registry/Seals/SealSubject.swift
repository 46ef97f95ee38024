import Storage

/// What is sealed line by line.
enum SealSubject: String, Sendable, CaseIterable, SQLConvertible {
    case deliberation = "musyawarah"
    case batch = "berkas"
    case handBack = "serah"
}

/// What a line of a seal is of.
enum SealPart: String, Sendable, SQLConvertible {
    /// The particulars: day, counts, number.
    case head = "kepala"
    /// A decision of a musyawarah.
    case decision = "putusan"
    /// Somebody on the list of guests.
    case guest = "hadir"
    /// How the meeting went, event by event.
    case events = "peristiwa"
    /// A day on which it was to be, and what came of it.
    case sitting = "sidang"
    /// What a hamlet decided before.
    case hamlet = "musdus"
    /// A proposal on a list of a kabupaten.
    case listed = "isi"
    /// The result of a proposal, given back to its village.
    case result = "hasil"
    /// A scan or photograph.
    case scan = "pindaian"
    /// A document that was made here.
    case paper = "dokumen"
    /// By which a list was ratified.
    case letter = "surat"
    /// Under which a list went to the ministry.
    case sending = "kirim"
    /// The seal itself; what stands after it came later.
    case seal = "segel"

    /// What its facts are, in their order; lines from before lack the last of them.
    func fields(of subject: SealSubject) -> [String] {
        switch self {
        case .head:
            switch subject {
            case .deliberation: ["kind", "day", "number", "invited", "present", "women", "poor"]
            case .batch: ["region", "proposals", "persons", "officials"]
            case .handBack: ["village", "period", "proposals"]
            }
        case .decision: ["number", "content", "decision", "reason", "dissent", "digest of the words"]
        case .guest:
            ["element", "woman", "poor", "invited", "registered", "answer", "came", "left", "digest of the name"]
        case .events: ["session", "beginning", "opened", "closed", "events", "digest of the events"]
        case .sitting: ["session", "day", "invited", "present", "needed", "outcome", "digest of the words"]
        case .hamlet: ["decision", "day", "hamlet", "digest of the words"]
        case .listed: ["number", "village", "content", "last step"]
        case .result: ["number", "result", "reason", "content", "last step"]
        case .scan: ["kind", "digest", "bytes"]
        case .paper: ["kind", "number", "pages", "digest"]
        case .letter: ["number", "day", "digest", "endorsed by", "endorsed at", "ratified by", "ratified at"]
        case .sending: ["number", "day", "digest", "sent at"]
        case .seal: ["seal", "sealed by", "sealed at"]
        }
    }

    /// What stands in a line by its digest alone.
    var hidden: String {
        switch self {
        case .head: "place, leader or note"
        case .decision: "words of the dissent"
        case .events: "place, rules or agenda"
        case .letter: "names of who endorsed and ratified it"
        case .sending: "names of who sent it"
        case .seal: "names of who sealed it"
        default: "words"
        }
    }

    /// The name of one such line, by its first fact and our own number.
    func name(_ object: Int64, _ facts: [String]) -> String {
        let first = facts.first ?? ""
        switch self {
        case .head: return "particulars"
        case .decision, .listed, .result: return "name \(first) (proposal \(RecordID(object)))"
        case .guest: return "attendance of guest \(object)"
        case .events: return "record of the meeting"
        case .sitting: return "sitting \(object)"
        case .hamlet: return "decision of the hamlet (proposal \(RecordID(object)))"
        case .scan: return "scan \(first) (\(RecordID(object)))"
        case .paper: return "document \(first) (\(RecordID(object)))"
        case .letter: return "letter"
        case .sending: return "sending"
        case .seal: return "seal"
        }
    }
}
