import Registry

/// One thing that happened, as a form without a script says it.
struct WallForm {
    let form: Fields
    let meeting: MeetingView
    let token: String
    let now: Int64

    /// - Throws: `FormErrors` at the field that is wrong or missing.
    func event() throws -> MeetingEvent {
        switch form["apa"] {
        case "putusan": return try decided()
        case "urungkan": return made(.undone, proposal: try proposal(), seen: form["dilihat"])
        case "catatan":
            guard let words = form["catatan"] else { throw FormErrors("catatan", WallTexts.noteNeeded) }
            return made(.noted, proposal: try proposal(), words: words)
        case "kehadiran": return try attendance()
        case "tamu_baru": return made(.came, newcomer: try newcomer())
        case "buka": return made(.opened)
        case "tunda_rapat": return made(.waited, words: form["sebab"] ?? "")
        case "tutup":
            try SureBox(WallTexts.sure).check(form)
            if meeting.items.contains(where: { $0.decision == nil }) {
                throw FormErrors("tutup", WallTexts.stillUndecided)
            }
            return made(.closed)
        default: throw FormErrors("isi", WallTexts.notDoable)
        }
    }

    /// Where a refusal of it is shown.
    var place: String {
        switch form["apa"] {
        case "putusan", "urungkan": "putusan"
        case "catatan": "catatan"
        case "kehadiran": "tamu"
        case "tamu_baru": "nama_tamu"
        case "buka", "tunda_rapat": "tahap"
        case "tutup": "tutup"
        default: "isi"
        }
    }

    private func made(
        _ what: MeetingEvent.Kind, guest: Int = 0, newcomer: NewGuest? = nil, proposal: RecordID? = nil,
        words: String = "", seen: String? = nil
    ) -> MeetingEvent {
        // The same form sent twice is the same event.
        MeetingEvent(
            id: String(Digest.sha256(token).prefix(22)), at: now, number: meeting.events + 1, what, guest: guest,
            newcomer: newcomer, proposal: proposal, words: words, seen: seen,
            session: form["sesi"].flatMap { Int($0) })
    }

    private func proposal() throws -> RecordID {
        guard let id = form["usulan"].flatMap({ RecordID($0) }) else { throw FormErrors("isi", WallTexts.notDoable) }
        return id
    }

    private func decided() throws -> MeetingEvent {
        guard let decision = form["putusan"].flatMap({ VillageDecision(rawValue: $0) }) else {
            throw FormErrors("putusan", MeetingTexts.decisionNeeded)
        }
        let words = form["keterangan"] ?? ""
        var event = made(.decided, proposal: try proposal(), words: words, seen: form["dilihat"])
        event.decision = decision
        if decision != .agree {
            guard let reason = form["alasan"] else { throw FormErrors("alasan", WallTexts.reasonNeeded) }
            event.reason = reason
            if reason == "LAIN", words.utf8.count < 3 { throw FormErrors("keterangan", WallTexts.explain) }
        }
        event.dissent = form["isi_keberatan"] ?? ""
        event.isDisputed = form["keberatan"] == "ya"
        return event
    }

    private func attendance() throws -> MeetingEvent {
        let kinds: [(name: String, what: MeetingEvent.Kind)] = [
            (name: "hadir", what: .came), (name: "pulang", what: .left), (name: "batal_hadir", what: .notCame),
        ]
        for kind in kinds {
            if let guest = form[kind.name].flatMap({ Int($0) }), guest > 0 { return made(kind.what, guest: guest) }
        }
        throw FormErrors("tamu", WallTexts.notDoable)
    }

    private func newcomer() throws -> NewGuest {
        var errors = FormErrors()
        let element = form["unsur"].flatMap { MeetingElement(rawValue: $0) }
        if form["nama_tamu"] == nil { errors.add("nama_tamu", WallTexts.nameNeeded) }
        if element == nil { errors.add("unsur", WallTexts.elementNeeded) }
        try errors.check()
        let more = form.all("termasuk")
        return NewGuest(
            name: form["nama_tamu"] ?? "", office: form["jabatan"] ?? "", element: element ?? .citizen,
            isWoman: more.contains("perempuan"), isPoor: more.contains("miskin"))
    }
}
