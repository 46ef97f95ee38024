import Storage

/// Something found in a proposal before the village decides about it. It stands in nobody's way for ever: it is mended,
/// or whoever proposes says why it is proposed all the same.
struct ProposedFinding: Hashable {
    /// A rule's code, or a `CheckCode`.
    var rule: String
    /// By `ProposedMember.place`; 0: the family, or all of it.
    var member: Int
    var severity: Rule.Severity
    /// Which variety, as the rule's own small number.
    var detail = 0
    /// Arguments, `name=value` with bars between: our own numbers, villages and days, and no name of anybody.
    var evidence = ""

    /// By which it is one finding, however often it is looked for.
    struct Mark: Hashable {
        var rule: String
        var member: Int
    }

    var mark: Mark { Mark(rule: rule, member: member) }

    /// With whose record on record it is about.
    func about(_ person: RecordID?) -> ProposedFinding {
        guard let person else { return self }
        var copy = self
        let name = "\(CheckArgument.person)=\(person.value)"
        copy.evidence = evidence.isEmpty ? name : "\(name)|\(evidence)"
        return copy
    }
}

/// Names of arguments in the evidence of a finding.
enum CheckArgument {
    /// The record of the member.
    static let person = "orang"
    /// Records that may be the same person: kabupaten and id with a dot between, commas between them.
    static let records = "catatan"
    /// Numbers of programs.
    static let programs = "program"
    static let day = "tanggal"
    static let status = "status"
    /// A line of the list of officials.
    static let official = "perangkat"
    /// How they are tied to the proposal.
    static let tie = "hubungan"
    /// They wrote it themselves.
    static let account = "akun"

    static func read(_ evidence: String) -> [String: String] {
        var arguments: [String: String] = [:]
        for argument in evidence.split(separator: "|") {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { arguments[parts[0]] = parts[1] }
        }
        return arguments
    }
}

/// What is found in proposals alone; all else goes by the codes of the rules.
enum CheckCode: String, CaseIterable {
    /// A newcomer is much like somebody on record.
    case alike = "U02"
    /// The number is in another open proposal.
    case proposed = "U03"
    /// The family draws on a programme that excludes this one.
    case excluded = "U05"
    /// The family draws on this very programme.
    case drawing = "U06"
    /// A member is of the office of the village, or of the family of somebody who is.
    case officials = "U07"
    /// They were taken out of the register, or of the programme, before.
    case removed = "U09"

    var title: Words {
        switch self {
        case .alike: Words(id: "Mungkin sudah terdaftar", en: "Perhaps on record already")
        case .proposed: Words(id: "Nomor ada dalam usulan lain", en: "Number in another proposal")
        case .excluded: Words(id: "Program yang saling meniadakan", en: "Programmes that exclude each other")
        case .drawing: Words(id: "Keluarga sudah menerima program ini", en: "The family draws on it already")
        case .officials: Words(id: "Keluarga perangkat desa", en: "Family of a village official")
        case .removed: Words(id: "Pernah dicoret", en: "Was taken out before")
        }
    }

    var next: Words {
        switch self {
        case .alike:
            Words(
                id: "Bandingkan orangnya. Bila sama, jangan diusulkan sebagai orang baru; minta lewat menu Pindah bila "
                    + "ia tercatat di desa lain. Bila berbeda, tulis mengapa.",
                en: "Compare the two. If they are one person, do not propose them as new; ask for them under Moves if "
                    + "they are of another village. If they are not, say why.")
        case .proposed:
            Words(
                id: "Periksa nomornya pada kartu. Bila benar, tunggu usulan lain itu selesai.",
                en: "Look at the card again. If the number is right, wait until the other proposal has ended.")
        case .excluded:
            Words(
                id: "Pilih salah satu: usulkan ketidaklayakan program lama, atau tarik usulan ini.",
                en: "Choose one: propose that the other programme ends, or withdraw this.")
        case .drawing:
            Words(
                id: "Satu keluarga menerima program ini satu kali. Bila penerimanya berganti, buat Penggantian "
                    + "pengurus.",
                en: "A family draws on it once. If somebody else is to receive it, propose another pengurus.")
        case .officials:
            Words(
                id: "Boleh diusulkan bila memang layak. Lampirkan surat pernyataan bukan titipan; Dinsos memutuskannya "
                    + "sendiri-sendiri dan menulis alasannya.",
                en: "They may be proposed if they are in need. Add the declaration; Dinsos decides on it by itself and "
                    + "writes why.")
        case .removed:
            Words(
                id: "Tulis apa yang berubah sejak dicoret.", en: "Say what has changed since.")
        }
    }
}
