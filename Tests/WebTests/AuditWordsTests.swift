import HTTPTypes
import Registry
import TepatTesting
import Testing

@testable import Web

/// The trail is written in short and read in words.
@Suite("Words of the audit trail")
struct AuditWordsTests {
    @Test("every kind of act has words in both languages", arguments: AuditVerb.allCases)
    func verbs(_ verb: AuditVerb) {
        let words = Texts.verb(verb.rawValue)
        #expect(words.id != verb.rawValue && words.en != verb.rawValue)
        #expect(words.id.first?.isUppercase == true && words.en.first?.isUppercase == true)
    }

    @Test("codes in the detail are said in words, and what was typed stays")
    func details() {
        // "Benar" says nothing by itself.
        let confirmed = Words(id: "Verifikasi ulang: benar", en: "Verified again: right")
        for step in RoadStep.allCases {
            let words = Texts.auditDetail(step.rawValue, "langkah usulan")
            #expect(words == (step == .confirm ? confirmed : step.title), "\(step)")
        }
        let many = Texts.auditDetail("sekaligus luluskan: 12 usulan", "langkah usulan")
        #expect(many.id == "Sekaligus, Luluskan: 12 usulan" && many.en == "Many at once, Pass: 12 proposals")
        #expect(Texts.auditDetail("sekaligus luluskan: siap", "langkah usulan").en == "Many at once, Pass: ready")
        let paper = Texts.auditDetail("tanda_terima, 2048 bita", "unggah berkas")
        #expect(!paper.id.contains("tanda_terima") && paper.id.hasSuffix(", 2048 bita"))
        #expect(Texts.auditDetail("cocokkan KTP", "buka nomor").en == "cocokkan KTP")
        #expect(Texts.verb("lihat keluarga", of: "usulan 01ABC").id == "Melihat usulan")
        #expect(Texts.verb("lihat keluarga", of: "keluarga 01ABC").id == "Melihat keluarga")
    }

    @Test("the auditor follows the road of a proposal from its trail")
    func links() async throws {
        let desk = try await ProposalDesk()
        let list = try await desk.ratified(21...21)
        let proposal = RecordID(Int64(try desk.register.value("SELECT id FROM proposal") ?? "") ?? 0)
        let client = desk.register.client()
        try await client.signIn("auditor")
        #expect(try await client.get("/usulan/\(proposal)").status == .ok)
        let page = try await client.get("/jejak?objek=\(proposal)")
        #expect(page.status == .ok && page.body.contains("Melihat usulan") && page.body.contains("Luluskan"))
        for address in ["/usulan/\(proposal)", "/pengesahan/\(list.batch)"] {
            #expect(!page.links(address).isEmpty, "\(address)")
            #expect(try await client.get(address).status == .ok, "\(address)")
        }
        // The sealed names lead to their proposals, and who looked at them is on the trail.
        let sealed = try await client.get("/pengesahan/\(list.batch)")
        #expect(!sealed.links("/usulan/\(proposal)").isEmpty && sealed.body.contains("Nama yang disegel"))
        #expect(try await client.get("/penetapan").status == .ok)
    }
}
