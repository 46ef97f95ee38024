/// What somebody did or looked at, before it has its place in the trail.
package struct AuditNote: Sendable {
    package var verb: AuditVerb
    package var actor: Actor
    /// Decides the chain: its kabupaten's, or the nation's.
    package var place: RegionCode
    /// What was touched, by our own ids: never a NIK, KK or name.
    package var object: String
    /// The words, erasable.
    package var detail: String
    /// Whose data were shown or taken out, where there are many; nil: those that the object speaks of.
    package var families: [RecordID]?
    /// Milliseconds since 1970.
    package var at: Int64
    /// Of the lines of a seal that the entry tells of: no words, and erased with none.
    package var head: String?
    /// Salts the words, so that no two notes have one digest. A note has the same one however often it is tried.
    let salt = Digest.random(16)
    /// The connection broke as it was kept: it may be there.
    var mayBeThere = false

    var digest: String {
        AuditEntry.digest(of: Digest.sha256("\(salt)|\(actor.name)|\(detail)"), sealing: head)
    }
}
