import HTML
import Registry

/// Whoever draws on a program is to end, or whoever drew on one is to have it again.
struct EnrolmentForm: ProposalForm {
    /// `reactivation`, `eligible` or `ineligible`.
    let kind: ProposalKind
    private var starts: Bool { kind != .ineligible }

    var help: ScreenHelp {
        switch kind {
        case .reactivation: ScreenHelp(text: Texts.reactivationHelp, anchor: "usulan-pulihkan")
        case .eligible: ScreenHelp(text: Texts.eligibleHelp, anchor: "usulan-pulihkan")
        default: ScreenHelp(text: Texts.ineligibleHelp, anchor: "usulan-berhenti")
        }
    }

    /// A time of somebody who is here, with the program.
    private struct Entry {
        var member: FamilyPage.Member
        var program: Program
        var span: FamilyAid.Span
        var name: String { EnrolmentForm.name(program.number, member.id) }
    }

    private func entries(_ page: FamilyProposalScreen) -> [Entry] {
        let spans = starts ? page.aid.ended : page.aid.enrolments.filter { $0.to == nil }
        var entries: [Entry] = []
        for span in spans {
            guard let member = page.member(span.person), let program = page.program(span.program),
                isOffered(program, page)
            else { continue }
            entries.append(Entry(member: member, program: program, span: span))
        }
        return entries
    }

    private func isOffered(_ program: Program, _ page: FamilyProposalScreen) -> Bool {
        guard starts else { return true }
        if program.hasEnded { return false }
        let isInsurance = program.number == page.insurance?.number
        if kind == .reactivation { return isInsurance }
        if isInsurance { return false }
        return program.isPerPerson || page.aid.drawing(program.number).isEmpty
    }

    func obstacle(_ page: FamilyProposalScreen) -> Words? {
        entries(page).isEmpty ? Texts.noEnrolment(kind) : nil
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        var names: [String] = []
        for case .enrol(let enrol) in content.changes.changes { names.append(Self.name(enrol.program, enrol.person)) }
        sheet.set("kepesertaan", names)
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        let options = entries(page).map { entry -> FormField.Option in
            let from = page.visit.date(entry.span.from)
            let to = entry.span.to.map { page.visit.date($0) }
            let time = page.say(to.map { Texts.drewOn(from, $0) } ?? Texts.drawsSince(from))
            return FormField.Option(
                entry.name, entry.member.shownName(page.visit), hint: "\(entry.program.name) · \(time)")
        }
        return page.input(
            "kepesertaan", starts ? Texts.whichEnded : Texts.whichEnrolment, .boxes(options),
            hint: Texts.oneProgramEach, required: true)
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let names = Set(page.sheet.all("kepesertaan"))
        let chosen = entries(page).filter { names.contains($0.name) }
        guard let program = chosen.first?.program else {
            errors.add("kepesertaan", Texts.chooseEnrolment)
            return nil
        }
        if chosen.contains(where: { $0.program.number != program.number }) {
            errors.add("kepesertaan", Texts.oneProgramEach)
            return nil
        }
        let changes = chosen.map { Change.enrol(Enrol($0.member.id, program: program.number, starts: starts)) }
        return ProposalPlan(event: .enrolment, changes: changes, program: program.number)
    }

    func place(of field: String) -> String { ["anggota", "program"].contains(field) ? "kepesertaan" : field }

    private static func name(_ program: Int, _ person: RecordID) -> String { "\(program).\(person)" }
}
