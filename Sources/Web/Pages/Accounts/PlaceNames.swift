import Registry

/// Names of the regions that a page of accounts speaks of.
struct PlaceNames: Sendable {
    private var names: [RegionCode: String] = [:]

    init(_ codes: [RegionCode], _ registry: Registry) async {
        for code in Set(codes) { names[code] = await registry.region(code)?.fullName }
        names[.nation] = Region.nation.name
    }

    subscript(code: RegionCode) -> String { names[code] ?? code.dotted }
}

extension Screen {
    /// `Operator desa/kelurahan, Desa Derati`.
    func words(_ grant: Grant, _ names: PlaceNames) -> String { "\(say(grant.role.title)), \(names[grant.region])" }

    /// From when to when a grant holds. The register keeps the first day on which it is over.
    func days(_ from: Int32, _ to: Int32?) -> String {
        let today = visit.day(of: visit.now)
        if let to, to <= today { return say(Texts.grantOver(visit.date(from), visit.date(to))) }
        if from > today { return say(Texts.grantFrom(visit.date(from))) }
        return to.map { say(Texts.grantUntil(visit.date($0))) } ?? say(Texts.grantSince(visit.date(from)))
    }
}
