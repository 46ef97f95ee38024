/// A family with what an export can tell of it.
struct ExportedFamily {
    var id: Int64 = 0
    var village: Int64 = 0
    var kk = ""
    var address = ""
    var hamlet = ""
    var rt = ""
    var rw = ""
    var size = 0
    var errors = 0
    var warnings = 0
    var status = RecordStatus.present
    var household: Int64?
    var head: ExportedHead?
    var programs: Set<Int> = []
    /// Open findings of anybody in the family.
    var rules: [String] = []
    var house: [HouseTrait: Int] = [:]
}

/// The head of a family: whoever is called so, else the first who came.
struct ExportedHead {
    var name: String
    var nik: String
    /// Lower comes first.
    var rank: (Int, Int64)
}

/// A person with the family they belong to.
struct ExportedPerson {
    var id: Int64 = 0
    var village: Int64 = 0
    var familyID: Int64 = 0
    var nik = ""
    var name = ""
    var sex = 0
    /// `yyyymmdd`.
    var birth: Int32?
    var birthWritten = ""
    var relation = 0
    var mother = ""
    var birthPlace = ""
    var occupation = ""
    var dtksID = ""
    var status = RecordStatus.present
    var programs: Set<Int> = []
    /// Open findings of the person, and those of the family as a whole.
    var rules: [String] = []
    var family = ExportedFamily()
}
