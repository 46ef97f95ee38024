import HTML
import HTTPTypes
import Registry
import TepatTesting
import Testing

@testable import Web

@Suite("Pieces")
struct PiecesTests {
    private struct Sheet: Screen {
        var visit = Visit(requestID: "TEST-0000")
        var title = "Uji"
        var main: HTML = ""
        var help: ScreenHelp?
    }

    @Test("The page of pieces is there in development only")
    func development() async throws {
        let register = try await SampleRegister.make()
        #expect(try await register.client().get("/_pieces").status == .notFound)
        let page = try await register.client { $0.isDevelopment = true }.get("/_pieces")
        #expect(page.status == .ok)
        #expect(!page.body.contains(" style="))
        #expect(page.body.contains("lain.css"))
        for piece in [
            "class=\"letters\"", "class=\"chip", "class=\"task\"", "class=\"figs", "class=\"facts\"", "class=\"line\"",
            "class=\"steps\"", "<dialog", "class=\"map\"", "class=\"barcell\"", "class=\"panel state\"", "aria-busy",
            "class=\"field wrong\"", "data-row", "data-all-rows", "id=\"aturan\"", "class=\"pair\"", "class=\"pager\"",
        ] {
            #expect(page.body.contains(piece), "\(piece)")
        }
    }

    @Test(
        "Two writings are put in line letter by letter",
        arguments: [
            ("NURHAYATTI", "NURHAYATI", [8]), ("MUHAMAD", "MOHAMAD", [1]), ("SAMA", "SAMA", []),
            ("YUSUF", "YUSUP", [4]), ("", "", []),
        ] as [(String, String, [Int])])
    func aligned(text: String, other: String, differing: [Int]) {
        let boxes = Letters.aligned(Array(text), Array(other))
        let found = boxes.compactMap { box -> Int? in if case .differs(let place) = box { place } else { nil } }
        #expect(found == differing)
        #expect(boxes.filter { if case .missing = $0 { true } else { false } }.isEmpty)
    }

    @Test("A missing letter is an empty box in its place, and nothing is shown twice")
    func missing() {
        let boxes = Letters.aligned(Array("NURHAYATI"), Array("NURHAYATTI"))
        #expect(boxes.count == 10)
        #expect(boxes.contains(.missing(after: 8)) || boxes.contains(.missing(after: 7)))
        #expect(Letters.aligned([], Array("AB")) == [.missing(after: 0), .missing(after: 0)])
        #expect(Letters.aligned(Array("AB"), []) == [.differs(0), .differs(1)])
        let long = [Character](repeating: "A", count: 5000)
        #expect(Letters.aligned(long, long).count == 5000)
    }

    @Test("Masked digits are not shown, not even to those who listen, and only whether they differ is")
    func masked() {
        let html = Sheet().letters("9902065208830002", against: "9902065208850002", masked: 6..<12).text
        #expect(html.contains("aria-label=\"990206••••••0002, berbeda: huruf ke-12 tertutup\""))
        #expect(html.contains("<i class=\"d\">•</i>"))
        #expect(!html.contains(">5<"))
        #expect(!html.contains(">8<"))
        #expect(Sheet().letters("99***2", against: "99***2").text.contains("99•••2, sama"))
    }

    @Test("What people typed cannot leave the boxes")
    func escaped() {
        let html = Sheet().letters("<b>\"&", against: "<i>").text
        #expect(!html.contains("<b>"))
        #expect(html.contains("&lt;"))
    }

    @Test("Data for scripts cannot end their element")
    func checkData() {
        let words = CheckWords(
            title: Words(id: "</script><script>alert(1)</script>", en: "&<!--"), severity: .error, evidence: [:])
        let rules = CheckRules(
            today: 20_261_121, greatestAge: 110, smallestHeadAge: 15, provinces: [99], words: ["N01": words])
        let facts = CheckFacts(
            rules: rules, hasKK: true, village: RegionCode(1_702_062_001),
            members: [CheckFacts.Member(relation: 1, birth: 19_790_412, sex: 1)], position: nil)
        let html = Sheet().checkData(facts).text
        #expect(html.hasPrefix("<script type=\"application/json\" id=\"aturan\">{"))
        #expect(html.components("</script>") == 1)
        #expect(!html.contains("<!--"))
        #expect(html.contains("\"position\":1"))
        #expect(html.contains("\"residence\":1702"))
        #expect(html.contains("1979-04-12"))
        #expect(html.contains("\"limits\":\"110,15\""))
    }

    @Test("The rules of a form are those of the catalogue")
    func rules() async throws {
        let rules = try await SampleRegister.make().registry.checkRules()
        #expect(rules.provinces == [99])
        #expect(rules.today == 20_261_121)
        #expect(rules.words["N02"]?.evidence[1] != nil)
        #expect(rules.words["N02"]?.title.id == "NIK bukan 16 angka")
        #expect(rules.words["P07"] == nil)
        #expect(rules.words["D01"] == nil)
    }

    @Test("A page explains itself in place and leads into the handbook")
    func help() {
        var sheet = Sheet()
        #expect(!Frame(screen: sheet).document.text.contains("<details class=\"help\">"))
        sheet.help = ScreenHelp(text: Words(id: "Untuk apa.", en: "What for."), anchor: "uji")
        let text = Frame(screen: sheet).document.text
        #expect(text.contains("<details class=\"help\">"))
        #expect(text.contains("href=\"/bantuan#uji\""))
    }

    @Test("Who may mend sees what waits; others see what is invalid")
    func navigation() {
        var sheet = Sheet()
        func places(_ role: Role) -> String {
            sheet.visit.signedIn = SignedIn(
                token: "t",
                actor: Actor(account: 1, name: "Uji", grants: [Grant(role: role, region: SampleRegister.derati)]),
                csrf: "c")
            return Frame(screen: sheet).document.text
        }
        sheet.visit.mendCount = 1_041
        sheet.visit.transferCount = 0
        let mender = places(.operatorDesa)
        #expect(mender.contains("href=\"/perbaikan\""))
        #expect(mender.contains("<span class=\"n\">1.041"))
        #expect(mender.contains("href=\"/pindah\""))
        #expect(!mender.contains("<span class=\"n\">0"))
        #expect(mender.contains("id=\"tombol\" popover"))
        let reader = places(.bupati)
        #expect(!reader.contains("href=\"/perbaikan\""))
        #expect(reader.contains("href=\"/tidak-valid\""))
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
