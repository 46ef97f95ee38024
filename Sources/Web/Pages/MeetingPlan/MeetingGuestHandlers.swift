import Hummingbird
import Registry

/// Who is invited to a meeting, and what they answer.
struct MeetingGuestHandlers {
    let site: Site

    /// One by the fields, or several, each on a line.
    func add(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context) { screen, errors in
            let typed = TypedGuests(screen)
            errors = typed.errors
            return WriteGuests(id: context.actionID, screen.row.id, typed.guests)
        }
    }

    /// Every answer that was chosen; then, where that is asked for, the ticked are taken off the list. What is not saved
    /// stands in its field again, and nobody is taken off then.
    func answer(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await site.meetingPlanScreen(context)
        let page = Links.meetingPlan(screen.row.id)
        let isRemoving = context.form["langkah"] == "hapus"
        if isRemoving, try await site.outcomeBefore(of: WriteGuests.self, context) != nil { return .see(page) }
        let typed = TypedAnswer.read(context.form)
        let boxes = context.form.all(MeetingGuestsPanel.ticked)
        let ticked = isRemoving ? Set(boxes.compactMap { Int($0) }) : []
        do {
            var errors = try await write(typed.filter { !ticked.contains($0.guest) }, screen, context)
            if isRemoving, ticked.isEmpty { errors.add(MeetingGuestsPanel.ticked, MeetingPlanTexts.tickGuest) }
            try errors.check()
            // Who is off the list already needs no taking off.
            let there = (screen.meeting?.guests ?? []).map(\.number).filter { ticked.contains($0) }
            if !there.isEmpty {
                _ = try await site.registry.perform(
                    WriteGuests(id: context.actionID, screen.row.id, [], removing: there), by: context.actor)
            }
            return .see(page)
        } catch {
            var again = try await site.meetingPlanScreen(context)
            again.take(typed)
            again.sheet.set(MeetingGuestsPanel.ticked, boxes)
            return try again.refused(error)
        }
    }

    /// - Returns: what was not written, and why.
    /// - Throws: what keeps all of them from being written.
    private func write(
        _ typed: [TypedAnswer], _ screen: MeetingPlanScreen, _ context: Context
    ) async throws -> FormErrors {
        var errors = FormErrors()
        var overtaken: Set<Int> = []
        var isGone = false
        for one in typed where one.isTouched {
            guard let guest = screen.meeting?.guests.first(where: { $0.number == one.guest }) else {
                isGone = true
                continue
            }
            guard let answer = one.answer else {
                errors.add(one.field, MeetingPlanTexts.chooseAnswer(guest.name))
                continue
            }
            if answer == guest.answer { continue }
            do {
                _ = try await site.registry.perform(
                    AnswerInvitation(
                        id: ActionID("\(context.actionID.text).\(guest.number)"), screen.row.id, guest: guest.number,
                        answer, seen: one.shown), by: context.actor)
            } catch Refusal.changedMeanwhile {
                overtaken.insert(guest.number)
            } catch Refusal.notFound {
                isGone = true
            }
        }
        if !overtaken.isEmpty {
            let now = try await site.registry.meeting(screen.row.id, by: context.actor, isBrief: true)
            for guest in now?.guests ?? [] where overtaken.contains(guest.number) {
                errors.add(
                    MeetingGuestsPanel.answer(guest.number),
                    MeetingPlanTexts.answeredMeanwhile(guest.name, guest.answer))
            }
        }
        if isGone { errors.add(MeetingGuestsPanel.ticked, MeetingPlanTexts.guestGone) }
        return errors
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
