import ArgumentParser
import Foundation
import Registry
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the screens over HTTP.",
        discussion: """
            Each option can also be set in the environment (TEPAT_PORT) or in the configuration file (port = 8080); \
            `tepat settings` shows what holds. SIGTERM or Ctrl-C lets what is under way end first, a second one does not.
            """)

    @Option(help: "The address to listen on. Default: 127.0.0.1.") var host: String?
    @Option(help: "The port to listen on. Default: 8080.") var port: Int?
    @Option(help: "With PostgreSQL: transactions of the screens that run at a time. Default: 8.") var connections: Int?
    @Flag(inversion: .prefixedNo, help: "Cookies only over HTTPS: behind a proxy that speaks it.") var secure: Bool?
    @Flag(
        inversion: .prefixedNo,
        help: """
            Read visitors' addresses from X-Forwarded-For and the ids of requests from X-Request-ID, which only a proxy \
            of yours may set.
            """)
    var trustProxy: Bool?
    @Option(
        help: ArgumentHelp("With what is in this file, programs elsewhere see /metrics.", valueName: "path"))
    var metricsTokenFile: String?
    @Option(help: "json, text, or auto: text where a person looks on. Default: auto.") var logFormat: String?
    @Option(help: "debug, info, warning or error. Default: info.") var logLevel: String?
    @Option(help: ArgumentHelp("Go on serving so long after the signal to stop. Default: 0.", valueName: "seconds"))
    var shutdownDelay: Int?
    @Option(help: ArgumentHelp("Then wait so long for what is under way. Default: 30.", valueName: "seconds"))
    var shutdownTimeout: Int?
    @Option(
        help: ArgumentHelp(
            "Lay texts for citizens down in this folder, for whoever sends them. Default: nowhere.", valueName: "path"))
    var outboxFolder: String?
    @Option(
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "By which address anybody reaches this server: stands in the QR of documents.", valueName: "url"))
    var publicURL: String?
    @Option(help: "The program that makes PDF. Default: weasyprint.") var paperTool: String?
    @Flag(help: "Make the demo register if there is none, and show its accounts.") var demo = false
    @Flag(help: "Show /_pieces, the page of all pieces that screens are made of.") var development = false
    @OptionGroup var database: DatabaseOption

    mutating func validate() throws {
        for setting in Setting.allCases {
            guard let text = option(setting), let problem = setting.problem(with: text) else { continue }
            throw ValidationError("--\(setting.option): \(problem).")
        }
    }

    /// A setting as it stands on the command line.
    private func option(_ setting: Setting) -> String? {
        switch setting {
        case .database: nil  // said for every command in the same words, when it is opened
        case .files: nil
        case .connections: connections.map(String.init)
        case .host: host
        case .port: port.map(String.init)
        case .secure: secure.map { $0 ? "yes" : "no" }
        case .trustProxy: trustProxy.map { $0 ? "yes" : "no" }
        case .metricsTokenFile: metricsTokenFile
        case .logFormat: logFormat
        case .logLevel: logLevel
        case .shutdownDelay: shutdownDelay.map(String.init)
        case .shutdownTimeout: shutdownTimeout.map(String.init)
        case .outboxFolder: outboxFolder
        case .publicURL: publicURL
        case .paperTool: paperTool
        }
    }

    func run() async throws {
        let set = try database.settings()
        func value(_ setting: Setting) throws -> SetValue {
            try set.value(setting, option: option(setting)) ?? SetValue(text: "", origin: "default")
        }
        var settings = try webSettings(value)
        let (host, port) = (try value(.host).text, try value(.port).number)
        let place = try database.place(connections: option(.connections))
        let registry = try await DatabaseWait(place: place, settings: settings).untilThere {
            let registry = try database.register(place.make())
            // Held while we serve, so that nobody restores a backup from under us.
            try claimServing(registry)
            return registry
        }
        if demo { settings.demoAccounts = try await makeDemo(registry, host: host) }
        let told = settings
        let folder = try value(.outboxFolder).text
        let outbox = folder.isEmpty ? nil : OutboxFolder(path: folder)
        let timekeeper = Task { await registry.keepTimeWhileRunning(outbox: outbox) { told.warn($0) } }
        defer { timekeeper.cancel() }
        let claimkeeper = Task { await registry.keepServing { told.warn($0) } }
        defer { claimkeeper.cancel() }
        settings.logFaults(of: registry)
        registry.paperDesk.setTool(try value(.paperTool).text)
        registry.paperDesk.setAddress(try publicAddress(value))
        registry.paperDesk.setZone(Cutoff.Zone(rawValue: settings.zone.rawValue.lowercased()) ?? .wib)
        registry.paperDesk.setReport { told.warn($0) }
        try registry.startJobs()
        let warming = Task { await registry.warmSearch() }
        defer { warming.cancel() }
        let greeting = Greeting(host: host, accounts: settings.demoAccounts, now: settings.now())
        try await serve(
            registry: registry, settings: settings, host: host, port: port,
            onReady: { port in
                greeting.print(port: port)
                ServiceManager.ready()
            },
            onStop: {
                timekeeper.cancel()
                ServiceManager.stopping()
            })
    }

    /// What the QR of a document begins with. Without `public_url`, where it listens, if others can reach that; else
    /// nothing: an address of this machine alone would lead nobody anywhere.
    private func publicAddress(_ value: (Setting) throws -> SetValue) throws -> String {
        let said = try value(.publicURL).text
        if !said.isEmpty { return said }
        let host = try value(.host).text
        guard !["", "0.0.0.0", "::", "::1", "localhost"].contains(host), !host.hasPrefix("127.") else { return "" }
        let shown = host.contains(":") ? "[\(host)]" : host
        return "\(try value(.secure).isYes ? "https" : "http")://\(shown):\(try value(.port).text)"
    }

    private func claimServing(_ registry: Registry) throws {
        do {
            try registry.claimServing()
        } catch StorageError.occupied {
            throw Trouble(message: "the register is being restored or moved; start again when that is done")
        }
    }

    private func webSettings(_ value: (Setting) throws -> SetValue) throws -> WebSettings {
        var settings = WebSettings()
        settings.secure = try value(.secure).isYes
        settings.trustsProxy = try value(.trustProxy).isYes
        settings.isDevelopment = development
        settings.shutdownDelay = .seconds(try value(.shutdownDelay).number)
        settings.shutdownTimeout = .seconds(try value(.shutdownTimeout).number)
        let tokenFile = try value(.metricsTokenFile)
        if !tokenFile.text.isEmpty { settings.metricsToken = try Self.token(in: tokenFile.text) }
        let format = try value(.logFormat).text
        settings.log(
            as: LogFormat(rawValue: format) ?? (isatty(2) == 1 ? .text : .json),
            from: LogLevel(rawValue: try value(.logLevel).text) ?? .info)
        return settings
    }

    /// - Throws: `Trouble` for a file that is not there, that others may read, or whose token can be guessed.
    private static func token(in path: String) throws -> String {
        var facts = stat()
        guard stat(path, &facts) == 0, let data = FileManager.default.contents(atPath: path) else {
            throw Trouble(message: "cannot read the token for the metrics in \(path)")
        }
        guard facts.st_mode & 0o044 == 0 else {
            throw Trouble(message: "others may read the token for the metrics; run: chmod 600 \(path)")
        }
        let token = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard token.utf8.count >= 16, token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw Trouble(
                message:
                    "the token for the metrics in \(path) is no word of 16 letters or more; make one with: openssl rand -hex 24"
            )
        }
        return token
    }

    private func makeDemo(_ registry: Registry, host: String) async throws -> [DemoAccount] {
        let demo = DemoRegister(registry: registry)
        try await demo.makeIfMissing()
        // Only a register of invented people shows its passwords.
        guard try await registry.isTraining else { return [] }
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw Trouble(message: "--demo shows passwords and codes: it serves on 127.0.0.1 only")
        }
        return demo.accounts.map {
            DemoAccount(
                login: $0.login, password: DemoRegister.password, title: Words(id: $0.role, en: $0.role),
                code: DemoRegister.withCode.contains($0.login) ? .practice($0.login) : nil)
        }
    }
}

/// What whoever started the server reads: where it is, and who can come in to a demo.
private struct Greeting: Sendable {
    let host: String
    let accounts: [DemoAccount]
    let now: Int64

    func print(port: Int) {
        var lines = ["Tepat: http://\(host):\(port)"]
        if !accounts.isEmpty {
            lines.append("Akun demo (kata sandi semua: \(DemoRegister.password)):")
            for account in accounts {
                let code = account.code.map { "; kode sekarang \($0.code(at: TimeCode.step(at: now)))" } ?? ""
                lines.append(
                    "  \(account.login.padding(toLength: 22, withPad: " ", startingAt: 0)) \(account.title.id)\(code)"
                )
            }
            lines.append("  operator.KODEDESA      156 operator desa/kelurahan")
            lines.append("Kode kedua berganti tiap 30 detik; halaman masuk menampilkan yang berlaku.")
        }
        lines.append("Berhenti dengan Ctrl-C.")
        // At once, also into a file: whoever started the server waits for the address.
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}
