@testable import Registry
import Storage
import TepatTesting
import Testing

/// What a village puts up for everybody says who, and nothing more of them.
@Suite("Lists for everybody")
struct PublicListTests {
    private static let day: Int64 = 86_400_000
    /// From the hour of the sample to the last millisecond of its day in western Indonesia.
    private static let evening: Int64 = 14 * 3_600_000 - 1

    /// A sealed musyawarah on three households: agreed, refused, postponed.
    private func sealed(
        _ desk: ProposalDesk, _ header: DeliberationHeader = ProposalDesk.header
    ) async throws -> RecordID {
        let meeting = try await desk.meeting(header)
        let decisions: [(VillageDecision, String)] = [
            (.agree, ""), (.refuse, "BUKAN_KRITERIA"), (.postpone, "BUKAN_KRITERIA"),
        ]
        for (place, decision) in decisions.enumerated() {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: 21 + place))
            let draft = try await desk.write(.newHousehold, content)
            for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
            _ = try await desk.agenda(meeting, [draft])
            try await desk.decide(meeting, draft, decision.0, reason: decision.1)
        }
        for kind in header.kind.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        return meeting
    }

    private func putUp(_ desk: ProposalDesk, _ kind: PublicListKind, _ subject: RecordID) async throws -> PublicList {
        let outcome = try await desk.registry.perform(PutUpList(kind, of: subject), by: ProposalDesk.village)
        let list = try await desk.registry.publicList(outcome.list, at: SampleRegister.derati)
        return try #require(list)
    }

    @Test(
        "a name keeps the first letter of each word, and its titles go",
        arguments: [
            ("JUMADIL EFENDI", "J****** E*****"), ("H. AMIR HAMZAH, S.Pd, M.M", "A*** H*****"), ("Hj. Siti", "S***"),
            ("M AMIR", "M A***"), ("H AMIR", "A***"), ("AMIR H", "A*** H"), ("ST AISYAH", "S* A*****"),
            ("AISYAH SE", "A*****"), ("MA'RUF", "M****"), ("HAJI", "H***"), ("Drs", "D**"), ("", ""),
            ("  NUR   AINI ", "N** A***"), ("SUPARMAN.", "S*******"),
        ])
    func names(_ name: String, _ shown: String) { #expect(BoardName.of(name) == shown) }

    @Test("what a sealed musyawarah decided is put up masked, without reasons, and by its village alone")
    func meeting() async throws {
        let desk = try await ProposalDesk()
        let open = try await desk.meeting()
        await #expect(throws: Refusal.self) { _ = try await putUp(desk, .deliberation, open) }
        let meeting = try await sealed(desk)
        for (role, actor) in ProposalDesk.actors
        where actor.roles(meeting: Demand(.propose, at: SampleRegister.derati)).isEmpty {
            await #expect(throws: Refusal.self, "\(role)") {
                _ = try await desk.registry.perform(PutUpList(.deliberation, of: meeting), by: actor)
            }
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.perform(PutUpList(.deliberation, of: meeting), by: ProposalDesk.neighbour)
        }
        let list = try await putUp(desk, .deliberation, meeting)
        #expect(list.names.map(\.name) == ["H******", "H******", "H******"])
        #expect(list.names.map(\.outcome) == [.agreed, .notAgreed, .postponed])
        #expect(list.names.map(\.number) == [1, 2, 3] && list.names.allSatisfy { $0.rt == "004" && $0.rw == "002" })
        #expect(list.head.until == SampleRegister.now + 7 * Self.day + Self.evening)
        let stored = try desk.register.list("SELECT name FROM public_name")
        #expect(stored?.contains("HARTONO") == false)
        await #expect(throws: Refusal.self) { _ = try await putUp(desk, .deliberation, meeting) }
        #expect(try await desk.registry.publicLists(in: SampleRegister.rejangLebong, limit: 20).count == 1)
        #expect(try await desk.registry.publicLists(in: SampleRegister.tabaAnyar, limit: 20).isEmpty)
        #expect(try await desk.registry.publicList(list.head.id, at: SampleRegister.tabaAnyar) == nil)
        #expect(try desk.register.value("SELECT count(*) FROM audit_entry WHERE verb = 'umumkan daftar'") == "1")
    }

    @Test("once its days are over it is shown no longer, and one that was taken down or given back is gone at once")
    func ended() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await sealed(desk)
        let list = try await putUp(desk, .deliberation, meeting)
        let late = try desk.register.at(SampleRegister.now + 8 * Self.day)
        let closed = try #require(try await late.publicList(list.head.id, at: SampleRegister.derati))
        #expect(!closed.head.isOpen(at: SampleRegister.now + 8 * Self.day))
        let over = try desk.register.at(SampleRegister.now + 91 * Self.day)
        #expect(try await over.publicList(list.head.id, at: SampleRegister.derati) == nil)
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                TakeDownList(.deliberation, of: meeting, words: " "), by: ProposalDesk.village)
        }
        _ = try await desk.registry.perform(
            TakeDownList(.deliberation, of: meeting, words: "salah RT"), by: ProposalDesk.village)
        #expect(try await desk.registry.publicList(list.head.id, at: SampleRegister.derati) == nil)
        let again = try await putUp(desk, .deliberation, meeting)
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.verifier).row.version
        _ = try await desk.registry.perform(
            ReturnDeliberation(meeting, seen: seen, reason: "BERITA_ACARA_TIDAK_TERBACA", words: ""),
            by: ProposalDesk.verifier)
        #expect(try await desk.registry.publicList(again.head.id, at: SampleRegister.derati) == nil)
    }

    @Test("citizens may object until the evening of the last day, whatever the hour at which the list was put up")
    func lastDay() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await sealed(desk)
        let head = try await putUp(desk, .deliberation, meeting).head
        #expect(head.lastDay == 20_261_128 && !head.isStatement)
        let last = SampleRegister.now + 7 * Self.day
        #expect(head.isOpen(at: last) && head.isOpen(at: last + 3_600_000) && head.isOpen(at: last + Self.evening))
        #expect(!head.isOpen(at: last + Self.evening + 1))
    }

    @Test("what was shown for all of its days is up no longer for its village either, which may put it up anew")
    func over() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await sealed(desk)
        let list = try await putUp(desk, .deliberation, meeting)
        let late = try desk.register.at(SampleRegister.now + 91 * Self.day)
        let village = ProposalDesk.village
        #expect(try await desk.registry.publicList(.deliberation, of: meeting, by: village)?.id == list.head.id)
        #expect(try await late.publicList(.deliberation, of: meeting, by: village) == nil)
        await #expect(throws: Refusal.notFound) {
            _ = try await late.perform(TakeDownList(.deliberation, of: meeting, words: "salah RT"), by: village)
        }
        let again = try await late.perform(PutUpList(.deliberation, of: meeting), by: village)
        #expect(try await late.publicList(.deliberation, of: meeting, by: village)?.id == again.list)
        #expect(try await late.publicList(list.head.id, at: SampleRegister.derati) == nil)
        #expect(try await late.publicLists(in: SampleRegister.derati, limit: 20).map(\.id) == [again.list])
    }

    @Test("a list on which nobody met says that it rests on the statement of the village head")
    func statement() async throws {
        let desk = try await ProposalDesk()
        let header = DeliberationHeader(
            .sptjm, day: 20_261_118, number: "470/12/2026", leader: "Kepala Desa Derati", note: "Banjir bandang")
        let meeting = try await sealed(desk, header)
        let list = try await putUp(desk, .deliberation, meeting)
        #expect(list.head.isStatement && list.names.count == 3)
        let heads = try await desk.registry.publicLists(in: SampleRegister.derati, limit: 20)
        #expect(heads.map(\.isStatement) == [true])
    }

    @Test("of results that came back, only who is in is named")
    func determined() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled()
        let back = try await desk.handedBack()
        let list = try await putUp(desk, .determination, back.id)
        #expect(list.names.map(\.outcome) == [.determined, .determined])
        #expect(list.head.period == back.period && list.head.until == SampleRegister.now + 30 * Self.day + Self.evening)
    }

    @Test("whom the law protects more is counted and not named, and what is not about help is not there")
    func heldBack() {
        let day = SampleRegister.derati.level == .village ? Clock.at(SampleRegister.now).today : Clock.system.today
        #expect(HeldBackKind.how(.ppks, nil, on: .deliberation, day) == .counted)
        for list in PublicListKind.allCases {
            #expect(HeldBackKind.how(.reactivation, "PBI-JK", on: list, day) == .counted, "\(list)")
        }
        #expect(HeldBackKind.how(.insurance, "PBI-JK", on: .deliberation, day) == nil)
        #expect(HeldBackKind.how(.aid, "PERMAKANAN-DISABILITAS", on: .determination, day) == .counted)
        #expect(HeldBackKind.how(.aid, "PKH", on: .determination, day) == nil)
        #expect(HeldBackKind.how(.removal, nil, on: .deliberation, day) == nil)
        #expect(HeldBackKind.how(.removal, nil, on: .determination, day) == .leftOut)
        #expect(HeldBackKind.how(.correction, nil, on: .deliberation, day) == .leftOut)
        // Each names a kind, or a programme of the catalogue.
        #expect(HeldBackKind.all.count == 14)
        let programs = Set(EmbeddedTable.rows(of: "programs.csv", columns: 6).map { $0[0] })
        #expect(HeldBackKind.all.allSatisfy { ProposalKind(rawValue: $0.what) != nil || programs.contains($0.what) })
    }

    @Test("a village in which somebody practises puts nothing up, and nothing of it is shown")
    func practice() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await sealed(desk)
        let list = try await putUp(desk, .deliberation, meeting)
        let other = try await desk.meeting()
        _ = try await desk.registry.database.write(seeing: .everything) { db in
            try db.execute(
                """
                INSERT INTO training_ground (account, number, village, neighbour, own_account, made_at, seen_at)
                VALUES (99, 1, \(SampleRegister.derati), \(SampleRegister.tabaAnyar), 1, 0, 0)
                """)
        }
        #expect(try await desk.registry.publicList(list.head.id, at: SampleRegister.derati) == nil)
        #expect(try await desk.registry.publicLists(in: SampleRegister.rejangLebong, limit: 20).isEmpty)
        await #expect(throws: Refusal.self) { _ = try await putUp(desk, .deliberation, other) }
    }

    @Test("who is erased is erased from the list too, and the line stays")
    func erased() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await sealed(desk)
        let list = try await putUp(desk, .deliberation, meeting)
        let proposal = try #require(
            try desk.register.value("SELECT proposal FROM public_name WHERE number = 1").flatMap { Int64($0) })
        try await desk.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM public_name WHERE number = 1")
            try PublicNames.erase(RecordKey(home: Int64(home), id: RecordID(proposal)), in: db)
        }
        let after = try #require(try await desk.registry.publicList(list.head.id, at: SampleRegister.derati))
        #expect(after.names.map(\.name) == ["", "H******", "H******"] && after.names[0].rt.isEmpty)
    }
}
