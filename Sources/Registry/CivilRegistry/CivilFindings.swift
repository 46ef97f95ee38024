/// What the civil registry says against a person of a proposal, as a reason that offices know, with what to do about
/// it.
///
/// It is something to look at before the village decides. Nobody is struck off for it: whoever is alive and registered
/// as dead proves it at the village office.
package struct CivilFinding: Sendable, Equatable {
    /// Which of the answers.
    package var place: Int
    /// Of the catalogue of reasons: `NAMA_TIDAK_SESUAI`.
    package var reason: String
    /// `P03`.
    package var code: String
    /// The field that does not fit; nil: the number as such.
    package var field: CivilField?
    /// How alike the field is, 0 to 100.
    package var score: Int?
    /// What was found, without a word of anybody's data.
    package var words: Words
    /// What can be done now.
    package var next: Words
}

package enum CivilFindings {
    /// Of answers in the order of their queries. What could not be judged is no finding.
    package static func of(_ answers: [CivilAnswer]) -> [CivilFinding] {
        answers.enumerated().flatMap { place, answer in of(answer, place) }
    }

    private static func of(_ answer: CivilAnswer, _ place: Int) -> [CivilFinding] {
        switch answer.outcome {
        case .incomplete, .quotaSpent, .unavailable, .notJudged: return []
        case .notFound: return finding(place, "NIK_TIDAK_DITEMUKAN", answer)
        case .doubled: return finding(place, "NIK_GANDA", answer)
        case .inactive: return finding(place, "NONAKTIF", answer)
        case .dead: return finding(place, "MENINGGAL", answer) + fields(answer, place)
        case .found: return fields(answer, place)
        }
    }

    private static func fields(_ answer: CivilAnswer, _ place: Int) -> [CivilFinding] {
        var found: [CivilFinding] = []
        for field in CivilField.allCases {
            guard let reason = reason(of: field), let score = answer.fields[field], !score.isMatch else { continue }
            // A year that is another one is no likeness.
            let told = [.name, .mother, .birthPlace].contains(field) ? score.score : nil
            found += finding(place, reason, answer, field, told)
        }
        return found
    }

    /// Birth place and sex have no reason of their own: they are mended where the birth date is.
    private static func reason(of field: CivilField) -> String? {
        switch field {
        case .name: "NAMA_TIDAK_SESUAI"
        case .birth, .birthPlace, .sex: "TGL_LAHIR"
        case .kk: "KK_TIDAK_SESUAI"
        case .mother: "IBU_KANDUNG"
        case .ektp: "BELUM_REKAM"
        case .nik, .relation, .father, .provinceNumber, .province, .kabupatenNumber, .kabupaten, .kecamatanNumber,
            .kecamatan, .villageNumber, .village, .state:
            nil
        }
    }

    private static func finding(
        _ place: Int, _ name: String, _ answer: CivilAnswer, _ field: CivilField? = nil, _ score: Int? = nil
    ) -> [CivilFinding] {
        guard let reason = ProposalReason.named(name) else { return [] }
        let own = field.flatMap { Self.title(of: $0, answer) }
        var id = own?.id ?? reason.title.id
        var en = own?.en ?? reason.title.en
        if let score {
            id += " (kemiripan \(score))"
            en += " (likeness \(score))"
        }
        if let day = answer.asOf {
            id += ", menurut ekstrak Dukcapil per \(Self.day(day))"
            en += ", by the extract of the civil registry of \(Self.day(day))"
        }
        return [
            CivilFinding(
                place: place, reason: name, code: reason.code, field: field, score: score, words: Words(id: id, en: en),
                next: reason.next)
        ]
    }

    /// Where the reason's own title would say another thing.
    private static func title(of field: CivilField, _ answer: CivilAnswer) -> Words? {
        switch field {
        case .kk:
            answer.isCardUnknown
                ? Words(id: "Nomor KK tidak dikenal di Dukcapil", en: "KK number unknown to the civil registry")
                : Words(id: "Nomor KK lain di Dukcapil", en: "Another KK number in the civil registry")
        case .birthPlace: Words(id: "Tempat lahir tidak sesuai", en: "Birth place does not match")
        case .sex: Words(id: "Jenis kelamin tidak sesuai", en: "Sex does not match")
        default: nil
        }
    }

    private static func day(_ packed: Int32) -> String {
        let text = String(packed)
        return text.count == 8 ? "\(text.dropFirst(6))-\(text.dropFirst(4).prefix(2))-\(text.prefix(4))" : text
    }
}
