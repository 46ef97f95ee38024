import Hummingbird
import Registry

/// Finds the region that somebody meant by what they wrote into an address or a field.
struct WrittenRegion {
    let site: Site

    enum Outcome {
        case region(Region)
        /// It was written another way than addresses write it.
        case elsewhere(RegionCode)
        case unclear(String, [Region])
    }

    /// `17.02.06`, `170206`, `17.02.06 Curup Utara` or `curup utara`; nothing means the actor's own area.
    func find(_ text: String?, by actor: Actor) async throws -> Outcome {
        guard let text else {
            guard let own = actor.scope().regions.first else { throw Refusal.notAllowed(.view) }
            return .region(try await known(own))
        }
        if let code = RegionCode(text) {
            return code.dotted == text ? .region(try await known(code)) : .elsewhere(code)
        }
        // As the suggestions write it: the code, then the name.
        if let word = text.split(separator: " ").first, let code = RegionCode(String(word)) { return .elsewhere(code) }
        let fitting = await site.regions(like: text, in: actor.scope())
        return fitting.count == 1 ? .elsewhere(fitting[0].code) : .unclear(text, fitting)
    }

    private func known(_ code: RegionCode) async throws -> Region {
        if code == .nation { return .nation }
        guard let region = await site.registry.region(code) else { throw Refusal.notFound }
        return region
    }
}

extension RegionCode {
    /// As `typedRegion` reads it again.
    var typed: String { self == .nation ? "Indonesia" : dotted }
}

extension Site {
    /// A region by its code, as links write it; nothing means the actor's own area.
    ///
    /// - Throws: `Refusal.notFound`, also for one beyond the actor's area.
    func region(named text: String?, _ context: Context) async throws -> Region {
        let scope = try context.actor.scope()
        guard let code = text.map({ RegionCode($0) }) ?? scope.regions.first, scope.contains(code) else {
            throw Refusal.notFound
        }
        if code == .nation { return .nation }
        guard let region = await registry.region(code) else { throw Refusal.notFound }
        return region
    }

    /// A dozen regions that fit, of those that the actor may open: "Kota" begins the name of hundreds elsewhere.
    func regions(like text: String, in scope: Scope) async -> [Region] {
        Array(await registry.suggestRegions(text, limit: 5000).filter { scope.contains($0.code) }.prefix(12))
    }

    /// A region as it was typed into a form: code, code and name, or a name that one place of the scope has.
    ///
    /// - Returns: nil if there is none such, or it is unclear which.
    func typedRegion(_ text: String?, in scope: Scope) async -> RegionCode? {
        guard let text else { return nil }
        if text.lowercased() == "indonesia" { return .nation }
        let word = text.split(separator: " ").first.map(String.init) ?? ""
        if let code = RegionCode(text) ?? RegionCode(word) {
            return await registry.region(code) == nil ? nil : code
        }
        let fitting = await regions(like: text, in: scope)
        return fitting.count == 1 ? fitting[0].code : nil
    }
}
