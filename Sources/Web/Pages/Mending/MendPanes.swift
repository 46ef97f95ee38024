import HTML
import Registry

/// The two panes beside a case: why things are wrong, and whose turn it is.
struct MendPanes {
    let screen: any Screen
    let desk: MendDesk
    var here: MendKey?

    init(screen: any Screen, desk: MendDesk, here: MendKey? = nil) {
        self.screen = screen
        self.desk = desk
        self.here = here
    }

    private var stage: MendStage { desk.filter.stage }
    private var shown: [MendReasons.Reason] {
        desk.reasons.reasons.filter { reason in
            (reason.count(stage) > 0 || reason.rule.code == desk.filter.rule)
                && (desk.filter.fixer == nil || reason.rule.fixer == desk.filter.fixer)
        }
    }

    var reasons: HTML {
        """
        <div><h2 class="small soft">\(say(Texts.fixStage))</h2>\(screen.queue(stages, label: say(Texts.fixStage)))</div>
        <div><h2 class="small soft">\(say(Texts.fixWho))</h2>\(screen.queue(fixers, label: say(Texts.fixWho)))</div>
        \(group(Texts.reason, shown.filter { $0.rule.severity == .error }))
        \(group(Texts.warnings, shown.filter { $0.rule.severity != .error }))
        """
    }

    private func group(_ title: Words, _ reasons: [MendReasons.Reason]) -> HTML {
        guard !reasons.isEmpty else { return "" }
        let entries = reasons.map { reason in
            PieceEntry(
                say(reason.rule.title), desk.link { $0.rule = reason.rule.code }, count: reason.count(stage),
                isHere: reason.rule.code == desk.filter.rule)
        }
        return "<div><h2 class=\"small soft\">\(say(title))</h2>\(screen.queue(entries, label: say(title)))</div>"
    }

    private var fixers: [PieceEntry] {
        let all = PieceEntry(
            say(Texts.fixAnybody), desk.link { $0.fixer = nil }, count: desk.reasons.count(stage),
            isHere: desk.filter.fixer == nil)
        return [all]
            + desk.reasons.fixers.filter { desk.reasons.count(stage, fixer: $0) > 0 || $0 == desk.filter.fixer }.map {
                fixer in
                PieceEntry(
                    say(Texts.fixer(fixer)),
                    desk.link {
                        $0.fixer = fixer
                        $0.rule = nil
                    }, count: desk.reasons.count(stage, fixer: fixer), isHere: desk.filter.fixer == fixer)
            }
    }

    private var stages: [PieceEntry] {
        MendStage.allCases.map { stage in
            PieceEntry(
                say(stage == .todo ? Texts.fixTodo : Texts.fixWaiting),
                desk.link {
                    $0.stage = stage
                    $0.rule = nil
                }, count: desk.reasons.count(stage, fixer: desk.filter.fixer), isHere: desk.filter.stage == stage)
        }
    }

    /// On a phone: the same as one choice.
    var choice: HTML {
        """
        <form class="narrow field" method="get" action="/perbaikan"><label for="alasan-hp">\(say(Texts.reason))</label>\
        \(if: desk.filter.region != desk.own, "<input type=\"hidden\" name=\"wilayah\" value=\"\(desk.filter.region.dotted)\">")\
        \(desk.filter.fixer.map { "<input type=\"hidden\" name=\"oleh\" value=\"\($0)\">" as HTML })\
        <select id="alasan-hp" name="alasan">\(each: shown, { reason in
            """
            <option value="\(reason.rule.code)"\(if: reason.rule.code == desk.filter.rule, " selected")>\
            \(say(reason.rule.title)) (\(screen.number(reason.count(stage))))</option>
            """
        })</select><label for="tahap-hp">\(say(Texts.fixStage))</label><select id="tahap-hp" name="tahap">\
        \(each: MendStage.allCases, { stage in
            """
            <option value="\(stage.rawValue)"\(if: stage == desk.filter.stage, " selected")>\
            \(say(stage == .todo ? Texts.fixTodo : Texts.fixWaiting))</option>
            """
        })</select><p class="row"><button class="btn alt">\(say(Texts.show))</button></p></form>
        """
    }

    var queue: HTML {
        let title = desk.reason.map { reason in
            say(Texts.fixQueue(say(reason.rule.title), screen.number(reason.count(stage))))
        }
        let entries = desk.queue.items.map { item in
            PieceEntry(
                item.name.isEmpty ? say(Texts.noName) : item.name, desk.link(item.key), note: note(item),
                isHere: item.key == here)
        }
        return """
            <h2 id="antre" class="small soft">\(title ?? say(Texts.fixQueueEmpty))</h2>
            \(if: !entries.isEmpty, screen.queue(entries, label: title ?? "", isOrdered: true))
            \(pager)
            """
    }

    private var pager: HTML {
        let next = desk.queue.next.map { next -> HTML in
            let address = Links.mending(desk.filter, own: desk.own, after: next)
            return "<a href=\"\(address)\" rel=\"next\">\(say(Texts.fixMore))</a>"
        }
        let start: HTML? = desk.isStart ? nil : "<a href=\"\(desk.link { _ in })\">\(say(Texts.firstPage))</a>"
        return next == nil && start == nil ? "" : "<p class=\"pager small\">\(next)\(start)</p>"
    }

    private func note(_ item: MendQueue.Item) -> String {
        let parts = [
            desk.filter.region.level == .village ? nil : item.village.name, item.rt.isEmpty ? nil : "RT \(item.rt)",
            item.hint.map(say),
            item.until.map { until in
                until == HandOn.never ? say(Texts.fixConfirmed) : say(Texts.fixUntil(screen.visit.date(until)))
            },
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// When there is nothing left to show: what now.
struct MendEmpty {
    let screen: any Screen
    let desk: MendDesk

    init(screen: any Screen, desk: MendDesk) {
        self.screen = screen
        self.desk = desk
    }

    var panel: HTML {
        if desk.reasons.families == 0 {
            return screen.statePanel(
                .draft, say(Texts.noData), say(Texts.noDataHere(desk.reasons.region.titleName)))
        }
        guard let rule = desk.rule else {
            return desk.filter.stage == .waiting
                ? screen.statePanel(
                    .ok, say(Texts.fixNothingWaits), say(Texts.fixNothingWaitsHint), next: others(.todo))
                : screen.statePanel(
                    .ok, say(Texts.nothingInvalid), say(Texts.fixAllDone(desk.reasons.region.titleName)),
                    next: others(.waiting))
        }
        let left = desk.reason?.count(desk.filter.stage) ?? 0
        if !desk.isStart, left > 0 {
            return screen.statePanel(
                .ok, say(Texts.endOfList), say(Texts.fixSkipped(screen.number(left))),
                next: screen.button(Texts.firstPage, desk.link { _ in }))
        }
        return screen.statePanel(
            .ok, say(Texts.fixReasonDone(say(rule.title))), say(Texts.fixReasonDoneHint), next: nextReason)
    }

    /// Somebody else was quicker, or it was mended elsewhere.
    func gone(_ mendCase: MendCase) -> HTML {
        let head = mendCase.family.head.isEmpty ? say(Texts.noName) : mendCase.family.head
        let next = mendCase.next.map { key -> HTML in
            "<a class=\"btn\" href=\"\(desk.link(key))\">\(say(Texts.fixNext)) \(Icon.next.picture)</a>"
        }
        return screen.statePanel(
            .ok, say(Texts.fixGone),
            say(Texts.fixGoneHint(say(mendCase.rule.title), screen.number(mendCase.family.errors))),
            next: """
                <p class="row">\(next ?? nextReason) \
                \(screen.link(say(Texts.family(of: head)), Links.family(mendCase.family.id)))</p>
                """)
    }

    private var nextReason: HTML {
        guard
            let next = desk.reasons.preferred(
                fixer: desk.filter.fixer, stage: desk.filter.stage, except: desk.filter.rule)
        else {
            return "<a class=\"btn alt\" href=\"\(Links.mending(desk.filter.region))\">\(say(Texts.fixBackToQueue))</a>"
        }
        return """
            <a class="btn" href="\(desk.link { $0.rule = next.rule.code })">\
            \(say(Texts.fixNextReason(say(next.rule.title), screen.number(next.count(desk.filter.stage)))))</a>
            """
    }

    private func others(_ stage: MendStage) -> HTML {
        let count = desk.reasons.count(stage)
        guard count > 0 else { return "" }
        let address = desk.link {
            $0.stage = stage
            $0.rule = nil
            $0.fixer = nil
        }
        let words = stage == .todo ? Texts.fixTodo : Texts.fixWaiting
        return "<a class=\"btn alt\" href=\"\(address)\">\(say(words)) (\(screen.number(count)))</a>"
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
