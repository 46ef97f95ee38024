import Registry

/// One field of a proposal in JSON, and where the form of the page has it: both doors fill the same sheet, so that both
/// come to the same proposal.
struct APIField: Sendable {
    enum Form: Sendable {
        /// Any words.
        case text
        /// A NIK or KK; masked where it is given.
        case number
        /// `yyyy-mm-dd`.
        case day
        /// One of these.
        case code([String])
        /// One of these, or nothing: then the field is to be emptied.
        case choice([String])
        /// Several of these, each once.
        case codes([String])
        /// True or false; the value that the box has in the form.
        case box(String)
        /// A program, by its stable name.
        case program
        /// Somebody of the family, by the id of the record.
        case member
        case members
        /// Somebody or a family beyond it.
        case record
        /// What members are to the head, by their ids: `hub.ID` of the form.
        case relations
        /// A part with fields of its own.
        case part([APIField])
    }

    let name: String
    let form: Form
    /// Its name in the sheet.
    let sheet: String
    let isRequired: Bool

    init(_ name: String, _ form: Form, in sheet: String? = nil, required: Bool = false) {
        self.name = name
        self.form = form
        self.sheet = sheet ?? name
        isRequired = required
    }

    /// 1-8.
    static let relationCodes = (1...8).map(String.init)
    static let sexCodes = ["1", "2"]
}

/// What the API answers, where it depends on the kind.
enum GivenJSON: Encodable, Sendable {
    case text(String)
    case flag(Bool)
    case list([GivenJSON])
    case object([String: GivenJSON])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}
