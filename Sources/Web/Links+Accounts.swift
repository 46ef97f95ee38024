import Registry

/// Signing in, one's own account, and the accounts of others.
extension Links {
    static let secondStep = "/masuk/kode"
    static func secondStep(onward: String) -> String { address(secondStep, [("ke", onward)]) }

    static func ownAccount(done: OwnAccountDone) -> String { address(ownAccount, [("selesai", done.rawValue)]) }
    static let ownPassword = "/akun/sandi"
    static let ownCode = "/akun/kode"
    static let ownRecoveryCodes = "/akun/kode/pemulihan"
    static let ownCodeReplace = "/akun/kode/ganti"
    static let ownCodeOff = "/akun/kode/matikan"

    static let newAccount = "/pengguna/baru"
    static let manyAccounts = "/pengguna/massal"
    static func account(_ id: Int64) -> String { "/pengguna/\(id)" }
    static func account(_ id: Int64, done: String) -> String { address(account(id), [("selesai", done)]) }
    static func accountStep(_ id: Int64) -> String { "/pengguna/\(id)/langkah" }
    static func accountGrants(_ id: Int64) -> String { "/pengguna/\(id)/peran" }
    static func endGrant(_ id: Int64) -> String { "/pengguna/\(id)/peran/akhiri" }
    static func oneTimePassword(_ id: Int64) -> String { "/pengguna/\(id)/sandi" }
    static func handOver(_ id: Int64) -> String { "/pengguna/\(id)/serah" }
    static func slips(_ sheet: RecordID) -> String { "/pengguna/lembar/\(sheet)" }
    static func dropSlips(_ sheet: RecordID) -> String { "/pengguna/lembar/\(sheet)/buang" }

    static func accounts(_ filter: AccountFilter, after: String? = nil) -> String {
        address(
            accounts,
            [
                ("cari", filter.text), ("peran", filter.role?.rawValue), ("wilayah", filter.region.flatMap(dotted)),
                ("keadaan", filter.state?.rawValue), ("sesudah", after),
            ])
    }

    static let endSession = "/akun/sesi/akhiri"
    static let endOtherSessions = "/akun/sesi/lain"
    static let delegate = "/akun/titip"
    static let endDelegation = "/akun/titip/akhiri"
}
