import Rules
import Storage

/// What is open about a family: moves, duplicates, findings.
extension WhyFamily {
    /// A move that the other village has not answered.
    func moves() throws -> [WhyPart] {
        guard let id = page.openTransfer else { return [] }
        let row = try maker.registry.find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(TransferRecord.columns) FROM transfer
                WHERE home IN (\(homes)) AND id = \(id) AND \(in: "origin")
                """)
        }
        var part = maker.part("PINDAH_BERJALAN", Self.dtks, [:])
        guard let transfer = try row.map(TransferRecord.init) else { return [part] }
        let place = maker.registry.gazetteer[transfer.destination]?.fullName ?? ""
        let days = maker.catalogue.thresholds["transfer_days"] ?? 7
        part.rules = [
            WhyRule(
                code: "transfer_days",
                title: Words(
                    id: "Desa/kelurahan tujuan menjawab dalam \(days) hari",
                    en: "The other village answers within \(days) days"), version: nil,
                from: maker.day(of: transfer.openedAt))
        ]
        part.decision = WhyDecision(
            what: Words(id: "Kepindahan diajukan", en: "The move was asked for"),
            office: transfer.starter == .origin
                ? Words(id: "Desa/kelurahan asal", en: "The village they leave")
                : Words(id: "Desa/kelurahan tujuan", en: "The village they come to"), name: transfer.openedName,
            day: maker.day(of: transfer.openedAt), words: transfer.reason)
        part.facts = [
            WhyFact(
                Words(id: "Tujuan", en: "To"), place, asOf: transfer.day,
                Words(id: "kasus pindah desa", en: "case of the move"))
        ]
        return [part]
    }

    /// Cases of whether one of them stands twice. Of the other one only the village is told, and only to whoever may.
    func doubles() throws -> [WhyPart] {
        if page.openLinks.isEmpty || page.members.isEmpty { return [] }
        let rows = try reader.rows(
            """
            SELECT person, other, chance, since FROM link_place
            WHERE home = \(family.key.home) AND person IN (\(page.members.map(\.id))) AND state IN ('open', 'visit')
            AND \(in: "village") ORDER BY link_case LIMIT 5
            """)
        return try rows.map { row in
            let id = RecordID(try row.int("person"))
            let name = page.members.first { $0.id == id }?.name ?? ""
            let since = maker.day(of: try row.int("since"))
            var part = maker.part(
                "GANDA_TERBUKA", Words(id: name, en: name), ["tempat": maker.place(RegionCode(try row.int("other")))])
            part.rules = [
                WhyRule(
                    code: "link_answer_days",
                    title: Words(
                        id: "Kedua desa/kelurahan memutuskan; sesudah batasnya Dinas Sosial",
                        en: "Both villages decide; the Dinas Sosial when their time is over"), version: nil, from: since
                )
            ]
            part.facts = [
                WhyFact(
                    Words(id: "Kemungkinan orang yang sama", en: "Chance that they are one"),
                    "\(try row.int("chance") / 100)%", asOf: since,
                    Words(id: "pencarian data ganda", en: "search for duplicates"))
            ]
            return part
        }
    }

    /// Errors of the data, with what the rule looked at.
    func findings() throws -> [WhyPart] {
        let file = try history.file(family.batch)
        return page.findings.filter { $0.rule.severity == .error }.prefix(20).map { finding in
            let rule = finding.rule
            let who = finding.personName ?? ""
            let own = maker.book[rule.code]
            let ask = own?.ask.flatMap { maker.book.ask($0) } ?? maker.book.ask(fixer: rule.fixer)
            let since = maker.day(of: finding.openedAt)
            var part = maker.part(
                "DATA_SALAH", Words(id: "Data", en: "Data"),
                [
                    "orang": who.isEmpty ? Words(id: "keluarga ini", en: "this family") : Words(id: who, en: who),
                    "temuan": rule.title,
                ])
            part.code = rule.code
            // What was seen, and what it means for them.
            part.because = Words(
                id: "\(finding.evidence.id) \(rule.meaning.id)", en: "\(finding.evidence.en) \(rule.meaning.en)")
            part.change = (own?.change ?? .none).or(part.change)
            part.next = rule.nextStep
            part.ask = ask?.title ?? part.ask
            part.rules = [
                WhyRule(code: rule.code, title: rule.title, version: rule.version, from: rule.validFrom)
            ]
            let source =
                finding.isStated
                ? file?.words ?? Words(id: "sumber data", en: "the source")
                : Words(id: "pemeriksaan aturan", en: "check of the rules")
            part.facts = facts(of: finding, asOf: finding.isStated ? file?.asOf ?? since : since, source)
            part.papers = finding.isStated ? [file?.paper].compactMap { $0 } : []
            return part
        }
    }

    /// The field that a rule is about: numbers and the mother's name masked.
    private func facts(of finding: FamilyPage.Finding, asOf: Int32, _ source: Words) -> [WhyFact] {
        let member = finding.person.flatMap { id in page.members.first { $0.id == id } }
        let code = finding.rule.code
        func fact(_ label: Words, _ value: String) -> WhyFact {
            let shown = value.isEmpty ? Words(id: "kosong", en: "empty") : Words(id: value, en: value)
            return WhyFact(label, shown, asOf: asOf, source)
        }
        let kk = fact(Words(id: "Nomor KK", en: "KK number"), masked(page.kk ?? ""))
        if code.hasPrefix("K") || ["P05", "D03", "D04"].contains(code) { return [kk] }
        guard let member else { return [kk] }
        if ["M01", "P06"].contains(code) {
            return [fact(Words(id: "Ibu kandung", en: "Mother"), BoardName.of(member.mother))]
        }
        if code.hasPrefix("A") || code == "P03" { return [fact(Words(id: "Nama", en: "Name"), member.name)] }
        if code.hasPrefix("B") || code == "P04" {
            let birth = member.birth.map { ExportMoment.day($0) } ?? ""
            return [fact(Words(id: "Tanggal lahir", en: "Birth date"), birth)]
        }
        if code.hasPrefix("L") || code == "P07" {
            return [fact(Words(id: "Keterangan sumber", en: "What the source says"), member.padan)]
        }
        return [fact(Words(id: "NIK", en: "NIK"), masked(member.nik ?? ""))]
    }
}
