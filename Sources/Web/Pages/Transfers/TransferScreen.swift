import HTML
import Registry

/// One move: who, from where to where, why, what happened to it, and the answer.
struct TransferScreen: SheetScreen {
    let visit: Visit
    let transfer: Transfer
    var sheet = Sheet()
    var errors = FormErrors()
    var refusals: [Choice] = []
    var lookup = Lookup()
    var action = ActionID()
    var draftNote: HTML = ""
    /// Where the moved now are, as far as the reader sees it.
    var newFamily: RecordID?

    var title: String { say(Texts.moveOf(transfer.label.isEmpty ? say(Texts.noName) : transfer.label)) }
    var place: Place? { .transfers }
    var help: ScreenHelp? { ScreenHelp(text: Texts.moveHelp, anchor: "pindah") }
    private var address: String { Links.transfer(transfer.id) }

    /// Nobody here has the number that was asked for, and no case says who is meant: whoever answers looks for them.
    var looksForPerson: Bool {
        transfer.starter == .destination && transfer.mayDecide && transfer.families.isEmpty && !transfer.isAskedByCase
    }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.transfers)">\(say(Texts.allMoves))</a></p>
        <div class="head"><div><h1>\(title)</h1>\
        <p class="row">\(TransferTag(screen: self, state: transfer.state, isEscalated: transfer.isEscalated).html)\
        <span>\(say(Texts.fromTo(transfer.origin.fullName, transfer.destination.fullName)))</span></p></div></div>
        \(draftNote)\(problemList)\(result)\(ofCase)\
        \(if: transfer.isEscalated, note(.warn, .up, "<p>\(say(Texts.escalatedMove))</p>"))
        <div class="cols"><div class="stack big">\(people)\(BenefitsPanel(screen: self, notes: transfer.benefits).section)\
        \(answers)</div>
        <div class="stack">\(facts)\(timeline)</div></div></div>
        """
    }

    private var result: HTML? {
        let undo: HTML? = transfer.mayUndo ? transfer.changeSet.map(undoForm) : nil
        if transfer.state == .proposed {
            let way = transfer.proposal.map { link(say(Texts.backToProposal), Links.proposal($0)) }
            return note(.info, .wait, "<p>\(say(Texts.moveProposedHint)) \(way)</p>")
        }
        let onward = newFamily.map { family -> HTML in "<p>\(link(say(Texts.toNewFamily), Links.family(family)))</p>" }
        guard undo != nil || onward != nil else { return nil }
        return note(.good, .ok, "\(onward)\(undo)")
    }

    private var ofCase: HTML? {
        transfer.link.map { id in
            note(
                .info, .info,
                "<p>\(say(Texts.moveOfCase)) \(link(say(Texts.toDuplicateCase), Links.duplicate(id)))</p>")
        }
    }

    private func undoForm(_ change: RecordID) -> HTML {
        """
        <form class="row" method="post" action="\(Links.undo(change))">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <button class="btn alt">\(say(Texts.undo))</button></form>
        """
    }

    private var people: HTML {
        guard !transfer.families.isEmpty else {
            let isOurs = transfer.starter == .destination && transfer.mayDecide
            let nobody = transfer.isAskedByCase ? Texts.askedIsGone : Texts.nobodyHere
            return "<p class=\"soft\">\(say(isOurs ? nobody : Texts.otherVillageLooks))</p>"
        }
        return "\(each: transfer.families, table)"
    }

    private func table(_ family: Transfer.Family) -> HTML {
        """
        <section><h2 class="row"><span>\(say(family.isWhole ? Texts.wholeFamily : Texts.partOfFamily))</span> \
        <span class="nik soft small">\(family.maskedKK.isEmpty ? say(Texts.noKK) : family.maskedKK)</span></h2>
        <table class="lead"><thead><tr>\(column(Texts.nameAndNIK))\(column(Texts.relation))\(column(Texts.born))\
        \(column(Texts.status))</tr></thead><tbody>\(each: family.persons, { person in
            """
            <tr><th scope="row">\(person.name.isEmpty ? say(Texts.noName) : person.name)<br>\
            <span class="nik soft">\(person.maskedNIK.isEmpty ? say(Texts.noNIK) : person.maskedNIK)</span></th>\
            <td>\(say(Texts.relation(person.relation)))<br>\(small(say(Texts.sex(person.sex))))</td>\
            <td data-l="\(say(Texts.born))">\(visit.birthYear(person.birth))</td>\
            <td>\(person.errors == 0
                ? tag(.good, .ok, say(Texts.noFinding))
                : tag(.bad, .no, say(Texts.errorCount(number(person.errors)))))</td></tr>

            """
        })</tbody></table></section>
        """
    }

    private var facts: HTML {
        """
        <section class="panel" aria-labelledby="alasan-pindah"><h2 id="alasan-pindah">\(say(Texts.whyMoved))</h2>
        <p>\(transfer.reason)</p><p class="small soft">\(say(Texts.movedOn(visit.date(transfer.day))))</p></section>
        """
    }

    private var timeline: HTML {
        let decided: HTML? = transfer.decidedAt.map { at in
            """
            <li class="now"><b>\(say(TransferTag.words(transfer.state)))</b>\
            \(if: !transfer.decidedReason.isEmpty, "<br>\(transfer.decidedReason)")\
            <br><small class="soft">\(transfer.decidedBy) · \(visit.moment(at))</small></li>
            """
        }
        return """
            <section aria-labelledby="riwayat"><h2 id="riwayat">\(say(Texts.timeline))</h2><ol class="line">\(decided)\
            <li\(if: decided == nil, " class=\"now\"")><b>\
            \(say(transfer.starter == .origin ? Texts.handedOver : Texts.askedFor))</b><br>\
            <small class="soft">\(transfer.openedBy) · \(visit.moment(transfer.openedAt))</small></li></ol></section>
            """
    }

    private var answers: HTML {
        "\(if: transfer.mayDecide, accept + refuse)\(if: transfer.mayWithdraw, withdraw)"
    }

    private var accept: HTML {
        if transfer.starter == .destination, transfer.families.isEmpty, !looksForPerson { return "" }
        let content = looksForPerson ? whoIsIt : transfer.starter == .destination ? whoMoves : whereTo
        return """
            <section class="panel" aria-labelledby="terima"><h2 id="terima">\(say(Texts.acceptMove))</h2>
            \(form(address, action: action, draft: title, """
                \(keep("versi", sheet["versi"]))\(content)\(why)
                <div class="row"><button class="btn" name="putusan" value="terima">\(say(Texts.acceptMove))</button></div>
                """))</section>
            """
    }

    /// The village that was asked says who it is.
    private var whoMoves: HTML {
        let options = transfer.families.flatMap(\.persons).map { person in
            FormField.Option(
                person.id.description, person.name,
                hint: [say(Texts.relation(person.relation)), person.maskedNIK].joined(separator: " · "))
        }
        return input("orang", Texts.whoMoves, .boxes(options), hint: Texts.compareName(transfer.label), required: true)
    }

    /// The number was written wrongly: they are looked for by name.
    private var whoIsIt: HTML {
        """
        <p class="small soft">\(say(Texts.compareName(transfer.label)))</p>\
        \(lookupFields(.person, lookup, sheet, errors))
        """
    }

    /// The village that has to answer did not, and is spoken for.
    private var why: HTML? {
        transfer.needsReason ? input("alasan_terima", Texts.whyForVillage, required: true) : nil
    }

    private var whereTo: HTML {
        """
        \(input("tempat", Texts.howTakenUp, .picks([
            FormField.Option("sendiri", say(Texts.ownKK), hint: say(Texts.ownKKHint)),
            FormField.Option("masuk", say(Texts.intoKK), hint: say(Texts.intoKKHint)),
        ]), required: true))
        <details\(if: sheet["tempat"] == "sendiri", " open")><summary>\(say(Texts.addressHere))</summary><div class="stack">
        \(input("alamat", FamilyField.address.label, hint: Texts.addressHint))
        \(input("dusun", FamilyField.hamlet.label))
        <div class="row">\(input("rt", FamilyField.rt.label, .digits(length: 3)))\
        \(input("rw", FamilyField.rw.label, .digits(length: 3)))</div>
        \(input("kk", Texts.newKK, .digits(length: 16), hint: Texts.moveKKHint))</div></details>
        <details\(if: sheet["tempat"] == "masuk" || lookup.wasAsked, " open")>\
        <summary>\(say(Texts.intoKK))</summary><div class="stack">
        \(lookupFields(.family, lookup, sheet, errors))</div></details>
        """
    }

    private var refuse: HTML {
        """
        <section class="panel" aria-labelledby="tolak"><h2 id="tolak">\(say(Texts.refuseMove))</h2>
        \(form(address, action: ActionID(), """
            \(keep("versi", sheet["versi"]))\(reasonFields(refusals, Texts.whyRefused))
            <div class="row"><button class="btn bad" name="putusan" value="tolak">\(say(Texts.refuseMove))</button></div>
            """))</section>
        """
    }

    private var withdraw: HTML {
        """
        <section class="panel" aria-labelledby="tarik"><h2 id="tarik">\(say(Texts.withdrawMove))</h2>
        \(form(address, action: ActionID(), """
            \(keep("versi", sheet["versi"]))\(input("alasan_tarik", Texts.whyWithdrawn, required: true))
            <div class="row"><button class="btn alt" name="putusan" value="tarik">\(say(Texts.withdrawMove))</button></div>
            """))</section>
        """
    }
}

extension TransferTag {
    static func words(_ state: Transfer.State) -> Words {
        switch state {
        case .open: Texts.moveOpen
        case .accepted: Texts.moveAccepted
        case .refused: Texts.moveRefused
        case .withdrawn: Texts.moveWithdrawn
        case .proposed: Texts.moveProposed
        }
    }
}
