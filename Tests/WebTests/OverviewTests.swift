import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Beranda of each role")
struct OverviewTests {
    private func page(_ login: String, _ register: SampleRegister) async throws -> Answer {
        let client = register.client()
        try await client.signIn(login)
        return try await client.get("/beranda")
    }

    @Test("An operator sees what to mend, each with the way to it")
    func operatorDesa() async throws {
        let answer = try await page("operator", try await SampleRegister.make())
        #expect(answer.status == .ok)
        #expect(answer.body.contains("1 hal menunggu Anda"))
        #expect(answer.body.contains("NIK bukan 16 angka"))
        #expect(answer.links("/perbaikan?").contains { $0.contains("alasan=N02") })
        #expect(!answer.body.contains("Jejak audit"))
    }

    @Test("With nothing to do the page says so")
    func nothingToDo() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1)])
        let answer = try await page("operator", register)
        #expect(answer.body.contains("Tidak ada yang menunggu Anda"))
    }

    @Test("Dinsos sees the villages, and an operator's tasks are not theirs")
    func dinsos() async throws {
        let answer = try await page("dinsos", try await SampleRegister.make())
        #expect(answer.body.contains("Desa dengan keluarga tidak valid terbanyak"))
        #expect(answer.body.contains("Desa tanpa perubahan dalam 30 hari"))
        #expect(answer.links("/beranda/").contains("/beranda/17.02.06.2001"))
        #expect(answer.body.contains("Menurut kecamatan"))
    }

    @Test("Who only looks sees how the work goes on, and no work")
    func viewer() async throws {
        let answer = try await page("kades", try await SampleRegister.make())
        #expect(answer.body.contains("Kemajuan perbaikan"))
        #expect(!answer.body.contains("hal menunggu Anda"))
        #expect(!answer.body.contains("Tidak ada yang menunggu"))
        #expect(answer.links("/perbaikan").isEmpty)
    }

    @Test("An auditor is led to the trail")
    func auditor() async throws {
        let answer = try await page("auditor", try await SampleRegister.make())
        #expect(answer.body.contains("Periksa jejak audit"))
        #expect(!answer.links("/jejak").isEmpty)
    }

    @Test("A move that waits is told to the village that has to answer, and to no other")
    func transfer() async throws {
        let register = try await SampleRegister.make()
        let own = SampleRegister.operatorOf(SampleRegister.derati)
        let family = RecordID(Int64(try register.value("SELECT family FROM person WHERE line = 2") ?? "") ?? 0)
        let opened = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar, day: nil,
                reason: "pindah rumah"), by: own)
        let there = try await page("tetangga", register)
        #expect(there.links("/pindah/").contains("/pindah/\(opened.transfer)"))
        #expect(try await page("operator", register).links("/pindah/").isEmpty)
    }
}
