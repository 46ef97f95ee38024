import HTML
import Registry

/// What the filter of a list offers.
struct ListChoices: Sendable {
    var rules: [Rule]
    var programs: [Program]
    /// The regions below, for a start without typing.
    var parts: [Region]
}

/// The fields that the filters of both lists have.
struct FilterFields {
    let screen: any Screen
    let choices: ListChoices

    func validity(_ valid: Bool?) -> HTML {
        select(
            "valid", Texts.validity,
            [
                ("", Texts.all, valid == nil), ("tidak", Texts.invalid, valid == false),
                ("ya", Texts.valid, valid == true),
            ])
    }

    func rule(_ code: String?) -> HTML {
        select(
            "alasan", Texts.reason,
            [("", Texts.anyReason, code == nil)]
                + choices.rules.map { rule in
                    let title = Words(id: "\(rule.code) \(rule.title.id)", en: "\(rule.code) \(rule.title.en)")
                    return (rule.code, title, rule.code == code)
                })
    }

    func program(_ id: String?) -> HTML {
        select(
            "program", Texts.program,
            [("", Texts.anyProgram, id == nil)]
                + choices.programs.map { ($0.id, Texts.programName($0), $0.id == id) })
    }

    /// `options`: value, words, whether it is the one.
    func select(_ name: String, _ label: Words, _ options: [(value: String, words: Words, isChosen: Bool)]) -> HTML {
        """
        <div class="field"><label for="\(name)">\(screen.say(label))</label><select id="\(name)" name="\(name)">\
        \(each: options, { option in
            """
            <option value="\(option.value)"\(if: option.isChosen, " selected")>\(screen.say(option.words))</option>
            """
        })</select></div>
        """
    }

    /// Apply, and the way back to everything.
    func buttons(clear address: String?) -> HTML {
        """
        <p class="row"><button class="btn alt">\(screen.say(Texts.show))</button>\
        \(address.map { screen.link(screen.say(Texts.clear), $0) })</p>
        """
    }
}

extension Screen {
    /// Under a list: where it goes on, or how far it was looked through for what is rare.
    func foot<Item>(
        of page: Page<Item>, total: Int?, step: Int, next: (String) -> String, start: String?
    ) -> HTML {
        guard let reached = page.reached, let onward = page.next else {
            return pager(shown: page.items.count, of: total, next: page.next.map(next), start: start, step: step)
        }
        return """
            <nav class="pager" aria-label="\(say(Texts.pages))">\
            <span class="soft">\(say(Texts.lookedThrough(number(page.items.count), upTo: reached.titleName)))</span>\
            <a class="btn alt" href="\(next(onward))" rel="next">\(say(Texts.lookOn)) \(Icon.next.picture)</a>\
            \(start.map { start -> HTML in "<a href=\"\(start)\">\(say(Texts.firstPage))</a>" })</nav>
            """
    }
}
