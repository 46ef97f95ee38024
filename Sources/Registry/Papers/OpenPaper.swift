import Storage

/// A document with its bytes.
package struct OpenedPaper: Sendable {
    package var id: RecordID
    package var kind: PaperKind
    /// Of its file: a kind and a code, nobody's name.
    package var name: String
    package var bytes: [UInt8]
}

extension Registry {
    /// Opens a document. That one with names or whole numbers was opened is on the disk before its first byte leaves.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area and before it is ready, `.notAllowed` for whoever
    ///   has no part in the road.
    package func openPaper(_ id: RecordID, by actor: Actor) async throws -> OpenedPaper {
        // Looks that were noted before come before this one.
        await finishAudit()
        let (record, stored, family) = try await read(by: actor) { reader in try madePaper(id, reader) }
        let kind = record.order.kind
        guard PaperSource.mayOpen(kind, actor, at: record.village) else { throw Refusal.notAllowed(.propose) }
        let now = clock.now()
        if kind.isPersonal || kind.namesGuests {
            try await database.write(locking: .only([])) { db in
                try AuditTrail.write(
                    .paperOpened, by: actor, place: record.village, object: record.object, detail: kind.title.id,
                    families: family.map { [$0] } ?? [], at: now, in: db)
            }
        }
        let registry = self
        let bytes = try await offLoop { try KeptPaper.opened(record, stored: stored, registry) }
        return OpenedPaper(id: id, kind: kind, name: record.name, bytes: bytes)
    }

    private func madePaper(_ id: RecordID, _ reader: Reader) throws -> (PaperRecord, String, RecordID?) {
        let row = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(PaperRecord.columns) FROM paper p
                WHERE p.home IN (\(homes)) AND p.id = \(id) AND \(in: "p.village")
                """)
        }
        guard let record = try row.map(PaperRecord.init), let file = record.file else { throw Refusal.notFound }
        let stored = try reader.withCatalogueTables { db in try Self.storedFile(file, in: db).digest }
        guard record.order.kind.subject == .proposal else { return (record, stored, nil) }
        return (record, stored, try proposalRecord(record.order.subject, reader).family)
    }
}
