package import HTTPTypes
import Hummingbird
package import Registry
package import Web

extension SampleRegister {
    /// Every method and address pattern that the program answers.
    package var routes: [(HTTPRequest.Method, String)] {
        buildRouter(registry: registry).routes.map { ($0.method, $0.path.description) }
    }

    /// A browser without a socket, signed in to nothing.
    ///
    /// - Parameters:
    ///   - registry: another one than the sample's own.
    ///   - peer: the address that it comes from.
    ///   - now: the time of day of the pages.
    package func client(
        of registry: Registry? = nil, peer: String? = nil, state: ServerState = ServerState(), now: Int64 = Self.now,
        _ change: (inout WebSettings) -> Void = { _ in }
    ) -> TestClient {
        var settings = WebSettings()
        settings.now = { now }
        // Whether the machine of the tests is busy is not what they ask.
        settings.databasePatience = .seconds(120)
        change(&settings)
        return TestClient(
            buildRouter(registry: registry ?? self.registry, settings: settings, state: state), peer: peer)
    }
}
