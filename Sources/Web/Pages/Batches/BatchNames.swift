import HTML
import Registry

/// The proposals under the seal of a list, each with the way to it: whoever decides on all of them sees them first.
struct BatchNames {
    let screen: BatchScreen

    private var page: Page<ProposalRow> { screen.names }

    var html: HTML? {
        if page.items.isEmpty, screen.after == nil { return nil }
        return """
            <h3 id="nama" tabindex="-1">\(say(Texts.batchNames))</h3>
            <table class="lead"><thead><tr>\(screen.column(QueueTexts.name))\(screen.column(Texts.batchVillage))\
            \(screen.column(Texts.batchKind))\(screen.column(Texts.batchPersons, "num"))</tr></thead>
            <tbody>\(each: page.items, { row -> HTML in line(row) })</tbody></table>
            \(if: page.next != nil || screen.after != nil, pages)
            """
    }

    private func line(_ row: ProposalRow) -> HTML {
        let name = row.label.isEmpty ? say(Texts.noName) : row.label
        let tie: HTML? =
            row.isOfficials ? "<br>\(screen.chip(.warn, .alert, say(Texts.familyOfOfficials)))" : nil
        return """
            <tr data-row><th scope="row"><a href="\(Links.proposal(row.id))" data-open>\(name)</a>\(tie)</th>\
            <td data-l="\(say(Texts.batchVillage))">\(row.village.name)</td>\
            <td data-l="\(say(Texts.batchKind))">\(say(row.kind.title))</td>\
            <td class="num" data-l="\(say(Texts.batchPersons))">\(screen.number(row.persons))</td></tr>

            """
    }

    private var pages: HTML {
        let batch = screen.batch
        return screen.pager(
            shown: page.items.count, of: batch.proposals,
            next: page.next.map { Links.batchNames(batch.id, after: $0) },
            start: screen.after == nil ? nil : Links.batch(batch.id), step: BatchScreen.step)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
