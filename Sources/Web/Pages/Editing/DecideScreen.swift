import HTML
import Registry

/// A decision that was sent without what it needs.
struct DecideScreen: Screen {
    let visit: Visit
    let change: ChangeSetRow
    var reason = ""
    var error: Words?

    var title: String { say(Texts.decideOn(change.event.title)) }
    var place: Place? { .data }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small"><a href="\(Links.family(change.family))">\(say(Texts.backToFamily))</a></p>
        <h1>\(title)</h1>
        \(problems(error.map { [("alasan", say($0))] } ?? []))
        \(DecideForm(screen: self, change: change, reason: reason, error: error).html)
        </div>
        """
    }
}

/// Agree or refuse, with a reason for the refusal.
struct DecideForm {
    let screen: any Screen
    let change: ChangeSetRow
    var reason = ""
    var error: Words?

    /// `reason` is one field a form; several forms on a page need ids of their own.
    private var field: String { "alasan-\(change.id)" }

    var html: HTML {
        """
        <form class="stack tight" method="post" action="\(Links.decide(change.id))">\(screen.visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">
        <div class="field\(if: error != nil, " wrong")"><label for="\(field)">\(screen.say(Texts.decisionReason))</label>\
        <p class="hint" id="\(field)-h">\(screen.say(Texts.decisionReasonHint))</p>\
        \(error.map { words -> HTML in "<p class=\"error\" id=\"alasan\">\(Icon.no.picture)\(screen.say(words))</p>" })\
        <input id="\(field)" name="alasan" maxlength="300" autocomplete="off" aria-describedby="\(field)-h" \
        value="\(reason)"></div>
        <div class="row"><button class="btn" name="putusan" value="setuju">\(screen.say(Texts.approve))</button>\
        <button class="btn alt bad" name="putusan" value="tolak">\(screen.say(Texts.refuse))</button></div></form>
        """
    }
}
