package import Registry

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

    package init() async throws { register = try await SampleRegister.make() }

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
            reason: reason, note: note)
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
}
