import Rules

/// A course's text with the names and numbers of one ground filled in.
package struct CourseText: Sendable {
    let village: PracticeVillage
    let ground: GroundNumber
    let own: Region
    let neighbour: Region

    package func callAsFunction(_ words: Words) -> Words {
        Words(id: filled(words.id), en: filled(words.en))
    }

    package func filled(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += value(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func value(_ name: String) -> String {
        let parts = name.split(separator: ":").map(String.init)
        switch parts.first {
        case "desa": return own.fullName
        case "tetangga": return neighbour.fullName
        case "kode_tetangga": return neighbour.code.dotted
        case "kkbaru": return ground.newKK
        case "kk": return village.kk(of: parts.last ?? "", ground)
        default: break
        }
        guard parts.count == 2, let person = village.person(parts[1]) else { return "{\(name)}" }
        switch parts[0] {
        case "nama": return person.inTruth(.name, ground)
        case "nik": return person.nik(ground)
        case "ibu": return person.inTruth(.mother, ground)
        case "jk": return person.inTruth(.sex, ground) == "2" ? "Perempuan" : "Laki-laki"
        case "lahir": return person.inTruth(.birth, ground).split(separator: "-").reversed().joined(separator: "-")
        default: return "{\(name)}"
        }
    }
}
