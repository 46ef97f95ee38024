import Registry
import Storage
import TepatTesting
import Testing

/// Each kind of proposal about a family that is on record: what is refused before it is written, and what the register
/// has once it has gone its road.
@Suite("Kinds of proposals")
struct ProposalKindTests {
    private static let kinds: [ProposalKind] = [
        .aid, .insurance, .reactivation, .eligible, .ineligible, .removal, .caretaker, .ppks,
    ]

    /// SUPARMAN (line 2) draws on Sembako, SITI NURHAYATI (line 3) on PBI-JK.
    private struct People {
        let desk: ProposalDesk
        let family: RecordID
        let head: RecordID
        let wife: RecordID

        init(_ desk: ProposalDesk) throws {
            self.desk = desk
            family = try desk.register.family(line: 2)
            head = try desk.register.person(line: 2)
            wife = try desk.register.person(line: 3)
        }

        func number(_ program: String) throws -> Int {
            try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = '\(program)'") ?? ""))
        }

        func content(
            _ event: ChangeEvent, _ changes: [Change], program: Int? = nil, reason: String = "", day: Int32? = nil
        ) -> ProposalContent {
            ProposalContent(
                ChangeSet(event: event, family: family, changes: changes, reason: "diusulkan RT/RW", day: day),
                program: program, reason: reason)
        }
    }

    /// A content of a kind, the papers that it needs, and what is to be found once it is carried out.
    private struct Sample {
        var content: ProposalContent
        var papers: [String]
        /// A count of rows that is nothing before and one after.
        var effect: String
    }

    private func sample(_ kind: ProposalKind, _ people: People) throws -> Sample {
        let (family, head, wife) = (people.family, people.head, people.wife)
        let (sembako, pkh, pbi) = (
            try people.number("SEMBAKO"), try people.number("PKH"), try people.number("PBI-JK")
        )
        func drawing(_ program: Int, _ person: RecordID) -> String {
            """
            SELECT count(*) FROM enrolment
            WHERE program = \(program) AND person = \(person.value) AND valid_to IS NULL
            """
        }
        func receiving(_ program: Int) -> String {
            "SELECT count(*) FROM caretaker WHERE program = \(program) AND person = \(wife.value) AND valid_to IS NULL"
        }
        func enrol(_ person: RecordID, _ program: Int, starts: Bool = true, reason: String) -> ProposalContent {
            people.content(
                .enrolment, [.enrol(Enrol(person, program: program, starts: starts))], program: program,
                reason: reason)
        }
        switch kind {
        case .aid:
            let changes: [Change] = [
                .enrol(Enrol(wife, program: pkh, starts: true)),
                .caretaker(Caretaker(wife, of: family, program: pkh)),
            ]
            return Sample(
                content: people.content(.enrolment, changes, program: pkh, reason: "SAKIT_KRONIS"),
                papers: ["kk", "ktp", "foto_rumah"], effect: receiving(pkh))
        case .insurance:
            return Sample(
                content: enrol(head, pbi, reason: "KRITERIA_TERPENUHI"), papers: ["kk", "ktp"],
                effect: drawing(pbi, head))
        case .reactivation:
            return Sample(
                content: enrol(wife, pbi, reason: "DARURAT_MEDIS"), papers: ["surat_faskes", "keterangan_dinsos"],
                effect: drawing(pbi, wife))
        case .eligible:
            return Sample(
                content: enrol(head, sembako, reason: "KEMBALI_MISKIN"), papers: ["pernyataan"],
                effect: drawing(sembako, head))
        case .ineligible:
            return Sample(
                content: enrol(head, sembako, starts: false, reason: "MAMPU"), papers: ["kunjungan"],
                effect: """
                    SELECT count(*) FROM enrolment
                    WHERE program = \(sembako) AND person = \(head.value) AND valid_to IS NOT NULL
                    """)
        case .removal:
            let changes: [Change] = [
                .enrol(Enrol(wife, program: pbi, starts: false)), .status(StatusChange(wife, .deceased)),
            ]
            return Sample(
                content: people.content(.death, changes, reason: "MENINGGAL", day: 20_261_120),
                papers: ["akta_kematian"],
                effect: """
                    SELECT count(*) FROM person p JOIN enrolment e ON e.home = p.home AND e.person = p.id
                    WHERE p.id = \(wife.value) AND p.status = 2 AND e.valid_to = 20261120
                    """)
        case .caretaker:
            let changes: [Change] = [.caretaker(Caretaker(wife, of: family, program: sembako))]
            return Sample(
                content: people.content(.caretaker, changes, program: sembako, reason: "PENGURUS_SAKIT"),
                papers: ["kk", "ktp"], effect: receiving(sembako))
        default:
            return Sample(
                content: people.content(.ppks, [.ppks(PPKSChange(wife, .disability, starts: true))]),
                papers: ["kunjungan"], effect: "SELECT count(*) FROM ppks WHERE valid_to IS NULL")
        }
    }

    /// What it is about was drawn on before, and is no longer.
    private func prepare(_ kind: ProposalKind, _ people: People) async throws {
        guard kind == .reactivation || kind == .eligible else { return }
        let program = try people.number(kind == .eligible ? "SEMBAKO" : "PBI-JK")
        try await people.desk.register.run("UPDATE enrolment SET valid_to = 20250301 WHERE program = \(program)")
    }

    /// The field at which it is refused; nil: it is not.
    private func refusal(_ desk: ProposalDesk, _ kind: ProposalKind, _ content: ProposalContent) async throws
        -> String?
    {
        do {
            try await desk.write(kind, content)
            return nil
        } catch Refusal.invalidInput(let field, _) {
            return field
        }
    }

    /// So that nobody comes after Dinsos.
    private func shorten(_ kind: ProposalKind, _ desk: ProposalDesk) async throws {
        let body = #"{"applies":"lulus","offices":{"kadis":false,"bupati":false,"pusat":false}}"#
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('\(kind.rawValue)', \(SampleRegister.rejangLebong.value), 20240101, '\(body)')
            """)
    }

    @Test("once it has gone its road the register has what was proposed, and not before", arguments: kinds)
    func effect(_ kind: ProposalKind) async throws {
        let desk = try await ProposalDesk()
        let people = try People(desk)
        try await prepare(kind, people)
        try await shorten(kind, desk)
        let sample = try sample(kind, people)
        let final = try await desk.finalised(kind, sample.content, papers: sample.papers)
        let forwarded = try await desk.registry.perform(
            TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
            by: ProposalDesk.camat)
        #expect(try desk.register.value(sample.effect) == "0")
        let passed = try await desk.registry.perform(
            TakeStep(forwarded.proposal, seen: forwarded.version, hash: forwarded.hash, StepAsked(.pass)),
            by: ProposalDesk.verifier)
        #expect(passed.state == .done)
        #expect(try desk.register.value(sample.effect) == "1")
        #expect(try desk.register.value("SELECT count(*) FROM proposal_claim") == "0")
        let view = try await desk.registry.proposal(passed.proposal, by: ProposalDesk.village)
        let named = [people.head: "SUPARMAN", people.wife: "SITI NURHAYATI"]
        #expect(!view.people.isEmpty && view.people.allSatisfy { named[$0.key] == $0.value })
        // As the rows that were put there by hand are not in the counts.
        if kind != .reactivation, kind != .eligible { #expect(try desk.register.problems() == []) }
    }

    @Test("papers that a kind needs are asked for before the village decides", arguments: kinds)
    func papers(_ kind: ProposalKind) async throws {
        let desk = try await ProposalDesk()
        let people = try People(desk)
        try await prepare(kind, people)
        let draft = try await desk.write(kind, try sample(kind, people).content)
        let outcome = try await desk.agenda(try await desk.meeting(), [draft])
        #expect(outcome.taken.isEmpty && outcome.left.map(\.proposal) == [draft.proposal])
    }

    @Test("what does not fit the family is refused at its field")
    func preconditions() async throws {
        let desk = try await ProposalDesk()
        let people = try People(desk)
        let (family, head, wife) = (people.family, people.head, people.wife)
        let (sembako, pkh, pbi) = (
            try people.number("SEMBAKO"), try people.number("PKH"), try people.number("PBI-JK")
        )
        func enrol(_ person: RecordID, _ program: Int, starts: Bool = true, reason: String) -> ProposalContent {
            people.content(
                .enrolment, [.enrol(Enrol(person, program: program, starts: starts))], program: program,
                reason: reason)
        }
        let died = people.content(
            .death, [.trait(TraitChange(wife, values: ["sta_kawin": "4"]))], reason: "MENINGGAL")
        let other = people.content(
            .caretaker, [.caretaker(Caretaker(wife, of: family, program: pkh))], program: sembako,
            reason: "PENGURUS_SAKIT")
        let ends = people.content(.ppks, [.ppks(PPKSChange(wife, .beggar, starts: false))])
        let odd: [(ProposalKind, ProposalContent, String)] = [
            (.aid, enrol(head, sembako, reason: "SAKIT_KRONIS"), "program"),
            (.insurance, enrol(wife, pbi, reason: "SAKIT_KRONIS"), "program"),
            (.insurance, enrol(head, pkh, reason: "SAKIT_KRONIS"), "program"),
            (.reactivation, enrol(head, pbi, reason: "DARURAT_MEDIS"), "jenis"),
            (.eligible, enrol(head, pkh, reason: "KEMBALI_MISKIN"), "jenis"),
            (.ineligible, enrol(head, pkh, starts: false, reason: "MAMPU"), "program"),
            (.ineligible, enrol(head, sembako, starts: false, reason: "KEMISKINAN"), "alasan"),
            (.removal, died, "jenis"), (.caretaker, other, "jenis"), (.ppks, ends, "jenis"),
        ]
        for (kind, content, field) in odd {
            #expect(try await refusal(desk, kind, content) == field, "\(kind)")
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("who is registered or receives it already is not proposed again", arguments: [ProposalKind.ppks, .caretaker])
    func already(_ kind: ProposalKind) async throws {
        let desk = try await ProposalDesk()
        let people = try People(desk)
        let isPPKS = kind == .ppks
        let (table, column) = isPPKS ? ("ppks", "type") : ("caretaker", "program")
        let value = isPPKS ? "'penyandang_disabilitas'" : String(try people.number("SEMBAKO"))
        try await desk.register.run(
            """
            INSERT INTO \(table) (home, person, \(column), valid_from, recorded_at, village)
            SELECT home, id, \(value), 20240101, 0, village FROM person WHERE line = 3
            """)
        let content = try sample(kind, people).content
        #expect(try await refusal(desk, kind, content) == (isPPKS ? "ppks" : "pengurus"))
    }

    @Test("what a family draws on is told by program, with those who are gone, and to nobody else")
    func aid() async throws {
        let desk = try await ProposalDesk()
        let people = try People(desk)
        let (sembako, pbi) = (try people.number("SEMBAKO"), try people.number("PBI-JK"))
        try await desk.register.change(.death, people.family, [.status(StatusChange(people.wife, .deceased))])
        let aid = try await desk.registry.aid(of: people.family, by: ProposalDesk.village)
        #expect(Set(aid.drawing(sembako)) == [people.head, people.wife] && aid.drawing(pbi) == [people.wife])
        #expect(aid.caretakers.isEmpty && aid.ended.isEmpty)
        try await desk.register.run("UPDATE enrolment SET valid_to = 20250301 WHERE program = \(pbi)")
        let later = try await desk.registry.aid(of: people.family, by: ProposalDesk.village)
        #expect(later.drawing(pbi).isEmpty && later.ended.map(\.person) == [people.wife])
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.aid(of: people.family, by: ProposalDesk.neighbour)
        }
    }
}
