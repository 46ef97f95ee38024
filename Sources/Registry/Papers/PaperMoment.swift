import Rules
import Storage

/// When a document was made, as it stands beneath its seal: by the clock of the office.
enum PaperMoment {
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]

    /// "Dibuat 13 November 2026 11.52 WIB".
    static func words(_ milliseconds: Int64, _ zone: Cutoff.Zone) -> String {
        let local = milliseconds + zone.hours * 3_600_000
        let day = CivilDate(milliseconds: local)
        let minute = Int(local / 60_000 % 1_440)
        let time = "\(twoDigits(minute / 60)).\(twoDigits(minute % 60))"
        return "Dibuat \(day.day) \(months[(day.month - 1) % 12]) \(day.year) \(time) \(zone.rawValue.uppercased())"
    }
}

extension PaperSource {
    /// Of invented people, or of a village in which somebody practises: nothing that is made there is real.
    static func isExample(_ village: RegionCode, in db: any Connection) throws -> Bool {
        if try RegisterKind.isTraining(in: db) == true { return true }
        return try PracticeGround.holds(village, in: db)
    }
}
