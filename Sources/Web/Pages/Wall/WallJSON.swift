import Foundation
import Hummingbird
import Registry

/// What passes between a wall's page, its script and us. Names of proposals are not in it: those the page shows masked.
enum WallJSON {
    /// What the page begins with.
    struct Page: Encodable {
        let rapat: String
        let akun: Int64
        let kirim: String
        /// See `Registry.deviceKey`.
        let kunci: String?
        let terakhir: Int
        let tahap: String
        /// 2: it was called anew.
        let sesi: Int
        let kuorum: Quorum
        let nama: [Item]
        let tamu: [Guest]
        let alasan: [String: String]
        let masuk: String

        init(_ screen: WallScreen) {
            let meeting = screen.meeting
            rapat = meeting.deliberation.description
            akun = screen.visit.actor?.account ?? 0
            kirim = Links.wallEvents(meeting.deliberation)
            kunci = screen.deviceKey
            terakhir = meeting.events
            tahap = meeting.stage.rawValue
            sesi = meeting.session
            kuorum = Quorum(screen)
            nama = meeting.items.map(Item.init)
            tamu = meeting.guests.map { Guest($0, screen.visit) }
            let reasons = ProposalReason.all.filter { $0.steps.contains(.decide) }
            alasan = Dictionary(reasons.map { ($0.name, screen.say($0.title)) }) { first, _ in first }
            masuk = Links.signIn(onward: Links.wall(meeting.deliberation))
        }
    }

    /// What the script sends.
    struct Sent: Codable {
        let peristiwa: [Event]
        /// The last event that the page knows of.
        let sesudah: Int
    }

    struct Event: Codable {
        let id: String
        let pada: Int64
        let nomor: Int
        let apa: String
        /// Of the meeting, 2 once it was called anew.
        var sesi: Int?
        var tamu: Int?
        var tamu_baru: Newcomer?
        var usulan: String?
        var putusan: String?
        var alasan: String?
        var keterangan: String?
        var keberatan: Bool?
        var isi_keberatan: String?
        var dilihat: String?
    }

    struct Newcomer: Codable {
        let nama: String
        let jabatan: String
        let unsur: String
        let perempuan: Bool
        let miskin: Bool
    }

    /// What came of it, and how the meeting stands by now. Whoever only looks sent nothing.
    struct Answer: ResponseEncodable {
        var diterima: [String] = []
        var sudah: [String] = []
        var ditolak: [Refused] = []
        var terakhir: Int
        let tahap: String
        let sesi: Int
        let kuorum: Quorum
        /// Of the names that were sent, or of all where somebody else has written meanwhile.
        let nama: [Item]
        let tamu: [Guest]
        /// Who is signed in, and the key of their forms: for a page that was drawn in an earlier session.
        var akun: Int64?
        var kunci: String?

        struct Refused: Encodable {
            let id: String
            let kata: String
        }
    }

    struct Item: Encodable {
        let nomor: Int
        let usulan: String
        let putusan: String
        let alasan: String
        let keterangan: String
        let keberatan: Bool
        let isi_keberatan: String
        let tanda: String
        /// By which what was read is told from what may stand in its place.
        let isi: String

        init(_ item: MeetingItem) {
            nomor = item.number
            usulan = item.proposal.description
            putusan = item.decision?.rawValue ?? ""
            alasan = item.reason
            keterangan = item.words
            keberatan = item.isDisputed
            isi_keberatan = item.dissent
            tanda = item.mark
            isi = String(item.content.prefix(8))
        }
    }

    struct Guest: Encodable {
        let nomor: Int
        let nama: String
        let tentang: String
        let unsur: String
        let keadaan: String
        /// Counts for the quorum.
        let dihitung: Bool
        let perempuan: Bool
        let miskin: Bool

        init(_ guest: MeetingGuest, _ visit: Visit) {
            nomor = guest.number
            nama = guest.name
            tentang = [guest.office, visit.say(guest.element.title)].filter { !$0.isEmpty }.joined(separator: " · ")
            unsur = guest.element.rawValue
            keadaan = guest.wallState
            dihitung = guest.isInvited && !guest.element.accompanies
            perempuan = guest.isWoman
            miskin = guest.isPoor
        }
    }

    struct Quorum: Encodable {
        let undangan: Int
        let hadir: Int
        let perlu: Int
        let perempuan: Int
        let miskin: Int
        /// Whoever is there is enough: of a second meeting without a quorum of its own.
        let siapa_pun: Bool
        /// It does not open while one of those who are asked for is missing.
        let ketat: Bool
        /// For how many minutes it may be put off, and until when it waits.
        let tunggu: Int
        let sampai: Int64?
        let minta: [Demand]

        init(_ screen: WallScreen) {
            let (meeting, quorum) = (screen.meeting, screen.meeting.quorum)
            undangan = quorum.invited
            hadir = quorum.present
            perlu = quorum.needed
            perempuan = quorum.women
            miskin = quorum.poor
            siapa_pun = meeting.session > 1 && meeting.bylaws.secondQuorum == nil
            ketat = meeting.bylaws.isStrict && meeting.session == 1
            tunggu = meeting.bylaws.waitMinutes
            sampai = meeting.waitsUntil
            minta = Demand.all(screen)
        }
    }

    /// Of whom the tata tertib want some to be there: an element, or women and the poor (`ciri`).
    struct Demand: Encodable {
        var unsur: String?
        var ciri: String?
        let paling: Int
        let kata: String

        static func all(_ screen: WallScreen) -> [Demand] {
            let bylaws = screen.meeting.bylaws
            var all = bylaws.elements.map { demand in
                Demand(
                    unsur: demand.element.rawValue, paling: demand.least,
                    kata: screen.say(WallTexts.element("{}", screen.say(demand.element.title))))
            }
            if bylaws.women > 0 {
                all.append(Demand(ciri: "perempuan", paling: bylaws.women, kata: screen.say(WallTexts.women("{}"))))
            }
            if bylaws.poor > 0 {
                all.append(Demand(ciri: "miskin", paling: bylaws.poor, kata: screen.say(WallTexts.poor("{}"))))
            }
            return all
        }
    }
}

extension WallJSON.Event {
    /// - Throws: `Refusal.invalidInput` at what is none of ours.
    func event() throws -> MeetingEvent {
        guard let what = MeetingEvent.Kind(rawValue: apa) else { throw Self.refused("apa") }
        let about = try usulan.map { text in
            guard let id = RecordID(text) else { throw Self.refused("usulan") }
            return id
        }
        let decided = try putusan.map { text in
            guard let decision = VillageDecision(rawValue: text) else { throw Self.refused("putusan") }
            return decision
        }
        return MeetingEvent(
            id: id, at: pada, number: nomor, what, guest: tamu ?? 0, newcomer: try tamu_baru?.guest(), proposal: about,
            decision: decided, reason: alasan ?? "", words: keterangan ?? "", isDisputed: keberatan ?? false,
            dissent: isi_keberatan ?? "", seen: dilihat, session: sesi)
    }

    fileprivate static func refused(_ field: String) -> Refusal {
        .invalidInput(field: field, reason: WallTexts.notDoable)
    }
}

extension WallJSON.Newcomer {
    fileprivate func guest() throws -> NewGuest {
        guard let element = MeetingElement(rawValue: unsur) else { throw WallJSON.Event.refused("unsur") }
        return NewGuest(name: nama, office: jabatan, element: element, isWoman: perempuan, isPoor: miskin)
    }
}
