import Foundation
import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

@Suite("Coming from an earlier version")
struct UpgradeTests {
    @Test(
        "at the terminal: the steps are taken, every row is still there, all counts agree and the trail holds",
        arguments: Earlier.all)
    func terminal(_ earlier: Earlier) throws {
        let upgrade = try Upgrade(from: earlier)
        let before = try upgrade.counts()
        #expect(before["region"] == 91_599)
        try expectRows(before, of: earlier)
        let waiting = try upgrade.tepat("migrate", "status", "--json")
        #expect(waiting.code == 3 && waiting.out.contains("\"found\":\(earlier.step)"), "\(waiting)")
        let migrated = try upgrade.tepat("migrate")
        #expect(migrated.code == 0 && migrated.out.contains("\(earlier.step + 1) "), "\(migrated)")
        #expect(try upgrade.tepat("migrate", "status").code == 0)
        let after = try upgrade.counts()
        // A new version brings thresholds of its own, and since step 59 it is kept who was in a move that is over; of
        // nothing else there is more or less.
        let mayGrow = ["threshold", "transfer_person"]
        for (table, rows) in before where table != "migration" {
            let isKept = mayGrow.contains(table) ? (after[table] ?? 0) >= rows : after[table] == rows
            #expect(isKept, "\(table): \(rows), then \(after[table] ?? 0)")
        }
        if earlier.step == Earlier.beforePostgreSQL.step {
            let stats = try upgrade.tepat("stats", "--json")
            #expect(
                stats.out.contains(
                    """
                    {"families":15,"findings":{"B02":1,"D02":2,"M01":1,"N02":1},"invalidFamilies":5,"persons":22,\
                    "programs":{"SEMBAKO":{"families":5,"persons":8}},"region":"00"}
                    """), "\(stats)")
        }
        let doctor = try upgrade.tepat("doctor")
        #expect(doctor.code == 0, "\(doctor)")
        let verified = try upgrade.tepat("audit", "verify", "--anchor", earlier.anchor)
        #expect(verified.code == 0 && verified.out.contains("heads agree with the anchor"), "\(verified)")
    }

    /// That there is something of everything which could be lost.
    private func expectRows(_ rows: [String: Int], of earlier: Earlier) throws {
        if earlier.step == Earlier.beforePostgreSQL.step {
            #expect(rows["person"] == 22 && rows["change_log"] == 9)
            return
        }
        let filled = [
            "person", "family", "membership", "enrolment", "finding", "change_log", "change_set", "dwelling",
            "import_batch", "transfer", "transfer_place", "transfer_person", "link_case", "link_place", "link_decision",
            "bulk_job", "break_glass", "notice", "job", "export", "account", "session", "rule_change",
            "village_official", "audit_entry", "audit_root", "proposal", "proposal_step", "proposal_word",
            "proposal_claim", "evidence", "deliberation", "deliberation_item", "meeting", "meeting_event",
            "meeting_guest", "meeting_note", "sealed_line", "batch", "batch_item", "handback", "handback_item",
            "paper", "paper_code", "public_list", "public_name", "outbox", "privacy_request", "desk_event",
            "desk_letter", "breach", "person_mark", "consent", "case_note", "saved_view", "delegation",
        ]
        #expect(filled.filter { (rows[$0] ?? 0) == 0 } == [])
    }

    @Test("of moves it is known afterwards since when they wait, with whom, and who was in those that are over")
    func moves() async throws {
        let earlier = Earlier.withProposals
        let register = try Upgrade(from: earlier).upgraded()
        #expect(try register.value("SELECT count(*) FROM transfer WHERE state = 'open'") == "2")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM transfer_place p JOIN transfer t ON t.home = p.transfer_home AND t.id = p.transfer
                WHERE p.waits = t.opened_at AND t.state = 'open'
                """) == "4")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM transfer_place p JOIN transfer t ON t.home = p.transfer_home AND t.id = p.transfer
                WHERE p.other <> t.origin + t.destination - p.village OR (p.waits IS NOT NULL AND t.state <> 'open')
                """) == "0")
        #expect(try register.value("SELECT count(*) FROM transfer_person WHERE holds = 1") == "1")
        #expect(try register.value("SELECT count(*) FROM transfer_person WHERE holds = 0") == "3")
        let client = register.client(now: earlier.now)
        try await client.signIn("operator", earlier.password)
        for list in ["/pindah", "/ganda", "/kabar"] { #expect(try await client.get(list).status == .ok, "\(list)") }
        for move in try await client.get("/pindah").links("/pindah/0") {
            #expect(try await client.get(move).status == .ok, "\(move)")
        }
    }

    @Test(
        "of duplicates it is known afterwards why they were decided, who stayed, and since when somebody is to go there"
    )
    func duplicates() async throws {
        let earlier = Earlier.withProposals
        let register = try Upgrade(from: earlier).upgraded()
        let reasons = "SELECT DISTINCT reason FROM link_decision WHERE what <> 'visit' ORDER BY reason"
        #expect(try register.list(reasons) == "KTP dilihat,dua orang")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM link_decision d JOIN link_case c ON c.home = d.home AND c.id = d.link_case
                WHERE d.what = 'same' AND d.survivor = c.survivor
                """) != "0")
        let visited = "SELECT count(*) FROM link_case WHERE state = 'visit' AND visit_since = since"
        #expect(try register.value(visited) == "1")
        let merged = try register.value("SELECT survivor FROM link_case WHERE state = 'same'").flatMap { Int64($0) }
        let client = register.client(now: earlier.now)
        try await client.signIn("operator", earlier.password)
        let page = try await client.get("/orang/\(RecordID(try #require(merged)))")
        #expect(page.status == .ok || page.status == .seeOther, "\(page.status)")
    }

    @Test("what came later is filled from what was there: the places of the desk's events, and what is due")
    func filled() throws {
        let register = try Upgrade(from: .withProposals).upgraded()
        #expect(try register.value("SELECT count(*) FROM desk_event") != "0")
        #expect(
            try register.value(
                """
                SELECT count(*) FROM desk_event e WHERE NOT EXISTS (
                    SELECT 1 FROM privacy_request r WHERE r.id = e.record AND r.region = e.region)
                AND NOT EXISTS (SELECT 1 FROM breach b WHERE b.id = e.record AND b.region = e.region)
                """) == "0")
        for (duty, rows) in [
            ("bawa", "proposal r WHERE r.closes IS NOT NULL AND d.next = r.closes"),
            ("diam", "handback r WHERE r.next IS NOT NULL AND d.next = r.next"),
            ("kabar", "outbox r WHERE r.written_at IS NULL AND d.next = 0"),
            ("kabar lama", "outbox r WHERE d.next > r.at AND d.next <= r.at + 3600000"),
        ] {
            #expect(
                try register.value("SELECT count(*) FROM duty_due d WHERE d.duty = '\(duty)'") != "0", "\(duty)")
            #expect(
                try register.value(
                    """
                    SELECT count(*) FROM duty_due d WHERE d.duty = '\(duty)'
                    AND NOT EXISTS (SELECT 1 FROM \(rows) AND d.home = r.home)
                    """) == "0", "\(duty)")
        }
    }

    @Test("a full validation finds what the earlier version found", arguments: Earlier.all)
    func findings(_ earlier: Earlier) throws {
        #expect(try Upgrade(from: earlier).upgraded().problems() == [])
    }

    @Test("on the screens of proposals: each page is shown, a document is fetched, and the clock goes on from there")
    func road() async throws {
        let earlier = Earlier.withProposals
        let register = try Upgrade(from: earlier).upgraded()
        let client = register.client(now: earlier.now)
        #expect(try await client.signIn("operator", earlier.password).location == "/beranda")
        for (table, page) in [("proposal", "/usulan"), ("deliberation", "/musyawarah"), ("paper", "/dokumen")] {
            let list = try register.list("SELECT id FROM \(table) ORDER BY id") ?? ""
            let ids = list.split(separator: ",").compactMap { Int64($0) }
            #expect(!ids.isEmpty, "\(table)")
            for id in ids {
                let answer = try await client.get("\(page)/\(RecordID(id))")
                #expect(answer.status == .ok, "\(page)/\(RecordID(id)): \(answer.status)")
            }
        }
        let meeting = try #require(
            try register.value("SELECT deliberation FROM meeting ORDER BY deliberation LIMIT 1").flatMap { Int64($0) })
        #expect(try await client.get("/musyawarah/\(RecordID(meeting))/rapat").body.contains("TAMU 1"))
        let list = try #require(try register.value("SELECT id FROM public_list").flatMap { Int64($0) })
        let place = "/pengumuman/\(SampleRegister.derati.dotted)"
        #expect(try await register.client(now: earlier.now).get("\(place)/\(RecordID(list))").status == .ok)
        // By then the window of the drafts has closed.
        let later = SampleRegister.now + 30 * 86_400_000
        let open = "SELECT count(*) FROM proposal WHERE state = 'DRAF' AND closes <= \(later)"
        #expect(try register.value(open) != "0")
        let late = try register.at(later)
        _ = try await late.keepTime()
        await late.finishAudit()
        #expect(try register.value(open) == "0")
        await register.registry.finishAudit()
        #expect(
            try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil).problems } == [])
        #expect(try register.problems() == [])
    }

    @Test("on the screens: sign in, find, read, mend, undo, and the move that waits")
    func screens() async throws {
        let earlier = Earlier.beforePostgreSQL
        let register = try Upgrade(from: earlier).upgraded()
        let client = register.client(now: earlier.now)
        #expect(try await client.signIn("operator", earlier.password).location == "/beranda")
        let found = try await client.post("/cari", ["q": "suparman"])
        let result = try await client.get(try #require(found.location))
        #expect(result.status == .ok && result.body.contains("SUPARMAN"))
        let family = try register.family(line: 4), person = try register.person(line: 4)
        let page = try await client.get("/keluarga/\(family)")
        // What the earlier version wrote of it, and what was undone.
        #expect(page.status == .ok && page.body.contains("JALAN LINTAS 9") && !page.body.contains("DIUBAH SEKALI"))
        let address = "/keluarga/\(family)/anggota/\(person)"
        let form = try #require(try await client.get(address).form(address))
        let saved = try await client.send(
            .post, address, form: form.values.merging(["pekerjaan": "PEDAGANG", "alasan": "sesuai_ktp"]) { $1 })
        let after = try await client.get(try #require(saved.location, "\(saved.status)"))
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") == "PEDAGANG")
        let undo = try #require(after.forms.first { $0.action.hasSuffix("/urungkan") })
        #expect(try await client.send(.post, undo.action, form: undo.values).status == .seeOther)
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") != "PEDAGANG")
        let moves = try await client.get("/pindah")
        let move = try #require(moves.links("/pindah/0").first)
        #expect(try await client.get(move).body.contains("HENDRA GUNAWAN"))
        let auditor = register.client(now: earlier.now)
        try await auditor.signIn("auditor", earlier.password)
        // Jobs of before are still told, and new ones are done.
        let jobs = try await auditor.get("/pekerjaan")
        #expect(jobs.status == .ok && jobs.links("/pekerjaan/0").count >= 1, "\(jobs.status)")
        let asked = try await auditor.post("/jejak/periksa", from: "/jejak")
        try register.registry.runWaitingJobs()
        let job = try await auditor.get(try #require(asked.location))
        #expect(try register.value("SELECT state FROM job ORDER BY id DESC LIMIT 1") == "done", "\(job.body)")
        await register.registry.finishAudit()
        #expect(
            try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil).problems } == [])
        #expect(try register.problems() == [])
    }

    @Test("the next file is held against what the earlier version kept of the last one")
    func nextFile() throws {
        let register = try Upgrade(from: .beforePostgreSQL).upgraded()
        let known = DTKSRow(1, ["NAMA": "RIZKI PRATAMA", "BANSOS BPNT": "YA", "TEMPAT LAHIR": "CURUP"])
        let report = try register.load([known, DTKSRow(61)], asOf: 20_250_601)
        #expect(report.counts.unchanged == 1 && report.counts.new == 1, "\(report.counts)")
        #expect(try register.value("SELECT birth_place FROM person WHERE line = 2") == "BENGKULU")
        #expect(try register.problems() == [])
    }
}
