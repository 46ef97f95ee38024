import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Each kind of proposal about a family that is on record, as an operator fills it in.
@Suite("Forms of the kinds of proposals")
struct ProposalFormTests {
    private static let kinds: [ProposalKind] = [
        .aid, .insurance, .reactivation, .eligible, .ineligible, .removal, .caretaker, .ppks,
    ]

    /// What is typed into the form of a kind about SUPARMAN's family, and what has to come of it.
    private struct Sample {
        /// Besides who asks for it.
        var typed: [String: String]
        /// Where it is told that nothing was chosen.
        var missing: String
        var changes: [Change]
        var program: Int?
    }

    private func number(_ program: String, _ desk: Desk) throws -> Int {
        try #require(Int(try desk.value("SELECT number FROM program WHERE id = '\(program)'") ?? ""))
    }

    private func sample(_ kind: ProposalKind, _ desk: Desk) throws -> Sample {
        let (family, head, wife) = (try desk.family(2), try desk.person(2), try desk.person(3))
        let (sembako, pkh) = (try number("SEMBAKO", desk), try number("PKH", desk))
        let (pbi, atensi) = (try number("PBI-JK", desk), try number("ATENSI", desk))
        switch kind {
        case .aid:
            return Sample(
                typed: ["program": "\(pkh)", "penerima": "\(wife)", "alasan": "SAKIT_KRONIS"], missing: "penerima",
                changes: [
                    .enrol(Enrol(wife, program: pkh, starts: true)),
                    .caretaker(Caretaker(wife, of: family, program: pkh)),
                ], program: pkh)
        case .insurance:
            return Sample(
                typed: ["orang": "\(head)", "alasan": "KRITERIA_TERPENUHI"], missing: "orang",
                changes: [.enrol(Enrol(head, program: pbi, starts: true))], program: pbi)
        case .reactivation:
            return Sample(
                typed: ["kepesertaan": "\(pbi).\(wife)", "alasan": "DARURAT_MEDIS"], missing: "kepesertaan",
                changes: [.enrol(Enrol(wife, program: pbi, starts: true))], program: pbi)
        case .eligible:
            return Sample(
                typed: ["kepesertaan": "\(atensi).\(wife)", "alasan": "KEMBALI_MISKIN"], missing: "kepesertaan",
                changes: [.enrol(Enrol(wife, program: atensi, starts: true))], program: atensi)
        case .ineligible:
            return Sample(
                typed: ["kepesertaan": "\(sembako).\(head)", "alasan": "MAMPU"], missing: "kepesertaan",
                changes: [.enrol(Enrol(head, program: sembako, starts: false))], program: sembako)
        case .removal:
            return Sample(
                typed: [
                    "orang": "\(head)", "kepala_baru": "\(wife)", "tanggal": "20-11-2026", "alasan": "MENINGGAL",
                ], missing: "orang",
                changes: [
                    .enrol(Enrol(head, program: sembako, starts: false)), .status(StatusChange(head, .deceased)),
                    .person(PersonChange(wife, seen: nil, values: ["hubungan": "1"])),
                    .trait(TraitChange(wife, values: ["sta_kawin": "4"])),
                ], program: nil)
        case .caretaker:
            return Sample(
                typed: ["program": "\(sembako)", "pengurus": "\(wife)", "alasan": "PENGURUS_SAKIT"],
                missing: "pengurus", changes: [.caretaker(Caretaker(wife, of: family, program: sembako))],
                program: sembako)
        default:
            return Sample(
                typed: ["orang": "\(wife)", "ppks": "odha"], missing: "ppks",
                changes: [.ppks(PPKSChange(wife, .hiv, starts: true))], program: nil)
        }
    }

    /// SITI NURHAYATI had PBI-JK and ATENSI, and has them no longer.
    private func desk() async throws -> Desk {
        let desk = try await Desk.make()
        for name in ["PBI-JK", "ATENSI"] {
            let program = try number(name, desk)
            try await desk.register.run(
                """
                INSERT INTO enrolment (home, person, program, valid_from, valid_to, recorded_at, village)
                SELECT home, id, \(program), 20240101, 20250301, 0, village FROM person WHERE line = 3
                """)
        }
        return desk
    }

    private func address(_ kind: ProposalKind, _ family: RecordID) -> String {
        "/usulan/baru/\(kind.rawValue)?keluarga=\(family)"
    }

    private func view(_ location: String?, _ desk: Desk) async throws -> ProposalView {
        let id = try #require(RecordID(String(location?.split(separator: "/").last ?? "")))
        return try await desk.register.registry.proposal(id, by: ProposalDesk.village)
    }

    private func written(_ kind: ProposalKind, _ desk: Desk) async throws -> (address: String, sample: Sample) {
        let sample = try sample(kind, desk)
        let typed = sample.typed.merging(["pengusul": "warga"]) { $1 }
        let answer = try await desk.fill(address(kind, try desk.family(2)), typed)
        return (try #require(answer.location), sample)
    }

    @Test("each kind says when to use it, and the family's page leads there")
    func menu() async throws {
        let desk = try await desk()
        let family = try desk.family(2)
        let all = try await desk.get("/usulan/baru")
        for kind in Self.kinds + [.newHousehold] {
            #expect(all.links("/usulan/baru/\(kind.rawValue)").count == 1, "\(kind)")
        }
        #expect(all.body.contains("tidak layak lagi"))
        let page = try await desk.get("/keluarga/\(family)")
        #expect(page.links("/usulan/baru?keluarga=\(family)").count == 1)
        let own = try await desk.get("/usulan/baru?keluarga=\(family)")
        #expect(own.body.contains("SUPARMAN") && own.links("/usulan/baru/usulan_baru").isEmpty)
        for kind in Self.kinds { #expect(own.links(address(kind, family)).count == 1, "\(kind)") }
    }

    @Test("the family is found by name or number, which gets into no address")
    func search() async throws {
        let desk = try await desk()
        let family = try desk.family(2)
        let start = "/usulan/baru/usulan_bansos"
        for text in ["suparman", "9902060101150001"] {
            let found = try await desk.fill(start, ["cari": text, "_cari": "1"])
            let form = try #require(found.form(start))
            #expect(form.offered.contains { $0.name == "keluarga_lain" && $0.value == family.description })
            let chosen = try await desk.send(form, ["keluarga_lain": family.description])
            #expect(chosen.location == address(.aid, family))
        }
        let nobody = try await desk.fill(start, ["cari": "", "_lanjut": "1"])
        #expect(nobody.status == .unprocessableContent && nobody.body.contains("href=\"#keluarga_lain\""))
        let foreign = try await desk.fill(start, ["cari": "muhammad yusuf", "_cari": "1"])
        #expect(!foreign.body.contains(try desk.family(5).description))
    }

    @Test("a form says who is meant and what is missing, and what is right becomes a proposal", arguments: kinds)
    func write(_ kind: ProposalKind) async throws {
        let desk = try await desk()
        let address = address(kind, try desk.family(2))
        let page = try await desk.get(address)
        #expect(page.status == .ok && page.body.contains("SUPARMAN") && page.body.contains("990206******0001"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let form = try #require(page.form(address))
        let sample = try sample(kind, desk)
        let empty = try await desk.send(form, ["catatan": "rumah <bocor>"])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("href=\"#\(sample.missing)\""))
        #expect(empty.body.contains("href=\"#alasan\"") == (sample.typed["alasan"] != nil))
        #expect(empty.form(address)?.values["catatan"] == "rumah <bocor>")
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")

        let typed = sample.typed.merging(["pengusul": "rt_rw"]) { $1 }
        let answer = try await desk.send(form, typed)
        let shown = try await desk.follow(answer)
        let view = try await view(answer.location, desk)
        #expect(view.row.kind == kind)
        #expect(view.content?.changes.changes == sample.changes)
        #expect(view.content?.program == sample.program)
        #expect(view.content?.reason == sample.typed["alasan"] ?? "")
        #expect(view.content?.proposer == .neighbourhood)
        #expect(shown.body.contains("SITI NURHAYATI") || shown.body.contains("SUPARMAN"))
        #expect(shown.body.contains("Ubah isi"))
        // Sent twice, it is the same proposal.
        #expect(try await desk.send(form, typed).location == answer.location)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("what is there stands in the form again, as long as the village may write", arguments: kinds)
    func edit(_ kind: ProposalKind) async throws {
        let desk = try await desk()
        let (proposal, sample) = try await written(kind, desk)
        let form = try await desk.form(proposal + "/ubah")
        let saved = try await desk.send(form, ["catatan": "sudah dikunjungi"])
        #expect(saved.location == proposal)
        let view = try await view(proposal, desk)
        #expect(view.content?.note == "sudah dikunjungi" && view.row.version == 2)
        #expect(view.content?.changes.changes == sample.changes)
        let late = try await desk.send(form, ["catatan": "terlambat"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
        for state in ["DIKEMBALIKAN", "TUNDA_MUSDES"] {
            try await desk.register.run("UPDATE proposal SET state = '\(state)'")
            #expect(try await desk.get(proposal + "/ubah").status == .ok, "\(state)")
        }
        try await desk.register.run("UPDATE proposal SET state = 'FINAL_DESA'")
        #expect(try await desk.get(proposal + "/ubah").location == proposal)
    }

    @Test("to the neighbour there is nothing, and who may not propose has no form", arguments: kinds)
    func others(_ kind: ProposalKind) async throws {
        let desk = try await desk()
        let (proposal, sample) = try await written(kind, desk)
        let address = address(kind, try desk.family(2))
        let (neighbour, kades) = (try await desk.signedIn("tetangga"), try await desk.signedIn("kades"))
        let typed = sample.typed.merging(["pengusul": "warga"]) { $1 }
        for place in [address, proposal + "/ubah"] {
            #expect(try await neighbour.get(place).status == .notFound, "\(place)")
            #expect(try await neighbour.client.post(place, typed).status == .notFound, "\(place)")
            #expect(try await kades.get(place).status == .forbidden, "\(place)")
            #expect(try await kades.client.post(place, typed).status == .forbidden, "\(place)")
        }
        #expect(try await neighbour.get("/usulan/baru?keluarga=\(try desk.family(2))").status == .notFound)
        #expect(try await kades.get("/usulan/baru").status == .forbidden)
        #expect(try await kades.get("/usulan/baru/\(kind.rawValue)").status == .forbidden)
        #expect(try desk.value("SELECT count(*) FROM proposal_step") == "1")
    }

    @Test("where a kind is not possible for a family, its page says why and asks nothing")
    func obstacles() async throws {
        let desk = try await desk()
        let family = try desk.family(4)
        for (kind, words) in [
            (ProposalKind.reactivation, "pernah dinonaktifkan"), (.eligible, "pernah dihentikan"),
            (.ineligible, "tidak sedang menerima program"), (.caretaker, "tidak ada pengurus yang diganti"),
        ] {
            let page = try await desk.get(address(kind, family))
            #expect(page.status == .ok && page.body.contains(words), "\(kind)")
            #expect(page.form(address(kind, family)) == nil, "\(kind)")
            // It leads on: to the kinds that fit, and to another family.
            #expect(page.links("/usulan/baru?keluarga=\(family)").count == 1, "\(kind)")
            #expect(page.body.contains("Untuk keluarga lain"), "\(kind)")
        }
        let menu = try await desk.get("/usulan/baru?keluarga=\(family)")
        #expect(menu.body.contains("Tidak cocok untuk keluarga ini"))
        #expect(menu.body.contains("tidak ada pengurus yang diganti"))
        #expect(menu.links(address(.caretaker, family)).isEmpty && menu.links(address(.aid, family)).count == 1)
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('ppks', \(SampleRegister.rejangLebong.value), 20240101, '{"mode":"tutup"}')
            """)
        #expect(try await desk.get(address(.ppks, family)).body.contains("sedang ditutup"))
    }

    @Test("what the register says is told at the field that it is about")
    func refusals() async throws {
        let desk = try await desk()
        let again = try await desk.form(address(.aid, try desk.family(2)))
        let (_, sample) = try await written(.aid, desk)
        let typed = sample.typed.merging(["pengusul": "rt_rw"]) { $1 }
        let taken = try await desk.send(again, typed)
        #expect(taken.status == .unprocessableContent && taken.body.contains("usulan lain yang masih berjalan"))
        #expect(taken.body.contains("href=\"#penerima\""))
        let numbered = try await desk.send(again, typed.merging(["catatan": "NIK 9902061204790001"]) { $1 })
        #expect(numbered.status == .unprocessableContent && numbered.body.contains("href=\"#catatan\""))
        // It is there again for whoever leaves the page, or loses the line.
        let later = try await desk.form(address(.aid, try desk.family(2)))
        #expect(later.values["catatan"] == "NIK 9902061204790001" && later.values["pengusul"] == "rt_rw")

        try await desk.register.run(
            """
            INSERT INTO ppks (home, person, type, valid_from, recorded_at, village)
            SELECT home, id, 'odha', 20240101, 0, village FROM person WHERE line = 3
            """)
        let ppks = try self.sample(.ppks, desk).typed.merging(["pengusul": "warga"]) { $1 }
        let known = try await desk.fill(address(.ppks, try desk.family(2)), ppks)
        #expect(known.status == .unprocessableContent && known.body.contains("href=\"#ppks\""))
    }

    @Test("who receives it is old enough, and takes over from somebody who is no longer here")
    func caretaker() async throws {
        let child = DTKSRow.wife(
            5, of: DTKSRow(1),
            [
                "NIK": "9902065203150005", "NAMA": "DEWI LESTARI", "TANGGAL LAHIR": "12-03-2015",
                "HUB KELUARGA": "ANAK", "NAMA IBU KANDUNG": "SITI NURHAYATI",
            ])
        let desk = try await Desk.make(more: [child])
        let (family, head, wife) = (try desk.family(2), try desk.person(2), try desk.person(3))
        let sembako = try number("SEMBAKO", desk)
        try await desk.register.run("DELETE FROM enrolment WHERE program = \(sembako) AND person <> \(head.value)")
        let typed = ["pengusul": "warga", "alasan": "PENGURUS_MENINGGAL", "program": "\(sembako)"]
        let address = address(.caretaker, family)
        let young = try await desk.fill(address, typed.merging(["pengurus": "\(try desk.person(6))"]) { $1 })
        #expect(young.status == .unprocessableContent && young.body.contains("paling muda berumur 17"))
        try await desk.register.change(.death, family, [.status(StatusChange(head, .deceased))])
        let answer = try await desk.fill(address, typed.merging(["pengurus": "\(wife)"]) { $1 })
        let view = try await view(answer.location, desk)
        #expect(
            view.content?.changes.changes == [
                .enrol(Enrol(head, program: sembako, starts: false)),
                .enrol(Enrol(wife, program: sembako, starts: true)),
                .caretaker(Caretaker(wife, of: family, program: sembako)),
            ])
    }

    @Test("one proposal ends one program, and a whole family is removed without another head")
    func several() async throws {
        let desk = try await desk()
        let (family, head, wife) = (try desk.family(2), try desk.person(2), try desk.person(3))
        let (sembako, pbi) = (try number("SEMBAKO", desk), try number("PBI-JK", desk))
        try await desk.register.run("UPDATE enrolment SET valid_to = NULL WHERE program = \(pbi)")
        let ending = try await desk.form(address(.ineligible, family))
        let both = [("kepesertaan", "\(sembako).\(head)"), ("kepesertaan", "\(pbi).\(wife)")]
        let two = try await desk.client.send(
            .post, ending.action, form: ending.values.merging(["alasan": "MAMPU"]) { $1 }, more: both)
        #expect(two.status == .unprocessableContent && two.body.contains("Satu usulan untuk satu program"))

        let opened = try await desk.get(address(.removal, family))
        #expect(opened.body.contains("Akibat pada bantuan yang berjalan"))
        let removal = try await desk.form(address(.removal, family))
        let look = try await desk.send(
            removal,
            ["orang": "\(head)", "alasan": "MENINGGAL", "tanggal": "20-11-2026", "_lihat": "1"])
        #expect(look.status == .ok && look.body.contains("perlu pengurus baru"))
        let headless = try await desk.send(removal, ["orang": "\(head)", "alasan": "PINDAH"])
        #expect(headless.status == .unprocessableContent && headless.body.contains("href=\"#kepala_baru\""))
        let all = try await desk.client.send(
            .post, removal.action, form: removal.values.merging(["alasan": "TIDAK_DITEMUKAN"]) { $1 },
            more: [("orang", "\(head)"), ("orang", "\(wife)")])
        let view = try await view(all.location, desk)
        let notFound: [Change] = [.status(StatusChange(head, .notFound)), .status(StatusChange(wife, .notFound))]
        #expect(view.content?.changes.event == .leave && view.row.persons == 2)
        #expect(view.content?.changes.changes.suffix(2) == notFound[...])
    }

    @Test("somebody is marked as widowed for a death alone, and only where somebody stays behind")
    func widowed() async throws {
        let desk = try await desk()
        let (family, head, wife) = (try desk.family(2), try desk.person(2), try desk.person(3))
        let address = address(.removal, family)
        let page = try await desk.get(address)
        #expect(page.body.contains("Catat sebagai cerai mati bila alasannya meninggal"))
        let form = try #require(page.form(address))
        // The day stands there as people write it.
        #expect(form.values["tanggal"] == "21-11-2026" && form.values["janda"] == "1")
        let moved = try await desk.send(
            form, ["orang": "\(head)", "kepala_baru": "\(wife)", "alasan": "PINDAH", "pengusul": "warga"])
        let changes = try await view(moved.location, desk).content?.changes.changes ?? []
        #expect(!changes.isEmpty)
        #expect(!changes.contains { if case .trait = $0 { true } else { false } })
        // Who lives alone leaves nobody behind.
        let alone = try await desk.get(self.address(.removal, try desk.family(4)))
        #expect(alone.status == .ok && !alone.body.contains("cerai mati"))
        // That no benefit is touched is told to whoever asks.
        let untouched = "Tidak ada bantuan yang berjalan yang terkena."
        #expect(!alone.body.contains(untouched))
        let last = try #require(alone.form(self.address(.removal, try desk.family(4))))
        let gone = ["orang": "\(try desk.person(4))", "alasan": "MENINGGAL", "pengusul": "warga", "_lihat": "1"]
        #expect(try await desk.send(last, gone).body.contains(untouched))
    }

    @Test("consent is asked where somebody or something new comes, the notice and the phone stand everywhere")
    func consent() async throws {
        let desk = try await desk()
        let family = try desk.family(2)
        for kind in Self.kinds {
            let page = try await desk.get(address(kind, family))
            #expect(page.body.contains("cara_persetujuan") == (kind == .ppks), "\(kind)")
            #expect(page.body.contains("Pemberitahuan pada usulan") && page.body.contains("name=\"hp\""), "\(kind)")
        }
        let (proposal, _) = try await written(.aid, desk)
        let form = try #require(try await desk.get(proposal).form(proposal + "/persetujuan"))
        #expect(!form.offered.contains { $0.name == "cara_persetujuan" })
        let saved = try await desk.follow(try await desk.send(form, ["hp": "0812 3456 7890"]))
        #expect(saved.body.contains("+62812******90"))
    }

    @Test("the KK of a family that is new is hinted at for what it is")
    func newCard() async throws {
        let desk = try await desk()
        let page = try await desk.get("/usulan/baru/usulan_baru")
        #expect(page.body.contains("16 angka dari kartu keluarga") && page.body.contains("bukan kode desa"))
        #expect(!page.body.contains("Isi hanya bila harus diganti"))
        // Dates have an example that fits: a birth's here.
        #expect(page.body.contains("Contoh: 12-05-1987") && !page.body.contains("placeholder=\"12-05-1987\""))
    }

    @Test("as what somebody is to be registered is seen by those alone who may see numbers")
    func specificData() async throws {
        let desk = try await desk()
        let (proposal, _) = try await written(.ppks, desk)
        #expect(try await desk.get(proposal).body.contains("ODHA"))
        let kades = try await desk.signedIn("kades").get(proposal)
        #expect(kades.status == .ok && kades.body.contains("SITI NURHAYATI") && !kades.body.contains("ODHA"))
    }
}
