import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Mending a family on its page")
struct EditingTests {
    private let reason = ["alasan": "sesuai_ktp"]

    private func personForm(_ desk: Desk, _ line: Int) throws -> String {
        "/keluarga/\(try desk.family(line))/anggota/\(try desk.person(line))"
    }

    @Test("A mended NIK makes the family valid, the page says so, and undo puts it back")
    func mendAndUndo() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 4)
        let form = try await desk.get(address)
        #expect(form.status == .ok)
        // The number itself stands nowhere on the form.
        #expect(form.form(address)?.values["nik"] == "")
        let saved = try await desk.fill(
            address, ["nik": "9902 0612 0479 0003", "alasan": "sesuai_ktp", "bukti": "ktp"])
        let page = try await desk.follow(saved)
        #expect(saved.location?.contains("tersimpan=") == true)
        #expect(page.body.contains("kini valid"))
        #expect(page.body.contains("Selesai diperbaiki"))
        #expect(page.body.contains("KTP-el"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try desk.value("SELECT nik FROM person WHERE line = 4") == "9902061204790003")
        // Reloading the page shows the same, and does nothing.
        #expect(try await desk.follow(saved).body.contains("kini valid"))

        let undo = try #require(page.forms.first { $0.action.hasSuffix("/urungkan") })
        let undone = try await desk.send(undo, [:])
        let after = try await desk.follow(undone)
        #expect(after.body.contains("Diurungkan"))
        #expect(try desk.value("SELECT nik_written FROM person WHERE line = 4") == "9.90206E+15")
        // A second click changes nothing more.
        #expect(try await desk.send(undo, [:]).location == undone.location)
    }

    @Test("Undo leaves what was changed since, and says what")
    func undoPart() async throws {
        let desk = try await Desk.make()
        let saved = try await desk.fill(
            try personForm(desk, 3), reason.merging(["pekerjaan": "PEDAGANG", "tempat_lahir": "BENGKULU"]) { $1 })
        let page = try await desk.follow(saved)
        try await desk.register.mend(try desk.person(3), ["pekerjaan": "GURU"])
        let undo = try #require(page.forms.first { $0.action.hasSuffix("/urungkan") })
        let after = try await desk.follow(try await desk.send(undo, [:]))
        #expect(after.body.contains("Tidak dikembalikan"))
        #expect(after.body.contains("Pekerjaan"))
        #expect(try desk.value("SELECT occupation FROM person WHERE line = 3") == "GURU")
        #expect(try desk.value("SELECT birth_place FROM person WHERE line = 3") == "CURUP")
    }

    @Test("A form sent untouched, or without a reason, is refused with what is missing")
    func refusals() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 3)
        let untouched = try await desk.fill(address, reason)
        #expect(untouched.status == .unprocessableContent)
        #expect(untouched.body.contains("Tidak ada yang diubah"))
        let form = try await desk.form(address)
        let unreasoned = try await desk.send(form, ["pekerjaan": "GURU"])
        #expect(unreasoned.status == .unprocessableContent)
        #expect(unreasoned.body.contains("href=\"#alasan\""))
        let again = try #require(unreasoned.form(address))
        #expect(again.values["pekerjaan"] == "GURU")
        #expect(again.values["_aksi"] != form.values["_aksi"])
        for (field, value) in ["tanggal_lahir": "31-31-1980", "alasan_lain": "NIK 9902061204790003", "bukti": ""] {
            let answer = try await desk.fill(
                address,
                reason.merging(["pekerjaan": "GURU", field: value, "nomor_bukti": field == "bukti" ? "12" : ""]) { $1 })
            #expect(answer.status == .unprocessableContent, "\(field)")
        }
        #expect(try desk.changeSets() == "0")
    }

    @Test("Sending twice saves once; the same form with another content is told apart")
    func twice() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 3)
        let form = try await desk.form(address)
        let values = reason.merging(["pekerjaan": "PEDAGANG"]) { $1 }
        let first = try await desk.send(form, values)
        let second = try await desk.send(form, values)
        #expect(first.status == .seeOther && second.status == .seeOther)
        #expect(first.location == second.location)
        #expect(try desk.changeSets() == "1")
        let other = try await desk.send(form, values.merging(["pekerjaan": "GURU"]) { $1 })
        #expect(other.status == .conflict)
        let again = try #require(other.form(address))
        #expect(again.values["pekerjaan"] == "GURU")
        #expect(again.values["_aksi"] != form.values["_aksi"])
        #expect(try desk.changeSets() == "1")
    }

    @Test("What others changed meanwhile stays, and the page says so")
    func merged() async throws {
        let desk = try await Desk.make()
        let form = try await desk.form(try personForm(desk, 3))
        try await desk.register.mend(try desk.person(3), ["tempat_lahir": "BENGKULU"])
        let page = try await desk.follow(try await desk.send(form, reason.merging(["pekerjaan": "PEDAGANG"]) { $1 }))
        #expect(page.body.contains("Sementara itu orang lain mengubah: Tempat lahir"))
        #expect(try desk.value("SELECT birth_place FROM person WHERE line = 3") == "BENGKULU")
        #expect(try desk.value("SELECT occupation FROM person WHERE line = 3") == "PEDAGANG")
    }

    @Test("The same field set by two is shown side by side, and one value has to be chosen")
    func conflict() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 3)
        let form = try await desk.form(address)
        try await desk.register.mend(try desk.person(3), ["tempat_lahir": "BENGKULU"])
        let answer = try await desk.send(
            form, reason.merging(["tempat_lahir": "KEPAHIANG", "pekerjaan": "PEDAGANG"]) { $1 })
        #expect(answer.status == .conflict)
        for word in ["Punya saya", "KEPAHIANG", "BENGKULU", "Operator uji", "PEDAGANG"] {
            #expect(answer.body.contains(word), "\(word)")
        }
        let second = try #require(answer.form(address))
        let open = try await desk.send(second, [:])
        #expect(open.status == .unprocessableContent)
        #expect(open.body.contains("Punya saya"))
        let third = try #require(open.form(address))
        _ = try await desk.follow(try await desk.send(third, ["pilih.tempat_lahir": "saya"]))
        #expect(try desk.value("SELECT birth_place FROM person WHERE line = 3") == "KEPAHIANG")
        #expect(try desk.value("SELECT occupation FROM person WHERE line = 3") == "PEDAGANG")
    }

    @Test("Choosing the register's value keeps it and saves the rest")
    func conflictLeft() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 3)
        let form = try await desk.form(address)
        try await desk.register.mend(try desk.person(3), ["tempat_lahir": "BENGKULU"])
        let answer = try await desk.send(
            form, reason.merging(["tempat_lahir": "KEPAHIANG", "pekerjaan": "PEDAGANG"]) { $1 })
        let second = try #require(answer.form(address))
        _ = try await desk.follow(try await desk.send(second, ["pilih.tempat_lahir": "register"]))
        #expect(try desk.value("SELECT birth_place FROM person WHERE line = 3") == "BENGKULU")
        #expect(try desk.value("SELECT occupation FROM person WHERE line = 3") == "PEDAGANG")
    }

    @Test("Of a NIK in dispute nobody is told the hidden digits")
    func maskedConflict() async throws {
        let desk = try await Desk.make()
        let address = try personForm(desk, 4)
        let form = try await desk.form(address)
        try await desk.register.mend(try desk.person(4), ["nik": "9902061204790033"])
        let answer = try await desk.send(form, reason.merging(["nik": "9902061204790003"]) { $1 })
        #expect(answer.status == .conflict)
        #expect(!answer.body.contains("9902061204790033"))
        let second = try #require(answer.form(address))
        _ = try await desk.follow(try await desk.send(second, ["pilih.nik": "saya"]))
        #expect(try desk.value("SELECT nik FROM person WHERE line = 4") == "9902061204790003")
    }

    @Test("A NIK that is nobody's can be emptied, and traits are kept")
    func emptyAndTraits() async throws {
        let desk = try await Desk.make()
        _ = try await desk.follow(
            try await desk.fill(try personForm(desk, 4), reason.merging(["kosong.nik": "1", "sta_kawin": "1"]) { $1 }))
        #expect(try desk.value("SELECT COALESCE(nik_written, '-') FROM person WHERE line = 4") == "-")
        #expect(
            try desk.value("SELECT sta_kawin FROM person_trait t JOIN person p ON p.id = t.person WHERE p.line = 4")
                == "1")
        let form = try await desk.form(try personForm(desk, 4))
        #expect(form.values["sta_kawin"] == "1")
    }

    @Test("Address and KK: mended, and a KK of another family leads to merging")
    func address() async throws {
        let desk = try await Desk.make()
        let address = "/keluarga/\(try desk.family(2))/ubah"
        let page = try await desk.follow(try await desk.fill(address, reason.merging(["rt": "009"]) { $1 }))
        #expect(page.body.contains("RT 009"))
        let taken = try await desk.fill(address, reason.merging(["kk": "9902060101150003"]) { $1 })
        #expect(taken.status == .unprocessableContent)
        #expect(!taken.links("/keluarga/\(try desk.family(2))/peristiwa/gabung_kk").isEmpty)
        #expect(taken.headers[.location] == nil)
        _ = try await desk.follow(try await desk.fill(address, reason.merging(["kk": "9902060101150077"]) { $1 }))
        #expect(try desk.value("SELECT kk FROM family WHERE id = \(try desk.family(2).value)") == "9902060101150077")
    }

    @Test("The house is written down and shown in words")
    func house() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2)
        let page = try await desk.follow(
            try await desk.fill(
                "/keluarga/\(family)/rumah", ["luas_lantai": "42", "lantai": "6", "sepeda_motor": "1"]))
        for word in ["42 m²", "Semen/bata merah", "Sepeda motor"] { #expect(page.body.contains(word)) }
        let wrong = try await desk.fill("/keluarga/\(family)/rumah", ["luas_lantai": "luas"])
        #expect(wrong.status == .unprocessableContent)
        #expect(try await desk.fill("/keluarga/\(family)/rumah", [:]).status == .unprocessableContent)
    }

    @Test("A neighbour finds nothing by any of the addresses, a role too low may not, and has no buttons")
    func others() async throws {
        let desk = try await Desk.make()
        let (family, person) = (try desk.family(2), try desk.person(2))
        let forms = ["ubah", "rumah", "anggota/\(person)", "peristiwa", "peristiwa/lahir", "peristiwa/gabung_kk"]
            .map { "/keluarga/\(family)/\($0)" }
        for login in ["tetangga", "kades", "auditor"] {
            let other = try await desk.signedIn(login)
            let status: HTTPResponse.Status = login == "tetangga" ? .notFound : .forbidden
            for address in forms {
                #expect(try await other.get(address).status == status, "\(login) \(address)")
                if address.hasSuffix("peristiwa") { continue }
                let answer = try await other.client.post(address, ["alasan": "sesuai_ktp", "rt": "1"], from: "/aturan")
                #expect(answer.status == status, "\(login) POST \(address)")
            }
            if login == "tetangga" { continue }
            let page = try await other.get("/keluarga/\(family)")
            #expect(page.status == .ok)
            #expect(page.links("/keluarga/\(family)/ubah").isEmpty)
            #expect(page.links("/keluarga/\(family)/anggota").isEmpty)
        }
        // A member of another family is not to be opened under this one.
        #expect(try await desk.get("/keluarga/\(family)/anggota/\(try desk.person(4))").status == .notFound)
        #expect(try await desk.get("/keluarga/\(family)/peristiwa/massal").status == .notFound)
        #expect(try desk.changeSets() == "0")
    }

    @Test("Nobody takes back or decides what is out of their sight")
    func othersChanges() async throws {
        let desk = try await Desk.make()
        let saved = try await desk.fill(try personForm(desk, 3), reason.merging(["pekerjaan": "GURU"]) { $1 })
        let id = try #require(saved.location?.split(separator: "=").last.map(String.init))
        for login in ["tetangga", "kades"] {
            let other = try await desk.signedIn(login)
            for place in ["urungkan", "putuskan"] {
                let answer = try await other.client.post(
                    "/perubahan/\(id)/\(place)", ["putusan": "setuju", "alasan": "coba saja"], from: "/aturan")
                #expect([403, 404, 409].contains(answer.status.code), "\(login) \(place): \(answer.status)")
            }
        }
        #expect(try desk.value("SELECT state FROM change_set") == "applied")
        let page = try await (try await desk.signedIn("tetangga")).get(
            "/keluarga/\(try desk.family(4))?tersimpan=\(id)")
        #expect(page.status == .notFound)
    }

    @Test("In English nothing is left in Indonesian")
    func english() async throws {
        let desk = try await Desk.make()
        _ = try await desk.client.post("/bahasa", ["bahasa": "en", "kembali": "/"])
        let family = try desk.family(2)
        for (address, word) in [
            ("ubah", "Mend address and KK"), ("rumah", "Most of the floor"), ("peristiwa", "What happened?"),
            ("anggota/\(try desk.person(2))", "Why is it changed?"),
        ] {
            let body = try await desk.get("/keluarga/\(family)/\(address)").body
            #expect(body.contains(word), "\(address)")
            #expect(!body.contains("Simpan"))
            #expect(!body.contains("Alasan lain"))
        }
    }

    @Test("Numbers beyond all measure in a form or its draft stop nobody's server")
    func huge() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        let address = "/keluarga/\(try register.family(line: 2))/anggota/\(try register.person(line: 2))"
        let key = try await client.get(address).formKey
        // Twice the same name: as no form of ours sends it.
        let body = ["_kunci": key, "_jalan": address, "_judul": "x", "kartu_identitas": "9223372036854775807"]
        for path in [address, "/draf"] {
            let answer = try await client.send(.post, path, form: body, more: [("kartu_identitas", "1")])
            #expect(answer.status.code < 500)
        }
        #expect(try await client.get(address).status == .ok)
    }
}
