import Hummingbird
import Registry

/// A meeting as it is got ready: day and agenda, invitations, what hamlets decided, the second meeting, notes.
struct MeetingPlanHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await site.meetingPlanScreen(context).response()
    }

    func call(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context, fields: ["koordinat": "lintang"]) { screen, errors in
            let sheet = screen.sheet
            let minutes = TypedTime.minutes(sheet["jam"])
            if minutes == nil { errors.add("jam", MeetingPlanTexts.timeNeeded) }
            let latitude = TypedDegrees.millionths(sheet["lintang"], most: 90)
            let longitude = TypedDegrees.millionths(sheet["bujur"], most: 180)
            for (field, value) in [("lintang", latitude), ("bujur", longitude)]
            where !sheet[field].isEmpty && value == nil {
                errors.add(field, MeetingPlanTexts.degreesNeeded)
            }
            if sheet["lintang"].isEmpty != sheet["bujur"].isEmpty {
                errors.add(sheet["lintang"].isEmpty ? "lintang" : "bujur", MeetingPlanTexts.bothDegrees)
            }
            return CallMeeting(
                id: context.actionID, screen.row.id, seen: sheet.seen ?? 0, startsAt: minutes ?? 0,
                agenda: sheet["agenda"], latitude: latitude, longitude: longitude)
        }
    }

    func invite(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context) { screen, _ in
            SendInvitations(id: context.actionID, screen.row.id, seen: screen.sheet.seen ?? 0)
        }
    }

    /// What a hamlet decided before.
    func carry(_ request: Request, _ context: Context) async throws -> Response {
        let fields = ["dusun": "musdus_dusun", "tanggal": "musdus_tanggal", "keterangan": "musdus_kata"]
        return try await site.takeMeeting(context, fields: fields) { screen, errors in
            let sheet = screen.sheet
            let proposal = RecordID(sheet["musdus_usulan"])
            let decision = VillageDecision(rawValue: sheet["musdus_putusan"])
            let day = TypedDate.day(sheet["musdus_tanggal"])
            if proposal == nil { errors.add("musdus_usulan", MeetingPlanTexts.chooseName) }
            if decision == nil { errors.add("musdus_putusan", MeetingPlanTexts.chooseDecision) }
            if day == nil { errors.add("musdus_tanggal", Texts.dayNeeded) }
            if sheet["musdus_dusun"].isEmpty { errors.add("musdus_dusun", MeetingPlanTexts.hamletNeeded) }
            return CarryHamletResult(
                id: context.actionID, screen.row.id, proposal ?? RecordID(0), decision ?? .postpone,
                words: sheet["musdus_kata"], day: day ?? 0, hamlet: sheet["musdus_dusun"])
        }
    }

    /// The second meeting, after the first had no quorum.
    func again(_ request: Request, _ context: Context) async throws -> Response {
        let fields = ["jam": "kedua_jam", "tanggal": "kedua_tanggal", "keterangan": "kedua_kata"]
        return try await site.takeMeeting(context, fields: fields) { screen, errors in
            let sheet = screen.sheet
            let day = TypedDate.day(sheet["kedua_tanggal"])
            let minutes = TypedTime.minutes(sheet["kedua_jam"])
            if day == nil { errors.add("kedua_tanggal", Texts.dayNeeded) }
            if minutes == nil { errors.add("kedua_jam", MeetingPlanTexts.timeNeeded) }
            return CallSecondMeeting(
                id: context.actionID, screen.row.id, seen: sheet.seen ?? 0, day: day ?? 0, startsAt: minutes ?? 0,
                words: sheet["kedua_kata"])
        }
    }

    /// One that was got ready by mistake.
    func drop(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context) { screen, _ in
            try MeetingDropPanel.sure.check(context.form)
            return DropMeeting(id: context.actionID, screen.row.id, seen: screen.sheet.seen ?? 0)
        }
    }

    /// One that was held here, and is not to count.
    func cancel(_ request: Request, _ context: Context) async throws -> Response {
        try await site.takeMeeting(context, fields: ["keterangan": MeetingCancelPanel.words]) { screen, errors in
            let words = screen.sheet[MeetingCancelPanel.words]
            if words.utf8.count < 3 { errors.add(MeetingCancelPanel.words, MeetingPlanTexts.cancelWhyNeeded) }
            if context.form[MeetingCancelPanel.sure.name] != "ya" {
                errors.add(MeetingCancelPanel.sure.name, QueueTexts.sureNeeded)
            }
            return CancelMeeting(id: context.actionID, screen.row.id, seen: screen.sheet.seen ?? 0, words: words)
        }
    }

    func note(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await site.meetingPlanScreen(context)
        let page = Links.meetingPlan(screen.row.id)
        let before = try await site.outcomeBefore(of: RecordMeeting.self, context)
        if let before, before.refused.isEmpty { return .see(page) }
        var again = screen
        again.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            // What was refused the first time is told again, with what was typed.
            if let refused = before?.refused.first { throw FormErrors("catat_kata", refused.words) }
            let words = again.sheet["catat_kata"]
            if words.isEmpty { throw FormErrors("catat_kata", MeetingPlanTexts.noteNeeded) }
            let event = MeetingEvent(
                id: Self.eventID(context.actionID), at: site.settings.now(), number: (screen.meeting?.events ?? 0) + 1,
                .noted, proposal: RecordID(again.sheet["catat_butir"]), words: words)
            let receipt = try await site.registry.perform(
                RecordMeeting(id: context.actionID, screen.row.id, [event]), by: context.actor)
            if let refused = receipt.refused.first { throw FormErrors("catat_kata", refused.words) }
            return .see(page)
        } catch {
            return try again.refused(error)
        }
    }

    /// The same form is the same event, however often it is sent.
    private static func eventID(_ action: ActionID) -> String { String(Digest.sha256(action.text).prefix(22)) }
}

extension Site {
    /// The page of the meeting that the address names, as the actor may see it.
    ///
    /// - Throws: `Refusal.notFound`.
    func meetingPlanScreen(_ context: Context) async throws -> MeetingPlanScreen {
        let actor = try context.actor
        let (view, mayWrite) = try await meeting(context)
        let found = try await registry.meeting(view.row.id, by: actor)
        var screen = MeetingPlanScreen(visit: context.visit, row: view.row, meeting: found)
        screen.items = view.items
        screen.mayWrite = mayWrite && view.row.state == .open
        screen.mayPutUp = mayWrite && view.row.state == .sealed
        screen.isPublic = try await registry.publicList(.deliberation, of: view.row.id, by: actor) != nil
        screen.bylaws =
            if let found { found.bylaws } else { try await registry.bylaws(at: view.row.village.code) }
        screen.sheet["versi"] = String(view.row.version)
        screen.sheet["jam"] = found.map { TypedTime.shown($0.startsAt) } ?? ""
        screen.sheet["agenda"] = found?.agenda ?? ""
        screen.sheet["lintang"] = found?.latitude.map(TypedDegrees.shown) ?? ""
        screen.sheet["bujur"] = found?.longitude.map(TypedDegrees.shown) ?? ""
        for guest in found?.guests ?? [] {
            screen.sheet[MeetingGuestsPanel.answer(guest.number)] = guest.answer.rawValue
        }
        return screen
    }

    /// Does what a form of the page asks for, and leads back to it.
    ///
    /// - Parameters:
    ///   - fields: what the form calls those that the register names in a refusal.
    ///   - make: the action, with what is wrong of what was typed.
    func takeMeeting<A: Action>(
        _ context: Context, fields: [String: String] = [:], _ make: (MeetingPlanScreen, inout FormErrors) throws -> A
    ) async throws -> Response {
        var screen = try await meetingPlanScreen(context)
        let page = Links.meetingPlan(screen.row.id)
        if try await outcomeBefore(of: A.self, context) != nil { return .see(page) }
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            let action = try make(screen, &errors)
            try errors.check()
            _ = try await registry.perform(action, by: context.actor)
            return .see(page)
        } catch Refusal.invalidInput(let field, let reason) {
            return try screen.refused(FormErrors(fields[field] ?? field, reason))
        } catch {
            return try screen.refused(error)
        }
    }
}

extension MeetingPlanScreen {
    /// The page with what was wrong.
    ///
    /// - Throws: what no form can show.
    func refused(_ error: any Error) throws -> Response {
        var again = self
        let status = try again.takeRefusal(error)
        if case Refusal.changedMeanwhile = error {
            again.errors = FormErrors("musyawarah", MeetingTexts.changed)
            again.sheet["versi"] = String(row.version)
        }
        return again.response(status)
    }
}
