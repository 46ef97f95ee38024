/// Every rule by the short code that operators and documents use.
///
/// The code says what was found; its severity, words, next step and dates are data (the rule catalogue).
public enum RuleCode: UInt8, CaseIterable, Sendable {
    // The NIK
    case n01, n02, n03, n04, n05, n06, n07, n08, n09
    // The KK number
    case k01, k02, k03
    // Names and mother's name
    case a01, a02, m01
    // Birth date and sex
    case b01, b02, b03, b04, b05, b06, j01, j02
    // The family as a whole
    case h01, h02, h03, h04
    // Keys shared between records
    case d01, d02, d03, d04
    // What the file says of benefits, and what sources say of each other
    case g01, s01, s02
    // Stated by the source: civil-registry answers and local decisions
    case p00, p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p99
    case l01, l02, l03, l04, l05, l06

    /// `N01`, as it is written everywhere.
    public var text: StaticString {
        switch self {
        case .n01: "N01"
        case .n02: "N02"
        case .n03: "N03"
        case .n04: "N04"
        case .n05: "N05"
        case .n06: "N06"
        case .n07: "N07"
        case .n08: "N08"
        case .n09: "N09"
        case .k01: "K01"
        case .k02: "K02"
        case .k03: "K03"
        case .a01: "A01"
        case .a02: "A02"
        case .m01: "M01"
        case .b01: "B01"
        case .b02: "B02"
        case .b03: "B03"
        case .b04: "B04"
        case .b05: "B05"
        case .b06: "B06"
        case .j01: "J01"
        case .j02: "J02"
        case .h01: "H01"
        case .h02: "H02"
        case .h03: "H03"
        case .h04: "H04"
        case .d01: "D01"
        case .d02: "D02"
        case .d03: "D03"
        case .d04: "D04"
        case .g01: "G01"
        case .s01: "S01"
        case .s02: "S02"
        case .p00: "P00"
        case .p01: "P01"
        case .p02: "P02"
        case .p03: "P03"
        case .p04: "P04"
        case .p05: "P05"
        case .p06: "P06"
        case .p07: "P07"
        case .p08: "P08"
        case .p09: "P09"
        case .p10: "P10"
        case .p99: "P99"
        case .l01: "L01"
        case .l02: "L02"
        case .l03: "L03"
        case .l04: "L04"
        case .l05: "L05"
        case .l06: "L06"
        }
    }
}
