import Foundation
package import Storage

/// Looks at a copy of a register that was restored beside it.
package enum BackupCheck {
    /// - Parameters:
    ///   - counts: how many rows each table must have; what is not named is not counted.
    ///   - key: the file with the register's signing key; where there is none, signatures are not checked.
    /// - Returns: what is wrong, in words.
    package static func problems(in copy: any Database, counts: [String: Int], key path: String?) throws -> [String] {
        var problems = try copy.integrityProblems()
        if !problems.isEmpty { return problems }
        let state = try Schema.state(of: copy)
        if state.found != state.known {
            problems.append("the copy is at step \(state.found) of the schema, this program at \(state.known)")
        }
        let isThere = path.map { FileManager.default.fileExists(atPath: $0) } ?? false
        let key = isThere ? try path.map { try SigningKey(path: $0) } : nil
        return try problems
            + copy.readWhole { db in
                var problems: [String] = []
                for (table, count) in counts.sorted(by: { $0.key < $1.key }) {
                    let found = try db.hasTable(table) ? db.count("SELECT count(*) FROM \(unsafe: table)") : 0
                    if found != count { problems.append("\(table) has \(found) rows of \(count)") }
                }
                return try problems + AuditCheck(db, anchor: nil, key: key).problems.map { "audit: \($0)" }
            }
    }
}
