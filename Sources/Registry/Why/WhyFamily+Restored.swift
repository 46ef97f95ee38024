/// Who was taken out by mistake, and came back.
extension WhyFamily {
    /// Who is there again since a death and the like was taken back.
    func restored() -> [WhyPart] {
        Array(page.members.compactMap { restored($0) }.prefix(5))
    }

    private func restored(_ member: FamilyPage.Member) -> WhyPart? {
        let entries = history.entries.filter {
            $0.isOfPerson && $0.record == member.id && $0.field == LogField.status
        }
        guard let back = entries.first, back.action == "urungkan",
            back.new == String(RecordStatus.present.rawValue),
            let struck = entries.dropFirst().first(where: { $0.new == back.old }),
            let event = ChangeEvent(rawValue: struck.action), [.death, .leave, .onePerson].contains(event)
        else { return nil }
        let day = maker.day(of: back.at)
        var part = maker.part(
            event == .death ? "HIDUP_KEMBALI" : "DIPULIHKAN", Words(id: member.name, en: member.name),
            ["hari": Words.day(day)])
        part.decision = WhyDecision(
            what: Words(id: "Diurungkan", en: "Taken back"), office: .none, name: back.actor, day: day, words: "")
        let hours = maker.catalogue.thresholds["undo_hours"] ?? 24
        part.rules = [
            WhyRule(
                code: "undo_hours",
                title: Words(
                    id: "Perubahan diurungkan oleh yang mencatatnya dalam \(hours) jam, atau kapan saja oleh yang "
                        + "berhak menyetujui",
                    en: "Changes are taken back by whoever made them within \(hours) hours, or at any time by whoever "
                        + "may approve"), version: nil, from: nil)
        ]
        part.facts = [
            WhyFact(
                Words(id: "Semula dicatat", en: "Noted before"), event.title,
                asOf: struck.changeSet.flatMap { history.changes[$0]?.day } ?? maker.day(of: struck.at),
                Words(id: "riwayat perubahan", en: "history of changes"))
        ]
        return part
    }
}
