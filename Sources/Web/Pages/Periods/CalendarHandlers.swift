import Foundation
import HTTPTypes
import Hummingbird
import Registry
import Rules

/// The calendar of cut-offs of a region, for everybody in it.
struct CalendarHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.calendar(code))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { Links.calendar($0) }
                .response()
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        let today = CivilDate(packed: context.visit.day(of: context.visit.now))
        var screen = CalendarScreen(
            visit: context.visit, region: region, month: Self.month(query["bulan"]) ?? CivilMonth(of: today),
            isYear: query["tampilan"] == "tahun", today: today,
            calendar: try await registry.cutoffCalendar(around: region.code))
        screen.kinds = try await registry.cutoffKinds()
        for code in Set(screen.calendar.versions.map(\.region)) {
            screen.names[code] = code == .nation ? .nation : await registry.region(code)
        }
        return screen.response()
    }

    /// `2026-12`.
    static func month(_ text: String?) -> CivilMonth? {
        let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (2000...2100).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
        return CivilMonth(year: parts[0], month: parts[1])
    }

    /// The windows of the next twelve months for the calendar on one's own telephone (RFC 5545).
    func file(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let written = Fields(query: request)["wilayah"]
        guard let code = written.map({ RegionCode($0) }) ?? actor.scope().regions.first,
            actor.scope().contains(code)
        else { throw Refusal.notFound }
        guard let region = code == .nation ? Region.nation : await registry.region(code) else { throw Refusal.notFound }
        let calendar = try await registry.cutoffCalendar(around: code)
        let kinds = Dictionary(
            uniqueKeysWithValues: try await registry.cutoffKinds().map { ($0.code, $0.words) })
        let today = registry.clock.today
        let until = CivilMonth(of: today).adding(12).day(31)
        let windows = Set(calendar.versions.map(\.kind)).sorted().flatMap {
            calendar.windows(for: $0, at: code, from: today, to: until)
        }
        let text = CalendarFile(
            visit: context.visit, words: CutoffWords(visit: context.visit, kinds: kinds), region: region,
            windows: windows
        ).text
        var response = Response(
            status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        response.headers[.contentDisposition] = "attachment; filename=\"batas-waktu.ics\""
        return response
    }
}

/// Cut-offs as an iCalendar file.
struct CalendarFile {
    let visit: Visit
    let words: CutoffWords
    let region: Region
    let windows: [CutoffWindow]

    var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tepat//Batas waktu//ID", "CALSCALE:GREGORIAN"]
        for window in windows {
            let name = words.kind(window.cutoff)
            lines += [
                "BEGIN:VEVENT", "UID:\(window.cutoff.series)-\(window.closes.packed)@tepat",
                "DTSTAMP:\(Self.stamp(visit.now))", "DTSTART:\(Self.stamp(window.end - 3_600_000))",
                "DTEND:\(Self.stamp(window.end))",
                "SUMMARY:\(Self.escaped(visit.say(Texts.closesShort("\(name), \(region.titleName)"))))",
                "DESCRIPTION:\(Self.escaped("\(words.span(window.cutoff)). \(visit.say(Texts.late(window.cutoff.late))). \(window.cutoff.basis)"))",
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(name))", "TRIGGER:-P1D", "END:VALARM",
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map(Self.folded).joined(separator: "\r\n") + "\r\n"
    }

    /// `20261217T165900Z`.
    static func stamp(_ milliseconds: Int64) -> String {
        let day = CivilDate(milliseconds: milliseconds).packed
        let seconds = Int((milliseconds / 1000 % 86_400 + 86_400) % 86_400)
        return "\(day)T\(twoDigits(seconds / 3600))\(twoDigits(seconds / 60 % 60))\(twoDigits(seconds % 60))Z"
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r", "\r\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    /// No line has more than 75 bytes; what follows begins with a blank.
    static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let bytes = String(scalar).utf8.count
            if length + bytes > 74 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += bytes
        }
        return result
    }
}
