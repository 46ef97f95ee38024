import Foundation
import Hummingbird
import Registry

/// A proposal as it was sent: what every kind has, and the rest for its kind to read.
struct APIProposalBody: Sendable {
    let data: Data
    let kind: ProposalKind
    /// What is the kind's own.
    let own: [String: SentJSON]
    private let common: [String: SentJSON]

    /// What this reads itself of kinds about what is on record.
    private static let names = ["aksi", "jenis", "versi", "keluarga", "peristiwa"]

    /// - Throws: `Refusal.invalidInput`; what `Request.bytes(atMost:)` throws.
    static func read(_ request: Request, _ site: Site) async throws -> APIProposalBody {
        try APIProposalBody(try await APIBody.bytes(request, site))
    }

    private init(_ data: Data) throws {
        // Nothing said of what may be left out.
        let all = try APISheet.object(try APIBody.json(data), "").filter { entry in
            if case .nothing = entry.value { return false }
            return true
        }
        let shared = all.filter { Self.names.contains($0.key) }
        kind = try APIWords.code(try Self.text("jenis", shared), "jenis")
        own = all.filter { !Self.names.contains($0.key) }
        common = shared
        self.data = data
    }

    private static func text(_ name: String, _ sent: [String: SentJSON]) throws(Refusal) -> String {
        guard let value = sent[name] else { throw APIBody.refused(name, APITexts.missing) }
        guard case .text(let text) = value else { throw APIBody.refused(name, APITexts.otherForm) }
        return text
    }

    var action: ActionID {
        get throws(Refusal) { try APIWords.action(try Self.text("aksi", common)) }
    }

    /// The version that was read, of one that is there.
    var seen: Int {
        get throws(Refusal) {
            guard let value = common["versi"] else { throw APIBody.refused("versi", APITexts.missing) }
            guard case .number(let number) = value else { throw APIBody.refused("versi", APITexts.otherForm) }
            return number
        }
    }

    /// The family that a new one is about.
    var family: RecordID {
        get throws(Refusal) { try APISheet.record(.text(try Self.text("keluarga", common)), "keluarga") }
    }

    /// - Throws: `Refusal.invalidInput` where it names a version: of a new one there is none.
    func checkIsNew() throws(Refusal) {
        if common["versi"] != nil { throw APIBody.refused("versi", APITexts.unknownField) }
    }

    /// - Throws: `Refusal.invalidInput` where it names another family than the one it is about.
    func checkFamily(_ id: RecordID) throws(Refusal) {
        guard common["keluarga"] != nil else { return }
        guard try family == id else { throw APIBody.refused("keluarga", APITexts.kindStays) }
    }

    /// - Throws: `Refusal.invalidInput` for a name that its kind has no place for.
    func refuse(_ names: String...) throws(Refusal) {
        for name in names where common[name] != nil { throw APIBody.refused(name, APITexts.unknownField) }
    }

    /// Of kinds that forms of the editor make, what happened; nil: it is written by a form of its kind.
    var event: ChangeEvent? {
        get throws(Refusal) {
            let events = APIEvents.events(of: kind)
            if events.isEmpty { try refuse("peristiwa") }
            if common["peristiwa"] == nil {
                switch kind {
                // Of a removal the form that asks why comes first.
                case .removal: return nil
                case .correction: return .correction
                case .newMember, .familyEvent: throw APIBody.refused("peristiwa", APITexts.missing)
                default: return events.first
                }
            }
            let named: ChangeEvent = try APIWords.code(try Self.text("peristiwa", common), "peristiwa")
            guard events.contains(named) else { throw APIBody.refused("peristiwa", APITexts.oddCode) }
            return named
        }
    }

    /// Of one that is there: a bulk mend has an event of its own, which nothing that is new can name.
    func namedEvent(after stored: ChangeEvent) throws(Refusal) -> ChangeEvent? {
        if stored == .bulk, case .text(ChangeEvent.bulk.rawValue)? = common["peristiwa"] { return .bulk }
        return try event
    }
}
