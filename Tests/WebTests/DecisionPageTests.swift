import HTTPTypes
import Registry
import TepatTesting
import Testing

/// One step of many proposals as its page tells of it.
@Suite("Steps of many proposals on their page")
struct DecisionPageTests {
    @Test("a list that is gone by its schedule is not offered as a file of nothing")
    func gone() async throws {
        let register = try await SampleRegister.make()
        try await register.run(
            """
            INSERT INTO decision (id, region, step, source, reason, words, result, account, actor_name, asked_at,
                ready, missed, taken, dropped)
            VALUES (4711, \(SampleRegister.rejangLebong.value), 'luluskan', 'VERIF_DINSOS', '', '', 'selesai', 2, 'dinsos',
                \(SampleRegister.now), 2, 0, 2, 0)
            """)
        let client = register.client()
        try await client.signIn("dinsos")
        let page = try await client.get("/putusan/\(RecordID(4711))")
        #expect(page.status == .ok && page.body.contains("Daftarnya sudah dihapus"))
        #expect(page.links("/putusan/\(RecordID(4711))/hasil.csv").isEmpty)
    }
}
