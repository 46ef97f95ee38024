import HTML
import Registry

/// Registers a newcomer: name, office, course, a password of their own.
struct NewcomerScreen: SheetScreen {
    let visit: Visit
    let courses: [Course]
    let isOpen: Bool
    let asksCode: Bool
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(Texts.registerForTraining) }
    var place: Place? { .training }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1><p>\(say(Texts.registerLead))</p>\(problemList)
        \(isOpen ? sheetForm : statePanel(.lock, say(Texts.registrationClosed), say(Texts.registrationClosedHint)))
        <p><a href="\(Links.signIn)">\(say(Texts.haveAccount))</a> · \
        <a href="\(Links.checkCertificate)">\(say(Texts.checkACertificate))</a></p></div>
        """
    }

    private var sheetForm: HTML {
        """
        <form class="stack panel edit" method="post" action="\(Links.trainingRegister)" novalidate>\(visit.formKey)
        \(input("nama", Texts.nameOnCertificate, hint: Texts.nameOnCertificateHint, required: true))
        \(input("kantor", Texts.yourOffice, hint: Texts.yourOfficeHint, required: true))
        \(input("kursus", Texts.course, .picks(courses.map { FormField.Option($0.key, say($0.title), hint: say($0.lead)) }),
            required: true))
        \(asksCode ? input("kode", Texts.classCode, hint: Texts.classCodeHint, required: true) : nil)
        \(password)
        <p><button class="btn">\(say(Texts.register)) \(Icon.next.picture)</button></p></form>
        """
    }

    private var password: HTML {
        let error = error("sandi")
        return """
            <div class="field\(if: error != nil, " wrong")"><label for="sandi">\(say(Texts.newPassword))</label>\
            <p class="hint" id="sandi-h">\(say(Texts.newPasswordHint))</p>\
            \(error.map { error -> HTML in "<p class=\"error\" id=\"sandi-e\">\(Icon.no.picture)\(error)</p>" })\
            <input id="sandi" name="sandi" type="password" autocomplete="new-password" \
            aria-describedby="sandi-h\(if: error != nil, " sandi-e")"\(if: error != nil, " aria-invalid=\"true\"") required></div>
            """
    }
}
