import HTML
import Registry

/// Puts a secret into an app, and proves it by a first code.
struct EnrolScreen: Screen {
    let visit: Visit
    /// Nil: not shown before the password was typed.
    let code: TimeCode?
    let login: String
    /// A role needs it: nothing else is reached before.
    let isDuty: Bool
    /// The session is too old to go without the password.
    let asksPassword: Bool
    var errors = FormErrors()
    /// By whom and why the one before was taken away.
    var removed: AccountDetails.Entry?

    var title: String { say(Texts.enrolTitle) }
    var place: Place? { .me }
    var shape: Shape { isDuty ? .gate : .ordinary }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? {
        isDuty ? nil : ScreenHelp(text: Texts.enrolHelp, anchor: "akun-kode", book: .dinsos)
    }

    var main: HTML {
        guard isDuty else { return "<div class=\"stack letter\">\(content)</div>" }
        return """
            <div class="gate">\(gateHero)<main id="isi" class="stack" tabindex="-1">\(content)\(wayOut)</main></div>
            """
    }

    private var content: HTML {
        """
        <div><h1 class="t3">\(title)</h1><p class="soft">\(say(isDuty ? Texts.enrolNeeded : Texts.enrolWhy))</p></div>
        \(removed.map { note(.warn, .alert, "<p>\(say(Texts.codeRemoved($0.actor, visit.moment($0.at), $0.detail)))</p>") })
        \(problems(errors.all.map { ($0.field, say($0.words)) }))
        \(code.map(enrolment) ?? passwordFirst)
        """
    }

    private var passwordFirst: HTML {
        """
        <form class="stack" method="post" action="\(Links.ownCode)">\(visit.formKey)
        \(PasswordField(screen: self, name: "sekarang", label: Texts.oldPassword, errors: errors, hint: Texts.showPictureHint).html)
        <p><button class="btn" name="lihat" value="ya">\(say(Texts.showPicture))</button></p></form>
        """
    }

    private func enrolment(_ code: TimeCode) -> HTML {
        """
        \(steps([
            "\(say(Texts.enrolStepApp))",
            "<p>\(say(Texts.enrolStepScan))</p>\(picture(code))<p>\(say(Texts.enrolStepType))<br><code id=\"kunci\">\(key(code))</code></p>",
            "\(say(Texts.enrolStepCode))",
        ]))
        <form class="stack" method="post" action="\(Links.ownCode)">\(visit.formKey)
        \(if: asksPassword, PasswordField(screen: self, name: "sekarang", label: Texts.oldPassword, errors: errors).html)
        <div class="field\(if: errors["kode"] != nil, " wrong")"><label for="kode">\(say(Texts.code))</label>\
        \(errors["kode"].map { words -> HTML in "<p class=\"error\" id=\"kode-e\">\(say(words))</p>" })\
        <input id="kode" name="kode" class="date" inputmode="numeric" autocomplete="one-time-code" maxlength="8"\
        \(if: errors["kode"] != nil, " aria-describedby=\"kode-e\" aria-invalid=\"true\"") required></div>
        <p><button class="btn">\(say(Texts.turnOn))</button></p></form>
        """
    }

    private func picture(_ code: TimeCode) -> HTML {
        QRPicture.svg(code.address(login: login, issuer: "Tepat"), label: say(Texts.qrCode)) ?? ""
    }

    /// In groups of four, to be typed.
    private func key(_ code: TimeCode) -> String {
        let letters = Array(Base32.text(code.secret))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}

/// Ten codes, shown this once.
struct RecoveryCodesScreen: Screen {
    let visit: Visit
    let codes: [String]

    var title: String { say(Texts.recoveryCodes) }
    var place: Place? { .me }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1>
        \(note(.good, .ok, "<p>\(say(Texts.codeIsOn)).</p>"))
        <p>\(say(Texts.recoveryCodesHint))</p>
        <ol class="codes panel">\(each: codes, { "<li><code>\($0)</code></li>\n" })</ol>
        <p class="row"><button class="btn alt" type="button" data-print hidden>\(Icon.print.picture)\(say(Texts.print))\
        </button><a class="btn" href="\(Links.ownAccount)">\(say(Texts.codesKept))</a></p></div>
        """
    }
}

/// A field for a password that exists, or a new one.
struct PasswordField {
    let screen: any Screen
    let name: String
    let label: Words
    let errors: FormErrors
    var hint: Words?
    var isNew = false

    var html: HTML {
        let error = errors[name]
        let ids = [hint.map { _ in "\(name)-h" }, error.map { _ in "\(name)-e" }].compactMap { $0 }
        return """
            <div class="field\(if: error != nil, " wrong")"><label for="\(name)">\(screen.say(label))</label>\
            \(hint.map { hint -> HTML in "<p class=\"hint\" id=\"\(name)-h\">\(screen.say(hint))</p>" })\
            \(error.map { error -> HTML in "<p class=\"error\" id=\"\(name)-e\">\(Icon.no.picture)\(screen.say(error))</p>" })\
            <input id="\(name)" name="\(name)" type="password" maxlength="256" \
            autocomplete="\(isNew ? "new-password" : "current-password")"\
            \(if: !ids.isEmpty, " aria-describedby=\"\(ids.joined(separator: " "))\"")\
            \(if: error != nil, " aria-invalid=\"true\"") required></div>
            """
    }
}

extension Screen {
    /// For pages that have nothing else around them.
    var wayOut: HTML {
        """
        <form method="post" action="\(Links.signOut)">\(visit.formKey)<button class="link">\(say(Texts.signOut))\
        </button></form>
        """
    }
}
