import Storage

/// Somebody on the list of a meeting, as stored.
struct GuestRecord {
    var number: Int
    /// Empty once it was erased.
    var name: String
    var office: String
    var element: MeetingElement
    var isWoman: Bool
    var isPoor: Bool
    /// Only until the meeting is closed.
    var phone: String
    var isInvited: Bool
    /// `yyyymmdd` on which they were put on the list.
    var registered: Int32
    var answer: MeetingGuest.Answer
    var cameAt: Int64?
    var leftAt: Int64?
    var salt: String
    /// Of name and office: stays when they are erased.
    var digest: String

    static let columns: SQL = """
        number, name, office, element, woman, poor, phone, invited, registered, answer, came_at, left_at, salt, digest
        """

    init(_ guest: NewGuest, number: Int, isInvited: Bool, on day: Int32) {
        self.number = number
        name = guest.name.trimmingSpaces
        office = guest.office.trimmingSpaces
        element = guest.element
        isWoman = guest.isWoman
        // Whoever speaks for the poor counts as such, ticked or not.
        isPoor = guest.isPoor || guest.element == .poor
        phone = guest.phone.trimmingSpaces
        self.isInvited = isInvited
        registered = day
        answer = .none
        salt = Digest.random(16)
        digest = ""
        digest = Self.digest(name, office, salt: salt)
    }

    init(_ row: Row) throws {
        guard let element = MeetingElement(rawValue: try row.text("element")) else {
            throw StorageError.unexpectedValue(column: "element")
        }
        number = Int(try row.int("number"))
        name = try row.text("name")
        office = try row.text("office")
        self.element = element
        isWoman = try row.int("woman") != 0
        isPoor = try row.int("poor") != 0
        phone = try row.text("phone")
        isInvited = try row.int("invited") != 0
        registered = Int32(try row.int("registered"))
        answer = MeetingGuest.Answer(rawValue: try row.text("answer")) ?? .none
        cameAt = row.intOrNil("came_at")
        leftAt = row.intOrNil("left_at")
        salt = try row.text("salt")
        digest = try row.text("digest")
    }

    static func of(_ deliberation: RecordKey, in db: any Connection) throws -> [GuestRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM meeting_guest
            WHERE home = \(deliberation.home) AND deliberation = \(deliberation.id) ORDER BY number
            """
        ).map(GuestRecord.init)
    }

    /// Some of a list, those who are on it already and new ones, with few statements.
    static func write(_ guests: [GuestRecord], into meeting: MeetingRecord, in db: any Connection) throws {
        try guests.map { guest -> SQL in
            """
            (\(meeting.key.home), \(meeting.key.id), \(meeting.village), \(guest.number), \(guest.name),
                \(guest.office), \(guest.element), \(guest.isWoman), \(guest.isPoor), \(guest.phone), \(guest.isInvited),
                \(guest.registered), \(guest.answer.rawValue), \(guest.cameAt), \(guest.leftAt), \(guest.salt),
                \(guest.digest))
            """
        }.inPieces {
            try db.execute(
                """
                INSERT INTO meeting_guest (home, deliberation, village, \(columns)) VALUES \($0)
                ON CONFLICT (home, deliberation, number) DO UPDATE SET answer = excluded.answer,
                    came_at = excluded.came_at, left_at = excluded.left_at
                """)
        }
    }

    /// What changes of somebody who is on the list.
    func update(of meeting: RecordKey, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE meeting_guest SET answer = \(answer.rawValue), came_at = \(cameAt), left_at = \(leftAt)
            WHERE home = \(meeting.home) AND deliberation = \(meeting.id) AND number = \(number)
            """)
    }

    static func digest(_ name: String, _ office: String, salt: String) -> String {
        Digest.sha256("\(salt)|\(name)\n\(office)")
    }

    /// Whether name and office are those that were written down; without salt they were erased.
    var isWhoTheyWere: Bool {
        if salt.isEmpty { return name.isEmpty && office.isEmpty }
        return Self.digest(name, office, salt: salt) == digest
    }

    /// As the seal has it: none of the parts is a name.
    var sealed: String {
        let who = "\(number)|\(element.rawValue)|\(isWoman)|\(isPoor)|\(isInvited)|\(registered)"
        return "tamu|\(who)|\(cameAt ?? 0)|\(leftAt ?? 0)|\(digest)"
    }

    /// Whether somebody is who they say, as far as anybody wrote it down.
    func isLike(_ guest: NewGuest) -> Bool { likeness == guest.likeness }

    /// Whether they have a vote: asked to come or registered early enough, and of an element that votes.
    func votes(on day: Int32, by bylaws: Bylaws) -> Bool {
        !element.accompanies && (isInvited || bylaws.isEarlyEnough(registered, for: day))
    }
}

extension NewGuest {
    static let most = 2_000

    /// What cannot be, each at its field.
    package var faults: [(field: String, words: Words)] {
        var faults: [(field: String, words: Words)] = []
        if name.trimmingSpaces.isEmpty { faults.append(("nama", Words(id: "Tulis namanya.", en: "Write the name."))) }
        for (field, text, most) in [("nama", name, 120), ("jabatan", office, 80), ("telepon", phone, 30)] {
            if let words = ChangeWork.fault(of: text) {
                faults.append((field, words))
            } else if text.count > most || text.contains(where: \.isNewline) {
                let words = Words(
                    id: "Paling banyak \(most) huruf, satu baris.", en: "At most \(most) characters, on one line.")
                faults.append((field, words))
            }
        }
        return faults
    }

    /// - Throws: `Refusal.invalidInput` for what cannot be, at its field.
    func check() throws {
        if let fault = faults.first { throw Refusal.invalidInput(field: fault.field, reason: fault.words) }
    }
}
