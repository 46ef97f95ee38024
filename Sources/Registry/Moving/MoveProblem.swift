package import Storage

/// Why a register was not moved, and what to do. The source is as it was.
package enum MoveProblem: Error, Equatable {
    case inUse(what: String)
    /// What kept others away went with its connection.
    case lostClaim(what: String)
    case sourceOutOfDate(SchemaState)
    case sourceMoved(to: String)
    /// Whoever the address names may not write down there where the register went.
    case sourceNotOwned
    case differentTables([String])
    case targetNotEmpty(String)
    case spreadTarget
    case anotherSource
    case noOrder([String])
    /// A value that the target's column cannot hold.
    case oddValue(table: String, column: String, key: String, reason: String)
    case verificationFailed([String])
    case anotherFile(String)
}

extension MoveProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .inUse(let what): "a server, an import or another move is using \(what); stop it first"
        case .lostClaim(let what):
            """
            the connection that kept others from using \(what) broke meanwhile, and something may have changed there. See \
            that no server runs, then give `tepat move` again; it goes on where it was
            """
        case .sourceOutOfDate(let state) where state.found == 0: "there is no register at --from"
        case .sourceOutOfDate(let state):
            """
            the register at --from is at step \(state.found) of the schema, this program at \(state.known); \
            run `tepat migrate` on it first
            """
        case .sourceMoved(let place):
            """
            the register at --from was moved to \(place) before; give that as --from. To use what is left at --from \
            again, without what was recorded there since: `tepat move reopen`
            """
        case .sourceNotOwned:
            """
            the account of --from may make no tables there, and has to write down where the register went; \
            give the address of the tables' owner
            """
        case .differentTables(let differences):
            """
            the two databases do not have the same tables (\(differences.joined(separator: "; "))); \
            give a new, empty database as --to
            """
        case .targetNotEmpty(let what):
            "the database at --to is in use already (\(what)); give a new, empty one. Nothing in it was changed"
        case .spreadTarget:
            """
            the database at --to is spread over several servers (Citus) already; give a new, empty one on the \
            coordinator, and spread it afterwards with `tepat cluster distribute`
            """
        case .anotherSource:
            """
            the database at --to holds an interrupted move of another register; \
            give that one as --from, or a new, empty database as --to
            """
        case .noOrder(let tables): "the tables \(tables.joined(separator: ", ")) name each other in a circle"
        case .oddValue(let table, let column, let key, let reason):
            """
            \(table).\(column), row \(key): \(reason). Mend it in the register at --from, \
            then give `tepat move` again; it goes on where it was
            """
        case .verificationFailed(let problems):
            """
            what arrived is not what was sent: \(problems.joined(separator: "; ")). The target is not served. \
            Give `tepat move` again: these tables are copied anew
            """
        case .anotherFile(let path):
            "\(path) exists and is another file than the source's; put it aside, then give `tepat move` again"
        }
    }
}

/// The database holds a register that is being moved into it, or whose move was interrupted.
package struct UnfinishedMove: Error, Equatable {
    package init() {}
}
