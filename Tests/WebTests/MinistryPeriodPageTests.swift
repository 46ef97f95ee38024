import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("One file of a month on the page of the lists")
struct MinistryPeriodPageTests {
    @Test("a verifier has it made and fetches it; others are not offered it")
    func fetched() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.ratified(21...21)
        let address = "/kementerian/periode"
        let village = desk.register.client()
        try await village.signIn("operator")
        #expect(!(try await village.get("/pengesahan").body.contains(address)))
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let page = try await client.get("/pengesahan")
        let form = try #require(page.form(address))
        let asked = try await client.send(.post, address, form: form.values)
        let job = try #require(asked.location)
        try desk.registry.runWaitingJobs()
        #expect(try await client.get(job).body.contains("2 baris dari 1 usulan dalam 1 daftar."))
        let period = try #require(
            try await desk.registry.ministryPeriods(in: SampleRegister.rejangLebong, by: ProposalDesk.verifier).first)
        let file = try #require(period.file)
        #expect(try await client.get("/pengesahan").body.contains("\(address)/\(file.id)"))
        let answer = try await client.get("\(address)/\(file.id)")
        #expect(answer.status == .ok && answer.headers[.contentType] == "application/zip")
    }

    @Test("the number of the letter that ratified a list is not that under which it is sent")
    func sendingNumber() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...21).batch
        try await desk.madePaper(.ratification, of: batch)
        try desk.register.runAsOwner("UPDATE paper SET number = '460/123/2026'")
        _ = try await desk.registry.startMinistryFile(of: batch, by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        try await desk.paper("tanda_terima", TinyPicture.png(), to: .batch(batch), by: ProposalDesk.verifier)
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let form = try #require(try await client.get("/pengesahan/\(batch)").form("/pengesahan/\(batch)/kirim"))
        #expect(form.values["nomor"] ?? "" == "")
    }
}
