/// Entries of the change log that are no field of a form: kept so that an undo is whole, left out of the timeline.
enum LogField {
    static let status = "status"
    /// Into another family.
    static let family = "keluarga"
    /// Into another village.
    static let village = "desa"
    static let absent = "absen"
    static let oddBenefit = "manfaat"
    /// Key and fingerprint under which the next file's row is compared.
    static let identity = "identitas"
    /// A record opened in another kabupaten.
    static let opened = "dibuka"
    /// `sumber:SOURCE:FIELD`.
    static let source = "sumber:"
    static let house = "rumah:"
    static let trait = "sifat:"
    static let program = "program:"
    /// Receives for the family what a program gives it: `pengurus:PROGRAM`.
    static let caretaker = "pengurus:"
    static let ppks = "ppks"
    /// A mark copied to the record of a merge that stays.
    static let mark = "tanda"
    /// A consent copied likewise, from another record's: `persetujuan:PERSON:CONSENT`.
    static let consent = "persetujuan:"
    static func consent(_ id: RecordID, of person: RecordID) -> String { "\(consent)\(person):\(id)" }

    /// Where a source says that a person is, as village and KK.
    static let place = "tempat"
    static func place(in village: RegionCode, kk: String) -> String { "\(village.value)|\(kk)" }

    /// For the timeline's query: whatever means something to a person.
    static func isShown(_ field: String) -> Bool {
        ![absent, oddBenefit, identity, opened, mark].contains(field) && !field.hasPrefix(source)
            && !field.hasPrefix(house) && !field.hasPrefix(trait) && !field.hasPrefix(consent)
    }
}
