import Foundation
import HTTPTypes
@testable import Registry
import Sheets
import Storage
import TepatTesting
import Testing

/// The program with its conditions on places forgotten, in the hands of somebody who may do everything in Taba Anyar:
/// what Derati has is kept from them by PostgreSQL alone.
@Suite("With every condition on places forgotten")
struct SecondLockWalkTests {
    /// The register as the forgetful program has it.
    private struct Forgetful {
        let scene: RouteScene
        /// What Derati has besides.
        let matters: VillageMatters
        let registry: Registry
        /// Has every role in Taba Anyar.
        let neighbour = Actor(
            account: 12, name: "seberang",
            grants: Role.allCases.map { Grant(role: $0, region: SampleRegister.tabaAnyar) })

        static func make() async throws -> Forgetful {
            var made: VillageMatters?
            let scene = try await RouteScene.make { made = try await VillageMatters.make($0) }
            let matters = try #require(made)
            let register = scene.register
            for (account, login, region) in [
                (11, "segala", SampleRegister.rejangLebong), (12, "seberang", SampleRegister.tabaAnyar),
            ] {
                let secret = try register.registry.secrets.seal(
                    TimeCode.practice(login).secret, for: "kode \(account)")
                try await register.registry.database.write(seeing: .everything) { db in
                    try db.execute(
                        """
                        INSERT INTO account (id, login, name, password, created_at)
                        SELECT \(account), \(login), \(login), password, created_at FROM account WHERE id = 1
                        """)
                    for role in Role.allCases {
                        try db.execute(
                            """
                            INSERT INTO account_grant (account, role, region, valid_from)
                            VALUES (\(account), \(role), \(region), 20240101)
                            """)
                    }
                    try db.execute(
                        """
                        INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step)
                        VALUES (\(account), \(secret), \(SampleRegister.now), \(SampleRegister.now), 0)
                        """)
                }
            }
            let database = ForgetfulDatabase(try register.database.open())
            return Forgetful(
                scene: scene, matters: matters,
                registry: try Registry(
                    database: database, clock: .at(SampleRegister.now + 20_000), sharingRegionsWith: register.registry))
        }

        /// What has the program forget.
        func forgetting<T>(_ body: () async throws -> T) async throws -> T {
            try await ScopedSQL.$isOpen.withValue(true) { try await body() }
        }

        func signedIn() async throws -> TestClient {
            let client = scene.register.client(of: registry)
            try await client.signIn("seberang")
            return client
        }

        /// Tables that say of which village a row is, looked through where no lock names them.
        private static let ofVillages = [
            "person", "family", "finding", "change_log", "dwelling", "proposal", "evidence", "outbox", "deliberation",
            "deliberation_item", "meeting", "meeting_event", "meeting_guest", "meeting_note", "paper", "public_list",
        ]

        /// Every row of Derati's people.
        func rows() throws -> [String] {
            try scene.register.registry.database.readBlocking { db in
                let derati = SampleRegister.derati.value
                guard db.dialect == .postgres else {
                    return try Self.ofVillages.flatMap { table in
                        try db.rows(
                            "\(unsafe: StatementLog.testsOwn)SELECT * FROM \(unsafe: table) WHERE village = \(derati)"
                        ).map { "\(table) \($0)" }
                    }
                }
                return try SecondLock.guarded(in: db).flatMap { table -> [String] in
                    let columns = try db.rows(
                        """
                        SELECT CAST(column_name AS text) AS name FROM information_schema.columns
                        WHERE table_name = \(table) AND data_type = 'bigint'
                        AND column_name IN ('village', 'origin', 'destination', 'region')
                        """
                    ).map { column -> SQL in "\(unsafe: try column.text("name")) = \(derati)" }
                    let condition: SQL = columns.isEmpty ? "1 = 1" : SQL.joined(columns, by: " OR ")
                    return try db.rows(
                        "\(unsafe: StatementLog.testsOwn)SELECT * FROM \(unsafe: table) WHERE \(condition)"
                    ).map { "\(table) \($0)" }
                }.sorted()
            }
        }
    }

    /// Where there is no second lock the same walk does find something: it would not pass by itself.
    private func expectNothing(_ found: [String], elsewhere atLeast: Int) {
        if TestEngine.isPostgres {
            #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        } else {
            #expect(found.count >= atLeast, "\(found.joined(separator: "\n"))")
        }
    }

    /// Where there is no second lock the walk has to come to each of these: it would tell nothing of them else.
    private func expectReached(_ names: [String], _ reached: Set<String>) {
        if !TestEngine.isPostgres { #expect(names.filter { !reached.contains($0) } == []) }
    }

    private func secret(in text: String) -> String? { RouteScene.peoples.first(where: text.contains) }

    @Test("no page shows a neighbour anything")
    func pages() async throws {
        let forgetful = try await Forgetful.make()
        let scene = forgetful.scene
        let client = try await forgetful.signedIn()
        var addresses = scene.routes.filter { $0.method == .get }.compactMap { scene.address($0.path) }
        for region in ["17.02", SampleRegister.derati.dotted, SampleRegister.tabaAnyar.dotted] {
            addresses += ["/keluarga", "/perorangan", "/tidak-valid", "/perbaikan", "/jejak", "/wilayah/cari"].map {
                "\($0)?wilayah=\(region)&q=derati"
            }
        }
        let matters = forgetful.matters
        var shown: [String] = []
        var reached: Set<String> = []
        try await forgetful.forgetting {
            for group in matters.groups {
                for address in group.addresses {
                    let answer = try await client.get(address)
                    if answer.status == .internalServerError { shown.append("500 \(address)") }
                    let isFile = matters.files.contains(address) && answer.status == .ok
                    guard let found = secret(in: answer.body) ?? (isFile ? "a file" : nil) else { continue }
                    shown.append("\(address): \(found)")
                    reached.insert(group.name)
                }
            }
            for address in matters.publicPages {
                let answer = try await client.get(address)
                #expect(answer.status == .ok, "\(address) is everybody's")
                #expect(secret(in: answer.body) == nil, "\(address) tells who it is about")
            }
            for words in ["suparman", "rizki pratama", "9902061204790001"] {
                addresses.append(try await client.post("/cari", ["q": words]).location ?? "")
            }
            for address in addresses where !address.isEmpty {
                let answer = try await client.get(address)
                if answer.status == .internalServerError { shown.append("500 \(address)") }
                if let secret = secret(in: answer.body) {
                    shown.append("\(address): \(secret)")
                    reached.insert(Self.first(of: address))
                }
            }
        }
        await forgetful.registry.finishAudit()
        expectNothing(shown, elsewhere: 5)
        expectReached(matters.groups.map(\.name) + ["/keluarga", "/musyawarah"], reached)
    }

    @Test("no form shows a neighbour anything, nor changes it")
    func forms() async throws {
        let forgetful = try await Forgetful.make()
        let scene = forgetful.scene
        let lender = scene.register.client()
        try await lender.signIn("segala")
        var forms: [PageForm] = []
        let pages = try scene.routes.filter { $0.method == .get }.map { try #require(scene.address($0.path)) }
        for page in pages + forgetful.matters.groups.flatMap(\.addresses) {
            forms += try await lender.get(page).forms.filter(\.isPost)
        }
        let known = Set(forms.map(\.action))
        for route in scene.routes where route.method == .post {
            let address = try #require(scene.address(route.path))
            if known.contains(address) { continue }
            forms.append(PageForm(action: address, fields: [("lanjut", "ya")]))
        }
        let client = try await forgetful.signedIn()
        let key = try await client.get("/aturan").formKey
        var found: [String] = []
        var reached: Set<String> = []
        var before = try forgetful.rows()
        /// Whether it shows or changes anything of the village.
        func look(_ answer: Answer, _ what: String, _ group: String) throws {
            let count = found.count
            if let secret = secret(in: answer.body) { found.append("\(what) shows \(secret)") }
            let after = try forgetful.rows()
            if after != before { found.append("\(what) changes \(after.difference(from: before).count)") }
            before = after
            if found.count > count { reached.insert(group) }
        }
        let harmless = ["/keluar", "/masuk", "/bahasa", "/akun"]
        try await forgetful.forgetting {
            for form in forms where !harmless.contains(where: form.action.hasPrefix) {
                for choice in [nil] + form.offered.filter({ !$0.value.isEmpty }).prefix(12).map(Optional.some) {
                    var values = form.values
                    if let choice { values[choice.name] = choice.value }
                    for (name, value) in [
                        "alasan": "sesuai_ktp", "lain": "coba saja", "putusan": "setuju", "keterangan": "coba saja",
                    ] where (values[name] ?? "").isEmpty { values[name] = value }
                    values["_kunci"] = key
                    values["_aksi"] = UUID().uuidString
                    let answer = try await client.send(.post, form.action, form: values)
                    let what = "\(form.action) \(choice.map { "\($0.name)=\($0.value)" } ?? "") \(answer.status.code)"
                    try look(answer, what, Self.first(of: form.action))
                }
            }
            for (address, body) in try jsonSent(to: scene, forgetful.matters) {
                let answer = try await client.sendJSON(address, body, key: key)
                #expect(answer.status != .unsupportedMediaType, "\(address)")
                try look(answer, "JSON to \(address) \(answer.status.code)", Self.first(of: address))
            }
        }
        await forgetful.registry.finishAudit()
        expectNothing(found, elsewhere: 3)
        expectReached(["/musyawarah", "/api"], reached)
    }

    /// `/musyawarah` of `/musyawarah/0000000000001/rapat`.
    private static func first(of address: String) -> String {
        "/" + (address.split(separator: "/").first?.prefix { $0 != "?" } ?? "")
    }

    /// What a program sends to the API of the neighbour's: of the scene, and to the meeting that is being held.
    private func jsonSent(to scene: RouteScene, _ matters: VillageMatters) throws -> [(String, String)] {
        var sent: [(String, String)] = []
        for route in scene.routes where route.method == .post && route.path.hasPrefix("/api/") {
            sent.append((try #require(scene.address(route.path)), try #require(scene.json(route.path))))
        }
        let act = #""aksi": "dari-luar-seberang"#
        let held = "/api/musyawarah/\(matters.meeting)"
        let name = #""usulan": "\#(matters.proposal)""#
        let paper = #""hal": "usulan", "id": "\#(matters.proposal)", "jenis": ["tanda_terima_usulan"]"#
        return sent + [
            (held, #"{\#(act)-1", "versi": 1, "jenis": "musdes", "tanggal": "2026-11-18"}"#),
            ("\(held)/putusan", #"{\#(act)-2", \#(name), "keputusan": "tunda"}"#),
            ("/api/dokumen", #"{\#(act)-3", \#(paper)}"#),
            ("/api/usulan/\(matters.proposal)/langkah", #"{\#(act)-4", "versi": 1, "sidik": "x", "langkah": "tarik"}"#),
            (
                "/musyawarah/\(matters.meeting)/peristiwa",
                #"{"peristiwa": [{"id": "peristiwa-9-0123456789", "pada": \#(SampleRegister.now), "nomor": 9, "#
                    + #""apa": "catatan", "keterangan": "coba saja"}], "sesudah": 0}"#
            ),
        ]
    }

    @Test("no export holds anything of a neighbour's, masked or whole, in either format")
    func exports() async throws {
        let forgetful = try await Forgetful.make()
        let folder = forgetful.scene.register.folder.path
        var found: [String] = []
        var files = 0
        try await forgetful.forgetting {
            let region = SampleRegister.rejangLebong
            let selections: [ExportSelection] = [
                .families(FamilyFilter(region: region)), .persons(PersonFilter(region: region)),
                .families(FamilyFilter(region: SampleRegister.derati)),
                .persons(PersonFilter(region: SampleRegister.derati)),
            ]
            for selection in selections {
                for format in ExportFormat.allCases {
                    for isMasked in [true, false] {
                        let order = ExportOrder(
                            selection: selection, format: format, groups: ExportGroup.allCases, isMasked: isMasked,
                            purpose: "laporan", words: "laporan bulanan")
                        let id = try await forgetful.registry.askExport(order, by: forgetful.neighbour)
                        try forgetful.registry.runWaitingJobs()
                        let (path, _) = try await forgetful.registry.fetchExport(id, by: forgetful.neighbour)
                        files += 1
                        var text = ""
                        if format == .csv {
                            text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
                        } else {
                            let book = try XLSXReader(path: path, folder: folder)
                            try book.forEachRow(of: try #require(book.sheets.first)) { row in
                                row.forEachCell { text += String(decoding: $1, as: UTF8.self) + "\n" }
                            }
                        }
                        if selection.region == region {
                            #expect(text.contains("MUHAMMAD YUSUF"), "one's own people are in it")
                        }
                        if let secret = secret(in: text) { found.append("\(order): \(secret)") }
                    }
                }
            }
        }
        #expect(files == 16)
        expectNothing(found, elsewhere: 8)
    }

    @Test("a report, its file and its paper tell of a neighbour's village what they tell of one where nobody is")
    func reports() async throws {
        let forgetful = try await Forgetful.make()
        let client = try await forgetful.signedIn()
        let nobody = RegionCode(1_702_062_005)
        var told: [String] = []
        try await forgetful.forgetting {
            /// What it tells in figures. Which file was brought in last, and when, is nobody's data.
            func figures(_ address: String, of region: RegionCode) async throws -> [String] {
                let answer = try await client.get(address.replacing("WILAYAH", with: region.dotted))
                let name = forgetful.registry.gazetteer[region]?.name ?? ""
                var text = answer.body
                for written in [region.dotted, "\(region.value)", name, name.uppercased()] {
                    text = text.replacing(written, with: "DESA")
                }
                if address.contains("/unduh") {
                    return text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.contains("erkas") }
                }
                let words = text.split(separator: "<").compactMap { $0.split(separator: ">").dropFirst().first }
                return words.map(String.init).filter { words in
                    words.contains(where: \.isNumber) && !["WIB", "2024", "2026"].contains(where: words.contains)
                }
            }
            var addresses = ["/beranda/WILAYAH", "/laporan/peta?wilayah=WILAYAH"]
            // The report of activity counts accounts as well, which are nobody's of a village.
            for kind in ReportKind.allCases where kind != .activity {
                addresses += ["", "/cetak", "/unduh"].map { "/laporan/\(kind.rawValue)\($0)?wilayah=WILAYAH" }
            }
            for address in addresses {
                let there = try await figures(address, of: SampleRegister.derati)
                let nowhere = try await figures(address, of: nobody)
                if there != nowhere { told.append("\(address): \(there.difference(from: nowhere))") }
            }
            let families = "/laporan/keluarga/unduh?wilayah=WILAYAH"
            let (own, none) = (
                try await figures(families, of: SampleRegister.tabaAnyar), try await figures(families, of: nobody)
            )
            #expect(own != none, "one's own village has figures")
        }
        await forgetful.registry.finishAudit()
        expectNothing(told, elsewhere: 10)
    }
}
