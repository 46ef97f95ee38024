/// All that the register holds of one person, in sections that are printed and written as JSON alike.
package struct OwnCopy: Sendable {
    /// The request's number.
    package var number: String
    package var name: String
    /// Milliseconds since 1970, UTC.
    package var madeAt: Int64
    package var sections: [Section]

    package struct Section: Sendable {
        /// The key in the file.
        package var id: String
        package var title: Words
        package var columns: [Column]
        package var rows: [[Words]]
    }

    package struct Column: Sendable {
        package var id: String
        package var title: Words

        init(_ id: String, _ indonesian: String, _ english: String) {
            self.id = id
            title = Words(id: indonesian, en: english)
        }
    }

    /// As a machine reads it: sections by key, each row an object, values as in the printed copy.
    var file: [String: [[String: String]]] {
        var all: [String: [[String: String]]] = [:]
        for section in sections {
            all[section.id] = section.rows.map { row in
                Dictionary(zip(section.columns.map(\.id), row.map(\.id))) { first, _ in first }
            }
        }
        return all
    }
}

extension Words {
    /// What is the same in every language.
    init(_ text: String) { self.init(id: text, en: text) }
}
