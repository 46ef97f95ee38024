import Papers
@testable package import Registry
import Storage

extension ProposalDesk {
    /// A document that was made here, as its row alone: nobody pressed it.
    ///
    /// - Returns: the code that its QR holds.
    @discardableResult
    package func madePaper(
        _ kind: PaperKind, of subject: RecordID, pages: Int = 1, state: String = "siap",
        code: String = PaperCode.random()
    ) async throws -> String {
        let about = kind.subject == .batch ? "berkas" : "musyawarah"
        let id = registry.identifiers.next()
        let home = registry.home(of: SampleRegister.derati)
        let village = kind.subject == .batch ? SampleRegister.rejangLebong : SampleRegister.derati
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO paper (home, id, village, about, subject, kind, size, office, number, code, day, facts, state,
                    digest, bytes, pages, account, actor_name, at, words)
                VALUES (\(home), \(id), \(village), \(about), \(subject), \(kind), 'f4', \(village), '', \(code),
                    20261118, '', \(state), \(Digest.sha256(code)), 1, \(pages), 1, 'operator', 1, '')
                """)
        }
        return code
    }
}
