/// What the rules look at in one person. Made from a row of a file, a stored record or a form alike.
public struct PersonFacts: Sendable {
    public var nik: DocumentNumber
    public var name: NameShape
    public var birth: WrittenDate
    public var sex: Sex
    public var relation: Relation
    public var hasMother: Bool
    /// What the source itself states about this person (KETERANGAN PADAN), if it is anything but "padan".
    public var stated: RuleCode?
    /// A benefit column holds something other than yes or no.
    public var hasUnknownBenefit: Bool
    /// False for those who have died, moved or were withdrawn: they are not judged and head no family.
    public var isPresent: Bool
    /// Province and kabupaten of the residence as four digits (1702); 0 where it does not matter.
    public var residence = 0
    /// A later file says otherwise than what the village mended.
    public var isDisputed = false
    /// Missing from a file that claimed to be complete for the area.
    public var isAbsent = false

    public init(
        nik: DocumentNumber, name: NameShape, birth: WrittenDate, sex: Sex, relation: Relation, hasMother: Bool,
        stated: RuleCode? = nil, hasUnknownBenefit: Bool = false, isPresent: Bool = true
    ) {
        self.nik = nik
        self.name = name
        self.birth = birth
        self.sex = sex
        self.relation = relation
        self.hasMother = hasMother
        self.stated = stated
        self.hasUnknownBenefit = hasUnknownBenefit
        self.isPresent = isPresent
    }
}

/// JENIS KELAMIN, coded as in BDT and Regsosek.
public enum Sex: UInt8, Sendable {
    case unknown = 0, man = 1, woman = 2
}

/// Hubungan dengan kepala keluarga (Hubkel), coded as in BDT 2015 and Regsosek 409.
public enum Relation: UInt8, Sendable {
    case unknown = 0, head, spouse, child, childInLaw, grandchild, parent, servant, other
}

/// What can be said about a name without judging it: odd names exist and are valid.
public enum NameShape: UInt8, Sendable {
    case ordinary, missing, digits, short, symbols, long

    /// Reads UTF-8; letters of any script count as letters.
    public init(_ name: UnsafeRawBufferPointer) {
        var letters = 0
        var digits = 0
        var symbols = 0
        var characters = 0
        for byte in name {
            if byte & 0xC0 == 0x80 { continue }  // inside a character
            if byte == 0x20 || byte == 0x09 { characters += 1; continue }
            characters += 1
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xFF: letters += 1
            case 0x30...0x39: digits += 1
            case 0x27, 0x2E, 0x2C, 0x2D, 0x2F, 0x60: break  // apostrophe, titles, hyphen, slash alias
            default: symbols += 1
            }
        }
        if letters + digits + symbols == 0 {
            self = .missing
        } else if digits > 0 {
            self = .digits
        } else if symbols > 0 {
            self = .symbols
        } else if letters <= 2 {
            self = .short
        } else if characters > 60 {
            self = .long
        } else {
            self = .ordinary
        }
    }
}

/// One thing a rule found.
public struct Verdict: Equatable, Sendable {
    public let rule: RuleCode
    /// Position of the person in the family, or -1 for the family itself.
    public let member: Int16
    /// Which variety, as the rule's own small number; 0 if there is only one.
    public let detail: UInt8

    public init(_ rule: RuleCode, member: Int = -1, detail: UInt8 = 0) {
        self.rule = rule
        self.member = Int16(truncatingIfNeeded: member)
        self.detail = detail
    }
}
