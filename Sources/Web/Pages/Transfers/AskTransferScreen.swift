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

    var title: String { say(Texts.askForMove) }
    var place: Place? { .transfers }
    var help: ScreenHelp? { ScreenHelp(text: Texts.askHelp, anchor: "minta-pindah") }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small"><a href="\(Links.transfers)">\(say(Texts.allMoves))</a></p>
        <h1>\(title)</h1><p class="soft">\(say(Texts.askLead))</p>
        \(draftNote)\(problemList)
        \(form(Links.askTransfer, action: action, draft: title, """
            \(own.map { own -> HTML in "<p><span class=\"label\">\(say(Texts.comesTo))</span> \(own.fullName)</p>" }
                ?? villageField("tujuan", Texts.comesTo, destination))
            \(villageField("desa", Texts.fromVillage, origin))
            \(input("nik", Texts.nik, .digits(length: 16), hint: Texts.askNIKHint, required: true))
            \(input("nama", Texts.nameOnKTP, required: true))
            \(dayField)\(reasonFields(reasons, Texts.whyMove))
            <div class="row"><button class="btn">\(say(Texts.sendAsk))</button>\
            <a href="\(Links.transfers)">\(say(Texts.cancel))</a></div>
            """))
        </div>
        """
    }
}
