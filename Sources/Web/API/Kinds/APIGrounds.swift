import Registry

/// Why something is proposed, who asks for it, and that they were told: of every kind but those of the editor's forms,
/// where the office asks and the reason is that of the change.
enum APIGrounds {
    static let fields: [APIField] = asked + told

    /// - Parameter asksConsent: those who are meant are asked, as by the form of the page.
    static func fields(asksConsent: Bool) -> [APIField] { asksConsent ? fields : asked + [phone] }

    private static let asked: [APIField] = [
        APIField("alasan", .text),
        APIField("pengusul", .code(ProposalContent.Proposer.allCases.map(\.rawValue)), required: true),
        APIField("perangkat", .box("ya")),
        APIField("catatan", .text),
    ]
    /// That they were told what becomes of their data, and where they want to hear of it: also of what a form of the
    /// editor proposes.
    static let told: [APIField] = [APIField("persetujuan", .part(consent)), phone]
    private static let phone = APIField("hp", .text)

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
        fillTold(&sheet, from: content)
    }

    static func fillTold(_ sheet: inout Sheet, from content: ProposalContent) {
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
