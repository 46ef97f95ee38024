/// One finding with all that is needed to mend it.
package struct MendCase: Sendable {
    package var key: MendKey
    package var rule: Rule
    /// False: somebody has mended it meanwhile. Then there is no evidence and nothing to choose.
    package var isOpen: Bool
    /// What exactly is wrong; holds no number.
    package var what: Words
    /// Milliseconds since 1970, UTC.
    package var openedAt: Int64
    package var family: Family
    package var person: Person?
    package var evidence: [MendEvidence]
    package var groups: [MendGroup]
    package var entries: [MendEntry]
    package var handOns: [MendHandOn]
    package var leads: [MendLead]
    /// Other open findings of the family, errors first.
    package var others: [Other]
    package var waiting: MendWaiting?
    /// When somebody here last changed what a source complains of, milliseconds; the source has not answered since.
    package var mendedAt: Int64?
    /// Versions of the records that the case shows, to be sent back with the form.
    package var versions: [RecordID: Int]
    /// Where it stands in its queue: counted up to `MendCase.countedUpTo`.
    package var position: Int
    package var total: Int
    package var previous: MendKey?
    package var next: MendKey?
    /// Whether the reader may change this family.
    package var mayMend: Bool

    package static let countedUpTo = 1000

    package struct Family: Sendable {
        package var id: RecordID
        package var head: String
        /// Empty: none is written.
        package var maskedKK: String
        package var address: String
        package var hamlet: String
        package var rt: String
        package var rw: String
        package var village: Region
        package var size: Int
        package var errors: Int
    }

    package struct Person: Sendable {
        package var id: RecordID
        package var name: String
        /// Empty: none is written.
        package var maskedNIK: String
        package var sex: Int
        /// `yyyymmdd`.
        package var birth: Int32?
        package var relation: Int
    }

    package struct Other: Sendable {
        package var key: MendKey
        package var rule: Rule
        /// Empty: the family as a whole.
        package var person: String
    }
}

/// What stands side by side: the village's data beside the NIK, a file, or other records. Numbers are masked.
package struct MendEvidence: Sendable {
    package var title: Words?
    /// Heads of the columns of values; one for a mere list of facts.
    package var columns: [Words]
    package var rows: [Row]
    /// Said under it, for instance what lies outside the reader's area.
    package var remark: Words?

    package struct Row: Sendable {
        package var label: Words
        package var cells: [Cell]
        /// Nil: nothing to compare.
        package var agrees: Bool?
    }

    package enum Cell: Sendable {
        case none
        case words(Words)
        case text(String)
        /// Masked already.
        case number(String)
        case letters([MendLetter])
        /// `yyyymmdd`.
        case date(Int32)
        case sex(Int)
        case relation(Int)
        case age(Int)
        /// A family that the reader may open.
        case family(RecordID, String)
    }

    init(_ title: Words? = nil, columns: [Words], rows: [Row], remark: Words? = nil) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.remark = remark
    }
}

/// A question with answers, one of which is chosen. Most cases have one; disputed fields have one each.
package struct MendGroup: Sendable {
    /// The form's name for it.
    package var id: String
    package var question: Words
    package var suggestions: [MendSuggestion]
}

/// One way to mend it, ready to be done.
package struct MendSuggestion: Sendable {
    package var id: String
    package var label: Words
    /// Shown after the label.
    package var value: MendEvidence.Cell
    /// What else comes of it.
    package var consequence: Words
    /// Never shown: they may hold whole numbers.
    package var changes: [Change]
    package var isBest: Bool

    init(
        _ id: String, _ label: Words, value: MendEvidence.Cell = .none, consequence: Words, _ changes: [Change],
        isBest: Bool = false
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.consequence = consequence
        self.changes = changes
        self.isBest = isBest
    }
}

/// A field that can be written by hand.
package struct MendEntry: Sendable {
    package enum Field: Sendable, Equatable {
        case person(PersonField)
        case family(FamilyField)
    }

    package var field: Field
    /// What is written now; always empty for NIK and KK, which are typed anew.
    package var value: String

    /// The form's name for it.
    package var name: String {
        switch field {
        case .person(let field): field.rawValue
        case .family(let field): field.rawValue
        }
    }

    package var label: Words {
        switch field {
        case .person(let field): field.label
        case .family(let field): field.label
        }
    }

    package var isNumber: Bool { field == .person(.nik) || field == .family(.kk) }
}

/// A way out of the queue without a change of the data.
package struct MendHandOn: Sendable {
    package var id: String
    package var kind: HandOn.Kind
    package var label: Words
    package var consequence: Words
    /// Kept with the case where the operator writes nothing else.
    package var note: String
}

/// A form elsewhere that fits the case.
package struct MendLead: Sendable {
    package enum Place: Sendable, Equatable {
        case event(ChangeEvent)
        case transfer, askTransfer
        case editFamily
        case editPerson(RecordID)
    }

    package var words: Words
    package var place: Place
}
