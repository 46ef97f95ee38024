package import Storage

/// Makes many accounts with one-time passwords, behind the pages: hashing 156 passwords takes some ten seconds.
package struct MakeAccountsJob: Job {
    package static let kind = JobKind.makeAccounts

    package struct Row: Codable, Sendable {
        package var login: String
        package var name: String
        package var role: Role
        package var region: RegionCode

        package init(login: String, name: String, role: Role, region: RegionCode) {
            self.login = login
            self.name = name
            self.role = role
            self.region = region
        }
    }

    package struct Outcome: Codable, Sendable {
        package var made: Int
        /// Logins that somebody else took meanwhile.
        package var refused: [String]
        package var sheet: RecordID
    }

    package var region: RegionCode
    package var rows: [Row]

    package init(region: RegionCode, rows: [Row]) {
        self.region = region
        self.rows = rows
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        Set(rows.map(\.region)).sorted().map { Demand(.manageAccounts, at: $0) }
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        // The sheet has the job's own number, so that a run that was cut off goes on with the same.
        let sheet = work.id
        var outcome = Outcome(made: 0, refused: [], sheet: sheet)
        for (number, row) in rows.enumerated() {
            try work.progress(
                Words(id: "Membuat akun", en: "Making accounts"), number, of: rows.count)
            let password = ReadableSecret.oneTimePassword()
            guard let hash = Password.hash(password) else { throw SealingFailed() }
            let issued = IssuedPassword(
                hash: hash, sealed: try registry.secrets.seal(Array(password.utf8), for: "slip"))
            let isMade = try registry.database.writeBlocking { db in
                try make(row, number, issued, sheet, work.actor, registry, in: db)
            }
            if isMade { outcome.made += 1 } else { outcome.refused.append(row.login) }
        }
        return outcome
    }

    /// - Returns: false if the login is somebody else's by now.
    private func make(
        _ row: Row, _ number: Int, _ password: IssuedPassword, _ sheet: RecordID, _ actor: Actor, _ registry: Registry,
        in db: any Connection
    ) throws -> Bool {
        let now = registry.clock.now()
        // An earlier run of this job came as far as this.
        let before = try db.count("SELECT count(*) FROM slip WHERE sheet = \(sheet) AND number = \(number)")
        if before > 0 { return true }
        if try db.count("SELECT count(*) FROM account WHERE login = \(row.login)") > 0 { return false }
        let account = try registry.insertAccount(
            NewAccount(
                login: row.login, name: row.name, passwordHash: "", grants: [Grant(role: row.role, region: row.region)]),
            by: actor, in: db)
        try registry.openSheet(sheet, region: region, by: actor, at: now, in: db)
        try registry.issue(password, to: account, sheet: sheet, number: number, at: now, in: db)
        return true
    }
}

extension Registry {
    /// The job that this very form has asked for already.
    package func accountsJob(asked id: ActionID, by actor: Actor) async throws -> RecordID? {
        try await outcome(of: EnqueueJob<MakeAccountsJob>.self, id: id, by: actor)
    }
}
