import Foundation
import Storage

/// What erasure leaves of documents: that there was one, of which kind, under which number, code and digest.
///
/// One that is being made meanwhile is taken out of that state: what was composed before is kept under nothing.
enum ErasedPapers {
    /// Takes the bytes of what names the guests of a meeting. Each still counts, as the sheets that were signed do, and
    /// can be made again without those who were erased.
    static func eraseGuests(of meeting: RecordKey, in db: any Connection) throws {
        let kinds = PaperKind.allCases.filter(\.namesGuests)
        let condition: SQL = "home = \(meeting.home) AND subject = \(meeting.id) AND kind IN (\(kinds))"
        let problem = String(decoding: try JSONEncoder.stable.encode(overtaken), as: UTF8.self)
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.failed), problem = \(problem)
            WHERE \(condition) AND state = \(PaperState.making)
            """)
        try drop("\(condition) AND file IS NOT NULL", in: db)
    }

    private static let overtaken = Words(
        id: "Nama tamu dihapus selagi dokumen ini dibuat. Minta lagi.",
        en: "Names of guests were erased while it was made. Ask for it again.")

    /// Files lie where people do not: a statement of their own.
    private static func drop(_ condition: SQL, in db: any Connection) throws {
        let files = try db.rows("SELECT file FROM paper WHERE \(condition)").map { try $0.int("file") }
        if files.isEmpty { return }
        try db.execute("UPDATE stored_file SET expires_at = 0 WHERE id IN (\(files))")
        try db.execute("UPDATE paper SET file = NULL, erased = 1 WHERE \(condition)")
    }

    /// Takes the bytes of whatever is made of a proposal out of the register, and of lists with whole numbers on which
    /// it stands or has stood: they can be made again, without what was erased. Of lists of a meeting, as of its scans,
    /// what was signed lies with the office.
    static func erase(of proposal: ProposalRecord, in db: any Connection) throws {
        let subjects = try subjects(of: proposal, in: db)
        let kinds = PaperKind.allCases.filter(\.isPersonal)
        let condition: SQL = """
            home = \(proposal.key.home) AND subject IN (\(subjects)) AND kind IN (\(kinds))
            """
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.withdrawn), words = ''
            WHERE \(condition) AND (file IS NOT NULL OR state = \(PaperState.making))
            """)
        try drop("\(condition) AND file IS NOT NULL", in: db)
    }

    /// Lists with whole numbers that name somebody who is on the agenda no more: nothing would lead to them any longer.
    static func eraseLists(of meeting: RecordKey, in db: any Connection) throws {
        let kinds: [PaperKind] = [.fullAnnex, .statement]
        let condition: SQL = "home = \(meeting.home) AND subject = \(meeting.id) AND kind IN (\(kinds))"
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.withdrawn), words = ''
            WHERE \(condition) AND (file IS NOT NULL OR state = \(PaperState.making))
            """)
        try drop("\(condition) AND file IS NOT NULL", in: db)
    }

    /// The proposal, and every meeting, list and hand-over on which it is or was: the proposal itself names the last
    /// ones alone.
    private static func subjects(of proposal: ProposalRecord, in db: any Connection) throws -> [RecordID] {
        let key = proposal.key
        var subjects: Set<RecordID> = [key.id]
        subjects.formUnion([proposal.batch, proposal.deliberation].compactMap { $0 })
        let lists: [SQL] = [
            "SELECT deliberation AS subject FROM deliberation_item",
            "SELECT batch AS subject FROM batch_item", "SELECT handback AS subject FROM handback_item",
        ]
        for list in lists {
            for row in try db.rows("\(list) WHERE home = \(key.home) AND proposal = \(key.id)") {
                subjects.insert(RecordID(try row.int("subject")))
            }
        }
        return subjects.sorted()
    }
}
