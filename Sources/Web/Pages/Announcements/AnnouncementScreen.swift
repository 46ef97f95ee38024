import HTML
import Registry

/// One list as it stands on the board of a village, on a sheet of A4 or F4.
struct AnnouncementScreen: Screen {
    let visit: Visit
    let list: PublicList
    /// Kecamatan, kabupaten and province, from the nearest on.
    let path: [Region]
    let size: BoardSize

    private var head: PublicListHead { list.head }
    private var name: String { AnnouncementWords(visit: visit, head: head).title }
    var title: String { "\(name): \(head.village.titleName)" }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <div class="stack"><p class="row nocetak">\(link(say(AnnouncementTexts.of(head.village.titleName)), back))\
        <button class="btn alt" type="button" data-print hidden>\(Icon.print.picture)\(say(Texts.printNow))</button>\
        \(each: BoardSize.allCases, sheet)</p>
        <article class="sheet board paper-\(size.rawValue)p"><header class="kop">\
        <p>\(each: path.reversed(), { region in "\(region.fullName)<br>" })<b>\(head.village.fullName)</b></p>\
        <h1>\(say(AnnouncementTexts.heading))</h1><p>\(name)</p></header>
        <p class="row nocetak">\(AnnouncementTag(screen: self, head: head).html)</p>
        \(lead)
        \(tables)\(held)\(objecting)
        <p class="small soft">\(say(AnnouncementTexts.masked)) \
        \(say(AnnouncementTexts.putUpAt(visit.date(visit.day(of: head.putUpAt)))))</p></article></div>
        """
    }

    private var back: String { Links.announcements(of: head.village.code, in: visit.language) }

    private func sheet(_ other: BoardSize) -> HTML {
        let words = other.rawValue.uppercased()
        if other == size { return "<span class=\"soft\">\(words)</span>" }
        return link(words, Links.announcement(head, size: other, in: visit.language))
    }

    /// Of names alone; where there are none, the line in their place says it.
    private var lead: HTML? {
        if list.names.isEmpty { return nil }
        let count = number(head.names)
        let words =
            switch head.kind {
            case .deliberation where head.isStatement: AnnouncementTexts.statementLead(count)
            case .deliberation: AnnouncementTexts.meetingLead(count)
            case .determination: AnnouncementTexts.resultLead(count)
            }
        return "<p>\(say(words))</p>"
    }

    // MARK: Names

    private var tables: HTML {
        if list.names.isEmpty { return "<p>\(say(AnnouncementTexts.noNames))</p>" }
        switch head.kind {
        case .deliberation: return table(list.names, hasOutcome: true)
        case .determination:
            return "\(each: groups, { group -> HTML in section(group.title, group.names) })"
        }
    }

    /// By programme, in the order in which the list has them first; without one by what was asked for.
    private var groups: [(title: String, names: [PublicList.Name])] {
        var order: [String] = []
        var names: [String: [PublicList.Name]] = [:]
        for name in list.names {
            let title = name.program.isEmpty ? say(name.kind.title) : name.program
            if names[title] == nil { order.append(title) }
            names[title, default: []].append(name)
        }
        return order.map { ($0, names[$0] ?? []) }
    }

    private func section(_ title: String, _ names: [PublicList.Name]) -> HTML {
        """
        <section><h2>\(title) <span class="soft">(\(number(names.count)))</span></h2>\
        \(table(names, hasOutcome: false))</section>

        """
    }

    private func table(_ names: [PublicList.Name], hasOutcome: Bool) -> HTML {
        """
        <table><thead><tr>\(column(AnnouncementTexts.number, "num"))\(column(AnnouncementTexts.name))\
        \(column(AnnouncementTexts.neighbourhood))\
        \(if: hasOutcome, "\(column(AnnouncementTexts.asked))\(column(AnnouncementTexts.outcome))")</tr></thead>
        <tbody>\(each: names, { name -> HTML in line(name, hasOutcome) })</tbody></table>
        """
    }

    private func line(_ name: PublicList.Name, _ hasOutcome: Bool) -> HTML {
        let asked = name.program.isEmpty ? say(name.kind.title) : "\(say(name.kind.title)): \(name.program)"
        let shown = name.name.isEmpty ? say(AnnouncementTexts.erased) : name.name
        return """
            <tr><td class="num">\(name.number)</td><th scope="row">\(shown)</th><td>\(place(name))</td>\
            \(if: hasOutcome, "<td>\(asked)</td><td>\(say(name.outcome.title))</td>")</tr>

            """
    }

    private func place(_ name: PublicList.Name) -> String {
        if name.rt.isEmpty, name.rw.isEmpty { return "–" }
        return "\(name.rt.isEmpty ? "–" : name.rt)/\(name.rw.isEmpty ? "–" : name.rw)"
    }

    private var held: HTML? {
        guard head.heldBack > 0 else { return nil }
        return "<p>\(say(AnnouncementTexts.heldBack(number(head.heldBack))))</p>"
    }

    // MARK: Objecting

    private var objecting: HTML {
        let day = visit.date(head.lastDay)
        let window = head.isOpen(at: visit.now) ? AnnouncementTexts.window(day) : AnnouncementTexts.windowPast(day)
        let office = head.village.titleName
        let kabupaten = path.first { $0.code.level == .kabupaten }?.fullName ?? ""
        return """
            <section class="stack tight"><h2>\(say(AnnouncementTexts.objecting))</h2>
            <p><b>\(say(window))</b></p>
            <ol class="bullets"><li>\(say(AnnouncementTexts.howWhere(office)))</li>\
            <li>\(say(AnnouncementTexts.howWhat))</li><li>\(say(AnnouncementTexts.howSecret))</li>\
            <li>\(say(AnnouncementTexts.howElse(kabupaten)))</li></ol>
            <p>\(say(AnnouncementTexts.ownReason))</p></section>
            """
    }
}
