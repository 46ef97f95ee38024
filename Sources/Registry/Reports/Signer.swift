import Storage

/// Who signs what an account prints.
package struct ReportSigner: Sendable, Equatable {
    /// `Curup`.
    package var place: String
    /// `Kepala Dinas Sosial`.
    package var title: String
    package var name: String
    /// NIP, where there is one.
    package var number: String

    package init(place: String = "", title: String = "", name: String = "", number: String = "") {
        self.place = place
        self.title = title
        self.name = name
        self.number = number
    }

    /// Longer than any of these is in life.
    package static let longest = 100

    package static let tooLong = Words(
        id: "Paling panjang \(longest) huruf.", en: "At most \(longest) letters.")
}

extension Registry {
    /// As this account typed it last; empty if never.
    package func reportSigner(by actor: Actor) async throws -> ReportSigner {
        try await database.read { db in
            guard
                let row = try db.first(
                    "SELECT place, title, name, number FROM report_signer WHERE account = \(actor.account)")
            else { return ReportSigner() }
            return ReportSigner(
                place: try row.text("place"), title: try row.text("title"), name: try row.text("name"),
                number: try row.text("number"))
        }
    }

    /// Keeps it for what this account prints from now on. It is the account's own and touches no record.
    ///
    /// - Throws: `Refusal.invalidInput` at the field that is too long.
    package func saveReportSigner(_ signer: ReportSigner, by actor: Actor) async throws {
        for (field, value) in [
            ("tempat", signer.place), ("jabatan", signer.title), ("nama", signer.name), ("nip", signer.number),
        ] where value.count > ReportSigner.longest {
            throw Refusal.invalidInput(field: field, reason: ReportSigner.tooLong)
        }
        try await database.write(locking: .alone) { db in
            _ = try db.execute(
                """
                INSERT INTO report_signer (account, place, title, name, number)
                VALUES (\(actor.account), \(signer.place), \(signer.title), \(signer.name), \(signer.number))
                ON CONFLICT (account) DO UPDATE SET place = excluded.place, title = excluded.title,
                    name = excluded.name, number = excluded.number
                """)
        }
    }
}
