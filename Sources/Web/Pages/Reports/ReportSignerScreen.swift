import HTML
import Registry

/// A signature that was not taken, with what is wrong with it and all that was typed.
struct ReportSignerScreen: Screen {
    let visit: Visit
    let signer: ReportSigner
    /// The sheet that it was typed beside.
    let back: String
    let problem: (field: String, reason: Words)

    var title: String { say(Texts.signerTitle) }
    var place: Place? { .reports }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1></div></div>
        \(problems([(field: problem.field, words: say(problem.reason))]))
        \(signerForm(signer, back: back, problem: problem))
        <p>\(link(say(Texts.cancel), back))</p></div>
        """
    }
}

extension Screen {
    /// Who signs, as this account keeps it.
    func signerForm(_ signer: ReportSigner, back: String, problem: (field: String, reason: Words)? = nil) -> HTML {
        func line(_ name: String, _ label: Words, _ value: String) -> HTML {
            field(
                FormField(name, label, value: value).error(
                    problem.flatMap { $0.field == name ? say($0.reason) : nil }))
        }
        return """
            <form class="stack edit" method="post" action="\(Links.reportSigner)" novalidate>\(visit.formKey)\
            <input type="hidden" name="kembali" value="\(back)"><div class="pair">\
            \(line("tempat", Texts.signerPlace, signer.place))\(line("jabatan", Texts.signerRole, signer.title))\
            \(line("nama", Texts.signerName, signer.name))\(line("nip", Texts.signerNumber, signer.number))</div>
            <p class="row"><button class="btn alt">\(say(Texts.saveSigner))</button>\
            <span class="soft">\(say(Texts.signerHint))</span></p></form>
            """
    }
}
