/// A form that was begun and not yet saved; its writer's alone.
package struct Draft: Sendable, Equatable {
    /// The form's own address.
    package var path: String
    /// What the form is about, for a list: `Perbaiki SITI NURHAYATI`.
    package var title: String
    package var fields: [Field]
    /// Milliseconds since 1970, UTC.
    package var savedAt: Int64
    /// It was sent, but the session had ended: nothing was saved.
    package var wasInterrupted: Bool

    package struct Field: Sendable, Equatable, Codable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(path: String, title: String, fields: [Field], savedAt: Int64, wasInterrupted: Bool) {
        self.path = path
        self.title = title
        self.fields = fields
        self.savedAt = savedAt
        self.wasInterrupted = wasInterrupted
    }
}
