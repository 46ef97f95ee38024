import HTML
import Registry

/// The tata tertib of a village: what holds, and another from a day on.
struct BylawsScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let bylaws: Bylaws
    var sheet = Sheet()
    var errors = FormErrors()
    var mayWrite = false
    /// Those that hold from a later day on.
    var coming: [Bylaws] = []

    init(visit: Visit, region: Region, bylaws: Bylaws) {
        self.visit = visit
        self.region = region
        self.bylaws = bylaws
        sheet = Sheet(bylaws)
    }

    var title: String { "\(say(BylawsTexts.title)): \(region.titleName)" }
    var place: Place? { .deliberations }
    var help: ScreenHelp? { ScreenHelp(text: BylawsTexts.help, anchor: "tata-tertib") }

    var main: HTML {
        """
        <div class="stack letter"><p class="small">\(link(say(MeetingTexts.all), Links.deliberations(region.code)))</p>
        <h1>\(title)</h1><p class="soft">\(say(BylawsTexts.since(visit.date(bylaws.from))))</p>
        \(problemList)
        <section class="panel stack tight"><p>\(say(BylawsWords(bylaws: bylaws).inShort))</p>\(table)</section>
        \(each: coming, { next -> HTML in
            let start = say(BylawsTexts.starts(visit.date(next.from)))
            return note(.info, .clock, "<p><b>\(start)</b><br>\(say(BylawsWords(bylaws: next).inShort))</p>")
        })
        \(mayWrite ? change : nil)</div>
        """
    }

    private var table: HTML {
        facts([
            (BylawsTexts.quorum, "\(share(bylaws.quorum))"),
            (BylawsTexts.wait, "\(say(BylawsTexts.minutes(number(bylaws.waitMinutes))))"),
            (BylawsTexts.second, "\(say(BylawsTexts.days(number(bylaws.secondWithinDays))))"),
            (BylawsTexts.secondQuorum, "\(bylaws.secondQuorum.map(share) ?? say(BylawsTexts.whoeverComes))"),
            (BylawsTexts.registered, "\(say(BylawsTexts.days(number(bylaws.registeredDays))))"),
            (BylawsTexts.invite, "\(say(BylawsTexts.days(number(bylaws.inviteDays))))"),
            (MeetingTexts.women, "\(number(bylaws.women))"), (MeetingTexts.poor, "\(number(bylaws.poor))"),
            (BylawsTexts.elements, "\(elements)"),
            (BylawsTexts.strict, "\(say(bylaws.isStrict ? MeetingPlanTexts.yes : MeetingPlanTexts.no))"),
            (BylawsTexts.hamlets, "\(say(bylaws.hasHamletMeetings ? MeetingPlanTexts.yes : MeetingPlanTexts.no))"),
        ])
    }

    private func share(_ share: Bylaws.Share) -> String { "\(number(share.parts))/\(number(share.of))" }

    private var elements: String {
        if bylaws.elements.isEmpty { return "–" }
        return bylaws.elements.map { "\(say($0.element.title)) \(number($0.least))" }.joined(separator: ", ")
    }

    private var change: HTML {
        """
        <details\(if: !errors.isEmpty, " open")><summary>\(say(BylawsTexts.change))</summary>
        \(form(Links.bylaws(region.code), action: ActionID(), """
            \(keep("wilayah", region.code.dotted))\
            \(input("mulai", BylawsTexts.from, .date, hint: BylawsTexts.fromHint, required: true))
            \(input("kuorum", BylawsTexts.quorum, hint: BylawsTexts.quorumHint, required: true))
            <div class="pair">\(input("tunggu", BylawsTexts.wait, .digits(length: 4), hint: BylawsTexts.inMinutes, required: true))\
            \(input("rapat_kedua", BylawsTexts.second, .digits(length: 3), hint: BylawsTexts.inDays, required: true))</div>
            \(input("kuorum_kedua", BylawsTexts.secondQuorum, hint: BylawsTexts.secondHint))
            <div class="pair">\(input("daftar", BylawsTexts.registered, .digits(length: 3), hint: BylawsTexts.inDays, required: true))\
            \(input("undangan", BylawsTexts.invite, .digits(length: 3), hint: BylawsTexts.inDays, required: true))</div>
            <div class="pair">\(input("perempuan", MeetingTexts.women, .digits(length: 3), required: true))\
            \(input("miskin", MeetingTexts.poor, .digits(length: 3), required: true))</div>
            <fieldset class="field" id="unsur" tabindex="-1"><legend>\(say(BylawsTexts.elements))</legend><div class="pair">\
            \(each: MeetingElement.allCases, { element -> HTML in
                input(Sheet.least(element), element.title, .digits(length: 3), required: true)
            })</div></fieldset>
            \(input("sifat", BylawsTexts.further, .boxes([
                FormField.Option("ketat", say(BylawsTexts.strict)), FormField.Option("musdus", say(BylawsTexts.hamlets)),
            ])))
            <div class="row"><button class="btn">\(say(MeetingTexts.save))</button></div>
            """))</details>
        """
    }

    // MARK: What was typed

    func typed(_ errors: inout FormErrors) -> Bylaws {
        var typed = bylaws
        if let day = TypedDate.day(sheet["mulai"]) { typed.from = day } else { errors.add("mulai", Texts.dayNeeded) }
        if let share = Self.share(sheet["kuorum"]) {
            typed.quorum = share
        } else {
            errors.add("kuorum", BylawsTexts.shareNeeded)
        }
        typed.secondQuorum = Self.share(sheet["kuorum_kedua"])
        if typed.secondQuorum == nil, !sheet["kuorum_kedua"].isEmpty {
            errors.add("kuorum_kedua", BylawsTexts.shareNeeded)
        }
        typed.waitMinutes = count("tunggu", Bylaws.Bounds.waitMinutes, &errors)
        typed.secondWithinDays = count("rapat_kedua", Bylaws.Bounds.secondWithinDays, &errors)
        typed.registeredDays = count("daftar", Bylaws.Bounds.registeredDays, &errors)
        typed.inviteDays = count("undangan", Bylaws.Bounds.inviteDays, &errors)
        typed.women = people("perempuan", most: Bylaws.Bounds.people.upperBound, &errors)
        typed.poor = people("miskin", most: Bylaws.Bounds.people.upperBound, &errors)
        typed.elements = MeetingElement.allCases.compactMap { element in
            let least = people(Sheet.least(element), most: Bylaws.Bounds.element.upperBound, &errors)
            return least > 0 ? Bylaws.ElementDemand(element, least: least) : nil
        }
        let further = sheet.all("sifat")
        (typed.isStrict, typed.hasHamletMeetings) = (further.contains("ketat"), further.contains("musdus"))
        return typed
    }

    /// A field that was emptied says nothing: it is never taken for 0.
    private func count(_ name: String, _ range: ClosedRange<Int>, _ errors: inout FormErrors) -> Int {
        if let value = Int(sheet[name]), range.contains(value) { return value }
        errors.add(name, BylawsTexts.numberNeeded(number(range.lowerBound), to: number(range.upperBound)))
        return range.lowerBound
    }

    /// How many have to be there, 0 for nobody in particular.
    private func people(_ name: String, most: Int, _ errors: inout FormErrors) -> Int {
        if let value = Int(sheet[name]), (0...most).contains(value) { return value }
        errors.add(name, BylawsTexts.peopleNeeded(number(most)))
        return 0
    }

    /// `2/3`, `1/2`.
    private static func share(_ text: String) -> Bylaws.Share? {
        let parts = text.split(separator: "/").compactMap { Int(String($0).trimmed) }
        guard parts.count == 2, parts[0] > 0, parts[1] > 0, parts[0] <= parts[1], parts[1] <= 100 else { return nil }
        return Bylaws.Share(parts[0], of: parts[1])
    }
}

extension Sheet {
    static func least(_ element: MeetingElement) -> String { "unsur-\(element.rawValue)" }

    init(_ bylaws: Bylaws) {
        self.init()
        self["kuorum"] = "\(bylaws.quorum.parts)/\(bylaws.quorum.of)"
        self["kuorum_kedua"] = bylaws.secondQuorum.map { "\($0.parts)/\($0.of)" } ?? ""
        self["tunggu"] = String(bylaws.waitMinutes)
        self["rapat_kedua"] = String(bylaws.secondWithinDays)
        self["daftar"] = String(bylaws.registeredDays)
        self["undangan"] = String(bylaws.inviteDays)
        self["perempuan"] = String(bylaws.women)
        self["miskin"] = String(bylaws.poor)
        for element in MeetingElement.allCases { self[Self.least(element)] = "0" }
        for demand in bylaws.elements { self[Self.least(demand.element)] = String(demand.least) }
        set("sifat", [bylaws.isStrict ? "ketat" : "", bylaws.hasHamletMeetings ? "musdus" : ""])
    }
}

/// A tata tertib in one sentence.
struct BylawsWords {
    let bylaws: Bylaws

    var inShort: Words {
        let (parts, of) = (bylaws.quorum.parts, bylaws.quorum.of)
        let second = bylaws.secondQuorum.map { "\($0.parts)/\($0.of)" }
        return Words(
            id:
                "Rapat dibuka bila \(parts)/\(of) undangan sudah menandatangani daftar hadir. Bila belum, ditunda paling lama \(bylaws.waitMinutes) menit; tetap kurang, rapat kedua dalam \(bylaws.secondWithinDays) hari\(second.map { ", dengan kuorum \($0)" } ?? ", dengan siapa pun yang hadir").",
            en:
                "It opens when \(parts)/\(of) of those invited have signed. If not, it is put off for \(bylaws.waitMinutes) minutes at most; then a second meeting within \(bylaws.secondWithinDays) days\(second.map { ", with a quorum of \($0)" } ?? ", with whoever comes")."
        )
    }
}
