/// Why two records are taken for one person, or not: what agrees and what does not, in words.
package struct Evidence: Sendable, Equatable {
    /// In the order of what is asked of a person first; without what neither says.
    package let words: [String]

    init(_ pattern: UInt64, _ code: PatternCode, _ company: Company.State) {
        var words: [String] = []
        func add<Level: RawRepresentable>(
            _ field: PatternCode.Field, _ type: Level.Type, _ say: (Level) -> String?
        ) where Level.RawValue == Int {
            guard let raw = code.level(field, of: pattern), let level = Level(rawValue: raw), let said = say(level)
            else { return }
            words.append(said)
        }
        add(.nik, NIKLevel.self, Self.nik)
        add(.otherID, NumberLevel.self) { Self.number($0, "other number") }
        add(.name, NameLevel.self) { Self.name($0, "name") }
        add(.birth, BirthLevel.self, Self.birth)
        add(.mother, NameLevel.self) { Self.name($0, "mother") }
        add(.sex, SexLevel.self) { $0 == .same ? nil : $0 == .different ? "sex differs" : nil }
        add(.family, NumberLevel.self) { Self.number($0, "family card") }
        add(.place, PlaceLevel.self) { Self.place($0, "village", "another village of the same kecamatan") }
        add(.address, AddressLevel.self) { Self.address($0, "address") }
        add(.house, HouseLevel.self, Self.house)
        add(.hamlet, AddressLevel.self) { Self.address($0, "hamlet") }
        add(.postcode, PlaceLevel.self) { Self.place($0, "postcode", "postcode differs in one digit") }
        add(.region, PlaceLevel.self) { Self.place($0, "region", "region misspelt") }
        add(.phone, NumberLevel.self) { Self.number($0, "phone number") }
        switch company {
        case .none: break
        case .with: words.append("others of both families are one person too")
        case .rivals: words.append("each is somebody else of the other's family")
        }
        self.words = words
    }

    package var text: String { words.joined(separator: "; ") }

    private static func nik(_ level: NIKLevel) -> String? {
        switch level {
        case .same: "same NIK"
        case .slip: "NIK differs in one digit"
        case .dateSlip: "NIK differs in one digit, of the date"
        case .serialSlip, .farSerialSlip: "NIK differs in one digit of the serial"
        case .serial: "NIK differs in the serial only"
        case .otherSex: "NIK of one day, of man and woman"
        case .ownDates: "NIK nearly the same, each with its own birth date"
        case .twoSlips, .twoDateSlips: "NIK differs in two digits"
        case .sameDate: "another NIK with the same date"
        case .ownDifferent: "another NIK, each with its own birth date"
        case .different: "another NIK"
        case .missing: "NIK missing"
        }
    }

    private static func name(_ level: NameLevel, _ what: String) -> String? {
        switch level {
        case .sameRarest, .sameRare: "same \(what)"
        case .sameCommon, .sameCommonest: "same \(what), a common one"
        case .soundRare, .soundCommon: "\(what) spelt differently"
        case .longerRare, .longerCommon, .longerCommonest: "\(what) longer in one, the rest the same"
        case .initials: "\(what) given by initials"
        case .slipRare, .slipCommon: "\(what) misspelt"
        case .slipLonger: "\(what) misspelt and longer in one"
        case .nearBeside: "\(what) the same in part, the rest alike"
        case .near: "\(what) alike"
        case .partRare, .partCommon: "\(what) the same in part, other words differ"
        case .different: "another \(what)"
        case .missing: "\(what) missing"
        }
    }

    private static func birth(_ level: BirthLevel) -> String? {
        switch level {
        case .same: "same birth date"
        case .sameHeaped: "same birth date, one that many are given"
        case .swapped: "day and month of birth swapped"
        case .slip: "birth date differs in one digit"
        case .sameYear: "same year of birth, one date only estimated"
        case .twoParts: "birth date differs in day, month or year"
        case .different: "another birth date"
        case .missing: "birth date missing"
        }
    }

    private static func number(_ level: NumberLevel, _ what: String) -> String? {
        switch level {
        case .same: "same \(what)"
        case .slip: "\(what) differs in one digit"
        case .different: "another \(what)"
        case .missing: nil
        }
    }

    private static func place(_ level: PlaceLevel, _ what: String, _ near: String) -> String? {
        switch level {
        case .same: "same \(what)"
        case .sameDistrict: near
        case .different: "another \(what)"
        case .missing: nil
        }
    }

    private static func address(_ level: AddressLevel, _ what: String) -> String? {
        switch level {
        case .same: "same \(what)"
        case .most: "nearly the same \(what)"
        case .part: "\(what) the same in part"
        case .turned: what == "address" ? "address and hamlet in each other's place" : nil
        case .different: "another \(what)"
        case .missing: nil
        }
    }

    private static func house(_ level: HouseLevel) -> String? {
        switch level {
        case .same: "same house number"
        case .near: "house number differs in one digit"
        case .different: "another house number"
        case .missing: nil
        }
    }
}
