import HTML
import Registry

/// The certificate, as it is printed: one A4 page, broadside.
struct CertificateScreen: Screen {
    let visit: Visit
    let certificate: Certificate
    let code: String
    let fingerprint: String

    var title: String { say(Texts.certificate) }
    var place: Place? { .training }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="stack"><p class="small nocetak"><a href="\(Links.training)">\(say(Texts.trainingPlace))</a></p>
        <article class="sertifikat" lang="id"><svg class="tanda" aria-hidden="true"><use href="#mark"/></svg>
        <h1>Sertifikat Latihan</h1><p>Diberikan kepada</p><p class="siapa">\(certificate.name)</p>
        <p>yang telah menyelesaikan dengan lulus kursus</p><p class="t3"><b>\(certificate.title)</b></p>
        <p>pada register latihan Tepat: seluruh tugas dikerjakan sendiri dan dinilai dari hasilnya di register.</p>
        <dl class="facts"><div><dt>Tanggal</dt><dd>\(day)</dd></div><div><dt>Nilai</dt>\
        <dd>\(number(certificate.score)) dari 100</dd></div><div><dt>Nomor</dt><dd>\(certificate.readableNumber)</dd></div></dl>
        <p class="small">Keasliannya dapat diperiksa siapa saja di halaman \(Links.checkCertificate) server ini, atau dari \
        kode bertanda tangan berikut, yang juga ada dalam gambarnya. Sidik kunci: \(fingerprint).</p>
        \(QRPicture.svg(code, label: "Kode sertifikat \(certificate.readableNumber) sebagai gambar QR"))
        <p><code>\(code)</code></p></article>
        <section class="panel stack nocetak"><p>\(say(Texts.certificateUse))</p>
        <p><a href="\(Links.address(Links.checkCertificate, [("nomor", certificate.number)]))">\
        \(say(Texts.checkACertificate))</a> · <a href="\(Links.certificates)">\(say(Texts.myCertificates))</a></p></section></div>
        """
    }

    /// The paper is in Indonesian, whoever prints it.
    private var day: String { Visit.date(certificate.day, in: .indonesian) }
}

/// Anybody checks a certificate, by its number or its code.
struct CheckCertificateScreen: SheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()
    var found: CertificateCheck?

    var title: String { say(Texts.checkACertificate) }
    var place: Place? { .training }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1><p>\(say(Texts.checkLead))</p>\(problemList)\(answer)
        <form class="stack panel edit" method="post" action="\(Links.checkCertificate)" novalidate>\(visit.formKey)
        \(codeField(Texts.numberOrCode, hint: Texts.numberOrCodeHint))
        <p><button class="btn">\(say(Texts.checkIt))</button></p></form></div>
        """
    }

    private var answer: HTML? {
        switch found {
        case nil: nil
        case .valid(let certificate, let issuer): valid(certificate, issuer)
        case .unknown:
            note(.bad, .no, "<p><b>\(say(Texts.certificateUnknown))</b></p><p>\(say(Texts.certificateUnknownHint))</p>")
        case .notSigned:
            note(.bad, .no, "<p><b>\(say(Texts.certificateAltered))</b></p><p>\(say(Texts.certificateAlteredHint))</p>")
        }
    }

    private func valid(_ certificate: Certificate, _ issuer: String) -> HTML {
        var lines: [(name: Words, value: HTML)] = [
            (Texts.participant, "\(certificate.name)"), (Texts.course, "\(certificate.title)"),
            (Texts.certificateDay, "\(visit.date(certificate.day))"), (Texts.score, "\(number(certificate.score))"),
            (Texts.certificateNumber, "\(certificate.readableNumber)"),
        ]
        if !issuer.isEmpty { lines.append((Texts.issuer, "\(issuer)")) }
        return note(.good, .ok, "<p><b>\(say(Texts.certificateValid))</b></p>\(facts(lines))")
    }
}

extension SheetScreen {
    /// A code is three hundred letters long: a box for them.
    func codeField(_ label: Words, hint: Words) -> HTML {
        let error = error("kode")
        return """
            <div class="field\(if: error != nil, " wrong")"><label for="kode">\(say(label))</label>\
            <p class="hint" id="kode-h">\(say(hint))</p>\
            \(error.map { error -> HTML in "<p class=\"error\" id=\"kode-e\">\(Icon.no.picture)\(error)</p>" })\
            <textarea id="kode" name="kode" rows="4" maxlength="2000" spellcheck="false" autocapitalize="none" \
            aria-describedby="kode-h\(if: error != nil, " kode-e")"\(if: error != nil, " aria-invalid=\"true\"") required>\
            \(sheet["kode"])</textarea></div>
            """
    }
}

/// One's certificates, what one's roles need, and where a code is entered.
struct OwnCertificatesScreen: SheetScreen {
    let visit: Visit
    let licences: OwnLicences
    let courses: [Course]
    var earned: [(say: Words, number: String)] = []
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    var title: String { say(Texts.myCertificates) }
    var place: Place? { visit.isTraining ? .training : .me }
    var help: ScreenHelp? { ScreenHelp(text: Texts.certificatesHelp, anchor: "sertifikat", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="head"><div><h1>\(title)</h1></div></div>\(problemList)
        \(standing)
        \(earned.isEmpty ? nil : earnedHere)
        \(held)
        \(entry)</div>
        """
    }

    private func courseTitle(_ key: String) -> String { courses.first { $0.key == key }.map { say($0.title) } ?? key }

    /// What the rights of each role hang on, and what is missing.
    private var standing: HTML {
        guard !licences.rules.isEmpty else { return note(.info, .info, "<p>\(say(Texts.nothingNeeded))</p>") }
        let withheld = visit.actor?.grants.reduce(into: Set<Permission>()) { $0.formUnion($1.withheld) } ?? []
        return """
            <section class="stack">\(withheld.isEmpty ? nil : note(.bad, .lock, """
                <p><b>\(say(Texts.rightsWithheld))</b></p><p>\(say(Texts.withheldList(Texts.permissions(withheld))))</p>
                """))
            \(each: licences.rules, { rule in
                """
                <div class="panel"><p><b>\(say(rule.role.title)): \(courseTitle(rule.course))</b></p>\
                <p>\(say(Texts.ruleSays(Texts.permissions(rule.rights), visit.date(rule.validFrom), rule.graceDays)))</p>\
                <p>\(say(Texts.whereToTrain)) \(place(rule.place))</p></div>
                """
            })</section>
            """
    }

    private func place(_ text: String) -> HTML {
        text.hasPrefix("https://") || text.hasPrefix("http://") ? "<a href=\"\(text)\">\(text)</a>" : "\(text)"
    }

    private var earnedHere: HTML {
        """
        <section><h2>\(say(Texts.earnedHere))</h2><ul class="rows panel">\(each: earned, { one in
            """
            <li><a href="\(Links.certificate(one.number))">\(say(one.say))</a> \
            <code>\(Certificate.readable(one.number))</code></li>

            """
        })</ul></section>
        """
    }

    private var held: HTML {
        guard !licences.held.isEmpty else {
            return "<section><h2>\(say(Texts.heldHere))</h2><p class=\"soft\">\(say(Texts.noneHeld))</p></section>"
        }
        return """
            <section><h2>\(say(Texts.heldHere))</h2><div class="panel scroll"><table><thead><tr>\(column(Texts.course))\
            \(column(Texts.participant))\(column(Texts.certificateDay))\(column(Texts.certificateNumber))\(column(Texts.issuer))</tr></thead>
            <tbody>\(each: licences.held, { one in
                """
                <tr><th scope="row">\(courseTitle(one.course))</th><td>\(one.name)</td><td>\(visit.date(one.day))</td>\
                <td><code>\(Certificate.readable(one.number))</code></td><td>\(one.issuer)</td></tr>

                """
            })</tbody></table></div></section>
            """
    }

    private var entry: HTML {
        """
        <section class="panel stack"><h2>\(say(Texts.enterCertificate))</h2><p class="soft">\(say(Texts.enterCertificateHint))</p>
        \(form(Links.certificates, action: action, """
            \(codeField(Texts.certificateCode, hint: Texts.certificateCodeHint))
            \(visit.may(.manageAccounts) ? others : nil)
            <p><button class="btn">\(say(Texts.enterIt))</button></p>
            """))</section>
        """
    }

    private var others: HTML {
        """
        \(input("akun", Texts.forAccount, hint: Texts.forAccountHint))
        \(input("alasan", Texts.whyOtherName, hint: Texts.whyOtherNameHint))
        """
    }
}
