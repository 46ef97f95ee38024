import HTML
import Registry

/// What forms that propose somebody ask: that they were told what becomes of their data, how they said so, and where
/// they want to hear of it. Where nobody and nothing new comes, only the last.
struct ConsentFields {
    let screen: any SheetScreen
    /// What is read out; nil: the desk has written none.
    let notice: PrivacyNotice?
    /// What is there already.
    let present: ProposalContent?
    /// Whether the proposal brings somebody new, or something new of somebody.
    let isAsked: Bool

    static let way = "cara_persetujuan"
    static let day = "tanggal_persetujuan"
    static let helper = "dibantu_oleh"
    static let phone = "hp"
    static let forget = "hp_hapus"

    init(screen: any SheetScreen, notice: PrivacyNotice?, present: ProposalContent?, isAsked: Bool = true) {
        self.screen = screen
        self.notice = notice
        self.present = present
        self.isAsked = isAsked
    }

    /// What is there already, before anything is typed. The phone is not in it.
    static func start(_ content: ProposalContent?, in sheet: inout Sheet) {
        guard let given = content?.consent else { return }
        sheet[way] = given.way.rawValue
        sheet[day] = TypedDate.shown(given.day)
        sheet[helper] = given.helper
    }

    /// The notice that is read out in a village today.
    static func notice(at region: RegionCode, _ registry: Registry) async throws -> PrivacyNotice? {
        let notices = try await registry.noticesInForce(in: region)
        return notices.first { $0.channel == .proposal }
    }

    var html: HTML {
        """
        <h2>\(say(isAsked ? Texts.consentPart : Texts.noticePart))</h2>
        <p class="soft">\(say(isAsked ? Texts.consentLead : Texts.consentNotAsked))</p>
        \(told)
        \(isAsked ? questions : nil)
        \(screen.input(Self.phone, Texts.phoneForNews, hint: present?.phone == nil ? Texts.phoneForNewsHint : Texts.phoneStaysHint))
        \(phoneNow)
        """
    }

    private var questions: HTML {
        let ways = GivenConsent.Way.allCases.map { way in
            FormField.Option(way.rawValue, say(way.title))
        }
        return """
            \(screen.input(Self.way, Texts.consentWay, .picks(ways)))
            \(screen.input(Self.day, Texts.consentDay, .date))
            \(screen.input(Self.helper, Texts.consentHelper, hint: Texts.consentHelperHint))
            """
    }

    private var told: HTML {
        guard let notice else { return "" }
        let from = screen.visit.date(notice.validFrom)
        let lines = notice.body.split(separator: "\n").map(String.init)
        return """
            <details><summary>\(say(Texts.consentNotice(notice.version, from)))</summary>\
            \(each: lines, { line -> HTML in "<p>\(line)</p>" })</details>
            """
    }

    /// One that is there stays masked, and stays unless another is typed.
    private var phoneNow: HTML {
        guard let phone = present?.phone else { return "" }
        let isForgotten = screen.sheet[Self.forget] == "1"
        return """
            <p class="small"><span class="soft">\(say(Texts.nowRecorded))</span> \(CitizenPhone.masked(phone))</p>\
            <label class="pick"><input type="checkbox" name="\(Self.forget)" value="1"\(if: isForgotten, " checked")>\
            <span>\(say(Texts.forgetPhone))</span></label>
            """
    }

    /// What was typed; nil: nobody was told yet, or nobody is asked.
    func consent(_ errors: inout FormErrors) -> GivenConsent? {
        if !isAsked { return present?.consent }
        let sheet = screen.sheet
        guard let way = GivenConsent.Way(rawValue: sheet[Self.way]) else {
            if !sheet[Self.day].isEmpty { errors.add(Self.way, Texts.chooseOne) }
            return present?.consent
        }
        guard let day = screen.day(Self.day, &errors) else { return nil }
        if way == .assisted, sheet[Self.helper].isEmpty { errors.add(Self.helper, Texts.consentHelperHint) }
        return GivenConsent(way, day: day, helper: sheet[Self.helper])
    }

    /// What was typed, else what is there, unless it is to be forgotten.
    func phone() -> String? {
        let typed = screen.sheet[Self.phone]
        if !typed.isEmpty { return typed }
        return screen.sheet[Self.forget] == "1" ? nil : present?.phone
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
