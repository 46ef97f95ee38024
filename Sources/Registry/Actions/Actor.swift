import Storage

/// Who is acting, and what each of their grants allows.
package struct Actor: Sendable, Equatable {
    /// The account's number; 0 is the command line on the server itself.
    package var account: Int64
    /// For the audit trail and the timeline.
    package var name: String
    package var grants: [Grant]

    package init(account: Int64, name: String, grants: [Grant]) {
        self.account = account
        self.name = name
        self.grants = grants
    }

    /// Whoever can run the program on the server may do everything, under the name of their system account.
    package static func commandLine(_ name: String) -> Actor {
        Actor(account: 0, name: name, grants: [Grant(role: .admin, region: .nation)])
    }

    /// What this actor may read.
    package func scope(for permission: Permission = .view) -> Scope {
        Scope(regions: grants.filter { $0.permissions.contains(permission) }.map(\.region))
    }

    /// - Throws: `Refusal.notAllowed` unless one single grant meets the demand.
    package func meet(_ demand: Demand) throws(Refusal) {
        let met = grants.contains {
            $0.permissions.contains(demand.permission) && $0.reaches(demand.place)
        }
        if !met { throw .notAllowed(demand.permission) }
    }

    /// The roles whose grants meet a demand each by itself.
    package func roles(meeting demand: Demand) -> [Role] {
        grants.filter { $0.permissions.contains(demand.permission) && $0.reaches(demand.place) }
            .map(\.role)
    }
}

/// One role in one place. Grants are never merged: the role of one with the place of another allows nothing.
package struct Grant: Codable, Sendable, Equatable {
    package var role: Role
    package var region: RegionCode
    /// What the role would allow and this account may not do before it holds a certificate (`Licensing`).
    package var withheld: Set<Permission> = []
    /// The day, `yyyymmdd`, from which something will be withheld unless a certificate comes before it.
    package var licenceDue: Int32?

    package var permissions: Set<Permission> {
        var left = role.permissions.subtracting(withheld)
        // Who may not see numbers in the own area opens nothing beyond it.
        if withheld.contains(.reveal) { left.remove(.breakGlass) }
        // Who may not mend there, or agree to what others mended, does neither by way of a proposal.
        if withheld.contains(.correct) { left.remove(.propose) }
        if withheld.contains(.approve) { left.remove(.verify) }
        return left
    }

    package init(role: Role, region: RegionCode) {
        self.role = role
        self.region = region
    }

    fileprivate func reaches(_ place: RegionCode) -> Bool { ScopedSQL.isOpen || region.contains(place) }
}

/// The roles of the field; who may do what is listed in `docs/security.md`.
package enum Role: String, Sendable, CaseIterable, Codable, SQLConvertible {
    case operatorDesa = "operator_desa"
    case kades, camat, verifikator, kadis, bupati, opd, auditor, admin

    package var permissions: Set<Permission> {
        switch self {
        case .operatorDesa: [.view, .reveal, .correct, .lookers, .breakGlass, .propose]
        case .kades: [.view, .finalise]
        case .opd: [.view]
        case .camat: [.view, .oversee, .forward]
        case .bupati: [.view, .oversee, .lookers, .ratify]
        case .verifikator:
            [
                .view, .reveal, .correct, .approve, .importFile, .export, .oversee, .lookers, .breakGlass, .propose,
                .verify,
            ]
        case .kadis:
            [
                .view, .reveal, .export, .importFile, .privacy, .configure, .oversee, .lookers, .breakGlass, .endorse,
                .determine,
            ]
        case .auditor: [.view, .reveal, .export, .readAudit, .oversee, .lookers]
        // No step of a proposal: an administrator makes accounts and decides about nobody's aid.
        case .admin:
            [
                .view, .reveal, .correct, .approve, .importFile, .export, .manageAccounts, .readAudit, .privacy,
                .configure, .oversee, .lookers,
            ]
        }
    }

    package var title: Words {
        switch self {
        case .operatorDesa: Words(id: "Operator desa/kelurahan", en: "Village operator")
        case .kades: Words(id: "Kepala desa/lurah", en: "Village head")
        case .camat: Words(id: "Camat", en: "Sub-district head")
        case .verifikator: Words(id: "Verifikator Dinsos", en: "Dinsos verifier")
        case .kadis: Words(id: "Kepala Dinas Sosial", en: "Head of Dinsos")
        case .bupati: Words(id: "Bupati/Wali Kota", en: "Regent/Mayor")
        case .opd: Words(id: "Perangkat daerah lain", en: "Other agency")
        case .auditor: Words(id: "Auditor", en: "Auditor")
        case .admin: Words(id: "Admin Dinsos", en: "Dinsos administrator")
        }
    }
}

package enum Permission: String, Sendable, Codable {
    case view, reveal, correct, export
    /// Agree to what others changed, where the policy asks for it.
    case approve
    case importFile = "import"
    case manageAccounts = "accounts"
    case readAudit = "audit"
    /// Answer citizens' requests about their data, keep the register of breaches, run the retention schedule.
    case privacy = "pdp"
    /// Propose and agree to dated data: rules, thresholds, the calendar of cut-offs.
    case configure = "atur"
    /// See how the work of operators goes on, village by village.
    case oversee = "awasi"
    /// See who looked at a family, by role and office; by name for those who may read the trail or run the desk.
    case lookers = "dilihat"
    /// Open one family beyond one's area, for an hour, with a reason and under review.
    case breakGlass = "darurat"
    /// Write a proposal for a village, and answer for it there.
    case propose = "usul"
    /// Make a village's proposals final, as its head.
    case finalise = "final"
    /// Pass proposals of a kecamatan's villages on to Dinsos, or back.
    case forward = "teruskan"
    /// Verify proposals in Dinsos: pass, reject, give back.
    case verify = "verifikasi"
    /// Endorse what was verified, as the head of Dinsos.
    case endorse = "setujui_dinas"
    /// Ratify what was endorsed, as regent or mayor, and hand the results back to the villages.
    case ratify = "sahkan"
    /// Confirm what the ministry's decree determined.
    case determine = "tetapkan"
}

/// What an action needs, computed from the stored records that it touches.
package struct Demand: Sendable, Equatable {
    package var permission: Permission
    package var place: RegionCode

    package init(_ permission: Permission, at place: RegionCode) {
        self.permission = permission
        self.place = place
    }
}

/// The places an actor may read.
package struct Scope: Sendable, Equatable {
    package let regions: [RegionCode]
    /// Neither it nor any query under it has a condition: `ScopedSQL.isOpen`.
    let isOpen = ScopedSQL.isOpen

    package init(regions: [RegionCode]) {
        // A region inside another adds nothing.
        self.regions = regions.filter { inner in
            !regions.contains { $0 != inner && $0.contains(inner) }
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.sorted()
    }

    package func contains(_ region: RegionCode) -> Bool { isOpen || regions.contains { $0.contains(region) } }
    package var isEmpty: Bool { regions.isEmpty }

    /// The same for the database itself.
    var sight: Sight { .places(regions.map(\.range)) }
}
