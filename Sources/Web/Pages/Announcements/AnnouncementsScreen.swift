import HTML
import Registry

/// Where everybody looks for the lists of their village.
struct AnnouncementsScreen: Screen {
    let visit: Visit
    /// What was looked for.
    let text: String
    var found: [Region] = []

    var title: String { say(AnnouncementTexts.title) }

    var main: HTML {
        """
        <div class="stack letter"><h1>\(title)</h1><p>\(say(AnnouncementTexts.lead))</p>
        <form class="stack" method="get" action="\(Links.announcements)" role="search">\(language)\
        <div class="field"><label for="cari">\(say(AnnouncementTexts.look))</label>\
        <p class="hint" id="cari-h">\(say(AnnouncementTexts.lookHint))</p>\
        <input id="cari" name="cari" value="\(text)" maxlength="80" autocomplete="off" aria-describedby="cari-h"></div>
        <div class="row"><button class="btn">\(Icon.search.picture)\(say(Texts.search))</button></div></form>
        \(text.isEmpty ? nil : results)
        <p class="small soft">\(say(AnnouncementTexts.masked))</p></div>
        """
    }

    private var language: HTML? {
        guard visit.language == .english else { return nil }
        return "<input type=\"hidden\" name=\"bahasa\" value=\"\(visit.language.rawValue)\">"
    }

    private var results: HTML {
        if found.isEmpty {
            return statePanel(.search, say(AnnouncementTexts.noPlace), say(AnnouncementTexts.noPlaceHint))
        }
        return """
            <ul class="rows">\(each: found, { region -> HTML in
                """
                <li><p><a href="\(Links.announcements(of: region.code, in: visit.language))"><b>\(region.fullName)</b></a><br>\
                <small class="soft">\(region.code.dotted)</small></p></li>

                """
            })</ul>
            """
    }
}

/// What is up in a village, or in the villages of a wider area.
struct RegionAnnouncementsScreen: Screen {
    let visit: Visit
    let region: Region
    let lists: [PublicListHead]

    /// Of a wide area no more than these; whoever looks for a village opens its own page.
    static let most = 60

    var title: String { say(AnnouncementTexts.of(region.titleName)) }

    var main: HTML {
        """
        <div class="stack"><h1>\(title)</h1>
        \(lists.isEmpty ? statePanel(.info, say(AnnouncementTexts.none), say(AnnouncementTexts.noneHint)) : rows)
        \(older)
        <p>\(link(say(AnnouncementTexts.otherPlace), Links.announcements(in: visit.language)))</p></div>
        """
    }

    private var rows: HTML { "<ul class=\"rows\">\(each: lists, { list -> HTML in row(list) })</ul>" }

    private var older: HTML? {
        guard lists.count >= Self.most else { return nil }
        return "<p class=\"soft\">\(say(AnnouncementTexts.newest(number(Self.most))))</p>"
    }

    private func row(_ list: PublicListHead) -> HTML {
        let name = AnnouncementWords(visit: visit, head: list)
        let place: HTML? = region.code.level == .village ? nil : " · \(list.village.fullName)"
        return """
            <li class="stack tight"><p class="row"><a href="\(Links.announcement(list, in: visit.language))">\
            <b>\(name.title)</b></a>\(AnnouncementTag(screen: self, head: list).html)</p>
            <p class="small soft">\(say(AnnouncementTexts.names(number(list.names)))) · \
            \(say(AnnouncementTexts.putUpAt(visit.date(visit.day(of: list.putUpAt)))))\(place)</p></li>

            """
    }
}

/// Nothing to be seen, and what to do next.
struct AnnouncementProblemScreen: Screen {
    let visit: Visit
    let title: String
    let text: Words

    var main: HTML {
        statePanel(
            .search, title, say(text),
            next:
                "<p class=\"row\">\(button(AnnouncementTexts.otherPlace, Links.announcements(in: visit.language)))</p>")
    }
}

/// Whether citizens may object still.
struct AnnouncementTag {
    let screen: any Screen
    let head: PublicListHead

    var html: HTML {
        let day = screen.visit.date(head.lastDay)
        return head.isOpen(at: screen.visit.now)
            ? screen.tag(.info, .clock, screen.say(AnnouncementTexts.objectUntil(day)))
            : screen.tag(.good, .ok, screen.say(AnnouncementTexts.windowOver(day)))
    }
}

/// What a list is called.
struct AnnouncementWords {
    let visit: Visit
    let head: PublicListHead

    var title: String {
        switch head.kind {
        case .deliberation:
            visit.say(
                head.isStatement
                    ? AnnouncementTexts.ofStatement(visit.date(head.day))
                    : AnnouncementTexts.ofMeeting(visit.date(head.day)))
        case .determination: visit.say(AnnouncementTexts.ofPeriod(visit.date(Int32(head.period) * 100)))
        }
    }
}
