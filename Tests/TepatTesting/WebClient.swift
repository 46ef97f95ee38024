import Hummingbird
import Registry
package import Web

extension SampleRegister {
    /// A browser without a socket, signed in to nothing.
    package func client(_ change: (inout WebSettings) -> Void = { _ in }) -> TestClient {
        var settings = WebSettings()
        settings.now = { Self.now }
        change(&settings)
        return TestClient(buildRouter(registry: registry, settings: settings))
    }
}
