import Rules
import Storage

/// How kinds go in villages, and until when, as one action reads it: a list of two hundred of one village asks once.
final class RoadMemo {
    private struct Place: Hashable {
        var village: RegionCode
        var what: String
    }

    private var books: [Place: RoadBook] = [:]
    private var calendars: [Place: CutoffCalendar] = [:]

    /// - Parameter day: on which the proposal was made.
    func setting(
        of kind: ProposalKind, on day: CivilDate, at village: RegionCode, in db: any Connection
    ) throws -> RoadSetting {
        let place = Place(village: village, what: "\(day.packed)")
        let book = try books[place] ?? RoadBook(on: day, at: village, in: db)
        books[place] = book
        return book[kind]
    }

    func calendar(of cutoff: String, around village: RegionCode, in db: any Connection) throws -> CutoffCalendar {
        let place = Place(village: village, what: cutoff)
        let calendar = try calendars[place] ?? Registry.cutoffCalendar(around: village, of: cutoff, in: db)
        calendars[place] = calendar
        return calendar
    }
}
