import Testing

@testable import Papers

@Suite("Papers as pages")
struct PaperPageTests {
    @Test("whatever stands in a text is text and never markup")
    func escaping() {
        let evil = "<script>alert('x')</script>\"&"
        var paper = SamplePaper.letter()
        paper.letterhead = Letterhead(offices: [evil, evil], address: evil)
        paper.blocks = [
            .paragraph(evil), .heading(evil), .numbered([evil]), .facts([PaperFact(evil, evil)]),
            .table(PaperTable(caption: evil, columns: [PaperColumn(evil, share: 1)], rows: [[evil]], foot: [evil])),
        ]
        paper.signers = [PaperSigner(evil, name: evil, below: evil)]
        paper.copies = [evil]
        paper.seal = PaperSeal(code: evil, address: evil, madeAt: evil)
        paper.watermark = evil
        paper.fileTitle = evil
        let page = PaperPage.html(paper)
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"))
    }

    @Test("a page fetches nothing")
    func complete() {
        let page = PaperPage.html(SamplePaper.minutes(isMasked: true, watermark: "CONTOH"))
        for word in ["src=", "href=", "url(", "@import", "<link", "<img"] { #expect(!page.contains(word)) }
    }

    @Test("a title has its number beneath, and none where there is none")
    func title() {
        let page = PaperPage.html(SamplePaper.minutes())
        #expect(page.contains("<h1>BERITA ACARA MUSYAWARAH DESA</h1><div>Nomor: 140/03/BA/SB/XI/2026</div>"))
        var paper = SamplePaper.minutes()
        paper.head = .title("DAFTAR HADIR", number: "", below: "Jumat")
        #expect(PaperPage.html(paper).contains("<h1>DAFTAR HADIR</h1><div>Jumat</div>"))
    }

    @Test("a letter says number, nature, enclosures and subject, and to whom where")
    func letter() {
        let page = PaperPage.html(SamplePaper.letter())
        #expect(page.contains("<tr><td>Nomor</td><td>:</td><td>460/118</td></tr>"))
        #expect(page.contains("<tr><td>Sifat</td><td>:</td><td>Penting</td></tr>"))
        #expect(page.contains("<tr><td>Hal</td><td>:</td><td>Pengesahan</td></tr>"))
        #expect(page.contains("<td class=\"when\">Curup, 20 November 2026</td>"))
        #expect(page.contains("<div>di</div><div class=\"place\">Jakarta</div>"))
        #expect(page.contains("Tembusan:<ol><li>Gubernur Bengkulu</li><li>Arsip</li></ol>"))
        #expect(page.contains("(……"))
    }

    @Test("the foot of every page has code, address to type and what is masked")
    func foot() {
        let masked = PaperPage.html(SamplePaper.minutes(isMasked: true))
        #expect(masked.contains("Kode dokumen 0123-4567-89AB-CDEF-GHJT"))
        #expect(masked.contains("ketik kode dokumen di tepat.example/periksa."))
        #expect(masked.contains("disamarkan"))
        #expect(masked.contains("<svg viewBox="))
        #expect(!PaperPage.html(SamplePaper.minutes()).contains("disamarkan"))
    }

    @Test("sheets have their size", arguments: [(PaperSize.a4, "210mm 297mm"), (.f4, "215mm 330mm")])
    func sizes(_ size: PaperSize, _ expected: String) {
        #expect(PaperPage.html(SamplePaper.minutes(size: size)).contains("@page{size:\(expected)}"))
    }

    @Test("columns share the width, numbers stand at the right, rows to sign are tall")
    func table() {
        let table = PaperTable(
            columns: [
                PaperColumn("No.", share: 1, isNumber: true), PaperColumn("Nama", share: 2),
                PaperColumn("Tanda tangan", share: 5, isForSigning: true),
            ], rows: [["1", "SITI"]])
        let page = PaperPage.html(SamplePaper.minutes(blocks: [.table(table)]))
        #expect(page.contains("<col style=\"width:12.5%\"><col style=\"width:25.0%\"><col style=\"width:62.5%\">"))
        #expect(page.contains("<tbody class=\"sign\"><tr><td class=\"n\">1</td><td>SITI</td><td></td></tr>"))
        #expect(!page.contains("<tfoot>"))
    }

    @Test("one signs at the right, two beside each other, the third in the middle")
    func signers() {
        let three = ["Satu", "Dua", "Tiga"].map { PaperSigner("Wakil", name: $0, hasDutyStamp: $0 == "Dua") }
        let one = PaperPage.html(SamplePaper.minutes(signers: [three[0]]))
        #expect(one.contains("<tr><td></td><td><div class=\"as\">Wakil</div>"))
        #expect(!one.contains("meterai"))
        let all = PaperPage.html(SamplePaper.minutes(signers: three))
        #expect(all.contains("<td></td><td class=\"when\">Sumber Bening, 13 November 2026</td>"))
        // Offices in one row and names in the next, so that these stand at one height.
        let office = "<div class=\"as\">Wakil</div>"
        #expect(all.contains("<tr><td>\(office)</td><td>\(office)</td></tr><tr><td><div class=\"room\">"))
        #expect(all.contains("<b>Dua</b></div><div class=\"gap\"></div></td></tr><tr><td colspan=\"2\">\(office)</td>"))
        #expect(all.contains("<div class=\"stamp\">meterai</div>"))
    }
}
