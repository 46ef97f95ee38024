import Registry

/// The addresses of the operator's workspace.
extension Links {
    static let bulk = "/perbaikan/massal"
    static let transfers = "/pindah"
    static let askTransfer = "/pindah/minta"
    static let help = "/bantuan"
    static let dinsosHelp = "/bantuan/dinsos"
    static let dropDraft = "/draf/buang"
    static let saveView = "/tampilan"
    static let dropView = "/tampilan/hapus"

    /// The queue of what is to be mended. `fixer` as in `Rule.fixer`; `stage`: `tunggu` for what was handed on.
    static func mending(
        _ region: RegionCode? = nil, rule: String? = nil, fixer: String? = nil, stage: String? = nil,
        after: String? = nil
    ) -> String {
        address(
            "/perbaikan",
            [
                ("wilayah", region.flatMap(dotted)), ("alasan", rule), ("oleh", fixer), ("tahap", stage),
                ("sesudah", after),
            ])
    }

    /// One finding of a family, or of a person in it.
    static func mendCase(family: RecordID, person: RecordID?, rule: String) -> String {
        "/perbaikan/\(family)/\(person?.description ?? "-")/\(rule)"
    }

    static func bulk(_ job: Int64) -> String { "/perbaikan/massal/\(job)" }

    static func editFamily(_ id: RecordID) -> String { "/keluarga/\(id)/ubah" }
    static func editPerson(_ person: RecordID, in family: RecordID) -> String {
        "/keluarga/\(family)/anggota/\(person)"
    }
    static func editHouse(_ id: RecordID) -> String { "/keluarga/\(id)/rumah" }
    static func events(of family: RecordID) -> String { "/keluarga/\(family)/peristiwa" }
    static func event(_ event: ChangeEvent, of family: RecordID) -> String {
        "/keluarga/\(family)/peristiwa/\(event.rawValue)"
    }
    /// The family, with what the change just saved came to.
    static func family(_ id: RecordID, saved change: RecordID) -> String { "/keluarga/\(id)?tersimpan=\(change)" }
    static func undo(_ change: RecordID) -> String { "/perubahan/\(change)/urungkan" }
    static func decide(_ change: RecordID) -> String { "/perubahan/\(change)/putuskan" }

    static func transfer(_ id: RecordID) -> String { "/pindah/\(id)" }
    static func newTransfer(_ family: RecordID) -> String { "/pindah/baru?keluarga=\(family)" }
}
