import Hummingbird
import Registry

struct OfficeHandlers {
    let site: Site

    /// The first room that the visitor may enter.
    func start(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.actor
        guard let first = OfficeTabs.Room.allCases.first(where: { $0.isOpen(to: context.visit) }) else {
            throw Refusal.notAllowed(.manageAccounts)
        }
        return .see(first.address)
    }
}
