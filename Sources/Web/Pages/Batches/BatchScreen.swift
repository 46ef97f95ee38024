import HTML
import Registry

/// One list: what is on it, under which seal, who decided, and the decision of whoever's turn it is.
struct BatchScreen: SheetScreen {
    let visit: Visit
    let batch: BatchView
    /// A page of what it seals.
    let names: Page<ProposalRow>
    /// Where the page begins; nil: at the first.
    let after: String?
    let papers: EvidenceList
    /// What is made of it here.
    let made: PaperList
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    static let step = 50

    var title: String { say(Texts.batchOf(number(batch.proposals))) }
    var place: Place? { .batches }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.batchesHelp, anchor: "pengesahan", book: .dinsos) }
    private var address: String { Links.batch(batch.id) }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.batches)">\(say(Texts.allBatches))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(BatchTag(screen: self, state: batch.state).html)\
        <span>\(batch.region.titleName)</span></p></div></div>
        \(problemList)
        <div class="cols"><div class="stack aside">\(history)\(deciding)\(returning)\(MinistryPanel(screen: self).html)</div>\
        <div class="stack big">\(contents)\(EvidencePanel(screen: self, list: papers).html)\
        \(PapersPanel(screen: self, list: made).html)</div></div></div>
        """
    }

    private var contents: HTML {
        """
        <section class="panel stack" aria-labelledby="isi"><h2 id="isi">\(say(Texts.batchContents))</h2>
        <p>\(say(Texts.batchHolds(number(batch.proposals), persons: number(batch.persons))))</p>\
        \(if: batch.officials > 0, "<p class=\"small\">\(say(Texts.batchOfficials(number(batch.officials))))</p>")
        <table class="lead"><thead><tr>\(column(Texts.batchVillage))\(column(Texts.batchKind))\
        \(column(Texts.batchProposals, "num"))\(column(Texts.batchPersons, "num"))</tr></thead>
        <tbody>\(each: batch.parts, { part -> HTML in
            """
            <tr><th scope="row">\(part.village.fullName)</th><td data-l="\(say(Texts.batchKind))">\
            \(say(part.kind.title))</td>\
            <td class="num" data-l="\(say(Texts.batchProposals))">\(number(part.proposals))</td>\
            <td class="num" data-l="\(say(Texts.batchPersons))">\(number(part.persons))</td></tr>

            """
        })</tbody></table>
        \(BatchNames(screen: self).html)</section>
        """
    }

    private var history: HTML {
        """
        <section class="panel stack" aria-labelledby="jejak"><h2 id="jejak">\(say(Texts.proposalHistory))</h2>
        \(line(Texts.batchMadeBy, batch.maker, batch.madeAt))\
        \(line(Texts.batchEndorsedBy, batch.endorsedBy, batch.endorsedAt))\
        \(line(Texts.batchRatifiedBy, batch.ratifiedBy, batch.ratifiedAt))\
        \(if: !batch.number.isEmpty, "<p><b>\(say(Texts.batchLetter))</b><br>\(batch.number), \(visit.date(batch.day ?? 0))</p>")\
        \(batch.reason.map { reason -> HTML in
            """
            <p><b>\(say(Texts.batchReturnedBy)): \(say(reason.title))</b>\
            \(if: !batch.words.isEmpty, "<br>\(batch.words)")<br><span class="small soft">\(batch.returnedBy)</span></p>
            """
        })<p><b>\(say(Texts.batchSeal))</b><br><code class="break">\(batch.seal)</code></p></section>
        """
    }

    private func line(_ what: Words, _ who: String, _ at: Int64?) -> HTML? {
        guard let at else { return nil }
        return "<p><b>\(say(what))</b><br><span class=\"small soft\">\(who) · \(visit.moment(at))</span></p>"
    }

    /// The step of the head of Dinsos, or of the regent or mayor.
    private var deciding: HTML? {
        switch batch.state {
        case .made where visit.may(.endorse):
            panel(
                "setujui", Texts.batchEndorse, Texts.batchEndorseHint,
                """
                <input type="hidden" name="putusan" value="setujui">\
                <div class="row"><button class="btn">\(say(Texts.batchEndorse))</button></div>
                """)
        case .endorsed where visit.may(.ratify):
            letter == nil
                ? "<section class=\"panel stack\"><h2>\(say(Texts.batchRatify))</h2><p>\(say(Texts.batchLetterFirst))</p></section>"
                : panel(
                    "sahkan", Texts.batchRatify, Texts.batchRatifyHint,
                    """
                    <input type="hidden" name="putusan" value="sahkan">\
                    <input type="hidden" name="surat" value="\(letter?.description ?? "")">\
                    \(input("nomor", Texts.batchNumber, required: true))\
                    \(input("tanggal", Texts.batchDay, .date, required: true))
                    <div class="row"><button class="btn">\(say(Texts.batchRatify))</button></div>
                    """)
        default: nil
        }
    }

    /// The one that is there now: the signature is for no other.
    private var letter: RecordID? { papers.papers.last { $0.kind == "surat_pengesahan" }?.id }

    private var returning: HTML? {
        let step: RoadStep
        switch batch.state {
        case .made where visit.may(.endorse): step = .returnByKadis
        case .endorsed where visit.may(.ratify): step = .returnByBupati
        default: return nil
        }
        var options = [FormField.Option("", say(Texts.chooseReason))]
        for reason in ProposalReason.all where reason.steps.contains(step) {
            options.append(FormField.Option(reason.name, say(reason.title)))
        }
        return panel(
            "kembalikan", Texts.batchGiveBack, Texts.batchGiveBackHint,
            """
            <input type="hidden" name="putusan" value="kembalikan">\
            \(input("alasan", Texts.batchReason, .select(options), required: true))\
            \(input("keterangan", Texts.batchWords, .long))
            <div class="row"><button class="btn alt">\(say(Texts.batchGiveBack))</button></div>
            """)
    }

    private func panel(_ id: String, _ title: Words, _ hint: Words, _ content: HTML) -> HTML {
        """
        <section class="panel stack" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        <p class="small soft">\(say(hint))</p>
        \(form(address, action: action, draft: nil, """
            <input type="hidden" name="versi" value="\(batch.version)">\
            <input type="hidden" name="segel" value="\(batch.seal)">\(keep("sesudah", after ?? ""))\(content)
            """))</section>
        """
    }
}
