import Rules
import Storage

/// Who signs for a village, as far as somebody is on its list of officials or sat in the meeting as such; empty where
/// nobody knows: the line stays open for a pen.
struct OfficeHolders {
    var head = ""
    /// Who chairs the BPD of a desa, the LPM of a kelurahan.
    var chair = ""
    var neighbourhood = ""
    var citizen = ""

    /// - Parameter day: on which they are in office, `yyyymmdd`.
    init(of village: RegionCode, in home: Int64, on day: Int32, db: any Connection) throws {
        let records = try db.rows(
            """
            SELECT \(OfficialRecord.columns) FROM village_official
            WHERE home = \(home) AND village = \(village) ORDER BY valid_from DESC, id
            """
        ).map(OfficialRecord.init).filter { $0.isInOffice(on: day) && !$0.name.isEmpty }
        func name(_ words: [String]) -> String {
            records.first { record in
                let title = " \(record.title.uppercased()) "
                let isOther = ["WAKIL", "SEKRETARIS", "STAF", "KASI", "KAUR"].contains { title.contains(" \($0) ") }
                return words.contains { title.contains(" \($0) ") } && !isOther
            }?.name ?? ""
        }
        head = name(["KEPALA DESA", "KADES", "LURAH", "KEUCHIK", "WALI NAGARI", "PENGHULU KAMPUNG", "PERBEKEL"])
        chair = name(["KETUA BPD", "KETUA BADAN PERMUSYAWARATAN", "KETUA LPM", "KETUA TUHA PEUT", "KETUA BAMUS"])
    }

    /// Those who sat there, where the list has nobody.
    mutating func fill(from guests: [MeetingGuest]) {
        let present = guests.filter(\.isPresent)
        func name(_ elements: [MeetingElement], _ isFit: (MeetingGuest) -> Bool = { _ in true }) -> String {
            for element in elements {
                if let guest = present.first(where: { $0.element == element && isFit($0) }) { return guest.name }
            }
            return ""
        }
        if head.isEmpty { head = name([.villageHead]) }
        if chair.isEmpty { chair = name([.council]) { $0.office.uppercased().contains("KETUA") } }
        neighbourhood = name([.neighbourhood])
        citizen = name([.community, .religious, .customary, .women, .poor, .citizen])
    }

    func values(isUrban: Bool) -> [String: String] {
        [
            "nama_kepala": head, "nama_ketua_dewan": chair, "nama_rt_rw": neighbourhood, "nama_warga": citizen,
            "nama_pengundang": isUrban ? head : chair,
        ]
    }
}
