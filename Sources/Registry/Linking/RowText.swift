/// The fields of one row, one behind the other, as a reader of files has them.
struct RowText {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func add(_ text: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }

    mutating func add(_ text: String?) {
        bytes.append(contentsOf: (text ?? "").utf8)
        ends.append(bytes.count)
    }

    mutating func add(number: Int64?, digits: Int) {
        if let number {
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0x30, count: digits))
            var (rest, at) = (number, start + digits - 1)
            while rest > 0, at >= start {
                bytes[at] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                (rest, at) = (rest / 10, at - 1)
            }
        }
        ends.append(bytes.count)
    }

    func withFields(_ body: (UnsafeBufferPointer<UnsafeRawBufferPointer>) -> Void) {
        bytes.withUnsafeBytes { all in
            withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: ends.count) { fields in
                var start = 0
                for (position, end) in ends.enumerated() {
                    fields.initializeElement(at: position, to: UnsafeRawBufferPointer(rebasing: all[start..<end]))
                    start = end
                }
                body(UnsafeBufferPointer(fields))
            }
        }
    }
}
