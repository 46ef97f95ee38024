import Foundation
package import Registry
import Storage

/// A village that proposes, its neighbour, and those above it.
package struct ProposalDesk: Sendable {
    package let register: SampleRegister
    package var registry: Registry { register.registry }

    package static let village = SampleRegister.operatorOfDerati
    package static let neighbour = SampleRegister.operatorOf(SampleRegister.tabaAnyar)
    package static let kades = Actor(
        account: 5, name: "kades", grants: [Grant(role: .kades, region: SampleRegister.derati)])
    package static let verifier = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])

    package static let camat = Actor(
        account: 6, name: "camat",
        grants: [Grant(role: .camat, region: SampleRegister.derati.parent ?? SampleRegister.derati)])
    package static let kadis = Actor(
        account: 7, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
    package static let bupati = Actor(
        account: 8, name: "bupati", grants: [Grant(role: .bupati, region: SampleRegister.rejangLebong)])

    /// One of each role in whose area the village lies.
    package static let actors: [(Role, Actor)] = Role.allCases.map { role in
        switch role {
        case .operatorDesa: (role, village)
        case .kades: (role, kades)
        case .camat: (role, camat)
        case .verifikator: (role, verifier)
        case .kadis: (role, kadis)
        case .bupati: (role, bupati)
        case .opd, .auditor, .admin:
            (
                role,
                Actor(
                    account: 9, name: role.rawValue, grants: [Grant(role: role, region: SampleRegister.rejangLebong)])
            )
        }
    }

    /// Of a meeting with all that has to be known of it.
    package static let header = DeliberationHeader(
        .musdes, day: 20_261_118, place: "Balai desa", number: "400/11/2026", leader: "Ketua BPD", invited: 30,
        present: 24, women: 9, poor: 5)

    package init() async throws { register = try await SampleRegister.make() }

    /// At a register that a test made its own way.
    package init(at register: SampleRegister) { self.register = register }

    /// Two invented people who are in no register.
    package static func household(in village: RegionCode = SampleRegister.derati, serial: Int = 21) -> NewHousehold {
        NewHousehold(
            village: village,
            family: [
                "kk": "99020601011500\(serial)", "alamat": "DUSUN III", "dusun": "III", "rt": "004", "rw": "002",
            ],
            members: [
                NewPerson(values: [
                    "nama": "HARTONO", "nik": "99020615077500\(serial)", "hubungan": "1", "jenis_kelamin": "1",
                    "tanggal_lahir": "1975-07-15", "tempat_lahir": "CURUP", "ibu_kandung": "SULASTRI",
                ]),
                NewPerson(values: [
                    "nama": "SURYANI", "nik": "99020652037800\(serial)", "hubungan": "2", "jenis_kelamin": "2",
                    "tanggal_lahir": "1978-03-12", "tempat_lahir": "CURUP", "ibu_kandung": "KARTINI",
                ]),
            ])
    }

    package static func newHousehold(
        _ household: NewHousehold = ProposalDesk.household(), reason: String = "KEMISKINAN", note: String = ""
    ) -> ProposalContent {
        ProposalContent(
            ChangeSet(
                event: .newHousehold, family: RecordID(0), changes: [.register(household)], reason: "diajukan RT"),
            reason: reason, note: note, consent: GivenConsent(.thumb, day: 20_260_105))
    }

    /// That a person begins to draw on a program, or ends.
    package static func enrolment(
        _ person: RecordID, in family: RecordID, program: Int, starts: Bool = true,
        reason: String = "KRITERIA_TERPENUHI"
    ) -> ProposalContent {
        ProposalContent(
            ChangeSet(
                event: .enrolment, family: family,
                changes: [.enrol(Enrol(person, program: program, starts: starts))], reason: "diajukan RT"),
            program: program, reason: reason)
    }

    @discardableResult
    package func write(
        _ kind: ProposalKind, _ content: ProposalContent, at village: RegionCode = SampleRegister.derati,
        by actor: Actor = ProposalDesk.village
    ) async throws -> ProposalOutcome {
        try await registry.perform(WriteProposal(kind, at: village, content), by: actor)
    }

    package func meeting(_ header: DeliberationHeader = ProposalDesk.header) async throws -> RecordID {
        try await registry.perform(
            WriteDeliberation(at: SampleRegister.derati, header), by: Self.village
        ).deliberation
    }

    /// Puts proposals on an agenda, as they are now.
    package func agenda(_ meeting: RecordID, _ proposals: [ProposalOutcome]) async throws -> RoadListOutcome {
        try await registry.perform(
            PutOnAgenda(meeting, proposals.map { SeenProposal($0.proposal, version: $0.version) }), by: Self.village)
    }

    package func decide(
        _ meeting: RecordID, _ proposal: ProposalOutcome, _ decision: VillageDecision, reason: String = ""
    ) async throws {
        _ = try await registry.perform(
            DecideName(meeting, proposal.proposal, decision, reason: reason), by: Self.village)
    }

    /// A proposal that the village agreed to in a sealed meeting.
    package func agreed(
        _ kind: ProposalKind = .newHousehold, _ content: ProposalContent = ProposalDesk.newHousehold(),
        papers: [String] = ["kk", "ktp", "foto_rumah"], by actor: Actor = ProposalDesk.village,
        sealedBy sealer: Actor = ProposalDesk.village
    ) async throws -> ProposalOutcome {
        let draft = try await write(kind, content, by: actor)
        for kind in papers { _ = try await paper(kind, of: draft.proposal) }
        let meeting = try await meeting()
        _ = try await agenda(meeting, [draft])
        try await decide(meeting, draft, .agree)
        for kind in DeliberationKind.musdes.papers { try await paper(kind, ofDeliberation: meeting) }
        let seen = try await registry.deliberation(meeting, by: Self.village).row.version
        _ = try await registry.perform(SealDeliberation(meeting, seen: seen), by: sealer)
        return try await now(draft.proposal)
    }

    /// One that the village head made final.
    package func finalised(
        _ kind: ProposalKind = .newHousehold, _ content: ProposalContent = ProposalDesk.newHousehold(),
        papers: [String] = ["kk", "ktp", "foto_rumah"], by actor: Actor = ProposalDesk.village,
        sealedBy sealer: Actor = ProposalDesk.village
    ) async throws -> ProposalOutcome {
        let agreed = try await agreed(kind, content, papers: papers, by: actor, sealedBy: sealer)
        _ = try await registry.perform(
            Finalise(at: SampleRegister.derati, [SeenProposal(agreed.proposal, version: agreed.version)]),
            by: Self.kades)
        return try await now(agreed.proposal)
    }

    /// A paper of a proposal, other than all before.
    @discardableResult
    package func paper(_ kind: String, of proposal: RecordID) async throws -> RecordID {
        try await paper(kind, TinyPicture.png(), to: .proposal(proposal))
    }

    /// A paper of a musyawarah, other than all before.
    @discardableResult
    package func paper(_ kind: String, ofDeliberation deliberation: RecordID) async throws -> RecordID {
        try await paper(kind, TinyPicture.png(), to: .deliberation(deliberation))
    }

    /// The letter of a list.
    @discardableResult
    package func paper(_ kind: String, ofBatch batch: RecordID) async throws -> RecordID {
        try await paper(kind, TinyPicture.png(), to: .batch(batch), by: Self.bupati)
    }

    /// These bytes as a paper.
    @discardableResult
    package func paper(
        _ kind: String, _ bytes: [UInt8], to owner: EvidenceOwner, by actor: Actor = ProposalDesk.village
    ) async throws -> RecordID {
        let path = try registry.files.makeTemporary()
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try await registry.addEvidence(kind, to: owner, from: path, by: actor)
    }

    /// As it is now.
    package func now(_ proposal: RecordID) async throws -> ProposalOutcome {
        let view = try await registry.proposal(proposal, by: Self.verifier)
        return ProposalOutcome(
            proposal: proposal, state: view.row.state, version: view.row.version, hash: view.hash)
    }
}

extension ProposalDesk {
    /// Gives somebody an account with the rights that they have in tests: work that waits in the queue asks for these
    /// once more when its turn comes.
    package func enlist(_ people: [Actor] = [village]) throws {
        try registry.database.writeBlocking { db in
            for person in people {
                let isThere = try db.count("SELECT count(*) FROM account WHERE id = \(person.account)") > 0
                if !isThere {
                    try db.execute(
                        """
                        INSERT INTO account (id, login, name, password, created_at)
                        SELECT \(person.account), \("uji-\(person.account)"), \(person.name), password, 0 FROM account
                        ORDER BY id LIMIT 1
                        """)
                }
                for grant in person.grants {
                    try db.execute(
                        """
                        INSERT INTO account_grant (account, role, region, valid_from)
                        VALUES (\(person.account), \(grant.role.rawValue), \(grant.region), 20200101)
                        """)
                }
            }
        }
    }
}
