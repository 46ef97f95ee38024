/// Who somebody on a list is, as far as anybody wrote it down: by it one is told from another.
package struct GuestLikeness: Hashable, Sendable {
    private let name: String
    private let office: String
    private let element: MeetingElement
    private let isWoman: Bool

    init(_ name: String, _ office: String, _ element: MeetingElement, isWoman: Bool) {
        self.name = name.trimmingSpaces.uppercased()
        self.office = office.trimmingSpaces.uppercased()
        self.element = element
        self.isWoman = isWoman
    }
}

extension NewGuest {
    package var likeness: GuestLikeness { GuestLikeness(name, office, element, isWoman: isWoman) }

    /// Said of somebody who is like another one on the list.
    package var isThere: Words {
        let name = self.name.trimmingSpaces
        return Words(
            id: "\(name) sudah ada dalam daftar dengan unsur itu.",
            en: "\(name) is on the list with that element already.")
    }
}

extension MeetingGuest {
    package var likeness: GuestLikeness { GuestLikeness(name, office, element, isWoman: isWoman) }
}

extension GuestRecord {
    var likeness: GuestLikeness { GuestLikeness(name, office, element, isWoman: isWoman) }
}
