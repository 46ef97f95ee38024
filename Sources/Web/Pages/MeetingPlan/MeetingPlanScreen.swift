import HTML
import Registry

/// A meeting as it is got ready, from the day to the second meeting.
struct MeetingPlanScreen: SheetScreen {
    let visit: Visit
    let row: DeliberationRow
    /// Nil: nobody has called one here; it may be held outside.
    let meeting: MeetingView?
    var sheet = Sheet()
    var errors = FormErrors()
    var bylaws: Bylaws?
    var items: [DeliberationView.Item] = []
    /// The reader writes for the village, and it is open.
    var mayWrite = false
    /// The reader writes for the village, and it is sealed.
    var mayPutUp = false
    /// What it decided is up.
    var isPublic = false

    var title: String { "\(say(MeetingPlanTexts.title)): \(named(row))" }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingPlanTexts.help, anchor: "rapat") }

    /// Nothing of what was invited and where is changed once it has begun.
    var isPlanned: Bool {
        switch meeting?.stage {
        case nil, .prepared, .invited, .waiting, .adjourned: true
        case .running, .closed: false
        }
    }

    var main: HTML {
        """
        <div class="stack big"><div class="stack"><p class="small">\(link(say(MeetingTexts.back), Links.deliberation(row.id)))</p>
        <div class="head" id="musyawarah" tabindex="-1"><div><h1>\(title)</h1>\
        <p class="row">\(meeting.map { MeetingStageTag(screen: self, stage: $0.stage).html })\
        <span>\(row.village.fullName)</span></p></div></div></div>
        \(problemList)\(content)</div>
        """
    }

    private var content: HTML {
        if row.header.kind == .sptjm {
            return statePanel(.info, say(MeetingPlanTexts.noMeeting), say(MeetingPlanTexts.noMeetingHint))
        }
        let cancelled = MeetingCancelledNote(screen: self, row: row).html
        guard let meeting else { return mayWrite ? "\(rules)\(callForm)" : "\(cancelled)\(outside)" }
        return """
            \(MeetingUnsentNote(screen: self, deliberation: row.id, isCancelled: row.state == .cancelled).html)\
            \(cancelled ?? MeetingNext(screen: self, meeting: meeting).html)
            \(plan(meeting))\(rules)
            \(MeetingGuestsPanel(screen: self, meeting: meeting).html)
            \(MeetingInvitationPanel(screen: self, meeting: meeting).html)
            \(MeetingHamletPanel(screen: self, meeting: meeting).html)
            \(MeetingAgainPanel(screen: self, meeting: meeting).html)
            \(MeetingNotesPanel(screen: self, meeting: meeting).html)
            \(MeetingDropPanel(screen: self, meeting: meeting).html)
            \(MeetingCancelPanel(screen: self, meeting: meeting).html)
            """
    }

    private var outside: HTML {
        statePanel(.info, say(MeetingPlanTexts.outside), say(MeetingPlanTexts.outsideHint))
    }

    // MARK: When, where, about what

    private func plan(_ meeting: MeetingView) -> HTML {
        let spot = meeting.latitude.flatMap { latitude in
            meeting.longitude.map { "\(TypedDegrees.shown(latitude)), \(TypedDegrees.shown($0))" }
        }
        return """
            <section class="panel stack" aria-labelledby="hari"><h2 id="hari">\(say(MeetingPlanTexts.plan))</h2>
            \(facts([
                (MeetingTexts.day, "\(visit.date(meeting.header.day))"),
                (MeetingPlanTexts.time, "\(TypedTime.shown(meeting.startsAt)) \(visit.zone.rawValue)"),
                (MeetingTexts.venue, "\(meeting.header.place.isEmpty ? "–" : meeting.header.place)"),
                (MeetingTexts.leader, "\(meeting.header.leader.isEmpty ? "–" : meeting.header.leader)"),
                (MeetingPlanTexts.session, "\(number(meeting.session))"),
                (MeetingPlanTexts.spot, "\(spot ?? "–")"),
            ]))
            \(if: !meeting.agenda.isEmpty, "<p class=\"lines\">\(meeting.agenda)</p>")
            <p class="small">\(link(say(MeetingPlanTexts.changeDay), "\(Links.deliberation(row.id))#keterangan-m")) · \
            \(link(say(MeetingPlanTexts.photos), Links.evidence(.deliberation(row.id)))) · \
            \(say(MeetingPlanTexts.names(number(items.count))))</p>
            \(if: mayWrite && isPlanned, "<details\(if: hasError(["jam", "agenda", "lintang", "bujur"]), " open")><summary>\(say(MeetingPlanTexts.changePlan))</summary>\(planForm(MeetingTexts.save))</details>")
            </section>
            """
    }

    private var callForm: HTML {
        """
        <section class="panel stack" aria-labelledby="adakan"><h2 id="adakan">\(say(MeetingPlanTexts.call))</h2>
        <p>\(say(MeetingPlanTexts.callLead))</p>\(planForm(MeetingPlanTexts.call))</section>
        """
    }

    private func planForm(_ button: Words) -> HTML {
        form(
            Links.meetingPlan(row.id), action: ActionID(),
            """
            \(keep("versi", sheet["versi"]))\
            \(input("jam", MeetingPlanTexts.time, hint: MeetingPlanTexts.timeHint, required: true))
            \(input("agenda", MeetingTexts.agenda, .paragraphs, hint: MeetingPlanTexts.agendaHint))
            <div class="pair">\(input("lintang", MeetingPlanTexts.latitude, hint: MeetingPlanTexts.latitudeHint))\
            \(input("bujur", MeetingPlanTexts.longitude, hint: MeetingPlanTexts.longitudeHint))</div>
            <div class="row"><button class="btn">\(say(button))</button></div>
            """)
    }

    func hasError(_ fields: [String]) -> Bool { fields.contains { errors[$0] != nil } }

    // MARK: Tata tertib

    private var rules: HTML? {
        bylaws.map { bylaws -> HTML in
            """
            <section class="panel stack tight" aria-labelledby="tatib"><h2 id="tatib">\(say(MeetingPlanTexts.bylaws))</h2>
            <p>\(say(BylawsWords(bylaws: bylaws).inShort))</p>\
            \(meeting.map { MeetingQuorum(screen: self, quorum: $0.quorum).html })
            <p class="small">\(link(say(MeetingPlanTexts.readBylaws), Links.bylaws(row.village.code)))</p></section>
            """
        }
    }
}

/// How far a meeting is.
struct MeetingStageTag {
    let screen: any Screen
    let stage: MeetingStage

    var html: HTML {
        let words = screen.say(stage.title)
        return switch stage {
        case .prepared: screen.tag(.info, .draft, words)
        case .invited: screen.tag(.info, .sent, words)
        case .waiting, .adjourned: screen.tag(.warn, .wait, words)
        case .running: screen.tag(.warn, .clock, words)
        case .closed: screen.tag(.good, .ok, words)
        }
    }
}

/// Who would be there by now, and what is lacking.
struct MeetingQuorum {
    let screen: any Screen
    let quorum: QuorumCount

    var html: HTML {
        var lacks = quorum.missing.map { "\(screen.say($0.element.title)) (\(screen.number($0.least)))" }
        if quorum.lacksWomen > 0 {
            lacks.append("\(screen.say(MeetingPlanTexts.women)) (\(screen.number(quorum.lacksWomen)))")
        }
        if quorum.lacksPoor > 0 {
            lacks.append("\(screen.say(MeetingPlanTexts.poor)) (\(screen.number(quorum.lacksPoor)))")
        }
        let words = MeetingPlanTexts.quorum(
            screen.number(quorum.present), needed: screen.number(quorum.needed), of: screen.number(quorum.invited))
        return """
            <p><b>\(screen.say(words))</b></p>\
            \(if: !lacks.isEmpty, "<p>\(screen.say(MeetingPlanTexts.lacking)): \(lacks.joined(separator: ", ")).</p>")
            """
    }
}

/// What comes next, with the way there.
struct MeetingNext {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    var html: HTML {
        let id = screen.row.id
        let way: HTML? =
            switch meeting.stage {
            case .prepared where meeting.guests.isEmpty: nil
            case .prepared, .invited, .waiting, .adjourned, .running:
                screen.mayWrite ? screen.button(MeetingPlanTexts.openWall, Links.meetingWall(id), .people) : nil
            case .closed: closed(id)
            }
        return screen.note(
            meeting.stage == .closed ? .good : .info, .next,
            """
            <p>\(screen.say(MeetingPlanTexts.next(meeting.stage)))</p>\
            \(way.map { way -> HTML in "<p class=\"row\">\(way)</p>" })
            """)
    }

    private func closed(_ id: RecordID) -> HTML {
        if screen.mayPutUp {
            return screen.button(
                screen.isPublic ? AnnouncementTexts.isUp : AnnouncementTexts.putUp,
                Links.putUp(.deliberation, id), .people)
        }
        return screen.button(MeetingTexts.back, Links.deliberation(id))
    }
}
