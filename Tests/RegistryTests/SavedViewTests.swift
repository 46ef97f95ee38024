import Registry
import TepatTesting
import Testing

@Suite("Saved views")
struct SavedViewTests {
    let own = SampleRegister.operatorOf(SampleRegister.derati)
    let other = Actor(
        account: 78, name: "Lain", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])

    @Test("a view is kept for whoever saved it, and for nobody else")
    func ownOnly() async throws {
        let registry = try await SampleRegister.make().registry
        let id = try await registry.saveView(
            screen: .families, name: " Tidak valid ", query: "wilayah=17.02.06.2001&valid=tidak", by: own)
        let views = try await registry.views(by: own)
        #expect(views.map(\.id) == [id])
        #expect(views.map(\.screen) == [.families])
        #expect(views.map(\.name) == ["Tidak valid"])
        #expect(views.map(\.query) == ["wilayah=17.02.06.2001&valid=tidak"])
        #expect(try await registry.views(by: other) == [])
        #expect(try await registry.dropView(id: id, by: other) == nil)
        #expect(try await registry.views(by: own).count == 1)
        #expect(try await registry.dropView(id: id, by: own)?.name == "Tidak valid")
        #expect(try await registry.dropView(id: id, by: own) == nil)
        #expect(try await registry.views(by: own) == [])
    }

    @Test("the same name replaces, on the same screen only")
    func replaces() async throws {
        let registry = try await SampleRegister.make().registry
        let first = try await registry.saveView(screen: .persons, name: "Lansia", query: "umur_dari=60", by: own)
        let second = try await registry.saveView(screen: .persons, name: "Lansia", query: "umur_dari=65", by: own)
        try await registry.saveView(screen: .families, name: "Lansia", query: "valid=ya", by: own)
        #expect(first == second)
        #expect(try await registry.views(by: own).map(\.query).sorted() == ["umur_dari=65", "valid=ya"])
    }

    @Test(
        "what no filter of the screen is, or holds a number of somebody, is refused",
        arguments: [
            (SavedView.Screen.families, "umur_dari=60"), (.families, "nama=siti"), (.persons, "sesudah=0"),
            (.families, "alasan=9902061204790001"), (.families, "alasan=9902%200612%200479%200001"),
            (.families, "alasan=9902.0612.0479.0001"), (.mending, "alasan"), (.mending, "=N02"),
            (.families, "valid=ya&valid=tidak"), (.families, "valid=<b>"), (.families, "valid=y a"),
        ])
    func refused(screen: SavedView.Screen, query: String) async throws {
        let registry = try await SampleRegister.make().registry
        await #expect(throws: Refusal.self) {
            try await registry.saveView(screen: screen, name: "Coba", query: query, by: own)
        }
        #expect(try await registry.views(by: own) == [])
    }

    @Test(
        "a name is needed, is short, and is nobody's number",
        arguments: ["", "  ", "9902 0612 0479 0001", String(repeating: "a", count: 61)])
    func badNames(name: String) async throws {
        let registry = try await SampleRegister.make().registry
        await #expect(throws: Refusal.self) {
            try await registry.saveView(screen: .families, name: name, query: "valid=ya", by: own)
        }
    }

    @Test("thirty are enough; replacing one of them still goes")
    func most() async throws {
        let registry = try await SampleRegister.make().registry
        for number in 1...30 {
            try await registry.saveView(screen: .families, name: "Tampilan \(number)", query: "valid=ya", by: own)
        }
        await #expect(throws: Refusal.self) {
            try await registry.saveView(screen: .families, name: "Satu lagi", query: "valid=ya", by: own)
        }
        try await registry.saveView(screen: .families, name: "Tampilan 7", query: "valid=tidak", by: own)
        try await registry.saveView(screen: .families, name: "Punya saya", query: "valid=ya", by: other)
        #expect(try await registry.views(by: own).count == 30)
    }
}
