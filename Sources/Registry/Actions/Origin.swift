/// Who or what changes a record, for the change log.
struct Origin {
    var actor: Actor
    /// The kind of action: "impor", "perbaikan", "batal impor".
    var action: String
    /// The import, if one.
    var batch: Int64?
    /// The change set, if one.
    var changeSet: RecordID?
    var reason: String
    /// Milliseconds since 1970, UTC.
    var at: Int64
    /// It takes a whole import back: no change by hand, although it belongs to no import.
    var undoesImport = false

    /// One of the many changes of a file, or of taking one back: what hangs on them is looked at with all of it.
    var isOfFile: Bool { batch != nil || undoesImport }
}
