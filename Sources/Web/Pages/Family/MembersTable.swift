import HTML
import Registry

extension FamilyPage.Member {
    /// Whether there is anything of it that is shown masked: the NIK, or the mother's name.
    var hasMasked: Bool { nik?.isEmpty == false || !mother.isEmpty }
}

/// Who belongs to the family. A row with something wrong is marked, and says what.
struct MembersTable {
    let screen: any Screen
    let family: FamilyPage
    /// Whether the reader may mend what is known of a member.
    var mayEdit = false
    /// The look beyond the reader's area that it is shown by.
    var beyond: RecordID?

    var section: HTML {
        """
        <section aria-labelledby="anggota"><h2 id="anggota">\(say(Texts.membersTitle))</h2>
        \(family.members.isEmpty ? "<p class=\"soft\">\(say(Texts.noMembers))</p>" : table)</section>
        """
    }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(screen.column(Texts.number, "num broad"))\
        \(screen.column(Texts.nameAndNIK))\(screen.column(Texts.relation))\
        \(screen.column(Texts.born))\(screen.column(Texts.occupation))\
        \(screen.column(Texts.status))</tr></thead>
        <tbody>\(each: Array(family.members.enumerated()), { row($0 + 1, $1) })</tbody></table>
        """
    }

    private func row(_ position: Int, _ member: FamilyPage.Member) -> HTML {
        let findings = family.findings.filter { $0.person == member.id }
        return """
            <tr id="\(Links.anchor(member.id))"\(if: !findings.isEmpty, " class=\"on\"")><td class="num broad">\
            \(position)</td>\
            <th scope="row">\(name(member))<br>\(number(member))\
            \(if: !member.dtksID.isEmpty, "<br>\(screen.small("\(say(Texts.dtksID)) \(member.dtksID)"))")</th>\
            <td>\(say(Texts.relation(member.relation)))<br>\(screen.small(say(Texts.sex(member.sex))))</td>\
            <td data-l="\(say(Texts.born))">\(birth(member))</td>\
            <td data-l="\(say(Texts.occupation))">\(member.occupation.isEmpty ? "–" : member.occupation)\
            \(if: !member.mother.isEmpty, "<br>\(screen.small("\(say(Texts.mother)): \(Mask.name(member.mother))"))")</td>\
            <td class="full">\(status(member, findings))\(if: mayEdit, edit(member))</td></tr>

            """
    }

    private func name(_ member: FamilyPage.Member) -> String { member.name.isEmpty ? say(Texts.noName) : member.name }

    private func edit(_ member: FamilyPage.Member) -> HTML {
        """
        <a class="small block" href="\(Links.editPerson(member.id, in: family.id))" \
        aria-label="\(say(Texts.mendPerson(name(member))))">\(say(Texts.mend))</a>
        """
    }

    private func number(_ member: FamilyPage.Member) -> HTML {
        let nik = member.nik ?? ""
        let reveal: HTML = """
            <br><a class="small" href="\(revealAddress(member))" \
            aria-label="\(say(Texts.revealNIK(of: name(member))))">\(say(Texts.reveal))</a>
            """
        let shown: HTML =
            nik.isEmpty ? screen.small(say(Texts.noNIK)) : "<span class=\"nik soft\">\(Mask.number(nik))</span>"
        return "\(shown)\(if: member.hasMasked && screen.visit.may(.reveal), reveal)"
    }

    private func revealAddress(_ member: FamilyPage.Member) -> String {
        beyond.map { Links.nikBeyond($0, of: member.id) } ?? Links.nik(of: member.id, in: family.id)
    }

    private func birth(_ member: FamilyPage.Member) -> HTML {
        let place: HTML? = member.birthPlace.isEmpty ? nil : "<br>\(screen.small(member.birthPlace))"
        guard let birth = member.birth else {
            let written = member.birthWritten.flatMap { $0.isEmpty ? nil : say(Texts.written($0)) }
            return "\(written ?? say(Texts.unknown))\(place)"
        }
        let age = screen.visit.age(born: birth).map { " (\(say(Texts.age($0))))" } ?? ""
        return "<span class=\"nowrap\">\(screen.visit.shortDate(birth))\(age)</span>\(place)"
    }

    private func status(_ member: FamilyPage.Member, _ findings: [FamilyPage.Finding]) -> HTML {
        let verdicts: HTML =
            findings.isEmpty
            ? screen.tag(.good, .ok, say(Texts.noFinding))
            : "\(each: findings, { "<span>\(screen.tag($0.rule))</span>" })"
        return """
            <span class="tags">\(verdicts)</span>\
            \(if: !member.padan.isEmpty, "<small class=\"soft block\">\(say(Texts.padan)): \(member.padan)</small>")
            """
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
