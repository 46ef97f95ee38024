import Foundation
import HTTPTypes
@testable import Registry
import Storage
import TepatTesting
import Testing

@Suite("Penetapan on the screen")
struct DeterminationPageTests {
    /// A household that was sent to the ministry.
    private func sent(_ desk: ProposalDesk) async throws -> RecordID {
        let id = try await desk.finalised().proposal
        let registry = desk.registry
        try await registry.database.write(seeing: .everything) { db in
            guard let record = try ProposalRecord.find(id, in: db) else { throw Refusal.notFound }
            let work = ChangeWork(registry: registry, db: db, actor: ProposalDesk.verifier)
            let road: [(RoadStep, ProposalState)] = [
                (.forward, .forwarded), (.pass, .passed), (.endorse, .endorsed), (.ratify, .ratified), (.send, .sent),
            ]
            var before = ProposalState.finalised
            for (step, after) in road {
                try ManySteps(step: step, before: before, after: after, role: .verifikator)
                    .take([id], of: record.key.home, work)
                before = after
            }
        }
        return id
    }

    private func upload(_ desk: ProposalDesk) async throws -> RecordID {
        let rows = [
            DTKSRow(21, ["ID DTKS": "", "NIK": "9902061507750021", "NAMA": "HARTONO"]),
            DTKSRow(22, ["ID DTKS": "", "NIK": "9902065203780021", "NAMA": "SURYANI"]),
            DTKSRow(90, ["NAMA": "<b>ORANG BARU</b>"]),
        ]
        let path = try desk.register.folder.dtks(rows, name: "sk.psv")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let begun = try await desk.registry.beginUpload(
            name: "sk.psv", bytes: bytes.count, probe: "sk", by: ProposalDesk.verifier)
        _ = try await desk.registry.append(bytes, at: 0, to: begun.id, by: ProposalDesk.verifier)
        return try await desk.registry.finishUpload(begun.id, by: ProposalDesk.verifier).id
    }

    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    @Test("from the file to the register, by a verifier and the head of Dinsos")
    func wholeWay() async throws {
        let desk = try await ProposalDesk()
        let proposal = try await sent(desk)
        let dinsos = try await client(desk, "dinsos")
        #expect(try await dinsos.get("/penetapan").body.contains("Belum ada penetapan"))
        let upload = try await upload(desk)
        var values = try #require(try await dinsos.get("/penetapan").form("/penetapan")).values
        values.merge(["unggahan": upload.description, "nomor": "262/HUK/2026", "tanggal": "2026-11-20"]) { $1 }
        values["periode"] = "November"
        let unclear = try await dinsos.send(.post, "/penetapan", form: values)
        #expect(unclear.status == .unprocessableContent && unclear.body.contains("Pilih bulannya."))
        values["periode"] = "2026-11"
        let started = try await dinsos.send(.post, "/penetapan", form: values)
        let job = try #require(started.location)
        try desk.registry.runWaitingJobs()
        let decree = try #require(try await dinsos.get(job).links("/penetapan/").first)
        let page = try await dinsos.get(decree)
        #expect(page.status == .ok && page.body.contains("Ditetapkan 1") && page.body.contains("HARTONO"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        // Whoever read it is not offered to confirm it.
        #expect(!page.body.contains("value=\"konfirmasi\""))
        let strangers = try await dinsos.get("\(decree)?hasil=tanpa_usulan")
        #expect(strangers.body.contains("Orang yang tidak dikenal register") && !strangers.body.contains("<b>ORANG"))
        let sheet = try await dinsos.get("\(decree)/baris.csv")
        #expect(sheet.status == .ok && sheet.body.contains("Ditetapkan") && !sheet.body.contains("HARTONO"))

        let kadis = try await client(desk, "kadis")
        let form = try #require(
            try await kadis.get(decree).forms.first { $0.values["putusan"] == "konfirmasi" })
        let unsure = try await kadis.send(.post, form.action, form: form.values)
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin-konfirmasi\""))
        let sure = form.values.merging(["yakin-konfirmasi": "ya"]) { $1 }
        let confirmed = try await kadis.send(.post, form.action, form: sure)
        #expect(confirmed.location == decree)
        try desk.registry.runWaitingJobs()
        let applied = try await kadis.get(decree)
        #expect(applied.body.contains("1 usulan sudah diterapkan, 0 belum."))
        #expect(applied.body.contains("menyerahkan hasil ke desa</a>"))
        #expect(try await desk.now(proposal).state == .determined)
        let operatorDesk = try await client(desk, "operator")
        #expect(try await operatorDesk.get(decree).status == .forbidden)
    }
}
