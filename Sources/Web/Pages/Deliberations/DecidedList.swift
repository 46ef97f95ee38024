import HTML
import Registry

/// What was decided on each name, to be read only.
struct DecidedList {
    let screen: any Screen
    let items: [DeliberationView.Item]
    let criteria: [RecordID: ProposalCriteria]
    /// Names for which the reader typed something else that is not saved.
    var unsaved: Set<RecordID> = []

    init(screen: any Screen, items: [DeliberationView.Item], criteria: [RecordID: ProposalCriteria]) {
        self.screen = screen
        self.items = items
        self.criteria = criteria
    }

    /// A list without marks: every name has the number of the agenda, also where the order is another.
    var html: HTML { "<ul class=\"rows\">\(each: items, { item -> HTML in row(item) })</ul>" }

    private func row(_ item: DeliberationView.Item) -> HTML {
        let label = item.proposal.label.isEmpty ? say(Texts.noName) : item.proposal.label
        let isUnsaved = unsaved.contains(item.proposal.id)
        let answers: HTML? = criteria[item.proposal.id].map { CriteriaPanel(screen: screen, criteria: $0).sets }
        return """
            <li class="stack tight"><p class="row"><span>\(item.number). \
            <a href="\(Links.proposal(item.proposal.id))"><b>\(label)</b></a></span>\
            \(DecisionTag(screen: screen, decision: item.decision).html)\
            \(if: item.isDisputed, screen.chip(.warn, .alert, say(MeetingTexts.disputed)))\
            \(if: item.isChanged, screen.chip(.bad, .alert, say(MeetingTexts.contentChanged)))\
            \(if: item.proposal.isOfficials, screen.chip(.warn, .alert, say(Texts.familyOfOfficials)))\
            \(if: isUnsaved, screen.chip(.bad, .draft, say(MeetingTexts.unsavedHere)))</p>
            <p class="small soft">\(say(item.proposal.kind.title))\
            \(item.reason.map { reason -> HTML in " · \(say(reason.title))" })\
            \(if: !item.words.isEmpty, " · \(item.words)")</p>\(answers)</li>

            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// What the minutes say of a meeting, as it is written down.
struct DeliberationFacts {
    let screen: any Screen
    let header: DeliberationHeader

    var html: HTML {
        let came = MeetingTexts.came(
            screen.number(header.present), women: screen.number(header.women), poor: screen.number(header.poor))
        return """
            \(screen.facts([
                (MeetingTexts.number, "\(header.number.isEmpty ? "–" : header.number)"),
                (MeetingTexts.leader, "\(header.leader.isEmpty ? "–" : header.leader)"),
                (MeetingTexts.venue, "\(header.place.isEmpty ? "–" : header.place)"),
                (MeetingTexts.present, "\(screen.say(came))"),
                (MeetingTexts.invited, "\(screen.number(header.invited))"),
            ]))
            \(if: !header.note.isEmpty, "<p>\(header.note)</p>")
            """
    }
}
