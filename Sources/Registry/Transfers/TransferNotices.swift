import Storage

/// What is told about moves, without a word about whom they are about.
struct TransferNotices {
    let registry: Registry
    let db: any Connection
    /// The list of those that are for Dinsos.
    private static let escalated = "/pindah?apa=naik"

    /// A move that came of a case of a duplicate was answered, or Dinsos has decided for a village: that is told to
    /// whoever waited. A village in which both of the two are now goes on with the case.
    func answered(_ record: TransferRecord, by actor: Actor, forBoth: Bool) throws {
        guard record.body.link != nil || forBoth else { return }
        let villages = forBoth ? [record.asker, record.decider] : [record.asker]
        let operators = try Notices.accounts(with: [.operatorDesa], of: villages, registry, in: db)
        for village in villages {
            let words = words(record, to: village, forBoth: forBoth)
            let goesOn = record.state == .accepted && village == record.destination
            let link = goesOn ? record.body.link.map { "/ganda/\($0)" } : nil
            for account in operators[village] ?? [] where account != actor.account {
                try Notices.tell(
                    .moves, words, link: link ?? "/pindah/\(record.key.id)", to: .account(account), from: registry,
                    in: db)
            }
        }
    }

    private func words(_ record: TransferRecord, to village: RegionCode, forBoth: Bool) -> Words {
        let other = village == record.origin ? record.destination : record.origin
        let name = registry.gazetteer[other]?.fullName ?? other.dotted
        let said: (id: String, en: String) =
            switch record.state {
            case .accepted: ("diterima", "was accepted")
            case .proposed: ("disetujui dan menjadi usulan", "was agreed to, and is a proposal now")
            default: ("ditolak", "was refused")
            }
        return Words(
            id: "Serah-terima warga dengan \(name) \(said.id)\(forBoth ? " oleh Dinsos" : "").",
            en: "A move between your village and \(name) \(said.en)\(forBoth ? " by Dinsos" : "").")
    }

    /// The days to answer are over.
    ///
    /// - Parameter moves: how many of each region that holds both of their villages.
    func escalated(_ moves: [RegionCode: Int]) throws {
        let days = TransferDeadline.days(try registry.catalogue(in: db))
        for (region, count) in moves.sorted(by: { $0.key < $1.key }) {
            try Notices.tell(
                .moves,
                Words(
                    id: "\(count) serah-terima warga antardesa tidak dijawab dalam \(days) hari dan naik ke Dinsos.",
                    en: "\(count) moves between villages were not answered within \(days) days and go up to Dinsos."),
                link: Self.escalated, to: .holders(.approve, of: region), from: registry, in: db)
        }
    }
}
