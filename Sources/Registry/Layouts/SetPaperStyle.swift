import Foundation
import Rules
package import Storage

package struct PaperStyleOutcome: Codable, Sendable, Equatable {
    package var region: RegionCode
    /// `yyyymmdd`.
    package var from: Int32
}

/// Puts the documents of a kabupaten, or the letterhead of a village, into its own words from a day on. What was made
/// before stays as it is.
///
/// - Throws: `Refusal.invalidInput` at the text, by its `PaperText.name`.
package struct SetPaperStyle: Action {
    package typealias Outcome = PaperStyleOutcome

    package var id: ActionID
    package var region: RegionCode
    /// All of its texts; those that say what holds anyway are not kept.
    package var style: PaperStyle

    package init(id: ActionID = ActionID(), at region: RegionCode, _ style: PaperStyle) {
        self.id = id
        self.region = region
        self.style = style
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> PaperStyleOutcome {
        guard PaperStyleDesk.isOpen(to: actor, at: region) else { throw Refusal.notAllowed(.configure) }
        guard registry.gazetteer[region] != nil else { throw Refusal.notFound }
        try checkDay(registry.clock.today)
        try check()
        let day = CivilDate(packed: style.from)
        let before = try PaperStyleBook(on: day, at: region.parent ?? .nation, in: db).style
        let own = style.texts.mapValues(Self.tidy).filter { name, text in before.texts[name] != text }
        let body = String(decoding: try JSONEncoder.stable.encode(own), as: UTF8.self)
        let now = registry.clock.now()
        try db.execute(
            """
            INSERT INTO paper_style (region, valid_from, body, account, actor_name, at)
            VALUES (\(region), \(style.from), \(body), \(actor.account), \(actor.name), \(now))
            ON CONFLICT (region, valid_from) DO UPDATE SET body = excluded.body, account = excluded.account,
                actor_name = excluded.actor_name, at = excluded.at
            """)
        try AuditTrail.write(
            .paperStyleSet, by: actor, place: region, object: "dokumen \(region.dotted)",
            detail: "\(own.count) teks sejak \(style.from)", at: now, in: db)
        return PaperStyleOutcome(region: region, from: style.from)
    }

    private func checkDay(_ today: CivilDate) throws {
        guard CheckDatedRow.real(style.from) != nil, style.from >= today.packed else {
            throw Refusal.invalidInput(
                field: "berlaku",
                reason: Words(id: "Tulis hari ini atau hari sesudahnya.", en: "Write today or a later day."))
        }
    }

    private func check() throws {
        for (name, text) in style.texts.sorted(by: { $0.key < $1.key }) {
            guard let known = PaperText(name: name), PaperStyle.all.contains(known) else { throw Refusal.notFound }
            if region.level == .village, !known.part.isOfVillage { throw Refusal.notAllowed(.configure) }
            if let problem = known.problem(Self.tidy(text)) {
                throw Refusal.invalidInput(field: name, reason: problem)
            }
            try Self.checkNumbers(text, field: name)
        }
    }

    /// A NIK does not belong into a letter's form; an NIP of eighteen digits does.
    private static func checkNumbers(_ text: String, field: String) throws {
        var run = 0
        for byte in text.utf8 + [0x0A] {
            if (0x30...0x39).contains(byte) { run += 1; continue }
            if run == 16 {
                throw Refusal.invalidInput(
                    field: field,
                    reason: Words(
                        id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here."))
            }
            run = 0
        }
    }

    /// As browsers send it, without what is not seen.
    static func tidy(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).trimmingSpaces }
        return lines.joined(separator: "\n").trimmingSpaces
    }
}

extension SetPaperStyle: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [registry.home(of: region)]
    }
}

/// Who says what stands on documents: Dinsos for its kabupaten, and a village its own letterhead.
enum PaperStyleDesk {
    static func isOpen(to actor: Actor, at region: RegionCode) -> Bool {
        func may(_ permission: Permission) -> Bool { !actor.roles(meeting: Demand(permission, at: region)).isEmpty }
        switch region.level {
        case .kabupaten: return may(.configure)
        case .village: return may(.configure) || may(.propose)
        case .nation, .province, .kecamatan: return false
        }
    }
}
