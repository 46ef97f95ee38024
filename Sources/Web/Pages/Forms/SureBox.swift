import HTML
import Registry

/// A tick before what cannot be taken back.
struct SureBox {
    let name: String
    let words: Words

    /// - Parameter part: where several forms of a page have one.
    init(_ words: Words, part: String = "") {
        name = part.isEmpty ? "yakin" : "yakin-\(part)"
        self.words = words
    }

    func html(_ screen: any SheetScreen) -> HTML {
        screen.input(name, QueueTexts.sureTitle, .boxes([FormField.Option("ya", screen.say(words))]))
    }

    /// - Throws: `FormErrors` where it was not ticked.
    func check(_ form: Fields) throws {
        if form[name] != "ya" { throw FormErrors(name, QueueTexts.sureNeeded) }
    }
}
