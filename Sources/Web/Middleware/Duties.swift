import Hummingbird
import Registry

/// Who has a password that others know, or a role that needs a second factor and none, is led to mend that before
/// anything else is reached.
struct Duties: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let duty = context.visit.signedIn?.duty, !Self.isFree(request.uri.path, duty) else {
            return try await next(request, context)
        }
        return .see(duty.address)
    }

    /// What anybody may reach, signed in or not, the way out, and the duty itself.
    private static func isFree(_ path: String, _ duty: SignedIn.Duty) -> Bool {
        Links.isForMachines(path)
            || [Links.signOut, Links.language, Links.rules, duty.address].contains(path)
    }
}

extension SignedIn.Duty {
    var address: String {
        switch self {
        case .password: Links.ownPassword
        case .secondFactor: Links.ownCode
        }
    }
}
