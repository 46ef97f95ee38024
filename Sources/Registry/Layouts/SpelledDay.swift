package import Rules

/// Numbers in Indonesian words: `dua ribu dua puluh enam`.
package enum SpelledNumber {
    private static let small = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ]

    package static func words(_ number: Int) -> String {
        switch number {
        case ..<0: "minus \(words(-number))"
        case ..<12: small[number]
        case ..<20: "\(small[number - 10]) belas"
        case ..<100: parts(number, 10, "puluh")
        case ..<200: joined("seratus", number - 100)
        case ..<1_000: parts(number, 100, "ratus")
        case ..<2_000: joined("seribu", number - 1_000)
        case ..<1_000_000: parts(number, 1_000, "ribu")
        default: parts(number, 1_000_000, "juta")
        }
    }

    private static func parts(_ number: Int, _ unit: Int, _ name: String) -> String {
        joined("\(words(number / unit)) \(name)", number % unit)
    }

    private static func joined(_ head: String, _ rest: Int) -> String {
        rest == 0 ? head : "\(head) \(words(rest))"
    }

    /// Of a part of a whole: `dua pertiga`.
    static func share(_ parts: Int, of whole: Int) -> String {
        switch (parts, whole) {
        case (1, 2): "setengah"
        case (1, 2...): "seper\(words(whole))"
        case (_, 2...): "\(words(parts)) per\(words(whole))"
        default: "\(parts)/\(whole)"
        }
    }
}

/// Days as minutes and letters write them.
package enum SpelledDay {
    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
    private static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

    /// `Jumat tanggal tiga belas bulan November tahun dua ribu dua puluh enam`.
    package static func spelled(_ day: CivilDate) -> String {
        let number = SpelledNumber.words(day.day)
        return "\(weekday(day)) tanggal \(number) bulan \(month(day.month)) tahun \(SpelledNumber.words(day.year))"
    }

    /// `13 November 2026`.
    package static func plain(_ day: CivilDate) -> String { "\(day.day) \(month(day.month)) \(day.year)" }

    /// `Jumat, 13 November 2026`.
    package static func withWeekday(_ day: CivilDate) -> String { "\(weekday(day)), \(plain(day))" }

    /// `November 2026`, of `yyyymm`.
    static func period(_ period: Int) -> String { "\(month(period % 100)) \(period / 100)" }

    /// `09.30`, of the minutes of a day.
    static func time(_ minutes: Int) -> String {
        "\(twoDigits(minutes / 60 % 24)).\(twoDigits(minutes % 60))"
    }

    static func romanMonth(_ day: CivilDate) -> String { named(roman, day.month) }

    private static func weekday(_ day: CivilDate) -> String { named(weekdays, day.weekday) }
    private static func month(_ month: Int) -> String { named(months, month) }

    private static func named(_ names: [String], _ number: Int) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : ""
    }
}
