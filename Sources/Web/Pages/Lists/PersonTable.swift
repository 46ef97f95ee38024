import HTML
import Registry

/// Persons as rows; each leads to the person's place in the family page.
struct PersonTable {
    let screen: any Screen
    let rows: [PersonRow]

    var table: HTML {
        """
        <table class="lead"><thead><tr>\(screen.column(Texts.nameAndNIK))\
        \(screen.column(Texts.relation))\(screen.column(Texts.sex))\
        \(screen.column(Texts.born))\(screen.column(Texts.village))\
        \(screen.column(Texts.status))</tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ person: PersonRow) -> HTML {
        """
        <tr data-row><th scope="row"><a href="\(Links.person(person.id, of: person.family))" data-open>\
        \(person.name.isEmpty ? say(Texts.noName) : person.name)</a><br>\(number(person.nik))</th>\
        <td data-l="\(say(Texts.relation))">\(say(Texts.relation(person.relation)))</td>\
        <td data-l="\(say(Texts.sex))">\(say(Texts.sex(person.sex)))</td>\
        <td data-l="\(say(Texts.born))">\(screen.visit.birthYear(person.birth))</td>\
        <td data-l="\(say(Texts.village))">\(person.village.name)<br>\(screen.small(person.kecamatan))</td>\
        <td class="full">\(status(person))</td></tr>

        """
    }

    private func number(_ nik: String?) -> HTML {
        guard let nik, !nik.isEmpty else { return "\(screen.small(say(Texts.noNIK)))" }
        return "<span class=\"nik soft\">\(Mask.number(nik))</span>"
    }

    private func status(_ person: PersonRow) -> HTML {
        if person.status != .present { return screen.tag(.info, .info, say(Texts.gone(person.status))) }
        return person.errors == 0
            ? screen.tag(.good, .ok, say(Texts.noFinding)) : screen.tag(.bad, .no, say(Texts.invalid))
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
