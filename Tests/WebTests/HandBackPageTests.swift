import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// The pages on which villages answer for their results.
@Suite("Pages of results handed back")
struct HandBackPageTests {
    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    private func send(_ client: TestClient, _ address: String, _ values: [String: String]) async throws -> Answer {
        let forms = try await client.get(address).forms
        let form = try #require(forms.first { $0.isPost && $0.action == address }, "\(address) has no form")
        return try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    private func ticked(_ desk: ProposalDesk, _ proposal: RecordID) async throws -> String {
        "\(proposal).\(try await desk.now(proposal).version)"
    }

    @Test("the operator finds the list, confirms a name, disputes another with a reason, and is led on")
    func answered() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled()
        let list = try await desk.handedBack()
        let operatorClient = try await client(desk, "operator")
        let lists = try await operatorClient.get("/serah")
        // One village has no others that could be silent.
        #expect(!lists.body.contains("diam=1"))
        #expect(lists.status == .ok && lists.body.contains("/serah/\(list.id)"))
        let address = "/serah/\(list.id)"
        let page = try await operatorClient.get(address)
        #expect(page.body.contains("HARTONO") && page.body.contains("Tidak padan"))
        let none = try await send(operatorClient, address, ["langkah": "konfirmasi"])
        #expect(none.status == .unprocessableContent && none.body.contains("href=\"#pilih\""))
        let first = try await ticked(desk, proposals[0])
        let right = try await send(operatorClient, address, ["langkah": "konfirmasi", "pilih": first])
        #expect(right.status == .ok && right.body.contains("1 berhasil"))
        let second = try await ticked(desk, proposals[1])
        let unreasoned = try await send(operatorClient, address, ["langkah": "bantah", "pilih": second])
        #expect(unreasoned.status == .unprocessableContent)
        let wrong = try await send(
            operatorClient, address, ["langkah": "bantah", "pilih": second, "alasan-bantah": "BUKAN_KRITERIA"])
        #expect(wrong.status == .ok && wrong.body.contains("Buat usulan lanjutan"))
        #expect(wrong.body.contains("2 dari 3 nama dijawab"))
        // The last was not determined: it may go round once more.
        #expect(wrong.body.contains("Ajukan ulang"))
    }

    @Test("a name of another list is not answered here, and a neighbour sees no list at all")
    func guarded() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled(21...22)
        let list = try await desk.handedBack()
        let other = try await desk.finalised(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        let operatorClient = try await client(desk, "operator")
        let answer = try await send(
            operatorClient, "/serah/\(list.id)",
            ["langkah": "konfirmasi", "pilih": "\(other.proposal).\(other.version)"])
        #expect(answer.status == .notFound)
        let neighbour = try await client(desk, "tetangga")
        #expect(try await neighbour.get("/serah/\(list.id)").status == .notFound)
        #expect(!(try await neighbour.get("/serah").body.contains("/serah/\(list.id)")))
    }

    @Test("the regent hands over with a tick and a press; a number that is not what was shown is told")
    func handed() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled(21...22)
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET role = 'bupati' WHERE account = 8")
        }
        let regent = try await client(desk, "kadis")
        let unsure = try await send(regent, "/serah", [:])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin-202611\""))
        #expect(try desk.register.value("SELECT count(*) FROM handback") == "0")
        let stale = try await send(regent, "/serah", ["jumlah": "7", "yakin-202611": "ya"])
        #expect(stale.status.code >= 400 && stale.body.contains("href=\"#periode\""))
        let done = try await send(regent, "/serah", ["yakin-202611": "ya"])
        #expect(done.status == .seeOther)
        #expect(try desk.register.value("SELECT count(*) FROM handback") == "1")
        #expect(try await regent.get("/serah?diam=1").body.contains("Tidak ada desa yang diam"))
    }
}
