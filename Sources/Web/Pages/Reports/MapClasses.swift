import Registry

/// At most five classes with as many places in each as can be; equal values are in one class.
struct MapClasses: Sendable {
    static let most = 5

    /// The values of each class, the lowest first: its least and its greatest.
    let ranges: [(low: Double, high: Double)]

    init(_ values: [Double]) {
        let sorted = values.sorted()
        let distinct = Array(Set(sorted)).sorted()
        guard distinct.count > Self.most else {
            ranges = distinct.map { ($0, $0) }
            return
        }
        var ranges: [(low: Double, high: Double)] = []
        var start = 0
        for number in 1...Self.most where start < sorted.count {
            var end = max(start + 1, sorted.count * number / Self.most)
            if number == Self.most { end = sorted.count }
            while end < sorted.count, sorted[end] == sorted[end - 1] { end += 1 }
            ranges.append((sorted[start], sorted[end - 1]))
            start = end
        }
        self.ranges = ranges
    }

    /// 0 for the lowest.
    func place(of value: Double) -> Int? { ranges.firstIndex { $0.low <= value && value <= $0.high } }
}
