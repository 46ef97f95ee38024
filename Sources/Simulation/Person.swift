/// What somebody is to the head of the family.
enum Relation: Int, CaseIterable, Sendable {
    case head, wife, husband, child, childInLaw, grandchild, parent, other

    var text: String {
        switch self {
        case .head: "KEPALA KELUARGA"
        case .wife: "ISTRI"
        case .husband: "SUAMI"
        case .child: "ANAK"
        case .childInLaw: "MENANTU"
        case .grandchild: "CUCU"
        case .parent: "ORANG TUA"
        case .other: "LAINNYA"
        }
    }
}

/// One row of the export before it is written.
struct Person: Sendable {
    var id: UInt64 = 0
    var relation: Relation
    var isWoman: Bool
    /// Running day number of the birth date.
    var birth: Int
    /// The member who is the mother, if she lives in the family.
    var motherIndex: Int?
    var name = Name()
    var mother = Name()
    var nik: UInt64 = 0
    var work = Occupation.none
    var birthplace = 0
    var flaw: Flaw?
    /// One bit per program of the plan.
    var programs: UInt64 = 0

    /// The birth date the way a NIK states it: ddmmyy, with 40 added to the day of a woman.
    var nikDate: Int {
        CalendarDay(number: birth).ddmmyy + (isWoman ? 400_000 : 0)
    }
}

/// An error on one row: the rule, and which of its variants or years it shows.
struct Flaw: Equatable, Sendable {
    var rule: SeededRule
    var variant: Int = 0

    var detail: String {
        let variants = rule.variants
        return variants.count > 1 ? variants[variant] : ""
    }
}

/// The members of one KK and what their rows share.
struct Family: Sendable {
    var members: [Person] = []
    var kk: UInt64 = 0
    var kkFlaw: Flaw?
    /// 0 is the poorest, 1 the best off; hidden, it shapes the house.
    var welfare = 0.0
    var address = Address()
}
