import HTML
import Registry

/// What became of the case before, on top of the next one or of the list, with the way to take it back.
struct LinkFlash {
    let view: LinkView
    /// Of a merge that was taken back: names of fields that stay as they are.
    var left: [String] = []

    func html(on screen: any Screen) -> HTML {
        let say = screen.say
        let name = LinkName.of(view.row, screen)
        let words = say(LinkFlash.words(view))
        let kept = FieldNames.list(left, screen)
        return """
            <div class="note \(kept.isEmpty ? "good" : "warn")" role="status" tabindex="-1" data-focus>\
            \(kept.isEmpty ? Icon.ok.picture : Icon.alert.picture)<div class="stack tight">\
            <p><b>\(name): \(words)</b> \(screen.link(say(Texts.seeThisCase), Links.duplicate(view.row.id)))</p>\
            \(if: !kept.isEmpty, "<p>\(say(Texts.undoneExcept(kept)))</p>")\
            \(LinkUndo(screen: screen, view: view, isAtOnce: true).html)</div></div>
            """
    }

    /// - Note: an open case of which one is told has been opened again, or answered by one of two villages.
    private static func words(_ view: LinkView) -> Words {
        switch view.row.state {
        case .same: Texts.wereSame
        case .different: Texts.wereDifferent
        case .visit: Texts.toVisit
        case .gone: Texts.reopenedToRest
        case .open where view.row.isToldApart: Texts.toldApart
        case .open: view.ownAnswer == nil ? Texts.reopened : Texts.answerKept
        }
    }
}

/// Takes back what was decided, asked for or answered, in one click; or says who may.
struct LinkUndo {
    let screen: any Screen
    let view: LinkView
    /// Right after it was decided: the reason is told already. Later it is asked for, in a form of its own.
    let isAtOnce: Bool

    var html: HTML? {
        if view.ownAnswer != nil, !view.row.isToldApart { return button("tarik", Texts.takeAnswerBack) }
        if view.row.state == .visit, view.mayReopen { return button("buka", Texts.takeVisitBack) }
        guard view.decidedAt != nil else { return nil }
        guard view.mayReopen else { return "<p class=\"small soft\">\(screen.say(Texts.reopenByOthers))</p>" }
        return isAtOnce ? button("buka", Texts.reopenDuplicate) : until.map { "<p class=\"small soft\">\($0)</p>" }
    }

    private var until: String? {
        view.reopenableUntil.map { screen.say(Texts.undoUntil(screen.visit.moment($0))) }
    }

    private func button(_ step: String, _ words: Words) -> HTML {
        """
        <form class="row" method="post" action="\(Links.duplicate(view.row.id))">\(screen.visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)"><input type="hidden" name="putusan" value="\(step)">\
        <input type="hidden" name="versi" value="\(String(view.version))">\
        <input type="hidden" name="alasan" value="\(Texts.takenBackAtOnce.id)">\
        <button class="btn alt" data-key="u" aria-keyshortcuts="u">\(Icon.undo.picture)\
        \(screen.say(words)) <kbd aria-hidden="true">u</kbd></button>\
        \(until.map { screen.small($0) })</form>
        """
    }
}

/// How a case is called: by the first name that the reader may see.
enum LinkName {
    static func of(_ row: LinkRow, _ screen: any Screen) -> String {
        row.sides.compactMap(\.name).first { !$0.isEmpty } ?? screen.say(Texts.noName)
    }
}
