import Foundation
import HTTPTypes
import Registry
import TepatTesting
import Testing

/// What the forms of proposals ask of households, of people without a KK and of bulk mends, as programs write it.
@Suite("Households, people without a KK and bulk mends over the API")
struct GrownFormsAPITests {
    private func object(_ text: String) throws -> [String: AnyJSON] {
        try JSONDecoder().decode([String: AnyJSON].self, from: Data(text.utf8))
    }

    private func text(_ object: [String: AnyJSON]) throws -> String {
        String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
    }

    private func field(_ answer: Answer) throws -> String? { try object(answer.body)["field"]?.asText }

    private func id(_ answer: Answer) throws -> String {
        #expect(answer.status == .ok, "\(answer.body)")
        return try #require(try object(answer.body)["id"]?.asText)
    }

    private func said(_ id: String, _ desk: Desk) async throws -> [String: AnyJSON] {
        let read = try await desk.get("/api/usulan/\(id)")
        #expect(read.body.firstMatch(of: /\b\d{16}\b/) == nil)
        return try #require(try object(read.body)["isi"]?.asObject)
    }

    private func content(_ id: String, _ desk: Desk) async throws -> ProposalContent {
        let id = try #require(RecordID(id))
        return try #require(try await desk.register.registry.proposal(id, by: ProposalDesk.village).content)
    }

    /// The same with one field another, or left out.
    private func changed(_ body: String, _ act: String, _ name: String, _ value: String?) throws -> String {
        var sent = try object(body)
        sent["aksi"] = .text(act)
        sent[name] = nil
        if let value { sent[name] = try object("{\"nilai\": \(value)}")["nilai"] }
        return try text(sent)
    }

    // MARK: Households

    private static let household = """
        {"aksi": "rumah-tangga-baru", "desa": "17.02.06.2001", "jenis": "usulan_baru", "alasan": "KEMISKINAN",
         "pengusul": "rt_rw", "keluarga": {"kk": "9902060101150021", "alamat": "DUSUN III"},
         "anggota": [{"nama": "HARTONO", "nik": "9902061507750001", "hubungan": "1", "jenis_kelamin": "1",
                      "tanggal_lahir": "1975-07-15"},
                     {"nama": "HARTINI", "nik": "9902061508750001", "hubungan": "3", "jenis_kelamin": "2",
                      "tanggal_lahir": "1995-07-15", "pekerjaan": "BURUH"}],
         "rumah": {"lantai": "9"}, "kriteria": {"bps14": {"8": "ya", "9": "tidak"}}}
        """

    @Test("what a household was asked comes back as it was sent, and numbers that look alike stay whose they are")
    func household() async throws {
        let desk = try await Desk.make()
        let id = try id(try await desk.client.sendJSON("/api/usulan", Self.household))
        let before = try await content(id, desk)
        #expect(before.answers.filter { $0.origin == .asked }.count == 2)
        var sent = try await said(id, desk)
        #expect(sent["kriteria"] == .object(["bps14": .object(["8": .text("ya"), "9": .text("tidak")])]))
        sent["aksi"] = .text("rumah-tangga-lagi")
        sent["versi"] = .number(1)
        sent["kriteria"] = .object(["bps14": .object(["9": .text("")]), "kepmensos262": .object(["b": .text("ya")])])
        let saved = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(saved.status == .ok, "\(saved.body)")
        let after = try await content(id, desk)
        #expect(after.changes == before.changes)
        #expect(after.answers.filter { $0.origin == .asked }.map(\.question) == ["b"])
        // Left out, what was answered stays.
        sent["aksi"] = .text("rumah-tangga-terakhir")
        sent["versi"] = .number(2)
        sent["kriteria"] = nil
        #expect(try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent)).status == .ok)
        #expect(try await content(id, desk).answers == after.answers)
    }

    @Test(
        "a household is refused where the page refuses it",
        arguments: [
            ("anggota.1.nama", "anggota", #"[{"hubungan": "1"}]"#),
            ("anggota.1.jenis_kelamin", "anggota", #"[{"nama": "X", "hubungan": "1", "tanggal_lahir": "1975"}]"#),
            ("anggota.1.tanggal_lahir", "anggota", #"[{"nama": "X", "hubungan": "1", "jenis_kelamin": "1"}]"#),
            ("anggota.1.hubungan", "anggota", #"[{"nama": "X", "jenis_kelamin": "1", "tanggal_lahir": "1975"}]"#),
            (
                "anggota.2.nik", "anggota",
                #"""
                [{"nama": "X", "hubungan": "1", "jenis_kelamin": "1", "tanggal_lahir": "1975", "nik": "9902061507750001"},
                 {"nama": "Y", "hubungan": "3", "jenis_kelamin": "1", "tanggal_lahir": "1995", "nik": "9902061507750001"}]
                """#
            ),
            ("anggota.1.nama", "anggota", "[]"),
            ("anggota", "anggota", "[\(Array(repeating: "{\"nama\": \"X\"}", count: 21).joined(separator: ","))]"),
            ("rumah.lantai", "rumah", #"{"lantai": "99"}"#),
            ("kriteria.bps14.8", "kriteria", #"{"bps14": {"8": "mungkin"}}"#),
            ("kriteria.bps14.99", "kriteria", #"{"bps14": {"99": "ya"}}"#),
            ("kriteria.lain", "kriteria", #"{"lain": {"1": "ya"}}"#),
            ("kriteria.bps14", "kriteria", #"{"bps14": "ya"}"#),
        ] as [(String, String, String)])
    func oddHousehold(_ field: String, _ name: String, _ value: String) async throws {
        let desk = try await Desk.make()
        let body = try changed(Self.household, "rumah-tangga-aneh", name, value)
        let answer = try await desk.client.sendJSON("/api/usulan", body)
        #expect(answer.status == .unprocessableContent, "\(answer.body)")
        #expect(try self.field(answer) == field, "\(answer.body)")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    // MARK: Without a KK

    private static let alone = """
        {"aksi": "tanpa-kk-pertama", "desa": "17.02.06.2001", "jenis": "ppks", "tanpa_kk": "belum_direkam",
         "lembaga": "Rumah Singgah Budi", "ppks": ["lansia_terlantar", "gelandangan"], "tanggal": "2026-10-01",
         "orang_baru": {"nama": "MBAH SURO", "jenis_kelamin": "1", "tanggal_lahir": "1951",
                        "nik": "9902061507510021"},
         "keluarga_baru": {"alamat": "emperan pasar", "rt": "004"},
         "pengusul": "perangkat", "catatan": "ditemukan warga", "hp": "0812 3456 7890",
         "persetujuan": {"cara": "cap_jempol", "tanggal": "2026-01-05"}}
        """

    @Test("somebody without a KK comes back masked in the same shape, and is written anew")
    func withoutKK() async throws {
        let desk = try await Desk.make()
        let answer = try await desk.client.sendJSON("/api/usulan", Self.alone)
        let id = try id(answer)
        let repeated = try await desk.client.sendJSON("/api/usulan", Self.alone)
        #expect(try object(repeated.body) == object(answer.body))
        let before = try await content(id, desk)
        #expect(before.changes.newcomers?.withoutKK?.institution == "Rumah Singgah Budi")
        #expect(before.changes.newcomers?.members.first?.ppks.count == 2)
        let first = try await said(id, desk)
        for name in try object(Self.alone).keys where !["aksi", "desa"].contains(name) {
            #expect(first[name] != nil, "\(name)")
        }
        #expect(first["orang_baru"]?.asObject?["nik"] == .text("990206******0021"))
        var sent = first
        sent["aksi"] = .text("tanpa-kk-kedua")
        sent["versi"] = .number(1)
        let again = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(again.status == .ok, "\(again.body)")
        let after = try await content(id, desk)
        #expect(after.changes == before.changes && after.phone == before.phone && after.consent == before.consent)
        #expect(try await said(id, desk) == first)
        // As what they are registered stays where it is left out; a NIK that is left out does not.
        sent["aksi"] = .text("tanpa-kk-ketiga")
        sent["versi"] = .number(2)
        sent["ppks"] = nil
        sent["orang_baru"] = .object([
            "nama": .text("MBAH SURO"), "jenis_kelamin": .text("1"), "tanggal_lahir": .text("1951"),
        ])
        #expect(try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent)).status == .ok)
        let person = try await content(id, desk).changes.newcomers?.members.first
        #expect(person?.ppks.count == 2 && person?.values["nik"] == nil)

        let kades = try await desk.signedIn("kades").get("/api/usulan/\(id)")
        #expect(kades.status == .ok && !kades.body.contains("gelandangan") && kades.body.contains("belum_direkam"))
        #expect(try await desk.signedIn("tetangga").get("/api/usulan/\(id)").status == .notFound)
    }

    @Test("whoever only looks is given a mother by her first letters, and of somebody without a KK no institution")
    func onlyLooking() async throws {
        let desk = try await Desk.make()
        var sent = try object(Self.alone)
        sent["lembaga"] = .text("Panti Werdha Asih")
        var person = try #require(sent["orang_baru"]?.asObject)
        person["ibu_kandung"] = .text("SITI AMINAH")
        sent["orang_baru"] = .object(person)
        let id = try id(try await desk.client.sendJSON("/api/usulan", try text(sent)))
        let own = try await desk.get("/api/usulan/\(id)").body
        #expect(own.contains("SITI AMINAH") && own.contains("Panti Werdha Asih"))
        let kades = try await desk.signedIn("kades").get("/api/usulan/\(id)").body
        #expect(kades.contains("S*** A***") && !kades.contains("AMINAH") && !kades.contains("Werdha"))
        // Left out when it is written anew, the institution stays as the types do.
        sent["lembaga"] = nil
        sent["aksi"] = .text("tanpa-lembaga")
        sent["versi"] = .number(1)
        sent["desa"] = nil
        let again = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(again.status == .ok, "\(again.body)")
        #expect(try await content(id, desk).changes.newcomers?.withoutKK?.institution == "Panti Werdha Asih")
    }

    @Test("whoever may not propose there writes nobody without a KK")
    func rights() async throws {
        let desk = try await Desk.make()
        let foreign = try await desk.signedIn("tetangga").client.sendJSON("/api/usulan", Self.alone)
        #expect(foreign.status == .notFound, "\(foreign.body)")
        let head = try await desk.signedIn("kades").client.sendJSON("/api/usulan", Self.alone)
        #expect(head.status == .forbidden, "\(head.body)")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test(
        "what is missing or odd of somebody without a KK is refused at its field",
        arguments: [
            ("desa", "desa", nil), ("tanpa_kk", "tanpa_kk", #""malas""#), ("ppks", "ppks", nil),
            ("ppks", "ppks", "[]"), ("ppks", "ppks", #""pengemis""#), ("ppks.1", "ppks", #"["miskin"]"#),
            ("ppks.2", "ppks", #"["pengemis", "pengemis"]"#), ("orang_baru", "orang_baru", nil),
            ("orang_baru.nama", "orang_baru", #"{"jenis_kelamin": "1", "tanggal_lahir": "1951"}"#),
            (
                "orang_baru.tanggal_lahir", "orang_baru",
                #"{"nama": "SURO", "jenis_kelamin": "1", "tanggal_lahir": "dahulu"}"#
            ),
            (
                "orang_baru.nik", "orang_baru",
                #"{"nama": "SURO", "jenis_kelamin": "1", "tanggal_lahir": "1951", "nik": "990206******0021"}"#
            ),
            ("keluarga_baru.alamat", "keluarga_baru", #"{"rt": "004"}"#),
            ("keluarga_baru.kk", "keluarga_baru", #"{"alamat": "pasar", "kk": "9902060101150021"}"#),
            ("keluarga", "keluarga", #""7""#), ("tanggal", "tanggal", #""2031-01-01""#),
            ("lembaga", "lembaga", #""LKS 9902061204790001""#), ("pengusul", "pengusul", nil),
            ("tahap", "tahap", #""LULUS""#),
        ] as [(String, String, String?)])
    func oddAlone(_ field: String, _ name: String, _ value: String?) async throws {
        let desk = try await Desk.make()
        let body = try changed(Self.alone, "tanpa-kk-aneh", name, value)
        let answer = try await desk.client.sendJSON("/api/usulan", body)
        #expect(answer.status == .unprocessableContent, "\(answer.body)")
        #expect(try self.field(answer) == field, "\(answer.body)")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    // MARK: Bulk mends

    private func mended(_ desk: Desk, _ mend: BulkMend) async throws -> String {
        for kind in ProposalKind.allCases where kind.isMadeByForms {
            try await desk.register.run(
                """
                INSERT INTO road_rule (kind, region, valid_from, body) VALUES ('\(kind.rawValue)',
                    \(SampleRegister.rejangLebong.value), 20260101, '{"mode": "usul"}')
                """)
        }
        let writer = SampleRegister.operatorOfDerati
        let job = try await desk.register.registry.perform(
            PrepareBulk(mend, .region(SampleRegister.derati, rule: nil), reason: "kolom tertukar di berkas"),
            by: writer)
        try await desk.register.registry.runBulk(job, by: writer)
        let id = try #require(Int64(try desk.value("SELECT id FROM proposal") ?? ""))
        return RecordID(id).description
    }

    @Test("a bulk mend of one person is written anew and stays a bulk mend")
    func mendOfOne() async throws {
        let desk = try await Desk.make(more: [DTKSRow(7, ["NAMA": "AGUS SALIM", "TANGGAL LAHIR": ""])])
        let id = try await mended(desk, .birthFromNIK)
        var sent = try await said(id, desk)
        #expect(sent["peristiwa"] == .text("massal") && sent["orang"] != nil)
        sent["aksi"] = .text("massal-seorang")
        sent["versi"] = try object(try await desk.get("/api/usulan/\(id)").body)["usulan"]?.asObject?["versi"]
        var fields = try #require(sent["isian"]?.asObject)
        #expect(fields["tanggal_lahir"] == .text("1979-04-12"))
        fields["tanggal_lahir"] = .text("1979-04-13")
        sent["isian"] = .object(fields)
        let saved = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(saved.status == .ok, "\(saved.body)")
        let kept = try #require(try desk.value("SELECT content FROM proposal"))
        #expect(kept.contains("1979-04-13") && kept.contains("\"event\":\"massal\""))
    }

    @Test("of several records each is named with its fields; what is left out is proposed no more")
    func mendOfSeveral() async throws {
        let kk = "9902060101150077"
        let head = DTKSRow(7, ["NAMA": "AGUS SALIM"])
        let wife = DTKSRow.wife(8, of: head, ["NAMA": "DEWI SARTIKA"])
        let (headNIK, wifeNIK) = (head.values["NIK"] ?? "", wife.values["NIK"] ?? "")
        let desk = try await Desk.make(
            more: [head.with(["NIK": kk, "NOKK": headNIK]), wife.with(["NIK": kk, "NOKK": wifeNIK])])
        let id = try await mended(desk, .swapNIKKK)
        let before = try await content(id, desk)
        var sent = try await said(id, desk)
        guard case .list(let records)? = sent["perubahan"] else {
            Issue.record("no list of records")
            return
        }
        sent["aksi"] = .text("massal-banyak-1")
        sent["versi"] = try object(try await desk.get("/api/usulan/\(id)").body)["usulan"]?.asObject?["versi"]
        let saved = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(saved.status == .ok, "\(saved.body)")
        let same = try await content(id, desk)
        #expect(Set(same.numbersInside) == Set(before.numbersInside) && same.changes.event == .bulk)

        let first = try #require(records.first?.asObject)
        func with(_ name: String, _ value: AnyJSON?) -> AnyJSON {
            var record = first
            record[name] = value
            return .object(record)
        }
        let odd: [(field: String, list: [AnyJSON])] = [
            ("perubahan.1.isian.nama", [with("isian", .object(["nama": .text("X")]))]),
            ("perubahan.1.status", [with("status", .text("1"))]),
            ("perubahan.2", [records[0], records[0]]),
            ("perubahan.1.isian", [with("isian", nil)]),
            ("perubahan.1.isian.nik", [with("isian", .object(["nik": .text("9*9")]))]),
        ]
        for (number, one) in odd.enumerated() {
            sent["aksi"] = .text("massal-aneh-\(number)")
            sent["perubahan"] = .list(one.list)
            let answer = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
            #expect(answer.status == .unprocessableContent, "\(one.field): \(answer.body)")
            #expect(try field(answer) == one.field, "\(answer.body)")
        }
        sent["aksi"] = .text("massal-banyak-2")
        sent["versi"] = try object(saved.body)["versi"]
        sent["perubahan"] = .list(records.enumerated().filter { $0.offset != 1 }.map { $0.element })
        let less = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(less.status == .ok, "\(less.body)")
        let kept = try #require(try desk.value("SELECT content FROM proposal"))
        #expect(kept.contains(headNIK) && !kept.contains(wifeNIK) && kept.contains("merge"))
    }
}

extension ProposalContent {
    /// Every NIK and KK that it sets in a record that is there.
    fileprivate var numbersInside: [String] {
        changes.changes.flatMap { change -> [String] in
            switch change {
            case .person(let change): [change.values["nik"] ?? ""]
            case .family(let change): [change.values["kk"] ?? ""]
            default: []
            }
        }
    }
}
