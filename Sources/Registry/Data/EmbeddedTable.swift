import Assets

/// A small CSV file that the program carries: header dropped, double quotes understood.
package struct EmbeddedTable: Sendable {
    package let rows: [[String]]

    /// - Throws: `MissingAsset` if the program was built without it.
    package init(_ name: String) throws(MissingAsset) {
        self.init(csv: try EmbeddedFile.bytes(name))
    }

    package init(csv: UnsafeRawBufferPointer) {
        rows = csv.split(separator: 0x0A).dropFirst().map { Self.fields($0) }
    }

    /// Rows for a list that is read once and asked everywhere: none of a program that was built without the file, which
    /// the tests of each list tell.
    static func rows(of name: String, columns: Int) -> [[String]] {
        guard let table = try? EmbeddedTable(name) else { return [] }
        return table.rows.filter { $0.count == columns }
    }

    private static func fields(_ line: Slice<UnsafeRawBufferPointer>) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var quoted = false
        for byte in line where byte != 0x0D {
            if byte == 0x22 {
                quoted.toggle()
            } else if byte == 0x2C, !quoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else {
                field.append(byte)
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        return fields
    }
}

package struct MissingAsset: Error { package let name: String }

/// A file carried inside the program.
package enum EmbeddedFile {
    /// - Parameter name: of a file under `Assets/data`.
    package static func bytes(_ name: String) throws(MissingAsset) -> UnsafeRawBufferPointer {
        for number in 0..<asset_count() {
            guard let path = asset_name(number), String(cString: path) == "data/" + name else { continue }
            return UnsafeRawBufferPointer(start: asset_start(number), count: asset_size(number))
        }
        throw MissingAsset(name: name)
    }
}
