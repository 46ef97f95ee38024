import Rules
import Storage

/// A list of people for whom accounts are to be made, as a spreadsheet has it.
package struct AccountList: Sendable {
    /// One line, and what would come of it.
    package struct Line: Sendable {
        /// As the sheet counts, the head being 1.
        package var number: Int
        package var person: String
        package var place: String
        package var role: Role
        package var region: RegionCode?
        package var login: String
        package var problem: Words?
        /// The place has somebody with that role already; an account is made only if it is ticked.
        package var isSecond: Bool

        package var isReady: Bool { problem == nil }
    }

    package var lines: [Line]
    /// There are more villages than these.
    package var isCut = false
    package static let most = 400
}

extension Registry {
    /// Reads a list and foretells each line, changing nothing.
    ///
    /// - Throws: `Refusal.invalidInput` for a list without a line, or too long a one; `Refusal.notAllowed`.
    package func foretell(_ text: String, by actor: Actor) async throws -> AccountList {
        let rows = try ListRows(text)
        guard !actor.scope(for: .manageAccounts).isEmpty else { throw Refusal.notAllowed(.manageAccounts) }
        return try await database.read { db in
            var before = Before()
            return AccountList(lines: try rows.rows.map { try line($0, &before, actor, in: db) })
        }
    }

    /// One line for every village that has no operator.
    ///
    /// - Parameter place: a kabupaten or less of the actor's area; nil: all of that area.
    /// - Throws: `Refusal.invalidInput` if that is a province or more, which is not for one sheet of paper.
    package func villagesWithoutOperator(in place: RegionCode? = nil, by actor: Actor) async throws -> AccountList {
        let area = actor.scope(for: .manageAccounts)
        if area.isEmpty { throw Refusal.notAllowed(.manageAccounts) }
        let places = place.map { [$0] } ?? area.regions
        guard places.allSatisfy({ $0.level >= .kabupaten && area.contains($0) }) else { throw Self.whichKabupaten }
        let villages = places.flatMap { gazetteer.villages(in: $0) }
        return try await database.read { db in
            var before = Before()
            let lines = try villages.enumerated().compactMap { position, village -> AccountList.Line? in
                if try hasHolder(of: .operatorDesa, at: village.code, in: db) { return nil }
                let row = ListRows.Row(
                    number: position + 1, code: village.code.dotted, village: village.name, district: "",
                    person: "Operator \(village.fullName)", login: "operator.\(village.code.value)", role: "")
                return try line(row, &before, actor, in: db)
            }
            return AccountList(
                lines: Array(lines.prefix(AccountList.most)), isCut: lines.count > AccountList.most)
        }
    }

    private static let whichKabupaten = Refusal.invalidInput(
        field: "wilayah",
        reason: Words(
            id: "Pilih satu kabupaten/kota di wilayah Anda: kertasnya dibuat per kabupaten.",
            en: "Choose one kabupaten of your area: papers are made one kabupaten at a time."))

    /// What the lines before would make.
    private struct Before {
        var logins: Set<String> = []
        /// Who would hold which role where.
        var holders: Set<String> = []
    }

    private func line(_ row: ListRows.Row, _ before: inout Before, _ actor: Actor, in db: any Connection) throws
        -> AccountList.Line
    {
        var line = AccountList.Line(
            number: row.number, person: row.person, place: row.placeWords, role: .operatorDesa, region: nil, login: "",
            problem: nil, isSecond: false)
        func refused(_ id: String, _ en: String) -> AccountList.Line {
            var line = line
            line.problem = Words(id: id, en: en)
            return line
        }
        if !row.role.isEmpty {
            guard let role = ListRows.role(row.role) else {
                return refused("Peran “\(row.role)” tidak dikenal.", "There is no role “\(row.role)”.")
            }
            line.role = role
        }
        guard let region = place(row, actor) else {
            return refused(
                "Desa atau kelurahan ini tidak ditemukan di wilayah Anda.", "There is no such village in your area.")
        }
        line.region = region.code
        line.place = region.fullName
        guard !row.person.isEmpty else { return refused("Nama orangnya kosong.", "The person's name is missing.") }
        let wanted = Grant(role: line.role, region: region.code)
        if let problem = try RoleRule.levelProblem(wanted, on: clock.today, in: db) {
            return refused(problem.id, problem.en)
        }
        if try !RoleRule.mayGive(wanted, by: actor, on: clock.today, in: db) {
            return refused("Peran ini tidak dapat Anda berikan di sini.", "You cannot give this role here.")
        }
        let login =
            row.login.isEmpty ? AccountName.derived(person: row.person, place: region.name) : row.login.lowercased()
        if !row.login.isEmpty {
            guard AccountName.isProper(login) else {
                return refused(
                    "Nama akun “\(row.login)”: hanya huruf kecil, angka, titik, tanda hubung.",
                    "Account name “\(row.login)”: lower-case letters, digits, points, hyphens only.")
            }
            let isTaken = try db.count("SELECT count(*) FROM account WHERE login = \(login)") > 0
            if isTaken || before.logins.contains(login) {
                return refused("Nama akun \(login) sudah dipakai.", "The account name \(login) is taken.")
            }
        }
        line.login = try AccountName.free(login, besides: before.logins, in: db)
        before.logins.insert(line.login)
        let isFirst = before.holders.insert("\(line.role.rawValue)@\(region.code.value)").inserted
        line.isSecond = try !isFirst || hasHolder(of: line.role, at: region.code, in: db)
        return line
    }

    private func hasHolder(of role: Role, at region: RegionCode, in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM account_grant g JOIN account a ON a.id = g.account
            WHERE g.region = \(region) AND g.role = \(role) AND a.disabled_at IS NULL
            AND (g.valid_to IS NULL OR g.valid_to > \(clock.today.packed))
            """) > 0
    }

    /// A place of the actor's area, by its code or by the names of kecamatan and village.
    private func place(_ row: ListRows.Row, _ actor: Actor) -> Region? {
        let area = actor.scope(for: .manageAccounts)
        if !row.code.isEmpty {
            guard let code = gazetteer.resolve(code: row.code), area.contains(code) else { return nil }
            return gazetteer[code]
        }
        for kabupaten in area.regions where kabupaten.level == .kabupaten || kabupaten.level == .kecamatan {
            var district = kabupaten
            if kabupaten.level == .kabupaten {
                guard case .found(let found) = gazetteer.resolve(name: row.district, in: kabupaten) else { continue }
                district = found
            }
            if row.village.isEmpty { return gazetteer[district] }
            if case .found(let village) = gazetteer.resolve(name: row.village, in: district) {
                return gazetteer[village]
            }
        }
        return nil
    }
}
