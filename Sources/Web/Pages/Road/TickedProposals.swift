import HTML
import Registry

/// Proposals that were ticked in a list, each with the version that the list showed.
enum TickedProposals {
    static let field = "pilih"

    static func value(_ row: ProposalRow) -> String { "\(row.id).\(row.version)" }

    /// What cannot be read is left out.
    static func read(_ form: Fields) -> [SeenProposal] {
        var seen: [SeenProposal] = []
        for value in form.all(field) {
            let parts = value.split(separator: ".").map(String.init)
            guard parts.count == 2, let id = RecordID(parts[0]), let version = Int(parts[1]) else { continue }
            seen.append(SeenProposal(id, version: version))
        }
        return seen
    }
}

/// A list of proposals, each with a box.
struct ProposalTicks {
    let screen: any Screen
    let rows: [ProposalRow]
    /// Those that are ticked, as they are sent; nil: all of them.
    var ticked: Set<String>? = []
    /// They are of several villages.
    var showsVillage = false
    /// The one to which a word about what was ticked leads.
    var isFirst = true
    /// What they answer.
    var criteria: [RecordID: ProposalCriteria] = [:]

    init(screen: any Screen, rows: [ProposalRow]) {
        self.screen = screen
        self.rows = rows
    }

    var table: HTML {
        """
        \(screen.allRowsLine)<table class="lead"\(if: isFirst, " id=\"\(TickedProposals.field)\" tabindex=\"-1\"")><thead><tr>\
        <th scope="col"><span class="vh">\(say(QueueTexts.choose))</span></th>\
        \(screen.column(QueueTexts.name))\(screen.column(QueueTexts.kind))\
        \(if: showsVillage, "\(screen.column(QueueTexts.village))")\
        \(screen.column(QueueTexts.persons, "num"))\(screen.column(QueueTexts.since))</tr></thead>
        <tbody>\(each: rows, { row -> HTML in line(row) })</tbody></table>
        """
    }

    private func line(_ row: ProposalRow) -> HTML {
        let name = row.label.isEmpty ? say(Texts.noName) : row.label
        let box = screen.rowBox(
            TickedProposals.field, TickedProposals.value(row), label: "\(say(QueueTexts.choose)): \(name)",
            isTicked: ticked?.contains(TickedProposals.value(row)) ?? true)
        let village: HTML? =
            showsVillage ? "<td data-l=\"\(say(QueueTexts.village))\">\(row.village.name)</td>" : nil
        let counts: HTML? = criteria[row.id].map { CriteriaPanel(screen: screen, criteria: $0).brief }
        let tie: HTML? =
            row.isOfficials ? "<br>\(screen.chip(.warn, .alert, say(Texts.familyOfOfficials)))" : nil
        return """
            <tr data-row><td>\(box)</td><th scope="row"><a href="\(Links.proposal(row.id))" data-open>\(name)</a>\(tie)\(counts)</th>\
            <td data-l="\(say(QueueTexts.kind))">\(say(row.kind.title))</td>\(village)\
            <td class="num" data-l="\(say(QueueTexts.persons))">\(screen.number(row.persons))</td>\
            <td data-l="\(say(QueueTexts.since))">\(screen.visit.moment(row.since))</td></tr>

            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}

/// What came of a list that was sent, row by row.
struct RoadResult: Sendable {
    let outcome: RoadListOutcome
    /// By which the rows are called.
    let rows: [ProposalRow]
    let step: RoadStep
    /// The list in which those are now that were taken; nil: the same.
    let now: RoadResultPlace?

    init(_ outcome: RoadListOutcome, _ rows: [ProposalRow], _ step: RoadStep, now: RoadResultPlace? = nil) {
        self.outcome = outcome
        self.rows = rows
        self.step = step
        self.now = now
    }

    func html(_ screen: any Screen) -> HTML {
        var counts: [String] = []
        if !outcome.taken.isEmpty {
            counts.append(screen.say(QueueTexts.taken(screen.number(outcome.taken.count))))
        }
        if !outcome.left.isEmpty {
            counts.append(screen.say(QueueTexts.leftOver(screen.number(outcome.left.count))))
        }
        let said = "\(screen.say(step.title)): \(counts.joined(separator: "; "))"
        let way: HTML? = outcome.taken.isEmpty ? nil : now.map { place -> HTML in place.link(screen) }
        let tone: Tone = outcome.left.isEmpty ? .good : .warn
        let icon: Icon = outcome.left.isEmpty ? .ok : .alert
        return """
            <section class="stack" aria-labelledby="hasil" role="status"><h2 id="hasil">\(screen.say(QueueTexts.result))</h2>
            \(screen.note(tone, icon, "<p>\(said)</p>\(way)"))
            <ul class="rows">\(each: outcome.left, { row -> HTML in
                line(screen, row.proposal, screen.tag(.warn, .alert, screen.say(QueueTexts.left)), screen.say(row.reason))
            })\(each: outcome.taken, { id -> HTML in
                line(screen, id, screen.tag(.good, .ok, screen.say(QueueTexts.done)), "")
            })</ul></section>
            """
    }

    private func line(_ screen: any Screen, _ id: RecordID, _ tag: HTML, _ reason: String) -> HTML {
        let row = rows.first { $0.id == id }
        let label = row?.label ?? ""
        let name = label.isEmpty ? screen.say(QueueTexts.aProposal) : label
        return """
            <li class="stack tight"><p class="row"><a href="\(Links.proposal(id))">\(name)</a>\(tag)</p>\
            \(if: !reason.isEmpty, "<p>\(reason)</p>")</li>

            """
    }
}

/// Where proposals are after a step.
struct RoadResultPlace: Sendable {
    let words: Words
    let address: String

    init(_ words: Words, _ address: String) {
        self.words = words
        self.address = address
    }

    /// Nil where a step does not lead from a state to one other.
    init?(after step: RoadStep, from state: ProposalState, of region: RegionCode) {
        guard let after = Road.arrow(step, from: state)?.to else { return nil }
        // What was taken is verified in the next stage of the same queue.
        let address =
            step == .take
            ? Links.queue(Links.verifying, region, state: after) : Links.proposals(region, state: after)
        self.init(QueueTexts.toStage(after.title), address)
    }

    func link(_ screen: any Screen) -> HTML { "<p>\(screen.link(screen.say(words), address))</p>" }
}
