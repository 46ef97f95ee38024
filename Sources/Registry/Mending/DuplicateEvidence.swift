/// Records with the same NIK, field by field. Of those outside the reader's area only their number and villages.
struct DuplicateEvidence {
    let subject: MendSubject
    var mends = false

    var evidence: [MendEvidence] {
        guard let person = subject.person else { return [] }
        let others = subject.shown.compactMap { holder in holder.person.map { (holder, $0) } }
        func row(
            _ label: Words, _ cell: (PersonRecord, FamilyRecord) -> MendEvidence.Cell, compares: Bool = true,
            agrees known: Bool? = nil
        ) -> MendEvidence.Row {
            let mine = cell(person, subject.family)
            let theirs = others.map { cell($0.1, $0.0.family) }
            let agrees = compares && !theirs.isEmpty ? known ?? theirs.allSatisfy { $0.isSame(as: mine) } : nil
            return MendEvidence.Row(label: label, cells: [mine] + theirs, agrees: agrees)
        }
        let rows = [
            row(PersonField.name.label) { person, _ in EvidenceMaker.text(person.name) },
            row(PersonField.birth.label) { person, _ in EvidenceMaker.birth(person) },
            row(PersonField.sex.label) { person, _ in .sex(person.sex) },
            // Masks can be alike where the names are not.
            row(
                PersonField.mother.label, { person, _ in EvidenceMaker.mother(person.mother, whole: mends) },
                agrees: mends ? nil : others.allSatisfy { $0.1.mother == person.mother }),
            row(PersonField.relation.label, { person, _ in .relation(person.relation) }, compares: false),
            // Masks can be alike where the numbers are not.
            MendEvidence.Row(
                label: FamilyField.kk.label,
                cells: [EvidenceMaker.masked(subject.family.kk)] + others.map { EvidenceMaker.masked($0.0.family.kk) },
                agrees: others.isEmpty ? nil : others.allSatisfy { $0.0.family.kk == subject.family.kk }),
            row(FamilyField.address.label, { _, family in EvidenceMaker.text(Self.address(family)) }, compares: false),
        ]
        let columns =
            [Words(id: "Yang ini", en: "This one")]
            + others.map { holder, _ in
                holder.family.village == subject.family.village
                    ? Words(id: "KK \(holder.head)", en: "KK of \(holder.head)")
                    : Words(id: holder.place, en: holder.place)
            }
        var links = MendEvidence(columns: [Words(id: "Keluarga", en: "Family")], rows: [])
        links.rows = others.map { holder, other in
            MendEvidence.Row(
                label: Words(id: "Buka catatan lain", en: "Open the other record"),
                cells: [.family(holder.family.key.id, other.name.isEmpty ? holder.head : other.name)], agrees: nil)
        }
        var all = [MendEvidence(columns: columns, rows: rows, remark: remark)]
        if !links.rows.isEmpty { all.append(links) }
        return all
    }

    /// What the reader may not see: how many, and where.
    var remark: Words? {
        guard subject.unseen > 0 else { return nil }
        let places = subject.arguments["tempat"] ?? ""
        return Words(
            id:
                "\(subject.unseen) catatan lain di luar wilayah Anda: \(places). Isinya hanya dapat dilihat operator di sana.",
            en: "\(subject.unseen) more outside your area: \(places). Only the operator there can see them.")
    }

    private static func address(_ family: FamilyRecord) -> String {
        [
            family.rt.isEmpty ? nil : "RT \(family.rt)", family.rw.isEmpty ? nil : "RW \(family.rw)",
            nonEmpty(family.address),
        ].compactMap { $0 }.joined(separator: ", ")
    }
}

extension MendEvidence.Cell {
    func isSame(as other: MendEvidence.Cell) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.text(let left), .text(let right)): left.uppercased() == right.uppercased()
        case (.date(let left), .date(let right)): left == right
        case (.sex(let left), .sex(let right)), (.relation(let left), .relation(let right)): left == right
        default: false
        }
    }
}
