import HTTPTypes
import Registry
import TepatTesting
import Testing

/// What Dinsos says of a scan, and what its village reads.
@Suite("Scans on their page")
struct ScanPageTests {
    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    @Test("a scan is given back with a reason, told at its field where it is missing, and another one is asked for")
    func returned() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.agreed()
        let id = try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) })
        let meeting = RecordID(id)
        let page = "/musyawarah/\(meeting)/bukti"
        let papers = try await desk.registry.evidence(of: .deliberation(meeting), by: ProposalDesk.verifier).papers
        let minutes = try #require(papers.first { $0.kind == "berita_acara" })
        let verifier = try await client(desk, "dinsos")
        let action = "\(page)/\(minutes.id)/kembalikan"
        let form = try #require(try await verifier.get(page).form(action))
        let none = try await verifier.send(.post, action, form: form.values)
        #expect(none.status == .unprocessableContent && none.body.contains("alasan_kembali-\(minutes.id)"))
        let sent = try await verifier.send(
            .post, action,
            form: form.values.merging([
                "alasan_kembali-\(minutes.id)": "HALAMAN_KURANG", "keterangan-\(minutes.id)": "halaman <2>",
            ]) { $1 })
        #expect(sent.status == .seeOther)
        let village = try await client(desk, "operator")
        let seen = try await village.get(page)
        #expect(seen.body.contains("Dikembalikan Dinsos") && seen.body.contains("Halaman kurang"))
        #expect(seen.body.contains("halaman &lt;2&gt;") && seen.body.contains("multipart/form-data"))
        // Whoever brought it gives nothing back.
        #expect(seen.form(action) == nil)
        let neighbour = try await client(desk, "tetangga")
        #expect(try await neighbour.get(page).status == .notFound)
    }
}
