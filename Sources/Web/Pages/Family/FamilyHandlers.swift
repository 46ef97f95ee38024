import Hummingbird
import Registry

/// The family page, and seeing its numbers in full.
struct FamilyHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func family(_ request: Request, _ context: Context) async throws -> Response {
        let id = try record(context.parameter("id"))
        let family = try await registry.family(id, by: context.actor)
        let path = await registry.path(of: family.village.code)
        var screen = FamilyScreen(visit: context.visit, family: family, path: path)
        screen.privacy = try await registry.familyPrivacy(id, by: context.actor)
        screen.changes = try await registry.changeSets(of: id, limit: 10, by: context.actor)
        let query = Fields(query: request)
        if let saved = query["tersimpan"] { screen.notice = try await change(saved, screen, context) }
        if let undone = query["diurungkan"] {
            screen.notice = try await change(undone, screen, context)
            // Names of fields only: whatever else is written into the address is not shown.
            screen.left = (query["tetap"] ?? "").split(separator: " ").map(String.init)
        }
        return screen.response()
    }

    /// The change that an address speaks of; nothing if it is nobody's or out of sight.
    private func change(_ text: String, _ screen: FamilyScreen, _ context: Context) async throws -> ChangeSetRow? {
        guard let id = RecordID(text) else { return nil }
        if let listed = screen.changes.first(where: { $0.id == id }) { return listed }
        do {
            return try await registry.changeSet(id, by: context.actor)
        } catch Refusal.notFound {
            return nil
        }
    }

    /// A person is shown in their family.
    func person(_ request: Request, _ context: Context) async throws -> Response {
        let id = try record(context.parameter("id"))
        return .see(Links.person(id, of: try await registry.familyOf(person: id, by: context.actor)))
    }

    func askForKK(_ request: Request, _ context: Context) async throws -> Response {
        try await kk(context).response()
    }

    func showKK(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await kk(context)
        return try await reveal(.kk(family: try record(context.parameter("id"))), screen, context)
    }

    func askForNIK(_ request: Request, _ context: Context) async throws -> Response {
        try await nik(context).screen.response()
    }

    func showNIK(_ request: Request, _ context: Context) async throws -> Response {
        let (person, screen) = try await nik(context)
        return try await reveal(.nik(person: person), screen, context)
    }

    private func reveal(_ number: RevealedNumber, _ screen: RevealScreen, _ context: Context) async throws -> Response {
        var screen = screen
        let reason = screen.takeReason(context.form)
        do {
            guard !reason.isEmpty else { throw Refusal.reasonMissing }
            screen.shown = try await registry.reveal(number, reason: reason, by: context.actor)
            return screen.response()
        } catch Refusal.reasonMissing {
            screen.reasonMissing = true
            return screen.response(.unprocessableContent)
        }
    }

    private func kk(_ context: Context) async throws -> RevealScreen {
        let id = try record(context.parameter("id"))
        try requireReveal(context)
        let family = try await registry.family(id, by: context.actor)
        guard let kk = family.kk, !kk.isEmpty else { throw Refusal.notFound }
        let head = family.members.first { $0.relation == 1 } ?? family.members.first
        return RevealScreen(
            visit: context.visit, kind: .kk, back: Links.family(id), name: name(head, context), masked: Mask.number(kk),
            address: Links.kk(of: id))
    }

    private func nik(_ context: Context) async throws -> (person: RecordID, screen: RevealScreen) {
        let id = try record(context.parameter("id"))
        let person = try record(context.parameter("orang"))
        try requireReveal(context)
        let family = try await registry.family(id, by: context.actor)
        guard
            let member = (family.members + family.former).first(where: { $0.id == person }), member.hasMasked
        else { throw Refusal.notFound }
        return (
            person,
            RevealScreen(
                visit: context.visit, kind: .nik, back: Links.family(id), name: name(member, context),
                masked: member.nik.map(Mask.number) ?? "–", mother: Mask.name(member.mother),
                address: Links.nik(of: person, in: id))
        )
    }

    private func name(_ member: FamilyPage.Member?, _ context: Context) -> String {
        member.flatMap { $0.name.isEmpty ? nil : $0.name } ?? context.visit.say(Texts.noName)
    }

    /// Whoever may never see the number need not be asked for a reason first. The register asks again itself.
    private func requireReveal(_ context: Context) throws {
        _ = try context.actor
        if !context.visit.may(.reveal) { throw Refusal.notAllowed(.reveal) }
    }

    private func record(_ text: String) throws -> RecordID {
        guard let id = RecordID(text) else { throw Refusal.notFound }
        return id
    }
}
