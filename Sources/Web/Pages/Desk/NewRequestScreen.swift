import HTML
import Registry

/// Takes a citizen's request in.
struct NewRequestScreen: SheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()
    /// Whom the number led to, or the members of the family that the form was opened from.
    var candidates: [RequestCandidate] = []
    var wasAsked = false
    var action = ActionID()

    var title: String { say(DeskTexts.takeIn) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.listHelp, anchor: "pdp-terima", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .requests).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.takeInLead))</p></div></div>
        \(problemList)
        <div class="panel">\(form(Links.newRequest, action: action, """
            \(input("jenis", DeskTexts.whichKind, .picks(RequestKind.allCases.map {
                FormField.Option($0.rawValue, say($0.title))
            }), required: true))
            \(input("saluran", DeskTexts.channel, .select(RequestChannel.allCases.map {
                FormField.Option($0.rawValue, say($0.title))
            }), required: true))
            <h2>\(say(DeskTexts.who))</h2>
            \(input("nomor", DeskTexts.findWho, .digits(length: 16), hint: DeskTexts.findWhoHint))
            <div class="row"><button class="btn alt" name="_cari" value="ya">\(Icon.search.picture)\(say(DeskTexts.find))</button></div>
            \(persons)
            \(input("pemohon", DeskTexts.applicant, hint: DeskTexts.applicantHint))
            \(input("desa", DeskTexts.village, .region, hint: DeskTexts.villageHint))
            \(input("kuasa", DeskTexts.proxy))
            \(input("identitas", DeskTexts.identity, hint: DeskTexts.identityHint))
            \(input("kontak", DeskTexts.contact, hint: DeskTexts.contactHint, required: true))
            \(input("isi_permintaan", DeskTexts.words, .long, hint: DeskTexts.wordsHint))
            <div class="row"><button class="btn">\(say(DeskTexts.save))</button></div>
            """))</div></div>
        """
    }

    private var persons: HTML {
        if candidates.isEmpty {
            return wasAsked ? note(.warn, .search, "<p>\(say(DeskTexts.nobody))</p>") : ""
        }
        let options = candidates.map { person in
            FormField.Option(
                person.person.description, person.name.isEmpty ? say(Texts.noName) : person.name,
                hint: [
                    person.maskedNIK, person.birth.map { visit.shortDate($0) } ?? "", person.village.fullName,
                ].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        return input(
            "orang", DeskTexts.chooseWho, .picks(options + [FormField.Option("", say(DeskTexts.notInRegister))]))
    }
}
