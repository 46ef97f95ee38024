package import HTTPTypes
import Hummingbird
import Registry
package import Web

extension SampleRegister {
    /// Every method and address pattern that the program answers.
    package var routes: [(HTTPRequest.Method, String)] {
        buildRouter(registry: registry).routes.map { ($0.method, $0.path.description) }
    }

    /// A browser without a socket, signed in to nothing.
    package func client(_ change: (inout WebSettings) -> Void = { _ in }) -> TestClient {
        var settings = WebSettings()
        settings.now = { Self.now }
        change(&settings)
        return TestClient(buildRouter(registry: registry, settings: settings))
    }
}
