import HTML
import Registry

/// The jobs that one may see, the newest first.
struct JobsScreen: Screen {
    let visit: Visit
    let page: Page<JobRecord>
    let isFirst: Bool

    static let step = 30

    var title: String { say(Texts.jobs) }
    var place: Place? { .office }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .jobs).tabs)
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.jobsHint))</p></div></div>
        \(page.items.isEmpty ? statePanel(.wait, say(Texts.noJobs), say(Texts.noJobsHint)) : table)</div>
        """
    }

    private var table: HTML {
        """
        <div class="panel scroll"><table><thead><tr>\(column(Texts.jobWhat))\(column(Texts.jobState))\
        \(column(Texts.jobBy))\(column(Texts.jobAt))</tr></thead><tbody>\(each: page.items, { job in
            """
            <tr data-row><th scope="row"><a href="\(Links.job(job.id))" data-open>\(say(job.kind.title))</a>\
            <br>\(small(job.title))</th><td>\(JobWords(screen: self).tag(job))</td>\
            <td>\(job.actorName)</td><td>\(visit.moment(job.createdAt))</td></tr>

            """
        })</tbody></table></div>
        \(pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.jobs(after: $0) },
            start: isFirst ? nil : Links.jobs, step: Self.step))
        """
    }
}

/// A job's state as a tag.
struct JobWords {
    let screen: any Screen

    func tag(_ job: JobRecord) -> HTML {
        switch job.state {
        case .waiting: screen.tag(.info, .wait, screen.say(Texts.jobWaiting))
        case .running: screen.tag(.info, .sync, screen.say(Texts.jobRunning))
        case .done: screen.tag(.good, .ok, screen.say(Texts.jobDone))
        case .failed: screen.tag(.bad, .no, screen.say(Texts.jobFailed))
        case .cancelled: screen.tag(.warn, .alert, screen.say(Texts.jobCancelled))
        }
    }
}
