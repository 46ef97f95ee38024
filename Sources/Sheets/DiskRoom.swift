import Foundation

/// Looks whether a disk still has room while a file on it grows.
package struct DiskRoom: Sendable {
    /// Bytes of the disk that stay free.
    private let free: Int
    /// Looked at so often, in bytes.
    private static let step = 16 << 20

    package init(keeping free: Int) { self.free = free }

    /// - Throws: `SheetError.cannotWrite` where less would be left.
    package func check(_ descriptor: Int32, before: Int, after: Int) throws(SheetError) {
        if before > 0, before / Self.step == after / Self.step { return }
        var stat = statvfs()
        guard fstatvfs(descriptor, &stat) == 0 else { return }  // a disk that does not say it fills up and says that
        let left = UInt64(stat.f_bavail).multipliedReportingOverflow(by: UInt64(stat.f_frsize)).partialValue
        if Int(clamping: left) < free + (after - before) { throw .cannotWrite(path: "", reason: "disk full") }
    }
}
