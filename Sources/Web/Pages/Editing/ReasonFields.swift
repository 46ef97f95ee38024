import HTML
import Registry

/// Why something is changed, and on what it rests.
struct ReasonFields {
    let page: EditScreen

    var html: HTML {
        """
        \(page.form.needsReason ? page.reasonFields(page.reasons) : nil)
        \(page.input("bukti", Texts.evidence, .select(kinds)))
        \(page.input("nomor_bukti", Texts.evidenceNumber, hint: Texts.evidenceNumberHint))
        """
    }

    private var kinds: [FormField.Option] {
        [FormField.Option("", page.say(Texts.noEvidence))]
            + page.evidence.map { FormField.Option($0.code, page.say($0.words)) }
    }
}

extension EditScreen {
    /// The change set that a plan makes with the reason, the evidence and the day of this form.
    ///
    /// - Throws: `FormErrors`.
    /// - Parameter wrong: what the plan found wrong already, told together with the rest.
    func changeSet(_ plan: Plan, _ wrong: FormErrors = FormErrors()) throws(FormErrors) -> ChangeSet {
        var errors = wrong
        let day = form.asksDay ? self.day("tanggal", &errors) : nil
        let words = reasonWords(reasons)
        if form.needsReason, words.isEmpty { errors.add("alasan", Texts.reasonNeeded) }
        let kind = sheet["bukti"]
        let number = sheet["nomor_bukti"]
        if kind.isEmpty, !number.isEmpty { errors.add("bukti", Texts.evidenceKindNeeded) }
        if plan.changes.isEmpty, wrong.isEmpty { errors.add("isi", Texts.nothingChanged) }
        try errors.check()
        return ChangeSet(
            event: form.event, family: family.id, changes: plan.changes,
            reason: words.isEmpty ? form.event.title.id : words,
            evidence: evidence.contains { $0.code == kind } ? Evidence(kind: kind, number: number) : nil, day: day)
    }
}

/// Dates as people type them.
enum TypedDate {
    /// `1987-05-12` of `12-05-1987`, `12/5/1987` and `12.05.1987`; anything else as it was typed.
    static func iso(_ text: String) -> String {
        let parts = text.split { "-/. ".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return text }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return text }
        if parts[0].count == 4 { return iso(numbers[0], numbers[1], numbers[2]) }
        return parts[2].count == 4 ? iso(numbers[2], numbers[1], numbers[0]) : text
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// As forms show a date that is there already, and as people type it: `12-05-1987`; a year alone as it is.
    static func shown(_ packed: Int32) -> String { shown(PersonRecord.text(ofDate: packed)) }

    /// The same of a date as the register writes it.
    static func shown(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        guard parts.count == 3, parts[0].count == 4 else { return iso }
        return "\(parts[2])-\(parts[1])-\(parts[0])"
    }

    /// `yyyymmdd`; nil for what is no whole date. Whether there is such a day is for the register to say.
    static func day(_ text: String) -> Int32? {
        let parts = iso(text).split(separator: "-").compactMap { Int32($0) }
        guard parts.count == 3, (1800...9999).contains(parts[0]), (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return nil }
        return parts[0] * 10_000 + parts[1] * 100 + parts[2]
    }
}
