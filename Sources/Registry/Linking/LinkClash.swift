import Rules

/// One number that two people have: what its digits say beside each of them, and the civil registry's extract where
/// there is one. A hint of who has to mend it, and no more: the number may be wrong on the card as well.
package struct LinkClash: Sendable {
    /// Whether the number fits a record; nil where nothing can be said.
    struct Side: Sendable {
        var person: RecordID
        var birth: Bool?
        var sex: Bool?
        var region: Bool?
        var civil: Bool?
        var isAsked: Bool

        init(_ person: PersonRecord, _ answer: CivilAnswer?, _ today: CivilDate, _ maximumAge: Int) {
            self.person = person.key.id
            isAsked = answer.map { $0.outcome != .notJudged && $0.outcome != .incomplete } ?? false
            guard let says = NIKSays(person, today: today, maximumAge: maximumAge) else { return }
            birth = person.birth.map { Self.fits(says.parts, Int($0)) }
            sex = person.sex == 0 ? nil : person.sex == says.sex
            let village = person.village.value
            let (province, regency) = (Int(village / 100_000_000), Int(village / 1_000_000 % 100))
            region = province == says.parts.province && regency == says.parts.regency
            civil = answer.flatMap(Self.fits)
        }

        /// Where the year alone is known, the year is compared.
        private static func fits(_ parts: NIKParts, _ birth: Int) -> Bool {
            let isYear = birth / 10_000 % 100 == parts.year
            if birth % 10_000 == 0 { return isYear }
            return isYear && birth / 100 % 100 == parts.month && birth % 100 == parts.day
        }

        /// Whose row the number is there says the name, and the birth date where it is known.
        private static func fits(_ answer: CivilAnswer) -> Bool? {
            guard [.found, .dead].contains(answer.outcome), let name = answer.fields[.name] else { return nil }
            return name.isMatch && answer.fields[.birth]?.isMatch != false
        }

        /// A region is where the number was given out: whoever has moved has another.
        var weight: Int {
            func of(_ fit: Bool?, _ weight: Int) -> Int { fit.map { $0 ? weight : -weight } ?? 0 }
            return of(civil, 4) + of(birth, 2) + of(sex, 2) + (region == true ? 1 : 0)
        }
    }

    package var evidence: MendEvidence
    /// The record whose number is likelier the wrong one; nil where the digits do not tell.
    package var mends: RecordID?
    /// About how many the extract was asked.
    package var asked: Int

    init(sides: [Side], columns: [Words]) {
        func row(_ label: Words, _ fit: (Side) -> Bool?) -> MendEvidence.Row {
            MendEvidence.Row(label: label, cells: sides.map { .words(Self.words(fit($0))) }, agrees: nil)
        }
        var rows = [
            row(Words(id: "Tanggal lahir dan angka NIK", en: "Birth date and the digits"), \.birth),
            row(Words(id: "Jenis kelamin dan angka NIK", en: "Sex and the digits"), \.sex),
            row(Words(id: "Kabupaten dan angka NIK", en: "Kabupaten and the digits"), \.region),
        ]
        if sides.contains(where: { $0.civil != nil }) {
            rows.append(row(Words(id: "Ekstrak Dukcapil", en: "Extract of the civil registry"), \.civil))
        }
        evidence = MendEvidence(columns: columns, rows: rows)
        asked = sides.count(where: \.isAsked)
        mends = Self.mends(sides)
    }

    private static func mends(_ sides: [Side]) -> RecordID? {
        guard sides.count == 2 else {
            // Of one alone it is known only that it does not fit.
            return sides.first { $0.weight < 0 }?.person
        }
        let (one, other) = (sides[0], sides[1])
        if abs(one.weight - other.weight) < 2 { return nil }
        return one.weight < other.weight ? one.person : other.person
    }

    private static func words(_ fit: Bool?) -> Words {
        switch fit {
        case true?: Words(id: "cocok", en: "fits")
        case false?: Words(id: "tidak cocok", en: "does not fit")
        case nil: Words(id: "tidak diketahui", en: "not known")
        }
    }
}
