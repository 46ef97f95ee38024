/// A key to look a row up by, and the line that it stands on.
struct LookupEntry {
    var key: UInt64
    var line: UInt32
}

extension Array where Element == LookupEntry {
    /// Sorts by key, keeping the order of equal keys: a radix sort, eleven bits a pass, constant bytes skipped.
    mutating func radixSort() {
        guard count > 1 else { return }
        var all: UInt64 = 0
        var common = ~UInt64(0)
        for entry in self {
            all |= entry.key
            common &= entry.key
        }
        let varying = all & ~common
        var from = self
        var into = [LookupEntry](repeating: LookupEntry(key: 0, line: 0), count: count)
        for pass in 0..<6 {
            let shift = UInt64(pass * 11)
            if varying >> shift & 2047 == 0 { continue }
            var counts = [Int](repeating: 0, count: 2048)
            for entry in from { counts[Int(entry.key >> shift & 2047)] += 1 }
            var sum = 0
            for bucket in 0..<2048 {
                let size = counts[bucket]
                counts[bucket] = sum
                sum += size
            }
            into.withUnsafeMutableBufferPointer { into in
                for entry in from {
                    let bucket = Int(entry.key >> shift & 2047)
                    into[counts[bucket]] = entry
                    counts[bucket] += 1
                }
            }
            swap(&from, &into)
        }
        self = from
    }

    /// Brings entries of one group together, keeping their order within it.
    ///
    /// - Parameters:
    ///   - numbers: by place, its group, counted from 0.
    ///   - place: of an entry.
    mutating func group(by numbers: [Int], of place: (LookupEntry) -> Int) {
        guard let last = numbers.max(), last > 0 else { return }
        var next = [Int](repeating: 0, count: last + 2)
        for entry in self { next[numbers[place(entry)] + 1] += 1 }
        for group in 1...last { next[group + 1] += next[group] }
        let from = self
        for entry in from {
            let group = numbers[place(entry)]
            self[next[group]] = entry
            next[group] += 1
        }
    }
}
