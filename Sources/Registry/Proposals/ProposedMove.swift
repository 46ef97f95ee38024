import Rules
import Storage

/// A move between villages that both agreed to, and that goes by the road of the village they come to.
///
/// Only within one kabupaten: a step of a proposal has the records of its own kabupaten alone in its transaction.
package struct ProposedMove: Codable, Sendable, Equatable {
    /// The case that it came from.
    package var transfer: RecordID
    package var origin: RegionCode
    package var parts: [OpenTransfer.Part]
    /// As `DecideTransfer.Decision.accept` has them.
    package var values: [String: String]
    package var into: RecordID?

    package init(
        transfer: RecordID, origin: RegionCode, parts: [OpenTransfer.Part], values: [String: String], into: RecordID?
    ) {
        self.transfer = transfer
        self.origin = origin
        self.parts = parts
        self.values = values
        self.into = into
    }

    package var persons: Set<RecordID> { Set(parts.flatMap(\.persons)) }
}

extension ProposalWork {
    /// Moves them, in the name of whoever accepted it; the case is done with it.
    ///
    /// - Throws: `Refusal` where nobody of them is there any more or the case was taken another way.
    func carryOut(_ move: ProposedMove) throws -> CarriedOut? {
        guard var transfer = try TransferRecord.find(move.transfer, in: work.db),
            transfer.state == .proposed, transfer.body.proposal == record.key.id,
            work.registry.home(of: move.origin) == record.key.home, transfer.key.home == record.key.home
        else { throw Refusal.changedMeanwhile(version: record.version) }
        transfer.body.parts = move.parts
        var moving = TransferMove(record: transfer, values: move.values, into: move.into, work: work)
        moving.maker = Actor(account: record.maker, name: record.makerName, grants: [])
        // Out of one village and into another: whoever decides may have one of them.
        let family = try work.db.beyondSight { try moving.run() }
        guard let changeSet = moving.changeSet else { return nil }
        transfer.state = .accepted
        transfer.version += 1
        transfer.changeSet = changeSet
        try transfer.update(in: work.db)
        try RoadNotices(work).tellVillage(
            move.origin, link: "/pindah/\(transfer.key.id)",
            Words(
                id: "Usulan pindah \(transfer.persons) jiwa dari desa Anda sudah diterapkan.",
                en: "The proposed move of \(transfer.persons) people from your village was carried out."))
        return CarriedOut(changeSet: changeSet, family: family)
    }

    /// What becomes of the case when its proposal ends without having been carried out, or is opened again.
    func followMove(from before: ProposalRecord, to next: inout ProposalRecord) throws {
        guard next.kind == .move, next.appliedAt == nil, let text = before.content,
            let move = try ProposalContent(text: text).move,
            var transfer = try TransferRecord.find(move.transfer, in: work.db),
            transfer.body.proposal == next.key.id
        else { return }
        if next.state.isOpen {
            try reopen(&transfer, move)
            next.label = transfer.label
        } else if transfer.state == .proposed {
            try refuse(&transfer, next)
            // Who did not come is the other village's to know; who was asked for was named here.
            if transfer.starter == .origin { next.label = "" }
        }
    }

    /// Back to where a refused case is: nobody moved, and whoever was in it may be in another.
    private func refuse(_ transfer: inout TransferRecord, _ next: ProposalRecord) throws {
        let reason = ProposalReason.named(next.reason)?.title.id
        let tail = reason.map { ": \($0)" } ?? ""
        transfer.state = .refused
        transfer.version += 1
        // Who agreed, and when, stays.
        transfer.decidedReason = "Usulannya berakhir (\(next.state.title.id))\(tail)"
        try transfer.update(in: work.db)
        try RoadNotices(work).tellVillage(
            transfer.origin, link: "/pindah/\(transfer.key.id)",
            Words(
                id: "Pindah \(transfer.persons) jiwa tidak jadi: usulannya \(next.state.title.id). Warganya tetap di "
                    + "desa Anda.",
                en: "A move of \(transfer.persons) people came to nothing: \(next.state.title.en). They stay in your "
                    + "village."))
    }

    private func reopen(_ transfer: inout TransferRecord, _ move: ProposedMove) throws {
        guard transfer.state == .refused else { return }
        // They are the other village's.
        try work.db.beyondSight {
            var locator = Locator(work.db, near: record.key.home)
            let people = try move.persons.sorted().map { try locator.person($0) }
            try OpenTransfer.refuseUnderWay(people, work.db)
            transfer.state = .proposed
            transfer.version += 1
            transfer.decidedReason = ""
            try transfer.update(in: work.db)
            try transfer.claimPersons(home: work.registry.home(of: transfer.origin), in: work.db)
        }
    }
}
