import Storage

/// Who is told when a proposal goes on: those whose turn it is now, in numbers and reasons, never by name.
struct RoadNotices {
    let work: ChangeWork

    init(_ work: ChangeWork) { self.work = work }

    /// Of a step of some proposals of a village.
    ///
    /// - Parameters:
    ///   - before: where they were.
    ///   - makers: accounts that wrote them, which may be of no village.
    ///   - link: where the village finds them.
    func tell(
        of asked: StepAsked, from before: ProposalState, _ count: Int, in village: RegionCode, makers: Set<Int64> = [],
        link: String
    ) throws {
        func tellVillage(_ village: RegionCode, link: String, _ words: Words) throws {
            try self.tellVillage(village, makers: makers, link: link, words)
        }
        let name = work.registry.gazetteer[village]?.name ?? ""
        let title = ProposalReason.named(asked.reason)?.title ?? Words(id: "lihat keterangan", en: "see the words")
        switch asked.step {
        case .giveBack, .returnByCamat:
            try tellVillage(
                village, link: link,
                Words(
                    id: "\(count) usulan dikembalikan: \(title.id).",
                    en: "Proposals that came back: \(count), \(title.en)."))
        case .reject:
            try tellVillage(
                village, link: link,
                Words(
                    id: "\(count) usulan ditolak Dinsos: \(title.id).",
                    en: "Proposals that Dinsos rejected: \(count), \(title.en)."))
        case .pass:
            try tellVillage(
                village, link: link,
                Words(
                    id: "\(count) usulan lulus pemeriksaan Dinsos.",
                    en: "Proposals that passed the verification: \(count)."))
        case .reopen where before == .passed:
            try tellVillage(
                village, link: link,
                Words(
                    id: "\(count) usulan yang lulus diperiksa lagi oleh Dinsos.",
                    en: "Proposals that had passed and that Dinsos verifies again: \(count)."))
        case .noteVisit:
            try tell(
                .verify, of: village, link: link,
                Words(
                    id: "Kunjungan rumah untuk \(count) usulan \(name) sudah dicatat.",
                    en: "Visits of \(name) that were noted: \(count)."))
        // Whoever would have had it next need not look for it.
        case .withdraw where before == .finalised || before == .forwarded:
            try tell(
                before == .finalised ? .forward : .verify, of: village,
                link: before == .finalised ? "/terusan" : "/verifikasi",
                Words(
                    id: "\(name) menarik \(count) usulan.", en: "Proposals that \(name) withdrew: \(count)."))
        case .reopen where before == .rejected:
            try tellVillage(
                village, link: link,
                Words(
                    id: "\(count) usulan yang ditolak dibuka lagi oleh Dinsos.",
                    en: "Rejected proposals that Dinsos opened again: \(count)."))
        case .askVisit:
            try tellVillage(
                village, link: link,
                Words(
                    id: "Dinsos minta kunjungan rumah untuk \(count) usulan.",
                    en: "Proposals for which Dinsos asks for a visit: \(count)."))
        case .forward:
            try tell(
                .verify, of: village, link: "/verifikasi",
                Words(
                    id: "Kecamatan meneruskan \(count) usulan \(name).",
                    en: "Proposals of \(name) that the kecamatan forwarded: \(count)."))
        case .dispute:
            try tell(
                .verify, of: village, link: link,
                Words(
                    id: "\(name) membantah hasil \(count) usulan: \(title.id).",
                    en: "\(name) disputes the result of proposals (\(count)): \(title.en)."))
        default: break
        }
    }

    /// Those who write for a village, and its head; and whoever wrote it otherwise.
    func tellVillage(_ village: RegionCode, makers: Set<Int64> = [], link: String, _ words: Words) throws {
        let accounts = try Notices.accounts(
            with: [.operatorDesa, .kades], of: [village], work.registry, in: work.db)
        // The program and the command line read nothing.
        let told = Set(accounts[village] ?? []).union(makers.filter { $0 > 0 })
        for account in told.sorted() where account != work.actor.account {
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
}
