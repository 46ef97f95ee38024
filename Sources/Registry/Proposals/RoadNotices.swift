import Rules
import Storage

/// Who is told when a proposal goes on: those whose turn it is now, in numbers and reasons, never by name.
struct RoadNotices {
    let work: ChangeWork

    init(_ work: ChangeWork) { self.work = work }

    /// Of one step of one proposal.
    func tell(of asked: StepAsked, _ before: ProposalRecord, _ after: ProposalRecord) throws {
        let link = "/usulan/\(after.key.id)"
        switch asked.step {
        case .giveBack, .returnByCamat:
            try tellVillage(
                after.village, link: link,
                Words(
                    id: "1 usulan dikembalikan: \(title(asked).id).", en: "1 proposal came back: \(title(asked).en)."))
        case .reject:
            try tellVillage(
                after.village, link: link,
                Words(
                    id: "1 usulan ditolak Dinsos: \(title(asked).id).",
                    en: "Dinsos rejected 1 proposal: \(title(asked).en)."))
        case .reopen where before.state == .rejected:
            try tellVillage(
                after.village, link: link,
                Words(
                    id: "1 usulan yang ditolak dibuka lagi oleh Dinsos.",
                    en: "Dinsos opened 1 rejected proposal again."))
        case .askVisit:
            try tellVillage(
                after.village, link: link,
                Words(
                    id: "Dinsos minta kunjungan rumah untuk 1 usulan.", en: "Dinsos asks for a visit for 1 proposal."))
        case .forward:
            try tell(
                .verify, of: after.village, link: "/verifikasi",
                Words(id: "Kecamatan meneruskan 1 usulan.", en: "The kecamatan forwarded 1 proposal."))
        default: break
        }
    }

    /// Those who write for a village, and its head.
    func tellVillage(_ village: RegionCode, link: String, _ words: Words) throws {
        for account in try accounts(of: village) where account != work.actor.account {
            try Notices.tell(
                .proposal, words, link: link, to: .account(account), author: work.actor, from: work.registry,
                in: work.db)
        }
    }

    func tell(_ permission: Permission, of place: RegionCode, link: String, _ words: Words) throws {
        try Notices.tell(
            .proposal, words, link: link, to: .holders(permission, of: place), author: work.actor, from: work.registry,
            in: work.db)
    }

    private func accounts(of village: RegionCode) throws -> [Int64] {
        let today = work.registry.clock.today.packed
        let places = [village, village.parent ?? village]
        return try work.db.rows(
            """
            SELECT DISTINCT g.account AS account FROM account_grant g JOIN account a ON a.id = g.account
            WHERE g.region IN (\(places)) AND g.role IN ('operator_desa', 'kades') AND a.disabled_at IS NULL
            AND g.valid_from <= \(today) AND (g.valid_to IS NULL OR g.valid_to > \(today)) ORDER BY g.account
            """
        ).map { try $0.int("account") }
    }

    private func title(_ asked: StepAsked) -> Words {
        ProposalReason.named(asked.reason)?.title ?? Words(id: "lihat keterangan", en: "see the words")
    }
}
