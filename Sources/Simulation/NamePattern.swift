/// When somebody was born decides what was in fashion.
enum NameCohort: Int, CaseIterable, Sendable {
    case old, mid, young
}

/// One way to build a name: parts in order, each "role group cohort" of the list of name parts.
struct NamePattern {
    let group: NameGroup
    let cohorts: [NameCohort]
    let weight: Int
    let parts: [String]

    private init(_ group: NameGroup, _ cohorts: [NameCohort], _ weight: Int, _ parts: String...) {
        self.group = group
        self.cohorts = cohorts
        self.weight = weight
        self.parts = parts
    }

    private static let grown: [NameCohort] = [.old, .mid]
    private static let islam = "given nasional_muslim any"
    private static let christian = "given kristen_timur any"
    private static let fashion = "given nasional young"
    private static let recent = "given mutiawsr any"
    private static let second = "second nasional any"
    private static let recentSecond = "second mutiawsr any"

    static let all: [NamePattern] =
        [
            NamePattern(.jawa, [.old], 72, "given jawa old"),
            NamePattern(.jawa, [.old], 16, "given jawa old", "given jawa mid"),
            NamePattern(.jawa, [.old], 12, islam),
            NamePattern(.jawa, [.mid], 26, "given jawa mid"),
            NamePattern(.jawa, [.mid], 44, "given jawa mid", second),
            NamePattern(.jawa, [.mid], 18, "given jawa mid", "given jawa old"),
            NamePattern(.jawa, [.mid], 12, "given faker any", "last faker any"),
            NamePattern(.sunda, grown, 40, "given sunda any"),
            NamePattern(.sunda, grown, 60, "given sunda any", "given sunda any"),
            NamePattern(.sunda, [.young], 30, fashion, "given sunda any"),
            NamePattern(.muslim, [.old], 60, islam),
            NamePattern(.muslim, grown, 40, islam, islam),
            NamePattern(.muslim, [.mid], 40, islam, second),
            NamePattern(.muslim, [.young], 25, islam, recentSecond),
            NamePattern(.batak, grown, 70, christian, "marga batak any"),
            NamePattern(.batak, grown, 30, islam, "marga batak any"),
            NamePattern(.batak, [.young], 100, fashion, "marga batak any"),
            NamePattern(.minang, grown, 60, islam),
            NamePattern(.minang, grown, 25, islam, islam),
            NamePattern(.minang, NameCohort.allCases, 15, islam, "suku minang any"),
            NamePattern(.bugis, grown, 45, "given bugis_makassar any"),
            NamePattern(.bugis, NameCohort.allCases, 15, "prefix bugis_makassar any", "given bugis_makassar any"),
            NamePattern(.bugis, NameCohort.allCases, 40, "given bugis_makassar any", islam),
            NamePattern(.bali, NameCohort.allCases, 70, "prefix bali any", "birth_order bali any", "given bali any"),
            NamePattern(.bali, [.young], 30, "prefix bali any", "birth_order bali any", fashion, "given bali any"),
            NamePattern(.aceh, grown, 65, "given aceh any"),
            NamePattern(.aceh, NameCohort.allCases, 35, "given aceh any", islam),
            NamePattern(.ntt, NameCohort.allCases, 75, christian, "marga ntt any"),
            NamePattern(.ntt, [.young], 25, christian, fashion, "marga ntt any"),
            NamePattern(.maluku, NameCohort.allCases, 100, christian, "marga maluku any"),
            NamePattern(.minahasa, NameCohort.allCases, 70, christian, "marga minahasa any"),
            NamePattern(.minahasa, [.young], 30, fashion, "marga minahasa any"),
            NamePattern(.papua, NameCohort.allCases, 100, christian, "marga papua any"),
            NamePattern(.nias, NameCohort.allCases, 100, christian, "marga nias any"),
            NamePattern(.tionghoa, grown, 100, "given faker any", "family tionghoa any"),
            NamePattern(.tionghoa, [.young], 100, fashion, "family tionghoa any"),
        ]
        + [NameGroup.jawa, .sunda, .muslim, .minang, .aceh].flatMap { group in
            [
                NamePattern(group, [.young], 40, fashion, second),
                NamePattern(group, [.young], 30, recent, recentSecond),
                NamePattern(group, [.young], 20, fashion, recent, second),
                NamePattern(group, [.young], 10, islam, fashion, recentSecond),
            ]
        }
}
