import HTML
import Registry

/// One cause, many records: which cause was it?
struct BulkStartScreen: Screen {
    let visit: Visit
    let asked: BulkForm
    let region: Region
    let mayMend: Bool
    /// The actor may answer for more than one village.
    let mayAccept: Bool
    let offers: [BulkKind: Int]
    let jobs: [BulkJob]
    let problem: (field: String, words: Words)?
    let action: ActionID

    var title: String { asked.kind.map { say($0.title) } ?? say(Texts.bulk) }
    var place: Place? { .mending }
    var help: ScreenHelp? { ScreenHelp(text: Texts.bulkHelp, anchor: "massal") }

    var main: HTML {
        """
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(intro)</p></div></div>
        \(problems(problem.map { [(field: $0.field, words: say($0.words))] } ?? []))
        \(mayMend ? (asked.kind.map(kindForm) ?? kinds) : nil)
        \(asked.kind == nil ? jobList : nil)</div>
        """
    }

    private var intro: String {
        asked.kind.map { say($0.meaning) } ?? say(Texts.bulkIntro)
    }

    private var selected: HTML {
        let words =
            asked.chosen.isEmpty
            ? Texts.bulkFor(region.titleName, rule: asked.rule) : Texts.bulkChosen(number(asked.chosen.count))
        return "<p id=\"pilih\">\(say(words))</p>"
    }

    /// What was chosen travels along in every asked.
    private var carried: HTML {
        """
        <input type="hidden" name="wilayah" value="\(Links.dotted(region.code) ?? "")">\
        \(asked.rule.map { rule -> HTML in "<input type=\"hidden\" name=\"alasan\" value=\"\(rule)\">" })\
        \(each: asked.chosen, { "<input type=\"hidden\" name=\"pilih\" value=\"\($0.description)\">" })
        """
    }

    // MARK: Which kind

    private var kinds: HTML {
        let fitting = asked.kinds(offers, in: region.code)
        guard !fitting.isEmpty else {
            return statePanel(.ok, say(Texts.bulkNothing), say(Texts.bulkNothingHint))
        }
        return """
            <section class="stack" aria-labelledby="jenis-h" id="jenis"><div>\
            <h2 id="jenis-h">\(say(Texts.bulkWhichKind))</h2>\(selected)</div>
            <form method="get" action="\(Links.bulk)">\(carried)<ul class="rows">\(each: fitting, row)</ul></form></section>
            """
    }

    private func row(_ kind: BulkKind) -> HTML {
        let count = offers[kind, default: 0]
        let found: HTML = count > 0 ? chip(.warn, .alert, say(Texts.bulkFindings(number(count)))) : "<span></span>"
        return """
            <li class="task">\(found)<div><h3>\(say(kind.title))</h3><p>\(say(kind.meaning))</p></div>\
            <button class="btn alt" name="jenis" value="\(kind.rawValue)" \
            aria-label="\(say(Texts.bulkChoose)): \(say(kind.title))">\(say(Texts.bulkChoose))</button></li>

            """
    }

    // MARK: The form of one kind

    private func kindForm(_ kind: BulkKind) -> HTML {
        """
        <section class="panel stack">\(selected)\(form(
            Links.bulk, action: action,
            """
            \(carried)<input type="hidden" name="jenis" value="\(kind.rawValue)">\(fields(kind))\
            \(field(FormField("keterangan", Texts.bulkReason, value: asked.reason)
                .hint(say(Texts.bulkReasonHint)).required().error(error("keterangan"))))
            <p class="row"><button class="btn">\(say(Texts.bulkPreview))</button>\
            <a href="\(Links.bulk(rule: asked.rule, region: region.code, chosen: asked.chosen))">\
            \(say(Texts.bulkOtherKind))</a></p><p class="small soft">\(say(Texts.bulkNothingYet))</p>
            """))</section>
        """
    }

    private func fields(_ kind: BulkKind) -> HTML {
        switch kind {
        case .setPlace:
            """
            \(asked.chosen.isEmpty ? present : nil)\(field(text("dusun", Texts.bulkNewHamlet, asked.place.hamlet)))\
            \(field(text("rt", Texts.bulkNewRT, asked.place.rt)))\(field(text("rw", Texts.bulkNewRW, asked.place.rw)))
            """
        case .wrongVillage:
            """
            \(field(FormField("tujuan", Texts.bulkDestination, .region, value: asked.destination)
                .hint(say(Texts.bulkDestinationHint)).required().error(error("tujuan"))))\
            \(if: mayAccept, field(FormField(
                "langsung", Texts.bulkDirectly,
                .boxes([FormField.Option("ya", say(Texts.bulkDirectlyYes), hint: say(Texts.bulkDirectlyHint))]),
                value: asked.directly ? "ya" : "")))
            """
        default: ""
        }
    }

    /// Of a whole village only those who are in one RT or RW now.
    private var present: HTML {
        let rt = field(text("dari_rt", Texts.bulkFromRT, asked.place.onlyRT))
        return rt + field(text("dari_rw", Texts.bulkFromRW, asked.place.onlyRW))
    }

    private func text(_ name: String, _ label: Words, _ value: String?) -> FormField {
        FormField(name, label, value: value ?? "").error(error(name))
    }

    private func error(_ field: String) -> String? {
        problem.flatMap { $0.field == field ? say($0.words) : nil }
    }

    // MARK: Jobs

    private var jobList: HTML {
        guard !jobs.isEmpty else {
            return mayMend ? "" : statePanel(.draft, say(Texts.bulkNoJobs), say(Texts.bulkNoJobsHint))
        }
        return """
            <section aria-labelledby="pekerjaan"><h2 id="pekerjaan">\(say(Texts.bulkJobs))</h2>
            <table class="lead"><thead><tr>\(column(Texts.bulkJob))\(column(Texts.region))\(column(Texts.bulkBy))\
            \(column(Texts.bulkRows, "num"))\(column(Texts.status))</tr></thead>
            <tbody>\(each: jobs, { job in
                """
                <tr><th scope="row"><a href="\(Links.bulk(job.id))">\(say(job.mend.kind.title))</a><br>\
                \(small(visit.moment(job.createdAt)))</th><td data-l="\(say(Texts.region))">\(job.region.titleName)</td>\
                <td data-l="\(say(Texts.bulkBy))">\(job.owner)</td>\
                <td class="num" data-l="\(say(Texts.bulkRows))">\(number(job.counts.total))</td>\
                <td class="full">\(BulkPieces(screen: self).tag(job))</td></tr>

                """
            })</tbody></table></section>
            """
    }
}
