import Registry

/// The list behind a figure, where there is one.
struct ReportLinks {
    let report: Report
    let section: ReportSection

    func address(_ row: ReportRow, _ place: Int) -> String? {
        let column = section.columns[place]
        let region: RegionCode
        switch row.key {
        case .region(let own): region = own.code
        case .age, .rule, .program, .label, .day, .moment: region = report.region.code
        }
        switch report.kind {
        case .families: return families(column.id, region)
        case .reasons: return reasons(column, row, region)
        case .changes: return changes(column.id, row, region)
        case .programs: return programs(column, row, region)
        case .activity: return column.id == "tidak_valid" ? Links.families(region, valid: false) : nil
        case .ages: return ages(column.id, row, region)
        case .duplicates: return duplicates(column.id, row, region)
        }
    }

    private func families(_ column: String, _ region: RegionCode) -> String? {
        switch column {
        case "keluarga": Links.families(region)
        case "jiwa": Links.persons(region)
        case "valid": Links.families(region, valid: true)
        case "tidak_valid": Links.families(region, valid: false)
        default: nil
        }
    }

    private func reasons(_ column: ReportColumn, _ row: ReportRow, _ region: RegionCode) -> String? {
        if let rule = column.subject { return Links.families(region, rule: rule) }
        if case .rule(let rule) = row.key, column.id == "keluarga" {
            return Links.families(region, rule: rule.code)
        }
        // Of one origin alone there is no list.
        guard report.origin == nil else { return nil }
        return column.id == "tidak_valid" || column.id == "keluarga" ? Links.families(region, valid: false) : nil
    }

    /// Cases of places; of kinds and ages there is no list of their own, and of earlier searches none.
    private func duplicates(_ column: String, _ row: ReportRow, _ region: RegionCode) -> String? {
        guard section.id == "wilayah", case .region = row.key else { return nil }
        return switch column {
        case "orang": Links.duplicates(region, .persons)
        case "nik": Links.duplicates(region, .numbers)
        case "naik": Links.duplicates(region, .escalated)
        case "sama", "berbeda": Links.duplicates(region, .decided)
        default: nil
        }
    }

    /// Only what is so now has a list.
    private func changes(_ column: String, _ row: ReportRow, _ region: RegionCode) -> String? {
        guard case .region = row.key, let period = report.period, period.to >= today else { return nil }
        switch column {
        case "keluarga_akhir": return Links.families(region)
        case "tidak_valid_akhir": return Links.families(region, valid: false)
        default: return nil
        }
    }

    private var today: Int32 {
        Visit.today(of: report.madeAt)
    }

    private func programs(_ column: ReportColumn, _ row: ReportRow, _ region: RegionCode) -> String? {
        let program: String? =
            if case .program(let program) = row.key { program.id } else { column.subject }
        guard let program else { return nil }
        if column.id == "keluarga" || column.id.hasPrefix("k_") {
            return Links.families(region, program: program)
        }
        if column.id == "jiwa" || column.id.hasPrefix("j_") {
            return Links.persons(PersonFilter(region: region, program: program))
        }
        return nil
    }

    private func ages(_ column: String, _ row: ReportRow, _ region: RegionCode) -> String? {
        var filter = PersonFilter(region: region)
        switch column {
        case "lk": filter.sex = 1
        case "pr": filter.sex = 2
        case "jumlah", "jiwa": break
        case "anak": (filter.minAge, filter.maxAge) = (0, 17)
        case "dewasa": (filter.minAge, filter.maxAge) = (18, 59)
        case "lansia": filter.minAge = 60
        default: return nil
        }
        if case .age(let group) = row.key {
            // A list of those without a birth date there is not.
            guard let from = group.from else { return nil }
            (filter.minAge, filter.maxAge) = (from, group.to)
        }
        return Links.persons(filter)
    }
}

extension Visit {
    /// The day of a moment in western Indonesia, by which registers count days.
    static func today(of moment: Int64) -> Int32 {
        var visit = Visit(requestID: "")
        visit.zone = .wib
        return visit.day(of: moment)
    }
}
