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

    /// What came of it, and how the meeting stands by now.
    struct Answer: ResponseEncodable {
        let diterima: [String]
        let sudah: [String]
        let ditolak: [Refused]
        let terakhir: Int
        let tahap: String
        let kuorum: Quorum
        /// Of the names that were sent, or of all where somebody else has written meanwhile.
        let nama: [Item]
        let tamu: [Guest]

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

        init(_ item: MeetingItem) {
            nomor = item.number
            usulan = item.proposal.description
            putusan = item.decision?.rawValue ?? ""
            alasan = item.reason
            keterangan = item.words
            keberatan = item.isDisputed
            isi_keberatan = item.dissent
            tanda = item.mark
        }
    }

    struct Guest: Encodable {
        let nomor: Int
        let nama: String
        let tentang: String
        let keadaan: String
        /// Counts for the quorum.
        let dihitung: Bool
        let perempuan: Bool
        let miskin: Bool

        init(_ guest: MeetingGuest, _ visit: Visit) {
            nomor = guest.number
            nama = guest.name
            tentang = [guest.office, visit.say(guest.element.title)].filter { !$0.isEmpty }.joined(separator: " · ")
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
        let belum: String

        init(_ screen: WallScreen) {
            let quorum = screen.meeting.quorum
            undangan = quorum.invited
            hadir = quorum.present
            perlu = quorum.needed
            perempuan = quorum.women
            miskin = quorum.poor
            belum = QuorumWords(screen: screen).missing.map(screen.say) ?? ""
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
            dissent: isi_keberatan ?? "", seen: dilihat)
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
