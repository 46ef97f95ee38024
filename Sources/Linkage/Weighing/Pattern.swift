/// All levels of a pair as one number, so that pairs that agree alike are weighed once.
struct PatternCode: Sendable {
    /// How many levels each comparison has here: one where the file has no such column.
    let sizes: [Int]
    /// What a level of each comparison counts for.
    private let steps: [Int]
    let count: Int
    /// Whether the file says more of people than of whom they are born and where they live.
    let hasExtras: Bool

    enum Field: Int, CaseIterable {
        case name, nik, birth, place, sex, mother, family, address, hamlet, house, postcode, region, phone, otherID
    }

    init(roles: Set<LinkRole>, hasName: Bool) {
        func size<L: CaseIterable>(_ levels: L.Type, _ role: LinkRole) -> Int {
            roles.contains(role) ? levels.allCases.count : 1
        }
        sizes = [
            hasName ? NameLevel.allCases.count : 1, size(NIKLevel.self, .nik), size(BirthLevel.self, .birthDate),
            size(PlaceLevel.self, .village), size(SexLevel.self, .sex), size(NameLevel.self, .mother),
            size(NumberLevel.self, .kk), size(AddressLevel.self, .address), size(AddressLevel.self, .hamlet),
            size(HouseLevel.self, .houseNumber), size(PlaceLevel.self, .postcode), size(PlaceLevel.self, .region),
            size(NumberLevel.self, .phone), size(NumberLevel.self, .otherID),
        ]
        var steps: [Int] = []
        var product = 1
        for size in sizes {
            steps.append(size == 1 ? 0 : product)
            product *= size
        }
        self.steps = steps
        count = product
        hasExtras = sizes[Field.address.rawValue...].contains { $0 > 1 }
    }

    @inline(__always)
    func code(_ agreement: Agreement, _ steps: UnsafePointer<Int>) -> UInt64 {
        var code = agreement.name.rawValue &* steps[0]
        code &+= agreement.nik.rawValue &* steps[1]
        code &+= agreement.birth.rawValue &* steps[2]
        code &+= agreement.place.rawValue &* steps[3]
        code &+= agreement.sex.rawValue &* steps[4]
        code &+= agreement.mother.rawValue &* steps[5]
        code &+= agreement.family.rawValue &* steps[6]
        guard hasExtras else { return UInt64(truncatingIfNeeded: code) }
        code &+= agreement.address.rawValue &* steps[7]
        code &+= agreement.hamlet.rawValue &* steps[8]
        code &+= agreement.house.rawValue &* steps[9]
        code &+= agreement.postcode.rawValue &* steps[10]
        code &+= agreement.region.rawValue &* steps[11]
        code &+= agreement.phone.rawValue &* steps[12]
        code &+= agreement.otherID.rawValue &* steps[13]
        return UInt64(truncatingIfNeeded: code)
    }

    func withSteps<T>(_ body: (UnsafePointer<Int>) -> T) -> T {
        steps.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }

    /// The level of one comparison in a code; nil where it is not compared.
    func level(_ field: Field, of code: UInt64) -> Int? {
        let size = sizes[field.rawValue]
        return size == 1 ? nil : Int(code) / steps[field.rawValue] % size
    }

    /// What is weighed as one, since in none of the classes the one is independent of the other: a NIK has birth date
    /// and sex in it, and who moves is written on another card.
    static let factors: [[Field]] = [
        [.name], [.nik, .birth, .sex], [.place, .family], [.mother], [.address], [.hamlet], [.house], [.postcode],
        [.region], [.phone], [.otherID],
    ]

    /// How many levels each factor has.
    var factorSizes: [Int] { Self.factors.map { $0.reduce(1) { $0 * sizes[$1.rawValue] } } }

    /// The level of each factor in a code.
    func levels(of code: UInt64) -> [Int] {
        Self.factors.map { $0.reduce(0) { $0 * sizes[$1.rawValue] + (level($1, of: code) ?? 0) } }
    }
}
