import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("Accounts for a list of people")
struct AccountListTests {
    private static func lines(_ register: SampleRegister, _ text: String) async throws -> [AccountList.Line] {
        let admin = try await register.signIn("admin").actor
        return try await register.registry.foretell(text, by: admin).lines
    }

    @Test("no line makes an operator of more than a village")
    func levels() async throws {
        let register = try SampleRegister.empty()
        let wide = try await Self.lines(
            register,
            """
            kecamatan;desa;nama;peran
            Kota Padang;;Budi;
            Kota Padang;;Ani;camat
            """)
        #expect(wide.map(\.isReady) == [false, true])
        #expect(wide[0].problem?.id.contains("desa") == true)
        let coded = try await Self.lines(register, "kode;nama\n17.02;Budi\n17.02.06;Ani\n17.02.06.2001;Citra")
        #expect(coded.map(\.isReady) == [false, false, true])
    }

    @Test("whichever way it is given, an operator's place is a village")
    func everyDoor() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let admin = try await register.signIn("admin").actor
        let wide = Grant(role: .operatorDesa, region: SampleRegister.rejangLebong)
        await #expect(throws: Refusal.self) {
            try await registry.makeAccount(MakeAccount(login: "luas", name: "Luas", grant: wide), by: admin)
        }
        await #expect(throws: Refusal.self) {
            try await registry.perform(
                AddGrant(account: 1, grant: wide, validFrom: 20_261_121, reason: "coba"), by: admin)
        }
        _ = try await registry.enqueue(
            MakeAccountsJob(
                region: SampleRegister.rejangLebong,
                rows: [.init(login: "luas", name: "Luas", role: .operatorDesa, region: wide.region)]), title: "1 akun",
            by: admin)
        try registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM account WHERE login = 'luas'") == "0")
        // One that stands already can still be ended.
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO account_grant (account, role, region, valid_from)
                VALUES (1, 'operator_desa', \(SampleRegister.rejangLebong), 20240101)
                """)
        }
        _ = try await registry.perform(
            EndGrant(account: 1, grant: wide, validFrom: 20_240_101, day: 20_261_121, reason: "terlalu luas"),
            by: admin)
    }

    @Test("of two lines for one vacant village the second is a second")
    func twice() async throws {
        let register = try SampleRegister.empty()
        let lines = try await Self.lines(
            register, "kode;nama\n17.02.06.2003;Budi\n17.02.06.2003;Ani\n17.02.06.2001;Citra")
        #expect(lines.map(\.isSecond) == [false, true, true])
    }

    @Test("villages without an operator are told of a kabupaten, never of more")
    func vacant() async throws {
        let register = try SampleRegister.empty()
        let admin = try await register.signIn("admin").actor
        let list = try await register.registry.villagesWithoutOperator(by: admin)
        #expect(list.lines.count > 100 && !list.isCut)
        let province = Actor(
            account: 60, name: "provinsi", grants: [Grant(role: .admin, region: RegionCode(1_700_000_000))])
        await #expect(throws: Refusal.self) {
            try await register.registry.villagesWithoutOperator(by: province)
        }
        let one = try await register.registry.villagesWithoutOperator(
            in: SampleRegister.rejangLebong, by: province)
        #expect(one.lines.count == list.lines.count)
        await #expect(throws: Refusal.self) {
            try await register.registry.villagesWithoutOperator(in: RegionCode(1_801_000_000), by: province)
        }
    }

    @Test("the command line lists every account, with the days of its grants")
    func listed() async throws {
        let register = try SampleRegister.empty()
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE account_grant SET valid_to = 20250101 WHERE account = 6")
            try db.execute("UPDATE account_grant SET valid_to = 20270101 WHERE account = 5")
        }
        let rows = try await register.registry.accounts(by: SampleRegister.admin)
        #expect(rows.count == 8)
        #expect(rows.first { $0.login == "cabut" }?.grants == ["operator_desa@17.02.06.2001 20240101-20250101"])
        #expect(rows.first { $0.login == "kades" }?.grants == ["kades@17.02.06.2001 20240101-20270101"])
        #expect(rows.first { $0.login == "operator" }?.grants == ["operator_desa@17.02.06.2001"])
    }
}
