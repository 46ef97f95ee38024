import HTML
import Registry

/// Why something is proposed, who asks for it, and what there is to say beside it: asked in every kind of proposal.
struct Grounds: Sendable {
    var reason: String
    var proposer: ProposalContent.Proposer
    var isOfficials: Bool
    var note: String

    /// What was typed; nil, with a word in `errors`, where something is missing.
    init?(_ sheet: Sheet, _ reasons: [ProposalReason], _ errors: inout FormErrors) {
        let chosen = sheet["alasan"]
        let isReasoned = reasons.isEmpty || !chosen.isEmpty
        if !isReasoned { errors.add("alasan", Texts.reasonNeeded) }
        let asking = ProposalContent.Proposer(rawValue: sheet["pengusul"])
        if asking == nil { errors.add("pengusul", Texts.chooseOne) }
        guard isReasoned, let asking else { return nil }
        reason = chosen
        proposer = asking
        isOfficials = sheet["perangkat"] == "ya"
        note = sheet["catatan"]
    }

    /// What a proposal that is there says.
    static func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        sheet["alasan"] = content.reason
        sheet["pengusul"] = content.proposer.rawValue
        if content.isOfficials { sheet["perangkat"] = "ya" }
        sheet["catatan"] = content.note
    }
}

extension SheetScreen {
    func groundsFields(_ reasons: [ProposalReason]) -> HTML {
        let proposers = ProposalContent.Proposer.allCases.map { proposer in
            FormField.Option(proposer.rawValue, say(Texts.proposerWords(proposer)))
        }
        let officials = [FormField.Option("ya", say(Texts.isOfficials), hint: say(Texts.isOfficialsHint))]
        let lines = [FormField.Option("", say(Texts.choose))] + reasons.map { FormField.Option($0.name, say($0.title)) }
        return """
            <h2>\(say(Texts.groundsPart))</h2>
            \(reasons.isEmpty ? nil : input("alasan", Texts.proposalReason, .select(lines), required: true))
            \(input("pengusul", Texts.whoProposes, .picks(proposers), required: true))
            \(input("perangkat", Texts.officials, .boxes(officials)))
            \(input("catatan", Texts.proposalNote, .long, hint: Texts.proposalNoteHint))
            """
    }
}
