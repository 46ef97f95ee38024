import Foundation
import Rules
package import Storage

/// What a region's tata tertib are by now.
package struct BylawsOutcome: Codable, Sendable, Equatable {
    package var region: RegionCode
    package var from: Int32
}

/// Gives a village, or a region for all of its villages, tata tertib of its own from a later day on.
package struct SetBylaws: Action {
    package typealias Outcome = BylawsOutcome

    package var id: ActionID
    package var region: RegionCode
    package var bylaws: Bylaws

    package init(id: ActionID = ActionID(), at region: RegionCode, _ bylaws: Bylaws) {
        self.id = id
        self.region = region
        self.bylaws = bylaws
    }

    /// Who may: of a village those who keep its papers and those above them, of a larger region who sets its rules.
    package static func isOpen(to actor: Actor, at region: RegionCode) -> Bool {
        let permissions: [Permission] =
            region.level == .village ? [.propose, .finalise, .verify, .configure] : [.configure]
        return permissions.contains { !actor.roles(meeting: Demand($0, at: region)).isEmpty }
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> BylawsOutcome {
        guard Self.isOpen(to: actor, at: region) else { throw Refusal.notAllowed(.configure) }
        guard region == .nation || registry.gazetteer[region] != nil else { throw Refusal.notFound }
        try bylaws.check(after: registry.clock.today)
        let body = String(decoding: try JSONEncoder.stable.encode(bylaws), as: UTF8.self)
        let now = registry.clock.now()
        try db.execute(
            """
            INSERT INTO bylaw (region, valid_from, body, account, account_name, at)
            VALUES (\(region), \(bylaws.from), \(body), \(actor.account), \(actor.name), \(now))
            ON CONFLICT (region, valid_from) DO UPDATE SET body = excluded.body, account = excluded.account,
                account_name = excluded.account_name, at = excluded.at
            """)
        try AuditTrail.write(
            .bylawsSet, by: actor, place: region, object: "tata tertib \(region.dotted)",
            detail: "mulai \(bylaws.from): kuorum \(bylaws.quorum.parts)/\(bylaws.quorum.of)", at: now, in: db)
        return BylawsOutcome(region: region, from: bylaws.from)
    }
}

extension Bylaws {
    /// What each number of them may be.
    package enum Bounds {
        package static let waitMinutes = 0...720
        package static let secondWithinDays = 1...30
        package static let registeredDays = 0...60
        package static let inviteDays = 0...30
        /// Of women, and of the poor.
        package static let people = 0...500
        /// Of one element; who asks for none leaves it out.
        package static let element = 1...100
    }

    /// - Throws: `Refusal.invalidInput` for what no meeting could be held by, at its field.
    func check(after today: CivilDate) throws {
        // Nobody makes a meeting of today one that may open.
        guard let day = CheckDatedRow.real(from), day > today, day.year <= today.year + 5 else {
            throw MeetingDesk.refused("mulai", "Tulis tanggal sesudah hari ini.", "Write a day after today.")
        }
        guard (1...100).contains(quorum.of), quorum.parts <= quorum.of, quorum.parts * 2 >= quorum.of else {
            throw MeetingDesk.refused(
                "kuorum", "Kuorum: dari setengah sampai semua undangan, seperti 2 dari 3.",
                "Quorum: from half to all of those invited, such as 2 of 3.")
        }
        if let second = secondQuorum, !(1...100).contains(second.of) || !(1...second.of).contains(second.parts) {
            throw MeetingDesk.refused(
                "kuorum_kedua", "Tulis seperti 1 dari 2, atau kosongkan.", "Write such as 1 of 2, or nothing.")
        }
        let numbers = [
            ("tunggu", waitMinutes, Bounds.waitMinutes), ("rapat_kedua", secondWithinDays, Bounds.secondWithinDays),
            ("daftar", registeredDays, Bounds.registeredDays), ("undangan", inviteDays, Bounds.inviteDays),
            ("perempuan", women, Bounds.people), ("miskin", poor, Bounds.people),
        ]
        for (field, number, range) in numbers where !range.contains(number) {
            throw MeetingDesk.refused(
                field, "Tulis angka \(range.lowerBound) sampai \(range.upperBound).",
                "Write a number from \(range.lowerBound) to \(range.upperBound).")
        }
        let isOnce = Set(elements.map(\.element)).count == elements.count
        guard isOnce, elements.allSatisfy({ Bounds.element.contains($0.least) }) else {
            throw MeetingDesk.refused(
                "unsur", "Tiap unsur satu kali, paling sedikit 1 orang.", "Each element once, of 1 person at least.")
        }
    }
}
