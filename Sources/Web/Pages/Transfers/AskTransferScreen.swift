import HTML
import Registry

/// Asks another village to hand somebody over who lives here now.
struct AskTransferScreen: SheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()
    var reasons: [Choice] = []
    /// The village that asks; nil: to be written.
    var own: Region?
    var origin = TypedVillage()
    var destination = TypedVillage()
    var action = ActionID()
    var draftNote: HTML?
    /// Begun from the case of a duplicate: it says who is meant, and where they are.
    var ofCase: MoveOfCase?

    var title: String { say(Texts.askForMove) }
    var place: Place? { .transfers }
    var help: ScreenHelp? { ScreenHelp(text: Texts.askHelp, anchor: "minta-pindah") }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(ofCase.map { backToCase($0.link) } ?? link(say(Texts.allMoves), Links.transfers))</p>
        <h1>\(title)</h1><p class="soft">\(say(ofCase == nil ? Texts.askLead : Texts.askCaseLead))</p>
        \(draftNote)\(problemList)
        \(form(address, action: action, draft: title, """
            \(own.map { knownVillage(Texts.comesTo, $0) } ?? villageField("tujuan", Texts.comesTo, destination))
            \(ofCase.map { knownVillage(Texts.fromVillage, $0.origin) } ?? whom)
            \(input("nama", Texts.nameOnKTP, required: true))
            \(dayField)\(reasonFields(reasons, Texts.whyMove))
            <div class="row"><button class="btn">\(say(Texts.sendAsk))</button>\
            <a href="\(ofCase.map { Links.duplicate($0.link) } ?? Links.transfers)">\(say(Texts.cancel))</a></div>
            """))
        </div>
        """
    }

    private var address: String { ofCase.map { Links.askTransfer(of: $0.link) } ?? Links.askTransfer }

    /// Where they are, and under which number.
    private var whom: HTML {
        """
        \(villageField("desa", Texts.fromVillage, origin))
        \(input("nik", Texts.nik, .digits(length: 16), hint: Texts.askNIKHint, required: true))
        """
    }
}
