import Registry
import TepatTesting
import Testing

@Suite("The list of jobs")
struct JobListTests {
    @Test("Goes page by page, the newest first, and shows nobody else's")
    func pages() async throws {
        let registry = try SampleRegister.empty().registry
        var asked: [RecordID] = []
        for number in 1...5 {
            asked.append(
                try await registry.enqueue(
                    ValidateJob(region: SampleRegister.rejangLebong), title: "ke-\(number)", by: SampleRegister.admin))
        }
        var told: [RecordID] = []
        var after: String?
        repeat {
            let page = try await registry.jobs(after: after, limit: 2, by: SampleRegister.admin)
            #expect(page.items.count <= 2)
            told += page.items.map(\.id)
            after = page.next
        } while after != nil
        #expect(told == asked.reversed())
        let village = SampleRegister.operatorOf(SampleRegister.derati)
        #expect(try await registry.jobs(by: village).items.isEmpty)
        await #expect(throws: Refusal.notFound) { try await registry.job(asked[0], by: village) }

        try registry.runWaitingJobs()
        #expect(try await registry.jobs(openOnly: true, by: SampleRegister.admin).items.isEmpty)
        #expect(try await registry.jobs(by: SampleRegister.admin).items.count == 5)
        await #expect(throws: Refusal.notFound) { try await registry.jobs(after: "x", by: SampleRegister.admin) }
    }
}
