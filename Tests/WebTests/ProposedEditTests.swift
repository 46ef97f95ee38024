import HTTPTypes
import Registry
import TepatTesting
import Testing

/// A proposal that came from a form of the editor opens that form again as it was left, and is written anew with it.
@Suite("Mending proposals of the editor's forms")
struct ProposedEditTests {
    /// All that forms do is proposed in Rejang Lebong.
    private func desk(more: [DTKSRow] = []) async throws -> Desk {
        let desk = try await Desk.make(more: more)
        for kind in ProposalKind.allCases where kind.isMadeByForms {
            try await desk.register.run(
                """
                INSERT INTO road_rule (kind, region, valid_from, body) VALUES ('\(kind.rawValue)',
                    \(SampleRegister.rejangLebong.value), 20260101, '{"mode": "usul"}')
                """)
        }
        return desk
    }

    /// Proposes by a form, and gives the address under which the proposal is written anew.
    private func proposed(_ desk: Desk, _ address: String, _ values: [String: String]) async throws -> String {
        let answer = try await desk.fill(address, values)
        #expect(answer.status == .seeOther, "\(address)")
        let page = try #require(answer.location)
        #expect(page.hasPrefix("/usulan/"))
        return page + "/ubah"
    }

    private func content(_ desk: Desk) throws -> String {
        try #require(try desk.value("SELECT content FROM proposal ORDER BY id DESC LIMIT 1"))
    }

    private func proposals(_ desk: Desk) throws -> String? { try desk.value("SELECT count(*) FROM proposal") }

    @Test("a correction: what was typed stands there, a NIK is masked and stays, and it is the same proposal")
    func correction() async throws {
        let desk = try await desk()
        let person = "/keluarga/\(try desk.family(2))/anggota/\(try desk.person(2))"
        let address = try await proposed(
            desk, person,
            ["pekerjaan": "NELAYAN", "nik": "9902061204790099", "kartu_identitas": "4", "alasan": "sesuai_ktp"])
        let page = try await desk.get(String(address.dropLast(5)))
        #expect(page.links(address).isEmpty == false)
        let form = try await desk.form(address)
        #expect(form.values["pekerjaan"] == "NELAYAN" && form.values["alasan"] == "sesuai_ktp")
        #expect(form.values["nik"]?.isEmpty == true && form.values["kartu_identitas"] == "4")
        let drawn = try await desk.get(address).body
        #expect(drawn.contains("990206******0099") && drawn.firstMatch(of: /\b\d{16}\b/) == nil)

        let saved = try await desk.follow(try await desk.send(form, ["pekerjaan": "PEDAGANG"]))
        #expect(saved.body.contains("PEDAGANG"))
        #expect(try proposals(desk) == "1")
        #expect(try desk.changeSets() == "0")
        let kept = try content(desk)
        #expect(kept.contains("9902061204790099") && kept.contains("PEDAGANG") && !kept.contains("NELAYAN"))
        #expect(try desk.list("SELECT step FROM proposal_step ORDER BY number") == "buat,ubah")
        #expect(try desk.value("SELECT occupation FROM person WHERE line = 2") == "PETANI")
        // The form of the version before says that there is another by now.
        let late = try await desk.send(form, ["pekerjaan": "BURUH"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
        // Left out, the number is proposed no more.
        _ = try await desk.follow(try await desk.fill(address, ["lepas.nik": "1"]))
        #expect(try !content(desk).contains("9902061204790099"))
    }

    @Test("an address and a house")
    func families() async throws {
        let desk = try await desk()
        let family = try desk.family(4)
        let place = try await proposed(
            desk, "/keluarga/\(family)/ubah", ["alamat": "DUSUN IX", "alasan": "sesuai_kk"])
        let form = try await desk.form(place)
        #expect(form.values["alamat"] == "DUSUN IX" && form.values["rt"] == "001")
        _ = try await desk.follow(try await desk.send(form, ["alamat": "DUSUN X"]))
        #expect(try content(desk).contains("DUSUN X"))
        let house = try await proposed(desk, "/keluarga/\(try desk.family(2))/rumah", ["lantai": "6"])
        #expect(try await desk.form(house).values["lantai"] == "6")
        #expect(try proposals(desk) == "2")
    }

    @Test("an event: whoever was chosen is chosen still, and what would happen can be looked at first")
    func death() async throws {
        let desk = try await desk(more: [Desk.daughter])
        let head = try desk.person(2).description, wife = try desk.person(3).description
        let address = try await proposed(
            desk, "/keluarga/\(try desk.family(2))/peristiwa/meninggal",
            ["orang": head, "kepala_baru": wife, "tanggal": "01-10-2026", "janda": ""])
        let form = try await desk.form(address)
        #expect(form.values["orang"] == head && form.values["kepala_baru"] == wife)
        #expect(form.values["tanggal"] == "01-10-2026" && form.values["janda"]?.isEmpty == true)
        let daughter = try desk.person(6).description
        let preview = try await desk.send(form, ["kepala_baru": daughter, "_lihat": "1"])
        #expect(preview.status == .ok && preview.body.contains("Akan terjadi"))
        #expect(preview.body.contains("Akibat pada bantuan yang berjalan"))
        let last = try #require(preview.form(address))
        let page = try await desk.follow(try await desk.send(last, [:]))
        #expect(page.body.contains("Akibat pada bantuan yang berjalan"))
        #expect(try await desk.form(address).values["kepala_baru"] == daughter)
        #expect(try proposals(desk) == "1")
        #expect(try desk.value("SELECT status FROM person WHERE line = 2") == "1")
    }

    @Test("a birth, a split and a merge")
    func events() async throws {
        let desk = try await desk(more: [Desk.daughter])
        let family = try desk.family(2)
        let birth = try await proposed(
            desk, "/keluarga/\(family)/peristiwa/lahir",
            ["nama": "BUNGA CITRA", "jenis_kelamin": "2", "tanggal": "03-11-2026", "nik": "9902064311260007"])
        let born = try await desk.form(birth)
        #expect(born.values["nama"] == "BUNGA CITRA" && born.values["nik"]?.isEmpty == true)
        _ = try await desk.follow(try await desk.send(born, ["nama": "BUNGA CITRA LESTARI"]))
        #expect(try content(desk).contains("9902064311260007"))
        #expect(try desk.value("SELECT count(*) FROM proposal_number WHERE number = 9902064311260007") == "1")

        let daughter = try desk.person(6).description
        let split = try await proposed(
            desk, "/keluarga/\(family)/peristiwa/pecah_kk",
            [
                "anggota": daughter, "kepala_kk": daughter, "kk": "9902060101260077", "alamat": "DUSUN V",
                "alasan": "sesuai_kk",
            ])
        let parted = try await desk.form(split)
        #expect(parted.values["anggota"] == daughter && parted.values["alamat"] == "DUSUN V")
        _ = try await desk.follow(try await desk.send(parted, ["alamat": "DUSUN VI"]))
        let parting = try content(desk)
        #expect(parting.contains("9902060101260077") && parting.contains("DUSUN VI"))
        #expect(try proposals(desk) == "2")
    }

    // MARK: Bulk mends

    /// Mends all that can be mended so, and gives the address under which the one proposal of it is written anew.
    private func mended(_ desk: Desk, _ mend: BulkMend) async throws -> String {
        let operatorOfDerati = SampleRegister.operatorOfDerati
        let job = try await desk.register.registry.perform(
            PrepareBulk(mend, .region(SampleRegister.derati, rule: nil), reason: "kolom tertukar di berkas"),
            by: operatorOfDerati)
        try await desk.register.registry.runBulk(job, by: operatorOfDerati)
        #expect(try proposals(desk) == "1")
        #expect(try content(desk).contains("\"event\":\"massal\""))
        let id = try #require(Int64(try desk.value("SELECT id FROM proposal") ?? ""))
        return "/usulan/\(RecordID(id))/ubah"
    }

    @Test("what a bulk mend proposed of one person opens in their form, and is written anew as long as it is the same")
    func mendOfOne() async throws {
        let desk = try await desk(more: [DTKSRow(7, ["NAMA": "AGUS SALIM", "TANGGAL LAHIR": ""])])
        let address = try await mended(desk, .birthFromNIK)
        let page = try await desk.get(String(address.dropLast(5)))
        #expect(page.links(address).isEmpty == false)
        let form = try await desk.form(address)
        #expect(form.values["tanggal_lahir"] == "12-04-1979")
        #expect(form.values["alasan_lain"] == "kolom tertukar di berkas")
        _ = try await desk.follow(try await desk.send(form, ["tanggal_lahir": "13-04-1979"]))
        let kept = try content(desk)
        #expect(kept.contains("1979-04-13") && !kept.contains("1979-04-12") && kept.contains("massal"))
        #expect(try proposals(desk) == "1" && desk.changeSets() == "0")
        #expect(try desk.value("SELECT count(*) FROM person WHERE birth IS NULL") == "1")
        let late = try await desk.send(form, ["tanggal_lahir": "14-04-1979"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
        #expect(try await desk.form(address).values["tanggal_lahir"] == "13-04-1979")
        // Sent back by the village head, it is mended; final, it is not.
        try await desk.register.run("UPDATE proposal SET state = 'DIKEMBALIKAN'")
        #expect(try await desk.get(address).status == .ok)
        try await desk.register.run("UPDATE proposal SET state = 'FINAL_DESA'")
        #expect(try await desk.get(address).status == .seeOther)
    }

    @Test("a new RT of a family opens in the form of its address")
    func mendOfFamily() async throws {
        let desk = try await desk(more: [DTKSRow(7, ["NAMA": "AGUS SALIM", "RT": "009"])])
        let address = try await mended(desk, .setPlace(BulkPlace(rt: "004", onlyRT: "009")))
        let form = try await desk.form(address)
        #expect(form.values["rt"] == "004" && form.values["alamat"] == "DUSUN I")
        _ = try await desk.follow(try await desk.send(form, ["rt": "005"]))
        #expect(try content(desk).contains("\"rt\":\"005\""))
        #expect(try proposals(desk) == "1")
    }

    @Test("of several people there is a form of the fields that are changed alone")
    func mendOfSeveral() async throws {
        let head = DTKSRow(7, ["NAMA": "AGUS SALIM", "JENIS KELAMIN": ""])
        let wife = DTKSRow.wife(8, of: head, ["NAMA": "DEWI SARTIKA", "JENIS KELAMIN": "LAKI-LAKI"])
        let desk = try await desk(more: [head, wife])
        let address = try await mended(desk, .sexFromNIK)
        let form = try await desk.form(address)
        #expect(form.values["jenis_kelamin-1"] == "1" && form.values["jenis_kelamin-2"] == "2")
        #expect(form.values["nama-1"] == nil && form.values["nama"] == nil)
        // Set back to what is on record, it is proposed no more.
        _ = try await desk.follow(try await desk.send(form, ["jenis_kelamin-2": "1"]))
        #expect(try desk.value("SELECT persons FROM proposal") == "1")
        #expect(try content(desk).contains("\"jenis_kelamin\":\"1\""))
        let late = try await desk.send(form, ["jenis_kelamin-1": "2"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
        #expect(try desk.changeSets() == "0")
    }

    @Test("families that are to become one: numbers stay masked, and one of them can be left out")
    func mendOfFamilies() async throws {
        let kk = "9902060101150077"
        let head = DTKSRow(7, ["NAMA": "AGUS SALIM"])
        let wife = DTKSRow.wife(8, of: head, ["NAMA": "DEWI SARTIKA"])
        let (headNIK, wifeNIK) = (head.values["NIK"] ?? "", wife.values["NIK"] ?? "")
        let desk = try await desk(
            more: [head.with(["NIK": kk, "NOKK": headNIK]), wife.with(["NIK": kk, "NOKK": wifeNIK])])
        let address = try await mended(desk, .swapNIKKK)
        let page = try await desk.get(address)
        #expect(page.status == .ok && page.body.contains("2 keluarga tetap diusulkan menjadi satu"))
        #expect(page.body.contains("DEWI SARTIKA") && page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let form = try #require(page.form(address))
        #expect(form.values["nik-1"]?.isEmpty == true && form.values["kk-3"]?.isEmpty == true)
        _ = try await desk.follow(try await desk.send(form, [:]))
        let whole = try content(desk)
        #expect(whole.contains(headNIK) && whole.contains(wifeNIK) && whole.contains(kk) && whole.contains("merge"))
        _ = try await desk.follow(try await desk.fill(address, ["lepas.nik-2": "1"]))
        let rest = try content(desk)
        #expect(rest.contains(headNIK) && !rest.contains(wifeNIK) && rest.contains("merge"))
        #expect(try proposals(desk) == "1")
    }

    @Test("what one of its records left is proposed of it no more, also by a writer who sees where it went")
    func movedAway() async throws {
        let kk = "9902060101150077"
        let head = DTKSRow(7, ["NAMA": "AGUS SALIM"])
        let wife = DTKSRow.wife(8, of: head, ["NAMA": "DEWI SARTIKA"])
        let (headNIK, wifeNIK) = (head.values["NIK"] ?? "", wife.values["NIK"] ?? "")
        let desk = try await desk(
            more: [head.with(["NIK": kk, "NOKK": headNIK]), wife.with(["NIK": kk, "NOKK": wifeNIK])])
        let address = try await mended(desk, .swapNIKKK)
        let id = try #require(RecordID(String(address.dropLast(5).dropFirst("/usulan/".count))))
        let view = try await desk.register.registry.proposal(id, by: ProposalDesk.village)
        let staying = try #require(view.content?.changes.family)
        let families = [try desk.family(6), try desk.family(7)]
        #expect(families.contains(staying))
        let moved = try #require(families.first { $0 != staying })
        let there = SampleRegister.tabaAnyar.value
        try await desk.register.run("UPDATE family SET village = \(there) WHERE id = \(moved.value)")
        try await desk.register.run("UPDATE person SET village = \(there) WHERE family = \(moved.value)")
        let gone = "tidak lagi tercatat di desa ini"
        #expect(try await desk.get(address).body.contains(gone))
        try await desk.register.run(
            """
            INSERT INTO account_grant (account, role, region, valid_from)
            VALUES (1, 'operator_desa', \(there), 20240101)
            """)
        let both = try await desk.signedIn("operator")
        let page = try await both.get(address)
        #expect(page.body.contains(gone) && !page.body.contains("tetap diusulkan menjadi satu"))
        _ = try await both.follow(try await both.send(try #require(page.form(address)), [:]))
        let kept = try content(desk)
        #expect(kept.contains(staying == families[0] ? headNIK : wifeNIK) && !kept.contains("merge"))
        #expect(try proposals(desk) == "1")
    }

    @Test("what is proposed of somebody's traits alone stays, wherever in the village they are by now")
    func traits() async throws {
        let desk = try await desk()
        let wife = "/keluarga/\(try desk.family(2))/anggota/\(try desk.person(3))"
        let address = try await proposed(desk, wife, ["kartu_identitas": "4", "alasan": "sesuai_ktp"])
        try await desk.register.run(
            "UPDATE person SET family = \(try desk.family(4).value) WHERE id = \(try desk.person(3).value)")
        try await desk.register.run(
            "UPDATE membership SET family = \(try desk.family(4).value) WHERE person = \(try desk.person(3).value)")
        let saved = try await desk.follow(try await desk.fill(address, ["alasan_lain": "sesuai KTP-el"]))
        #expect(saved.status == .ok)
        let kept = try content(desk)
        #expect(kept.contains("\"kartu_identitas\":\"4\"") && kept.contains("sesuai KTP-el"))
        #expect(try proposals(desk) == "1")
    }

    @Test("once the village is out of it there is no form, nor for whoever does not propose")
    func closed() async throws {
        let desk = try await desk()
        let person = "/keluarga/\(try desk.family(2))/anggota/\(try desk.person(2))"
        let address = try await proposed(desk, person, ["pekerjaan": "NELAYAN", "alasan": "sesuai_ktp"])
        let kades = try await desk.signedIn("kades")
        #expect(try await kades.get(address).status == .forbidden)
        #expect(try await desk.signedIn("tetangga").get(address).status == .notFound)
        try await desk.register.run("UPDATE proposal SET state = 'FINAL_DESA'")
        let locked = try await desk.get(address)
        #expect(locked.status == .seeOther && locked.location == String(address.dropLast(5)))
    }

    @Test("a proposal made without the form opens with what of it is plain")
    func without() async throws {
        let desk = try await desk()
        let set = SampleRegister.correction(
            of: try desk.person(2), in: try desk.family(2), ["pekerjaan": "NELAYAN"])
        let outcome = try await desk.register.registry.perform(
            SubmitChanges(set), by: SampleRegister.operatorOfDerati)
        let form = try await desk.form("/usulan/\(try #require(outcome.proposal))/ubah")
        #expect(form.values["pekerjaan"] == "NELAYAN" && form.values["alasan_lain"] == "sesuai KTP")
        _ = try await desk.follow(try await desk.send(form, ["pekerjaan": "PEDAGANG"]))
        #expect(try content(desk).contains("PEDAGANG"))
    }
}
