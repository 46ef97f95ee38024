import HTML
import Registry

/// Families as rows, as the list, the search and Beranda of a village show them.
struct FamilyTable {
    let screen: any Screen
    let rows: [FamilyRow]
    let showsVillage: Bool
    /// Each row can be ticked, inside a form that says for what.
    var selects = false

    var table: HTML {
        """
        \(if: selects, screen.allRowsLine)<table class="lead"><thead><tr>\
        \(if: selects, "<th scope=\"col\"><span class=\"vh\">\(say(Texts.choose))</span></th>")\
        \(screen.column(Texts.head))\(screen.column(Texts.address))\
        \(if: showsVillage, "\(screen.column(Texts.village))")\
        \(screen.column(Texts.members, "num"))\(screen.column(Texts.status))</tr></thead>
        <tbody>\(each: rows, row)</tbody></table>
        """
    }

    private func row(_ family: FamilyRow) -> HTML {
        let name = family.headName.isEmpty ? say(Texts.noName) : family.headName
        return """
            <tr data-row>\(if: selects, "<td>\(box(family, name))</td>")\
            <th scope="row"><a href="\(Links.family(family.id))" data-open>\(name)</a><br>\(number(family.kk))</th>\
            <td data-l="\(say(Texts.address))">\(place(family))</td>\
            \(if: showsVillage, village(family))\
            <td class="num" data-l="\(say(Texts.members))">\(say(Texts.memberCount(screen.number(family.size))))</td>\
            <td class="full">\(status(family))</td></tr>

            """
    }

    private func box(_ family: FamilyRow, _ name: String) -> HTML {
        screen.rowBox("pilih", family.id.description, label: say(Texts.chooseFamily(name)))
    }

    private func village(_ family: FamilyRow) -> HTML {
        "<td data-l=\"\(say(Texts.village))\">\(family.village.name)<br>\(screen.small(family.kecamatan))</td>"
    }

    private func number(_ kk: String?) -> HTML {
        guard let kk, !kk.isEmpty else { return "\(screen.small(say(Texts.noKK)))" }
        return "<span class=\"nik soft\">\(Mask.number(kk))</span>"
    }

    private func place(_ family: FamilyRow) -> String {
        let blocks = [family.rt.isEmpty ? nil : "RT \(family.rt)", family.rw.isEmpty ? nil : "RW \(family.rw)"]
        return (blocks + [family.address.isEmpty ? nil : family.address]).compactMap { $0 }.joined(separator: ", ")
    }

    /// Two reasons tell enough in a row; the rest is counted.
    private func status(_ family: FamilyRow) -> HTML {
        guard family.status == .present else { return screen.tag(.info, .info, say(Texts.noLongerThere)) }
        let verdict: HTML = family.errors == 0 ? screen.tag(.good, .ok, say(Texts.valid)) : ""
        let shown = family.rules.prefix(2)
        let more = family.rules.count - shown.count
        return """
            <span class="tags">\(verdict)\(each: Array(shown), { "<span>\(screen.tag($0))</span>" })\
            \(if: more > 0, "<small class=\"soft\">+\(more) \(say(Texts.more))</small>")</span>
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
