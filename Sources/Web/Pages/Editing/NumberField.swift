import HTML
import Registry

/// A NIK or KK to be changed: the present one masked, the field empty, and a box for one that is nobody's.
struct NumberField {
    let page: EditScreen
    let name: String
    let label: Words
    let present: String?
    let hint: Words
    /// Where the present one is shown in full.
    let reveal: String

    var html: HTML {
        """
        <div class="stack tight">\(page.input(name, Texts.newNumber(label), .digits(length: 16), hint: hint))\(now)</div>
        """
    }

    private var now: HTML {
        guard let present, !present.isEmpty else {
            return "<p class=\"small soft\">\(page.say(Texts.notRecorded))</p>"
        }
        let show: HTML = " <a href=\"\(reveal)\">\(page.say(Texts.reveal))</a>"
        return """
            <p class="small"><span class="soft">\(page.say(Texts.nowRecorded))</span> \
            <span class="nik">\(Mask.number(present))</span>\(if: page.visit.may(.reveal), show)</p>
            <label class="pick"><input type="checkbox" name="kosong.\(name)" value="1"\
            \(if: page.sheet["kosong.\(name)"] == "1", " checked")><span>\(page.say(Texts.emptyNumber(page.say(label))))\
            <small class="soft block">\(page.say(Texts.emptyNumberHint))</small></span></label>
            """
    }
}
