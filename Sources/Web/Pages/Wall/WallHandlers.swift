import HTTPTypes
import Hummingbird
import Registry

/// Runs a meeting: shown on a wall, written down by forms, or by a script that goes on without a line.
struct WallHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        guard let meeting = try await meeting(context), meeting.state != .cancelled else {
            return try .see(Links.deliberation(context.recordID))
        }
        let query = Fields(query: request)
        return try await screen(meeting, query["tampil"].flatMap { WallView(rawValue: $0) }, query["nama"], context)
            .response()
    }

    /// Without a script: one thing that happened, and on to what is next.
    func act(_ request: Request, _ context: Context) async throws -> Response {
        guard let before = try await meeting(context) else { return try .see(Links.deliberation(context.recordID)) }
        let token = "\(before.deliberation)|\(context.actionID.text)"
        let form = WallForm(form: context.form, meeting: before, token: token, now: site.settings.now())
        do {
            let receipt = try await registry.perform(
                RecordMeeting(id: ActionID(), before.deliberation, [try form.event()]), by: context.actor)
            if let refused = receipt.refused.first { throw FormErrors(form.place, refused.words) }
            return .see(onward(before, context.form))
        } catch {
            guard let now = try await meeting(context) else { throw error }
            var again = try await screen(now, view(of: context.form), context.form["nama"], context)
            again.sheet = Sheet(context.form)
            let status = try again.takeRefusal(error)
            return again.response(status)
        }
    }

    /// The part of the page that a form stands in.
    private func view(of form: Fields) -> WallView {
        switch form["apa"] {
        case "kehadiran", "tamu_baru", "buka", "tunda_rapat": .attendance
        case "tutup": .closing
        default: .names
        }
    }

    private func onward(_ before: MeetingView, _ form: Fields) -> String {
        let id = before.deliberation
        let here = form["nama"].flatMap { Int($0) }
        switch form["apa"] {
        case "putusan":
            let next = Self.next(before.items, after: here ?? 0)
            return next.map { Links.wall(id, name: $0.number) } ?? Links.wall(id, view: .closing)
        case "buka": return Links.wall(id)
        case "urungkan", "catatan": return Links.wall(id, name: here)
        default: return Links.wall(id, view: view(of: form))
        }
    }

    /// The next that is not decided, after a number and then from the start; never that number itself.
    static func next(_ items: [MeetingItem], after number: Int) -> MeetingItem? {
        let open = items.filter { $0.decision == nil && $0.number != number }
        return open.first { $0.number > number } ?? open.first
    }

    // MARK: By the script

    func take(_ request: Request, _ context: Context) async throws -> Response {
        let (id, actor) = (try context.recordID, try context.actor)
        let type = request.headers[.contentType] ?? ""
        guard type == "application/json" || type.hasPrefix("application/json;") else {
            throw HTTPError(.unsupportedMediaType)
        }
        let sent = try await APIBody.read(WallJSON.Sent.self, request, site)
        guard (1...Self.most).contains(sent.peristiwa.count) else {
            throw Refusal.invalidInput(field: "peristiwa", reason: WallTexts.notDoable)
        }
        let events = try sent.peristiwa.map { try $0.event() }
        let receipt = try await registry.perform(
            RecordMeeting(id: ActionID(), id, events), by: actor)
        guard let now = try await registry.meeting(id, by: actor, isBrief: true) else { throw Refusal.notFound }
        return try answer(receipt, sent, now, context).response(from: request, context: context)
    }

    /// How the meeting stands by now, for a page that knows it up to an event, and whose session it is.
    func look(_ request: Request, _ context: Context) async throws -> Response {
        guard let now = try await meeting(context, isBrief: true) else { throw Refusal.notFound }
        let known = Fields(query: request)["sesudah"].flatMap { Int($0) }
        var told = standing(now, known == now.events ? [] : now.items, context)
        told.akun = context.visit.actor?.account
        told.kunci = context.visit.formToken
        return try told.response(from: request, context: context)
    }

    /// Of events sent at once.
    private static let most = 200

    private func answer(
        _ receipt: MeetingReceipt, _ sent: WallJSON.Sent, _ now: MeetingView, _ context: Context
    ) -> WallJSON.Answer {
        let touched = Set(sent.peristiwa.compactMap { $0.usulan.flatMap { RecordID($0) } })
        // Nobody else has written since the page last heard of it.
        let isAlone = sent.sesudah + receipt.taken.count == receipt.last
        var told = standing(now, now.items.filter { !isAlone || touched.contains($0.proposal) }, context)
        (told.diterima, told.sudah, told.terakhir) = (receipt.taken, receipt.already, receipt.last)
        told.ditolak = receipt.refused.map { WallJSON.Answer.Refused(id: $0.id, kata: context.visit.say($0.words)) }
        return told
    }

    /// - Parameter names: of the agenda, those that are told.
    private func standing(_ now: MeetingView, _ names: [MeetingItem], _ context: Context) -> WallJSON.Answer {
        let screen = WallScreen(
            visit: context.visit, meeting: now, village: "", shown: .names, item: nil, deviceKey: nil)
        return WallJSON.Answer(
            terakhir: now.events, tahap: now.stage.rawValue, sesi: now.session, kuorum: WallJSON.Quorum(screen),
            nama: names.map(WallJSON.Item.init), tamu: now.guests.map { WallJSON.Guest($0, context.visit) })
    }

    // MARK: What is shown

    /// Nil: it was held outside of this program.
    ///
    /// - Throws: `Refusal.notFound`, `.notAllowed` for whoever does not write for the village.
    private func meeting(_ context: Context, isBrief: Bool = false) async throws -> MeetingView? {
        let actor = try context.actor
        guard let view = try await registry.meeting(context.recordID, by: actor, isBrief: isBrief) else {
            guard try await site.meeting(context).mayWrite else { throw Refusal.notAllowed(.propose) }
            return nil
        }
        if actor.roles(meeting: Demand(.propose, at: view.village)).isEmpty { throw Refusal.notAllowed(.propose) }
        return view
    }

    private func screen(
        _ meeting: MeetingView, _ asked: WallView?, _ name: String?, _ context: Context
    ) async throws -> WallScreen {
        let number = name.flatMap { Int($0) }
        let item =
            meeting.items.first { $0.number == number } ?? Self.next(meeting.items, after: 0) ?? meeting.items.first
        let standard: WallView =
            meeting.stage == .running || number != nil ? .names : meeting.stage == .closed ? .closing : .attendance
        var screen = WallScreen(
            visit: context.visit, meeting: meeting, village: await registry.region(meeting.village)?.fullName ?? "",
            shown: asked ?? standard, item: item,
            deviceKey: try registry.deviceKey(of: meeting.deliberation, by: context.actor))
        screen.sheet["alasan"] = item?.reason ?? ""
        screen.sheet["keterangan"] = item?.words ?? ""
        screen.sheet["isi_keberatan"] = item?.dissent ?? ""
        return screen
    }
}
