import HTML
import Registry

/// The rooms of Kantor, as far as a role has something to do there.
struct OfficeTabs {
    enum Room: CaseIterable {
        case files, exports, jobs, accounts, licences, desk, audit, periods

        var address: String {
            switch self {
            case .files: Links.dataFiles
            case .jobs: Links.jobs
            case .accounts: Links.accounts
            case .desk: Links.desk
            case .audit: Links.audit
            case .periods: Links.periods
            case .exports: Links.exports
            case .licences: Links.licenceRules
            }
        }

        var name: Words {
            switch self {
            case .files: Texts.dataFiles
            case .jobs: Texts.jobs
            case .accounts: Texts.accounts
            case .desk: Texts.desk
            case .audit: Texts.audit
            case .periods: Texts.periods
            case .exports: Texts.exports
            case .licences: Texts.licences
            }
        }

        func isOpen(to visit: Visit) -> Bool {
            switch self {
            case .files: visit.may(.importFile)
            case .jobs: visit.may(.importFile) || visit.may(.export)
            case .accounts: visit.may(.manageAccounts)
            case .desk: visit.may(.privacy)
            case .audit: visit.may(.readAudit)
            case .periods: visit.may(.configure)
            case .exports: visit.seesExports
            case .licences: visit.may(.configure) || visit.may(.manageAccounts)
            }
        }
    }

    let screen: any Screen
    let current: Room

    var tabs: HTML {
        let rooms = Room.allCases.filter { $0.isOpen(to: screen.visit) || $0 == current }
        return screen.tabs(
            rooms.map { (screen.say($0.name), $0.address, $0 == current) }, label: screen.say(Texts.office))
    }
}

extension Visit {
    /// Has something to do in one of the rooms of Kantor.
    var isOfficer: Bool { OfficeTabs.Room.allCases.contains { $0.isOpen(to: self) } }
}
