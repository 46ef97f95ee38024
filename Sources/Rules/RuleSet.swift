/// The thresholds in force on a day. Kept as dated data; a page carries the same values to the browser.
public struct RuleSet: Equatable, Sendable {
    /// The day on which ages are reckoned.
    public var today: CivilDate
    /// Older than this is impossible.
    public var maximumAge: Int
    /// A head of family younger than this is worth a look.
    public var minimumHeadAge: Int
    /// Provinces that a NIK may begin with, a bit for each of 0-99.
    public var provinces: ProvinceSet

    public init(today: CivilDate, maximumAge: Int = 110, minimumHeadAge: Int = 15, provinces: ProvinceSet = .practice) {
        self.today = today
        self.maximumAge = maximumAge
        self.minimumHeadAge = minimumHeadAge
        self.provinces = provinces
    }
}

/// A set of two-digit province codes.
public struct ProvinceSet: Equatable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    public init() {}

    public mutating func insert(_ code: Int) {
        guard code >= 0, code < 100 else { return }
        if code < 64 { low |= 1 << UInt64(code) } else { high |= 1 << UInt64(code - 64) }
    }

    public func contains(_ code: Int) -> Bool {
        guard code >= 0, code < 100 else { return false }
        return code < 64 ? low & (1 << UInt64(code)) != 0 : high & (1 << UInt64(code - 64)) != 0
    }

    /// Only 99, which no province has: the code of invented people.
    public static var practice: ProvinceSet {
        var set = ProvinceSet()
        set.insert(99)
        return set
    }
}
