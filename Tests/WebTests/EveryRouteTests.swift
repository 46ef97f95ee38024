import HTTPTypes
@testable import Registry
import Storage
import TepatTesting
import Testing

/// Every address the program answers, asked by those it is not for.
@Suite("Every route and every field")
struct EveryRouteTests {
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
        let scene = try await RouteScene.make()
        let client = scene.register.client()
        try await client.signIn("tetangga")
        for route in scene.routes where route.method == .get {
            let address = try #require(scene.address(route.path), "tell this test what \(route.path) is about")
            let answer = try await client.get(address)
            for secret in RouteScene.secrets {
                #expect(!answer.body.contains(secret), "\(address) shows \(secret)")
            }
            // That a place is there everybody may know.
            if route.path.hasPrefix("/pengumuman") { continue }
            let missing = try #require(scene.address(route.path, missing: true))
            guard missing != address else { continue }
            let nothing = try await client.get(missing)
            #expect(answer.status == nothing.status, "\(address)")
            #expect(plain(answer, address) == plain(nothing, missing), "\(address) tells that it exists")
        }
        await scene.register.registry.finishAudit()
    }

    @Test(
        "a neighbour, a role too low and a revoked session change nothing by any address",
        arguments: ["tetangga", "kades", "dicabut"])
    func changesNothing(_ login: String) async throws {
        let scene = try await RouteScene.make()
        let own = scene.register.client()
        try await own.signIn("operator")
        let before = try scene.picture()
        let client = scene.register.client()
        try await client.signIn(login == "dicabut" ? "cabut" : login)
        let key = try await client.get("/aturan").formKey
        #expect(!key.isEmpty)
        if login == "dicabut" {
            try await scene.register.registry.database.write(seeing: .everything) { db in
                _ = try db.execute("UPDATE account SET disabled_at = 1 WHERE login = 'cabut'")
            }
        }
        for route in scene.routes where route.method == .post {
            // Signing out, the language and what is everybody's own are no harm.
            let harmless = [
                "/keluar", "/masuk", "/masuk/kode", "/bahasa", "/cari", "/tampilan", "/laporan/penanda-tangan",
            ]
            if harmless.contains(route.path) { continue }
            // A practice village of one's own is one's own as well.
            if route.path.hasPrefix("/latihan/mulai") { continue }
            let address = try #require(scene.address(route.path), "tell this test what \(route.path) is about")
            if route.path.hasPrefix("/api/") {
                let body = try #require(scene.json(route.path), "tell this test what \(route.path) takes")
                let answer = try await client.sendJSON(address, body, key: key)
                #expect(answer.status.code >= 300, "\(login) \(address): \(answer.status)")
                #expect(answer.status != .unsupportedMediaType, "\(login) \(address)")
                #expect(try scene.picture() == before, "\(login) changed something by \(address)")
            }
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
                for secret in RouteScene.secrets where login != "kades" {
                    #expect(!answer.body.contains(secret), "\(login) \(address) shows \(secret)")
                }
                #expect(try scene.picture() == before, "\(login) changed something by \(address)")
            }
        }
    }

    /// In four parts, side by side: it is the longest of all tests.
    @Test(
        "no field of a form reaches the neighbour's people, whatever id is put into it", arguments: 0..<4)
    func foreignFields(_ part: Int) async throws {
        let scene = try await RouteScene.make()
        let client = scene.register.client()
        try await client.signIn("operator")
        let neighbours = try scene.picture(of: SampleRegister.tabaAnyar)
        let ids = Set([scene.family, scene.person, try scene.register.person(line: 3)].map(\.description))
        let pages = scene.routes.filter { $0.method == .get }.enumerated().filter { $0.offset % 4 == part }
        for (_, route) in pages {
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
                    }
                }
                #expect(
                    try scene.picture(of: SampleRegister.tabaAnyar) == neighbours,
                    "\(form.action) on \(address) changed the neighbour's")
            }
        }
    }

    @Test("who is not signed in reads nothing but the doors")
    func stranger() async throws {
        let scene = try await RouteScene.make()
        let client = scene.register.client()
        let open = [
            "/masuk", "/aset", "/health", "/ready", "/robots.txt", "/aturan", "/bantuan", "/latihan/daftar",
            "/latihan/periksa", "/pengumuman", "/periksa",
        ]
        for route in scene.routes where route.method == .get {
            if open.contains(where: route.path.hasPrefix) { continue }
            let address = try #require(scene.address(route.path))
            let answer = try await client.get(address)
            let isSentToTheDoor = answer.status == .seeOther && answer.location?.hasPrefix("/masuk") == true
            // A program is told so in its own words.
            let isTold = answer.status == .unauthorized && route.path.hasPrefix("/api/")
            let isClosed = isSentToTheDoor || isTold || answer.status == .notFound
            #expect(isClosed, "\(address): \(answer.status)")
        }
    }
}
