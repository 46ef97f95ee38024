import HTML
import Hummingbird
import Registry

/// The record of processing.
struct ProcessingScreen: Screen {
    let visit: Visit
    let activities: [ProcessingActivity]

    var title: String { say(DeskTexts.processing) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.processingLead, anchor: "pdp-kegiatan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .processing).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.processingLead))</p></div>\
        <p class="row">\(button(DeskTexts.addActivity, Links.newProcessing, .plus))\
        \(button(DeskTexts.printIt, Links.printProcessing, .print))</p></div>
        <div class="panel scroll"><table class="lead"><thead><tr>\(column(ProcessingActivity.Field.name.title))\
        \(column(ProcessingActivity.Field.basis.title))\(column(ProcessingActivity.Field.kinds.title))\
        \(column(ProcessingActivity.Field.recipients.title))</tr></thead><tbody>\(each: activities, { activity in
            """
            <tr data-row><th scope="row"><a href="\(Links.activity(activity.id))" data-open>\(activity[.name])</a><br>\
            \(small(say(DeskTexts.version(number(activity.version)))))\
            \(if: !activity.isActive, " \(tag(.info, .info, say(DeskTexts.ended)))")</th>\
            <td data-l="\(say(ProcessingActivity.Field.basis.title))">\(activity[.basis])</td>\
            <td data-l="\(say(ProcessingActivity.Field.kinds.title))">\(activity[.kinds])</td>\
            <td data-l="\(say(ProcessingActivity.Field.recipients.title))">\(activity[.recipients])</td></tr>

            """
        })</tbody></table></div></div>
        """
    }
}

/// One activity and its versions.
struct ActivityScreen: SheetScreen {
    let visit: Visit
    /// Newest first; empty for a new one.
    var versions: [ProcessingActivity] = []
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { versions.first?[.name] ?? say(DeskTexts.addActivity) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.processingLead, anchor: "pdp-kegiatan", book: .dinsos) }
    private var address: String { versions.first.map { Links.activity($0.id) } ?? Links.newProcessing }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .processing).html)<p class="small"><a href="\(Links.processing)">\(say(DeskTexts.processing))</a></p>
        <div class="head"><div><h1>\(title)</h1></div></div>\(problemList)
        <div class="cols"><div class="panel">\(form(address, action: ActionID(), """
            \(keep("versi", sheet["versi"]))\(each: ProcessingActivity.Field.allCases, { field in
                input(
                    field.rawValue, field.title, field == .name ? .text : .paragraphs,
                    required: [.name, .purpose, .basis, .kinds].contains(field))
            })
            \(input("keadaan", Texts.status, .select([
                FormField.Option("jalan", say(DeskTexts.inUse)), FormField.Option("henti", say(DeskTexts.ended)),
            ]), required: true))
            <div class="row"><button class="btn">\(say(DeskTexts.saveVersion))</button></div>
            """))</div>\(if: !versions.isEmpty, history)</div></div>
        """
    }

    private var history: HTML {
        """
        <section aria-labelledby="versi-h"><h2 id="versi-h">\(say(DeskTexts.versions))</h2><div class="stack tight">\
        \(each: versions, { version in
            fold(
                DeskTexts.version(number(version.version)), isOpen: false,
                """
                <p class="small soft">\(version.at == 0
                    ? say(DeskTexts.asShipped) : "\(version.actorName) · \(visit.moment(version.at))")</p>\
                \(facts(ProcessingActivity.Field.allCases.map { ($0.title, "\(version[$0])") }))
                """)
        })</div></section>
        """
    }
}

struct ProcessingHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        ProcessingScreen(visit: context.visit, activities: try await activities(context)).response()
    }

    func paper(_ request: Request, _ context: Context) async throws -> Response {
        ProcessingPaper(
            visit: context.visit, activities: try await activities(context),
            kabupaten: await site.kabupaten(of: try context.deskRegion)
        ).response()
    }

    private func activities(_ context: Context) async throws -> [ProcessingActivity] {
        try await registry.processing(in: try context.deskRegion, by: context.actor)
    }

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        _ = try context.deskRegion
        return ActivityScreen(visit: context.visit).response()
    }

    func add(_ request: Request, _ context: Context) async throws -> Response {
        try await save(ActivityScreen(visit: context.visit), context)
    }

    func show(_ request: Request, _ context: Context) async throws -> Response { try await screen(context).response() }

    func save(_ request: Request, _ context: Context) async throws -> Response {
        try await save(try await screen(context), context)
    }

    private func save(_ blank: ActivityScreen, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: SaveProcessing.self, context) != nil { return .see(Links.processing) }
        var screen = blank
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        var fields: [ProcessingActivity.Field: String] = [:]
        for field in ProcessingActivity.Field.allCases { fields[field] = screen.sheet[field.rawValue] }
        do {
            _ = try await registry.perform(
                SaveProcessing(
                    id: context.actionID, region: try context.deskRegion, activity: screen.versions.first?.id,
                    seen: screen.sheet.seen ?? 0, fields: fields, isActive: screen.sheet["keadaan"] != "henti"),
                by: context.actor)
            return .see(Links.processing)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> ActivityScreen {
        let region = try context.deskRegion
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        var screen = ActivityScreen(visit: context.visit)
        screen.versions = try await registry.processing(id, in: region, by: context.actor)
        guard let newest = screen.versions.first else { throw Refusal.notFound }
        screen.sheet["versi"] = String(newest.version)
        screen.sheet["keadaan"] = newest.isActive ? "jalan" : "henti"
        for field in ProcessingActivity.Field.allCases { screen.sheet[field.rawValue] = newest[field] }
        return screen
    }
}
