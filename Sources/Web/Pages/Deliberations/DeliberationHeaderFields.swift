import HTML
import Registry

/// The fields in which it is written down when, where and with whom a village decided.
extension SheetScreen {
    var headerFields: HTML {
        """
        \(input("tanggal", MeetingTexts.day, .date, required: true))
        \(input("nomor", MeetingTexts.number))
        \(input("pemimpin", MeetingTexts.leader))
        \(input("tempat", MeetingTexts.venue))
        <div class="pair">\(input("undangan", MeetingTexts.invited, .digits(length: 4)))\
        \(input("hadir", MeetingTexts.present, .digits(length: 4)))\
        \(input("perempuan", MeetingTexts.women, .digits(length: 4)))\
        \(input("miskin", MeetingTexts.poor, .digits(length: 4)))</div>
        \(input("catatan", MeetingTexts.remark, .long, hint: MeetingTexts.remarkHint))
        """
    }

    /// What was typed, as far as it can be read; what cannot is a word in `errors`.
    func typedHeader(_ kind: DeliberationKind, _ errors: inout FormErrors) -> DeliberationHeader {
        let day = TypedDate.day(sheet["tanggal"])
        if day == nil { errors.add("tanggal", MeetingTexts.dayNeeded) }
        var header = DeliberationHeader(kind, day: day ?? 0)
        header.place = sheet["tempat"]
        header.number = sheet["nomor"]
        header.leader = sheet["pemimpin"]
        header.note = sheet["catatan"]
        header.invited = heads("undangan", &errors)
        header.present = heads("hadir", &errors)
        header.women = heads("perempuan", &errors)
        header.poor = heads("miskin", &errors)
        return header
    }

    private func heads(_ name: String, _ errors: inout FormErrors) -> Int {
        let text = sheet[name]
        if text.isEmpty { return 0 }
        guard let number = Int(text), number >= 0 else {
            errors.add(name, MeetingTexts.headNeeded)
            return 0
        }
        return number
    }
}

extension Sheet {
    /// As it is written down.
    init(_ header: DeliberationHeader) {
        self.init()
        self["tanggal"] = TypedDate.shown(header.day)
        self["nomor"] = header.number
        self["pemimpin"] = header.leader
        self["tempat"] = header.place
        self["catatan"] = header.note
        self["undangan"] = String(header.invited)
        self["hadir"] = String(header.present)
        self["perempuan"] = String(header.women)
        self["miskin"] = String(header.poor)
    }

    /// Whether something else was typed than what is written down.
    func differs(from header: DeliberationHeader) -> Bool {
        let stored = Sheet(header)
        return stored.names.contains { name in
            guard has(name), self[name] != stored[name] else { return false }
            // A day may be typed in several ways.
            return name != "tanggal" || TypedDate.day(self[name]) != header.day
        }
    }
}
