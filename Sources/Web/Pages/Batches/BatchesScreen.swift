import HTML
import Registry

/// The lists of a kabupaten, the newest first, and what waits to be put on one.
struct BatchesScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let page: Page<BatchView>
    let isFirst: Bool
    /// How many have passed and may be put on a list by the reader; nil: the reader makes none.
    let passed: Int?
    /// Months of which one file may be made by the reader.
    let periods: [MinistryPeriodView]
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    static let step = 25

    var title: String { say(Texts.batches) }
    var place: Place? { .batches }
    var help: ScreenHelp? { ScreenHelp(text: Texts.batchesHelp, anchor: "pengesahan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(RoadTabs(screen: self).html)<div class="head"><div><h1>\(title)</h1><p class="soft">\(say(Texts.batchesLead))</p></div>\
        \(making)</div>\(problemList)
        \(page.items.isEmpty ? statePanel(.info, say(Texts.noBatches), say(Texts.noBatchesHint)) : list)\
        \(MinistryPeriodsPanel(screen: self).html)</div>
        """
    }

    private var making: HTML? {
        guard let passed, passed > 0 else { return nil }
        return """
            <form class="row" method="post" action="\(Links.batches)">\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(action.text)">\
            <input type="hidden" name="wilayah" value="\(region.code.dotted)">\
            <button class="btn">\(say(Texts.makeBatch(number(passed))))</button></form>
            """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: page.items, item)</ul>
        \(pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.batchPage($0) },
            start: isFirst ? nil : Links.batches, step: Self.step))
        """
    }

    private func item(_ batch: BatchView) -> HTML {
        """
        <li class="stack tight" data-row><p class="row"><a href="\(Links.batch(batch.id))" data-open>\
        <b>\(say(Texts.batchOf(number(batch.proposals))))</b></a>\(BatchTag(screen: self, state: batch.state).html)</p>\
        <p>\(batch.region.titleName)\(if: !batch.number.isEmpty, " · \(batch.number)")</p>\
        <p class="small soft">\(say(Texts.batchMadeBy)) \(visit.moment(batch.madeAt)) · \(batch.maker)</p></li>

        """
    }
}

/// Where a list stands.
struct BatchTag {
    let screen: any Screen
    let state: BatchState

    var html: HTML {
        let words = screen.say(state.title)
        return switch state {
        case .made, .endorsed: screen.tag(.warn, .wait, words)
        case .ratified, .sent: screen.tag(.good, .ok, words)
        case .returned: screen.tag(.bad, .undo, words)
        }
    }
}
