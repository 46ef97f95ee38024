import Hummingbird
import Registry

/// The handbook that the program carries.
struct HelpHandlers {
    /// Read once; the text never changes while the program runs.
    private static let handbook = Result {
        Handbook(String(decoding: try EmbeddedFile.bytes("buku-operator.md"), as: UTF8.self))
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        HelpScreen(visit: context.visit, handbook: try Self.handbook.get()).response()
    }
}
