import Storage

/// Who is in an open proposal: by record, and by number for those who are in no register.
struct ProposalClaims {
    let proposal: RecordKey
    let village: RegionCode
    let lane: String
    let subjects: [RecordID]
    let numbers: [ProposalContent.Number]

    /// Those of a content that a proposal has or is to have.
    init(of record: ProposalRecord, _ content: ProposalContent, _ catalogue: Catalogue) {
        let isPerPerson = catalogue.programs.first { $0.number == content.program }?.isPerPerson ?? false
        proposal = record.key
        village = record.village
        lane = record.kind.lane(content.program)
        subjects = content.subjects(isPerPerson: isPerPerson).sorted()
        numbers = content.numbers
    }

    /// - Throws: `Refusal.invalidInput` where somebody is in another open proposal.
    func check(in db: any Connection) throws {
        if !subjects.isEmpty {
            let others = try db.count(
                """
                SELECT count(*) FROM proposal_claim WHERE home = \(proposal.home) AND subject IN (\(subjects))
                AND lane = \(lane) AND proposal <> \(proposal.id)
                """)
            if others > 0 { throw Self.taken }
        }
        if numbers.isEmpty { return }
        // Whoever writes the same number at the same moment comes after, and finds it.
        try db.lock(Set(numbers.map(\.value)).map(LockKey.number))
        // A newcomer may be proposed by another village: that there is such a proposal is told, not where nor by whom.
        let proposed = try db.beyondSight {
            try numbers.contains { number in
                try db.count(
                    """
                    SELECT count(*) FROM proposal_number WHERE number = \(number.value) AND what = \(number.what.rawValue)
                    AND NOT (home = \(proposal.home) AND proposal = \(proposal.id))
                    """) > 0
            }
        }
        if proposed { throw Self.taken }
    }

    func write(in db: any Connection) throws {
        try subjects.map { "(\(proposal.home), \($0), \(lane), \(proposal.id), \(village))" as SQL }.inPieces {
            try db.execute("INSERT INTO proposal_claim (home, subject, lane, proposal, village) VALUES \($0)")
        }
        for number in numbers {
            try db.execute(
                """
                INSERT INTO proposal_number (number, home, proposal, member, what, village)
                VALUES (\(number.value), \(proposal.home), \(proposal.id), \(number.member), \(number.what.rawValue),
                    \(village))
                """)
        }
    }

    /// Lets them go: the proposal has ended, or is to be about others.
    func delete(in db: any Connection) throws {
        if !subjects.isEmpty {
            try db.execute(
                """
                DELETE FROM proposal_claim WHERE home = \(proposal.home) AND subject IN (\(subjects))
                AND lane = \(lane) AND proposal = \(proposal.id)
                """)
        }
        for number in Set(numbers.map(\.value)).sorted() {
            try db.execute(
                """
                DELETE FROM proposal_number
                WHERE number = \(number) AND home = \(proposal.home) AND proposal = \(proposal.id)
                """)
        }
    }

    private static let taken = Refusal.invalidInput(
        field: "anggota",
        reason: Words(
            id: "Orang atau keluarga ini sudah ada dalam usulan lain yang masih berjalan. Selesaikan atau tarik dulu "
                + "usulan itu.",
            en: "This person or family is in another open proposal already. Finish or withdraw that one first."))
}

extension ProposalClaims {
    /// Lets those of many go, which all end; of one kabupaten.
    static func delete(_ claims: [ProposalClaims], of home: Int64, in db: any Connection) throws {
        var rest = claims[...]
        while !rest.isEmpty {
            let some = rest.prefix(250)
            let proposals = some.map(\.proposal.id)
            let subjects = Set(some.flatMap(\.subjects)).sorted()
            if !subjects.isEmpty {
                try db.execute(
                    """
                    DELETE FROM proposal_claim
                    WHERE home = \(home) AND subject IN (\(subjects)) AND proposal IN (\(proposals))
                    """)
            }
            let numbers = Set(some.flatMap(\.numbers).map(\.value)).sorted()
            if !numbers.isEmpty {
                try db.execute(
                    """
                    DELETE FROM proposal_number
                    WHERE number IN (\(numbers)) AND home = \(home) AND proposal IN (\(proposals))
                    """)
            }
            rest = rest.dropFirst(250)
        }
    }
}
