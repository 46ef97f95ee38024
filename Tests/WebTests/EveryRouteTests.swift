import HTTPTypes
@testable import Registry
import Storage
import TepatTesting
import Testing

/// Every address the program answers, asked by those it is not for.
@Suite("Every route and every field")
struct EveryRouteTests {
    /// Names and places that only Derati may see.
    private static let secrets = [
        "SUPARMAN", "SITI NURHAYATI", "RIZKI PRATAMA", "990206******0001", "990206******0002", "990206010115",
        "RAHASIA",
    ]

    /// A register in which the operator of Derati has been at work, and what it is all called.
    private struct Scene: CustomTestStringConvertible {
        /// Short: a failure would print the whole gazetteer otherwise.
        var testDescription: String { "scene" }
        let register: SampleRegister
        let family: RecordID
        let person: RecordID
        let change: RecordID
        let transfer: RecordID
        /// A bulk mend.
        let job: Int64
        /// Work behind the pages.
        let work: RecordID
        /// A file taken out by Dinsos.
        let export: RecordID
        let search: String
        /// A look of the operator's beyond their area, and the notice that tells of it.
        let access: RecordID
        let notice: RecordID
        /// A file that admin has brought.
        let upload: RecordID
        /// What came of an import.
        let rejects: RecordID
        /// A change of the rules that waits for somebody else.
        let ruleChange: RecordID
        /// Of Taba Anyar.
        let otherFamily: RecordID
        let otherPerson: RecordID
        /// Of the data-protection desk.
        let request: RecordID
        let breach: RecordID
        let letter: RecordID
        let activity: RecordID

        static func make() async throws -> Scene {
            let register = try await SampleRegister.make()
            let family = try register.family(line: 2), person = try register.person(line: 2)
            let own = Actor(
                account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
            let change = try await register.mend(person, ["tempat_lahir": "RAHASIA"], by: own)
            let transfer = try await register.registry.perform(
                OpenTransfer(
                    id: ActionID(), families: [OpenTransfer.Part(family)], destination: RegionCode(1_702_062_003),
                    day: nil, reason: "pindah rumah"), by: own)
            let export = try await register.registry.askExport(
                ExportOrder(
                    selection: .families(FamilyFilter(region: SampleRegister.derati)), format: .csv,
                    groups: [.identity], isMasked: true, purpose: "laporan", words: "RAHASIA"),
                by: Actor(
                    account: 2, name: "dinsos",
                    grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)]))
            try register.registry.runWaitingJobs()
            let client = register.client()
            try await client.signIn("operator")
            // A bulk mend, prepared and not run, and a search whose number is kept.
            let job = try await Scene.prepareJob(client, family: try register.family(line: 4))
            let search = try await client.post("/cari", ["q": "9902061204790001"]).location ?? ""
            let access = try await Scene.breakGlass(client)
            let notice = try #require(
                try register.value("SELECT id FROM notice ORDER BY id LIMIT 1").flatMap { Int64($0) })
            let desk = try await DeskScene.make(register, person: person, by: own)
            return Scene(
                register: register, family: family, person: person, change: change.id, transfer: transfer.transfer,
                job: job,
                work: try await register.registry.enqueue(
                    ValidateJob(region: .nation), title: "RAHASIA", by: SampleRegister.admin),
                export: export,
                search: String(search.split(separator: "/").last ?? ""), access: access, notice: RecordID(notice),
                upload: try await Scene.makeUpload(register), rejects: RecordID(1),
                ruleChange: try await register.registry.perform(
                    DraftRuleChange(
                        rows: [.threshold(name: "maximum_age", value: 100)], validFrom: 20_261_201, reason: "RAHASIA"),
                    by: SampleRegister.admin
                ).change,
                otherFamily: try register.family(line: 5), otherPerson: try register.person(line: 5),
                request: desk.request, breach: desk.breach, letter: desk.letter, activity: desk.activity)
        }

        private static func breakGlass(_ client: TestClient) async throws -> RecordID {
            let answer = try await client.post(
                "/darurat",
                [
                    "nomor": "9902061204790004", "keadaan": "bencana", "tujuan": "bantuan",
                    "keterangan": "mengungsi karena banjir",
                ], from: "/darurat")
            return try #require(RecordID(String(answer.location?.split(separator: "/").last ?? "")))
        }

        private static func makeUpload(_ register: SampleRegister) async throws -> RecordID {
            let admin = Actor(
                account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
            let file = Array("DESA;NIK;NAMA\nDERATI;9902061204790001;RAHASIA\n".utf8)
            let upload = try await register.registry.beginUpload(
                name: "RAHASIA.csv", bytes: file.count, probe: "", by: admin)
            _ = try await register.registry.append(file, at: 0, to: upload.id, by: admin)
            return try await register.registry.finishUpload(upload.id, by: admin).id
        }

        private static func prepareJob(_ client: TestClient, family: RecordID) async throws -> Int64 {
            let fields = [
                "jenis": "rt_rw", "pilih": family.description, "rt": "009", "keterangan": "laporan RT",
            ]
            let start = "/perbaikan/massal?jenis=rt_rw&pilih=\(family)"
            let answer = try await client.post("/perbaikan/massal", fields, from: start)
            return try #require(Int64(answer.location?.split(separator: "/").last ?? ""))
        }

        /// An address of a route with the ids of this scene; nil for a route that nobody told this test of.
        func address(_ pattern: String, missing: Bool = false) -> String? {
            let none = "0000000000001"
            var parts = pattern.split(separator: "/").map(String.init)
            for (place, part) in parts.enumerated() where part.hasPrefix(":") || part.hasPrefix("{") {
                let before = parts.prefix(place)
                let value: String?
                switch part.trimmingCharacters {
                case "jenis": value = "meninggal"
                case "alasan": value = "N02"
                case "wilayah": value = missing ? "17.02.06.2999" : SampleRegister.derati.dotted
                case "kunci": value = missing ? "abcdefabcdefabcdefabcdefabcdefab" : search
                case "nama", "edisi": value = "x"
                case "kursus": value = "operator-desa"
                case "tugas": value = missing ? "tidak-ada" : "nama"
                case "nomor" where before.first == "latihan": value = missing ? "0000000000000" : "7K2M204QX9AB"
                case "keluarga": value = missing ? none : family.description
                case "orang": value = missing ? none : person.description
                case "id" where before.first == "keluarga": value = missing ? none : family.description
                case "id" where before.first == "orang": value = missing ? none : person.description
                case "id" where before.first == "perubahan": value = missing ? none : change.description
                case "id" where before.first == "pindah": value = missing ? none : transfer.description
                case "id" where before.contains("usulan"):
                    value = missing ? none : ruleChange.description
                case "id" where before.first == "pekerjaan": value = missing ? none : work.description
                case "id" where before.first == "ekspor": value = missing ? none : export.description
                case "id" where before.first == "darurat": value = missing ? none : access.description
                case "id" where before.first == "kabar": value = missing ? none : notice.description
                case "id" where before.first == "pengguna" && before.last == "lembar": value = none
                case "id" where before.first == "pengguna": value = missing ? "999999" : "1"
                case "id" where before.last == "unduh": value = missing ? none : rejects.description
                case "id" where before.first == "berkas": value = missing ? none : upload.description
                case "nomor": value = missing ? "999999" : "1"
                case "id" where before.first == "perbaikan": value = missing ? "999999" : String(job)
                case "macam": value = "sesi"
                case "id" where before.elementsEqual(["pdp", "permintaan"]):
                    value = missing ? none : request.description
                case "id" where before.elementsEqual(["pdp", "insiden"]): value = missing ? none : breach.description
                case "id" where before.elementsEqual(["pdp", "surat"]): value = missing ? none : letter.description
                case "id" where before.elementsEqual(["pdp", "kegiatan"]): value = missing ? none : activity.description
                default: value = nil
                }
                guard let value else { return nil }
                parts[place] = value
            }
            return "/" + parts.joined(separator: "/")
        }

        /// Everything that is anybody's: no logs, no sessions.
        func picture(of village: RegionCode? = nil) throws -> String {
            try register.registry.database.readBlocking { db in
                var text = ""
                let tables = [
                    "person", "family", "membership", "person_trait", "dwelling", "household", "status_period",
                    "finding", "change_set", "change_log", "transfer", "transfer_place", "case_note", "bulk_job",
                    "bulk_row", "saved_view", "job", "stored_file", "export", "break_glass", "break_glass_review",
                    "notice", "notice_seen", "audit_verification", "privacy_request", "desk_event", "desk_letter",
                    "tombstone", "person_mark", "breach", "retention_rule", "retention_line", "processing_activity",
                    "privacy_notice", "consent", "account_grant", "delegation", "slip_sheet", "slip",
                    "training_requirement", "training_issuer", "training_licence", "training_certificate",
                    "upload", "import_batch", "import_origin",
                    "rule_change", "rule_change_row", "cutoff", "threshold", "rule", "policy", "choice", "stated_text",
                ]
                for table in tables {
                    let hasVillage = ["person", "family", "finding", "change_log", "dwelling"].contains(table)
                    if village != nil, !hasVillage { continue }
                    let condition = village.map { " WHERE village = \($0.value)" } ?? ""
                    for row in try db.rows(SQL(stringLiteral: "SELECT * FROM \(table)\(condition)")) {
                        text += "\(table) \(row)\n"
                    }
                }
                return text
            }
        }
    }

    private func routes(_ register: SampleRegister) -> [(method: HTTPRequest.Method, path: String)] {
        register.routes.filter { $0.0 == .get || $0.0 == .post }
            .sorted { ($0.1, $0.0.rawValue) < ($1.1, $1.0.rawValue) }
    }

    /// A page without what differs from one request to the next, nor the ids that were asked for.
    private func plain(_ answer: Answer, _ address: String) -> String {
        var text = answer.body
        for piece in address.split(separator: "/") where piece.utf8.count >= 6 {
            text = text.split(separator: String(piece), omittingEmptySubsequences: false).joined(separator: "ID")
        }
        // Secrets of forms and the request's own name are the same length, and always other.
        return text.split(separator: "value=\"").map { $0.drop { $0 != "\"" } }.joined()
            .split(separator: "\n").filter { !$0.contains("urn:tepat") && !$0.contains("kode") }.joined()
    }

    @Test("a neighbour reads nothing by any address, and is told the same as of what does not exist")
    func neighbourReads() async throws {
        let scene = try await Scene.make()
        let client = scene.register.client()
        try await client.signIn("tetangga")
        for route in routes(scene.register) where route.method == .get {
            let address = try #require(scene.address(route.path), "tell this test what \(route.path) is about")
            let answer = try await client.get(address)
            for secret in Self.secrets {
                #expect(!answer.body.contains(secret), "\(address) shows \(secret)")
            }
            let missing = try #require(scene.address(route.path, missing: true))
            guard missing != address else { continue }
            let nothing = try await client.get(missing)
            #expect(answer.status == nothing.status, "\(address)")
            #expect(plain(answer, address) == plain(nothing, missing), "\(address) tells that it exists")
        }
        await scene.register.registry.finishAudit()
    }

    @Test("with the condition of every query forgotten, PostgreSQL by itself shows a neighbour nothing")
    func secondLock() async throws {
        let scene = try await Scene.make()
        let client = scene.register.client()
        try await client.signIn("tetangga")
        var addresses = routes(scene.register).filter { $0.method == .get }.compactMap { scene.address($0.path) }
        for region in ["17.02", SampleRegister.derati.dotted, SampleRegister.tabaAnyar.dotted] {
            addresses += ["/keluarga", "/perorangan", "/tidak-valid"].map { "\($0)?wilayah=\(region)" }
        }
        var shown: [String] = []
        try await ScopedSQL.$isOpen.withValue(true) {
            for words in ["suparman", "rizki pratama", "9902061204790001"] {
                addresses.append(try await client.post("/cari", ["q": words]).location ?? "")
            }
            for address in addresses where !address.isEmpty {
                let answer = try await client.get(address)
                #expect(answer.status != .internalServerError, "\(address)")
                if Self.secrets.contains(where: answer.body.contains) { shown.append(address) }
            }
        }
        await scene.register.registry.finishAudit()
        if TestEngine.isPostgres {
            #expect(shown.isEmpty)
        } else {
            // Where there is no second lock the same walk does show them: it would not pass by itself.
            #expect(shown.count > 5, "\(shown)")
        }
    }

    @Test("a neighbour, a role too low and a revoked session change nothing by any address")
    func changesNothing() async throws {
        let scene = try await Scene.make()
        let own = scene.register.client()
        try await own.signIn("operator")
        let before = try scene.picture()
        for login in ["tetangga", "kades", "dicabut"] {
            let client = scene.register.client()
            try await client.signIn(login == "dicabut" ? "cabut" : login)
            let key = try await client.get("/aturan").formKey
            #expect(!key.isEmpty)
            if login == "dicabut" {
                try await scene.register.registry.database.write(seeing: .everything) { db in
                    _ = try db.execute("UPDATE account SET disabled_at = 1 WHERE login = 'cabut'")
                }
            }
            for route in routes(scene.register) where route.method == .post {
                // Signing out, the language and what is everybody's own are no harm.
                let harmless = [
                    "/keluar", "/masuk", "/masuk/kode", "/bahasa", "/cari", "/tampilan", "/laporan/penanda-tangan",
                ]
                if harmless.contains(route.path) { continue }
                // A practice village of one's own is one's own as well.
                if route.path.hasPrefix("/latihan/mulai") { continue }
                let address = try #require(scene.address(route.path), "tell this test what \(route.path) is about")
                let page = try await own.get(address)
                let forms = page.forms.filter { $0.isPost && $0.action == address }.map(\.values) + [["lanjut": "ya"]]
                for var values in forms {
                    values["_kunci"] = key
                    for (name, value) in ["alasan": "sesuai_ktp", "lain": "coba saja", "putusan": "setuju"]
                    where values[name] == nil {
                        values[name] = value
                    }
                    let answer = try await client.send(.post, address, form: values)
                    #expect(answer.status.code >= 300, "\(login) \(address): \(answer.status)")
                    for secret in Self.secrets where login != "kades" {
                        #expect(!answer.body.contains(secret), "\(login) \(address) shows \(secret)")
                    }
                    #expect(try scene.picture() == before, "\(login) changed something by \(address)")
                }
            }
        }
    }

    @Test("no field of a form reaches the neighbour's people, whatever id is put into it")
    func foreignFields() async throws {
        let scene = try await Scene.make()
        let client = scene.register.client()
        try await client.signIn("operator")
        let neighbours = try scene.picture(of: SampleRegister.tabaAnyar)
        let ids = Set([scene.family, scene.person, try scene.register.person(line: 3)].map(\.description))
        for route in routes(scene.register) where route.method == .get {
            let address = try #require(scene.address(route.path))
            let page = try await client.get(address)
            for form in page.forms where form.isPost && !["/keluar", "/bahasa", "/masuk"].contains(form.action) {
                for (name, value) in form.fields + form.offered where name != "_kunci" && name != "_aksi" {
                    guard ids.contains(value) || value.isEmpty else { continue }
                    for foreign in [scene.otherPerson.description, scene.otherFamily.description] {
                        var values = form.values
                        values[name] = foreign
                        values["alasan"] = values["alasan"].flatMap { $0.isEmpty ? nil : $0 } ?? "sesuai_ktp"
                        values["_aksi"] = "\(name)-\(foreign)-\(address)"
                        let answer = try await client.send(.post, form.action, form: values)
                        #expect(!answer.body.contains("MUHAMMAD YUSUF"), "\(address) \(name) shows the neighbour's")
                        #expect(
                            try scene.picture(of: SampleRegister.tabaAnyar) == neighbours,
                            "\(address) \(name) changed the neighbour's")
                    }
                }
            }
        }
    }

    @Test("who is not signed in reads nothing but the doors")
    func stranger() async throws {
        let scene = try await Scene.make()
        let client = scene.register.client()
        let open = [
            "/masuk", "/aset", "/health", "/ready", "/robots.txt", "/aturan", "/bantuan", "/latihan/daftar",
            "/latihan/periksa",
        ]
        for route in routes(scene.register) where route.method == .get {
            if open.contains(where: route.path.hasPrefix) { continue }
            let address = try #require(scene.address(route.path))
            let answer = try await client.get(address)
            let isSentToTheDoor = answer.status == .seeOther && answer.location?.hasPrefix("/masuk") == true
            #expect(isSentToTheDoor || answer.status == .notFound, "\(address): \(answer.status)")
        }
    }
}

/// What lies on the data-protection desk of the scene.
private struct DeskScene {
    let request: RecordID
    let breach: RecordID
    let letter: RecordID
    let activity: RecordID

    static func make(_ register: SampleRegister, person: RecordID, by own: Actor) async throws -> DeskScene {
        let registry = register.registry
        let request = try await registry.perform(
            TakeInRequest(
                kind: .object, channel: .village, person: person, place: SampleRegister.derati, contact: "RAHASIA",
                words: "RAHASIA", identity: "RAHASIA"), by: own)
        let breach = try await registry.perform(
            RecordBreach(
                region: SampleRegister.rejangLebong,
                sheet: BreachSheet(
                    title: "RAHASIA", noticedAt: SampleRegister.now, kinds: "RAHASIA", riskLevel: "rendah",
                    handler: "RAHASIA")), by: SampleRegister.admin)
        let letter = try await registry.perform(
            MakeLetter(
                record: breach, kind: .authority, number: "RAHASIA", day: 20_261_121, addressee: "RAHASIA",
                signer: "RAHASIA", signerTitle: "RAHASIA"), by: SampleRegister.admin)
        let activities = try await registry.processing(in: SampleRegister.rejangLebong, by: SampleRegister.admin)
        return DeskScene(
            request: request, breach: breach, letter: letter, activity: try #require(activities.first).id)
    }
}

extension String {
    /// A parameter's name without the marks of its pattern.
    fileprivate var trimmingCharacters: String { String(drop { $0 == ":" || $0 == "{" }.prefix { $0 != "}" }) }
}
