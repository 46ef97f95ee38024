import Storage

/// Takes out of proposals what they say of people: what was proposed, under which name, and all words beside.
///
/// The content is hashed as one piece and goes as one, with what it said of others. That there was a proposal, of what
/// kind, which steps it took and when, by whom and for which reason, stays: the steps name the hash of a content that is
/// there no longer, and their chain holds. One that somebody still has to decide on is left alone.
struct ErasedProposals {
    let registry: Registry
    let db: any Connection

    init(registry: Registry, db: any Connection) {
        self.registry = registry
        self.db = db
    }

    /// - Returns: which were erased.
    @discardableResult
    func erase(about persons: [ErasedPerson]) throws -> [RecordID] {
        if persons.isEmpty { return [] }
        let found = try ProposalsAbout(persons, in: db)
        for record in found.labelled {
            try PublicNames.erase(record.key, in: db)
            try db.execute(
                "UPDATE proposal SET label = '' WHERE home = \(record.key.home) AND id = \(record.key.id)")
        }
        return try erase(found.records)
    }

    /// - Returns: which were erased: those that have ended.
    @discardableResult
    func erase(_ records: [ProposalRecord]) throws -> [RecordID] {
        let ended = records.filter { !$0.state.isOpen }
        if ended.isEmpty { return [] }
        let catalogue = try registry.catalogue(in: db)
        for record in ended {
            // An end lets them go; whatever it did not is of nobody any more.
            if let content = record.content {
                try ProposalClaims(of: record, ProposalContent(text: content), catalogue).delete(in: db)
            }
            try db.execute(
                """
                UPDATE proposal SET content = NULL, salt = NULL, label = '', rt = '', rw = ''
                WHERE home = \(record.key.home) AND id = \(record.key.id)
                """)
            try eraseWords(of: record.key)
            try EraseSiks.erase(of: record.key, in: db)
            try PublicNames.erase(record.key, in: db)
            try erasePapers(of: record.key)
            try ErasedPapers.erase(of: record, in: db)
            try eraseTexts(of: record.key)
        }
        return ended.map(\.key.id)
    }

    /// Where nothing was said, who took the step stays known by name.
    private func eraseWords(of proposal: RecordKey) throws {
        try db.execute(
            """
            DELETE FROM proposal_word
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND words <> ''
            """)
        try db.execute(
            """
            UPDATE proposal_finding SET detail = NULL, evidence = NULL, answer = NULL
            WHERE home = \(proposal.home) AND proposal = \(proposal.id)
            """)
        // The seal of the musyawarah is over their digest, which stays.
        try db.execute(
            """
            UPDATE deliberation_item SET words = '', dissent_words = '', salt = ''
            WHERE home = \(proposal.home) AND proposal = \(proposal.id) AND (words <> '' OR dissent_words <> '')
            """)
        try ErasedGuests.eraseWords(on: proposal, in: db)
        try SealedLines.forget(proposal, in: db)
    }

    /// What was told by telephone, and to which number.
    private func eraseTexts(of proposal: RecordKey) throws {
        try db.execute("DELETE FROM outbox WHERE home = \(proposal.home) AND proposal = \(proposal.id)")
    }

    /// What the proposal rests on: scans of cards, photographs of houses. The digests that its steps name stay.
    private func erasePapers(of proposal: RecordKey) throws { try ErasedEvidence.erase(of: proposal, in: db) }

    // MARK: What cannot be

    /// - Parameter proposal: which is about somebody who is to be erased.
    static func stillOpen(_ proposal: ProposalRecord) -> Refusal {
        let (kind, state) = (proposal.kind.title, proposal.state.title)
        return .invalidInput(
            field: "kata_hapus",
            reason: Words(
                id:
                    "Orang ini masih ada dalam usulan yang berjalan (\(kind.id), \(state.id)). Tunggu sampai selesai, "
                    + "atau minta desa menariknya, lalu hapus.",
                en:
                    "This person is in a proposal that is still open (\(kind.en), \(state.en)). Wait until it has "
                    + "ended, or ask the village to withdraw it; then erase."))
    }

    /// Nobody can decide on what is there no longer.
    static let gone = Refusal.invalidInput(
        field: "langkah",
        reason: Words(
            id: "Isi usulan ini sudah dihapus menurut aturan data pribadi. Buat usulan baru.",
            en: "The content of this proposal was erased under the law on personal data. Make a new one."))
}
