import HTML
import Registry

/// What an event in a family does to benefits in progress, sentence by sentence, with what is to be proposed for it.
struct BenefitsPanel {
    let screen: any Screen
    let notes: [BenefitNote]
    /// By which the heading is named; several lists may stand on a page.
    var id = "akibat-bantuan"
    /// Somebody asked what it does, and hears as well that it does nothing.
    var isLooked = false

    /// A part of a page; nothing where no benefit is touched and nobody asked.
    var section: HTML {
        if notes.isEmpty { return isLooked ? nothing : "" }
        return """
            <section class="panel stack" aria-labelledby="\(id)"><h2 id="\(id)">\(screen.say(Texts.benefitEffects))</h2>
            \(list)<p class="soft small">\(screen.say(Texts.benefitEffectsHint))</p></section>
            """
    }

    private var nothing: HTML {
        """
        <section class="panel stack" aria-labelledby="\(id)"><h2 id="\(id)">\(screen.say(Texts.benefitEffects))</h2>
        <p role="status">\(screen.say(Texts.noBenefitTouched))</p></section>
        """
    }

    /// Beside something else that is told of a change.
    var part: HTML {
        if notes.isEmpty { return "" }
        return """
            <h3>\(screen.say(Texts.benefitEffects))</h3>
            \(list)<p class="soft small">\(screen.say(Texts.benefitEffectsHint))</p>
            """
    }

    var list: HTML {
        "<ul class=\"stack tight\">\(each: notes, { note -> HTML in "<li>\(screen.say(note.words))\(proposed(note))</li>" })</ul>"
    }

    private func proposed(_ note: BenefitNote) -> HTML? {
        guard let kind = note.proposes else { return nil }
        return " <span class=\"soft\">\(screen.say(Texts.toBeProposed(kind.title)))</span>"
    }
}
