import Storage

/// What is decided on a name, taken back, noted.
extension MeetingLog {
    mutating func decide(_ event: MeetingEvent) throws -> Bool {
        guard meeting.stage == .running else { throw MeetingDesk.notRunning(meeting.stage) }
        var item = try item(event)
        guard let decision = event.decision else {
            throw MeetingDesk.refused("putusan", "Pilih setuju, tolak, atau tunda.", "Choose what was decided.")
        }
        var event = event
        (event.words, event.dissent) = (event.words.trimmingSpaces, event.dissent.trimmingSpaces)
        event.words = item.said(event.words, with: decision)
        // Whoever unticks an objection takes it back, though its text stands in the field still; a text of their own is one.
        if !event.isDisputed, event.dissent == item.dissentWords, stands(event, item) { event.dissent = "" }
        event.isDisputed = event.isDisputed || !event.dissent.isEmpty
        try check(event, decision)
        let mark = DecisionMark.of(
            decision, reason: event.reason, words: event.words, isDisputed: event.isDisputed)
        let isSame = item.decision == decision && item.mark == mark
        if isSame, event.dissent == item.dissentWords { return false }
        if !stands(event, item) {
            // Whoever says the same and heard no objection takes none back.
            if isSame, event.dissent.isEmpty { return false }
            // To what stands there it only adds what somebody said against it.
            guard isSame, item.dissentWords.isEmpty else { throw conflict(item) }
        }
        item.decide(
            decision, reason: event.reason, words: event.words, isDisputed: event.isDisputed, dissent: event.dissent)
        keep(item, event)
        return true
    }

    private func check(_ event: MeetingEvent, _ decision: VillageDecision) throws {
        if decision == .agree, !event.reason.isEmpty {
            throw MeetingDesk.refused("alasan", "Setuju tidak memakai alasan.", "What is agreed to has no reason.")
        }
        try DecisionWords.check(decision, reason: event.reason, words: event.words)
        try ChangeWork.checkWords(event.dissent, field: "keberatan")
    }

    /// Until the meeting is closed.
    mutating func undo(_ event: MeetingEvent) throws -> Bool {
        guard meeting.stage == .running else { throw MeetingDesk.notRunning(meeting.stage) }
        var item = try item(event)
        let before = history[item.proposal] ?? []
        if item.decision == nil {
            // Somebody else was quicker; or what it takes back has not come yet.
            let isKnown = event.seen.map { seen in before.contains { $0.event == seen || $0.mark == seen } } ?? true
            guard isKnown else { throw conflict(item) }
            return false
        }
        let isOwn = event.seen == nil && before.last?.account == actor.account
        guard isOwn || stands(event, item) else { throw conflict(item) }
        item.clear()
        keep(item, event)
        return true
    }

    mutating func note(_ event: MeetingEvent) throws -> Bool {
        let item = event.proposal == nil ? nil : try item(event)
        var event = event
        event.words = event.words.trimmingSpaces
        guard !event.words.isEmpty else {
            throw MeetingDesk.refused("catatan", "Tulis catatannya.", "Write the note.")
        }
        try MeetingWords.check(event.words, field: "catatan", most: 2_000)
        append(event)
        notes.append(NoteRecord(event.words, number: meeting.events, on: item, at: moment(event)))
        return true
    }

    private mutating func keep(_ item: AgendaItem, _ event: MeetingEvent) {
        items[item.proposal] = item
        changedItems.insert(item.proposal)
        append(event, mark: item.wallMark)
        history[item.proposal, default: []].append(Said(event: event.id, mark: item.wallMark, account: actor.account))
        touches = true
    }

    private func item(_ event: MeetingEvent) throws -> AgendaItem {
        guard let proposal = event.proposal, let item = items[proposal] else {
            throw MeetingDesk.refused(
                "usulan", "Usulan ini tidak ada dalam agenda rapat. Muat ulang.",
                "This proposal is not on the agenda of the meeting. Load again.")
        }
        return item
    }

    /// Whether its writer saw what stands there: by its mark, or as the event of their own that wrote it.
    private func stands(_ event: MeetingEvent, _ item: AgendaItem) -> Bool {
        guard let seen = event.seen else { return item.decision == nil }
        return seen == item.wallMark || seen == history[item.proposal]?.last?.event
    }

    private func conflict(_ item: AgendaItem) -> Refusal {
        guard let decision = item.decision else {
            return MeetingDesk.refused(
                "putusan",
                "Nama \(item.number) belum ada keputusannya di server, atau isinya berubah. Baca lagi, lalu putuskan.",
                "Name \(item.number) has no decision on the server, or says something else by now. Read it and decide.")
        }
        let reason = ProposalReason.named(item.reason)?.title
        let why = Words(
            id: reason.map { " (\($0.id))" } ?? "", en: reason.map { " (\($0.en))" } ?? "")
        return MeetingDesk.refused(
            "putusan",
            "Nama \(item.number) sudah diputuskan di perangkat lain: \(decision.title.id)\(why.id). Pilih yang mana.",
            "Name \(item.number) was decided on another device: \(decision.title.en)\(why.en). Choose which holds.")
    }
}
