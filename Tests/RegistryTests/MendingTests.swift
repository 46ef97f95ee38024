import Registry
import Storage
import TepatTesting
import Testing

/// The work queue: what is open by reason, the evidence of a case, and the ways out of it.
@Suite("The queue and its cases")
struct MendingTests {
    private let own = SampleRegister.operatorOfDerati
    private let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
    private let dinsos = Actor(
        account: 80, name: "Verifikator uji", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private let kades = Actor(
        account: 81, name: "Kades uji", grants: [Grant(role: .kades, region: SampleRegister.derati)])
    private let there = ["DESA/KELURAHAN": "TABA ANYAR"]

    private func key(_ register: SampleRegister, _ rule: String, line: Int? = 2) throws -> MendKey {
        let person = line.map { "AND person = (SELECT id FROM person WHERE line = \($0) AND batch = 1)" } ?? ""
        let sql = "FROM finding WHERE rule = '\(rule)' AND closed_at IS NULL \(person) ORDER BY family, person LIMIT 1"
        let family = try #require(try register.value("SELECT family \(sql)").flatMap { Int64($0) })
        let found = try #require(try register.value("SELECT person \(sql)").flatMap { Int64($0) })
        return MendKey(family: RecordID(family), person: found == 0 ? nil : RecordID(found), rule: rule)
    }

    /// Sixteen digits less one.
    private func short(_ number: Int) -> DTKSRow {
        DTKSRow(
            number,
            ["NIK": "99020612047900\(number % 10)", "NAMA": "ORANG \(Character(UnicodeScalar(UInt8(64 + number))))"])
    }

    // MARK: The queue

    @Test("pages of the queue go on where the last ended, without a repeat")
    func paging() async throws {
        let register = try SampleRegister.empty()
        try register.load((1...7).map(short) + [DTKSRow(9, there.merging(["NIK": "990206"]) { $1 })])
        let filter = MendFilter(region: SampleRegister.derati, rule: "N02")
        var seen: [MendKey] = []
        var after: String?
        repeat {
            let queue = try await register.registry.mendQueue(filter, after: after, limit: 3, by: own)
            #expect(queue.items.count <= 3)
            #expect(queue.items.allSatisfy { $0.hint?.id == "15 angka" && $0.rt == "001" })
            seen += queue.items.map(\.key)
            after = queue.next
        } while after != nil
        #expect(seen.count == 7)
        #expect(Set(seen).count == 7)
        // A wider region holds the reader's part only, and from any case the queue goes on.
        let wide = MendFilter(region: SampleRegister.rejangLebong, rule: "N02")
        #expect(try await register.registry.mendQueue(wide, limit: 50, by: own).items.count == 7)
        #expect(try await register.registry.mendQueue(wide, limit: 50, by: dinsos).items.count == 8)
        let rest = try await register.registry.mendQueue(filter, from: seen[4], limit: 50, by: own)
        #expect(rest.items.map(\.key) == Array(seen[4...]))
        await #expect(throws: Refusal.notFound) {
            try await register.registry.mendQueue(filter, limit: 3, by: neighbour)
        }
        let mendCase = try await register.registry.mendCase(seen[2], by: own)
        #expect(mendCase.position == 3 && mendCase.total == 7)
        #expect(mendCase.previous == seen[1] && mendCase.next == seen[3])
    }

    @Test("the queue begins with an error that the village can mend, and counts by who mends it")
    func reasons() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["KETERANGAN PADAN": "NIK NONAKTIF"]), DTKSRow(2, ["KETERANGAN PADAN": "NIK NONAKTIF"]),
            DTKSRow(3, ["NAMA IBU KANDUNG": ""]), DTKSRow(4, ["TANGGAL LAHIR": "1979"]),
        ])
        let reasons = try await register.registry.mendReasons(in: SampleRegister.derati, by: own)
        #expect(reasons.reasons.map(\.rule.code) == ["P09", "M01", "B05"])
        #expect(reasons.count(.todo) == 4)
        #expect(reasons.count(.todo, fixer: "disdukcapil") == 2)
        #expect(Set(reasons.fixers) == ["operator", "disdukcapil"])
        let region = SampleRegister.derati
        func first(_ fixer: String?) async throws -> String? {
            try await register.registry.mendQueue(MendFilter(region: region, fixer: fixer), limit: 5, by: own).filter
                .rule
        }
        #expect(try await first(nil) == "M01")
        #expect(try await first("disdukcapil") == "P09")
        await #expect(throws: Refusal.notFound) {
            try await register.registry.mendReasons(in: SampleRegister.derati, by: neighbour)
        }
    }

    // MARK: Out of the queue and back

    @Test("what is handed on leaves the queue until its day, and can be taken back")
    func handOn() async throws {
        let register = try SampleRegister.empty()
        try register.load((1...3).map(short))
        let registry = register.registry
        let key = try key(register, "N02")
        let outcome = try await registry.perform(HandOn(id: ActionID("a"), key, note: "Disdukcapil"), by: own)
        #expect(outcome.until == 20_261_205)
        let todo = MendFilter(region: SampleRegister.derati, rule: "N02")
        let waiting = MendFilter(region: SampleRegister.derati, rule: "N02", stage: .waiting)
        #expect(try await registry.mendQueue(todo, limit: 9, by: own).items.count == 2)
        let items = try await registry.mendQueue(waiting, limit: 9, by: own).items
        #expect(items.map(\.key) == [key])
        #expect(items.first?.until == 20_261_205)
        let reason = try await registry.mendReasons(in: SampleRegister.derati, by: own).reason("N02")
        #expect(reason?.count(.todo) == 2 && reason?.count(.waiting) == 1)
        #expect(try await registry.mendCase(key, by: own).waiting?.note == "Disdukcapil")
        // It stays an error all the while.
        #expect(try register.value("SELECT invalid FROM village_tally") == "3")

        _ = try await registry.perform(TakeBack(id: ActionID("b"), key), by: own)
        #expect(try await registry.mendQueue(todo, limit: 9, by: own).items.count == 3)
        #expect(try await registry.mendQueue(waiting, limit: 9, by: own).items.isEmpty)
        for detail in ["diserahkan", "ditarik kembali"] {
            #expect(try register.value("SELECT count(*) FROM audit_detail WHERE detail = '\(detail)'") == "1")
        }
    }

    @Test("only a warning can be confirmed, and then it waits for good")
    func confirm() async throws {
        let register = try SampleRegister.empty()
        try register.load([short(1), DTKSRow(2, ["TANGGAL LAHIR": "1979"])])
        let error = try key(register, "N02"), warning = try key(register, "B05", line: 3)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(
                HandOn(id: ActionID(), error, kind: .confirmed, note: "benar"), by: own)
        }
        let outcome = try await register.registry.perform(
            HandOn(id: ActionID(), warning, kind: .confirmed, note: "benar"), by: own)
        #expect(outcome.until == HandOn.never)
        let filter = MendFilter(region: SampleRegister.derati, rule: "B05")
        #expect(try await register.registry.mendQueue(filter, limit: 9, by: own).items.isEmpty)
        // New data are looked at anew.
        try await register.mend(try register.person(line: 3), ["tanggal_lahir": ""])
        try await register.mend(try register.person(line: 3), ["tanggal_lahir": "1980"])
        #expect(try await register.registry.mendCase(warning, by: own).isOpen)
    }

    @Test("handing on is for those who may mend there, and its note holds no number")
    func handOnRefused() async throws {
        let register = try SampleRegister.empty()
        try register.load([short(1)])
        let registry = register.registry
        let key = try key(register, "N02")
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(HandOn(id: ActionID(), key, note: "serah"), by: neighbour)
        }
        await #expect(throws: Refusal.notAllowed(.correct)) {
            try await registry.perform(HandOn(id: ActionID(), key, note: "serah"), by: kades)
        }
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(TakeBack(id: ActionID(), key), by: neighbour)
        }
        await #expect(throws: Refusal.self) {
            try await registry.perform(HandOn(id: ActionID(), key, note: "NIK 9902 0612 0479 0001"), by: own)
        }
        let other = MendKey(family: key.family, person: key.person, rule: "A01")
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(HandOn(id: ActionID(), other, note: "serah"), by: own)
        }
        #expect(try register.value("SELECT count(*) FROM case_note") == "0")
    }

    // MARK: Evidence

    @Test(
        "every reason shows what it rests on, with a way out, and no whole number",
        arguments: [
            ("N01", ["NIK": ""]), ("N02", ["NIK": "99020612O479OOO1"]), ("N03", ["NIK": "9902063204790001"]),
            ("N04", ["NIK": "9902061204790000"]), ("N05", ["NIK": "9999999999999999"]),
            ("N07", ["NIK": "9900061204790001"]), ("N08", ["NIK": "9902060101150001"]), ("K01", ["NOKK": ""]),
            ("K02", ["NOKK": "99020601O1150001"]), ("K03", ["NOKK": "9902060101150000"]), ("A01", ["NAMA": ""]),
            ("A02", ["NAMA": "S1TI AMINAH"]), ("M01", ["NAMA IBU KANDUNG": ""]), ("B01", ["TANGGAL LAHIR": ""]),
            ("B02", ["TANGGAL LAHIR": "31-02-1979"]), ("B03", ["TANGGAL LAHIR": "12-04-2079"]),
            ("B04", ["TANGGAL LAHIR": "12-04-1879"]), ("B05", ["TANGGAL LAHIR": "1979"]),
            ("B06", ["TANGGAL LAHIR": "13-04-1979"]), ("J01", ["JENIS KELAMIN": "LAKIK"]),
            ("J02", ["JENIS KELAMIN": "PEREMPUAN"]), ("H01", ["HUB KELUARGA": "ANAK"]),
            ("H03", ["HUB KELUARGA": "SEPUPU"]), ("H04", ["TANGGAL LAHIR": "12-04-2015", "NIK": "9902061204150001"]),
            ("G01", ["BANSOS PKH": "MUNGKIN"]), ("P00", ["KETERANGAN PADAN": "TIDAK PADAN"]),
            ("P01", ["KETERANGAN PADAN": "NIK TIDAK DITEMUKAN"]), ("P02", ["KETERANGAN PADAN": "NIK GANDA"]),
            ("P03", ["KETERANGAN PADAN": "NAMA TIDAK SESUAI"]),
            ("P04", ["KETERANGAN PADAN": "TANGGAL LAHIR TIDAK SESUAI"]),
            ("P05", ["KETERANGAN PADAN": "NO KK TIDAK SESUAI"]), ("P06", ["KETERANGAN PADAN": "NAMA IBU TIDAK SESUAI"]),
            ("P07", ["KETERANGAN PADAN": "MENINGGAL"]), ("P08", ["KETERANGAN PADAN": "BELUM REKAM KTP-EL"]),
            ("P09", ["KETERANGAN PADAN": "NIK NONAKTIF"]), ("P10", ["KETERANGAN PADAN": "KUOTA HABIS"]),
            ("P99", ["KETERANGAN PADAN": "LAIN DARI YANG LAIN"]), ("L01", ["KETERANGAN PADAN": "PINDAH"]),
            ("L02", ["KETERANGAN PADAN": "TIDAK LAYAK"]), ("L03", ["KETERANGAN PADAN": "MENOLAK"]),
            ("L04", ["KETERANGAN PADAN": "TIDAK DITEMUKAN"]), ("L05", ["KETERANGAN PADAN": "KOMPONEN HABIS"]),
            ("L06", ["KETERANGAN PADAN": "MENGUNDURKAN DIRI"]),
        ])
    func evidence(rule: String, changes: [String: String]) async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, changes)])
        let key = try key(register, rule, line: nil)
        let mendCase = try await register.registry.mendCase(key, by: own)
        #expect(mendCase.isOpen && mendCase.mayMend)
        #expect(!mendCase.what.id.isEmpty && !mendCase.what.en.isEmpty)
        #expect(!mendCase.handOns.isEmpty)
        // What one column of aid says is not kept; the rest has something to show.
        #expect(rule == "G01" || mendCase.evidence.contains { !$0.rows.isEmpty })
        let shown =
            mendCase.evidence.map { "\($0)" }.joined() + "\(mendCase.family) \(String(describing: mendCase.person))"
        #expect(shown.firstMatch(of: /\d{13,}/) == nil)
        if mendCase.rule.fixer == "operator", !["P07", "L01", "L03", "L06", "H01"].contains(rule) {
            #expect(!mendCase.entries.isEmpty)
        }
    }

    @Test("a number with letters is shown box by box, and what should be there is offered")
    func letters() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["NIK": "99020612O479OOO1"])])
        let mendCase = try await register.registry.mendCase(try key(register, "N02"), by: own)
        guard case .letters(let letters)? = mendCase.evidence.first?.rows.first?.cells.first else {
            Issue.record("the first evidence of a NIK is its letters")
            return
        }
        #expect(letters.count == 16)
        #expect(letters.map(\.text).joined() == "990206**O***OOO1")
        #expect(letters.filter { $0.mark == .odd }.count == 4)
        #expect(mendCase.groups.first?.suggestions.map(\.id) == ["huruf-angka"])
        // Too short: the missing boxes are there, and nothing is guessed.
        let other = try SampleRegister.empty()
        try other.load([short(1)])
        let second = try await other.registry.mendCase(try key(other, "N02"), by: own)
        guard case .letters(let boxes)? = second.evidence.first?.rows.first?.cells.first else { return }
        #expect(boxes.filter { $0.mark == .missing }.count == 1)
        #expect(second.groups.isEmpty)
    }

    @Test("of a neighbour with the same NIK only the village is told; within one's area both stand side by side")
    func duplicates() async throws {
        let nik = DTKSRow(1).values["NIK"] ?? ""
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1), DTKSRow(2, ["NAMA": "RAHASIA SEKALI", "NIK": nik]).with(there)])
        let key = try key(register, "D02")
        let mendCase = try await register.registry.mendCase(key, by: own)
        let told = "\(mendCase.evidence) \(mendCase.what) \(mendCase.groups)"
        #expect(told.contains("Desa Taba Anyar"))
        #expect(!told.contains("RAHASIA"))
        #expect(mendCase.evidence.first?.columns.count == 1)
        let wide = try await register.registry.mendCase(key, by: dinsos)
        #expect("\(wide.evidence)".contains("RAHASIA SEKALI"))
        #expect(wide.evidence.first?.remark == nil)
        await #expect(throws: Refusal.notFound) { try await register.registry.mendCase(key, by: neighbour) }

        let cards = try SampleRegister.empty()
        let kk = DTKSRow(1).values["NOKK"] ?? ""
        try cards.load([
            DTKSRow(1), DTKSRow(2, ["NOKK": kk, "NAMA": "RAHASIA"]).with(there),
            DTKSRow(3, ["NIK": kk, "NAMA": "RUSDI HARTONO"]),
        ])
        for (rule, line) in [("D04", nil), ("N09", 4)] as [(String, Int?)] {
            let mendCase = try await cards.registry.mendCase(try self.key(cards, rule, line: line), by: own)
            #expect(!"\(mendCase.evidence)".contains("RAHASIA"))
            #expect(mendCase.evidence.contains { $0.remark != nil })
        }
    }

    // MARK: Mends

    @Test(
        "a suggestion mends what it was made for",
        arguments: [
            ("N02", ["NIK": "99020612O479OOO1"], "huruf-angka"), ("K02", ["NOKK": "99020601O1150001"], "huruf-angka"),
            ("B01", ["TANGGAL LAHIR": ""], "tanggal-nik"), ("B06", ["TANGGAL LAHIR": "13-04-1979"], "tanggal-nik"),
            ("J01", ["JENIS KELAMIN": "LAKIK"], "kelamin-nik"), ("J02", ["JENIS KELAMIN": "PEREMPUAN"], "kelamin-nik"),
        ])
    func suggestion(rule: String, changes: [String: String], id: String) async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, changes)])
        let key = try key(register, rule, line: nil)
        let mendCase = try await register.registry.mendCase(key, by: own)
        let answer = MendAnswer(chosen: ["pilih": id], seen: mendCase.versions, reason: "sesuai KTP")
        let outcome = try await register.registry.perform(
            SubmitChanges(try mendCase.changeSet(answer)), by: own)
        #expect(outcome.mended.map(\.rule) == [rule])
        #expect(try register.openFindings() == [])
        #expect(try await register.registry.mendCase(key, by: own).isOpen == false)
        #expect(try register.problems() == [])
    }

    @Test("one of several heads stays, the others become what they likely are")
    func heads() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1)
        try register.load([head, .wife(2, of: head, ["HUB KELUARGA": "KEPALA KELUARGA"])])
        let mendCase = try await register.registry.mendCase(try key(register, "H02", line: nil), by: own)
        let suggestions = try #require(mendCase.groups.first).suggestions
        #expect(suggestions.count == 2)
        let first = try #require(suggestions.first { $0.label.id == "SUPARMAN" })
        #expect(first.consequence.id.contains("istri/suami"))
        _ = try await register.registry.perform(
            SubmitChanges(
                try mendCase.changeSet(
                    MendAnswer(chosen: ["pilih": first.id], seen: mendCase.versions, reason: "sesuai KK"))), by: own)
        #expect(try register.openFindings() == [])
        #expect(
            try register.list("SELECT relation FROM person ORDER BY line", by: "")
                == "12")
    }

    @Test("of one person written down twice in the village one record is withdrawn")
    func withdraw() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1), DTKSRow(2, ["NAMA": "SUPARMIN", "NIK": DTKSRow(1).values["NIK"] ?? ""])])
        let mendCase = try await register.registry.mendCase(try key(register, "D01"), by: own)
        #expect(mendCase.evidence.first?.columns.count == 2)
        #expect(mendCase.groups.first?.suggestions.map(\.id) == ["ganda-lain", "ganda-ini"])
        _ = try await register.registry.perform(
            SubmitChanges(
                try mendCase.changeSet(
                    MendAnswer(chosen: ["pilih": "ganda-lain"], seen: mendCase.versions, reason: "tercatat dua kali"))),
            by: own)
        #expect(try register.openFindings() == [])
        #expect(try register.value("SELECT persons FROM village_tally") == "1")
    }

    @Test("a dispute between the village and a file is settled either way", arguments: ["desa", "berkas"])
    func dispute(side: String) async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["NAMA": "SUPARMANN"])])
        try await register.mend(try register.person(line: 2), ["nama": "SUPARMAN"])
        try register.load([DTKSRow(1, ["NAMA": "SUPRIYADI"])], asOf: 20_240_701)
        let mendCase = try await register.registry.mendCase(try key(register, "S01"), by: own)
        let group = try #require(mendCase.groups.first)
        #expect(group.id == "pilih-nama")
        #expect("\(mendCase.evidence)".contains("SUPRIYADI"))
        _ = try await register.registry.perform(
            SubmitChanges(
                try mendCase.changeSet(
                    MendAnswer(chosen: [group.id: side], seen: mendCase.versions, reason: "sesuai KTP"))), by: own)
        #expect(try register.openFindings() == [])
        #expect(try register.value("SELECT name FROM person") == (side == "desa" ? "SUPARMAN" : "SUPRIYADI"))
        #expect(try register.problems() == [])
    }

    @Test("one missing from the latest file who still lives here is here")
    func stillHere() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1), DTKSRow(2, ["NAMA": "RUSDI"])])
        try register.load([DTKSRow(1)], asOf: 20_240_702, name: "b.psv") { $0.completeFor = SampleRegister.derati }
        let mendCase = try await register.registry.mendCase(try key(register, "S02", line: 3), by: own)
        #expect(mendCase.leads.contains { $0.place == .event(.death) })
        _ = try await register.registry.perform(
            SubmitChanges(
                try mendCase.changeSet(
                    MendAnswer(chosen: ["pilih": "masih-ada"], seen: mendCase.versions, reason: "laporan RT"))), by: own
        )
        #expect(try register.openFindings() == [])
    }

    @Test("an answer that says nothing, half a number or an old suggestion is refused")
    func refusals() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["NIK": "99020612O479OOO1"])])
        let mendCase = try await register.registry.mendCase(try key(register, "N02"), by: own)
        let person = try #require(mendCase.key.person)
        #expect(throws: Refusal.self) { try mendCase.changeSet(MendAnswer(reason: "sesuai KTP")) }
        #expect(throws: Refusal.self) {
            try mendCase.changeSet(MendAnswer(typed: ["nik": "9902061204"], reason: "sesuai KTP"))
        }
        #expect(throws: Refusal.reasonMissing) {
            try mendCase.changeSet(MendAnswer(chosen: ["pilih": "huruf-angka"], reason: ""))
        }
        #expect(throws: Refusal.changedMeanwhile(version: 1)) {
            try mendCase.changeSet(
                MendAnswer(chosen: ["pilih": "huruf-angka"], seen: [person: 0], reason: "sesuai KTP"))
        }
        let spaced = try mendCase.changeSet(
            MendAnswer(typed: ["nik": "9902 0612 0479 0001"], reason: "sesuai KTP"))
        #expect(spaced.changes == [.person(PersonChange(person, seen: nil, values: ["nik": "9902061204790001"]))])
    }

    @Test("a field mended since the source complained is told as waiting for the source")
    func mendedSince() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["KETERANGAN PADAN": "NAMA TIDAK SESUAI"])])
        let key = try key(register, "P03")
        #expect(try await register.registry.mendCase(key, by: own).mendedAt == nil)
        try await register.mend(try register.person(line: 2), ["nama": "SUPARMAN BIN ALI"])
        #expect(try await register.registry.mendCase(key, by: own).mendedAt == SampleRegister.now)
    }

    @Test("whoever may only look sees the case and may change nothing; a foreign family is not found")
    func roles() async throws {
        let register = try SampleRegister.empty()
        try register.load([short(1)])
        let key = try key(register, "N02")
        #expect(try await register.registry.mendCase(key, by: kades).mayMend == false)
        await #expect(throws: Refusal.notFound) { try await register.registry.mendCase(key, by: neighbour) }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.mendNext(
                after: key, in: SampleRegister.tabaAnyar, stage: .todo, by: neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.mendCase(
                MendKey(family: key.family, person: key.person, rule: "X99"), by: own)
        }
        #expect(try await register.registry.mendWaiting(key, by: neighbour) == nil)
        _ = try await register.registry.mendCase(key, by: own)
        await register.registry.finishAudit()
        #expect(try register.value("SELECT count(*) FROM audit_detail WHERE detail = 'perbaikan N02'") == "2")
    }
}
