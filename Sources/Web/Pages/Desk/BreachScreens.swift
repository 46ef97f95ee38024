import HTML
import Registry

/// The register of breaches.
struct BreachesScreen: Screen {
    let visit: Visit
    let page: Page<Breach>
    let hours: Int
    let isFirst: Bool

    var title: String { say(DeskTexts.breaches) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.breachHelp, anchor: "pdp-insiden", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .breaches).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.breachLead))</p></div>\
        <p class="row">\(button(DeskTexts.noteBreach, Links.newBreach, .plus))</p></div>
        \(page.items.isEmpty ? statePanel(.ok, say(DeskTexts.noBreaches), say(DeskTexts.noBreachesHint)) : list)
        \(if: page.next != nil || !isFirst, pager(
            shown: page.items.count, of: nil,
            next: page.next.map { Links.address(Links.breaches, [("sesudah", $0)]) },
            start: isFirst ? nil : Links.breaches, step: 50))</div>
        """
    }

    private var list: HTML {
        """
        <div class="panel scroll"><table class="lead"><thead><tr>\(column(DeskTexts.breachTitle))\
        \(column(DeskTexts.authority))\(column(DeskTexts.subjects))\(column(Texts.status))</tr></thead>
        <tbody>\(each: page.items, { breach in
            """
            <tr data-row><th scope="row"><a href="\(Links.breach(breach.id))" data-open>\(breach.sheet.title)</a><br>\
            \(small("\(breach.number) · \(visit.moment(breach.sheet.noticedAt))"))</th>\
            <td data-l="\(say(DeskTexts.authority))">\(clock(breach.authorityAt, breach))</td>\
            <td data-l="\(say(DeskTexts.subjects))">\(clock(breach.subjectsAt, breach))</td>\
            <td>\(breach.isOpen ? tag(.warn, .alert, say(DeskTexts.open)) : tag(.good, .ok, say(DeskTexts.closed)))</td></tr>

            """
        })</tbody></table></div>
        """
    }

    private func clock(_ told: Int64?, _ breach: Breach) -> HTML {
        DeskClock(screen: self).chip(told, noticed: breach.sheet.noticedAt, hours: hours)
    }
}

/// What both forms of a breach ask.
protocol BreachSheetScreen: SheetScreen {}

extension BreachSheetScreen {
    var breachFields: HTML {
        let levels = [
            FormField.Option("", say(Texts.choose)), FormField.Option("rendah", say(DeskTexts.low)),
            FormField.Option("sedang", say(DeskTexts.medium)), FormField.Option("tinggi", say(DeskTexts.high)),
        ]
        return """
            \(input("judul", DeskTexts.breachTitle, required: true))
            <div class="row">\(input("diketahui_tanggal", DeskTexts.noticedDay, .date, required: true))\
            \(input("diketahui_jam", DeskTexts.noticedTime, hint: DeskTexts.timeHint, required: true))</div>
            \(input("terjadi", DeskTexts.happened))
            \(input("jenis_data", DeskTexts.dataKinds, hint: DeskTexts.dataKindsHint, required: true))
            \(input("jumlah", DeskTexts.howMany, .digits(length: 9)))
            \(input("wilayah_data", DeskTexts.whichPlaces))
            \(input("cara", DeskTexts.how, .paragraphs))
            \(input("tingkat", DeskTexts.riskLevel, .select(levels), required: true))
            \(input("risiko", DeskTexts.risk, .paragraphs))
            \(input("tindakan", DeskTexts.measures, .paragraphs))
            \(input("penanggung", DeskTexts.responsible, required: true))
            \(input("asal", DeskTexts.origin))
            \(input("umum", DeskTexts.needsPublic, .boxes([
                FormField.Option("ya", say(DeskTexts.needed), hint: say(DeskTexts.neededHint))
            ])))
            """
    }

    /// What was typed, with the moment in the visitor's own zone.
    ///
    /// - Throws: `FormErrors`.
    func typedBreach() throws(FormErrors) -> BreachSheet {
        guard let moment = TypedMoment.milliseconds(sheet["diketahui_tanggal"], sheet["diketahui_jam"], visit.zone)
        else { throw FormErrors("diketahui_tanggal", DeskTexts.timeWrong) }
        let count = sheet["jumlah"].isEmpty ? 0 : Int(sheet["jumlah"].filter { $0 != "." && $0 != " " })
        guard let count else { throw FormErrors("jumlah", DeskTexts.numberNeeded) }
        return BreachSheet(
            title: sheet["judul"], noticedAt: moment, happened: sheet["terjadi"], kinds: sheet["jenis_data"],
            persons: count, places: sheet["wilayah_data"], how: sheet["cara"], risk: sheet["risiko"],
            riskLevel: sheet["tingkat"], measures: sheet["tindakan"], handler: sheet["penanggung"],
            origin: sheet["asal"], needsPublicNotice: sheet["umum"] == "ya")
    }
}

/// A day and a time as people type them.
enum TypedMoment {
    static func milliseconds(_ day: String, _ time: String, _ zone: TimeZoneOfIndonesia) -> Int64? {
        guard let packed = TypedDate.day(day) else { return nil }
        let parts = time.split { ".: ".contains($0) }.compactMap { Int64($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        let (year, month, date) = (Int64(packed / 10_000), Int64(packed / 100 % 100), Int64(packed % 100))
        // Civil date to days (Howard Hinnant's algorithm, public domain).
        let shifted = month > 2 ? year : year - 1
        let (era, month0) = (shifted / 400, (month + 9) % 12)
        let yearOfEra = shifted - era * 400
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + (153 * month0 + 2) / 5 + date - 1
        let days = era * 146_097 + dayOfEra - 719_468
        return ((days * 24 + parts[0]) * 60 + parts[1]) * 60_000 - zone.milliseconds
    }

    /// `08.30` of a moment.
    static func time(_ at: Int64, _ zone: TimeZoneOfIndonesia) -> String {
        let minutes = Int((at + zone.milliseconds) / 60_000 % 1440)
        return "\(twoDigits(minutes / 60)).\(twoDigits(minutes % 60))"
    }
}

/// Writes a breach down.
struct NewBreachScreen: BreachSheetScreen {
    let visit: Visit
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(DeskTexts.noteBreach) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.breachHelp, anchor: "pdp-insiden", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .breaches).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.breachLead))</p></div></div>
        \(problemList)<div class="panel">\(form(Links.newBreach, action: ActionID(), """
            \(breachFields)<div class="row"><button class="btn">\(say(DeskTexts.saveBreach))</button></div>
            """))</div></div>
        """
    }
}

/// One breach: the clocks, who was told, the letters, and its end.
struct BreachScreen: BreachSheetScreen {
    let visit: Visit
    let page: BreachPage
    var sheet = Sheet()
    var errors = FormErrors()
    var breach: Breach { page.breach }

    var title: String { "\(breach.number): \(breach.sheet.title)" }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.breachHelp, anchor: "pdp-insiden", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .breaches).html)<p class="small"><a href="\(Links.breaches)">\(say(DeskTexts.breaches))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\
        \(breach.isOpen ? tag(.warn, .alert, say(DeskTexts.open)) : tag(.good, .ok, say(DeskTexts.closed)))</p></div></div>
        \(problemList)
        <div class="cols"><div class="stack big">\(told)\(if: breach.isOpen, edit + close)\(if: !breach.isOpen, reopen)</div>
        <div class="stack big">\(particulars)\(deskLetters(page.letters))\
        \(letterForm(Links.breachLetter(breach.id), [.authority, .subjects, .publicNotice]))\
        \(deskHistory(page.events))</div></div></div>
        """
    }

    private var told: HTML {
        """
        <section class="panel stack" aria-labelledby="beritahu"><h2 id="beritahu">\(say(DeskTexts.nextStep))</h2>
        \(tell("lembaga", "kata_lembaga", DeskTexts.authority, breach.authorityAt))\
        \(tell("subjek", "kata_subjek", DeskTexts.subjects, breach.subjectsAt))\
        \(breach.sheet.needsPublicNotice || breach.publicAt != nil
            ? tell("umum", "kata_umum", DeskTexts.publicAtLarge, breach.publicAt)
            : "<h3>\(say(DeskTexts.publicAtLarge))</h3><p class=\"soft\">\(say(DeskTexts.notNeeded))</p>")</section>
        """
    }

    private func tell(_ step: String, _ field: String, _ who: Words, _ at: Int64?) -> HTML {
        let clock = DeskClock(screen: self).chip(at, noticed: breach.sheet.noticedAt, hours: page.hours)
        let form: HTML =
            at == nil && breach.isOpen
            ? send(step, DeskTexts.noteTold, input(field, DeskTexts.toldHow, required: true), kind: "btn alt") : ""
        return """
            <h3>\(say(who)) \(clock)</h3>\(at.map { at -> HTML in "<p>\(visit.moment(at))</p>" })\(form)
            """
    }

    private var particulars: HTML {
        let sheet = breach.sheet
        let levels = ["rendah": DeskTexts.low, "sedang": DeskTexts.medium, "tinggi": DeskTexts.high]
        let all: [(name: Words, value: String)] = [
            (DeskTexts.noticedDay, visit.moment(sheet.noticedAt)), (DeskTexts.happened, sheet.happened),
            (DeskTexts.dataKinds, sheet.kinds),
            (DeskTexts.howMany, sheet.persons > 0 ? number(sheet.persons) : say(DeskTexts.unknownCount)),
            (DeskTexts.whichPlaces, sheet.places), (DeskTexts.how, sheet.how),
            (DeskTexts.riskLevel, levels[sheet.riskLevel].map(say) ?? ""), (DeskTexts.risk, sheet.risk),
            (DeskTexts.measures, sheet.measures), (DeskTexts.responsible, sheet.handler),
            (DeskTexts.origin, sheet.origin), (DeskTexts.lessons, breach.lessons),
        ]
        return """
            <section class="panel">\(facts(all.filter { !$0.value.isEmpty }.map { ($0.name, "\($0.value)") }))</section>
            """
    }

    private var edit: HTML {
        let names = [
            "judul", "diketahui_tanggal", "diketahui_jam", "jenis_data", "jumlah", "tingkat", "penanggung",
            "alasan_ubah",
        ]
        return fold(
            DeskTexts.editBreach, isOpen: names.contains { errors[$0] != nil },
            send(
                "ubah", DeskTexts.editBreach,
                breachFields + input("alasan_ubah", DeskTexts.editReason, hint: DeskTexts.editReasonHint)))
    }

    private var close: HTML {
        fold(
            DeskTexts.closeBreach, isOpen: errors["pelajaran"] != nil,
            send("tutup", DeskTexts.closeBreach, input("pelajaran", DeskTexts.lessons, .long, required: true)))
    }

    private var reopen: HTML {
        fold(
            DeskTexts.reopenBreach, isOpen: errors["alasan_buka"] != nil,
            send(
                "buka", DeskTexts.reopenBreach, input("alasan_buka", DeskTexts.reopenReason, required: true),
                kind: "btn alt"))
    }

    private func send(_ step: String, _ words: Words, _ fields: HTML, kind: String = "btn") -> HTML {
        form(
            Links.breach(breach.id), action: ActionID(),
            """
            \(keep("versi", String(breach.version)))\(fields)\
            <div class="row"><button class="\(kind)" name="langkah" value="\(step)">\(say(words))</button></div>
            """)
    }
}
