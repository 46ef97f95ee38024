import Hummingbird
import Papers
import Registry

/// Documents that are made here, over the API. Their bytes come by the door of the pages (`/dokumen/:id`).
struct APIPapers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> APIGiven.Papers {
        let actor = try context.actor
        let fields = Fields(query: request)
        let id = try APIWords.id(fields["id"] ?? "")
        let subject = try subject(fields["hal"] ?? "")
        return APIGiven.Papers(try await registry.paperList(of: subject, id, by: actor), context.visit)
    }

    func make(_ request: Request, _ context: Context) async throws -> APIGiven.PapersAsked {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Papers.self, request, site)
        let (subject, id) = (try subject(sent.hal), try APIWords.id(sent.id))
        let size: PaperSize = try APIWords.code(sent.ukuran ?? PaperSize.f4.rawValue, "ukuran")
        let orders = try sent.jenis.map { word in
            let kind: PaperKind = try APIWords.code(word, "jenis")
            guard kind.subject == subject else { throw APIBody.refused("jenis", APITexts.oddCode) }
            return PaperOrder(kind, of: id, size: size)
        }
        let action = try APIWords.action(sent.aksi)
        return APIGiven.PapersAsked(try await registry.makePapers(orders, id: action, by: actor))
    }

    private func subject(_ word: String) throws(Refusal) -> PaperKind.Subject {
        guard let subject = PaperKind.Subject(word: word) else { throw APIBody.refused("hal", APITexts.oddCode) }
        return subject
    }
}

extension APISent {
    /// Documents of a meeting, a list or a proposal.
    struct Papers: Codable {
        var aksi: String
        /// `PaperKind.Subject.word`.
        var hal: String
        var id: String
        /// `PaperKind` names.
        var jenis: [String]
        /// `f4` or `a4`; left out: F4.
        var ukuran: String?
    }
}

extension APIGiven {
    struct Papers: ResponseEncodable {
        let dokumen: [Paper]
        /// What can be asked for now.
        let tersedia: [String]

        init(_ list: PaperList, _ visit: Visit) {
            dokumen = list.papers.map { Paper($0, visit) }
            tersedia = list.offered.map(\.rawValue)
        }
    }

    struct Paper: Encodable {
        let id: String
        let jenis: String
        let ukuran: String
        let nomor: String
        let kode: String
        let keadaan: String
        let halaman: Int
        let byte: Int
        let tanggal: Int32
        let sidik: String
        let masalah: String?

        init(_ paper: PaperSummary, _ visit: Visit) {
            id = paper.id.description
            jenis = paper.kind.rawValue
            ukuran = paper.size.rawValue
            nomor = paper.number
            kode = paper.code
            keadaan = paper.state.rawValue
            halaman = paper.pages
            byte = paper.bytes
            tanggal = paper.day
            sidik = paper.digest
            masalah = paper.problem.map { visit.say($0) }
        }
    }

    struct PapersAsked: ResponseEncodable {
        /// The work that makes them; left out: all of them are there.
        let pekerjaan: String?
        let dokumen: [String]

        init(_ asked: AskedPapers) {
            pekerjaan = asked.job?.description
            dokumen = asked.papers.map(\.description)
        }
    }
}
