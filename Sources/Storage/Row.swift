/// One row of an answer.
package struct Row: Sendable {
    private let columns: [String]
    package let values: [SQLValue]

    package init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package subscript(index: Int) -> SQLValue { values[index] }

    package subscript(column: String) -> SQLValue {
        columns.firstIndex(of: column).map { values[$0] } ?? .null
    }

    package func int(_ column: String) throws(StorageError) -> Int64 {
        guard case .integer(let value) = self[column] else { throw .unexpectedValue(column: column) }
        return value
    }

    package func intOrNil(_ column: String) -> Int64? {
        if case .integer(let value) = self[column] { value } else { nil }
    }

    package func text(_ column: String) throws(StorageError) -> String {
        guard case .text(let value) = self[column] else { throw .unexpectedValue(column: column) }
        return value
    }

    package func textOrNil(_ column: String) -> String? {
        if case .text(let value) = self[column] { value } else { nil }
    }

    package func blob(_ column: String) throws(StorageError) -> [UInt8] {
        guard case .blob(let value) = self[column] else { throw .unexpectedValue(column: column) }
        return value
    }

    package func real(_ column: String) -> Double? {
        switch self[column] {
        case .real(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }
}

/// What went wrong in an engine, told apart where the caller can act on it.
package enum StorageError: Error, Equatable {
    /// A unique or primary key already holds this value; the engine's words name the columns.
    case unique(String)
    /// A foreign key, CHECK or NOT NULL refused.
    case constraint(String)
    /// Another process holds the database for longer than we wait.
    case busy
    /// Another import or undo is at work on this register.
    case occupied
    /// The disk, or the quota on it, is full. Nothing of the transaction was kept.
    case full
    /// The file cannot be opened: no such folder, no right to write, not a database.
    case cannotOpen(path: String, reason: String)
    /// The file was damaged.
    case corrupt(String)
    /// The database cannot be reached, or broke the connection before anything was kept. The words, which may name the
    /// server and the account, are for whoever runs the program.
    case away(String)
    /// Another program restores or moves the register that this one serves. Nothing of the transaction was kept.
    case beingReplaced
    /// The register was moved elsewhere: to a place whose words hold no password. Nothing of the transaction was kept.
    case movedAway(to: String)
    /// The connection broke while a transaction was being kept: whether it was is not known.
    case uncertain
    /// Too much waits for the database already.
    case overloaded
    /// Whoever asked went away, and the statement was ended.
    case cancelled
    /// The database's own rules of who may see and do what refused.
    case forbidden(String)
    /// Something that the work needs is not there; the words say what, and how to get it.
    case unable(String)
    /// A column held another kind of value than the program expects.
    case unexpectedValue(column: String)
    case other(code: Int, message: String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unique(let what): "a record with the same key exists already (\(what))"
        case .constraint(let what): "the database refused a value (\(what))"
        case .busy: "another program is writing to the database and did not finish in time; try again"
        case .occupied: "another import or undo is at work on this register; wait until it is done"
        case .full: "the disk is full; nothing was lost, free some space and try again"
        case .cannotOpen(let path, let reason): "cannot open the database \(path): \(reason)"
        case .corrupt(let what): "the database file is damaged (\(what)); restore the last backup with `tepat restore`"
        case .away(let reason):
            "the database cannot be reached (\(reason)); see that it runs and lets this program in, and try again"
        case .beingReplaced:
            "the register is being restored or moved; nothing is saved until that is done, try again then"
        case .movedAway(let place):
            """
            the register was moved to \(place), and nothing is saved here any more. Give that address (--database, or \
            `database` in the settings); to use this one again, without what was recorded there since: \
            `tepat move reopen`
            """
        case .uncertain:
            "the connection to the database broke while something was being saved; look whether it is there, and try again"
        case .overloaded: "the database has too much to do; try again in a moment"
        case .cancelled: "the work was given up before it was done"
        case .forbidden(let what): "the database does not allow it (\(what))"
        case .unable(let words): words
        case .unexpectedValue(let column): "column \(column) holds an unexpected kind of value"
        case .other(let code, let message): "database error \(code): \(message)"
        }
    }
}
