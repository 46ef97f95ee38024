import HTTPTypes
@testable import Registry
import Storage
import TepatTesting
import Testing

/// A register in which the operator of Derati has been at work, and what it is all called.
struct RouteScene: CustomTestStringConvertible {
    /// Short: a failure would print the whole gazetteer otherwise.
    var testDescription: String { "scene" }
    let register: SampleRegister
    var family: RecordID
    var person: RecordID
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
    /// Of two people of Derati who may be one.
    let link: RecordID
    /// Of cases decided at once.
    let bulkLink: RecordID
    /// A draft of Derati.
    let proposal: RecordID
    /// A list of proposals, of Derati alone.
    let batch: RecordID
    let decision: RecordID
    /// Results that Derati got back.
    let handBack: RecordID
    /// A document of Derati that was made here.
    let paper: RecordID
    /// A decree that was read, of Derati alone.
    let decree: RecordID
    /// A musyawarah of Derati that is open.
    let deliberation: RecordID
    /// Somebody of the office of Derati.
    let official: RecordID

    /// Names and places that only Derati may see.
    static let secrets = [
        "SUPARMAN", "SITI NURHAYATI", "RIZKI PRATAMA", "990206******0001", "990206******0002", "990206010115",
        "RAHASIA", "TERTUTUP", "SURYANI",
    ]
    /// Of these, what is written of people; the rest stands in tables that say nothing of them, such as that of
    /// exports.
    static let peoples = [
        "SUPARMAN", "SITI NURHAYATI", "RIZKI PRATAMA", "990206******0001", "990206******0002", "9902060101150001",
        "9902060101150003", "9902061204790001", "9902065208830002", "RAHASIA", "SURYANI",
    ]

    /// Every address that is read or sent to, in order.
    var routes: [(method: HTTPRequest.Method, path: String)] {
        register.routes.filter { $0.0 == .get || $0.0 == .post }
            .sorted { ($0.1, $0.0.rawValue) < ($1.1, $1.0.rawValue) }
    }

    /// - Parameter preparing: what else there is to be in its register, before all else.
    static func make(preparing: (SampleRegister) async throws -> Void = { _ in }) async throws -> RouteScene {
        let register = try await SampleRegister.make()
        try await preparing(register)
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
                groups: [.identity], isMasked: true, purpose: "laporan", words: "TERTUTUP"),
            by: Actor(
                account: 2, name: "dinsos",
                grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)]))
        try register.registry.runWaitingJobs()
        let client = register.client()
        try await client.signIn("operator")
        // A bulk mend, prepared and not run, and a search whose number is kept.
        let job = try await RouteScene.prepareJob(client, family: try register.family(line: 4))
        let search = try await client.post("/cari", ["q": "9902061204790001"]).location ?? ""
        let access = try await RouteScene.breakGlass(client)
        let notice = try #require(
            try register.value("SELECT id FROM notice ORDER BY id LIMIT 1").flatMap { Int64($0) })
        let desk = try await DeskScene.make(register, person: person, by: own)
        return RouteScene(
            register: register, family: family, person: person, change: change.id, transfer: transfer.transfer,
            job: job,
            work: try await register.registry.enqueue(
                ValidateJob(region: .nation), title: "TERTUTUP", by: SampleRegister.admin),
            export: export,
            search: String(search.split(separator: "/").last ?? ""), access: access, notice: RecordID(notice),
            upload: try await RouteScene.makeUpload(register), rejects: RecordID(1),
            ruleChange: try await register.registry.perform(
                DraftRuleChange(
                    rows: [.threshold(name: "maximum_age", value: 100)], validFrom: 20_261_201, reason: "TERTUTUP"),
                by: SampleRegister.admin
            ).change,
            otherFamily: try register.family(line: 5), otherPerson: try register.person(line: 5),
            request: desk.request, breach: desk.breach, letter: desk.letter, activity: desk.activity,
            link: try await makeLink(register, person, try register.person(line: 4)),
            bulkLink: try await register.registry.perform(
                AskLinkBulk(region: SampleRegister.derati, reason: "TERTUTUP"), by: own),
            proposal: try await register.registry.perform(
                WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold(note: "TERTUTUP")),
                by: own
            ).proposal,
            batch: try await makeBatch(register), decision: try await makeDecision(register),
            handBack: try await makeHandBack(register), paper: try await makePaper(register),
            decree: try await makeDecree(register),
            deliberation: try await register.registry.perform(
                WriteDeliberation(
                    at: SampleRegister.derati,
                    DeliberationHeader(.musdes, day: 20_261_118, place: "TERTUTUP", leader: "RAHASIA")), by: own
            ).deliberation,
            official: try await register.registry.perform(
                NoteOfficial(
                    at: SampleRegister.derati, name: "RAHASIA", title: "TERTUTUP", nik: "9902060101150003",
                    from: 20_240_102), by: own
            ).official)
    }

    private static func makeDecree(_ register: SampleRegister) async throws -> RecordID {
        let (decree, region) = (RecordID(7_779), SampleRegister.derati)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM family WHERE village = \(region) LIMIT 1")
            try db.execute(
                """
                INSERT INTO determination (home, id, region, period, number, day, name, digest, state, seal, version,
                    maker, maker_name, made_at)
                VALUES (\(home), \(decree), \(region), 202611, 'TERTUTUP', 20261120, 'RAHASIA', 'x', 'dibaca',
                    'TERTUTUP', 1, 1, 'RAHASIA', 0)
                """)
        }
        return decree
    }

    private static func makeBatch(_ register: SampleRegister) async throws -> RecordID {
        let (batch, region) = (RecordID(7_778), SampleRegister.derati)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM family WHERE village = \(region) LIMIT 1")
            try db.execute(
                """
                INSERT INTO batch (home, id, region, state, proposals, persons, officials, seal, version, maker,
                    maker_name, made_at)
                VALUES (\(home), \(batch), \(region), 'disusun', 0, 0, 0, 'TERTUTUP', 1, 1, 'RAHASIA', 0)
                """)
        }
        return batch
    }

    private static func makeDecision(_ register: SampleRegister) async throws -> RecordID {
        let id = RecordID(7_779)
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO decision (id, region, step, source, reason, words, result, account, actor_name, asked_at,
                    ready, missed, taken, dropped)
                VALUES (\(id), \(SampleRegister.derati), 'tolak', 'VERIF_DINSOS', '', 'TERTUTUP', 'siap', 1, 'RAHASIA', 0,
                    0, 0, 0, 0)
                """)
        }
        return id
    }

    private static func makeHandBack(_ register: SampleRegister) async throws -> RecordID {
        let (list, village) = (RecordID(7_779), SampleRegister.derati)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM family WHERE village = \(village) LIMIT 1")
            try db.execute(
                """
                INSERT INTO handback (home, id, village, period, handed_at, due, items, answered, disputed, seal,
                    account, actor_name, told)
                VALUES (\(home), \(list), \(village), 202611, 0, 0, 1, 0, 0, 'TERTUTUP', 1, 'RAHASIA', 0)
                """)
        }
        return list
    }

    private static func makePaper(_ register: SampleRegister) async throws -> RecordID {
        let (paper, village) = (RecordID(7_780), SampleRegister.derati)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM family WHERE village = \(village) LIMIT 1")
            try db.execute(
                """
                INSERT INTO paper (home, id, village, about, subject, kind, size, office, number, code, day, facts, state,
                    digest, bytes, pages, account, actor_name, at, words)
                VALUES (\(home), \(paper), \(village), 'serah_terima', 7779, 'surat_serah_terima', 'f4', \(village),
                    'TERTUTUP', 'TERTUTUP', 20261121, '', 'siap', '', 0, 1, 1, 'RAHASIA', 0, '')
                """)
        }
        return paper
    }

    private static func makeLink(_ register: SampleRegister, _ first: RecordID, _ second: RecordID) async throws
        -> RecordID
    {
        let (link, village) = (RecordID(7_777), SampleRegister.derati)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM person WHERE id = \(first)")
            try db.execute(
                """
                INSERT INTO link_case (home, id, kind, first, second, first_village, second_village, chance, signs,
                    state, answers, version, found_at)
                VALUES (\(home), \(link), 'orang', \(first), \(second), \(village), \(village), 9990, 'nik:same',
                    'open', '[]', 1, 0)
                """)
            for person in [first, second] {
                try db.execute(
                    """
                    INSERT INTO link_place (home, person, case_home, link_case, village, kind, state, chance, other,
                        leads)
                    VALUES (\(home), \(person), \(home), \(link), \(village), 'orang', 'open', 9990, \(village),
                        \(person == first ? 1 : 0))
                    """)
            }
        }
        return link
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
            name: "TERTUTUP.csv", bytes: file.count, probe: "", by: admin)
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
        // By the API the same is called the same.
        if pattern.hasPrefix("/api/") {
            return address(String(pattern.dropFirst(4)), missing: missing).map { "/api" + $0 }
        }
        var parts = pattern.split(separator: "/").map(String.init)
        for (place, part) in parts.enumerated() where part.hasPrefix(":") || part.hasPrefix("{") {
            let before = parts.prefix(place)
            let value: String?
            switch part.trimmingCharacters {
            case "jenis" where before.first == "usulan": value = "usulan_baru"
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
            case "id" where before.elementsEqual(["mengapa", "keluarga"]): value = missing ? none : family.description
            case "id" where before.elementsEqual(["mengapa", "usulan"]): value = missing ? none : proposal.description
            case "id" where before.first == "keluarga": value = missing ? none : family.description
            case "id" where before.first == "orang": value = missing ? none : person.description
            case "id" where before.first == "perubahan": value = missing ? none : change.description
            case "id" where before.elementsEqual(["ganda", "sekaligus"]): value = missing ? none : bulkLink.description
            case "id" where before.first == "ganda": value = missing ? none : link.description
            case "id" where before.first == "pindah": value = missing ? none : transfer.description
            case "id" where before.first == "usulan": value = missing ? none : proposal.description
            case "id" where before.first == "putusan": value = missing ? none : decision.description
            case "id" where before.first == "pengesahan": value = missing ? none : batch.description
            case "id" where before.first == "kementerian": value = none
            case "id" where before.first == "pengumuman": value = none
            case "id" where before.first == "dokumen": value = missing ? none : paper.description
            case "kode": value = "0000-0000-0000-0000-0001"
            case "id" where before.first == "serah": value = missing ? none : handBack.description
            case "id" where before.first == "penetapan": value = missing ? none : decree.description
            case "id" where before.first == "musyawarah": value = missing ? none : deliberation.description
            case "id" where before.first == "perangkat": value = missing ? none : official.description
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
            case "berkas": value = none
            case "id" where before.first == "musyawarah": value = missing ? none : "0000000000002"
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

    /// What a program could send there, of what is in this scene; nil for an address that nobody told this test of.
    func json(_ pattern: String) -> String? {
        let act = #""aksi": "dari-luar-\#(pattern.utf8.count)""#
        let seen = #"{"id": "\#(proposal)", "versi": 1}"#
        let household = """
            "jenis": "usulan_baru", "alasan": "KEMISKINAN", "pengusul": "warga", "keluarga": {"rt": "001"},
            "anggota": [{"nama": "SUGENG", "hubungan": "1"}]
            """
        switch pattern.replacing("{id}", with: ":id") {
        case "/api/usulan": return #"{\#(act), "desa": "\#(SampleRegister.derati.dotted)", \#(household)}"#
        case "/api/usulan/:id": return #"{\#(act), "versi": 1, \#(household)}"#
        case "/api/usulan/:id/langkah":
            return #"{\#(act), "versi": 1, "sidik": "x", "langkah": "ajukan_rt"}"#
        case "/api/usulan/langkah": return #"{\#(act), "langkah": "teruskan", "usulan": [\#(seen)]}"#
        case "/api/usulan/final":
            return #"{\#(act), "desa": "\#(SampleRegister.tabaAnyar.dotted)", "usulan": [\#(seen)]}"#
        case "/api/musyawarah":
            let desa = SampleRegister.derati.dotted
            return #"{\#(act), "desa": "\#(desa)", "jenis": "musdes", "tanggal": "2026-11-18"}"#
        case "/api/musyawarah/:id":
            return #"{\#(act), "versi": 1, "jenis": "musdes", "tanggal": "2026-11-18"}"#
        case "/api/musyawarah/:id/agenda": return #"{\#(act), "usulan": [\#(seen)]}"#
        case "/api/musyawarah/:id/putusan":
            return #"{\#(act), "usulan": "\#(proposal)", "keputusan": "setuju"}"#
        case "/api/musyawarah/:id/segel": return #"{\#(act), "versi": 1}"#
        case "/api/musyawarah/:id/kembali":
            return #"{\#(act), "versi": 1, "alasan": "BERITA_ACARA_TIDAK_TERBACA"}"#
        case "/api/dokumen":
            return #"{\#(act), "hal": "musyawarah", "id": "\#(deliberation)", "jenis": ["undangan"]}"#
        case "/api/pengesahan":
            return #"{\#(act), "wilayah": "\#(SampleRegister.rejangLebong.dotted)"}"#
        case "/api/pengesahan/:id/putusan":
            return #"{\#(act), "versi": 1, "segel": "TERTUTUP", "putusan": "setujui"}"#
        default: return nil
        }
    }

    /// Everything that is anybody's: no logs, no sessions.
    func picture(of village: RegionCode? = nil) throws -> String {
        try register.registry.database.readBlocking { db in
            var text = ""
            let tables = [
                "person", "family", "membership", "person_trait", "caretaker", "ppks", "dwelling", "household",
                "status_period",
                "finding", "change_set", "change_log", "transfer", "transfer_place", "link_case", "link_place",
                "link_bulk", "link_bulk_case", "decision", "decision_row",
                "case_note", "bulk_job",
                "bulk_row", "saved_view", "job", "stored_file", "export", "break_glass", "break_glass_review",
                "notice", "notice_seen", "audit_verification", "privacy_request", "desk_event", "desk_letter",
                "tombstone", "person_mark", "breach", "retention_rule", "retention_line", "processing_activity",
                "privacy_notice", "consent", "account_grant", "delegation", "slip_sheet", "slip",
                "training_requirement", "training_issuer", "training_licence", "training_certificate",
                "proposal", "proposal_step", "proposal_word", "proposal_finding", "proposal_claim", "proposal_number",
                "proposal_tally", "road_rule", "evidence", "deliberation", "deliberation_item", "batch", "outbox",
                "handback", "handback_item", "period_closed", "public_list", "public_name", "sealed_line", "scan_check",
                "paper", "paper_number", "paper_code",
                "siks_run", "siks_row",
                "determination", "determination_row",
                "criteria_set", "village_official",
                "meeting", "meeting_event", "meeting_guest", "meeting_note", "meeting_sitting", "hamlet_result",
                "bylaw",
                "criteria_set", "village_official", "paper_style",
                "upload", "import_batch", "import_origin", "civil_load", "civil_place", "civil_person",
                "rule_change", "rule_change_row", "cutoff", "threshold", "rule", "policy", "choice", "stated_text",
            ]
            for table in tables {
                let hasVillage = ["person", "family", "finding", "change_log", "dwelling"].contains(table)
                if village != nil, !hasVillage { continue }
                let condition = village.map { " WHERE village = \($0.value)" } ?? ""
                let statement = StatementLog.testsOwn + "SELECT * FROM \(table)\(condition)"
                for row in try db.rows(SQL(stringLiteral: statement)) {
                    text += "\(table) \(row)\n"
                }
            }
            return text
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
                    title: "TERTUTUP", noticedAt: SampleRegister.now, kinds: "TERTUTUP", riskLevel: "rendah",
                    handler: "TERTUTUP")), by: SampleRegister.admin)
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
