import Foundation
import Glibc

/// A server that speaks as much of PostgreSQL's protocol as it takes to let nobody in: it answers whoever wants TLS, and
/// tells everybody else that they may not.
package final class DoorServer: Sendable {
    package let port: Int
    private let descriptor: Int32

    /// - Parameter offersTLS: says so, and then has no more to say.
    package init?(offersTLS: Bool) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(listener, place, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, place, &length) == 0
            }
        }
        guard isListening else {
            close(listener)
            return nil
        }
        descriptor = listener
        port = Int(in_port_t(bigEndian: address.sin_port))
        Thread {
            while case let visitor = accept(listener, nil, nil), visitor >= 0 {
                Self.answer(visitor, offersTLS)
                close(visitor)
            }
        }.start()
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))  // whoever waits in `accept` wakes up
        close(descriptor)
    }

    private static func answer(_ visitor: Int32, _ offersTLS: Bool) {
        while let message = message(of: visitor) {
            let isAskingForTLS = message.starts(with: [0x04, 0xD2, 0x16, 0x2F])
            if isAskingForTLS {
                guard say([offersTLS ? 0x53 : 0x4E], to: visitor), !offersTLS else { return }
                continue
            }
            let fields = Array("SFATAL\0VFATAL\0C28000\0Mno pg_hba.conf entry\0\0".utf8)
            let length = UInt32(fields.count + 4).bigEndian
            _ = say([0x45] + withUnsafeBytes(of: length, Array.init) + fields, to: visitor)
            return
        }
    }

    /// What stands behind the length of a message.
    private static func message(of visitor: Int32) -> [UInt8]? {
        guard let head = bytes(4, of: visitor) else { return nil }
        let length = head.reduce(0) { $0 << 8 | Int($1) }
        return (8...10_000).contains(length) ? bytes(length - 4, of: visitor) : nil
    }

    private static func bytes(_ count: Int, of visitor: Int32) -> [UInt8]? {
        var found: [UInt8] = []
        while found.count < count {
            var piece = [UInt8](repeating: 0, count: count - found.count)
            let got = recv(visitor, &piece, piece.count, 0)
            guard got > 0 else { return nil }
            found += piece.prefix(got)
        }
        return found
    }

    private static func say(_ bytes: [UInt8], to visitor: Int32) -> Bool {
        send(visitor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }
}
