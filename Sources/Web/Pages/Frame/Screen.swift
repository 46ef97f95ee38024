import HTML
import Hummingbird
import Registry

/// One page: what it is called, where it stands, and what is on it.
protocol Screen: Sendable {
    var visit: Visit { get }
    var title: String { get }
    /// Which of the main places it belongs to.
    var place: Place? { get }
    var main: HTML { get }
    var shape: Shape { get }
    /// What the page is for and how it is used, folded away at its top.
    var help: ScreenHelp? { get }
    /// The keys that do something on this page alone, for the list that "?" opens.
    var keys: [ScreenKey] { get }
    /// Whether the page needs the second stylesheet: maps, citizens, the field, projector, paper.
    var needsMoreStyles: Bool { get }
}

enum Place: Sendable {
    case overview, data, mending, duplicates, transfers, proposals, invalid, reports, office, training, rules, help, me
    case deliberations, finals, queues, batches, siks, determinations, handBacks, comparison, officials
}

/// How a page fills the window.
enum Shape: Sendable {
    case ordinary
    /// Without header and navigation: the sign-in page.
    case gate
    /// For a projector: the page brings a header of its own, and there is nothing else.
    case wall
}

/// A page explained in two or three sentences, and where the handbook says more: a heading of `/bantuan`.
struct ScreenHelp: Sendable {
    var text: Words
    var anchor: String
    var book: Book

    init(text: Words, anchor: String, book: Book = .village) {
        self.text = text
        self.anchor = anchor
        self.book = book
    }

    var address: String { "\(book.address)#\(anchor)" }
}

/// What single keys do on a page.
struct ScreenKey: Sendable {
    var words: Words
    var keys: [String]

    init(_ words: Words, _ keys: String...) {
        self.words = words
        self.keys = keys
    }
}

/// The handbooks that the program carries.
enum Book: CaseIterable, Sendable {
    case village, dinsos

    var file: String { self == .village ? "buku-operator.md" : "buku-dinsos.md" }
    var address: String { self == .village ? Links.help : Links.dinsosHelp }
    var title: Words { self == .village ? Texts.handbook : Texts.dinsosHandbook }
}

extension Screen {
    var place: Place? { nil }
    var shape: Shape { .ordinary }
    var help: ScreenHelp? { nil }
    var keys: [ScreenKey] { [] }
    var needsMoreStyles: Bool { false }

    func say(_ words: Words) -> String { words[visit.language] }
    func number(_ value: Int) -> String { visit.number(value) }

    func response(_ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: Frame(screen: self).document.text)))
    }
}

extension Response {
    /// After a form: the browser fetches the new place, and reloading sends nothing twice.
    static func see(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
