import HTML
import Registry

/// Dialogs, and the one that every page has.
extension Screen {
    /// A dialog that `opener` opens, without script where the browser knows popovers. What it decides must also be to
    /// be had on a page of its own.
    func dialog(_ id: String, _ title: String, _ content: HTML) -> HTML {
        """
        <dialog id="\(id)" popover aria-labelledby="\(id)-h"><div class="stack"><h2 id="\(id)-h">\(title)</h2>\
        \(content)</div></dialog>
        """
    }

    func opener(_ dialog: String, _ words: Words, _ icon: Icon? = nil) -> HTML {
        """
        <button class="btn alt" type="button" popovertarget="\(dialog)">\(icon?.picture)\(say(words))</button>
        """
    }

    func closer(_ dialog: String, _ words: Words = Texts.close) -> HTML {
        """
        <button class="btn alt" type="button" popovertarget="\(dialog)" popovertargetaction="hide">\(say(words))</button>
        """
    }

    /// The keys that work everywhere. The switch is shown by the script, without which there are no keys to switch off.
    var shortcuts: HTML {
        dialog(
            "tombol", say(Texts.shortcuts),
            """
            <table><tbody>\(each: keys, { key in
                shortcut(key.words, "\(each: key.keys, { "<kbd>\($0)</kbd> " })")
            })\
            \(shortcut(Texts.shortcutSearch, "<kbd>/</kbd>"))\
            \(shortcut(Texts.shortcutRows, "<kbd>j</kbd> <kbd>k</kbd> <kbd>↓</kbd> <kbd>↑</kbd>"))\
            \(shortcut(Texts.shortcutSelect, "<kbd>x</kbd>"))\
            \(shortcut(Texts.shortcutOpen, "<kbd>Enter</kbd>"))\
            \(shortcut(Texts.shortcutSubmit, "<kbd>Ctrl</kbd> <kbd>Enter</kbd>"))\
            \(shortcut(
                Texts.shortcutGo,
                "<kbd>g</kbd> \(say(Texts.then)) <kbd>b</kbd> <kbd>d</kbd> <kbd>p</kbd>"))\
            \(shortcut(Texts.shortcutHelp, "<kbd>?</kbd>"))\
            </tbody></table><p class="small soft">\(say(Texts.shortcutsHint))</p>\
            <label class="row" data-keys-switch hidden><input type="checkbox" checked>\(say(Texts.shortcutsOn))</label>\
            <p>\(closer("tombol"))</p>
            """)
    }

    private func shortcut(_ words: Words, _ keys: HTML) -> HTML {
        "<tr><th scope=\"row\">\(say(words))</th><td class=\"nowrap\">\(keys)</td></tr>"
    }

    /// What the scripts have to say, in the language of the page.
    var scriptWords: HTML {
        """
        <template id="kata" data-draft-saved="\(say(Texts.draftSaved))" data-draft-here="\(say(Texts.draftHere))" \
        data-draft-restored="\(say(Texts.draftRestoredHere))" data-session-ended="\(say(Texts.sessionEnded))" \
        data-sign-in="\(say(Texts.signIn))" data-not-sent="\(say(Texts.notSent))" \
        data-server-trouble="\(say(Texts.serverTrouble))" data-send-again="\(say(Texts.sendAgain))" \
        data-sending="\(say(Texts.sending))" data-checked="\(say(Texts.checkedHere))" \
        data-unsent-meeting="\(say(WallTexts.leftAtSignOut))"></template>
        """
    }
}
