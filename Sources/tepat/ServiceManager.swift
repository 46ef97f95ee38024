import Foundation

/// Tells systemd how far the service is, where it was started by one (`Type=notify`).
enum ServiceManager {
    static func ready() { tell("READY=1") }
    static func stopping() { tell("STOPPING=1") }

    /// What cannot be told is not: systemd has its own time limits.
    private static func tell(_ words: String) {
        guard let path = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"], let first = path.utf8.first else {
            return
        }
        let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return }
        defer { close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        // A name that is no file: written with @ where the system has a zero.
        if first == UInt8(ascii: "@") { name[0] = 0 }
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        _ = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(socket, words, words.utf8.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}
