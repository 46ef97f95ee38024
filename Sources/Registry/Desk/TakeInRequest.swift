import Rules
package import Storage

/// A citizen asks: written down at the counter of the desk or of their village. The clock starts.
package struct TakeInRequest: Action {
    package var id: ActionID
    package var kind: RequestKind
    package var channel: RequestChannel
    /// Of the register; nil for somebody who is not in it.
    package var person: RecordID?
    /// The counter's place, for somebody who is not in the register.
    package var place: RegionCode
    /// Who asks, as they say; of a person of the register the name is taken from there if this is empty.
    package var applicant: String
    /// Where the answer goes: telephone or address.
    package var contact: String
    /// Of a proxy: who, and the number of the letter of authority.
    package var proxy: String
    package var words: String
    /// How the identity was checked; empty if it was not yet.
    package var identity: String

    package init(
        id: ActionID = ActionID(), kind: RequestKind, channel: RequestChannel, person: RecordID?, place: RegionCode,
        applicant: String = "", contact: String, proxy: String = "", words: String = "", identity: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.channel = channel
        self.person = person
        self.place = place
        self.applicant = applicant
        self.contact = contact
        self.proxy = proxy
        self.words = words
        self.identity = identity
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.view, at: try region(in: db))] }

    private func region(in db: any Connection) throws -> RegionCode {
        guard let person else { return place }
        var locator = Locator(db)
        return try locator.person(person).village
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let region = try region(in: db)
        guard actor.mayTakeIn(at: region) else { throw Refusal.notAllowed(.privacy) }
        guard region.level >= .kabupaten, registry.gazetteer[region] != nil else {
            throw Refusal.invalidInput(
                field: "desa", reason: Words(id: "Pilih desa atau kelurahannya.", en: "Choose the village."))
        }
        var name = try DeskText.checked(applicant, "pemohon", required: person == nil, limit: 200)
        var family = RecordID(0)
        if let person {
            var locator = Locator(db)
            let record = try locator.person(person)
            family = record.family
            if name.isEmpty { name = record.name }
        }
        let proxy = try DeskText.checked(proxy, "kuasa", required: channel == .proxy, limit: 200)
        let contact = try DeskText.checked(contact, "kontak", required: true, limit: 200)
        let words = try DeskText.checked(words, "isi_permintaan", required: kind == .correct || kind == .object)
        let identity = try DeskText.checked(identity, "identitas", limit: 200)
        let now = registry.clock.now()
        let year = Int(registry.clock.today.packed / 10_000)
        let home = registry.home(of: region)
        let request = registry.identifiers.next()
        let sequence = try DeskNumber.next(in: "privacy_request", home: home, year: year, db)
        let due = now + Int64(try registry.deskThreshold(kind.threshold, in: db)) * 3_600_000
        let state: RequestState = identity.isEmpty ? .received : .checked
        try db.execute(
            """
            INSERT INTO privacy_request (\(PrivacyRequest.columns))
            VALUES (\(request), \(home), \(year), \(sequence), \(region), \(person ?? RecordID(0)), \(family), \(kind),
                \(channel), \(name), \(contact), \(proxy), \(words), \(identity), \(state), \(now), \(due), NULL, NULL,
                '', '', '', NULL, '', '', NULL, NULL, NULL, '', NULL, 1, \(actor.account), \(actor.name))
            """)
        try DeskEvent.write(.taken, "", of: .request, request, at: region, by: actor, registry, in: db)
        if !identity.isEmpty {
            try DeskEvent.write(.identity, identity, of: .request, request, at: region, by: actor, registry, in: db)
        }
        try AuditTrail.write(
            .privacyAsked, by: actor, place: region, object: "permintaan \(request)", detail: kind.title.id, at: now,
            in: db)
        if let found = try PrivacyRequest.find(request, in: db) {
            try DeskNotices.taken(found, by: actor, registry, in: db)
        }
        return request
    }
}
