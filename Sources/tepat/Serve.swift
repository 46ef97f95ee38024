import ArgumentParser
import Foundation
import Registry
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the screens over HTTP.")

    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Flag(help: "Cookies only over HTTPS: behind a proxy that speaks it.") var secure = false
    @Flag(help: "Read visitors' addresses from X-Forwarded-For, which only a proxy of yours may set.") var trustProxy =
        false
    @Flag(help: "Make the demo register if there is none, and show its accounts.") var demo = false
    @Flag(help: "Show /_pieces, the page of all pieces that screens are made of.") var development = false
    @OptionGroup var database: DatabaseOption

    mutating func validate() throws {
        if !(0...65_535).contains(port) { throw ValidationError("--port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let registry = try database.open()
        // Held while we serve, so that nobody restores a backup from under us.
        let serving = try FileLock(path: try database.path + ".serving", shared: true)
        defer { withExtendedLifetime(serving) {} }
        var settings = WebSettings()
        settings.secure = secure
        settings.trustsProxy = trustProxy
        settings.isDevelopment = development
        if demo {
            let demo = DemoRegister(registry: registry)
            try await demo.makeIfMissing()
            // Only a register of invented people shows its passwords.
            if try await registry.isTraining {
                guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
                    throw Trouble(message: "--demo shows passwords and codes: it serves on 127.0.0.1 only")
                }
                settings.demoAccounts = demo.accounts.map {
                    DemoAccount(
                        login: $0.login, password: DemoRegister.password, title: Words(id: $0.role, en: $0.role),
                        code: DemoRegister.withCode.contains($0.login) ? .practice($0.login) : nil)
                }
            }
        }
        let timekeeper = Task {
            await registry.keepTimeWhileRunning { trouble in
                FileHandle.standardError.write(Data("tepat: \(trouble)\n".utf8))
            }
        }
        defer { timekeeper.cancel() }
        settings.logFaults(of: registry)
        try registry.startJobs()
        let shown = settings.demoAccounts
        let now = settings.now()
        let host = host
        try await serve(registry: registry, settings: settings, host: host, port: port) { port in
            var lines = ["Tepat: http://\(host):\(port)"]
            if !shown.isEmpty {
                lines.append("Akun demo (kata sandi semua: \(DemoRegister.password)):")
                for account in shown {
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
        await registry.stopJobs()
        await registry.finishBulk()
        await registry.finishAudit()
    }
}
