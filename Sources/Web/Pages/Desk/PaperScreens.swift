import HTML
import Registry

/// A page that is a sheet of paper: the way back stands above it and is not printed.
protocol PaperScreen: Screen {
    var back: String { get }
    var sheet: HTML { get }
}

extension PaperScreen {
    var place: Place? { .office }
    var needsMoreStyles: Bool { true }

    var main: HTML {
        """
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol><li><a href="\(back)">\(say(DeskTexts.back))</a></li>\
        <li>\(say(DeskTexts.printHint))</li></ol></nav>
        <article class="sheet f4" lang="id">\(sheet)</article>
        """
    }

    /// The head of official paper: the office of the kabupaten.
    func letterhead(_ kabupaten: String) -> HTML {
        """
        <div class="kop"><p>PEMERINTAH \(kabupaten.uppercased())<br><b>\(say(DeskTexts.office))</b></p></div>
        """
    }
}

/// What the citizen takes home.
struct ReceiptScreen: PaperScreen {
    let visit: Visit
    let page: RequestPage
    var kabupaten = ""
    private var request: PrivacyRequest { page.request }

    var title: String { say(DeskTexts.receiptTitle) }
    var back: String { Links.request(request.id) }

    var sheet: HTML {
        """
        \(letterhead(kabupaten))<h1 class="mid">\(title)</h1>
        <p class="mid">\(say(DeskTexts.requestNumber)): <b>\(request.number)</b></p>
        \(facts([
            (DeskTexts.whichKind, "\(say(request.kind.title))"),
            (DeskTexts.citizen, "\(request.applicant)"),
            (DeskTexts.channel, "\(say(request.channel.title))"),
            (DeskTexts.receivedAt, "\(visit.moment(request.takenAt))"),
            (DeskTexts.dueAt, "\(visit.moment(request.dueAt))"),
            (DeskTexts.place, "\(page.region.fullName)"),
        ]))
        <section class="stack"><p>\(say(DeskTexts.receiptNext))</p><p>\(say(DeskTexts.receiptComplain))</p></section>
        <div class="signs"><div><p>\(say(DeskTexts.citizen))</p><p>( ........................ )</p></div>\
        <div><p>\(say(DeskTexts.officer))</p><p>\(request.takenName)</p></div></div>
        """
    }
}

/// A letter of the desk as it was made.
struct LetterScreen: PaperScreen {
    let visit: Visit
    let letter: DeskLetter
    let kabupaten: String

    var title: String { letter.title }
    var back: String { letter.isOfBreach ? Links.breach(letter.record) : Links.request(letter.record) }

    var sheet: HTML {
        """
        \(letterhead(kabupaten))<h1 class="mid">\(letter.title)</h1>
        <p class="mid">\(say(DeskTexts.number)) \(letter.number)</p>
        <p>\(visit.date(letter.day))</p><p>Yth. \(letter.addressee)</p>
        <section class="stack">\(each: letter.body.split(separator: "\n").map(String.init), { "<p>\($0)</p>\n" })</section>
        <div class="signs"><div></div><div><p>\(letter.signerTitle)</p><p><b>\(letter.signer)</b></p></div></div>
        """
    }
}

/// All that is held of a person, for themselves.
struct OwnCopyScreen: PaperScreen {
    let visit: Visit
    let request: PrivacyRequest
    let copy: OwnCopy
    let kabupaten: String

    var title: String { say(DeskTexts.copyTitle) }
    var back: String { Links.request(request.id) }

    var sheet: HTML {
        """
        \(letterhead(kabupaten))<h1 class="mid">\(title)</h1>
        <p class="mid">\(copy.name)<br>\(say(DeskTexts.copyLead(copy.number, visit.moment(copy.madeAt))))</p>
        \(each: copy.sections, section)
        """
    }

    /// Days stand as programs write them; on paper they are written as people do.
    private func written(_ words: Words) -> String {
        let parts = words.id.split(separator: "-", omittingEmptySubsequences: false).map { Int32($0) }
        guard words.id.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1],
            let day = parts[2], year > 0, (1...12).contains(month), (1...31).contains(day)
        else { return say(words) }
        return visit.date(year * 10_000 + month * 100 + day)
    }

    private func section(_ section: OwnCopy.Section) -> HTML {
        """
        <section><h2 id="s-\(section.id)">\(say(section.title))</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="s-\(section.id)"><table><thead><tr>\
        \(each: section.columns, { column($0.title) })</tr></thead>
        <tbody>\(each: section.rows, { row in
            "<tr>\(each: row, { "<td>\(written($0))</td>" })</tr>\n"
        })</tbody></table></div></section>

        """
    }
}

/// The record of processing on paper.
struct ProcessingPaper: PaperScreen {
    let visit: Visit
    let activities: [ProcessingActivity]
    let kabupaten: String

    var title: String { say(DeskTexts.processing) }
    var back: String { Links.processing }

    var sheet: HTML {
        """
        \(letterhead(kabupaten))<h1 class="mid">\(title)</h1><p class="mid">\(say(DeskTexts.processingLead))</p>
        \(each: activities.filter(\.isActive), { activity in
            """
            <section><h2>\(activity[.name])</h2>\(facts(ProcessingActivity.Field.allCases.dropFirst().map {
                (name: $0.title, value: "\(activity[$0])")
            }))<p class="small soft">\(say(DeskTexts.version(number(activity.version)))) · \(activity.actorName)</p></section>

            """
        })
        """
    }
}
