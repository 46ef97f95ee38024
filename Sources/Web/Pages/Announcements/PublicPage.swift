import HTML
import HTTPTypes
import Hummingbird
import Registry

/// A page for everybody around one screen: without header of an account, forms that know who asks, or cookies, so that it
/// may be kept and is the same for all.
struct PublicPage {
    let screen: any Screen
    /// The register holds invented people.
    var isTraining = false
    /// The same page in the other language.
    let other: String

    /// For how many seconds it may be kept: a list that is taken down is gone soon after.
    private static let kept = 120

    private var visit: Visit { screen.visit }

    private var document: HTML {
        """
        <!doctype html>
        <html lang="\(visit.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="robots" content="noindex,nofollow">
        <title>\(screen.title) · Tepat</title>
        <meta name="theme-color" content="#07373c">
        <link rel="icon" href="\(visit.files.icon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(visit.files.stylesheet)">
        <link rel="stylesheet" href="\(visit.files.moreStyles)">
        <script type="module" src="\(visit.files.script)"></script>
        </head>
        <body>
        \(Icon.sprite)
        <a class="skip" href="#isi">\(say(Texts.skip))</a>
        <header class="top"><a class="brand" href="\(Links.announcements(in: visit.language))">\
        <svg aria-hidden="true"><use href="#mark"/></svg>\(say(AnnouncementTexts.place))</a>\
        <div class="push row"><a href="\(other)" lang="\(visit.language.other.rawValue)">\(say(Texts.switchLanguage))</a>\
        <a href="\(Links.signIn)">\(say(Texts.signIn))</a></div></header>
        <main id="isi" tabindex="-1">\(isTraining ? invented : nil)\(screen.main)</main>
        <footer class="foot"><a href="\(Links.rules)">\(say(Texts.rules))</a>\
        <span class="push">Tepat \(visit.version)</span></footer>
        </body>
        </html>

        """
    }

    /// On paper too: nobody takes an exercise for a list of theirs.
    private var invented: HTML {
        screen.note(.warn, .alert, "<p><b>\(say(AnnouncementTexts.invented))</b></p>")
    }

    /// - Parameter request: whose copy may be good still.
    func response(to request: Request, _ status: HTTPResponse.Status = .ok) -> Response {
        let text = document.text
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8"]
        guard status == .ok else {
            headers[.cacheControl] = "no-store"
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        // Weak: the same page packed and not.
        let mark = "W/\"\(Digest.sha256(text).prefix(24))\""
        headers[.cacheControl] = "public, max-age=\(Self.kept)"
        headers[.eTag] = mark
        if request.headers[.ifNoneMatch] == mark { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func say(_ words: Words) -> String { visit.say(words) }
}
