import Rules
import Storage

/// On which of the three lists somebody is.
package enum SiksList: String, Sendable, CaseIterable, SQLConvertible {
    /// Proposed here, and not in the file.
    case here = "di_sini"
    /// In the file, and in no proposal that is final here.
    case there = "di_sana"
    /// In both, and not the same.
    case differs = "beda"
}

/// What can differ, in the order in which it is told.
package enum SiksDifference: String, Sendable, CaseIterable {
    case village = "desa"
    case kk, nik
    case name = "nama"
    case birth = "tanggal_lahir"
    case sex = "jenis_kelamin"
    case relation = "hubungan"
    case mother = "ibu_kandung"
}

/// Those of our proposals, to be found by what the file calls them.
struct SiksMatch {
    struct Own: Sendable {
        var proposal: RecordID
        var row: SiksRow
        var isFound = false
    }

    private(set) var own: [Own] = []
    private var byNIK: [Int64: Int] = [:]
    private var byDTKS: [String: Int] = [:]
    /// KK and name.
    private var byCard: [String: Int] = [:]

    /// Somebody who is in several proposals is the one of the last.
    mutating func add(_ person: ProposedPerson) {
        let record = person.person
        let row = SiksRow(
            village: person.village, nik: DocumentText.parse(record.nik).value,
            kk: DocumentText.parse(person.family.kk).value, dtksID: record.dtksID, name: record.name,
            birth: record.birth, sex: record.sex, relation: record.relation, mother: record.mother)
        let known = row.nik.flatMap { byNIK[$0] }
        let place = known ?? own.count
        if known == nil {
            own.append(Own(proposal: person.proposal, row: row))
        } else {
            own[place] = Own(proposal: person.proposal, row: row)
        }
        if let nik = row.nik { byNIK[nik] = place }
        if !row.dtksID.isEmpty { byDTKS[row.dtksID] = place }
        if let card = Self.card(row) { byCard[card] = place }
    }

    /// - Returns: whom the row is of; nil: nobody of ours.
    mutating func find(_ row: SiksRow) -> Own? {
        var place = row.nik.flatMap { byNIK[$0] }
        if place == nil, !row.dtksID.isEmpty { place = byDTKS[row.dtksID] }
        if place == nil, let card = Self.card(row) { place = byCard[card] }
        guard let place else { return nil }
        own[place].isFound = true
        return own[place]
    }

    private static func card(_ row: SiksRow) -> String? {
        guard let kk = row.kk, !row.name.isEmpty else { return nil }
        return "\(kk)|\(plain(row.name))"
    }

    /// What one side does not say is not compared.
    static func differences(_ ours: SiksRow, _ theirs: SiksRow) -> [SiksDifference] {
        var found: [SiksDifference] = []
        if ours.village != theirs.village { found.append(.village) }
        if let one = ours.kk, let other = theirs.kk, one != other { found.append(.kk) }
        if let one = ours.nik, let other = theirs.nik, one != other { found.append(.nik) }
        if differ(ours.name, theirs.name) { found.append(.name) }
        if let one = ours.birth, let other = theirs.birth, one != other { found.append(.birth) }
        if ours.sex > 0, theirs.sex > 0, ours.sex != theirs.sex { found.append(.sex) }
        if ours.relation > 0, theirs.relation > 0, ours.relation != theirs.relation { found.append(.relation) }
        if differ(ours.mother, theirs.mother) { found.append(.mother) }
        return found
    }

    private static func differ(_ one: String, _ other: String) -> Bool {
        let (one, other) = (plain(one), plain(other))
        return !one.isEmpty && !other.isEmpty && one != other
    }

    /// In capitals, with one space between words.
    private static func plain(_ text: String) -> String {
        text.uppercased().split(separator: " ").joined(separator: " ")
    }
}
