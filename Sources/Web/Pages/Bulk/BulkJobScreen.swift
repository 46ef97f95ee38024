import HTML
import Registry

/// A bulk mend from its preview to its end.
struct BulkJobScreen: Screen {
    let visit: Visit
    let job: BulkJob
    /// Where families are handed over to.
    let destination: Region?
    let refusals: [(words: Words, rows: Int)]
    let page: Page<BulkRow>
    /// Only rows of this state are shown; nil: all.
    let state: BulkRow.State?
    let after: Int?
    let problem: (field: String, words: Words)?
    let action: ActionID

    static let step = 50
    /// Up to so many rows a click is enough.
    static let mostUnconfirmed = 100

    var title: String { say(job.mend.kind.title) }
    var place: Place? { .mending }
    var help: ScreenHelp? { ScreenHelp(text: Texts.bulkHelp, anchor: "massal") }
    private var counts: BulkJob.Counts { job.counts }
    private var pieces: BulkPieces { BulkPieces(screen: self) }
    private var isChoosing: Bool { job.state == .ready && job.isOwn }

    var main: HTML {
        """
        <div class="stack big"><div class="stack tight">\
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
        <li>\(link(say(Texts.bulk), Links.bulk))</li><li aria-current="page">\(title)</li></ol></nav>
        <div class="head"><div><h1>\(headline)</h1><p>\(subtitle)</p></div>\
        <p class="row">\(pieces.tag(job))</p></div></div>
        \(problems(problem.map { [(field: $0.field, words: say($0.words))] } ?? []))
        \(standing)\(summary)\(refusals.isEmpty ? nil : reasons)\(rows)</div>
        """
    }

    private var headline: String {
        if job.isStopped { return say(Texts.bulkStoppedAt(done, of: toDo)) }
        let words =
            switch job.state {
            case .ready: Texts.bulkWillMend(number(counts.ready))
            case .running: Texts.bulkRunningAt(done, of: toDo)
            case .undoing: Texts.bulkUndoingAt(number(counts.undone + counts.kept), of: undoable)
            case .done: Texts.bulkMended(number(counts.applied))
            case .undone: Texts.bulkPutBack(number(counts.undone))
            case .discarded: Texts.bulkThrownAway
            }
        return say(words)
    }

    private var done: String { number(counts.applied + counts.failed) }
    private var toDo: String { number(counts.applied + counts.failed + counts.ready) }
    private var undoable: String { number(counts.applied + counts.undone + counts.kept) }

    private var subtitle: String {
        let target = destination.map { " → \($0.fullName)" } ?? ""
        return
            "\(title)\(target) · \(job.region.titleName) · \(job.reason) · \(job.owner), \(visit.moment(job.createdAt))"
    }

    /// How it stands, and what can be done about it.
    private var standing: HTML {
        let bar =
            job.state == .undoing
            ? bar(counts.undone + counts.kept, of: counts.applied + counts.undone + counts.kept)
            : bar(counts.applied + counts.failed, of: counts.applied + counts.failed + counts.ready)
        let message = job.message.map { words -> HTML in note(.warn, .alert, "<p>\(say(words))</p>") }
        if job.isStopped {
            return """
                \(message)<div class="note warn" role="status">\(Icon.alert.picture)<div class="grow">\
                <b>\(say(Texts.bulkStopped))</b><p>\(say(Texts.bulkStoppedHint))</p>\(bar)\
                \(job.isOwn ? steps([("lanjutkan", Texts.bulkGoOn, false), ("urungkan", Texts.bulkUndo, true)]) : nil)\
                </div></div>
                """
        }
        switch job.state {
        case .running, .undoing:
            return """
                \(message)<div class="note info" role="status">\(Icon.wait.picture)<div class="grow">\
                <b>\(say(job.state == .running ? Texts.bulkRunning : Texts.bulkUndoing))</b>\
                <p>\(say(Texts.bulkLeave))</p>\(bar)<p>\(link(say(Texts.bulkLookAgain), Links.bulk(job.id)))</p></div></div>
                """
        case .done:
            let undo = job.isOwn && counts.applied > 0
            return """
                \(message)\(undo ? steps([("urungkan", Texts.bulkUndo, true)]) : nil)
                """
        default: return "\(message)"
        }
    }

    private func steps(_ steps: [(value: String, words: Words, isSecond: Bool)]) -> HTML {
        form(
            Links.bulk(job.id), action: action,
            """
            <p class="row">\(each: steps, { step in
                """
                <button class="btn\(if: step.isSecond, " alt")" name="langkah" value="\(step.value)">\
                \(say(step.words))</button>
                """
            })</p>
            """)
    }

    private var summary: HTML {
        let refused = counts.refused + counts.failed
        var all: [PieceFigure] = []
        func add(_ count: Int, _ name: Words, _ note: Words, _ state: BulkRow.State?) {
            all.append(PieceFigure(number(count), say(name), note: say(note), Links.bulk(job.id, state: state)))
        }
        switch job.state {
        case .ready, .discarded:
            add(counts.ready, Texts.bulkToMend, Texts.bulkOfRows(number(counts.total)), .ready)
            add(counts.becomingValid, Texts.bulkBecomeValid, Texts.bulkForetold, .ready)
            add(counts.refused, Texts.bulkRefused, Texts.bulkRefusedNote, .refused)
            add(counts.skipped, Texts.bulkLeftOut, Texts.bulkLeftOutNote, .skipped)
        default:
            add(counts.applied, Texts.bulkApplied, Texts.bulkOfRows(number(counts.total)), .applied)
            add(refused, Texts.bulkRefused, Texts.bulkRefusedNote, counts.failed > 0 ? .failed : .refused)
            add(counts.undone, Texts.bulkUndoneRows, Texts.bulkUndoneNote, .undone)
            add(counts.kept, Texts.bulkKept, Texts.bulkKeptNote, .kept)
        }
        return figures(all)
    }

    private var reasons: HTML {
        """
        <section class="panel" aria-labelledby="sebab"><h2 id="sebab">\(say(Texts.bulkWhyRefused))</h2>
        <table><thead class="vh"><tr>\(column(Texts.reason))\(column(Texts.bulkRows))</tr></thead>
        <tbody>\(each: refusals, { refusal in
            """
            <tr><th scope="row">\(say(refusal.words))</th><td class="num">\(number(refusal.rows))</td></tr>

            """
        })</tbody></table></section>
        """
    }

    // MARK: Rows

    private var rows: HTML {
        let list: HTML = page.items.isEmpty ? nothing : "\(table)\(pages)"
        return """
            <section class="stack" aria-labelledby="baris-h"><div class="row">\
            <h2 id="baris-h">\(say(state.map { Texts.bulkRowsThatAre($0) } ?? Texts.bulkAllRows))</h2>\
            \(if: state != nil, link(say(Texts.bulkShowAll), Links.bulk(job.id)))\
            <a class="push" href="\(Links.bulkResult(job.id))">\(say(Texts.bulkDownload))</a></div>
            \(isChoosing ? form(Links.bulk(job.id), action: action, "\(list)\(decision)") : list)</section>
            """
    }

    private var nothing: HTML { "<p class=\"soft\">\(say(Texts.bulkNoRows))</p>" }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: state == nil ? counts.total : nil,
            next: page.next.map { Links.bulk(job.id, state: state, after: $0) },
            start: after == nil ? nil : Links.bulk(job.id, state: state), step: Self.step)
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(Texts.bulkWho))\(column(Texts.bulkNow))\(column(Texts.bulkThen))\
        \(column(Texts.status))</tr></thead>
        <tbody>\(each: page.items, row)</tbody></table>
        """
    }

    private func row(_ row: BulkRow) -> HTML {
        let name = row.subject.isEmpty ? say(Texts.noName) : row.subject
        let words = row.words.map { words -> HTML in "<br>\(small(say(words)))" }
        return """
            <tr><th scope="row">\(isChoosing && (row.state == .ready || row.state == .skipped) ? box(row, name) : nil)\
            <a href="\(Links.family(row.family))">\(name)</a><br>\(small(row.village.fullName))</th>\
            <td data-l="\(say(Texts.bulkNow))">\(pieces.facts(row.before))</td>\
            <td data-l="\(say(Texts.bulkThen))">\(pieces.facts(row.after))</td>\
            <td class="full">\(pieces.tag(row))\(words)</td></tr>

            """
    }

    private func box(_ row: BulkRow, _ name: String) -> HTML {
        """
        <input type="hidden" name="baris" value="\(row.number)"><input type="checkbox" name="ikut" \
        value="\(row.number)"\(if: row.state == .ready, " checked") aria-label="\(say(Texts.bulkTake(name)))"> 
        """
    }

    /// The last word before anything changes.
    private var decision: HTML {
        """
        <div class="panel stack" id="baris">\
        <input type="hidden" name="keadaan" value="\(state?.rawValue ?? "")">\
        <input type="hidden" name="sesudah" value="\(after.map(String.init) ?? "")">\
        <p>\(say(Texts.bulkDecide(number(counts.ready))))</p>\
        \(if: counts.ready > Self.mostUnconfirmed, field(
            FormField("jumlah", Texts.bulkTypeCount(number(counts.ready)), .digits(length: 4))
                .hint(say(Texts.bulkTypeHint)).required()
                .error(problem?.field == "jumlah" ? problem.map { say($0.words) } : nil)))\
        <p class="row">\(if: counts.ready > 0, """
            <button class="btn" name="langkah" value="jalankan">\(say(Texts.bulkRun))</button>
            """)\(if: counts.ready + counts.skipped > 0, """
            <button class="btn alt" name="langkah" value="simpan">\(say(Texts.bulkKeepChoice))</button>
            """)\
        <button class="btn alt" name="langkah" value="buang">\(say(Texts.bulkDiscard))</button></p></div>
        """
    }
}
