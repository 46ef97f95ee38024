import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// What those who are proposed were told, from the form to the register.
@Suite("Consent of those who are proposed")
struct ConsentTests {
    private func household(_ consent: GivenConsent?, phone: String? = nil) -> ProposalContent {
        var content = ProposalDesk.newHousehold()
        content.consent = consent
        content.phone = phone
        return content
    }

    private func papers(_ desk: ProposalDesk, of proposal: RecordID) async throws {
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: proposal) }
    }

    @Test("the notice in force on its day is named with it, and stays the one that was told")
    func told() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(
            .newHousehold, household(GivenConsent(.assisted, day: 20_260_105, helper: " Ibu RT 4 ")))
        let view = try await desk.registry.proposal(draft.proposal, by: ProposalDesk.village)
        let given = try #require(view.content?.consent)
        #expect(given.way == .assisted && given.day == 20_260_105 && given.helper == "Ibu RT 4")
        let told = try #require(given.told)
        let channel = try desk.register.value(
            "SELECT channel FROM privacy_notice WHERE id = \(told.notice.value) AND valid_from = \(told.from)")
        #expect(channel == "usulan" && told.version == 1)
        #expect(try desk.register.problems() == [])
    }

    @Test("a day ahead, one before there was a notice, and help of nobody are refused")
    func refused() async throws {
        let desk = try await ProposalDesk()
        let wrong = [
            GivenConsent(.thumb, day: 20_270_101), GivenConsent(.thumb, day: 20_260_231),
            GivenConsent(.thumb, day: 20_200_101), GivenConsent(.assisted, day: 20_260_105),
            GivenConsent(.assisted, day: 20_260_105, helper: "NIK 9902061507750021"),
        ]
        for consent in wrong {
            await #expect(throws: Refusal.self) { try await desk.write(.newHousehold, household(consent)) }
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("without it newcomers are on no agenda; who is in the register needs none")
    func demanded() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, household(nil))
        try await papers(desk, of: draft.proposal)
        let meeting = try await desk.meeting()
        let left = try await desk.agenda(meeting, [draft])
        #expect(left.taken.isEmpty && left.left.first?.reason.id.contains("setuju datanya diproses") == true)
        let edited = try await desk.registry.perform(
            WriteProposal(
                proposal: draft.proposal, seen: draft.version, .newHousehold, at: SampleRegister.derati,
                household(GivenConsent(.signature, day: 20_260_105))),
            by: ProposalDesk.village)
        #expect(edited.hash != draft.hash)
        #expect(try await desk.agenda(meeting, [edited]).taken == [draft.proposal])
        let correction = ProposalContent(
            SampleRegister.correction(
                of: try desk.register.person(line: 2), in: try desk.register.family(line: 2), ["pekerjaan": "NELAYAN"]))
        #expect(!correction.bringsNewcomers && ProposalDesk.newHousehold().bringsNewcomers)
    }

    @Test("when they come into the register, so does what they were told")
    func carriedOut() async throws {
        let desk = try await ProposalDesk()
        // A kabupaten that settles it by itself.
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('usulan_baru', \(SampleRegister.rejangLebong.value), 20240101, '{"applies": "lulus"}')
            """)
        var now = try await desk.finalised(
            .newHousehold, household(GivenConsent(.assisted, day: 20_260_105, helper: "Ibu RT 4")))
        let steps: [(RoadStep, Actor)] = [
            (.forward, ProposalDesk.camat), (.take, ProposalDesk.verifier), (.pass, ProposalDesk.verifier),
        ]
        for (step, actor) in steps {
            #expect(try desk.register.value("SELECT count(*) FROM consent") == "0")
            now = try await desk.registry.perform(
                TakeStep(now.proposal, seen: now.version, hash: now.hash, StepAsked(step)), by: actor)
        }
        let written = try desk.register.value(
            """
            SELECT count(*) FROM consent WHERE person = 0 AND way = 'lisan' AND day = 20260105
            AND witness = 'Ibu RT 4' AND actor_name = 'Operator uji' AND notice IN (
                SELECT id FROM privacy_notice WHERE channel = 'usulan')
            """)
        #expect(written == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("a mobile number is kept in one form, and is no place for anything else")
    func phone() async throws {
        #expect(CitizenPhone.normal("0812 3456-7890") == "+6281234567890")
        #expect(CitizenPhone.normal("+62 812 3456 7890") == "+6281234567890")
        for typed in ["0212345678", "08123", "9902061507750021", "0812345678x", "081234567890123456"] {
            #expect(CitizenPhone.normal(typed) == nil, "\(typed)")
        }
        #expect(CitizenPhone.masked("+6281234567890") == "+62812******90")
        let desk = try await ProposalDesk()
        await #expect(throws: Refusal.self) {
            try await desk.write(.newHousehold, household(nil, phone: "0212345678"))
        }
        let draft = try await desk.write(.newHousehold, household(nil, phone: "0812 3456 7890"))
        let view = try await desk.registry.proposal(draft.proposal, by: ProposalDesk.village)
        #expect(view.content?.phone == "+6281234567890")
    }

    @Test("an older content without it is read, and is the same text when it is written again")
    func older() throws {
        var content = ProposalDesk.newHousehold()
        content.consent = nil
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = try encoder.encode(content)
        #expect(!String(decoding: text, as: UTF8.self).contains("consent"))
        #expect(!String(decoding: text, as: UTF8.self).contains("phone"))
        #expect(try JSONDecoder().decode(ProposalContent.self, from: text) == content)
    }
}
