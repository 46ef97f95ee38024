import HTML
import Registry

/// Opens a musyawarah, or an SPTJM where there was none.
struct NewDeliberationScreen: SheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()
    /// The one village that the writer answers for; nil: to be written.
    var own: Region?
    var village = TypedVillage()
    var action = ActionID()
    var draftNote: HTML?

    var title: String { say(MeetingTexts.make) }
    var place: Place? { .deliberations }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    /// A desa decides in a musdes, a kelurahan in a muskel.
    var kinds: [DeliberationKind] {
        guard let own else { return DeliberationKind.allCases }
        return [own.kind == "kelurahan" ? .muskel : .musdes, .sptjm]
    }

    private var villageLine: HTML {
        if let own { return "<p><span class=\"label\">\(say(MeetingTexts.village))</span> \(own.fullName)</p>" }
        return villageField("desa", MeetingTexts.village, village)
    }

    var main: HTML {
        let options = kinds.map { FormField.Option($0.rawValue, say($0.title)) }
        return """
            <div class="stack letter">
            <p class="small">\(link(say(MeetingTexts.all), Links.deliberations(own?.code)))</p>
            <h1>\(title)</h1><p class="soft">\(say(MeetingTexts.lead))</p>
            \(draftNote)\(problemList)
            \(form(Links.newDeliberation, action: action, draft: title, """
                \(villageLine)\(input("cara", MeetingTexts.kind, .picks(options), required: true))
                \(headerFields)
                <div class="row"><button class="btn">\(say(MeetingTexts.save))</button>\
                <a href="\(Links.deliberations(own?.code))">\(say(Texts.cancel))</a></div>
                """))
            </div>
            """
    }
}
