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
}

enum Place: Sendable { case overview, data, invalid, rules, audit }

/// How a page fills the window.
enum Shape: Sendable {
    case ordinary
    /// Without header and navigation: the sign-in page.
    case gate
}

extension Screen {
    var place: Place? { nil }
    var shape: Shape { .ordinary }

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
