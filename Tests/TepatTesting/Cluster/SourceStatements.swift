package import Foundation

/// The statements that stand in some Swift files, as far as they stand there: what is between the values that are put in.
///
/// By them a test tells what the program asks from what the tests themselves ask of its tables.
package struct SourceStatements: Sendable {
    /// Of each statement what is written, in order, with one blank for any run of them.
    private let statements: [[String]]

    /// - Parameter isMeant: by the path of a file.
    package init(under folders: [URL], where isMeant: (String) -> Bool = { _ in true }) {
        var statements: Set<[String]> = []
        for folder in folders {
            let files = FileManager.default.enumerator(atPath: folder.path)
            while let name = files?.nextObject() as? String {
                let path = folder.path + "/" + name
                guard name.hasSuffix(".swift"), isMeant(path), let bytes = FileManager.default.contents(atPath: path)
                else { continue }
                var reader = LiteralReader(bytes: Array(bytes))
                statements.formUnion(reader.literals().compactMap(Self.statement))
            }
        }
        self.statements = Array(statements)
    }

    /// How much of a statement one of these says by its own words: 0 where none fits.
    ///
    /// - Parameter isNamed: only those count that say which table they are about, instead of being told.
    package func fit(_ text: String, isNamed: Bool = false) -> Int {
        statements.reduce(0) { best, parts in
            let words = parts.reduce(0) { $0 + $1.utf8.count }
            return words > best && Self.fits(parts, text) && (!isNamed || Self.namesTable(parts)) ? words : best
        }
    }

    private static func namesTable(_ parts: [String]) -> Bool {
        parts.contains { $0.contains(/\b(FROM|INTO|UPDATE) [a-z]/) }
    }

    private static func fits(_ parts: [String], _ text: String) -> Bool {
        guard let first = parts.first, let last = parts.last, text.hasPrefix(first) else { return false }
        if parts.count == 1 { return text == first }
        var rest = text.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(last)
    }

    /// Nil for what is no statement.
    private static func statement(_ literal: [String]) -> [String]? {
        // What stands between the values never holds this.
        let mark = "\u{1}"
        let line = literal.joined(separator: mark).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var parts = line.components(separatedBy: mark)
        // Tests mark theirs before the first word.
        if parts.count > 1, parts[0].isEmpty { parts.removeFirst() }
        let begins = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "].contains { parts[0].hasPrefix($0) }
        return begins ? parts : nil
    }
}

/// Reads the string literals of a Swift file, each in the parts that its interpolations leave.
private struct LiteralReader {
    private let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func literals() -> [[String]] {
        var found: [[String]] = []
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "/"), isNext("//") {
                skipLine()
            } else if bytes[at] == UInt8(ascii: "\"") {
                found.append(literal())
            } else {
                at += 1
            }
        }
        return found
    }

    private func isNext(_ text: String) -> Bool { bytes[at...].starts(with: text.utf8) }

    private mutating func skipLine() {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    }

    /// From its opening quote to what follows its closing one.
    private mutating func literal() -> [String] {
        let isLong = isNext("\"\"\"")
        at += isLong ? 3 : 1
        var parts: [[UInt8]] = [[]]
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\""), !isLong || isNext("\"\"\"") {
                at += isLong ? 3 : 1
                break
            }
            // Nothing that is written in one line goes on in the next: it was no literal.
            if !isLong, byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\\"), at + 1 < bytes.count {
                if bytes[at + 1] == UInt8(ascii: "(") {
                    skipInterpolation()
                    parts.append([])
                } else {
                    // A quote is itself; everything else that is escaped is a blank or joins two lines.
                    let isQuote = bytes[at + 1] == UInt8(ascii: "\"")
                    parts[parts.count - 1].append(isQuote ? bytes[at + 1] : UInt8(ascii: " "))
                    at += 2
                }
                continue
            }
            parts[parts.count - 1].append(byte)
            at += 1
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Past the parenthesis that closes it.
    private mutating func skipInterpolation() {
        at += 2
        var depth = 1
        while at < bytes.count, depth > 0 {
            switch bytes[at] {
            case UInt8(ascii: "\""): _ = literal()
            case UInt8(ascii: "("):
                depth += 1
                at += 1
            case UInt8(ascii: ")"):
                depth -= 1
                at += 1
            default: at += 1
            }
        }
    }
}
