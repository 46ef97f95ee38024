import Storage

/// What is under way about one of two records, and has to come to its end before they are merged.
package enum LinkObstacle: Sendable, Equatable {
    /// A move that waits for its answer.
    case transfer(RecordID)
    /// A proposal that somebody still has to write or decide on.
    case proposal(RecordID)
}

enum LinkUnderWay {
    /// Moves first. Of somebody who is alone in their family also what is proposed about the family.
    static func obstacles(of person: PersonRecord, in db: any Connection) throws -> [LinkObstacle] {
        let (home, id) = (person.key.home, person.key.id)
        let moves = try db.rows(
            """
            SELECT transfer FROM transfer_person WHERE home = \(home) AND person = \(id) AND holds = 1 ORDER BY transfer
            """
        ).map { LinkObstacle.transfer(RecordID(try $0.int("transfer"))) }
        let family = RecordKey(home: home, id: person.family)
        let isAlone = try PersonRecord.members(of: family, in: db).allSatisfy { $0.key.id == id }
        let subjects = isAlone ? [id, person.family] : [id]
        let proposals = try db.rows(
            """
            SELECT DISTINCT proposal FROM proposal_claim WHERE home = \(home) AND subject IN (\(subjects))
            ORDER BY proposal
            """
        ).map { LinkObstacle.proposal(RecordID(try $0.int("proposal"))) }
        return moves + proposals
    }

    /// - Throws: `Refusal.invalidInput` with what is to be done first.
    static func refuse(_ persons: [PersonRecord], in db: any Connection) throws {
        for person in persons {
            switch try obstacles(of: person, in: db).first {
            case nil: continue
            case .transfer?:
                throw Refusal.invalidInput(
                    field: "putusan",
                    reason: Words(
                        id: "Salah satu dari keduanya sedang dalam pengajuan pindah. Selesaikan atau tarik dulu "
                            + "kepindahannya, lalu putuskan.",
                        en: "One of the two is in a move that waits. Settle or withdraw the move first, then decide."))
            case .proposal?:
                throw Refusal.invalidInput(
                    field: "putusan",
                    reason: Words(
                        id: "Masih ada usulan yang berjalan tentang salah satu dari keduanya. Tunggu sampai selesai, "
                            + "atau minta desa menariknya, lalu putuskan.",
                        en: "A proposal about one of the two is still open. Wait until it has ended, or ask the "
                            + "village to withdraw it; then decide."))
            }
        }
    }
}
