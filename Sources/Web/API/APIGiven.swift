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

        /// As it is now.
        init(_ view: ProposalView) {
            id = view.row.id.description
            tahap = view.row.state.rawValue
            versi = view.row.version
            sidik = view.hash
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
        /// As it is sent, with numbers masked; left out where it was erased.
        let isi: GivenJSON?
        let langkah: [Step]

        init(_ view: ProposalView, _ content: GivenJSON?) {
            usulan = Row(view.row)
            sidik = view.hash
            isi = content
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
            let tanda: String
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
                    keputusan: item.decision?.rawValue, alasan: item.reason?.name, berubah: item.isChanged,
                    tanda: item.mark)
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
