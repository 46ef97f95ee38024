/// Sorts numbers of 64 bits: parted by their highest bits first, each part then sorted by itself where it fits into the
/// processor's cache, several parts at a time.
enum NumberSort {
    private static let bits = 11

    /// - Parameters:
    ///   - highest: how many bits the numbers have.
    ///   - lowest: below this bit they are in order already, among those that are the same above it.
    ///   - other: as large as `numbers`; the sorted numbers are left in it.
    ///   - body: called with each part, sorted: in any order, and by several threads.
    static func sort(
        _ numbers: UnsafeMutableBufferPointer<UInt64>, into other: UnsafeMutableBufferPointer<UInt64>, highest: Int,
        lowest: Int = 0, threads: Int, _ body: @Sendable (Int, UnsafeMutableBufferPointer<UInt64>) -> Void
    ) {
        let shift = UInt64(max(0, highest - bits))
        let buckets = 1 << bits
        let count = numbers.count
        let parts = count < 1 << 16 ? 1 : 16
        let tallies = UnsafeMutableBufferPointer<Int>.allocate(capacity: parts * buckets)
        defer { tallies.deallocate() }
        tallies.initialize(repeating: 0)
        nonisolated(unsafe) let (from, to, counts) = (numbers, other, tallies)
        Parts.forEach(parts, threads: threads) { part in
            let tally = counts.baseAddress.unsafelyUnwrapped + part * buckets
            for position in Parts.stretch(part, of: parts, count) { tally[Int(from[position] >> shift)] += 1 }
        }
        var bounds = [0]
        bounds.reserveCapacity(buckets + 1)
        var start = 0
        for bucket in 0..<buckets {
            for part in 0..<parts {
                let here = counts[part * buckets + bucket]
                counts[part * buckets + bucket] = start
                start += here
            }
            bounds.append(start)
        }
        Parts.forEach(parts, threads: threads) { part in
            let tally = counts.baseAddress.unsafelyUnwrapped + part * buckets
            for position in Parts.stretch(part, of: parts, count) {
                let number = from[position]
                let bucket = Int(number >> shift)
                to[tally[bucket]] = number
                tally[bucket] += 1
            }
        }
        let ends = bounds
        Parts.forEach(buckets, threads: threads) { bucket in
            let part = UnsafeMutableBufferPointer(rebasing: to[ends[bucket]..<ends[bucket + 1]])
            if part.isEmpty { return }
            let scratch = UnsafeMutableBufferPointer(rebasing: from[ends[bucket]..<ends[bucket + 1]])
            radix(part, scratch, lowest..<max(Int(shift), lowest))
            body(bucket, part)
        }
    }

    /// From the lowest digit on, eight bits at a time.
    private static func radix(
        _ numbers: UnsafeMutableBufferPointer<UInt64>, _ scratch: UnsafeMutableBufferPointer<UInt64>, _ bits: Range<Int>
    ) {
        if numbers.count < 256 {
            simple(numbers)
            return
        }
        var (from, to) = (numbers, scratch)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { starts in
            var shift = UInt64(bits.lowerBound)
            while shift < UInt64(bits.upperBound) {
                starts.update(repeating: 0)
                for number in from { starts[Int(number >> shift & 255)] += 1 }
                var sum = 0
                for digit in 0..<256 {
                    let here = starts[digit]
                    starts[digit] = sum
                    sum += here
                }
                for number in from {
                    let digit = Int(number >> shift & 255)
                    to[starts[digit]] = number
                    starts[digit] += 1
                }
                swap(&from, &to)
                shift += 8
            }
        }
        if from.baseAddress != numbers.baseAddress {
            numbers.baseAddress.unsafelyUnwrapped.update(from: from.baseAddress.unsafelyUnwrapped, count: numbers.count)
        }
    }

    private static func simple(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
        if numbers.count > 24 {
            var numbers = numbers
            numbers.sort()
            return
        }
        guard numbers.count > 1 else { return }
        for position in 1..<numbers.count {
            let number = numbers[position]
            var place = position
            while place > 0, numbers[place - 1] > number {
                numbers[place] = numbers[place - 1]
                place -= 1
            }
            numbers[place] = number
        }
    }
}
