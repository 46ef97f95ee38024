import Hummingbird
import Registry

/// The handbook that the program carries.
struct HelpHandlers {
    private let handbook: Handbook

    /// - Throws: `MissingAsset` if the program was built without it.
    init() throws(MissingAsset) {
        handbook = Handbook(String(decoding: try EmbeddedFile.bytes("buku-operator.md"), as: UTF8.self))
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        HelpScreen(visit: context.visit, handbook: handbook).response()
    }
}
