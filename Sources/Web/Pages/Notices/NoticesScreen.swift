import HTML
import Registry

/// What somebody should know, the newest first.
struct NoticesScreen: Screen {
    let visit: Visit
    let page: Page<NoticeRow>
    let isFirst: Bool

    static let step = 30

    var title: String { say(Texts.notices) }
    var place: Place? { .me }
    var help: ScreenHelp? { ScreenHelp(text: Texts.noticesHelp, anchor: "kabar", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.noticesLead))</p></div>\(readAll)</div>
        \(page.items.isEmpty ? statePanel(.ok, say(Texts.noNotices), say(Texts.noNoticesHint)) : list)</div>
        """
    }

    private var readAll: HTML? {
        guard isFirst, let newest = page.items.first, page.items.contains(where: { !$0.isSeen }) else { return nil }
        return """
            <form method="post" action="\(Links.readNotices)">\(visit.formKey)\
            <input type="hidden" name="sampai" value="\(newest.id.description)">\
            <button class="btn alt">\(Icon.ok.picture)\(say(Texts.readAll))</button></form>
            """
    }

    private var list: HTML {
        """
        <ul class="rows">\(each: page.items, item)</ul>
        \(pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.notices(after: $0) },
            start: isFirst ? nil : Links.notices, step: Self.step))
        """
    }

    private func item(_ notice: NoticeRow) -> HTML {
        let state =
            notice.isSeen
            ? tag(.good, .ok, say(Texts.noticeRead)) : tag(.info, .info, say(Texts.noticeUnread))
        return """
            <li class="stack tight" data-row><p class="row">\(state)\(small(visit.moment(notice.at)))</p>\
            <p>\(say(notice.words))</p>\
            <form method="post" action="\(Links.openNotice(notice.id))">\(visit.formKey)\
            <button class="link" aria-label="\(say(Texts.open)): \(say(notice.words))">\(say(Texts.open))</button></form></li>

            """
    }
}
