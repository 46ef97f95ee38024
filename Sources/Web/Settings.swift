import Foundation
package import Logging
package import Registry

/// The program itself.
package enum Product {
    package static let version = "0.1.0"
}

/// How the web server behaves at one place. Everything has a value that is right for one laptop.
package struct WebSettings: Sendable {
    /// True behind HTTPS: cookies are then sent over nothing else.
    package var secure = false
    /// Whether the address of a visitor is to be read from `X-Forwarded-For`, which only a proxy of ours may set.
    package var trustsProxy = false
    /// Shown on the sign-in page of a training register; leave empty everywhere else.
    package var demoAccounts: [DemoAccount] = []
    package var zone = TimeZoneOfIndonesia.wib
    /// Milliseconds since 1970, UTC; ages and "today" go by it.
    package var now: @Sendable () -> Int64 = { Int64(Date.now.timeIntervalSince1970 * 1000) }
    /// The largest form, in bytes, that is read at all.
    package var largestForm = 64 * 1024
    package var version = Product.version
    /// What programs elsewhere show to see the metrics; nil: only those on this machine do.
    package var metricsToken: String?
    /// With less than this on the disk no visitor is to be sent here.
    package var leastFreeBytes = 256 << 20
    /// How long a watchdog waits for the database.
    package var databasePatience = Duration.seconds(2)
    /// Between the signal to stop and the closing of the door: for whoever must first see that `/ready` says no.
    package var shutdownDelay = Duration.zero
    /// How long requests and jobs that are under way may take to end.
    package var shutdownTimeout = Duration.seconds(30)
    /// Shows the page of all pieces. For those who build it; never where real people's data are.
    package var isDevelopment = false
    package var logger = Logger(label: "tepat.web")

    package init() {}

    /// Has the faults of jobs written where those of requests are.
    package func logFaults(of registry: Registry) {
        let logger = logger
        registry.logFaults { logger.error("\($0)") }
    }
}

/// An account that anybody may try, on a register of invented people.
package struct DemoAccount: Sendable {
    package var login: String
    package var password: String
    package var title: Words
    /// Of its second factor, so that the second step can show the code; nil where there is none.
    package var code: TimeCode?

    package init(login: String, password: String, title: Words, code: TimeCode? = nil) {
        self.login = login
        self.password = password
        self.title = title
        self.code = code
    }
}

/// Indonesia keeps three times and never changes them with the season.
package enum TimeZoneOfIndonesia: String, Sendable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"

    var milliseconds: Int64 {
        switch self {
        case .wib: 7 * 3_600_000
        case .wita: 8 * 3_600_000
        case .wit: 9 * 3_600_000
        }
    }
}
