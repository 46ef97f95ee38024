import Hummingbird
import Registry

/// What the API answers. Moments are milliseconds since 1970; numbers of people are masked as on the pages.
enum APIGiven {
    struct Key: ResponseEncodable {
        let kunci: String
    }

    /// What came of a step.
    struct Taken: ResponseEncodable {
        let id: String
        let tahap: String
        let versi: Int
        /// Of the content: what the next step names.
        let sidik: String

        init(_ outcome: ProposalOutcome) {
            id = outcome.proposal.description
            tahap = outcome.state.rawValue
            versi = outcome.version
            sidik = outcome.hash
        }
    }

    /// What came of a list, row by row.
    struct Listed: ResponseEncodable {
        let diambil: [String]
        let ditinggalkan: [Left]

        struct Left: Encodable {
            let usulan: String
            let alasan: String
        }

        init(_ outcome: RoadListOutcome, _ visit: Visit) {
            diambil = outcome.taken.map(\.description)
            ditinggalkan = outcome.left.map { left in
                Left(usulan: left.proposal.description, alasan: visit.say(left.reason))
            }
        }
    }

    struct Row: Encodable {
        let id: String
        let desa: String
        let jenis: String
        let tahap: String
        let nama: String
        let jiwa: Int
        let periode: Int
        let tutup: Int64?
        let sejak: Int64
        let versi: Int

        init(_ row: ProposalRow) {
            id = row.id.description
            desa = row.village.code.dotted
            jenis = row.kind.rawValue
            tahap = row.state.rawValue
            nama = row.label
            jiwa = row.persons
            periode = row.period
            tutup = row.closes
            sejak = row.since
            versi = row.version
        }
    }

    struct Proposals: ResponseEncodable {
        let usulan: [Row]
        /// Where the next page begins; left out: this is the last.
        let sesudah: String?
    }

    struct Proposal: ResponseEncodable {
        let usulan: Row
        let sidik: String
        /// Left out where it was erased.
        let isi: Content?
        let langkah: [Step]

        init(_ view: ProposalView, _ visit: Visit) {
            usulan = Row(view.row)
            sidik = view.hash
            isi = view.content.map { Content($0, visit) }
            langkah = view.steps.map(Step.init)
        }
    }

    struct Step: Encodable {
        let nomor: Int
        let pada: Int64
        let langkah: String
        let dari: String?
        let ke: String
        let oleh: String
        let peran: String?
        let alasan: String?
        let keterangan: String

        init(_ step: ProposalView.Step) {
            nomor = step.number
            pada = step.at
            langkah = step.step.rawValue
            dari = step.before?.rawValue
            ke = step.after.rawValue
            oleh = step.actor
            peran = step.role?.rawValue
            alasan = step.reason?.name
            keterangan = step.words
        }
    }

    /// What is proposed, as far as the page shows it too.
    struct Content: Encodable {
        let peristiwa: String
        let program: Int?
        let alasan: String
        let pengusul: String
        let perangkat: Bool
        let catatan: String
        let keluarga: [String: String]?
        let anggota: [[String: String]]?
        /// Fields that are to be changed, of what is on record.
        let perubahan: [[String: String]]?
        let persetujuan: String?
        /// Masked.
        let hp: String?

        init(_ content: ProposalContent, _ visit: Visit) {
            peristiwa = content.changes.event.rawValue
            program = content.program
            alasan = content.reason
            pengusul = content.proposer.rawValue
            perangkat = content.isOfficials
            catatan = content.note
            persetujuan = content.consent?.way.rawValue
            hp = content.phone.map { CitizenPhone.masked($0) }
            let household = content.changes.newcomers
            keluarga = household.map { Self.masked($0.family) }
            anggota = household.map { $0.members.map { Self.masked($0.values) } }
            perubahan = household == nil ? content.changes.changes.map { Self.values(of: $0) } : nil
        }

        private static func masked(_ values: [String: String]) -> [String: String] {
            var shown = values
            for name in [PersonField.nik.rawValue, FamilyField.kk.rawValue] {
                if let number = shown[name] { shown[name] = Mask.number(number) }
            }
            return shown
        }

        /// As what somebody is registered is not among them.
        private static func values(of change: Change) -> [String: String] {
            switch change {
            case .person(let change): masked(change.values)
            case .family(let change): masked(change.values)
            case .house(let change): masked(change.values)
            case .trait(let change): masked(change.values)
            case .newMember(let change): masked(change.values.merging(change.traits ?? [:]) { $1 })
            case .split(let change): masked(change.values)
            case .status, .join, .merge, .register, .enrol, .caretaker, .ppks: [:]
            }
        }
    }

    struct MeetingTaken: ResponseEncodable {
        let id: String
        let keadaan: String
        let versi: Int

        init(_ outcome: DeliberationOutcome) {
            id = outcome.deliberation.description
            keadaan = outcome.state.rawValue
            versi = outcome.version
        }
    }

    struct Meeting: ResponseEncodable {
        let id: String
        let desa: String
        let jenis: String
        let tanggal: Int32
        let keadaan: String
        let versi: Int
        let segel: String?
        let agenda: [Item]

        struct Item: Encodable {
            let nomor: Int
            let usulan: String
            let nama: String
            let keputusan: String?
            let alasan: String?
            let berubah: Bool
        }

        init(_ view: DeliberationView) {
            id = view.row.id.description
            desa = view.row.village.code.dotted
            jenis = view.row.header.kind.rawValue
            tanggal = view.row.header.day
            keadaan = view.row.state.rawValue
            versi = view.row.version
            segel = view.row.seal
            agenda = view.items.map { item in
                Item(
                    nomor: item.number, usulan: item.proposal.id.description, nama: item.proposal.label,
                    keputusan: item.decision?.rawValue, alasan: item.reason?.name, berubah: item.isChanged)
            }
        }
    }

    struct BatchTaken: ResponseEncodable {
        let id: String
        let keadaan: String
        let versi: Int
        let usulan: Int
        let segel: String

        init(_ outcome: BatchOutcome) {
            id = outcome.batch.description
            keadaan = outcome.state.rawValue
            versi = outcome.version
            usulan = outcome.proposals
            segel = outcome.seal
        }
    }

    struct Batch: ResponseEncodable {
        let id: String
        let wilayah: String
        let keadaan: String
        let versi: Int
        let usulan: Int
        let jiwa: Int
        let perangkat: Int
        let segel: String
        let nomor: String
        let tanggal: Int32?

        init(_ view: BatchView) {
            id = view.id.description
            wilayah = view.region.code.dotted
            keadaan = view.state.rawValue
            versi = view.version
            usulan = view.proposals
            jiwa = view.persons
            perangkat = view.officials
            segel = view.seal
            nomor = view.number
            tanggal = view.day
        }
    }
}
