import Foundation
import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Every kind of proposal as programs write it: what is sent comes back in the same shape, and is written anew.
@Suite("Kinds of proposals over the API")
struct ProposalAPITests {
    /// What is sent of one kind about a family of the sample, beside the act.
    struct Sample: Sendable {
        var name: String
        var kind: ProposalKind
        /// Line of somebody of its family.
        var line = 2
        /// Its own fields, with `$2` for the id of the person in line 2 and `$F4` for the family of line 4.
        var fields: String
        /// Asked for by somebody, as all but those of the editor's forms.
        var isAsked = true
    }

    static let samples: [Sample] = [
        Sample(
            name: "bansos", kind: .aid,
            fields: """
                "program": "PKH", "penerima": "$3", "alasan": "SAKIT_KRONIS", "catatan": "atap bocor", "perangkat": true,
                "hp": "0812 3456 7890", "kriteria": {"bps14": {"8": "ya", "9": "tidak"}, "kepmensos262": {"b": "ya"}}
                """),
        Sample(name: "pbi", kind: .insurance, fields: #""orang": ["$2"], "alasan": "KRITERIA_TERPENUHI""#),
        Sample(name: "reaktivasi", kind: .reactivation, fields: #""orang": ["$3"], "alasan": "DARURAT_MEDIS""#),
        Sample(
            name: "kelayakan", kind: .eligible,
            fields: #""program": "ATENSI", "orang": ["$3"], "alasan": "KEMBALI_MISKIN""#),
        Sample(
            name: "ketidaklayakan", kind: .ineligible,
            fields: #""program": "SEMBAKO", "orang": ["$2"], "alasan": "MAMPU""#),
        Sample(
            name: "penghapusan", kind: .removal,
            fields: """
                "orang": ["$2"], "tanggal": "2026-11-20", "kepala_baru": "$3", "hubungan_anggota": {"$6": "5"},
                "janda": true, "alasan": "MENINGGAL"
                """),
        Sample(
            name: "pengurus", kind: .caretaker,
            fields: #""program": "SEMBAKO", "pengurus": "$3", "alasan": "PENGURUS_SAKIT""#),
        Sample(
            name: "ppks", kind: .ppks,
            fields: """
                "orang": "$3", "ppks": "odha", "tanggal": "2026-10-01", "hp": "0812 3456 7890",
                "persetujuan": {"cara": "dibantu", "tanggal": "2026-01-05", "dibantu": "ketua RT 4"}
                """),
        Sample(
            name: "orang", kind: .correction,
            fields: """
                "orang": "$2", "isian": {"pekerjaan": "NELAYAN", "nik": "9902061204790099", "kartu_identitas": "5"},
                "alasan": "sesuai_ktp", "bukti": "ktp"
                """, isAsked: false),
        Sample(
            name: "alamat", kind: .correction, line: 4,
            fields: #""isian": {"alamat": "DUSUN IX"}, "alasan": "sesuai_kk""#, isAsked: false),
        Sample(
            name: "rumah", kind: .correction,
            fields: #""peristiwa": "rumah", "tanggal": "2026-11-01", "isian": {"lantai": "6"}"#, isAsked: false),
        Sample(
            name: "lahir", kind: .newMember,
            fields: """
                "peristiwa": "lahir", "tanggal": "2026-11-03",
                "orang_baru": {"nama": "BUNGA CITRA", "jenis_kelamin": "2", "nik": "9902064311260007"}
                """, isAsked: false),
        Sample(
            name: "datang", kind: .newMember,
            fields: """
                "peristiwa": "anggota_baru", "tanggal": "2026-11-03", "alasan": "kunjungan",
                "orang_baru": {"nama": "JOKO", "jenis_kelamin": "1", "tanggal_lahir": "2010-03-12", "hubungan": "3",
                               "partisipasi_sekolah": "1", "jenis_cacat": "0"},
                "persetujuan": {"cara": "cap_jempol", "tanggal": "2026-01-05"}, "hp": "0812 3456 7890"
                """, isAsked: false),
        Sample(
            name: "gabung", kind: .newMember,
            fields: """
                "peristiwa": "gabung", "tanggal": "2026-11-03", "orang_lain": "$4", "hubungan": "8",
                "alasan": "kunjungan"
                """, isAsked: false),
        Sample(
            name: "meninggal", kind: .removal,
            fields: """
                "peristiwa": "meninggal", "orang": "$2", "tanggal": "2026-11-20", "kepala_baru": "$3", "janda": false
                """, isAsked: false),
        Sample(
            name: "keluar", kind: .removal,
            fields: """
                "peristiwa": "keluar", "anggota": ["$6"], "sebab": "pindah", "tanggal": "2026-11-20",
                "alasan": "pindah_luar"
                """, isAsked: false),
        Sample(
            name: "nikah", kind: .familyEvent,
            fields: """
                "peristiwa": "nikah", "orang": "$6", "pasangan": "baru", "tinggal": "di_sini", "tanggal": "2026-11-20",
                "orang_baru": {"nama": "BAYU", "jenis_kelamin": "1", "tanggal_lahir": "2002-03-12",
                               "nik": "9902061203020031"}
                """, isAsked: false),
        Sample(
            name: "cerai", kind: .familyEvent,
            fields: """
                "peristiwa": "cerai", "pasangan": ["$2", "$3"], "tujuan": "tetap", "tanggal": "2026-11-20"
                """, isAsked: false),
        Sample(
            name: "kepala", kind: .familyEvent,
            fields: """
                "peristiwa": "ganti_kepala", "kepala_baru": "$3", "tanggal": "2026-11-20", "alasan": "laporan_rt"
                """, isAsked: false),
        Sample(
            name: "pecah", kind: .split,
            fields: """
                "anggota": ["$6"], "kepala_kk": "$6", "tanggal": "2026-11-20", "alasan": "sesuai_kk",
                "keluarga_baru": {"kk": "9902060101260077", "alamat": "DUSUN V"}
                """, isAsked: false),
        Sample(
            name: "satukan", kind: .merge,
            fields: """
                "keluarga_lain": "$F4", "arah": "ke_sini", "hubungan_anggota": {"$4": "8"}, "tanggal": "2026-11-20",
                "alasan": "kunjungan"
                """, isAsked: false),
    ]

    /// SITI NURHAYATI had PBI-JK and ATENSI, and all that forms do is proposed.
    private func desk(proposing kinds: [ProposalKind] = ProposalKind.allCases.filter(\.isMadeByForms)) async throws
        -> Desk
    {
        let desk = try await Desk.make(more: [Desk.daughter])
        for name in ["PBI-JK", "ATENSI"] {
            try await desk.register.run(
                """
                INSERT INTO enrolment (home, person, program, valid_from, valid_to, recorded_at, village)
                SELECT home, id, (SELECT number FROM program WHERE id = '\(name)'), 20240101, 20250301, 0, village
                FROM person WHERE line = 3
                """)
        }
        for kind in kinds {
            try await desk.register.run(
                """
                INSERT INTO road_rule (kind, region, valid_from, body) VALUES ('\(kind.rawValue)',
                    \(SampleRegister.rejangLebong.value), 20260101, '{"mode": "usul"}')
                """)
        }
        return desk
    }

    private func filled(_ text: String, _ desk: Desk) throws -> String {
        var text = text.replacing("$F4", with: try desk.family(4).description)
        for line in [2, 3, 4, 5, 6] { text = text.replacing("$\(line)", with: try desk.person(line).description) }
        return text
    }

    private func body(_ sample: Sample, _ act: String, _ desk: Desk) throws -> String {
        let asked = sample.isAsked ? #""pengusul": "rt_rw", "# : ""
        let family = try desk.family(sample.line)
        return """
            {"aksi": "\(act)", "jenis": "\(sample.kind.rawValue)", "keluarga": "\(family)", \(asked)
             \(try filled(sample.fields, desk))}
            """
    }

    private func object(_ text: String) throws -> [String: AnyJSON] {
        try JSONDecoder().decode([String: AnyJSON].self, from: Data(text.utf8))
    }

    private func text(_ object: [String: AnyJSON]) throws -> String {
        String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
    }

    private func field(_ answer: Answer) throws -> String? { try object(answer.body)["field"]?.asText }

    /// What a proposal says, as it is given back.
    private func said(_ id: String, _ desk: Desk) async throws -> [String: AnyJSON] {
        let read = try await desk.get("/api/usulan/\(id)")
        #expect(read.body.firstMatch(of: /\b\d{16}\b/) == nil)
        return try #require(try object(read.body)["isi"]?.asObject)
    }

    /// The id of what was written.
    private func id(_ answer: Answer) throws -> String {
        #expect(answer.status == .ok, "\(answer.body)")
        return try #require(try object(answer.body)["id"]?.asText)
    }

    private func content(_ id: String, _ desk: Desk) async throws -> ProposalContent {
        let id = try #require(RecordID(id))
        return try #require(try await desk.register.registry.proposal(id, by: ProposalDesk.village).content)
    }

    @Test(
        "what is sent becomes a proposal, comes back masked in the same shape, and is written anew", arguments: samples)
    func write(_ sample: Sample) async throws {
        let desk = try await desk()
        let body = try body(sample, "pertama-\(sample.name)", desk)
        let answer = try await desk.client.sendJSON("/api/usulan", body)
        let id = try id(answer)
        let written = try object(answer.body)
        #expect(written["tahap"] == .text("DRAF") && written["versi"] == .number(1))
        let repeated = try await desk.client.sendJSON("/api/usulan", body)
        #expect(try object(repeated.body) == written)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "1")

        let first = try await said(id, desk)
        for name in try object(body).keys where name != "aksi" { #expect(first[name] != nil, "\(name)") }
        let before = try await content(id, desk)
        var sent = first
        sent["aksi"] = .text("kedua-\(sample.name)")
        sent["versi"] = .number(1)
        let again = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(again.status == .ok, "\(again.body)")
        #expect(try object(again.body)["versi"] == .number(2))
        let after = try await content(id, desk)
        #expect(after.changes == before.changes && after.program == before.program && after.phone == before.phone)
        #expect(after.reason == before.reason && after.consent == before.consent)
        let second = try await said(id, desk)
        #expect(second == first)

        sent["aksi"] = .text("ketiga-\(sample.name)")
        let late = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(late.status == .conflict && late.body.contains("changed-meanwhile"))
        #expect(try desk.changeSets() == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("to the neighbour there is no such family, and who may not propose is told so", arguments: samples)
    func others(_ sample: Sample) async throws {
        let desk = try await desk()
        let neighbour = try await desk.signedIn("tetangga")
        let foreign = try await neighbour.client.sendJSON("/api/usulan", try body(sample, "dari-sebelah", desk))
        #expect(foreign.status == .notFound, "\(foreign.body)")
        let kades = try await desk.signedIn("kades")
        let head = try await kades.client.sendJSON("/api/usulan", try body(sample, "dari-kades", desk))
        #expect(head.status == .forbidden, "\(head.body)")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    // MARK: What is refused

    /// A sample with one field made another, or left out, and where that is told.
    struct Odd: Sendable {
        var sample: String
        var field: String
        /// The name at the top that is replaced.
        var name: String
        /// Nil: left out.
        var value: String?
    }

    static let odd: [Odd] = [
        Odd(sample: "bansos", field: "keluarga", name: "keluarga", value: nil),
        Odd(sample: "bansos", field: "keluarga", name: "keluarga", value: "7"),
        Odd(sample: "bansos", field: "keluarga", name: "keluarga", value: #""17.02""#),
        Odd(sample: "bansos", field: "keluarga", name: "keluarga", value: #"{"kk": "9902060101150001"}"#),
        Odd(sample: "bansos", field: "jenis", name: "jenis", value: #""bantuan""#),
        Odd(sample: "bansos", field: "jenis", name: "jenis", value: "[]"),
        Odd(sample: "bansos", field: "program", name: "program", value: "2"),
        Odd(sample: "bansos", field: "program", name: "program", value: #""TIDAK_ADA""#),
        Odd(sample: "bansos", field: "penerima", name: "penerima", value: nil),
        Odd(sample: "bansos", field: "penerima", name: "penerima", value: #""$5""#),
        Odd(sample: "bansos", field: "penerima", name: "penerima", value: #"["$3"]"#),
        Odd(sample: "bansos", field: "pengusul", name: "pengusul", value: nil),
        Odd(sample: "bansos", field: "pengusul", name: "pengusul", value: #""camat""#),
        Odd(sample: "bansos", field: "perangkat", name: "perangkat", value: #""ya""#),
        Odd(sample: "bansos", field: "alasan", name: "alasan", value: #""SUKA_SUKA""#),
        Odd(sample: "bansos", field: "tahap", name: "tahap", value: #""LULUS""#),
        Odd(sample: "bansos", field: "desa", name: "desa", value: #""17.02.06.2001""#),
        Odd(sample: "bansos", field: "versi", name: "versi", value: "1"),
        Odd(sample: "bansos", field: "peristiwa", name: "peristiwa", value: #""lahir""#),
        Odd(
            sample: "ppks", field: "persetujuan.cara", name: "persetujuan",
            value: #"{"cara": "lisan", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "ppks", field: "persetujuan.tanggal", name: "persetujuan",
            value: #"{"cara": "cap_jempol", "tanggal": "kemarin"}"#),
        Odd(
            sample: "ppks", field: "persetujuan.dibantu", name: "persetujuan",
            value: #"{"cara": "dibantu", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "bansos", field: "persetujuan", name: "persetujuan",
            value: #"{"cara": "cap_jempol", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "kepala", field: "persetujuan", name: "persetujuan",
            value: #"{"cara": "cap_jempol", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "datang", field: "persetujuan.cara", name: "persetujuan",
            value: #"{"cara": "lisan", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "datang", field: "persetujuan.dibantu", name: "persetujuan",
            value: #"{"cara": "dibantu", "tanggal": "2026-01-05"}"#),
        Odd(
            sample: "datang", field: "orang_baru.jenis_cacat", name: "orang_baru",
            value: """
                {"nama": "JOKO", "jenis_kelamin": "1", "tanggal_lahir": "2010-03-12", "hubungan": "3",
                 "jenis_cacat": "99"}
                """),
        Odd(sample: "rumah", field: "isian.lantai", name: "isian", value: #"{"lantai": "99"}"#),
        Odd(sample: "orang", field: "isian.sta_hamil", name: "isian", value: #"{"sta_hamil": "ya"}"#),
        Odd(sample: "bansos", field: "kriteria.bps14.8", name: "kriteria", value: #"{"bps14": {"8": "mungkin"}}"#),
        Odd(sample: "bansos", field: "kriteria.bps14.99", name: "kriteria", value: #"{"bps14": {"99": "ya"}}"#),
        Odd(sample: "bansos", field: "kriteria.lain", name: "kriteria", value: #"{"lain": {"1": "ya"}}"#),
        Odd(sample: "reaktivasi", field: "kriteria", name: "kriteria", value: #"{"bps14": {"8": "ya"}}"#),
        Odd(sample: "bansos", field: "hp", name: "hp", value: #""112""#),
        Odd(sample: "pbi", field: "orang", name: "orang", value: #""$2""#),
        Odd(sample: "pbi", field: "orang", name: "orang", value: "[]"),
        Odd(sample: "pbi", field: "orang.1", name: "orang", value: "[7]"),
        Odd(sample: "pbi", field: "orang.1", name: "orang", value: #"["$5"]"#),
        Odd(sample: "pbi", field: "orang.2", name: "orang", value: #"["$2", "$2"]"#),
        Odd(sample: "pbi", field: "program", name: "program", value: #""PBI-JK""#),
        Odd(sample: "reaktivasi", field: "orang", name: "orang", value: #"["$2"]"#),
        Odd(sample: "reaktivasi", field: "orang.2", name: "orang", value: #"["$3", "$2"]"#),
        Odd(sample: "kelayakan", field: "orang", name: "program", value: #""PKH""#),
        Odd(sample: "penghapusan", field: "tanggal", name: "tanggal", value: nil),
        Odd(sample: "penghapusan", field: "tanggal", name: "tanggal", value: "20261120"),
        Odd(sample: "penghapusan", field: "tanggal", name: "tanggal", value: #""2031-01-01""#),
        Odd(sample: "penghapusan", field: "kepala_baru", name: "kepala_baru", value: nil),
        Odd(sample: "penghapusan", field: "janda", name: "janda", value: "1"),
        Odd(sample: "penghapusan", field: "hubungan_anggota.x", name: "hubungan_anggota", value: #"{"x": "1"}"#),
        Odd(sample: "penghapusan", field: "hubungan_anggota.$6", name: "hubungan_anggota", value: #"{"$6": "9"}"#),
        Odd(sample: "penghapusan", field: "hubungan_anggota.$5", name: "hubungan_anggota", value: #"{"$5": "3"}"#),
        Odd(sample: "penghapusan", field: "peristiwa", name: "peristiwa", value: #""pecah_kk""#),
        Odd(sample: "ppks", field: "ppks", name: "ppks", value: #""miskin""#),
        Odd(sample: "ppks", field: "ppks", name: "ppks", value: nil),
        Odd(sample: "orang", field: "isian", name: "isian", value: #""NELAYAN""#),
        Odd(sample: "orang", field: "isian", name: "isian", value: nil),
        Odd(sample: "orang", field: "isian.status", name: "isian", value: #"{"status": "1"}"#),
        Odd(sample: "orang", field: "isian.pekerjaan", name: "isian", value: #"{"pekerjaan": 7}"#),
        Odd(sample: "orang", field: "isian.kartu_identitas", name: "isian", value: #"{"kartu_identitas": "99"}"#),
        Odd(sample: "orang", field: "isian.nik", name: "isian", value: #"{"nik": "990206******0099"}"#),
        Odd(sample: "orang", field: "isian.tanggal_lahir", name: "isian", value: #"{"tanggal_lahir": "kapan saja"}"#),
        Odd(sample: "orang", field: "isi", name: "isian", value: "{}"),
        Odd(sample: "orang", field: "alasan", name: "alasan", value: #""suka_suka""#),
        Odd(sample: "orang", field: "alasan", name: "alasan", value: nil),
        Odd(sample: "orang", field: "bukti", name: "bukti", value: #""kata_orang""#),
        Odd(sample: "orang", field: "pengusul", name: "pengusul", value: #""warga""#),
        Odd(sample: "lahir", field: "peristiwa", name: "peristiwa", value: nil),
        Odd(sample: "lahir", field: "peristiwa", name: "peristiwa", value: #""nikah""#),
        Odd(sample: "lahir", field: "orang_baru", name: "orang_baru", value: nil),
        Odd(sample: "lahir", field: "orang_baru.nama", name: "orang_baru", value: #"{"jenis_kelamin": "1"}"#),
        Odd(
            sample: "lahir", field: "orang_baru.jenis_kelamin", name: "orang_baru",
            value: #"{"nama": "BUNGA", "jenis_kelamin": "3"}"#),
        Odd(sample: "gabung", field: "orang_lain", name: "orang_lain", value: #""SUPARMAN""#),
        Odd(sample: "satukan", field: "keluarga_lain", name: "keluarga_lain", value: nil),
        Odd(sample: "satukan", field: "arah", name: "arah", value: #""ke_atas""#),
        Odd(sample: "pecah", field: "keluarga_baru.desa", name: "keluarga_baru", value: #"{"desa": "17"}"#),
        Odd(sample: "pecah", field: "keluarga_baru.kk", name: "keluarga_baru", value: #"{"kk": "99****77"}"#),
    ]

    @Test("what is missing, unknown, of another form or of another code is refused at its field")
    func refusals() async throws {
        let desk = try await desk()
        for (number, odd) in Self.odd.enumerated() {
            let sample = try #require(Self.samples.first { $0.name == odd.sample })
            var sent = try object(try body(sample, "aneh-nomor-\(number)", desk))
            sent[odd.name] = nil
            if let value = odd.value { sent[odd.name] = try object("{\"nilai\": \(try filled(value, desk))}")["nilai"] }
            let answer = try await desk.client.sendJSON("/api/usulan", try text(sent))
            let place = try filled(odd.field, desk)
            #expect(answer.status == .unprocessableContent, "\(odd): \(answer.body)")
            #expect(try field(answer) == place, "\(odd): \(answer.body)")
            #expect(answer.body.contains("\"detail\""), "\(odd)")
        }
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
        #expect(try desk.changeSets() == "0")
    }

    @Test("what is far too long or too deep is refused in words")
    func huge() async throws {
        let desk = try await desk()
        let sample = try #require(Self.samples.first { $0.name == "lahir" })
        var sent = try object(try body(sample, "terlalu-panjang", desk))
        let long = String(repeating: "A", count: 40_000)
        sent["orang_baru"] = .object(["nama": .text(long), "jenis_kelamin": .text("2")])
        let name = try await desk.client.sendJSON("/api/usulan", try text(sent))
        #expect(name.status == .unprocessableContent && name.body.contains("\"detail\""), "\(name.status)")
        sent["orang_baru"] = .object(["nama": .text(long + long), "jenis_kelamin": .text("2")])
        #expect(try await desk.client.sendJSON("/api/usulan", try text(sent)).status == .contentTooLarge)
        let deep = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
        for body in [deep, "{\"jenis\": \"ppks\", \"orang\": \(deep)}", String(repeating: "{\"a\":", count: 9_000)] {
            let answer = try await desk.client.sendJSON("/api/usulan", body)
            #expect(answer.status == .unprocessableContent && answer.body.contains("\"detail\""))
        }
        let many = (0..<2_000).map { "\"x\($0)\": 1" }.joined(separator: ", ")
        let crowd = try await desk.client.sendJSON("/api/usulan", "{\"jenis\": \"ppks\", \(many)}")
        #expect(crowd.status == .unprocessableContent)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("kind, family and event of a proposal stay, and another's number is not taken for its own")
    func stays() async throws {
        let desk = try await desk()
        let sample = try #require(Self.samples.first { $0.name == "orang" })
        let id = try id(try await desk.client.sendJSON("/api/usulan", try body(sample, "yang-pertama", desk)))
        let first = try await said(id, desk)
        let (family, wife) = (try desk.family(4).description, try desk.person(3).description)
        let others: [(field: String, name: String, value: AnyJSON)] = [
            ("jenis", "jenis", .text("anggota_baru")), ("keluarga", "keluarga", .text(family)),
            ("peristiwa", "peristiwa", .text("rumah")), ("orang", "orang", .text(wife)),
            ("isian.nik", "isian", .object(["nik": .text("990206******0001")])), ("versi", "versi", .text("satu")),
        ]
        for (number, other) in others.enumerated() {
            var sent = first
            sent["aksi"] = .text("tukar-nomor-\(number)")
            sent["versi"] = .number(1)
            sent[other.name] = other.value
            let answer = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
            #expect(answer.status == .unprocessableContent, "\(other.field): \(answer.body)")
            #expect(try field(answer) == other.field)
        }
        // Left out, a number is proposed no more.
        var sent = first
        sent["aksi"] = .text("tanpa-nomor")
        sent["versi"] = .number(1)
        sent["isian"] = .object(["pekerjaan": .text("PEDAGANG")])
        let saved = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(saved.status == .ok, "\(saved.body)")
        let kept = try #require(try desk.value("SELECT content FROM proposal"))
        #expect(kept.contains("PEDAGANG") && !kept.contains("9902061204790099"))
    }

    @Test("what applies at once in a village is not done by this door")
    func atOnce() async throws {
        let desk = try await desk(proposing: [])
        for sample in Self.samples where !sample.isAsked {
            let answer = try await desk.client.sendJSON(
                "/api/usulan", try body(sample, "langsung-\(sample.name)", desk))
            #expect(answer.status == .unprocessableContent, "\(sample.name): \(answer.body)")
            #expect(try field(answer) == "jenis", "\(sample.name)")
        }
        #expect(try desk.changeSets() == "0")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("a household keeps a number that comes back masked, and takes no other for it")
    func household() async throws {
        let desk = try await desk()
        let body = """
            {"aksi": "rumah-tangga-baru", "desa": "17.02.06.2001", "jenis": "usulan_baru", "alasan": "KEMISKINAN",
             "pengusul": "rt_rw", "keluarga": {"kk": "9902060101150021", "alamat": "DUSUN III"},
             "anggota": [{"nama": "HARTONO", "nik": "9902061507750021", "hubungan": "1", "jenis_kelamin": "1",
                          "tanggal_lahir": "1975-07-15", "ibu_kandung": "SULASTRI"}],
             "rumah": {"lantai": "9"}}
            """
        let id = try id(try await desk.client.sendJSON("/api/usulan", body))
        var sent = try await said(id, desk)
        sent["aksi"] = .text("rumah-tangga-lagi")
        sent["versi"] = .number(1)
        sent["catatan"] = .text("sudah dikunjungi")
        let saved = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(saved.status == .ok, "\(saved.body)")
        let content = try await content(id, desk)
        #expect(content.note == "sudah dikunjungi")
        #expect(content.changes.newcomers?.members.first?.values["nik"] == "9902061507750021")
        #expect(content.changes.newcomers?.family["kk"] == "9902060101150021")
        sent["aksi"] = .text("rumah-tangga-salah")
        sent["versi"] = .number(2)
        sent["keluarga"] = .object(["kk": .text("990206******0099")])
        let wrong = try await desk.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(try wrong.status == .unprocessableContent && field(wrong) == "keluarga.kk")
    }

    @Test("as what somebody is to be registered is told to those alone who may see numbers")
    func specificData() async throws {
        let desk = try await desk()
        let sample = try #require(Self.samples.first { $0.kind == .ppks })
        let id = try id(try await desk.client.sendJSON("/api/usulan", try body(sample, "data-spesifik", desk)))
        let kades = try await desk.signedIn("kades").get("/api/usulan/\(id)")
        #expect(kades.status == .ok && !kades.body.contains("odha"))
    }

    // MARK: Moves

    @Test("accepting a move proposes it where moves are proposed, and only there")
    func move() async throws {
        let desk = try await desk()
        let tetangga = try await desk.signedIn("tetangga")
        let family = try desk.family(2)
        let transfer = try await desk.register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar,
                day: 20_261_101, reason: "pindah rumah"), by: SampleRegister.operatorOfDerati
        ).transfer
        func body(_ act: String, _ version: String = "\"versi_pindah\": 1,") -> String {
            """
            {"aksi": "\(act)", "jenis": "pindah", "pindah": "\(transfer)", \(version) "tempat": "sendiri",
             "keluarga_baru": {"alamat": "DUSUN II", "rt": "004"}}
            """
        }
        let early = try await tetangga.client.sendJSON("/api/usulan", body("pindah-langsung"))
        #expect(try early.status == .unprocessableContent && field(early) == "jenis")
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body) VALUES ('pindah',
                \(SampleRegister.rejangLebong.value), 20260101, '{"mode": "usul"}')
            """)
        let unversioned = try await tetangga.client.sendJSON("/api/usulan", body("pindah-tanpa-versi", ""))
        #expect(try unversioned.status == .unprocessableContent && field(unversioned) == "versi_pindah")
        let own = try await desk.client.sendJSON("/api/usulan", body("pindah-sendiri"))
        #expect(own.status == .forbidden)
        let written = try await tetangga.client.sendJSON("/api/usulan", body("pindah-diterima"))
        let repeated = try await tetangga.client.sendJSON("/api/usulan", body("pindah-diterima"))
        #expect(try object(repeated.body) == object(written.body))
        let id = try id(written)
        var sent = try await said(id, tetangga)
        #expect(sent["pindah"] == .text(transfer.description))
        #expect(sent["keluarga_baru"]?.asObject?["alamat"] == .text("DUSUN II"))
        // The case is answered: there is nothing to be written anew.
        sent["aksi"] = .text("pindah-ditulis-lagi")
        sent["versi"] = .number(1)
        let again = try await tetangga.client.sendJSON("/api/usulan/\(id)", try text(sent))
        #expect(try again.status == .unprocessableContent && field(again) == "jenis")
    }
}

/// JSON as a program holds it.
enum AnyJSON: Codable, Equatable, Sendable {
    case nothing
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([AnyJSON])
    case object([String: AnyJSON])

    var asText: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    var asObject: [String: AnyJSON]? {
        if case .object(let object) = self { return object }
        return nil
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .nothing
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([AnyJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: AnyJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .nothing: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}
