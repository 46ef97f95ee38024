import Registry

/// Why something is proposed, who asks for it, and that they were told: of every kind but those of the editor's forms,
/// where the office asks and the reason is that of the change.
enum APIGrounds {
    static let fields: [APIField] = [
        APIField("alasan", .text),
        APIField("pengusul", .code(ProposalContent.Proposer.allCases.map(\.rawValue)), required: true),
        APIField("perangkat", .box("ya")),
        APIField("catatan", .text),
        APIField("persetujuan", .part(consent)),
        APIField("hp", .text),
    ]

    private static let consent: [APIField] = [
        APIField("cara", .code(GivenConsent.Way.allCases.map(\.rawValue)), in: ConsentFields.way, required: true),
        APIField("tanggal", .day, in: ConsentFields.day, required: true),
        APIField("dibantu", .text, in: ConsentFields.helper),
    ]

    /// What a proposal that is there says. The phone is masked.
    static func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        Grounds.fill(&sheet, from: content)
        // Said either way.
        sheet["perangkat"] = content.isOfficials ? "ya" : ""
        ConsentFields.start(content, in: &sheet)
        if let phone = content.phone { sheet["hp"] = CitizenPhone.masked(phone) }
    }

    /// A phone that comes back as it was given stays; one that is sent empty is forgotten.
    static func settlePhone(_ sheet: inout Sheet, after before: ProposalContent?) {
        guard sheet.has("hp") else { return }
        if sheet["hp"].isEmpty { sheet[ConsentFields.forget] = "1" }
        if let phone = before?.phone, sheet["hp"] == CitizenPhone.masked(phone) { sheet["hp"] = "" }
    }
}
