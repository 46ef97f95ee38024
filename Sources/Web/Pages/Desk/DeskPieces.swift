import HTML
import Registry

/// The ways around the desk, as far as a role has something to do there.
struct DeskTabs {
    enum Part: CaseIterable {
        case overview, requests, breaches, retention, processing, notices

        var address: String {
            switch self {
            case .overview: Links.desk
            case .requests: Links.requests
            case .breaches: Links.breaches
            case .retention: Links.retention
            case .processing: Links.processing
            case .notices: Links.privacyNotices
            }
        }

        var name: Words {
            switch self {
            case .overview: DeskTexts.overview
            case .requests: DeskTexts.requests
            case .breaches: DeskTexts.breaches
            case .retention: DeskTexts.retention
            case .processing: DeskTexts.processing
            case .notices: DeskTexts.notices
            }
        }
    }

    let screen: any Screen
    let current: Part

    var html: HTML {
        let parts = screen.visit.may(.privacy) ? Part.allCases : [.requests]
        return """
            \(if: screen.visit.may(.privacy), OfficeTabs(screen: screen, current: .desk).tabs)
            \(if: parts.count > 1, screen.tabs(
                parts.map { (screen.say($0.name), $0.address, $0 == current) }, label: screen.say(Texts.desk)))
            """
    }
}

/// How much time is left, in words, colour and shape.
struct DeskClock {
    let screen: any Screen
    private var visit: Visit { screen.visit }

    init(screen: any Screen) { self.screen = screen }

    func chip(_ request: PrivacyRequest) -> HTML {
        if let answered = request.answeredAt {
            return answered <= request.dueAt
                ? screen.chip(.good, .ok, screen.say(DeskTexts.inTime))
                : screen.chip(.warn, .alert, screen.say(DeskTexts.wasLate))
        }
        if request.pausedAt != nil { return screen.chip(.info, .wait, screen.say(DeskTexts.paused)) }
        return chip(due: request.dueAt)
    }

    /// Of a breach: who was told within the hours, and what is still to do.
    func chip(_ told: Int64?, noticed: Int64, hours: Int) -> HTML {
        let due = noticed + Int64(hours) * 3_600_000
        guard let told else { return chip(due: due) }
        return told <= due
            ? screen.chip(.good, .ok, screen.say(DeskTexts.toldInTime))
            : screen.chip(.warn, .alert, screen.say(DeskTexts.toldLate))
    }

    func chip(due: Int64) -> HTML {
        let minutes = Int((due - visit.now) / 60_000)
        let (hours, rest) = (abs(minutes) / 60, abs(minutes))
        if due < visit.now {
            return screen.chip(
                .bad, .alert,
                screen.say(
                    hours > 0
                        ? DeskTexts.hoursLate(screen.number(hours)) : DeskTexts.minutesLate(screen.number(rest))))
        }
        return screen.chip(
            minutes < 1440 ? .warn : nil, .clock,
            screen.say(
                hours > 0 ? DeskTexts.hoursLeft(screen.number(hours)) : DeskTexts.minutesLeft(screen.number(rest))))
    }
}

/// A request's state as a tag.
struct RequestTag {
    let screen: any Screen
    let state: RequestState

    var html: HTML {
        let words = screen.say(state.title)
        return switch state {
        case .received, .checked: screen.tag(.info, .info, words)
        case .working: screen.tag(.info, .sync, words)
        case .proposed: screen.tag(.warn, .wait, words)
        case .answered: screen.tag(.good, .ok, words)
        case .refused: screen.tag(.bad, .no, words)
        case .closed: screen.tag(.good, .ok, words)
        }
    }
}

extension DeskEvent.What {
    var title: Words {
        switch self {
        case .taken: Words(id: "Diterima", en: "Taken in")
        case .identity: Words(id: "Identitas diperiksa", en: "Identity checked")
        case .begun: Words(id: "Mulai dikerjakan", en: "Work begun")
        case .paused: Words(id: "Waktu dihentikan", en: "Clock paused")
        case .resumed: Words(id: "Waktu berjalan lagi", en: "Clock runs again")
        case .extended: Words(id: "Diperpanjang", en: "Extended")
        case .noted: Words(id: "Catatan", en: "Note")
        case .copied: Words(id: "Salinan diserahkan", en: "Copy handed out")
        case .marked: Words(id: "Orangnya ditandai", en: "Person marked")
        case .unmarked: Words(id: "Tanda dilepas", en: "Mark lifted")
        case .proposed: Words(id: "Diusulkan", en: "Proposed")
        case .sentBack: Words(id: "Dikembalikan", en: "Sent back")
        case .erased: Words(id: "Data dihapus", en: "Data erased")
        case .lifted: Words(id: "Boleh masuk lagi", en: "May come in again")
        case .answered: Words(id: "Dijawab", en: "Answered")
        case .refused: Words(id: "Ditolak", en: "Refused")
        case .closed: Words(id: "Ditutup", en: "Closed")
        case .reopened: Words(id: "Dibuka lagi", en: "Opened again")
        case .letter: Words(id: "Surat dibuat", en: "Letter made")
        case .edited: Words(id: "Keterangan diubah", en: "Particulars changed")
        case .toldAuthority: Words(id: "Lembaga PDP diberi tahu", en: "Authority told")
        case .toldSubjects: Words(id: "Subjek data diberi tahu", en: "Subjects told")
        case .toldPublic: Words(id: "Diumumkan", en: "Public told")
        }
    }
}

extension Screen {
    /// What happened at the desk, newest first.
    func deskHistory(_ events: [DeskEvent]) -> HTML {
        """
        <section aria-labelledby="riwayat"><h2 id="riwayat">\(say(DeskTexts.history))</h2>
        \(timeline(events.map { event in
            PieceEvent(
                say(event.what.title), detail: event.words,
                byline: "\(event.actorName) · \(visit.moment(event.at))")
        }))</section>
        """
    }

    func deskLetters(_ letters: [DeskLetter]) -> HTML {
        """
        <section aria-labelledby="surat"><h2 id="surat">\(say(DeskTexts.letters))</h2>
        \(letters.isEmpty ? "<p class=\"soft\">\(say(DeskTexts.noLetter))</p>" : """
            <ul class="rows">\(each: letters, { letter in
                """
                <li><a href="\(Links.letter(letter.id))">\(say(letter.kind.title))</a><br>\
                \(small("\(letter.number) · \(visit.date(letter.day))"))</li>

                """
            })</ul>
            """)</section>
        """
    }

    /// A form folded away under what it does.
    func fold(_ title: Words, isOpen: Bool, _ content: HTML) -> HTML {
        "<details\(if: isOpen, " open")><summary>\(say(title))</summary>\(content)</details>"
    }
}

extension SheetScreen {
    /// The form that makes a letter, for a request or a breach.
    func letterForm(_ address: String, _ kinds: [DeskLetter.Kind]) -> HTML {
        let names = ["jenis_surat", "nomor_surat", "tanggal_surat", "kepada_surat", "penanda", "jabatan"]
        return fold(
            DeskTexts.makeLetter, isOpen: names.contains { errors[$0] != nil },
            form(
                address, action: ActionID(),
                """
                \(input("jenis_surat", DeskTexts.letterKind, .select(kinds.map {
                    FormField.Option($0.rawValue, say($0.title))
                }), required: true))
                \(input("nomor_surat", DeskTexts.letterNumber, required: true))
                \(input("tanggal_surat", DeskTexts.letterDay, .date, required: true))
                \(input("kepada_surat", DeskTexts.addressee, required: true))
                \(input("penanda", DeskTexts.signer, required: true))
                \(input("jabatan", DeskTexts.signerTitle, required: true))
                <div class="row"><button class="btn alt">\(say(DeskTexts.makeLetter))</button></div>
                """))
    }

    /// What that form was sent with.
    ///
    /// - Throws: `FormErrors`.
    func letter(of record: RecordID, _ action: ActionID) throws(FormErrors) -> MakeLetter {
        guard let kind = DeskLetter.Kind(rawValue: sheet["jenis_surat"]) else {
            throw FormErrors("jenis_surat", DeskTexts.chooseOne)
        }
        guard let day = TypedDate.day(sheet["tanggal_surat"]) else {
            throw FormErrors("tanggal_surat", DeskTexts.dayNeeded)
        }
        return MakeLetter(
            id: action, record: record, kind: kind, number: sheet["nomor_surat"], day: day,
            addressee: sheet["kepada_surat"], signer: sheet["penanda"], signerTitle: sheet["jabatan"])
    }
}
