/// How many pairs have each pattern.
enum PatternTally {
    /// - Parameter all: how many patterns there can be.
    /// - Returns: those that there are, in order.
    static func present(_ patterns: UnsafeMutableBufferPointer<UInt64>, of all: Int) -> [(code: UInt64, count: Double)]
    {
        // A table of all that can be costs more than counting a few.
        guard patterns.count > all / 8 else {
            var counts: [UInt64: Int] = [:]
            for pattern in patterns { counts[pattern, default: 0] += 1 }
            return counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: Double($0.value)) }
        }
        var counts = [UInt32](repeating: 0, count: all)
        for pattern in patterns { counts[Int(pattern)] += 1 }
        return counts.indices.filter { counts[$0] > 0 }.map { (code: UInt64($0), count: Double(counts[$0])) }
    }
}
