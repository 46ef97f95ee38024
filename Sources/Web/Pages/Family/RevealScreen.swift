import HTML
import Registry

/// Asks what a full number is needed for; afterwards shows it, this once, with the mother's name of the same person.
struct RevealScreen: Screen {
    enum Kind { case nik, kk }

    let visit: Visit
    let kind: Kind
    /// Where the number came from, and one goes back to.
    let back: String
    /// Whose number it is.
    let name: String
    let masked: String
    /// The mother's name, masked; empty: none is known.
    var mother = ""
    let address: String
    /// Filled once the reason is on record.
    var shown: Revealed?
    var chosen: String?
    var typed = ""
    var reasonMissing = false
    var backWords = Texts.backToFamily
    var place: Place? = .data

    var title: String { say(kind == .kk ? Texts.revealKK : Texts.revealNIK(of: name)) }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small"><a href="\(back)">\(say(backWords))</a></p>
        <h1>\(title)</h1>
        \(shown.map(answer) ?? form)
        </div>
        """
    }

    private func answer(_ shown: Revealed) -> HTML {
        let mother: HTML = "<p><span class=\"label\">\(say(Texts.mother))</span><br><b>\(shown.mother)</b></p>"
        let number: HTML =
            shown.number.isEmpty
            ? "<p>\(say(kind == .kk ? Texts.noKK : Texts.noNIK))</p>"
            : "<p class=\"bignumber\">\(grouped(shown.number))</p>"
        return """
            <div class="panel stack"><p class="label">\(kind == .kk ? say(Texts.kkNumber) : say(Texts.nik)), \(name)</p>
            \(number)\(if: !shown.mother.isEmpty, mother)
            <p class="soft">\(say(Texts.shownOnce))</p></div>
            <p>\(button(backWords, back))</p>
            """
    }

    /// Four and four, as it is read out; copied, it has no blanks.
    private func grouped(_ number: String) -> HTML {
        let letters = Array(number)
        let groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
        return "\(each: groups, { "<span>\($0)</span>" })"
    }

    private var form: HTML {
        """
        <p class="row"><span>\(name)</span><span class="nik">\(masked)</span>\
        \(if: !mother.isEmpty, "<span class=\"soft\">\(say(Texts.mother)): \(mother)</span>")</p>
        \(note(.info, .lock, "<p>\(say(Texts.revealWhy))</p>"))
        \(problems(reasonMissing ? [("alasan-0", say(Texts.reasonNeeded))] : []))
        <form class="stack" method="post" action="\(address)">\(visit.formKey)
        <fieldset class="stack tight\(if: reasonMissing, " wrong")"><legend class="label">\(say(Texts.revealReason))\
        </legend>
        \(if: reasonMissing, "<span class=\"error\" id=\"alasan-e\">\(say(Texts.reasonNeeded))</span>")
        \(each: Array(Texts.revealReasons.enumerated()), { position, reason in
            """
            <label class="pick"><input type="radio" name="alasan" id="alasan-\(position)" value="\(reason.id)"\
            \(if: reason.id == chosen, " checked")><span>\(say(reason))</span></label>

            """
        })
        <div class="field"><label for="lain">\(say(Texts.otherReason))</label>\
        <span class="hint" id="lain-h">\(say(Texts.otherReasonHint))</span>\
        <input id="lain" name="lain" maxlength="200" value="\(typed)" aria-describedby="lain-h"></div></fieldset>
        <div class="row"><button class="btn">\(say(Texts.reveal))</button>\
        <a href="\(back)">\(say(Texts.back))</a></div>
        </form>
        """
    }

    /// Takes the reason that was chosen or written in the form.
    ///
    /// - Returns: at most 200 characters; empty if there is none.
    mutating func takeReason(_ form: Fields) -> String {
        typed = form["lain"] ?? ""
        chosen = form["alasan"].flatMap { chosen in
            Texts.revealReasons.contains { $0.id == chosen } ? chosen : nil
        }
        return String((typed.isEmpty ? chosen ?? "" : typed).prefix(200))
    }
}
