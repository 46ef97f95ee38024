import Registry

/// What is listed of a comparison: of a kabupaten its kecamatan, of a kecamatan its villages. Where nothing changed,
/// which is most places, only how many they are.
struct ComparedRows {
    /// A line of figures, and of how many villages.
    struct Line {
        var figures: VillageComparison
        var villages: Int
        var changed: Int
    }

    private(set) var lines: [Line] = []
    /// Of all villages together; nil of one.
    private(set) var total: VillageComparison?
    /// Villages where nobody came, went or changed family.
    private(set) var unchanged = 0

    /// - Parameters:
    ///   - parts: the regions right below, for their names.
    ///   - isAll: also those without any change.
    init(_ villages: [VillageComparison], of region: Region, parts: [Region], isAll: Bool) {
        unchanged = villages.filter(\.isUnchanged).count
        if region.code.level < .village { total = Self.sum(villages) }
        var all: [Line] = []
        if region.code.level == .kabupaten {
            let names = Dictionary(parts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            let groups = Dictionary(grouping: villages) { $0.village.code.parent ?? $0.village.code }
            for code in groups.keys.sorted() {
                let own = groups[code] ?? []
                guard var figures = Self.sum(own) else { continue }
                figures.village.code = code
                figures.village.name = names[code]?.name ?? code.dotted
                let changed = own.filter { !$0.isUnchanged }.count
                all.append(Line(figures: figures, villages: own.count, changed: changed))
            }
        } else {
            all = villages.map { Line(figures: $0, villages: 1, changed: $0.isUnchanged ? 0 : 1) }
        }
        let isWhole = isAll || region.code.level == .village
        lines = isWhole ? all : all.filter { $0.changed > 0 }
    }

    private static func sum(_ villages: [VillageComparison]) -> VillageComparison? {
        guard let first = villages.first else { return nil }
        return villages.dropFirst().reduce(first) { $0 + $1 }
    }
}

/// The figures of every village, as a sheet.
struct ComparedVillagesFile {
    let visit: Visit
    /// The kecamatan by code, for their names.
    let names: [RegionCode: String]

    var head: String { CSVText.line(ComparisonTexts.villagesHead.map { visit.say($0) }) + "\r\n" }

    func line(_ figures: VillageComparison) -> String {
        let code = figures.village.code
        let numbers = [
            figures.before, figures.came, figures.gone, figures.after, figures.otherFamily, figures.movedIn,
            figures.movedOut,
        ]
        let kecamatan = code.parent.flatMap { names[$0] } ?? ""
        return CSVText.line([code.dotted, kecamatan, figures.village.name] + numbers.map { String($0) }) + "\r\n"
    }
}
