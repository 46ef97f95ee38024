import HTML
import Registry

/// What waits for the reader, and how the work of the region goes on.
extension OverviewScreen {
    var taskList: HTML? {
        guard work.hasDesk else { return nil }
        guard !work.tasks.isEmpty else { return statePanel(.ok, say(Texts.noTasks), say(Texts.noTasksHint)) }
        return "\(each: TaskItem.Urgency.allCases, group)"
    }

    private func group(_ urgency: TaskItem.Urgency) -> HTML {
        let items = work.tasks.filter { $0.urgency == urgency }
        guard !items.isEmpty else { return "" }
        return """
            <section aria-labelledby="t-\(urgency.rawValue)"><h2 id="t-\(urgency.rawValue)" class="row">\
            \(say(Texts.urgency(urgency))) <span class="n">\(items.count)</span></h2>
            \(tasks(items.map(piece)))</section>
            """
    }

    private func piece(_ task: TaskItem) -> PieceTask {
        let view = TaskView(screen: self, task: task, region: region.code)
        let title = say(view.title)
        let action: HTML = """
            <a class="btn alt" href="\(view.address)" aria-label="\(say(view.action)): \(title)">\(say(view.action))</a>
            """
        return PieceTask(chip(task, view.amount), title, view.address, text: view.text, action: action)
    }

    /// How long it waits already, or how many it is about.
    private func chip(_ task: TaskItem, _ amount: Words?) -> HTML {
        let tone: Tone? = task.urgency == .now ? .bad : task.urgency == .soon ? .warn : nil
        if let amount { return chip(tone, task.urgency == .later ? .wait : .alert, say(amount)) }
        guard let since = task.since else { return "<span></span>" }
        return chip(tone, .clock, say(Texts.daysWaiting(max(0, Int((visit.now - since) / 86_400_000)))))
    }

    var progress: HTML? {
        guard let progress = work.progress else { return nil }
        let valid = overview.families - overview.invalidFamilies
        return """
            <section class="panel" aria-labelledby="maju"><h2 id="maju">\(say(Texts.progress))</h2>
            \(facts([
                (name: Texts.progressValid, value: "\(visit.percent(valid, of: overview.families))"),
                (name: Texts.progressWeek, value: "\(number(progress.week))"),
                (name: Texts.progressMonth, value: "\(number(progress.month))"),
            ]))
            <p class="small soft">\(say(Texts.progressHint))</p></section>
            """
    }
}

/// One task in words, with where it is done.
struct TaskView {
    let screen: any Screen
    let task: TaskItem
    let region: RegionCode
    private var count: String { screen.number(task.count) }

    /// In a wide area no more than so many are counted.
    private var cases: String {
        task.count > TaskItem.mostDuplicates ? "\(screen.number(TaskItem.mostDuplicates))+" : count
    }

    var title: Words {
        switch task.kind {
        case .transfers(let id, let label): id == nil ? Texts.taskTransfers(count) : Texts.taskTransfer(label)
        case .stuckTransfers: Texts.taskStuck(count)
        case .changesToDecide: Texts.taskDecide(count)
        case .ownChangesWaiting: Texts.taskOwnWaiting(count)
        case .changesRefused: Texts.taskRefused(count)
        case .drafts: Texts.taskDrafts(count)
        case .handOnsDue: Texts.taskHandOns(count)
        case .reason(let rule): rule.title
        case .otherReasons(let reasons): Texts.taskOthers(screen.number(reasons))
        case .disagreements: Texts.taskDisagreements
        case .absences: Texts.taskAbsences
        case .bulkStopped: Texts.taskBulkStopped
        case .bulkReady: Texts.taskBulkReady
        case .forOthers(let fixer):
            Words(id: Texts.taskFor(Texts.fixer(fixer).id).id, en: Texts.taskFor(Texts.fixer(fixer).en).en)
        case .worstVillages: Texts.taskWorst
        case .idleVillages: Texts.taskIdle
        case .auditTrail: Texts.taskAudit
        case .notices: Texts.taskNotices(count)
        case .beyondToReview: Texts.taskBeyond(count)
        case .requestsDue: Texts.taskRequests(count)
        case .breachesToTell: Texts.taskBreaches(count)
        case .handedBack: HandBackTexts.task(count)
        case .silentVillages: HandBackTexts.taskSilent(count)
        case .duplicatesEscalated: Texts.taskDuplicatesUp(cases)
        case .duplicatesAwaited: Texts.taskDuplicatesAwaited(cases)
        case .duplicatesOpen: Texts.taskDuplicates(cases)
        }
    }

    var text: HTML {
        switch task.kind {
        case .transfers: say(Texts.taskTransferHint)
        case .stuckTransfers: say(Texts.taskStuckHint)
        case .changesToDecide: say(Texts.taskOldestFirst)
        case .ownChangesWaiting: say(Texts.taskOwnWaitingHint)
        case .changesRefused(_, let reason): say(Texts.taskRefusedHint(reason))
        case .drafts(_, let title, let interrupted): say(Texts.taskDraftHint(title, interrupted: interrupted))
        case .handOnsDue: say(Texts.taskHandOnsHint)
        case .reason(let rule): "\(firstSentence(screen.say(rule.nextStep)))"
        case .otherReasons: say(Texts.taskOthersHint)
        case .disagreements: say(Texts.taskDisagreementsHint)
        case .absences: say(Texts.taskAbsencesHint)
        case .bulkStopped: say(Texts.bulkStoppedHint)
        case .bulkReady: say(Texts.taskBulkReadyHint)
        case .forOthers: say(Texts.taskForHint)
        case .worstVillages(let villages), .idleVillages(let villages): list(villages)
        case .auditTrail: say(Texts.taskAuditHint)
        case .notices(let newest): say(newest)
        case .beyondToReview: say(Texts.taskBeyondHint)
        case .requestsDue(let late):
            say(late > 0 ? Texts.taskRequestsLate(screen.number(late)) : Texts.taskRequestsHint)
        case .breachesToTell: say(Texts.taskBreachesHint)
        case .handedBack: say(HandBackTexts.taskHint)
        case .silentVillages: say(HandBackTexts.taskSilentHint)
        case .duplicatesEscalated: say(Texts.taskDuplicatesUpHint)
        case .duplicatesAwaited: say(Texts.taskDuplicatesAwaitedHint)
        case .duplicatesOpen: say(Texts.duplicatesLead)
        }
    }

    var address: String {
        switch task.kind {
        case .transfers(let id, _): id.map { Links.transfer($0) } ?? Links.transfers
        case .stuckTransfers: Links.transfers(region, .escalated)
        case .changesToDecide(let family), .ownChangesWaiting(let family), .changesRefused(let family, _):
            Links.family(family)
        case .drafts(let path, _, _): path
        case .handOnsDue: Links.mending(region, stage: "tunggu")
        case .reason(let rule): Links.mending(region, rule: rule.code)
        case .otherReasons: Links.mending(region, fixer: "operator")
        case .disagreements: Links.mending(region, rule: "S01")
        case .absences: Links.mending(region, rule: "S02")
        case .bulkStopped(let job), .bulkReady(let job): Links.bulk(job)
        case .forOthers(let fixer): Links.mending(region, fixer: fixer)
        case .worstVillages: Links.invalid(region)
        case .idleVillages: Links.report(.activity, region)
        case .auditTrail: Links.audit
        case .notices: Links.notices
        case .beyondToReview: Links.breakGlassReview
        case .requestsDue: Links.requests
        case .breachesToTell: Links.breaches
        case .handedBack: Links.handBacks
        case .silentVillages: Links.silentHandBacks
        case .duplicatesEscalated: Links.duplicates(region, .escalated)
        case .duplicatesAwaited: Links.duplicates(region, .awaited)
        case .duplicatesOpen: Links.duplicates(region, .persons)
        }
    }

    var action: Words {
        switch task.kind {
        case .transfers, .changesToDecide, .disagreements, .absences, .duplicatesEscalated, .duplicatesAwaited:
            Texts.taskCheck
        case .reason, .otherReasons: Texts.taskMend
        case .bulkStopped: Texts.bulkGoOn
        default: Texts.taskOpen
        }
    }

    /// What the chip counts; nil where waiting time says more.
    var amount: Words? {
        switch task.kind {
        case .reason: Texts.familiesCount(count)
        case .worstVillages(let villages): Texts.villagesCount(screen.number(villages.count))
        case .otherReasons, .disagreements, .absences, .forOthers: Texts.findingsCount(count)
        case .idleVillages: Texts.villagesCount(count)
        default: nil
        }
    }

    private func list(_ villages: [TaskItem.Village]) -> HTML {
        let links = villages.map { village -> HTML in
            "\(screen.link(village.region.name, Links.overview(village.region.code))) (\(screen.number(village.invalidFamilies)))"
        }
        let more = villages.count < task.count && isIdle ? ", …" : ""
        return "\(each: Array(links.enumerated()), { place, link in place == 0 ? link : ", \(link)" })\(more)"
    }

    private var isIdle: Bool { if case .idleVillages = task.kind { true } else { false } }

    private func firstSentence(_ text: String) -> String {
        text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
    }

    private func say(_ words: Words) -> HTML { "\(screen.say(words))" }
}
