package import Papers
import Storage

/// A document that somebody asks for.
package struct PaperOrder: Codable, Sendable, Equatable {
    package var kind: PaperKind
    /// Of the deliberation, batch, list handed back or proposal, as `kind.subject` says.
    package var subject: RecordID
    package var size: PaperSize

    package init(_ kind: PaperKind, of subject: RecordID, size: PaperSize = .f4) {
        self.kind = kind
        self.subject = subject
        self.size = size
    }
}
