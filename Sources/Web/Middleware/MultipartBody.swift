import Foundation
import Hummingbird
import NIOCore

/// A `multipart/form-data` form, read part by part as it arrives and never held.
actor MultipartBody {
    /// What stands above a part's content.
    struct Part: Sendable {
        var name: String
        /// Nil for a field that is no file.
        var fileName: String?
    }

    private var iterator: RequestBody.AsyncIterator
    /// CR LF and the boundary: what ends a part.
    private let delimiter: [UInt8]
    private var buffer: [UInt8] = [0x0D, 0x0A]
    private var isAtEnd = false
    private var isInPart = false
    private var parts = 0

    private static let largestHead = 8 * 1024
    private static let mostParts = 50

    /// - Returns: nil if the request is no such form.
    init?(_ request: Request) {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.boundary(type)
        else { return nil }
        iterator = request.body.makeAsyncIterator()
        delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + Array(boundary.utf8)
    }

    private static func boundary(_ type: String) -> String? {
        guard let start = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        var text = String(type[start.upperBound...].prefix { $0 != ";" })
        if text.hasPrefix("\"") { text = String(text.dropFirst().prefix { $0 != "\"" }) }
        text = text.trimmed
        return (1...70).contains(text.utf8.count) ? text : nil
    }

    /// The next part, with whatever is left of the one before passed over; nil after the last.
    ///
    /// - Throws: `HTTPError(.badRequest)` for what is no such form.
    func nextPart() async throws -> Part? {
        while isInPart, try await piece(atMost: 1 << 16) != nil {}
        if parts == 0 {
            // What stands before the first boundary says nothing.
            isInPart = true
            while try await piece(atMost: 1 << 16) != nil {}
        }
        while buffer.count < 2 { guard try await fill() else { throw HTTPError(.badRequest) } }
        if buffer[0] == 0x2D, buffer[1] == 0x2D { return nil }
        parts += 1
        guard parts <= Self.mostParts else { throw HTTPError(.badRequest) }
        return try Self.part(try await head())
    }

    private func head() async throws -> [UInt8] {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        while true {
            if let place = Self.find(end, in: buffer) {
                let head = Array(buffer[..<place])
                buffer.removeSubrange(..<(place + end.count))
                isInPart = true
                return head
            }
            guard buffer.count <= Self.largestHead, try await fill() else { throw HTTPError(.badRequest) }
        }
    }

    private static func part(_ head: [UInt8]) throws -> Part {
        for line in String(received: head).split(whereSeparator: \.isNewline) {
            guard line.lowercased().hasPrefix("content-disposition:") else { continue }
            guard let name = parameter("name", of: line) else { break }
            return Part(name: name, fileName: parameter("filename", of: line))
        }
        throw HTTPError(.badRequest)
    }

    private static func parameter(_ name: String, of line: Substring) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
    }

    /// Content of the part: as much as is wanted or a little more or less; nil at its end.
    func piece(atMost wanted: Int) async throws -> [UInt8]? {
        guard isInPart else { return nil }
        while true {
            if let place = Self.find(delimiter, in: buffer) {
                if place > 0 {
                    let taken = min(place, wanted)
                    defer { buffer.removeSubrange(..<taken) }
                    return Array(buffer[..<taken])
                }
                buffer.removeSubrange(..<delimiter.count)
                isInPart = false
                return nil
            }
            // The boundary may have begun at the very end.
            let safe = buffer.count - delimiter.count
            if safe >= wanted {
                defer { buffer.removeSubrange(..<wanted) }
                return Array(buffer[..<wanted])
            }
            guard try await fill() else { throw HTTPError(.badRequest) }
        }
    }

    /// A short field's whole content.
    func text(limit: Int = 4_096) async throws -> String {
        var bytes: [UInt8] = []
        while let piece = try await piece(atMost: limit) {
            bytes += piece
            guard bytes.count <= limit else { throw HTTPError(.contentTooLarge) }
        }
        return String(received: bytes)
    }

    private func fill() async throws -> Bool {
        if isAtEnd { return false }
        var current = iterator
        let next = try await current.next(isolation: self)
        iterator = current
        guard let next else { isAtEnd = true; return false }
        buffer += next.readableBytesView
        return true
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress else { return nil }
            var at = 0
            while at + wanted.count <= bytes.count {
                guard let hit = memchr(start + at, Int32(wanted[0]), bytes.count - wanted.count - at + 1) else {
                    return nil
                }
                let found = UnsafeRawPointer(hit)
                at = found - start
                let isWhole = wanted.withUnsafeBytes { memcmp(found, $0.baseAddress ?? found, $0.count) == 0 }
                if isWhole { return at }
                at += 1
            }
            return nil
        }
    }
}
