import Rules
import Storage

/// What is told about cases of two villages, without a word about whom they are about.
struct LinkNotices {
    let registry: Registry
    let db: any Connection
    private static let list = "/ganda"
    /// The list of those that were decided.
    private static let decided = "/ganda?apa=putus"
    /// The list of those that are for Dinsos.
    private static let escalated = "/ganda?apa=naik"

    /// One village has answered: the other is asked, or, if both have and it is not decided, whoever speaks for both.
    func answered(_ record: LinkCaseRecord, by actor: Actor, from village: RegionCode) throws {
        if record.isAnsweredByBoth {
            try headGone(record, by: actor)
            return try Notices.tell(
                .duplicates,
                Words(
                    id: "Jawaban dua desa atas satu kasus data ganda tidak memutuskannya. Kasusnya naik ke Dinsos.",
                    en: "The answers of two villages do not settle a case of a duplicate. It goes up to Dinsos."),
                link: "\(Self.list)/\(record.key.id)", to: .holders(.approve, of: record.common), author: actor,
                from: registry, in: db)
        }
        let other = record.villages.first { $0 != village } ?? village
        let name = registry.gazetteer[village]?.fullName ?? village.dotted
        for account in try operators([other])[other] ?? [] where account != actor.account {
            try Notices.tell(
                .duplicates,
                Words(
                    id: "\(name) sudah menjawab satu kasus data ganda. Jawaban desa Anda ditunggu.",
                    en: "\(name) has answered a case of a duplicate. Your village's answer is awaited."),
                link: "\(Self.list)/\(record.key.id)", to: .account(account), from: registry, in: db)
        }
    }

    /// Whom a village had chosen to follow as head has gone: it may choose anew, before Dinsos does.
    private func headGone(_ record: LinkCaseRecord, by actor: Actor) throws {
        let villages = Set(record.voices.filter { $0.lacksHead == true }.map { record.village(of: $0.person) })
        if villages.isEmpty { return }
        for account in Set(try operators(villages.sorted()).values.joined()).sorted() where account != actor.account {
            try Notices.tell(
                .duplicates,
                Words(
                    id: "Pengganti kepala keluarga yang desa Anda pilih pada satu kasus data ganda sudah tidak ada. "
                        + "Jawablah lagi dengan pengganti yang lain.",
                    en: "Whom your village chose to follow as head in a case of a duplicate is gone. Answer again with "
                        + "somebody else."),
                link: "\(Self.list)/\(record.key.id)", to: .account(account), from: registry, in: db)
        }
    }

    /// Two records have become one, or are two again: told to those who answer for either village, but for whoever did it.
    func merged(_ record: LinkCaseRecord, by actor: Actor, isTakenBack: Bool) throws {
        let words =
            isTakenBack
            ? Words(
                id: "Penggabungan data ganda yang menyangkut desa Anda dibatalkan. Kedua catatan ada lagi.",
                en: "A merge of duplicates that concerns your village was taken back. Both records are there again.")
            : Words(
                id: "Data ganda yang menyangkut desa Anda digabung menjadi satu catatan.",
                en: "A duplicate that concerns your village was merged into one record.")
        for account in Set(try operators(record.villages).values.joined()).sorted() where account != actor.account {
            try Notices.tell(
                .duplicates, words, link: "\(Self.list)/\(record.key.id)", to: .account(account), from: registry,
                in: db)
        }
    }

    /// As `merged`, of many at once.
    ///
    /// - Parameter cases: how many of each village.
    func mergedAtOnce(_ cases: [RegionCode: Int], by actor: Actor, isTakenBack: Bool) throws {
        let operators = try operators(Array(cases.keys))
        for (village, count) in cases.sorted(by: { $0.key < $1.key }) {
            let words =
                isTakenBack
                ? Words(
                    id: "Penggabungan \(count) data ganda yang menyangkut desa Anda dibatalkan.",
                    en: "The merge of \(count) duplicates that concern your village was taken back.")
                : Words(
                    id: "\(count) data ganda yang menyangkut desa Anda digabung sekaligus.",
                    en: "\(count) duplicates that concern your village were merged at once.")
            for account in operators[village] ?? [] where account != actor.account {
                try Notices.tell(
                    .duplicates, words, link: isTakenBack ? Self.list : Self.decided, to: .account(account),
                    from: registry, in: db)
            }
        }
    }

    /// Somebody is to go and look: both villages are told, who know where the two live.
    func visit(_ record: LinkCaseRecord, by actor: Actor) throws {
        let days = LinkDeadline.visitDays(try registry.catalogue(in: db))
        let operators = try operators(record.villages)
        for account in Set(operators.values.joined()).sorted() where account != actor.account {
            try Notices.tell(
                .duplicates,
                Words(
                    id: "Satu kasus data ganda perlu dikunjungi dalam \(days) hari. Catat temuannya pada kasusnya.",
                    en: "A case of a duplicate is to be visited within \(days) days. Note with it what was found."),
                link: "\(Self.list)/\(record.key.id)", to: .account(account), from: registry, in: db)
        }
    }

    /// It is known what was seen: whoever asked for the visit is told, and whoever speaks for both villages.
    func visited(_ record: LinkCaseRecord, askedBy asker: Int64?, by actor: Actor) throws {
        let words = Words(
            id: "Temuan kunjungan satu kasus data ganda sudah dicatat. Kasusnya dapat diputuskan.",
            en: "What was found on a visit about a duplicate has been noted. Its case can be decided.")
        let link = "\(Self.list)/\(record.key.id)"
        if record.villages.count > 1 {
            return try Notices.tell(
                .duplicates, words, link: link, to: .holders(.approve, of: record.common), author: actor,
                from: registry, in: db)
        }
        guard let asker, asker != actor.account, asker > 0 else { return }
        try Notices.tell(.duplicates, words, link: link, to: .account(asker), from: registry, in: db)
    }

    /// A search found cases that villages have to answer.
    ///
    /// - Parameter new: how many of each village.
    func found(_ new: [RegionCode: Int]) throws {
        let days = LinkDeadline.days(try registry.catalogue(in: db))
        let operators = try operators(Array(new.keys))
        for (village, count) in new.sorted(by: { $0.key < $1.key }) {
            for account in operators[village] ?? [] {
                try Notices.tell(
                    .duplicates,
                    Words(
                        id:
                            "\(count) kasus data ganda antardesa baru di desa Anda. Jawablah dalam \(days) hari; sesudah "
                            + "itu kasusnya naik ke Dinsos.",
                        en: "\(count) new cases of duplicates between villages are in your village. Answer within "
                            + "\(days) days; after that they go up to Dinsos."),
                    link: Self.list, to: .account(account), from: registry, in: db)
            }
        }
    }

    /// The days to answer are over.
    ///
    /// - Parameter cases: how many of each region that holds both of their villages.
    func escalated(_ cases: [RegionCode: Int]) throws {
        for (region, count) in cases.sorted(by: { $0.key < $1.key }) {
            try Notices.tell(
                .duplicates,
                Words(
                    id: "\(count) kasus data ganda antardesa tidak diputuskan atau dikunjungi pada waktunya dan "
                        + "naik ke Dinsos.",
                    en: "\(count) cases of duplicates between villages were not settled or visited in their time "
                        + "and go up to Dinsos."),
                link: Self.escalated, to: .holders(.approve, of: region), from: registry, in: db)
        }
    }

    private func operators(_ villages: [RegionCode]) throws -> [RegionCode: [Int64]] {
        try Notices.accounts(with: [.operatorDesa], of: villages, registry, in: db)
    }
}
