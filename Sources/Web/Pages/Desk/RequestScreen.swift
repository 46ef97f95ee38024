import HTML
import Registry

/// One request: where it stands, how much time is left, what to do next.
struct RequestScreen: SheetScreen {
    let visit: Visit
    let page: RequestPage
    var sheet = Sheet()
    var errors = FormErrors()
    var refusals: [DeskChoice] = []
    var pauses: [DeskChoice] = []
    var request: PrivacyRequest { page.request }

    var title: String { "\(request.number): \(say(request.kind.title))" }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.listHelp, anchor: "pdp-langkah", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .requests).html)<p class="small"><a href="\(Links.requests)">\(say(DeskTexts.requests))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(RequestTag(screen: self, state: request.state).html)\
        \(DeskClock(screen: self).chip(request))</p></div>\
        <p class="row">\(button(DeskTexts.receipt, Links.receipt(request.id), .print))</p></div>
        \(problemList)\(notes)
        <div class="cols"><div class="stack big"><section class="panel" aria-labelledby="langkah">\
        <h2 id="langkah">\(say(DeskTexts.nextStep))</h2>\(RequestSteps(screen: self).next)</section>\
        \(RequestSteps(screen: self).others)</div>
        <div class="stack big">\(particulars)\(if: page.mayDecide, deskLetters(page.letters) + letters)\
        \(deskHistory(page.events))</div></div></div>
        """
    }

    private var letters: HTML {
        let kinds: [DeskLetter.Kind] = request.state == .refused ? [.refusal, .answer] : [.answer, .refusal]
        return request.answeredAt == nil ? "" : letterForm(Links.requestLetter(request.id), kinds)
    }

    private var notes: HTML {
        """
        \(if: request.erasedAt != nil, note(.info, .info, "<p>\(say(DeskTexts.erasedNote))</p>"))\
        \(if: page.hits > 0, note(.warn, .alert, "<p>\(say(DeskTexts.hits(number(page.hits))))</p>"))\
        \(if: page.mark != nil, note(.warn, .alert, "<p>\(say(DeskTexts.objects)) \(page.mark ?? "")</p>"))
        """
    }

    private var particulars: HTML {
        let family = request.erasedAt == nil ? request.family : nil
        var list: [(name: Words, value: HTML)] = [
            (DeskTexts.dueAt, "\(visit.moment(request.dueAt))"), (DeskTexts.place, "\(page.region.fullName)"),
            (DeskTexts.channel, "\(say(request.channel.title))"),
        ]
        if !request.applicant.isEmpty { list.append((DeskTexts.applicant, "\(request.applicant)")) }
        list.append(
            (
                DeskTexts.register,
                family.map { link(say(DeskTexts.openFamily), Links.family($0)) }
                    ?? "\(say(DeskTexts.notInRegister))"
            ))
        if !request.proxy.isEmpty { list.append((DeskTexts.proxy, "\(request.proxy)")) }
        list += [
            (DeskTexts.identity, "\(request.identity.isEmpty ? say(DeskTexts.notYet) : request.identity)"),
            (DeskTexts.contact, "\(request.contact)"),
            (DeskTexts.handler, "\(request.handlerName.isEmpty ? say(DeskTexts.notYet) : request.handlerName)"),
            (DeskTexts.takenBy, "\(request.takenName), \(visit.moment(request.takenAt))"),
        ]
        if !request.words.isEmpty { list.append((DeskTexts.words, "\(request.words)")) }
        if !request.answer.isEmpty { list.append((DeskTexts.answerWords, "\(request.answer)")) }
        return "<section class=\"panel\">\(facts(list))</section>"
    }

    /// What a button of the page asks for.
    func step(_ name: String) -> StepRequest.Step? {
        switch name {
        case "identitas": .identity(sheet["identitas"])
        case "mulai": .begin
        case "jeda": .pause(chosen("alasan_jeda", pauses))
        case "lanjut": .resume
        case "perpanjang": .extend(hours: Int(sheet["jam"]) ?? 0, reason: sheet["alasan_perpanjang"])
        case "catat": .note(sheet["catatan"])
        case "tanda": .mark(sheet["alasan_tanda"])
        case "lepas": .unmark(sheet["alasan_lepas"])
        case "jawab": .answer(sheet["jawaban"])
        case "tolak": .proposeRefusal(code: sheet["dasar"], words: sheet["kata_tolak"])
        case "hapus": .proposeErasure(words: sheet["kata_hapus"], typed: sheet["ketik_hapus"])
        case "setuju": .agree(typed: sheet["ketik_setuju"])
        case "kembali": .sendBack(sheet["alasan_kembali"])
        case "selesai": .close(sheet["cara_selesai"])
        case "buka": .reopen(sheet["alasan_buka"])
        case "masuk": .lift(sheet["alasan_masuk"])
        default: nil
        }
    }

    private func chosen(_ name: String, _ choices: [DeskChoice]) -> String {
        let own = sheet["\(name)_lain"]
        let words = choices.first { $0.code == sheet[name] }?.words.id
        return [words, own].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
