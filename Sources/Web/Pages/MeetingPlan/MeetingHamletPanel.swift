import HTML
import Registry

/// What hamlets decided before (musdus), carried in name by name.
struct MeetingHamletPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    var html: HTML? {
        let carried = meeting.items.filter { $0.hamlet != nil }
        guard meeting.bylaws.hasHamletMeetings || !carried.isEmpty else { return nil }
        return """
            <section class="panel stack" aria-labelledby="musdus-m"><h2 id="musdus-m">\(say(MeetingPlanTexts.hamlet))</h2>
            <p>\(say(MeetingPlanTexts.hamletLead))</p>
            \(if: !carried.isEmpty, "<ul class=\"rows\">\(each: carried, { item -> HTML in row(item) })</ul>")
            \(if: screen.mayWrite && screen.isPlanned && !screen.items.isEmpty, form)</section>
            """
    }

    private func row(_ item: MeetingItem) -> HTML {
        """
        <li><p class="row"><span>\(item.number). <b>\(item.name)</b></span>\
        \(item.hamlet.map { DecisionTag(screen: screen, decision: $0).html })</p>\
        \(if: !item.hamletWords.isEmpty, "<p class=\"small soft\">\(item.hamletWords)</p>")</li>

        """
    }

    private var form: HTML {
        let names =
            [FormField.Option("", say(Texts.choose))]
            + screen.items.map { item in
                FormField.Option(item.proposal.id.description, "\(item.number). \(item.proposal.label)")
            }
        let decisions = VillageDecision.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        return screen.form(
            Links.meetingHamlet(screen.row.id), action: ActionID(),
            """
            \(screen.input("musdus_usulan", MeetingPlanTexts.nameOnAgenda, .select(names), required: true))
            \(screen.input("musdus_putusan", MeetingTexts.decision, .picks(decisions), required: true))
            <div class="pair">\(screen.input("musdus_dusun", MeetingPlanTexts.hamletName, required: true))\
            \(screen.input("musdus_tanggal", MeetingTexts.day, .date, required: true))</div>
            \(screen.input("musdus_kata", MeetingTexts.words, hint: MeetingTexts.remarkHint))
            <div class="row"><button class="btn alt">\(say(MeetingPlanTexts.carry))</button></div>
            """)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// Days on which the meeting did not come about, and the second meeting.
struct MeetingAgainPanel {
    let screen: MeetingPlanScreen
    let meeting: MeetingView

    /// Where one without a quorum is called for another day, the second as well: while it waits, or once its day has
    /// come.
    private var mayCall: Bool {
        let hasCome = meeting.header.day <= screen.today && !meeting.guests.isEmpty
        return screen.mayWrite && screen.isPlanned && (meeting.stage == .waiting || hasCome || isMoved)
    }

    /// It was called already, for a day that is to come.
    private var isMoved: Bool { meeting.stage == .adjourned && meeting.header.day > screen.today }

    var html: HTML? {
        guard mayCall || !meeting.sittings.isEmpty else { return nil }
        return """
            <section class="panel stack" aria-labelledby="kedua-m"><h2 id="kedua-m">\(say(MeetingPlanTexts.sittings))</h2>
            \(if: !meeting.sittings.isEmpty, "<ul class=\"rows\">\(each: meeting.sittings, { sitting -> HTML in row(sitting) })</ul>")
            \(mayCall ? form : nil)</section>
            """
    }

    private func row(_ sitting: MeetingSitting) -> HTML {
        let count = MeetingPlanTexts.quorum(
            screen.number(sitting.present), needed: screen.number(sitting.needed), of: screen.number(sitting.invited))
        return """
            <li><p class="row"><b>\(screen.visit.date(sitting.day))</b>\
            \(MeetingStageTag(screen: screen, stage: sitting.outcome).html)</p>\
            <p>\(say(count))\(if: !sitting.words.isEmpty, "<br>\(sitting.words)")</p></li>

            """
    }

    private var form: HTML {
        let isOpen = meeting.stage == .waiting || screen.hasError(["kedua_tanggal", "kedua_jam", "kedua_kata"])
        return """
            <details\(if: isOpen, " open")><summary>\(say(MeetingPlanTexts.callAgain))</summary>
            <p>\(say(MeetingPlanTexts.callAgainLead(screen.number(meeting.bylaws.secondWithinDays))))</p>\
            \(MeetingUnsentNote(screen: screen, deliberation: screen.row.id).html)
            \(screen.form(Links.meetingAgain(screen.row.id), action: ActionID(), """
                \(screen.keep("versi", screen.sheet["versi"]))\
                <div class="pair">\(screen.input("kedua_tanggal", MeetingTexts.day, .date, required: true))\
                \(screen.input("kedua_jam", MeetingPlanTexts.time, hint: MeetingPlanTexts.timeHint, required: true))</div>
                \(isMoved ? nil : screen.input("kedua_kata", MeetingPlanTexts.whyAgain, .long, required: true))
                <div class="row"><button class="btn alt">\(say(MeetingPlanTexts.callAgain))</button></div>
                """))</details>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
