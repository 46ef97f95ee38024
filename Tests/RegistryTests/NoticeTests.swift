import Registry
import Storage
import TepatTesting
import Testing

@Suite("Notices")
struct NoticeTests {
    private static let admin = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    private static let kadis = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])

    private func tell(_ registry: Registry, _ audience: NoticeAudience, link: String = "/beranda") async throws {
        try await registry.database.write(seeing: .everything) { db in
            try Notices.tell(
                .breakGlass, Words(id: "Kabar", en: "News"), link: link, to: audience, from: registry, in: db)
        }
    }

    @Test("one account's are its own; those of a permission go to each grant that has it there, and to nobody else")
    func audience() async throws {
        let registry = try SampleRegister.empty().registry
        try await tell(registry, .account(7))
        try await tell(registry, .holders(.privacy, of: SampleRegister.derati))
        try await tell(registry, .holders(.manageAccounts, of: SampleRegister.rejangLebong))
        try await tell(registry, .holders(.privacy, of: RegionCode(3_174_000_000)))
        #expect(try await registry.attention(by: Self.admin).notices == 3)
        #expect(try await registry.attention(by: Self.kadis).notices == 1)
        #expect(try await registry.attention(by: SampleRegister.operatorOf(SampleRegister.derati)).notices == 0)
        // The permission of one grant with the place of another is neither.
        let crossed = Actor(
            account: 9, name: "silang",
            grants: [
                Grant(role: .kadis, region: RegionCode(3_175_000_000)),
                Grant(role: .kades, region: SampleRegister.derati),
            ])
        #expect(try await registry.attention(by: crossed).notices == 0)
    }

    @Test("read by one is not read by another; what is not theirs cannot be marked or followed")
    func seen() async throws {
        let registry = try SampleRegister.empty().registry
        try await tell(registry, .holders(.privacy, of: SampleRegister.derati), link: "/darurat/tinjau")
        let notice = try #require(try await registry.notices(limit: 10, by: Self.admin).items.first)
        try await registry.markNotice(notice.id, by: Self.admin)
        try await registry.markNotice(notice.id, by: Self.admin)
        #expect(try await registry.attention(by: Self.admin).notices == 0)
        #expect(try await registry.notices(limit: 10, by: Self.admin).items.first?.isSeen == true)
        #expect(try await registry.attention(by: Self.kadis).notices == 1)
        let neighbour = SampleRegister.operatorOf(SampleRegister.derati)
        await #expect(throws: Refusal.notFound) { try await registry.markNotice(notice.id, by: neighbour) }
        await #expect(throws: Refusal.notFound) { try await registry.noticeLink(notice.id, by: neighbour) }
        #expect(try await registry.noticeLink(notice.id, by: Self.kadis) == "/darurat/tinjau")
    }

    @Test("they go after their days; a link that leads away is refused")
    func ends() async throws {
        let sample = try SampleRegister.empty()
        let watch = try Watch(sample)
        try await tell(watch.registry, .account(7))
        watch.now += 90 * 86_400_000 - 1
        #expect(try await watch.registry.attention(by: Self.admin).notices == 1)
        watch.now += 1
        #expect(try await watch.registry.attention(by: Self.admin).notices == 0)
        try await watch.registry.keepTime()
        #expect(try sample.value("SELECT count(*) FROM notice") == "0")
        for link in ["https://jahat.example", "//jahat.example", "/\\jahat.example"] {
            await #expect(throws: Refusal.self) { try await tell(watch.registry, .account(7), link: link) }
        }
    }

    @Test("they are paged without a gap")
    func pages() async throws {
        let registry = try SampleRegister.empty().registry
        for _ in 0..<7 { try await tell(registry, .account(7)) }
        var (ids, next): ([RecordID], String?) = ([], nil)
        repeat {
            let page = try await registry.notices(after: next, limit: 3, by: Self.admin)
            ids += page.items.map(\.id)
            next = page.next
        } while next != nil
        #expect(ids.count == 7)
        #expect(ids == ids.sorted(by: >))
    }
}
