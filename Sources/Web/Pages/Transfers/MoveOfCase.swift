import HTML
import Registry

/// The case of a duplicate that a move is begun from: who it is about, and the other village.
struct MoveOfCase: Sendable {
    let link: RecordID
    /// The one who would move; nil where the reader may not look.
    let family: RecordID?
    let person: RecordID
    let origin: Region
    let destination: Region
    /// The name on the reader's own record.
    let name: String

    /// The case that an address speaks of.
    ///
    /// - Parameter asks: the other one is asked for, instead of handing the own one over.
    /// - Throws: `Refusal.notFound` where nobody may speak of it so, `Refusal.changedMeanwhile` of a case that is decided
    ///   or of one village.
    static func read(
        _ query: Fields, asks: Bool, family: RecordID? = nil, _ registry: Registry, _ context: Context
    ) async throws -> MoveOfCase? {
        guard let text = query["kasus"] else { return nil }
        guard let id = RecordID(text) else { throw Refusal.notFound }
        let view = try await registry.link(id, by: context.actor)
        let sides = view.row.sides
        guard view.row.state.isOpen, !view.row.isToldApart, sides.count == 2,
            sides[0].village.code != sides[1].village.code
        else {
            throw Refusal.changedMeanwhile(version: view.version)
        }
        let speaker = asks ? view.answersFor : sides.first { $0.family != nil && $0.family == family }?.person
        guard let own = sides.firstIndex(where: { $0.person == speaker }) else { throw Refusal.notFound }
        let (mine, other) = (sides[own], sides[1 - own])
        let mover = asks ? other : mine
        return MoveOfCase(
            link: id, family: mover.family, person: mover.person, origin: mover.village,
            destination: asks ? mine.village : other.village, name: mine.name ?? "")
    }
}

extension SheetScreen {
    /// A village that the case says.
    func knownVillage(_ label: Words, _ village: Region) -> HTML {
        "<p><span class=\"label\">\(say(label))</span> \(village.fullName)</p>"
    }

    func backToCase(_ link: RecordID) -> HTML {
        "<a href=\"\(Links.duplicate(link))\">\(say(Texts.toDuplicateCase))</a>"
    }
}
