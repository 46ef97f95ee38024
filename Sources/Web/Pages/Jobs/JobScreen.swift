import HTML
import Registry

/// How a job is getting on, and what came of it.
struct JobScreen: Screen {
    let visit: Visit
    let job: JobRecord
    /// Of an import: what it has come to, to go on with it or take it back.
    var batch: Int64?

    var title: String { say(job.kind.title) }
    var place: Place? { .office }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .jobs).tabs)
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(subtitle)</p></div>\
        <p class="row">\(JobWords(screen: self).tag(job))</p></div>
        \(standing)</div>
        """
    }

    private var subtitle: String {
        [job.title, job.actorName, visit.moment(job.createdAt)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var standing: HTML {
        switch job.state {
        case .waiting, .running:
            return """
                <section class="panel stack" aria-live="polite"><p>\(job.phase.map(say) ?? say(Texts.jobNotBegun))</p>
                \(job.total > 0 ? bar(job.done, of: job.total) : nil)
                \(amount)
                <p class="soft">\(say(Texts.jobGoesOn))</p>
                \(!job.kind.canStop ? "<p class=\"soft\">\(say(Texts.jobCannotStop))</p>"
                    : job.isCancelAsked ? "<p>\(say(Texts.jobStopping))</p>" : stop)</section>
                """
        case .failed:
            return "\(note(.bad, .no, "<p>\(job.problem.map(say) ?? say(Texts.fault))</p>"))\(whereNext)"
        case .cancelled: return "\(note(.warn, .alert, "<p>\(say(Texts.jobWasStopped))</p>"))\(whereNext)"
        case .done: return JobOutcome(screen: self, job: job).panel
        }
    }

    /// Figures stand as the phase counts them; without a total it is only said how far it has come.
    private var amount: HTML? {
        guard job.total > 0 else {
            return job.done > 0 ? "<p class=\"soft\">\(number(job.done))</p>" : nil
        }
        // So many rows there are not: these are bytes.
        let isBytes = job.total > 50_000_000
        let done = isBytes ? visit.size(job.done) : number(job.done)
        let total = isBytes ? visit.size(job.total) : number(job.total)
        return "<p class=\"soft\">\(say(Texts.jobProgress(done, of: total)))</p>"
    }

    /// Where work that ended early is gone on with.
    private var whereNext: HTML? {
        if let batch {
            let next = button(Texts.seeImport, Links.importPage(batch))
            return "<p>\(say(Texts.importStoppedSafely))</p><p>\(next)</p>"
        }
        if let asked = job.asked(ImportUpload.self) {
            return "<p>\(button(Texts.seePreview, Links.previewImport(asked.upload)))</p>"
        }
        if let asked = job.asked(PreviewImport.self) {
            return "<p>\(button(Texts.backToColumns, Links.upload(asked.upload)))</p>"
        }
        return nil
    }

    private var stop: HTML {
        """
        <form method="post" action="\(Links.job(job.id))/henti">\(visit.formKey)\
        <button class="btn alt">\(say(Texts.jobStop))</button></form>
        """
    }
}
