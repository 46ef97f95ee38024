import HTML
import Testing

@Suite("Pieces of pages")
struct HTMLTests {
    @Test("A value is escaped, whatever it holds")
    func escapes() {
        let evil = "<script>alert(\"x\")</script> & 'y'\0"
        let cell: HTML = "<td title=\"\(evil)\">\(evil)</td>"
        #expect(!cell.text.contains("<script>"))
        #expect(cell.text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;\u{FFFD}"))
    }

    @Test("A piece stays markup, a list of pieces is joined, a missing one is nothing")
    func composes() {
        let none: HTML? = nil
        let pieces: [HTML] = ["<i>1</i>", "<i>2</i>"]
        let bold: HTML = "\(each: [3, 4], { "<b>\($0)</b>" })"
        let whole: HTML = "<p>\(pieces)\(none)\(bold)\(if: false, "no")\(if: true, "yes")</p>"
        #expect(whole.text == "<p><i>1</i><i>2</i><b>3</b><b>4</b>yes</p>")
    }

    @Test("Letters of any script pass unchanged")
    func keepsLetters() {
        let page: HTML = "\("Nyoman ᬩᬮᬶ – Ñandú")"
        #expect(page.text == "Nyoman ᬩᬮᬶ – Ñandú")
    }
}
