/// A kind of paper, by the code under which it is kept.
package struct DocumentKind: Sendable, Equatable {
    package var code: String
    /// What it belongs to.
    package var of: Owner
    package var title: Words

    package enum Owner: String, Sendable {
        case proposal = "bukti"
        case deliberation = "musyawarah"
        case batch = "berkas"
    }

    /// Of `documents.csv`, in its order.
    package static let all: [DocumentKind] = {
        EmbeddedTable.rows(of: "documents.csv", columns: 4).compactMap { row in
            guard let owner = Owner(rawValue: row[1]) else { return nil }
            return DocumentKind(code: row[0], of: owner, title: Words(id: row[2], en: row[3]))
        }
    }()

    package static func named(_ code: String) -> DocumentKind? { all.first { $0.code == code } }

    /// Of codes, any of which will do, with bars between.
    package static func words(_ codes: String) -> Words {
        let titles = codes.split(separator: "|").map { code in
            named(String(code))?.title ?? Words(id: String(code), en: String(code))
        }
        return Words(
            id: titles.map(\.id).joined(separator: " atau "), en: titles.map(\.en).joined(separator: " or "))
    }
}
