import Rules

/// Words that stand on screens, on paper and in files of reports alike.
package enum ReportWords {
    /// Who can mend what a rule found.
    static func fixer(_ name: String) -> Words {
        switch name {
        case "operator": Words(id: "Operator desa/kelurahan", en: "Village operator")
        case "disdukcapil": Words(id: "Disdukcapil", en: "Civil registry (Disdukcapil)")
        case "warga": Words(id: "Warga sendiri", en: "The citizen")
        case "bank": Words(id: "Bank penyalur", en: "The paying bank")
        case "dinsos": Words(id: "Dinas Sosial", en: "Dinas Sosial")
        case "sistem": Words(id: "Tepat sendiri", en: "Tepat itself")
        default: Words(id: name, en: name)
        }
    }

    /// `2026-11-21 10:00`, in western Indonesia.
    static func written(_ moment: Int64) -> String {
        let minutes = Int((moment + 7 * 3_600_000) / 60_000 % 1440)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return ReportKey.day(Clock.at(moment).today.packed).name.id + " \(two(minutes / 60)):\(two(minutes % 60))"
    }

    package static func title(_ kind: ReportKind) -> Words {
        switch kind {
        case .families: Words(id: "Keluarga dan jiwa", en: "Families and persons")
        case .reasons: Words(id: "Tidak valid menurut sebab", en: "Not valid, by reason")
        case .changes: Words(id: "Perkembangan", en: "Over time")
        case .programs: Words(id: "Penerima program", en: "Programme recipients")
        case .activity: Words(id: "Kegiatan operator", en: "Operators' activity")
        case .ages: Words(id: "Umur dan jenis kelamin", en: "Age and sex")
        case .duplicates: Words(id: "Data ganda", en: "Duplicates")
        }
    }
}
