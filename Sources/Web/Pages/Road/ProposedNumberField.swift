import HTML
import Registry

/// A NIK or KK in a form of a proposal. One that is there already stays masked, and stays as it is unless another is
/// typed.
struct ProposedNumberField {
    let screen: any SheetScreen
    /// The proposal that is written anew; nil: there is none yet.
    let stored: ProposalView?

    /// - Parameter member: of the stored content: from 1 on; for the KK, and for somebody new, 0.
    func html(_ name: String, _ label: Words, _ hint: Words, member: Int) -> HTML {
        let isOfFamily = name == "kk"
        let present = isOfFamily || member > 0 ? stored?.content?.typedNumbers[member] : nil
        guard let stored, let present else { return screen.input(name, label, .digits(length: 16), hint: hint) }
        let box = Self.emptied(name)
        // Left empty, it stays: what a new number may lack is not said here.
        let kept = isOfFamily ? Texts.kkHint : Texts.nikHint
        let reveal: HTML =
            " <a href=\"\(Links.proposedNumber(member, of: stored.row.id))\">\(screen.say(Texts.reveal))</a>"
        return """
            <div class="stack tight">\(screen.input(name, Texts.newNumber(label), .digits(length: 16), hint: kept))\
            <p class="small"><span class="soft">\(screen.say(Texts.nowRecorded))</span> \
            <span class="nik">\(Mask.number(present))</span>\(if: screen.visit.may(.reveal), reveal)</p>\
            <label class="pick"><input type="checkbox" name="\(box)" value="1"\(if: screen.sheet[box] == "1", " checked")>\
            <span>\(screen.say(Texts.emptyNumber(screen.say(label))))</span></label></div>
            """
    }

    /// What was typed, else what is there, unless it is to be emptied.
    static func value(_ name: String, _ sheet: Sheet, _ present: String?) -> String? {
        let typed = sheet[name].filter { $0 != " " }
        if !typed.isEmpty { return typed }
        return sheet[emptied(name)] == "1" ? nil : present
    }

    private static func emptied(_ name: String) -> String { "kosong.\(name)" }
}
