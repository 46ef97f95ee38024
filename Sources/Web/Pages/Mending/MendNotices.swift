import HTML
import Registry

/// What the case before came to, with the way to take it back.
struct MendNotices {
    let screen: any Screen
    let desk: MendDesk

    init(screen: any Screen, desk: MendDesk) {
        self.screen = screen
        self.desk = desk
    }

    var html: HTML { "\(desk.saved.map(saved))\(desk.handedOn.map { handedOn($0.key, $0.waiting) })\(end)" }

    private func saved(_ change: ChangeSetRow) -> HTML {
        let name = change.subject.isEmpty ? say(Texts.noName) : change.subject
        let family = screen.link(say(Texts.fixOpenFamily), Links.family(change.family))
        switch change.state {
        case .waiting, .proposed:
            return screen.note(.info, .wait, "<p>\(say(Texts.fixAwaitsApproval(name))) \(family)</p>")
        case .undone:
            return screen.note(.info, .info, "<p>\(say(Texts.fixUndone(name))) \(family)</p>")
        case .refused:
            return screen.note(.warn, .alert, "<p>\(say(Texts.fixRefused(name))) \(family)</p>")
        case .applied: break
        }
        let isValid = change.errors == 0
        let becameSo = change.mended.contains { $0.rule.severity == .error && $0.family == change.family }
        let words =
            !isValid
            ? Texts.fixStillInvalid(name, screen.number(change.errors))
            : becameSo ? Texts.fixValidNow(name) : Texts.fixSaved(name)
        return """
            <div class="note \(isValid ? "good" : "warn")" role="status">\
            \(isValid ? Icon.ok.picture : Icon.alert.picture)<div><p><b>\(say(words))</b> \(family)</p>\
            \(if: !change.opened.isEmpty, opened(change))\
            \(change.undoableUntil.map { _ in undo(change) })</div></div>
            """
    }

    private func opened(_ change: ChangeSetRow) -> HTML {
        """
        <p>\(say(Texts.fixNewFindings)) \(each: change.opened, { "\(screen.tag($0.rule)) " })</p>
        """
    }

    private func undo(_ change: ChangeSetRow) -> HTML { small(Links.undo(change.id), Texts.undo, nil) }

    private func handedOn(_ key: MendKey, _ waiting: MendWaiting) -> HTML {
        let words =
            waiting.isConfirmed ? Texts.fixConfirmedNote : Texts.fixHandedOn(screen.visit.date(waiting.until))
        return """
            <div class="note info" role="status">\(Icon.ok.picture)<div><p>\(say(words))</p>\
            \(small(Links.mendCase(key), Texts.fixTakeBack, "kembali"))</div></div>
            """
    }

    private var end: HTML {
        guard desk.isEnd, let reason = desk.reason, reason.count(desk.filter.stage) > 0 else { return "" }
        return screen.note(
            .info, .info, "<p>\(say(Texts.fixEnd(screen.number(reason.count(desk.filter.stage)))))</p>")
    }

    /// A form of one button, which is no form to be typed in.
    private func small(_ address: String, _ words: Words, _ name: String?) -> HTML {
        """
        <form method="post" action="\(address)">\(screen.visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        \(name.map { name -> HTML in "<input type=\"hidden\" name=\"\(name)\" value=\"1\">" })\
        <button class="link">\(say(words))</button></form>
        """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
