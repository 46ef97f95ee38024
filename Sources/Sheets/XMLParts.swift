import CExpat
import Foundation

/// Hears the elements of a part of a workbook. Names come without their namespaces.
protocol XMLListener: AnyObject {
    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError)
    func end(_ name: XMLWord) throws(SheetError)
    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError)
}

/// A name that is valid only while the parser holds it.
struct XMLWord {
    private let start: UnsafePointer<CChar>

    init(qualified: UnsafePointer<CChar>) {
        // With namespaces expat writes `http://...|row`.
        start = strrchr(qualified, 0x7C).map { UnsafePointer($0 + 1) } ?? qualified
    }

    static func == (word: XMLWord, name: StaticString) -> Bool {
        strcmp(word.start, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// Attributes of the element that is being told of.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

    /// The bytes of an attribute, without a copy; nil where it is missing.
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        var at = 0
        while let key = list[at] {
            if XMLWord(qualified: key) == name { return list[at + 1] }
            at += 2
        }
        return nil
    }

    subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }
}

/// Parses parts of a workbook as they are unpacked: no DTD, no entities, no tag of any size.
final class XMLParts {
    private let parser: XML_Parser
    private let limits: SheetLimits
    private unowned let listener: any XMLListener
    private var failure: SheetError?
    private var depth = 0
    private var fed = 0

    init(_ listener: any XMLListener, limits: SheetLimits) throws(SheetError) {
        guard let made = XML_ParserCreateNS(nil, 0x7C) else { throw .malformed("memori habis") }
        parser = made
        self.limits = limits
        self.listener = listener
    }

    deinit { XML_ParserFree(parser) }

    /// Reads a part of an archive from its beginning to its end.
    ///
    /// - Parameter most: bytes that it may have.
    func read(_ name: String, of archive: ZipArchive, most: UInt64 = .max) throws {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, Self.onStart, Self.onEnd)
        XML_SetCharacterDataHandler(parser, Self.onText)
        // A workbook has no DTD, and with it go entities, billions of laughs and files of the server.
        XML_SetStartDoctypeDeclHandler(parser, Self.onDoctype)
        try archive.read(name, most: most) { try feed($0, name, isLast: false) }
        try feed(UnsafeRawBufferPointer(start: nil, count: 0), name, isLast: true)
    }

    private func feed(_ bytes: UnsafeRawBufferPointer, _ name: String, isLast: Bool) throws(SheetError) {
        let status = XML_Parse(
            parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        fed += bytes.count
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw .malformed("isi \(name.filter { $0.isASCII }.prefix(60)) rusak") }
        // What the parser holds back is a tag that does not end.
        if !isLast, fed - Int(XML_GetCurrentByteIndex(parser)) > limits.tag + (1 << 16) {
            throw .malformed("tanda yang terlalu panjang")
        }
    }

    private func hear(_ body: () throws(SheetError) -> Void) {
        if failure != nil { return }
        do {
            try body()
        } catch {
            stop(error)
        }
    }

    private func stop(_ error: SheetError) {
        failure = error
        XML_StopParser(parser, 0)
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLParts? {
        pointer.map { Unmanaged<XMLParts>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let onStart: XML_StartElementHandler = { pointer, name, attributes in
        guard let parts = XMLParts.of(pointer), let name, let attributes else { return }
        parts.depth += 1
        if parts.depth > 64 { return parts.stop(.malformed("susunan terlalu dalam")) }
        parts.hear { () throws(SheetError) in
            try parts.listener.start(XMLWord(qualified: name), XMLAttributes(attributes))
        }
    }

    private static let onEnd: XML_EndElementHandler = { pointer, name in
        guard let parts = XMLParts.of(pointer), let name else { return }
        parts.depth -= 1
        parts.hear { () throws(SheetError) in try parts.listener.end(XMLWord(qualified: name)) }
    }

    private static let onText: XML_CharacterDataHandler = { pointer, text, count in
        guard let parts = XMLParts.of(pointer), let text else { return }
        parts.hear { () throws(SheetError) in
            try parts.listener.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
    }

    private static let onDoctype: XML_StartDoctypeDeclHandler = { pointer, _, _, _, _ in
        XMLParts.of(pointer)?.stop(.malformed("DTD tidak boleh ada di buku kerja"))
    }
}
