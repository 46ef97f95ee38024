import Rules
import Storage

/// What the documents of a place say, for whoever changes it.
package struct PaperStyleSheet: Sendable {
    package var region: Region
    /// What holds today.
    package var style: PaperStyle
    /// What would hold if the region said nothing.
    package var standard: PaperStyle
    /// What it said itself, and since when; nil: nothing.
    package var own: PaperStyle?
    /// Decided for later days.
    package var coming: [PaperStyle]
    /// The reader may change it.
    package var mayChange: Bool
    /// Texts that the region says itself.
    package var texts: [PaperText]
}

extension Registry {
    /// What holds in a place today. Words of offices are nobody's data.
    package func paperStyle(at place: RegionCode) async throws -> PaperStyle {
        let today = clock.today
        return try await database.read { db in try PaperStyleBook(on: today, at: place, in: db).style }
    }

    /// The same with where it comes from, of a kabupaten or a village.
    ///
    /// - Throws: `Refusal.notFound` outside of the reader's area.
    package func paperStyleSheet(at place: RegionCode, by actor: Actor) async throws -> PaperStyleSheet {
        guard let region = gazetteer[place], actor.scope().contains(place),
            place.level == .kabupaten || place.level == .village
        else { throw Refusal.notFound }
        let today = clock.today
        let mayChange = PaperStyleDesk.isOpen(to: actor, at: place)
        return try await database.read { db in
            PaperStyleSheet(
                region: region, style: try PaperStyleBook(on: today, at: place, in: db).style,
                standard: try PaperStyleBook(on: today, at: place.parent ?? .nation, in: db).style,
                own: try PaperStyleBook.own(of: place, on: today, in: db),
                coming: try PaperStyleBook.coming(of: place, after: today, in: db), mayChange: mayChange,
                texts: PaperStyle.all.filter { place.level != .village || $0.part.isOfVillage })
        }
    }
}
