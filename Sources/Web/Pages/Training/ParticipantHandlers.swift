import HTTPTypes
import Hummingbird
import Registry

/// Results for the trainer.
struct ParticipantHandlers {
    let site: Site
    private static let step = 100

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(Fields(query: request), context).response()
    }

    /// The registration is opened or closed, or a participant's village taken back.
    func send(_ request: Request, _ context: Context) async throws -> Response {
        do {
            if let account = context.form["akhiri"].flatMap({ Int64($0) }) {
                _ = try await site.registry.perform(
                    EndPractice(id: context.actionID, account: account), by: context.actor)
            } else {
                let scope = try context.actor.scope(for: .manageAccounts)
                var region: RegionCode?
                if let text = context.form["wilayah"], !text.isEmpty {
                    region = await site.typedRegion(text, in: scope)
                    // A mistyped place is not taken for the whole area.
                    if region == nil { throw Refusal.invalidInput(field: "wilayah", reason: Texts.unknownArea) }
                }
                _ = try await site.registry.perform(
                    SetRegistration(
                        id: context.actionID, isOpen: context.form["pendaftaran"] == "buka",
                        code: context.form["kode"] ?? "", region: region), by: context.actor)
            }
            return .see(Links.participants)
        } catch Refusal.invalidInput(let field, let reason) {
            var screen = try await screen(Fields(query: request), context)
            screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
            screen.errors = FormErrors(field, reason)
            return screen.response(.unprocessableContent)
        }
    }

    func file(_ request: Request, _ context: Context) async throws -> Response {
        let course = try await course(Fields(query: request))
        var text = ParticipantFile(visit: context.visit, course: course).head
        var after: Int64?
        repeat {
            let page = try await site.registry.participants(
                of: course, after: after, limit: 500, by: context.actor)
            text += page.map { ParticipantFile(visit: context.visit, course: course).line($0) }.joined()
            after = page.count == 500 ? page.last?.account : nil
        } while after != nil
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"peserta-\(course.key).csv\"", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func course(_ query: Fields) async throws -> Course {
        let courses = try await site.registry.courses
        let wanted = query["kursus"] ?? courses.first?.key
        guard let course = courses.first(where: { $0.key == wanted }) else { throw Refusal.notFound }
        return course
    }

    private func screen(_ query: Fields, _ context: Context) async throws -> ParticipantsScreen {
        let course = try await course(query)
        let after = query["sesudah"].flatMap { Int64($0) }
        let page = try await site.registry.participants(
            of: course, after: after, limit: Self.step, by: context.actor)
        let setting = try await site.registry.registration
        var screen = ParticipantsScreen(
            visit: context.visit, courses: try await site.registry.courses, course: course, participants: page,
            isContinued: after != nil, step: Self.step,
            key: context.visit.isTraining ? try site.registry.certificatePublicKey() : "")
        screen.sheet["pendaftaran"] = setting.isOpen ? "buka" : "tutup"
        screen.sheet["kode"] = setting.code
        let regions = try context.actor.scope(for: .manageAccounts).regions
        screen.choosesRegion = regions.count > 1 || regions.contains { $0.level < .kabupaten }
        let host = regions.first { $0.contains(setting.host) } == nil ? regions.first : setting.host
        screen.sheet["wilayah"] = host?.typed ?? ""
        return screen
    }
}

/// Participants as a file: names and results, no personal data beyond the name.
struct ParticipantFile {
    let visit: Visit
    let course: Course

    var head: String {
        let columns = [Texts.participant, Texts.yourOffice, Texts.score, Texts.doneCount, Texts.certificateNumber]
        return row(columns.map(visit.say) + course.tasks.map { visit.say($0.title) })
    }

    func line(_ participant: Participant) -> String {
        let tasks = course.tasks.map { task -> String in
            switch participant.tasks[task.key] {
            case .done: visit.say(Texts.taskDoneShort)
            case .stuck: visit.say(Texts.taskStuck)
            case .begun: visit.say(Texts.taskBegun)
            case nil: ""
            }
        }
        return row(
            [
                participant.name, participant.office, participant.score.map(String.init) ?? "",
                String(participant.done), participant.certificate.map(Certificate.readable) ?? "",
            ] + tasks)
    }

    private func row(_ cells: [String]) -> String { CSVText.line(cells) + "\r\n" }
}
