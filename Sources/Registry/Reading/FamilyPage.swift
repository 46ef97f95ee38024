/// Everything one screen shows of a family.
package struct FamilyPage: Sendable {
    package var id: RecordID
    package var version: Int
    package var kk: String?
    package var address: String
    package var hamlet: String
    package var rt: String
    package var rw: String
    package var village: Region
    package var kecamatan: Region
    package var kabupaten: Region
    package var desil: Desil?
    package var members: [Member]
    package var findings: [Finding]
    package var enrolments: [Enrolment]
    package var house: House?
    package var timeline: [Event]
    /// Persons who left this family, with the day.
    package var former: [Member]
    /// Where everybody went, of a family without members.
    package var movedTo: RecordID?
    /// A move to another village that waits for an answer.
    package var openTransfer: RecordID?
    /// Open cases of whether one of them stands twice, a few.
    package var openLinks: [RecordID]

    package struct Desil: Sendable {
        package var value: Int
        package var source: String
        /// `yyyymmdd`.
        package var validFrom: Int32
    }

    package struct Member: Sendable {
        package var id: RecordID
        /// Rises with every change: a form sends back the one it showed.
        package var version: Int
        package var name: String
        package var nik: String?
        package var sex: Int
        package var birth: Int32?
        /// What the file wrote where it is no date.
        package var birthWritten: String?
        package var birthPlace: String
        package var relation: Int
        package var mother: String
        package var occupation: String
        /// KETERANGAN PADAN as the file wrote it.
        package var padan: String
        package var status: Int
        package var dtksID: String
        /// What is known beyond identity.
        package var traits: [PersonTrait: Int]
    }

    package struct Finding: Sendable {
        package var rule: Rule
        /// Nil: about the family as a whole.
        package var person: RecordID?
        package var personName: String?
        /// What exactly is wrong, in words; holds no NIK, KK or name of others.
        package var evidence: Words
        /// Milliseconds since 1970, UTC.
        package var openedAt: Int64
        package var isStated: Bool
    }

    package struct Enrolment: Sendable {
        package var program: String
        package var programName: String
        package var person: RecordID
        package var personName: String
        /// `yyyymmdd`.
        package var validFrom: Int32
        package var validTo: Int32?
    }

    package struct House: Sendable {
        /// Label and value in words with the code, in the form's order: ("Lantai terluas", "Semen/bata merah", "6").
        package var facts: [Fact]
        package var values: [HouseTrait: Int]
        /// Rises with every change: a form sends back the one it showed.
        package var version: Int
        package var source: String
        package var asOf: Int32?

        package struct Fact: Sendable {
            package var label: Words
            package var value: Words
            package var code: String
        }
    }

    package struct Event: Sendable {
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        package var title: Words
        package var detail: Words
        package var actor: String
    }
}
