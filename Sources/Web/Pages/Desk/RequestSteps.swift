import HTML
import Registry

/// The steps that a request allows where it stands: the next one open, the others folded away.
struct RequestSteps {
    let screen: RequestScreen
    private var request: PrivacyRequest { screen.request }

    init(screen: RequestScreen) { self.screen = screen }

    var next: HTML {
        guard screen.page.mayDecide else { return "<p>\(say(DeskTexts.onlyFollow))</p>" }
        if request.pausedAt != nil { return step("lanjut", DeskTexts.resume) }
        return switch request.state {
        case .received: identity
        case .checked: "<p>\(say(DeskTexts.beginHint))</p>\(step("mulai", DeskTexts.begin))\(copy)"
        case .working: work
        case .proposed: proposal
        case .answered, .refused:
            step(
                "selesai", DeskTexts.close,
                screen.input("cara_selesai", DeskTexts.closeHow, required: true))
        case .closed: "<p>\(say(RequestState.closed.title)).</p>"
        }
    }

    var others: HTML {
        guard screen.page.mayDecide else { return "" }
        var parts: [HTML] = []
        if [.received, .checked, .working].contains(request.state) {
            parts += [refuse, pause, extend]
            if request.state != .received { parts.append(fold(DeskTexts.checkIdentity, ["identitas"], identity)) }
        }
        if [.answered, .refused, .closed].contains(request.state), request.erasedAt == nil { parts.append(reopen) }
        if screen.page.mark != nil { parts.append(unmark) }
        if request.erasedAt != nil, screen.page.hasTombstone { parts.append(lift) }
        parts.append(
            fold(
                DeskTexts.addNote, ["catatan"],
                step("catat", DeskTexts.addNote, screen.input("catatan", DeskTexts.noteWords, .long, required: true))))
        return """
            <section aria-labelledby="langkah-lain"><h2 id="langkah-lain">\(say(DeskTexts.otherSteps))</h2>\
            <div class="stack">\(parts)</div></section>
            """
    }

    // MARK: What a kind does

    private var work: HTML {
        switch request.kind {
        case .see: "\(copy)\(if: screen.page.mayAnswer, answer)"
        case .correct:
            """
            <p>\(say(DeskTexts.mendHint))</p>\(mend)\(if: screen.page.mayAnswer, answer)
            """
        case .erase:
            screen.page.mayAnswer ? answer : erase
        case .object:
            "\(if: screen.page.mark == nil && request.person != nil, mark)\(if: screen.page.mayAnswer, answer)"
        case .withdraw: "<p>\(say(DeskTexts.consentHint))</p>\(consents)\(if: screen.page.mayAnswer, answer)"
        }
    }

    private var copy: HTML {
        guard request.kind == .see, request.person != nil else { return "" }
        let made: HTML? = request.file.map { _ in
            screen.note(
                .good, .ok,
                """
                <p>\(say(DeskTexts.handedTo(request.handedTo)))</p><p class="row">\
                \(screen.link(say(DeskTexts.printCopy), Links.ownCopy(request.id))) \
                <a href="\(Links.ownCopyFile(request.id))" download>\(say(DeskTexts.fileCopy))</a></p>
                """)
        }
        if request.state == .checked { return "\(made)" }
        return """
            \(made)<p>\(say(DeskTexts.handOutHint))</p>
            \(screen.form(Links.ownCopy(request.id), action: ActionID(), """
                \(version)\(screen.input("kepada", DeskTexts.handTo, required: true))
                <div class="row"><button class="btn\(if: request.file != nil, " alt")">\(say(DeskTexts.handOut))</button></div>
                """))
            """
    }

    private var mend: HTML {
        guard let person = request.person, let family = request.family else { return "" }
        let saved = screen.page.changes.count
        return """
            <p>\(screen.button(DeskTexts.mendIt, Links.mend(person, of: family, for: request.number), .edit))</p>\
            \(if: saved > 0, screen.note(.good, .ok, "<p>\(say(DeskTexts.mended(screen.number(saved))))</p>"))
            """
    }

    private var consents: HTML {
        request.family.map { family in
            "<p>\(screen.link(say(DeskTexts.toConsents), Links.consents(of: family)))</p>"
        } ?? ""
    }

    private var answer: HTML {
        step("jawab", DeskTexts.answer, screen.input("jawaban", DeskTexts.answerWords, .long, required: true))
    }

    private var erase: HTML {
        """
        <p>\(say(DeskTexts.eraseHint))</p>
        \(step(
            "hapus", DeskTexts.erase,
            screen.input("kata_hapus", DeskTexts.eraseWords, .long, required: true)
                + screen.input("ketik_hapus", DeskTexts.typeNumber(request.number), required: true), kind: "btn bad"))
        """
    }

    private var mark: HTML {
        """
        <p>\(say(DeskTexts.objectionHint))</p>
        \(step("tanda", DeskTexts.objection, screen.input("alasan_tanda", DeskTexts.markReason, required: true), kind: "btn alt"))
        """
    }

    private var identity: HTML {
        step(
            "identitas", DeskTexts.checkIdentity,
            screen.input("identitas", DeskTexts.identity, hint: DeskTexts.identityHint, required: true))
    }

    // MARK: The second pair of eyes

    private var proposal: HTML {
        let isErasure = request.proposal == .erase
        let what = say(isErasure ? DeskTexts.toErase : DeskTexts.toRefuse)
        let ground = screen.refusals.first { $0.code == request.proposalCode }.map { say($0.words) }
        let isOwn = screen.visit.actor?.account == request.proposedBy
        let typed =
            isErasure
            ? screen.input("ketik_setuju", DeskTexts.typeNumber(request.number), required: true) : ""
        let agree = step(
            "setuju", isErasure ? DeskTexts.agreeErase : DeskTexts.agree, typed, kind: isErasure ? "btn bad" : "btn")
        return """
            <p>\(say(DeskTexts.proposedBy(request.proposedName, what)))</p>\
            \(ground.map { ground -> HTML in "<p><b>\(ground)</b></p>" })<p>\(request.answer)</p>\
            \(if: isErasure, "<p class=\"small\">\(say(DeskTexts.eraseHint))</p>")\
            \(isOwn ? screen.note(.info, .people, "<p>\(say(DeskTexts.notOwn))</p>") : agree)\
            \(fold(DeskTexts.sendBack, ["alasan_kembali"], step(
                "kembali", DeskTexts.sendBack,
                screen.input("alasan_kembali", DeskTexts.sendBackReason, required: true), kind: "btn alt")))
            """
    }

    // MARK: Folded away

    private var refuse: HTML {
        let options =
            [FormField.Option("", say(Texts.choose))]
            + screen.refusals.map { FormField.Option($0.code, say($0.words)) }
        return fold(
            DeskTexts.refuse, ["dasar", "kata_tolak"],
            step(
                "tolak", DeskTexts.refuse,
                screen.input("dasar", DeskTexts.ground, .select(options), required: true)
                    + screen.input("kata_tolak", DeskTexts.refuseWords, .long, required: true), kind: "btn bad"))
    }

    private var pause: HTML {
        guard request.pausedAt == nil else { return "" }
        let options =
            [FormField.Option("", say(Texts.choose))]
            + screen.pauses.map { FormField.Option($0.code, say($0.words)) }
        return fold(
            DeskTexts.pause, ["alasan_jeda"],
            "<p>\(say(DeskTexts.pauseHint))</p>"
                + step(
                    "jeda", DeskTexts.pause,
                    screen.input("alasan_jeda", DeskTexts.pauseReason, .select(options), required: true)
                        + screen.input("alasan_jeda_lain", Texts.otherReason), kind: "btn alt"))
    }

    private var extend: HTML {
        fold(
            DeskTexts.extend, ["jam", "alasan_perpanjang"],
            step(
                "perpanjang", DeskTexts.extend,
                screen.input("jam", DeskTexts.hours, .digits(length: 3), required: true)
                    + screen.input("alasan_perpanjang", DeskTexts.extendReason, required: true), kind: "btn alt"))
    }

    private var reopen: HTML {
        fold(
            DeskTexts.reopen, ["alasan_buka"],
            step(
                "buka", DeskTexts.reopen, screen.input("alasan_buka", DeskTexts.reopenReason, required: true),
                kind: "btn alt"))
    }

    private var unmark: HTML {
        fold(
            DeskTexts.unmark, ["alasan_lepas"],
            step(
                "lepas", DeskTexts.unmark, screen.input("alasan_lepas", DeskTexts.unmarkReason, required: true),
                kind: "btn alt"))
    }

    private var lift: HTML {
        fold(
            DeskTexts.lift, ["alasan_masuk"],
            step(
                "masuk", DeskTexts.lift, screen.input("alasan_masuk", DeskTexts.liftReason, required: true),
                kind: "btn alt"))
    }

    private func fold(_ title: Words, _ fields: [String], _ content: HTML) -> HTML {
        screen.fold(title, isOpen: fields.contains { screen.errors[$0] != nil }, content)
    }

    private var version: HTML { screen.keep("versi", String(request.version)) }

    private func step(_ name: String, _ words: Words, _ fields: HTML = "", kind: String = "btn") -> HTML {
        screen.form(
            Links.request(request.id), action: ActionID(),
            """
            \(version)\(fields)\
            <div class="row"><button class="\(kind)" name="langkah" value="\(name)">\(say(words))</button></div>
            """)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
