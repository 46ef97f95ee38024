/// Where a register is kept, as people write it: a path, `sqlite:PATH`, or a `postgresql://` address.
///
/// Whatever shows or logs it goes through `description`, which leaves a password out.
package enum DatabaseAddress: Sendable, Equatable {
    case sqlite(path: String)
    /// As it was written, for the engine's own library to read. It may hold a password.
    case postgres(url: String)

    /// - Throws: `UnreadableAddress`, which says what to write instead and never what was written.
    package init(_ text: String) throws(UnreadableAddress) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        guard !text.isEmpty, isPlain else { throw UnreadableAddress(reason: "give a path or a postgresql:// address") }
        switch text.prefix(while: { $0 != ":" && $0 != "/" }) {
        case "postgresql", "postgres":
            guard text.contains("://") else {
                // A file may be called so.
                if !text.contains(":") { break }
                throw UnreadableAddress(reason: "write it as postgresql://USER@HOST/DATABASE")
            }
            guard !text.contains(" ") else {
                throw UnreadableAddress(reason: "an address has no spaces; write one as %20")
            }
            self = .postgres(url: text)
            return
        case "sqlite" where text.hasPrefix("sqlite:"):
            let path = String(text.dropFirst(7))
            guard !path.isEmpty else { throw UnreadableAddress(reason: "write a path after sqlite:") }
            self = .sqlite(path: path)
            return
        default: break
        }
        // Taken for a path, it would be shown with all that is in it.
        guard !text.contains("://"), !text.contains("password=") else {
            throw UnreadableAddress(reason: "it is neither a path nor a postgresql:// address")
        }
        self = .sqlite(path: text)
    }

    /// Whether a password stands in it, so that whoever keeps it keeps a secret.
    package var holdsPassword: Bool {
        if case .postgres(let url) = self { Self.withoutPassword(url) != url } else { false }
    }

    /// Everything between the first colon after the scheme and the last `@` is taken for a password: where an address is
    /// written wrongly, rather too much is left out than too little.
    private static func withoutPassword(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        var rest = url[scheme.upperBound...]
        var hidden = String(url[..<scheme.upperBound])
        if let at = rest.lastIndex(of: "@"), let colon = rest[..<at].firstIndex(of: ":") {
            hidden += rest[..<colon] + ":***"
            rest = rest[at...]
        }
        // The libraries take these among the parameters as well, in whatever letters.
        guard let query = rest.firstIndex(of: "?") else { return hidden + rest }
        let parameters = rest[rest.index(after: query)...].split(separator: "&", omittingEmptySubsequences: false)
        let shown = parameters.map { parameter in
            let name = parameter.prefix { $0 != "=" }
            let isSecret = name.contains("%") || name.lowercased().contains("pass")
            return isSecret ? name + "=***" : parameter
        }
        return hidden + rest[...query] + shown.joined(separator: "&")
    }
}

extension DatabaseAddress: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch self {
        case .sqlite(let path): path
        case .postgres(let url): Self.withoutPassword(url)
        }
    }

    package var debugDescription: String { description }
}

/// An address that nobody can follow, and what to write instead.
package struct UnreadableAddress: Error {
    package let reason: String
}
