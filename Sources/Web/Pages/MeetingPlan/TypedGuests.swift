import Registry

/// Whom a form puts on the list, by its fields and line by line, with all that is wrong of them.
struct TypedGuests {
    private(set) var guests: [NewGuest] = []
    private(set) var errors = FormErrors()
    /// Who is on the list, and whom the form has named so far.
    private var known: Set<GuestLikeness>
    private let screen: MeetingPlanScreen

    /// - Parameter screen: with what was typed in its sheet.
    init(_ screen: MeetingPlanScreen) {
        self.screen = screen
        known = Set((screen.meeting?.guests ?? []).map(\.likeness))
        let sheet = screen.sheet
        let isAnybody = ["nama", "jabatan", "telepon"].contains { !sheet[$0].isEmpty }
        if isAnybody || sheet["daftar"].isEmpty { takeFields(sheet) }
        takeLines(sheet["daftar"])
    }

    private mutating func takeFields(_ sheet: Sheet) {
        let element = MeetingElement(rawValue: sheet["unsur"])
        let marks = sheet.all("ciri")
        let guest = NewGuest(
            name: sheet["nama"], office: sheet["jabatan"], element: element ?? .citizen,
            isWoman: marks.contains("perempuan"), isPoor: marks.contains("miskin"), phone: sheet["telepon"])
        let faults = guest.faults
        for fault in faults { errors.add(fault.field, fault.words) }
        if element == nil {
            errors.add("unsur", MeetingPlanTexts.chooseElement)
        } else if faults.isEmpty, !known.insert(guest.likeness).inserted {
            errors.add("nama", guest.isThere)
        }
        guests.append(guest)
    }

    /// Each by its number, empty ones counted: as whoever typed them counts.
    private mutating func takeLines(_ text: String) {
        var unread: [String] = []
        for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let (number, words) = (screen.number(place + 1), String(line).trimmed)
            if words.isEmpty { continue }
            guard let guest = GuestLine.read(words) else {
                unread.append(number)
                continue
            }
            let faults = guest.faults
            for fault in faults { errors.add("daftar", MeetingPlanTexts.onLine(number, fault.field, fault.words)) }
            if faults.isEmpty, !known.insert(guest.likeness).inserted {
                errors.add("daftar", MeetingPlanTexts.onLine(number, "", guest.isThere))
            }
            guests.append(guest)
        }
        if !unread.isEmpty { errors.add("daftar", MeetingPlanTexts.badLines(unread.joined(separator: ", "))) }
    }
}
