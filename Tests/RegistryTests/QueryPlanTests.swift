import Registry
import Storage
import TepatTesting
import Testing

/// No page and no edit walks through a table of people: held against the engine's own plan.
@Suite("What a query costs")
struct QueryPlanTests {
    private static let large = [
        "person", "family", "membership", "enrolment", "caretaker", "ppks", "finding", "person_nik", "family_kk",
        "person_name",
        "person_dtks",
        "change_log", "field_source", "village_tally", "rule_tally", "program_tally", "audit_entry", "family_address",
        "saved_view", "case_note", "change_set", "transfer", "transfer_place", "transfer_person", "draft", "once",
        "audit_subject", "audit_detail", "audit_tally", "audit_root", "notice", "notice_seen", "break_glass",
        "break_glass_review", "sign_in_failure", "sign_in_event", "account_event",
        "proposal", "proposal_step", "proposal_word", "proposal_claim", "proposal_number", "proposal_tally",
        "civil_person", "civil_kk", "village_official",
        "proposal_finding", "handback", "handback_item", "outbox", "determination_row", "meeting_event",
        "meeting_guest", "public_list", "public_name", "sealed_line", "scan_check", "paper", "paper_code",
    ]

    @Test("every read of a page and every edit finds its rows by an index")
    func plans() async throws {
        let sample = try await SampleRegister.make()
        let (registry, trace) = try sample.traced()
        let actor = SampleRegister.operatorOf(SampleRegister.derati)

        _ = try await registry.overview(of: nil, by: actor)
        for filter in [
            FamilyFilter(region: SampleRegister.derati), FamilyFilter(region: SampleRegister.derati, valid: false),
            FamilyFilter(region: SampleRegister.derati, valid: true),
            FamilyFilter(region: SampleRegister.derati, rule: "N02"),
            FamilyFilter(region: SampleRegister.derati, program: "PKH"),
        ] {
            _ = try await registry.families(filter, after: nil, limit: 25, by: actor)
        }
        _ = try await registry.mendReasons(in: SampleRegister.derati, by: actor)
        for stage in MendStage.allCases {
            let queue = try await registry.mendQueue(
                MendFilter(region: SampleRegister.derati, rule: "N02", stage: stage), limit: 25, by: actor)
            if let key = queue.items.first?.key { _ = try await registry.mendCase(key, by: actor) }
        }
        _ = try await registry.persons(in: SampleRegister.derati, after: nil, limit: 25, by: actor)
        _ = try await registry.search("siti nurhayati", after: nil, by: actor)
        _ = try await registry.search("9902061204790001", after: nil, by: actor)
        let person = RecordID(Int64(try sample.value("SELECT id FROM person ORDER BY id LIMIT 1") ?? "") ?? 0)
        let family = try await registry.familyOf(person: person, by: actor)
        _ = try await registry.family(family, by: actor)
        _ = try await registry.reveal(.nik(person: person), reason: "cocokkan", by: actor)
        let set = SampleRegister.correction(
            of: person, in: family, seen: 1, ["nik": "9902061204790009", "nama": "SUPARNO"])
        let saved = try await registry.perform(SubmitChanges(set), by: actor)
        _ = try await registry.changeSet(saved.id, by: actor)
        _ = try await registry.changeSets(of: family, limit: 20, by: actor)
        _ = try await registry.ownChanges(limit: 20, by: actor)
        _ = try await registry.waitingChanges(in: SampleRegister.derati, limit: 20, by: actor)
        _ = try await registry.family(family, by: actor)
        _ = try await registry.perform(UndoChanges(changeSet: saved.id), by: actor)
        let transfer = try await registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.tabaAnyar, day: nil,
                reason: "pindah rumah"), by: actor)
        _ = try await registry.transfers(
            in: SampleRegister.derati, open: true, after: nil, limit: 20, by: actor)
        _ = try await registry.transfer(transfer.transfer, by: actor)
        try await proposals(registry, person, family)
        try await privacy(registry, family)
        try await accounts(registry)
        await registry.finishAudit()

        let seen = trace.statements("SELECT", "UPDATE", "DELETE", "INSERT")
        #expect(seen.count > 40)
        let plans = try QueryPlans(registry.database, large: Self.large)
        #expect(try plans.walks(of: seen, through: Self.large) == [])
        // A whole kabupaten's log is no less a walk than the table.
        let logs = seen.filter { $0.text.contains("change_log") && !$0.text.contains("MAX(") }
        for sql in logs {
            #expect(try !plans.steps(of: sql).contains { $0.leadsTo(home: "change_log") }, "\(sql.text)")
        }
    }

    /// A proposal of newcomers and one of somebody on record, written twice and read.
    private func proposals(_ registry: Registry, _ person: RecordID, _ family: RecordID) async throws {
        let actor = ProposalDesk.village
        _ = try await registry.perform(
            WriteProposal(.aid, at: SampleRegister.derati, ProposalDesk.enrolment(person, in: family, program: 2)),
            by: actor)
        let content = ProposalDesk.newHousehold()
        let first = try await registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, content), by: actor)
        _ = try await registry.perform(
            WriteProposal(proposal: first.proposal, seen: 1, .newHousehold, at: SampleRegister.derati, content),
            by: actor)
        _ = try await registry.proposal(first.proposal, by: actor)
        _ = try await registry.aid(of: family, by: actor)
        _ = try await registry.proposalFindings(of: first.proposal, by: actor)
        for region in [SampleRegister.derati, SampleRegister.rejangLebong] {
            for kind in [nil, ProposalKind.aid] {
                _ = try await registry.proposals(
                    ProposalFilter(region: region, state: .draft, kind: kind), after: nil, limit: 10, by: actor)
            }
            _ = try await registry.proposalCounts(in: region, by: actor)
        }
    }

    /// The trail by every filter, who saw a family, a look beyond an area, notices and what goes by the clock.
    private func privacy(_ registry: Registry, _ family: RecordID) async throws {
        let admin = Actor(
            account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
        for kind in [nil] + LookKind.allCases.map(Optional.some) {
            _ = try await registry.lookers(of: family, kind: kind, by: admin)
        }
        var filters = [AuditFilter()]
        func add(_ change: (inout AuditFilter) -> Void) {
            var filter = AuditFilter()
            change(&filter)
            filters.append(filter)
        }
        add { $0.account = 77 }
        add { $0.group = .looking }
        add { $0.region = SampleRegister.derati }
        add { $0.region = RegionCode(1_702_060_000) }
        add { $0.object = family.description }
        add { $0.words = "cocok" }
        add { ($0.from, $0.to) = (20_261_101, 20_261_130) }
        for filter in filters {
            var next: String?
            repeat {
                let page = try await registry.audit(filter, after: next, limit: 2, by: admin)
                next = page.next
            } while next != nil
            _ = try await registry.auditCounts(filter, by: admin)
        }
        _ = try await registry.auditState(by: admin)
        _ = try await registry.auditAnchor(by: admin)
        let session = try await registry.signIn(login: "tetangga", password: SampleRegister.password, from: "::1")
        let ask = BreakGlass(
            number: "9902061204790001", reason: "bencana", purpose: "bantuan", words: "mengungsi karena banjir",
            session: session)
        guard case .given(let access, _) = try await registry.perform(ask, by: session.actor) else {
            Issue.record("not given")
            return
        }
        _ = try await registry.familyBeyond(access, session: session, by: session.actor)
        _ = try await registry.revealBeyond(
            access, person: nil, reason: "cetak surat", session: session, by: session.actor)
        _ = try await registry.ownBreakGlass(by: session.actor)
        _ = try await registry.breakGlassToReview(open: true, limit: 10, by: admin)
        _ = try await registry.perform(ReviewBreakGlass(access, isProper: true, words: "wajar"), by: admin)
        let notices = try await registry.notices(limit: 10, by: admin).items
        if let first = notices.first { try await registry.markNotice(first.id, andOlder: true, by: admin) }
        _ = try await registry.attention(by: admin).notices
        try await registry.endBreakGlass(access, by: session.actor)
        try await registry.keepTime()
    }

    /// The list of accounts by every state, one account, attempts to come in.
    private func accounts(_ registry: Registry) async throws {
        let admin = Actor(
            account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
        for _ in 0..<9 {
            _ = try? await registry.beginSignIn(login: "operator", password: "salah", from: Caller(address: "::2"))
        }
        for state in [nil] + AccountFilter.State.allCases.map(Optional.some) {
            _ = try await registry.accounts(AccountFilter(state: state), by: admin)
        }
        _ = try await registry.accountCounts([nil] + AccountFilter.State.allCases.map(Optional.some), by: admin)
        _ = try await registry.account(1, by: admin)
        _ = try await registry.perform(ChangeAccount(account: 1, step: .unlock), by: admin)
        let visit = try await registry.signIn(login: "operator", password: SampleRegister.password, from: "::1")
        _ = try await registry.ownAccount(by: visit.actor)
        _ = try await registry.signIns(by: visit.actor)
        try await registry.carryOutHandOvers()
    }
}
