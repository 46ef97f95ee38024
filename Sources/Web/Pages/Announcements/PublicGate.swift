import Synchronization

/// How often one address may ask for what everybody may read, so that nobody gathers the lists of a country at once.
final class PublicGate: Sendable {
    private struct Window {
        var minute: Int64 = 0
        var counts: [String: Int] = [:]
    }

    /// Pages a minute for one address.
    static let most = 60
    /// More addresses than this in one minute share what is left.
    private static let addresses = 20_000

    private let window = Mutex(Window())

    /// - Parameter now: milliseconds since 1970.
    func lets(_ address: String, at now: Int64) -> Bool {
        let place = Self.place(address)
        return window.withLock { window in
            let minute = now / 60_000
            if window.minute != minute { window = Window(minute: minute) }
            let isKnown = window.counts[place] != nil
            let key = isKnown || window.counts.count < Self.addresses ? place : ""
            window.counts[key, default: 0] += 1
            return window.counts[key, default: 0] <= Self.most
        }
    }

    /// Whoever has one address of IPv6 has all that begin as it does.
    private static func place(_ address: String) -> String {
        guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}
