import ArgumentParser
import Foundation
import Storage

/// What holds for this run: options before the environment, that before the configuration file, that before what the
/// program does by itself.
struct Settings {
    private let environment: [String: String]
    private let file: ConfigurationFile?

    /// - Parameter path: of the configuration file; nil: `$TEPAT_CONFIG`, else the usual one if it is there.
    /// - Throws: `Trouble` for a file that cannot be read, or holds what it should not.
    init(path: String?, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        self.environment = environment
        if let path = path ?? environment["TEPAT_CONFIG"] {
            file = try ConfigurationFile(path: path)
        } else {
            file = try ConfigurationFile.usual()
        }
    }

    /// - Parameter option: as it stands on the command line, if it does.
    /// - Returns: nil where nothing was said and nothing holds by itself.
    func value(_ setting: Setting, option: String? = nil) throws -> SetValue? {
        guard let value = Self.said(setting, option, environment) ?? file?.values[setting] else {
            return setting.fallback.map { SetValue(text: $0, origin: "default") }
        }
        if let problem = setting.problem(with: value.text) { throw Trouble(message: "\(value.origin): \(problem)") }
        return value
    }

    /// What is said without the file, which need not be read then.
    static func said(_ setting: Setting, _ option: String?, _ environment: [String: String]) -> SetValue? {
        if let option { return SetValue(text: option, origin: "--\(setting.option)") }
        // An empty one is how scripts take a variable back.
        guard let text = environment[setting.environment], !text.isEmpty else { return nil }
        return SetValue(text: text, origin: setting.environment)
    }
}

struct ShowSettings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Show each setting, its value, and where it was set.",
        discussion: "A password in the database's address is left out.")
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let settings = try database.settings()
        for setting in Setting.allCases {
            let option = setting == .database ? database.database : nil
            guard let value = try settings.value(setting, option: option) else { continue }
            print("\(setting.rawValue)\t\(setting.shown(value.text))\t\(value.origin)")
        }
    }
}
