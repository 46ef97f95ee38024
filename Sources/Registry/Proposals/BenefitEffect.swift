import Rules
import Storage

/// What an event does to one benefit in progress. It names people by their records alone, so that it may be kept with a
/// change; words are made of it for whoever reads.
package struct BenefitEffect: Codable, Sendable, Hashable {
    package var code: Code
    /// `Program.number`.
    package var program: Int
    /// Whom it is about; nil: somebody who is in no register yet.
    package var person: RecordID?
    /// The programme that excludes it.
    package var other: Int?
    /// A code of `components.csv`, or several with bars between them.
    package var component: String?
    /// From which day on, `yyyymmdd`.
    package var day: Int32
    /// Where they go.
    package var village: RegionCode?

    package enum Code: String, Codable, Sendable, CaseIterable {
        case newCaretaker = "PENGURUS_DIGANTI"
        case familyGone = "KELUARGA_HABIS"
        case ends = "BERAKHIR"
        case notFound = "TIDAK_DITEMUKAN"
        case doubleRecord = "CATATAN_GANDA"
        case goesToKept = "IKUT_CATATAN"
        case componentGone = "KOMPONEN_HABIS"
        case noComponent = "TANPA_KOMPONEN"
        case newComponent = "KOMPONEN_BARU"
        case childOfInsured = "BAYI_PESERTA"
        case goesWithCaretaker = "IKUT_PENGURUS"
        case staysWithCaretaker = "TETAP_PENGURUS"
        case drawnTwice = "BANTUAN_GANDA"
        case excluded = "TIDAK_BERSAMA"
        case personTakesAlong = "ORANG_IKUT"
        case headChanges = "KEPALA_BERGANTI"
        case movesAlong = "PINDAH_DESA"
        case verifiedThere = "PINDAH_KABUPATEN"
        case begins = "MULAI"
        case caretakerFollows = "PENGURUS_BARU"
        // Of somebody who comes.
        case unchanged = "TETAP"
        case mayCount = "DAPAT_DIHITUNG"
        case notCounted = "TIDAK_DIHITUNG"
        case componentFull = "KOMPONEN_PENUH"
        case familyFull = "KELUARGA_PENUH"
        case eachPerson = "PERORANGAN"
        // Before anything of an event is known.
        case runs = "BERJALAN"
        case runsForOne = "BERJALAN_ORANG"
        case wouldMove = "IKUT_PINDAH"
    }

    init(
        _ code: Code, program: Int, person: RecordID? = nil, other: Int? = nil, component: String? = nil, day: Int32,
        village: RegionCode? = nil
    ) {
        self.code = code
        self.program = program
        self.person = person
        self.other = other
        self.component = component
        self.day = day
        self.village = village
    }
}

/// An effect as it is read.
package struct BenefitNote: Sendable, Equatable {
    package var code: BenefitEffect.Code
    package var words: Words
    /// What is to be proposed because of it.
    package var proposes: ProposalKind?
}

/// Puts effects into the words that were in force on their day.
struct BenefitWords {
    let catalogue: Catalogue
    let gazetteer: Gazetteer

    /// - Parameter names: of those whom the reader may see.
    func notes(_ effects: [BenefitEffect], _ names: [RecordID: String]) -> [BenefitNote] {
        effects.compactMap { note($0, names) }
    }

    private func note(_ effect: BenefitEffect, _ names: [RecordID: String]) -> BenefitNote? {
        let day = CivilDate(packed: effect.day)
        guard let program = program(effect.program),
            let rule = BenefitRule.of(effect.code, program: program.id, on: day)
        else { return nil }
        let codes = (effect.component ?? "").split(separator: "|").map { String($0) }
        let components = ProgramComponent.of(program.id, on: day).filter { codes.contains($0.code) }
        let other = effect.other.flatMap { self.program($0) }
        let place = effect.village.flatMap { gazetteer[$0] }
        let name = effect.person.map { names[$0] ?? "" }
        func filled(_ text: String, _ isEnglish: Bool) -> String {
            var text = text
            func fill(_ what: String, _ value: String) {
                text = text.replacing("{\(what)}", with: value)
            }
            fill("program", program.name)
            fill("lain", other?.name ?? "")
            let titles = components.map { isEnglish ? $0.title.en : $0.title.id }
            fill("komponen", titles.joined(separator: ", "))
            fill("batas", components.first?.most.map { String($0) } ?? "")
            fill("angka", rule.figure)
            fill("hari", Self.written(effect.day))
            fill("desa", place?.fullName ?? "")
            fill("nama", Self.called(name, isEnglish))
            return text
        }
        return BenefitNote(
            code: effect.code, words: Words(id: filled(rule.words.id, false), en: filled(rule.words.en, true)),
            proposes: rule.proposes)
    }

    /// A name; of somebody unknown to the reader what they are.
    private static func called(_ name: String?, _ isEnglish: Bool) -> String {
        guard let name else { return isEnglish ? "the new member" : "anggota baru" }
        if name.isEmpty { return isEnglish ? "a member" : "seorang anggota" }
        return name
    }

    /// `21-11-2026`.
    private static func written(_ day: Int32) -> String {
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(day % 100))-\(two(day / 100 % 100))-\(day / 10_000)"
    }

    private func program(_ number: Int) -> Program? { catalogue.programs.first { $0.number == number } }
}
