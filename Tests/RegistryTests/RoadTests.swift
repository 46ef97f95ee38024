import Foundation
import Registry
import Testing

/// The road is one value: what it allows, and above all what it does not.
@Suite("The road of a proposal")
struct RoadTests {
    /// Every road there may be, whichever offices a kabupaten leaves out.
    private static let routes: [Set<RoadOffice>] = (0..<(1 << RoadOffice.allCases.count)).map { bits in
        Set(RoadOffice.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map { $0.element })
    }.filter { RoadOffice.isRoute($0) }

    private static let editable: Set<ProposalState> = [.draft, .putForward, .postponed, .returned]
    private static let ends: Set<ProposalState> = [.refused, .rejected, .reverified, .done, .withdrawn]

    /// Where a proposal can get to along a road, beginning at a state or, with nil, before there is one.
    private func reached(
        from start: ProposalState?, through route: Set<RoadOffice> = RoadOffice.all, without steps: Set<RoadStep> = []
    ) -> Set<ProposalState> {
        var reached: Set<ProposalState> = []
        var waiting: [ProposalState?] = [start]
        while let state = waiting.popLast() {
            for arrow in Road.arrows
            where arrow.begins(at: state) && arrow.isThere(through: route) && !steps.contains(arrow.step) {
                guard let target = arrow.to, reached.insert(target).inserted else { continue }
                waiting.append(target)
            }
        }
        return reached
    }

    private func roles(of arrow: RoadArrow) -> Set<Role> {
        Set(Role.allCases.filter { !$0.permissions.isDisjoint(with: arrow.permissions) })
    }

    private func leading(to states: Set<ProposalState>, from: Set<ProposalState>? = nil) -> [RoadArrow] {
        Road.arrows.filter { arrow in
            guard let target = arrow.to, states.contains(target) else { return false }
            return from.map { !$0.isDisjoint(with: arrow.from) } ?? true
        }
    }

    @Test("every state is come to: all but one on the whole road, that one where offices are left out")
    func everyState() {
        #expect(Self.routes.count == 16)
        let all = Self.routes.reduce(into: Set<ProposalState>()) { $0.formUnion(reached(from: nil, through: $1)) }
        #expect(all == Set(ProposalState.allCases))
        #expect(reached(from: nil) == all.subtracting([.done]))
    }

    @Test("from wherever it stands open a proposal comes to its end, on every road and without being withdrawn")
    func everyEnd() {
        for route in Self.routes {
            for state in reached(from: nil, through: route) where state.isOpen {
                let further = reached(from: state, through: route, without: [.withdraw])
                #expect(!further.isDisjoint(with: [.reverified, .done]), "\(state) through \(route)")
            }
        }
    }

    @Test("what has ended stays so; only what Dinsos rejected is opened again")
    func ended() {
        #expect(Set(ProposalState.allCases.filter { !$0.isOpen }) == Self.ends)
        let leaving = Road.arrows.filter { !$0.from.isDisjoint(with: Self.ends) }
        #expect(leaving.map(\.step) == [.reopen])
        #expect(leaving.allSatisfy { $0.from.intersection(Self.ends) == [.rejected] })
    }

    @Test("whoever's turn it is can take the proposal further")
    func turns() {
        for state in ProposalState.allCases {
            guard let role = state.turn else { continue }
            let ways = Road.arrows.filter { arrow in
                arrow.begins(at: state) && arrow.to != nil && arrow.step != .withdraw
                    && arrow.isThere(through: RoadOffice.all) && roles(of: arrow).contains(role)
            }
            #expect(!ways.isEmpty, "\(state)")
        }
    }

    @Test(
        "no proposal gets past an office of its road",
        arguments: [RoadStep.decide, .finalise, .pass, .endorse, .ratify, .send])
    func nobodyLeftOut(step: RoadStep) {
        #expect(reached(from: nil).contains(.determined))
        #expect(!reached(from: nil, without: [step]).contains(.determined))
    }

    @Test("what was given back goes before the village again")
    func roundAgain() {
        #expect(reached(from: .returned).contains(.finalised))
        #expect(!reached(from: .returned, without: [.decide]).contains(.finalised))
        #expect(!reached(from: .postponed, without: [.decide]).contains(.finalised))
    }

    @Test("the content is written where the village has not decided, and after that only if it is given back")
    func locked() {
        let edits = Road.arrows.filter { $0.step == .edit }
        #expect(edits.map(\.from) == [Self.editable] && edits.allSatisfy { $0.to == nil })
        #expect(Set(ProposalState.allCases.filter { !$0.isLocked }) == Self.editable)
        let givenBack: Set<RoadStep> = [.returnByCamat, .giveBack, .returnByKadis, .returnByBupati, .again]
        for route in Self.routes {
            let further = reached(from: .finalised, through: route, without: givenBack)
            #expect(!further.isEmpty && further.isDisjoint(with: Self.editable), "\(route)")
        }
    }

    /// Who takes which step. A withdrawal is told by whom it is taken from.
    private static let hands: [(roles: Set<Role>, steps: Set<RoadStep>)] = [
        (
            [.operatorDesa, .verifikator],
            [.write, .edit, .putForward, .schedule, .release, .decide, .confirm, .again, .markSIKS]
        ),
        ([.operatorDesa, .camat, .verifikator], [.noteVisit]), ([.operatorDesa, .kades, .verifikator], [.dispute]),
        ([.kades], [.finalise]), ([.camat], [.forward, .returnByCamat]),
        ([.verifikator], [.take, .askVisit, .pass, .reject, .giveBack, .reopen, .send]),
        ([.kadis], [.endorse, .returnByKadis, .determine, .noteRejection, .noteMismatch]),
        ([.bupati], [.ratify, .returnByBupati, .handBack]), ([], [.close, .carryOver]),
    ]

    @Test("each step is taken by exactly the roles whose office it is, and there is an arrow of each")
    func byWhom() {
        let told = Self.hands.reduce(into: Set<RoadStep>()) { $0.formUnion($1.steps) }
        #expect(told.union([.withdraw]) == Set(RoadStep.allCases))
        #expect(Set(Road.arrows.map(\.step)) == Set(RoadStep.allCases))
        for arrow in Road.arrows where arrow.step != .withdraw {
            let expected = Self.hands.first { $0.steps.contains(arrow.step) }
            #expect(roles(of: arrow) == expected?.roles, "\(arrow.step)")
        }
        #expect(Road.arrow(.withdraw, from: .agreed).map(roles(of:)) == [.operatorDesa, .verifikator])
        #expect(Road.arrow(.withdraw, from: .forwarded).map(roles(of:)) == [.kades])
    }

    @Test("administrators, auditors and other agencies take no step, and no role stands on both sides of a decision")
    func apart() {
        let all = Road.arrows.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        for role in [Role.admin, .auditor, .opd] { #expect(role.permissions.isDisjoint(with: all), "\(role)") }
        let sides: [Set<Permission>] = [
            [.propose, .finalise], [.finalise, .forward], [.finalise, .verify], [.verify, .endorse],
            [.verify, .determine], [.endorse, .ratify], [.determine, .ratify],
        ]
        for role in Role.allCases {
            for pair in sides { #expect(!pair.isSubset(of: role.permissions), "\(role): \(pair)") }
        }
    }

    @Test("who decides over somebody's work is somebody else, and who decides over a list names its seal")
    func eyes() {
        let judged: Set<RoadStep> = [
            .finalise, .pass, .reject, .endorse, .ratify, .send, .determine, .noteRejection, .noteMismatch,
        ]
        let lists: Set<RoadStep> = [
            .decide, .endorse, .ratify, .send, .determine, .noteRejection, .noteMismatch, .handBack,
        ]
        #expect(Road.arrows.allSatisfy { $0.isFourEyes == judged.contains($0.step) })
        // A village's papers are given back as a whole; a proposal that went on from them, also by itself.
        #expect(
            Road.arrows.allSatisfy { arrow in
                let isWhole = arrow.step == .giveBack && arrow.from.contains(.agreed)
                return arrow.isSealed == (lists.contains(arrow.step) || isWhole)
            })
        // What is taken for a whole list is not also chosen one by one.
        #expect(Road.arrows.allSatisfy { !($0.isSealed && $0.isBulk) })
    }

    @Test("whoever refuses, postpones, gives back, withdraws or opens again says why")
    func reasons() {
        let refusals = leading(to: [.postponed, .refused, .rejected, .rejectedByMinistry, .unmatched, .withdrawn])
        #expect(refusals.count == 7 && refusals.allSatisfy(\.needsReason))
        // The village itself takes up again what the ministry has given its reasons for.
        let returns = leading(to: [.returned]).filter { $0.step != .again }
        #expect(returns.count == 5 && returns.allSatisfy(\.needsReason))
        let backwards = leading(to: [.verifying, .passed], from: [.rejected, .passed, .endorsed])
        #expect(backwards.count == 4 && backwards.allSatisfy(\.needsReason))
    }

    @Test("a step from a state is one arrow on every road, or none; of several outcomes one has to be named")
    func lookUp() {
        for route in Self.routes {
            for arrow in Road.arrows where arrow.isThere(through: route) {
                let states: [ProposalState?] = arrow.from.isEmpty ? [nil] : arrow.from.map { $0 }
                for state in states {
                    let found = Road.arrow(arrow.step, from: state, to: arrow.to, through: route)
                    #expect(found == arrow, "\(arrow.step) from \(String(describing: state)) through \(route)")
                }
            }
        }
        #expect(Road.arrow(.decide, from: .onAgenda) == nil)
        #expect(Road.arrow(.decide, from: .onAgenda, to: .agreed)?.needsReason == false)
        #expect(Road.arrow(.ratify, from: .passed) == nil)
        #expect(Road.arrow(.write, from: .draft) == nil)
        #expect(Road.arrow(.write, from: nil)?.to == .draft)
    }

    @Test("an office is passed by only where the kabupaten leaves it out, and those after it are left out with it")
    func leftOut() {
        #expect(Road.arrow(.finalise, from: .draft) == nil)
        let papers = Road.arrow(.finalise, from: .draft, through: RoadOffice.all.subtracting([.musdes]))
        #expect(papers?.needsEvidence == true && papers?.isFourEyes == true)
        #expect(Road.arrow(.schedule, from: .draft, through: RoadOffice.all.subtracting([.musdes])) == nil)
        // A camat who lets the days go by is passed by with a reason.
        #expect(Road.arrow(.take, from: .finalised)?.needsReason == true)
        let direct = Road.arrow(.take, from: .finalised, through: RoadOffice.all.subtracting([.kecamatan]))
        #expect(direct?.needsReason == false)
        #expect(Road.arrow(.determine, from: .ratified) == nil)
        #expect(Road.arrow(.determine, from: .ratified, through: [.musdes, .kadis, .bupati])?.to == .determined)
        #expect(Road.arrow(.close, from: .passed) == nil)
        #expect(Road.arrow(.close, from: .passed, through: [])?.to == .done)
        #expect(RoadOffice.isRoute([]) && RoadOffice.isRoute([.kadis, .bupati, .ministry]))
        #expect(!RoadOffice.isRoute([.bupati]) && !RoadOffice.isRoute([.kadis, .ministry]))
    }

    @Test(
        "every edit by hand has its kind of proposal, but two records of one person, which are a case; nothing else has"
    )
    func kinds() {
        let kinds = ChangeEvent.allCases.map { ProposalKind(event: $0)?.rawValue ?? "-" }
        #expect(
            kinds == [
                "perbaikan", "perbaikan", "anggota_baru", "anggota_baru", "anggota_baru", "penghapusan", "penghapusan",
                "peristiwa", "peristiwa", "peristiwa", "pecah_kk", "gabung_kk", "pindah", "perbaikan", "-", "-", "-",
                "-", "-",
            ])
    }

    @Test("who is poor and who is helped is always for musyawarah; what papers show may do without")
    func musdes() {
        let free: Set<ProposalKind> = [.correction, .newMember, .split, .merge, .familyEvent, .move]
        #expect(Set(ProposalKind.allCases.filter { !$0.needsMusdes }) == free)
    }

    @Test("who may not mend without a certificate does not propose, and who may not approve does not verify")
    func withheld() {
        var village = Grant(role: .operatorDesa, region: RegionCode(1_702_062_001))
        #expect(village.permissions.contains(.propose))
        village.withheld = [.correct]
        #expect(!village.permissions.contains(.propose) && village.permissions.contains(.reveal))
        var dinsos = Grant(role: .verifikator, region: RegionCode(1_702_000_000))
        #expect(dinsos.permissions.contains(.verify))
        dinsos.withheld = [.approve]
        #expect(!dinsos.permissions.contains(.verify) && dinsos.permissions.contains(.propose))
    }

    @Test("docs/road.md is the road, word for word")
    func document() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/road.md").standardizedFileURL
        // `tepat road` ends its last line.
        #expect(try String(contentsOf: file, encoding: .utf8) == Road.document + "\n")
    }
}
