/// What of a name is a title, and which words are spellings of one name. Data: a file of the same form takes the place
/// of what comes with the program.
///
/// A line is `title WORD ...`, left out wherever it stands beside another word; or `same WORD SPELLING ...`, where each
/// spelling counts as the first word; or `first WORD SPELLING ...`, the same for the first word of a name alone, since
/// elsewhere it is a title or an initial.
package struct NameSpellings: Sendable {
    private var table = WordTable(capacity: 256)
    /// By the number of a word: itself where nothing is said of it.
    private var forms: [(word: Word, first: Word?, isTitle: Bool)] = [(Word(), nil, false)]
    /// Whether a word counts once that a name and its alias both have.
    let readsAliases: Bool

    /// What a word becomes; nil for a title.
    ///
    /// - Parameter isFirst: of a name that has more words.
    @inline(__always)
    func form(of word: Word, isFirst: Bool) -> Word? {
        guard let number = table.find(word) else { return word }
        let known = forms[Int(number)]
        if isFirst, let first = known.first { return first }
        return known.isTitle ? nil : known.word
    }

    private mutating func say(_ word: Word, _ change: (inout (word: Word, first: Word?, isTitle: Bool)) -> Void) {
        let number = Int(table.number(of: word))
        if number == forms.count { forms.append((word, nil, false)) }
        change(&forms[number])
    }

    /// A line that says nothing that can be understood.
    package struct BadLine: Error, Equatable, Sendable, CustomStringConvertible {
        package let line: Int
        package init(line: Int) { self.line = line }
        package var description: String {
            "line \(line) of the spellings is none of `title WORD ...`, `same WORD SPELLING ...`, `first WORD SPELLING ...`"
        }
    }

    /// - Throws: `BadLine`.
    package init(_ text: String) throws(BadLine) {
        readsAliases = true
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard take(line) else { throw BadLine(line: number + 1) }
        }
    }

    private init(wellKnown text: String, readsAliases: Bool) {
        self.readsAliases = readsAliases
        for line in text.split(separator: "\n") { _ = take(line) }
    }

    /// - Returns: whether the line says anything that is understood; an empty one and a comment do.
    private mutating func take(_ line: Substring) -> Bool {
        let words = line.split(separator: " ")
        guard let kind = words.first, !kind.hasPrefix("#") else { return true }
        let forms = words.dropFirst().map { Word($0.uppercased().utf8) }
        switch kind {
        case "title": for form in forms { say(form) { $0.isTitle = true } }
        case "same" where forms.count > 1: for form in forms.dropFirst() { say(form) { $0.word = forms[0] } }
        case "first" where forms.count > 1: for form in forms.dropFirst() { say(form) { $0.first = forms[0] } }
        default: return false
        }
        return true
    }

    /// Names as written in Indonesia: titles of religion, nobility before a name that is one by itself, and of schools;
    /// the commonest names with their abbreviations and old spellings. General knowledge of the language, no source.
    /// A test holds that each of its lines is understood.
    package static let indonesian = NameSpellings(wellKnown: builtIn, readsAliases: true)

    /// By which the keys are made that are kept beside records (`PersonKeys`). Nothing is added to it: whoever was written
    /// down by other words would not be found by their keys any more, nor the keys of somebody who is erased.
    static let kept = NameSpellings(wellKnown: keptLines, readsAliases: false)

    package static let builtIn = keptLines + "\n" + titles

    /// What stands before the names of the nobility of Java, Banten, Sumatra and Aceh; other spellings of what stands
    /// between a name and the father's; who teaches religion. Not what is a name by itself elsewhere (ANDI, GUSTI, CUT),
    /// nor a single letter (R., I): it is the initial of another word more often.
    private static let titles = """
        title RADEN RADIN RD RR RM RNGT TUBAGUS TB TENGKU TEUKU TEUNGKU TGK
        title BT BTE BTI BINTE ALS USTADZ USTAZ USTADZAH
        """

    private static let keptLines = """
        title H HJ HAJI HAJJAH DR DRA DRS DRG IR PROF KH ALM ALMH ALMARHUM ALMARHUMAH BIN BINTI ALIAS
        title SH SE ST SPD SAG SSOS SKOM SKM SP SIP MPD MM MSI MH MAG AMD AMDKEB SST STP SPDI TN NY SDR SDRI BPK
        same MUHAMMAD MUHAMAD MOHAMAD MOHAMMAD MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MUHAMMED MUH MOH MOCH MUCH MHD MUHD
        same MUHAMMAD MUHMMAD MOHD MD
        same AHMAD ACHMAD AKHMAD AHMED ACH AHM
        same ABDUL ABD ABDOEL ABDL
        same ABDULLAH ABDULAH ABDILLAH ABDULLOH
        same SITI SITTI SITY SITIE
        same NUR NOOR NOER NOR NURUL
        same SRI SRIE SREE
        same DEWI DEWIE DEVI
        first MUHAMMAD M
        first SITI ST S
        first ABDUL A
        first NUR N
        """
}
