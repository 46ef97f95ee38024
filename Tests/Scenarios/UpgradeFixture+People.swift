import Registry
import Storage
import TepatTesting
import Testing

extension UpgradeFixture {
    /// What an operator does on the screens: a look beyond the area, a search, a bulk mend that is prepared.
    func browse(_ register: SampleRegister) async throws {
        let client = register.client()
        try await client.signIn("operator")
        let look = try await client.post(
            "/darurat",
            [
                "nomor": "9902062302710007", "keadaan": "bencana", "tujuan": "bantuan",
                "keterangan": "mengungsi karena banjir",
            ], from: "/darurat")
        try #require(look.location?.hasPrefix("/darurat/") == true, "\(look.body)")
        _ = try await client.post("/cari", ["q": "sugiono"])
        let family = try register.family(line: 15)
        let bulk = try await client.post(
            "/perbaikan/massal",
            ["jenis": "rt_rw", "pilih": family.description, "rt": "009", "keterangan": "laporan RT"],
            from: "/perbaikan/massal?jenis=rt_rw&pilih=\(family)")
        try #require(bulk.location?.hasPrefix("/perbaikan/") == true, "\(bulk.body)")
    }

    /// Of those who may be one: two are merged, two told apart, of two a village said something, two are visited.
    ///
    /// - Returns: a village of another kabupaten.
    func decide(at desk: LinkDesk) async throws -> RegionCode {
        let cases = try await desk.cases()
        func kabupaten(_ side: LinkRow.Side) -> Int64 { side.village.code.value / 1_000_000 }
        func take(_ row: LinkRow, _ decision: DecideLink.Decision, _ reason: String) async throws {
            let seen = try await desk.view(row.id).version
            _ = try await desk.registry.perform(
                DecideLink(link: row.id, seen: seen, decision, reason: reason), by: LinkDesk.province)
        }
        let neighbours = try #require(
            cases.first { row in
                row.kind == .person && row.sides[0].village.code != row.sides[1].village.code
                    && kabupaten(row.sides[0]) == kabupaten(row.sides[1])
            })
        let kept = try #require(neighbours.sides.first { $0.village.code == SampleRegister.derati })
        try await take(neighbours, .same(survivor: kept.person, values: [:]), "KTP dilihat")
        let clash = try #require(cases.first { $0.kind == .nik })
        try await take(clash, .different, "dua orang")
        let home = try #require(
            cases.first { $0.kind == .person && $0.sides[0].village.code == $0.sides[1].village.code })
        try await take(home, .visit, "belum jelas")
        let apart = try #require(
            cases.first { $0.kind == .person && kabupaten($0.sides[0]) != kabupaten($0.sides[1]) })
        _ = try await desk.registry.perform(
            AnswerLink(
                link: apart.id, seen: try await desk.view(apart.id).version, person: apart.sides[0].person,
                isSame: true, reason: "dikenal RT"), by: LinkDesk.village(apart.sides[0].village.code))
        let far = try #require(apart.sides.first { kabupaten($0) != SampleRegister.derati.value / 1_000_000 })
        return far.village.code
    }

    /// Moves: one that waits, one that was refused, one taken up next door and one in another kabupaten; and one that
    /// Derati asks for.
    func move(at desk: ProposalDesk, to far: RegionCode) async throws {
        let accepted = DecideTransfer.Decision.accept(values: [:], into: nil, persons: [])
        let moves: [(RegionCode, DecideTransfer.Decision?)] = [
            (SampleRegister.tabaAnyar, nil), (SampleRegister.tabaAnyar, .refuse(reason: "tidak dikenal di sini")),
            (SampleRegister.tabaAnyar, accepted), (far, accepted),
        ]
        for (place, (destination, decision)) in moves.enumerated() {
            let family = try desk.register.family(line: 20 + place)
            let asked = try await desk.registry.perform(
                OpenTransfer(
                    id: ActionID(), families: [OpenTransfer.Part(family)], destination: destination, day: nil,
                    reason: "pindah rumah"), by: ProposalDesk.village)
            guard let decision else { continue }
            _ = try await desk.registry.perform(
                DecideTransfer(id: ActionID(), transfer: asked.transfer, seen: 1, decision: decision),
                by: LinkDesk.village(destination))
        }
        _ = try await desk.registry.perform(
            AskTransfer(
                id: ActionID(), destination: SampleRegister.derati, origin: SampleRegister.tabaAnyar,
                nik: "9902060506820003", name: "RATNA DEWI", day: nil, reason: "ikut suami"), by: ProposalDesk.village)
    }

    /// A second file; mends, of which one is taken back; a house; somebody new, and somebody who died.
    func mend(_ register: SampleRegister) async throws {
        let head = DTKSRow(90, ["BANSOS BPNT": "YA"])
        try register.load(
            [head, .wife(91, of: head, ["PBI JKN": "YA"])], asOf: 20_240_701, name: "susulan.psv")
        try register.registry.runWaitingJobs()
        try await register.mend(try register.person(line: 12), ["pekerjaan": "PEDAGANG"])
        let undone = try await register.mend(try register.person(line: 13), ["tempat_lahir": "DIUBAH SEKALI"])
        _ = try await register.registry.perform(
            UndoChanges(changeSet: undone.id), by: SampleRegister.operatorOfDerati)
        let family = try register.family(line: 14)
        try await register.change(
            .house, family, [.house(HouseChange(family, seen: nil, values: ["jumlah_kamar": "3"]))])
        try await register.change(
            .arrival, family,
            [
                .newMember(
                    NewMember(
                        family,
                        values: [
                            "nama": "DEWI ANGGRAINI", "hubungan": "3", "jenis_kelamin": "2",
                            "tanggal_lahir": "2012-05-17", "ibu_kandung": "LASTRI", "nik": "9902065705120014",
                        ]))
            ])
        let wife = "FROM person WHERE name = 'SITI NURHAYATI'"
        try await register.change(
            .death, try id("SELECT family \(wife)", in: register),
            [.status(StatusChange(try id("SELECT id \(wife)", in: register), .deceased))])
    }

    func id(_ query: String, in register: SampleRegister) throws -> RecordID {
        RecordID(try #require(try register.value(query).flatMap { Int64($0) }))
    }

    /// Somebody of the village's office, a file that was taken out, a change of the rules that waits; a filter that is
    /// kept, a warning that was looked into, a role that was passed on.
    func administer(_ register: SampleRegister) async throws {
        let registry = register.registry
        _ = try await registry.perform(
            NoteOfficial(
                at: SampleRegister.derati, name: "SUGITO", title: "Kaur Umum", nik: "9902061211700099",
                from: 20_240_102), by: ProposalDesk.village)
        _ = try await registry.askExport(
            ExportOrder(
                selection: .families(FamilyFilter(region: SampleRegister.derati)), format: .csv, groups: [.identity],
                isMasked: true, purpose: "laporan", words: "laporan triwulan"), by: ProposalDesk.verifier)
        try registry.runWaitingJobs()
        _ = try await registry.perform(
            DraftRuleChange(
                rows: [.threshold(name: "maximum_age", value: 100)], validFrom: 20_261_201, reason: "usul Dinsos"),
            by: SampleRegister.admin)
        try await registry.saveView(
            screen: .families, name: "Tidak valid", query: "wilayah=17.02.06.2001&valid=tidak",
            by: ProposalDesk.village)
        let warning = MendKey(
            family: try register.family(line: 17), person: try register.person(line: 17), rule: "A02")
        _ = try await registry.perform(
            HandOn(id: ActionID(), warning, kind: .confirmed, note: "sesuai akta"), by: ProposalDesk.village)
        let grant = Grant(role: .kadis, region: SampleRegister.rejangLebong)
        _ = try await registry.perform(
            Delegate(taker: 2, grants: [grant], validFrom: 20_261_121, validTo: 20_261_128, reason: "cuti"),
            by: Actor(account: 8, name: "kadis", grants: [grant]))
    }
}
