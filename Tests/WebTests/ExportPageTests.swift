import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// Data taken out through the pages.
@Suite("Export pages")
struct ExportPageTests {
    private func sent(_ desk: Desk, _ address: String, _ more: [String: String] = [:]) async throws -> Answer {
        var form = try #require(try await desk.get(address).form("/ekspor/baru"))
        form.fields.removeAll { more.keys.contains($0.name) }
        let boxes = form.fields.filter { $0.name == "kolom" }
        var values = form.values.merging(["tujuan": "laporan", "keterangan": "rapat koordinasi"]) { $1 }
        values["kolom"] = nil
        return try await desk.client.send(
            .post, "/ekspor/baru", form: values.merging(more) { $1 }, more: boxes.map { ($0.name, $0.value) })
    }

    @Test("from a filtered list to the file: the filter goes along, the answer is masked, and every row is marked")
    func story() async throws {
        let desk = try await Desk.make("dinsos")
        let list = try await desk.get("/keluarga?wilayah=17.02&valid=tidak")
        let address = try #require(list.links("/ekspor/baru").first).replacing("&amp;", with: "&")
        #expect(address.contains("valid=tidak"))
        let page = try await desk.get(address)
        #expect(page.status == .ok)
        #expect(page.body.contains("<b>1</b>"))
        let answer = try await sent(desk, address, ["format": "csv"])
        let export = try #require(answer.location)
        #expect(try await desk.get(export).headers[HTTPField.Name("Refresh") ?? .server] == "2")
        try desk.register.registry.runWaitingJobs()
        let ready = try await desk.get(export)
        #expect(ready.body.contains("\(export)/unduh"))
        let file = try await desk.get("\(export)/unduh")
        #expect(file.status == .ok)
        #expect(file.header("Content-Disposition")?.contains("attachment") == true)
        #expect(file.headers[.cacheControl] == "no-store")
        let lines = file.body.dropFirst().split(whereSeparator: \.isNewline)
        let number = try #require(export.split(separator: "/").last)
        #expect(lines[1].hasSuffix(",\(number)"))
        #expect(lines[1].contains("RIZKI PRATAMA"))
        #expect(file.body.firstMatch(of: /\d{16}/) == nil)
        for mark in ["dinsos", "rapat koordinasi", "Laporan atau evaluasi", "rekaan"] {
            #expect(lines.dropFirst(2).contains { $0.contains(mark) && $0.contains("# ") }, "\(mark)")
        }
        #expect(try await desk.get("/ekspor").body.contains("\(export)/unduh"))
        #expect(try await desk.get("/pekerjaan").status == .ok)
        #expect(try await desk.get("/pekerjaan/\(number)").body.contains(export))
    }

    @Test("a workbook comes as one")
    func workbook() async throws {
        let desk = try await Desk.make("dinsos")
        let answer = try await sent(desk, "/ekspor/baru?daftar=perorangan&wilayah=17.02")
        let export = try #require(answer.location)
        try desk.register.registry.runWaitingJobs()
        let file = try await desk.get("\(export)/unduh")
        #expect(file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(file.headers[.contentType]?.contains("spreadsheetml") == true)
    }

    @Test("what is missing is told at its field, and what was typed stays")
    func errors() async throws {
        let desk = try await Desk.make("dinsos")
        let address = "/ekspor/baru?daftar=keluarga&wilayah=17.02&valid=tidak"
        let answer = try await sent(
            desk, address, ["tujuan": "", "keterangan": "<b>&", "nomor": "lengkap", "format": "csv"])
        #expect(answer.status == .unprocessableContent)
        for field in ["tujuan", "keterangan", "sadar"] {
            #expect(answer.body.contains("href=\"#\(field)\""), "\(field)")
        }
        #expect(answer.body.contains("&lt;b&gt;&amp;"))
        #expect(answer.form("/ekspor/baru")?.values["valid"] == "tidak")
        #expect(answer.form("/ekspor/baru")?.values["nomor"] == "lengkap")
        #expect(try desk.value("SELECT count(*) FROM export") == "0")
    }

    @Test("a large export wants its number typed")
    func confirmation() async throws {
        let desk = try await Desk.make("dinsos")
        try await desk.register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE threshold SET value = 2 WHERE name = 'export_confirm_rows'")
            // As whoever decides on dated data does: what was read of it before is out of date.
            _ = try db.execute("INSERT INTO setting (name, value) VALUES ('aturan_edisi', '2')")
        }
        let address = "/ekspor/baru?daftar=perorangan&wilayah=17.02"
        #expect(try await sent(desk, address).status == .unprocessableContent)
        #expect(try await sent(desk, address, ["jumlah": "5"]).status == .unprocessableContent)
        #expect(try await sent(desk, address, ["jumlah": "4"]).status == .seeOther)
    }

    @Test("sent twice it is one export")
    func twice() async throws {
        let desk = try await Desk.make("dinsos")
        let form = try #require(try await desk.get("/ekspor/baru?wilayah=17.02").form("/ekspor/baru"))
        let values = ["tujuan": "audit", "keterangan": "uji dua kali", "kolom": "identitas"]
        let first = try await desk.send(form, values), second = try await desk.send(form, values)
        #expect(first.status == .seeOther)
        #expect(first.location == second.location)
        #expect(try desk.value("SELECT count(*) FROM export") == "1")
    }

    @Test("the owner throws the file away; others of the area see who took what, and no file")
    func ending() async throws {
        let desk = try await Desk.make("dinsos")
        let export = try #require(try await sent(desk, "/ekspor/baru?wilayah=17.02").location)
        try desk.register.registry.runWaitingJobs()
        let watch = try await desk.signedIn("auditor")
        let register = try await watch.get("/ekspor/semua")
        #expect(register.body.contains("rapat koordinasi"))
        #expect(try await watch.get(export).body.contains("rapat koordinasi"))
        #expect(try await watch.get("\(export)/unduh").status == .notFound)
        let number = export.split(separator: "/").last ?? ""
        let found = try await watch.get("/ekspor/semua?nomor=990206%2A%2A%2A%2A%2A%2A0001,SITI,\(number)")
        #expect(found.location == export)
        #expect(try await watch.get("/ekspor/semua?nomor=0000000000001").status == .notFound)
        #expect(try await watch.get("/ekspor/semua?nomor=apa").status == .unprocessableContent)
        #expect(try await desk.get("/ekspor/semua").status == .forbidden)
        let form = try #require(try await desk.get(export).form("\(export)/buang"))
        #expect(try await desk.send(form, [:]).status == .seeOther)
        #expect(try await desk.send(form, [:]).status == .seeOther)
        #expect(try await desk.get("\(export)/unduh").status == .notFound)
        #expect(try await desk.get("/ekspor").body.contains("sudah dibuang"))
    }

    @Test("an operator of a village has no way to it")
    func operators() async throws {
        let desk = try await Desk.make()
        #expect(try await desk.get("/keluarga").links("/ekspor").isEmpty)
        for address in ["/ekspor", "/ekspor/semua", "/ekspor/baru"] {
            #expect(try await desk.get(address).status == .forbidden, "\(address)")
        }
    }
}
