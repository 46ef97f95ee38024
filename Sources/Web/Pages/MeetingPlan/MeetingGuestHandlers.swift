import Hummingbird
import Registry

/// Who is invited to a meeting, and what they answer.
struct MeetingGuestHandlers {
    let site: Site

    /// One by the fields, or several, each on a line.
    func add(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context) { screen, errors in
            let sheet = screen.sheet
            var guests: [NewGuest] = []
            let lines = sheet["daftar"].split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter {
                !$0.isEmpty
            }
            for (place, line) in lines.enumerated() {
                if let guest = GuestLine.read(line) {
                    guests.append(guest)
                } else {
                    errors.add("daftar", MeetingPlanTexts.badLine(screen.number(place + 1)))
                    break
                }
            }
            if !sheet["nama"].isEmpty || lines.isEmpty {
                if sheet["nama"].isEmpty { errors.add("nama", MeetingPlanTexts.guestNeeded) }
                let element = MeetingElement(rawValue: sheet["unsur"])
                if element == nil { errors.add("unsur", MeetingPlanTexts.chooseElement) }
                let marks = sheet.all("ciri")
                guests.append(
                    NewGuest(
                        name: sheet["nama"], office: sheet["jabatan"], element: element ?? .citizen,
                        isWoman: marks.contains("perempuan"), isPoor: marks.contains("miskin"), phone: sheet["telepon"])
                )
            }
            return WriteGuests(id: context.actionID, screen.row.id, guests, removing: [])
        }
    }

    /// Every answer that is another than before; or the ticked are taken off the list.
    func answer(_ request: Request, _ context: Context) async throws -> Response {
        if context.form["langkah"] == "hapus" { return try await remove(context) }
        var screen = try await site.meetingPlanScreen(context)
        let page = Links.meetingPlan(screen.row.id)
        let guests = screen.meeting?.guests ?? []
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            for guest in guests {
                let field = MeetingGuestsPanel.answer(guest.number)
                guard context.form.has(field) else { continue }
                guard let answer = MeetingGuest.Answer(rawValue: screen.sheet[field]) else {
                    throw FormErrors(field, MeetingPlanTexts.chooseAnswer)
                }
                if answer == guest.answer { continue }
                _ = try await site.registry.perform(
                    AnswerInvitation(
                        id: ActionID("\(context.actionID.text).\(guest.number)"), screen.row.id, guest: guest.number,
                        answer), by: context.actor)
            }
            return .see(page)
        } catch {
            return try screen.refused(error)
        }
    }

    private func remove(_ context: Context) async throws -> Response {
        try await site.takeMeeting(context) { screen, errors in
            let numbers = screen.sheet.all(MeetingGuestsPanel.ticked).compactMap { Int($0) }
            if numbers.isEmpty { errors.add(MeetingGuestsPanel.ticked, MeetingPlanTexts.tickGuest) }
            return WriteGuests(id: context.actionID, screen.row.id, [], removing: numbers)
        }
    }
}

/// Somebody on a line of their own: `Nama; jabatan; unsur; P; miskin; 0812…`, all but the name and the unsur to be left out.
enum GuestLine {
    static func read(_ line: String) -> NewGuest? {
        let parts = line.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard let name = parts.first, !name.isEmpty else { return nil }
        var guest = NewGuest(name: name, element: .citizen)
        var found: MeetingElement?
        /// As it was written.
        var named = ""
        for part in parts.dropFirst() where !part.isEmpty {
            let word = part.lowercased()
            if found == nil, let element = element(word) {
                (found, named) = (element, part)
            } else if found == .women, named.lowercased() == "perempuan", let element = element(word) {
                // `perempuan; warga`: not the women's group, a citizen who is one.
                (found, named, guest.isWoman) = (element, part, true)
            } else if ["p", "perempuan", "l", "laki-laki"].contains(word) {
                guest.isWoman = word.hasPrefix("p")
            } else if word == "miskin" {
                guest.isPoor = true
            } else if isPhone(part) {
                guest.phone = part
            } else if guest.office.isEmpty, let element = element(word) {
                // Of two the first is their office: `Warga; masyarakat_miskin`.
                (found, guest.office) = (element, named)
            } else if guest.office.isEmpty {
                guest.office = part
            } else {
                return nil
            }
        }
        guard let found else { return nil }
        guest.element = found
        return guest
    }

    private static let short: [String: MeetingElement] = [
        "bpd": .council, "lpm": .council, "rt": .neighbourhood, "rw": .neighbourhood, "kades": .villageHead,
        "lurah": .villageHead,
    ]

    private static func element(_ word: String) -> MeetingElement? {
        let named = MeetingElement.allCases.first { $0.rawValue == word || $0.title.id.lowercased() == word }
        return named ?? short[word]
    }

    private static func isPhone(_ text: String) -> Bool {
        let digits = text.filter(\.isNumber)
        return digits.count >= 8 && text.allSatisfy { $0.isNumber || "+-() ".contains($0) }
    }
}
