import HTML
import Registry

/// One case: the two records side by side, why it is asked, and what is decided.
struct LinkScreen: SheetScreen {
    let visit: Visit
    let view: LinkView
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()
    /// Whose list is gone through; nil: the reader's own.
    var region: RegionCode?
    /// The open cases beside it in that list.
    var previous: RecordID?
    var next: RecordID?
    /// What was decided last.
    var flash: LinkFlash?

    private var row: LinkRow { view.row }
    var title: String { say(Texts.duplicateCase(LinkName.of(row, self))) }
    var place: Place? { .duplicates }
    var help: ScreenHelp? { ScreenHelp(text: Texts.duplicatesHelp, anchor: "ganda") }
    private var address: String { Links.duplicate(row.id, in: region) }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.duplicates(region, list))">\(say(Texts.allDuplicates))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(LinkTag(screen: self, row: row).html)</p></div>\
        \(onward)</div>
        \(flash.map { $0.html(on: self) })\(problemList)\(decided)\(visiting)\
        \(if: row.isEscalated && row.state == .open, note(.warn, .up, "<p>\(say(Texts.escalatedCase))</p>"))\
        \(contradicted)\(waiting)
        <div class="cols"><div class="stack big"><section class="panel" aria-labelledby="sanding">\
        <h2 id="sanding">\(say(Texts.sideBySide))</h2>\(EvidenceTable(screen: self, evidence: view.evidence).html)\
        </section>\(LinkPastPanels(screen: self, past: view.past).html)</div>\
        <div class="stack">\(reasons)\(if: !view.answers.isEmpty, answers)\(form)\(finding)\(moving)\
        \(LinkEventsPanel(screen: self, view: view).html)</div></div></div>
        """
    }

    private var list: DuplicateTab { view.decidedAt == nil || row.isToldApart ? DuplicateTab(row.kind) : .decided }

    private var onward: HTML {
        func step(_ id: RecordID?, _ words: Words, _ mark: HTML, _ key: HTML) -> HTML? {
            id.map { id in
                """
                <a class="btn alt" href="\(Links.duplicate(id, in: region))"\(mark)>\(say(words)) \
                <kbd aria-hidden="true">\(key)</kbd></a>
                """
            }
        }
        return """
            <p class="row">\(step(previous, Texts.previousDuplicate, " rel=\"prev\" data-previous", "k"))\
            \(step(next, Texts.nextDuplicate, " rel=\"next\" data-next", "j"))</p>
            """
    }

    private var reasons: HTML {
        """
        <section class="panel" aria-labelledby="sebab"><h2 id="sebab">\(say(Texts.whyAsked))</h2>
        <ul>\(each: row.signs, { sign -> HTML in "<li>\(say(Texts.sign(sign)))</li>" })</ul>\
        \(if: row.kind == .nik, "<p class=\"small soft\">\(say(Texts.numberClashHint))</p>")</section>\(clash)
        """
    }

    /// Who has to mend the number that both have.
    private var clash: HTML? {
        guard let clash = view.clash else { return nil }
        let place = row.sides.enumerated().first { $0.element.person == clash.mends }
        let mender = place.map { "\($0.element.village.fullName) (\($0.offset + 1))" }
        let family = place.flatMap { $0.element.family }
        return """
            <section class="panel" aria-labelledby="bentrok"><h2 id="bentrok">\(say(Texts.whoMendsNumber))</h2>
            <p>\(say(mender.map { Texts.mendsNumber($0) } ?? Texts.mendsUnclear))</p>\
            \(EvidenceTable(screen: self, evidence: clash.evidence).html)\
            \(family.map { family -> HTML in "<p>\(link(say(Texts.openToMend), Links.family(family)))</p>" })\
            \(if: row.isToldApart, "<p class=\"small soft\">\(say(Texts.toldApartHint))</p>")</section>
            """
    }

    private var answers: HTML {
        """
        <section class="panel" aria-labelledby="jawab"><h2 id="jawab">\(say(Texts.answers))</h2>
        <ul class="rows">\(each: view.answers, { answer -> HTML in
            let village = row.sides.first { $0.person == answer.person }?.village.fullName ?? ""
            return """
                <li><b>\(say(answer.isSame ? Texts.wereSame : Texts.wereDifferent))</b>\
                \(answer.isHere.map { here -> HTML in ", \(say(here ? Texts.livesInIts : Texts.livesInOther))" })<br>\(answer.reason)<br>\
                \(if: answer.lacksHead == true && row.state.isOpen, "<b>\(say(Texts.headGone))</b><br>")\
                <small class="soft">\(village) · \(answer.name) · \(visit.moment(answer.at))</small></li>
                """
        })</ul>\(if: view.ownAnswer != nil && flash?.view.row.id != row.id, LinkUndo(screen: self, view: view, isAtOnce: false).html ?? "")\
        </section>
        """
    }

    private var decided: HTML? {
        guard let at = view.decidedAt else { return nil }
        let kept = view.survivor.flatMap { id in row.sides.first { $0.person == id }?.family }
        return note(
            .good, .ok,
            """
            <p><b>\(say(row.state == .same ? Texts.wereSame : Texts.wereDifferent))</b> · \(view.reason)<br>\
            <small>\(view.decidedBy) · \(visit.moment(at))</small></p>\
            \(kept.map { family -> HTML in "<p>\(link(say(Texts.toKeptRecord), Links.family(family)))</p>" })\
            \(LinkUndo(screen: self, view: view, isAtOnce: false).html)
            """)
    }

    private var visiting: HTML? {
        guard row.state == .visit else { return nil }
        let visit = view.visit
        let asked = visit.map { "\($0.names.joined(separator: ", ")) · \(self.visit.moment($0.at))" } ?? ""
        let until = view.visitUntil.map { say(Texts.visitUntil(self.visit.date(self.visit.day(of: $0)))) } ?? ""
        let isTold = flash?.view.row.id == row.id
        return note(
            .warn, .wait,
            """
            <p>\(say(Texts.visitAsked)) \(until)</p>\
            \(visit.map { visit -> HTML in "<p>\(visit.reasons.joined(separator: "; "))<br><small>\(asked)</small></p>" })\
            \(if: row.isEscalated, "<p>\(say(Texts.visitEscalated))</p>")\
            \(if: !isTold, LinkUndo(screen: self, view: view, isAtOnce: false).html ?? "")
            """)
    }

    /// What was seen there, noted before it is decided.
    private var finding: HTML? {
        guard row.state == .visit else { return nil }
        let known = view.visit.flatMap { visit -> HTML? in
            visit.foundAt.map { at -> HTML in
                """
                <p>\(visit.finding)<br><small class="soft">\(visit.foundBy) · \(self.visit.moment(at))</small></p>
                """
            }
        }
        let input: HTML? =
            view.visits == nil
            ? nil
            : form(
                address, action: action, draft: nil,
                """
                \(keep("versi", sheet["versi"]))
                \(self.input("temuan", Texts.visitFinding, .long, hint: Texts.visitFindingHint, required: true))
                <div class="row"><button class="btn alt">\(say(Texts.noteFinding))</button></div>
                """)
        if known == nil, input == nil { return nil }
        return """
            <section class="panel" aria-labelledby="temuan-k"><h2 id="temuan-k">\(say(Texts.visitFound))</h2>
            \(known)\(input)</section>
            """
    }

    private var contradicted: HTML? {
        if view.contradictions.isEmpty { return nil }
        return note(
            .warn, .alert,
            """
            <p>\(say(Texts.contradicted))</p><p class="row">\(each: view.contradictions, { id -> HTML in
                link(say(Texts.seeThisCase), Links.duplicate(id))
            })</p>
            """)
    }

    private var waiting: HTML? {
        guard !view.obstacles.isEmpty else { return nil }
        return note(
            .warn, .wait,
            """
            <p>\(say(Texts.mergeWaits))</p><ul>\(each: view.obstacles, { obstacle -> HTML in
                switch obstacle {
                case .transfer(let id): "<li>\(link(say(Texts.moveCase), Links.transfer(id)))</li>"
                case .proposal(let id): "<li>\(link(say(Texts.openProposal), Links.proposal(id)))</li>"
                }
            })</ul>
            """)
    }

    private var form: HTML? {
        if view.mayDecide { return panel(Texts.decideDuplicate, decision, Texts.save) }
        if view.answersFor != nil { return panel(Texts.answerDuplicate, answer, Texts.save) }
        if view.mayReopen { return panel(Texts.reopenDuplicate, reopening, Texts.reopenDuplicate) }
        return nil
    }

    private func panel(_ title: Words, _ content: HTML, _ button: Words) -> HTML {
        """
        <section class="panel" aria-labelledby="putus"><h2 id="putus">\(say(title))</h2>
        \(form(address, action: action, draft: nil, """
            \(keep("versi", sheet["versi"]))\(content)
            \(input("alasan", Texts.duplicateReason, hint: Texts.duplicateReasonHint, required: true))
            <div class="row"><button class="btn">\(say(button)) <kbd aria-hidden="true">↵</kbd></button></div>
            """))</section>
        """
    }

    private var decision: HTML {
        var options = row.sides.enumerated().map { position, side in
            let isFuller = side.person == view.fuller
            let hints = [say(Texts.sameKeepHint), isFuller ? say(Texts.fullerRecord) : "", taken(by: side.person)]
            return FormField.Option(
                "sama\(position + 1)", say(Texts.sameKeep("\(side.village.fullName) (\(position + 1))")),
                hint: hints.filter { !$0.isEmpty }.joined(separator: " "),
                keys: (isFuller ? ["s"] : []) + [String(position + 1)])
        }
        options.append(FormField.Option("beda", say(Texts.wereDifferent), hint: say(Texts.differentHint), keys: ["b"]))
        options.append(FormField.Option("kunjungi", say(Texts.toVisit), hint: say(Texts.visitHint), keys: ["d"]))
        let fields = view.differing.map { FormField.Option($0.field.rawValue, say($0.field.label)) }
        return """
            \(input("putusan", Texts.whatIsIt, .picks(options), required: true))\
            \(if: !fields.isEmpty, input("ambil", Texts.takeOver, .boxes(fields), hint: Texts.takeOverHint))\(nextHeads)
            """
    }

    /// Who follows where a head would be put away, of each record that would leave a family without one.
    private var nextHeads: HTML {
        """
        \(each: Array(row.sides.enumerated()), { position, side -> HTML in
            guard let heads = view.heads[side.person] else { return "" }
            let place = "\(side.village.fullName) (\(position + 1))"
            let options = heads.map { one in
                let name = one.name.isEmpty ? say(Texts.noName) : one.name
                return FormField.Option(one.person.description, "\(name) (\(say(Texts.relation(one.relation))))")
            }
            return """
                \(input("kepala_baru\(position + 1)", Texts.headOfPutAway(place),
                    .select([FormField.Option("", say(Texts.noLine))] + options), hint: Texts.headOfPutAwayHint))\
                \(if: view.doubledFamilies.contains(side.person),
                    "<p class=\"small soft\">\(say(Texts.familyDoubled(place)))</p>")
                """
        })
        """
    }

    /// What the record would take over from the other one.
    private func taken(by person: RecordID) -> String {
        guard let taken = view.taken[person] else { return "" }
        var words: [Words] = []
        if !taken.programs.isEmpty { words.append(Texts.programsGoOn(taken.programs.joined(separator: ", "))) }
        if !taken.once.isEmpty { words.append(Texts.programsOnce(taken.once.joined(separator: ", "))) }
        let rest: [(Int, Words)] = [
            (taken.ppks, Texts.takesPPKS), (taken.traits, Texts.takesTraits), (taken.marks, Texts.takesMarks),
            (taken.consents, Texts.takesConsents),
        ]
        let also = rest.filter { $0.0 > 0 }.map(\.1)
        if !also.isEmpty {
            words.append(
                Texts.goAlongToo(
                    Words(id: also.map(\.id).joined(separator: ", "), en: also.map(\.en).joined(separator: ", "))))
        }
        return words.map { say($0) }.joined(separator: " ")
    }

    private var answer: HTML {
        let options = [
            FormField.Option("sini", say(Texts.answerHere), hint: say(Texts.answerHereHint), keys: ["s"]),
            FormField.Option("sana", say(Texts.answerThere), hint: say(Texts.answerThereHint), keys: ["t"]),
            FormField.Option("beda", say(Texts.wereDifferent), keys: ["b"]),
        ]
        return """
            <p class="small soft">\(say(Texts.answerHint))</p>\
            \(input("putusan", Texts.whatIsIt, .picks(options), required: true))\(nextHeads)
            """
    }

    /// Who lives there now and not here goes over by a move, which both villages answer; then one village decides.
    private var moving: HTML? {
        let ways = handOvers
        guard !ways.isEmpty || !view.transfers.isEmpty else { return nil }
        return """
            <section class="panel" aria-labelledby="serah"><h2 id="serah">\(say(Texts.handOverInstead))</h2>
            \(if: isTogether, "<p>\(say(Texts.nowInOneVillage))</p>")\
            \(if: !view.transfers.isEmpty, "<ul class=\"rows\">\(each: view.transfers, move)</ul>")\
            \(if: !ways.isEmpty, offer(ways))</section>
            """
    }

    private func offer(_ ways: [HTML]) -> HTML {
        """
        <p class="small soft">\(say(Texts.handOverPersonHint)) \(say(Texts.bothInOneVillage))</p>\
        <p class="row">\(ways)</p>
        """
    }

    /// A move has brought the two into one village, which goes on with the case.
    private var isTogether: Bool {
        view.mayDecide && Set(row.sides.map(\.village.code)).count == 1
            && view.transfers.contains { $0.state == .accepted }
    }

    private func move(_ move: TransferRow) -> HTML {
        """
        <li class="stack tight"><p class="row">\(link(say(Texts.moveCase), Links.transfer(move.id)))\
        \(TransferTag(screen: self, state: move.state, isEscalated: move.isEscalated).html)</p>
        <p class="small soft">\(say(Texts.fromTo(move.origin.fullName, move.destination.fullName))) · \
        \(say(move.starter == .origin ? Texts.handedOver : Texts.askedFor)) · \(visit.moment(move.openedAt))</p></li>

        """
    }

    /// From an open case of two villages, while no move of it waits: whoever speaks for one hands theirs over or asks for
    /// the other; whoever speaks for both hands either over.
    private var handOvers: [HTML] {
        let (sides, waiting) = (row.sides, view.transfers.contains { $0.state.holdsPersons })
        guard row.state.isOpen, !waiting, sides.count == 2, sides[0].village.code != sides[1].village.code else {
            return []
        }
        var ways: [HTML] = []
        for (own, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            guard view.mayDecide || view.answersFor == own.person else { continue }
            if let family = own.family {
                let words = say(Texts.handOverTo(other.village.fullName))
                ways.append(link(words, Links.newTransfer(family, of: row.id)))
            }
            if view.answersFor == own.person {
                ways.append(link(say(Texts.askForFrom(other.village.fullName)), Links.askTransfer(of: row.id)))
            }
        }
        return ways
    }

    private var reopening: HTML {
        "<p class=\"small soft\">\(say(Texts.reopenDuplicateHint))</p>\(keep("putusan", "buka"))"
    }

    var keys: [ScreenKey] {
        var keys: [ScreenKey] = []
        if view.mayDecide {
            keys.append(ScreenKey(Texts.keySame, "s"))
            keys.append(ScreenKey(Texts.keyKeep, "1", "2"))
            keys.append(ScreenKey(Texts.wereDifferent, "b"))
            keys.append(ScreenKey(Texts.toVisit, "d"))
        } else if view.answersFor != nil {
            keys.append(ScreenKey(Texts.answerHere, "s"))
            keys.append(ScreenKey(Texts.answerThere, "t"))
            keys.append(ScreenKey(Texts.wereDifferent, "b"))
        }
        keys.append(ScreenKey(Texts.keyConfirm, "Enter"))
        keys.append(ScreenKey(Texts.keyUndo, "u"))
        keys.append(ScreenKey(Texts.keyCases, "j", "k"))
        return keys
    }
}
