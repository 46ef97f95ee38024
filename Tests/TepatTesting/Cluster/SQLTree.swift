/// A statement's words, with what stands in brackets as one.
indirect enum SQLNode {
    case word(String)
    /// `$1`, a number, a text.
    case constant
    case sign(String)
    case group([SQLNode])

    /// The word in small letters; nil for all else.
    var name: String? { if case .word(let text) = self { text } else { nil } }
    var inner: [SQLNode]? { if case .group(let nodes) = self { nodes } else { nil } }
    var isConstant: Bool { if case .constant = self { true } else { false } }
    func isSign(_ text: String) -> Bool { if case .sign(let found) = self { found == text } else { false } }
}

/// Takes a statement apart, as far as the rules of several servers need it.
struct SQLTree {
    private let bytes: [UInt8]
    private var at = 0

    static func nodes(of text: String) -> [SQLNode] {
        var tree = SQLTree(bytes: Array(text.utf8))
        return tree.group()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func group() -> [SQLNode] {
        var nodes: [SQLNode] = []
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "("):
                at += 1
                nodes.append(.group(group()))
            case UInt8(ascii: ")"):
                at += 1
                return nodes
            case UInt8(ascii: "'"):
                quoted()
                nodes.append(.constant)
            case UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                at += 1
                while at < bytes.count, Self.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
                nodes.append(.constant)
            case _ where Self.isLetter(byte):
                nodes.append(.word(word()))
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: ";"):
                at += 1
            default:
                nodes.append(.sign(sign()))
            }
        }
        return nodes
    }

    private mutating func quoted() {
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "'") { at += 1 }
        at += 1
    }

    private mutating func word() -> String {
        let begin = at
        while at < bytes.count, Self.isLetter(bytes[at]) { at += 1 }
        return String(decoding: bytes[begin..<at], as: UTF8.self).lowercased()
    }

    private mutating func sign() -> String {
        let signs = Set("<>=!|".utf8)
        let begin = at
        at += 1
        if signs.contains(bytes[begin]) { while at < bytes.count, signs.contains(bytes[at]) { at += 1 } }
        return String(decoding: bytes[begin..<at], as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: byte > 127
        }
    }
}

extension ArraySlice<SQLNode> {
    /// The first place of one of the words, outside of brackets.
    func first(of words: Set<String>) -> Int? { firstIndex { $0.name.map(words.contains) ?? false } }

    /// Parts between one of the words, outside of brackets. `BETWEEN a AND b` is not parted.
    func parts(at words: Set<String>) -> [ArraySlice<SQLNode>] {
        var parts: [ArraySlice<SQLNode>] = []
        var begin = startIndex
        var isBetween = false
        for index in indices {
            guard let name = self[index].name else { continue }
            if name == "between" { isBetween = true }
            guard words.contains(name) else { continue }
            if name == "and", isBetween {
                isBetween = false
                continue
            }
            parts.append(self[begin..<index])
            begin = index + 1
        }
        return parts + [self[begin...]]
    }

    func parts(atSign sign: String) -> [ArraySlice<SQLNode>] {
        split(omittingEmptySubsequences: false) { $0.isSign(sign) }.map { $0 }
    }
}
