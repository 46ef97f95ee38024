import Hummingbird
import Synchronization

/// How many requests there were and how long they took, by the route's pattern: never by an address, which may hold
/// what somebody typed.
final class RequestCounts: Sendable {
    struct Key: Hashable, Comparable {
        var route: String
        var method: String
        /// `2xx` and so on.
        var status: String

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    struct Times {
        /// How many took up to each of the bounds, and not up to the one before.
        var buckets = [Int](repeating: 0, count: RequestCounts.bounds.count)
        var count = 0
        var nanoseconds = 0
    }

    /// Seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private let times = Mutex<[Key: Times]>([:])
    private let underWay = Atomic(0)

    /// Requests that are not answered yet.
    var inFlight: Int { underWay.load(ordering: .relaxed) }

    func begin() { underWay.wrappingAdd(1, ordering: .relaxed) }

    func end(_ method: HTTPRequest.Method, _ route: String, status: Int, took: Duration) {
        underWay.wrappingSubtract(1, ordering: .relaxed)
        // Anybody may send a method of their own making.
        let known: [HTTPRequest.Method] = [.get, .head, .post]
        let key = Key(
            route: route, method: known.contains(method) ? method.rawValue : "other",
            status: "\(status / 100)xx")
        let bucket = Self.bounds.firstIndex { took <= .seconds($0) }
        times.withLock { times in
            times[key, default: Times()].count += 1
            times[key, default: Times()].nanoseconds += took.nanoseconds
            if let bucket { times[key, default: Times()].buckets[bucket] += 1 }
        }
    }

    var all: [(key: Key, times: Times)] {
        times.withLock { $0.map { ($0, $1) } }.sorted { $0.0 < $1.0 }
    }
}

extension Duration {
    /// Whole nanoseconds, as far as an `Int` reaches: 292 years.
    var nanoseconds: Int { Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000) }
}
