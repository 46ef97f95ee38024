import Hummingbird
import Registry

/// One box for NIK, KK, name and address. A number never gets into an address of ours: it is kept under a key that
/// says nothing.
struct SearchHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func search(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        guard let text = context.form["q"].map({ String($0.prefix(200)) }) else { return .see(Links.search) }
        guard Self.holdsNumber(text) else { return .see(Links.search(name: text)) }
        // "NIK 9902 1112 0479 0003" is the number in it.
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let query = digits.utf8.count == 16 ? digits : text
        return .see(Links.remembered(try await registry.rememberSearch(query, by: actor)))
    }

    func byName(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        guard let name = query["nama"].map({ String($0.prefix(200)) }) else {
            return SearchScreen(visit: context.visit, subject: .nothing).response()
        }
        // Whoever writes a number into the address themselves is not helped to leave it there.
        if Self.holdsNumber(name) { return .see(Links.search) }
        let after = query["sesudah"]
        let result = try await registry.search(name, after: after, by: actor)
        if case .families(let rows) = result, rows.count == 1 { return .see(Links.family(rows[0].id)) }
        return SearchScreen(
            visit: context.visit, subject: .name(name), result: result, isFirst: after == nil
        ).response()
    }

    func byKey(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let key = context.parameter("kunci")
        let isKey = (1...64).contains(key.utf8.count) && key.utf8.allSatisfy(Self.isKeyLetter)
        guard isKey, let text = try await registry.rememberedSearch(key, by: actor) else {
            return SearchScreen(visit: context.visit, subject: .expired).response(.notFound)
        }
        let result = try await registry.search(text, by: actor)
        if case .families(let rows) = result, rows.count == 1 { return .see(Links.family(rows[0].id)) }
        return SearchScreen(visit: context.visit, subject: .number, result: result).response()
    }

    /// Ten digits are more than any address has, and less than a NIK cut short by mistake; so are six in a row.
    static func holdsNumber(_ text: String) -> Bool {
        if text.filter(\.isNumber).count >= 10 { return true }
        var run = 0
        for character in text {
            run = character.isNumber ? run + 1 : " .-".contains(character) ? run : 0
            if run >= 6 { return true }
        }
        return false
    }

    private static func isKeyLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }
}
