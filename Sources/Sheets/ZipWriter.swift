import CZip
import Foundation

/// Files put together as one archive, read from the disk while it is written: memory does not grow with them.
package enum ZipWriter {
    package struct Part {
        package var name: String
        /// Where its bytes lie, until the archive is written.
        package var path: String

        package init(name: String, path: String) {
            self.name = name
            self.path = path
        }
    }

    /// - Parameters:
    ///   - path: of a file that may be written over.
    ///   - moment: seconds since 1970, the time of all parts.
    package static func write(_ parts: [Part], to path: String, at moment: Int64) throws(SheetError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw .cannotWrite(path: path, reason: "libzip \(code)")
        }
        var isOpen = true
        defer { if isOpen { zip_discard(archive) } }
        for part in parts {
            // To its end.
            guard let source = zip_source_file(archive, part.path, 0, -1) else {
                throw .cannotRead(path: part.path, reason: "libzip")
            }
            let place = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
            guard place >= 0 else {
                zip_source_free(source)
                throw .cannotWrite(path: path, reason: "libzip")
            }
            guard zip_file_set_mtime(archive, zip_uint64_t(place), time_t(moment), 0) == 0 else {
                throw .cannotWrite(path: path, reason: "libzip")
            }
        }
        guard zip_close(archive) == 0 else { throw .cannotWrite(path: path, reason: "libzip") }
        isOpen = false
    }
}
