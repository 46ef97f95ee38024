extension Links {
    /// How far each field of a pair agrees, in the order of what is asked of a person first: what the words of its
    /// `evidence` are made of, for whoever keeps them or says them in another language.
    ///
    /// - Returns: the names of a field and of its level, as in `NIKLevel` and its like; without what neither says.
    package func levels(of pair: LinkedPair) -> [(field: String, level: String)] {
        let levels = code.named(pair.pattern)
        return pair.company == .none ? levels : levels + [(field: "company", level: "\(pair.company)")]
    }
}

extension PatternCode {
    /// The names of the fields and levels in a code, in the order of what is asked of a person first.
    func named(_ pattern: UInt64) -> [(field: String, level: String)] {
        let fields: [Field] = [
            .nik, .otherID, .name, .birth, .mother, .sex, .family, .place, .address, .house, .hamlet, .postcode,
            .region, .phone,
        ]
        return fields.compactMap { field in
            guard let raw = level(field, of: pattern), let name = Self.name(raw, of: field) else { return nil }
            return (field: "\(field)", level: name)
        }
    }

    private static func name(_ raw: Int, of field: Field) -> String? {
        func name<Level: RawRepresentable>(_ type: Level.Type) -> String? where Level.RawValue == Int {
            Level(rawValue: raw).map { "\($0)" }
        }
        return switch field {
        case .name, .mother: name(NameLevel.self)
        case .nik: name(NIKLevel.self)
        case .birth: name(BirthLevel.self)
        case .place, .postcode, .region: name(PlaceLevel.self)
        case .sex: name(SexLevel.self)
        case .family, .phone, .otherID: name(NumberLevel.self)
        case .address, .hamlet: name(AddressLevel.self)
        case .house: name(HouseLevel.self)
        }
    }
}
