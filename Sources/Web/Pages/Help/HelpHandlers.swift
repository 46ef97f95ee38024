import Hummingbird
import Registry

/// The handbooks that the program carries.
struct HelpHandlers {
    let book: Book

    /// Read once; the texts never change while the program runs.
    private static let handbooks = Result {
        try Dictionary(
            uniqueKeysWithValues: Book.allCases.map { book in
                (book, Handbook(String(decoding: try EmbeddedFile.bytes(book.file), as: UTF8.self)))
            })
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        guard let handbook = try Self.handbooks.get()[book] else { throw HTTPError(.notFound) }
        return HelpScreen(visit: context.visit, handbook: handbook, book: book).response()
    }
}
