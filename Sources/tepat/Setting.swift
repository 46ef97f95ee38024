import Foundation
import Storage
import Web

/// Everything that can be set for one place, by an option, in the environment, or in the configuration file; the first
/// of them that says something counts.
enum Setting: String, CaseIterable {
    case database
    case files
    case connections
    case host
    case port
    case secure
    case trustProxy = "trust_proxy"
    case metricsTokenFile = "metrics_token_file"
    case logFormat = "log_format"
    case logLevel = "log_level"
    case shutdownDelay = "shutdown_delay"
    case shutdownTimeout = "shutdown_timeout"
    case outboxFolder = "outbox_folder"
    case publicURL = "public_url"
    case paperTool = "paper_tool"

    /// As the options are written, without `--`.
    var option: String { rawValue.replacing("_", with: "-") }
    var environment: String { "TEPAT_" + rawValue.uppercased() }

    /// What holds where nothing is said; nil: nothing does.
    var fallback: String? {
        switch self {
        case .database: "data/tepat.sqlite"
        case .files: nil
        case .connections: "8"
        case .host: "127.0.0.1"
        case .port: "8080"
        case .secure, .trustProxy: "no"
        case .metricsTokenFile, .outboxFolder, .publicURL: nil
        case .paperTool: "weasyprint"
        case .logFormat: "auto"
        case .logLevel: "info"
        case .shutdownDelay: "0"
        case .shutdownTimeout: "30"
        }
    }

    /// What a value has to be; nil if this one is. Never repeats it: it may be a secret.
    func problem(with text: String) -> String? {
        switch self {
        case .database:
            do throws(UnreadableAddress) { _ = try DatabaseAddress(text) } catch { return error.reason }
        case .host: if text.isEmpty || text.contains(" ") { return "give an address to listen on, such as 127.0.0.1" }
        case .files: if text.isEmpty { return "give what the names of the files begin with: /var/lib/tepat/register" }
        case .connections:
            if !Self.isNumber(text, upTo: 500) || text == "0" { return "give a number of connections from 1 to 500" }
        case .port: if !Self.isNumber(text, upTo: 65_535) { return "give a number from 0 to 65535" }
        case .secure, .trustProxy: if Self.truth(text) == nil { return "give yes or no" }
        case .metricsTokenFile: if text.isEmpty { return "give the path of a file" }
        case .outboxFolder: if !text.hasPrefix("/") { return "give the whole path of a folder, from / on" }
        case .publicURL:
            if !Self.isAddress(text) { return "give the address that people type, such as https://tepat.example.go.id" }
        case .paperTool: if text.isEmpty { return "give the name or the whole path of a program: weasyprint" }
        case .logFormat:
            if text != "auto", LogFormat(rawValue: text) == nil { return "give auto, json or text" }
        case .logLevel: if LogLevel(rawValue: text) == nil { return "give debug, info, warning or error" }
        case .shutdownDelay, .shutdownTimeout:
            if !Self.isNumber(text, upTo: 3_600) { return "give a number of seconds from 0 to 3600" }
        }
        return nil
    }

    /// The value as it may be shown.
    func shown(_ text: String) -> String {
        guard self == .database else { return text }
        return (try? DatabaseAddress(text).description) ?? "?"  // what cannot be read is never shown
    }

    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "on", "1": true
        case "no", "false", "off", "0": false
        default: nil
        }
    }

    /// Short enough for a picture that a scanner reads from a copy of a copy.
    private static func isAddress(_ text: String) -> Bool {
        guard let host = ["https://", "http://"].first(where: text.hasPrefix).map({ text.dropFirst($0.count) }) else {
            return false
        }
        return !host.isEmpty && text.utf8.count <= 120 && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            && !host.contains(where: { "?#@\\".contains($0) })
    }

    private static func isNumber(_ text: String, upTo most: Int) -> Bool {
        Int(text).map { (0...most).contains($0) } ?? false
    }
}

/// A value and where it was said.
struct SetValue {
    var text: String
    var origin: String

    /// Values are held against `Setting.problem(with:)` before they get here.
    var number: Int { Int(text) ?? 0 }
    var isYes: Bool { Setting.truth(text) ?? false }
}
