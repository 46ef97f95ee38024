import ArgumentParser
import Foundation
import Registry

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Accounts: add, list, password, close, reopen, forget-code.",
        subcommands: [Add.self, List.self, NewPassword.self, Close.self, Reopen.self, ForgetCode.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an account.",
            discussion: "The password is asked for, or read from standard input; it is never an argument.")
        @Argument(help: "The account's name, e.g. yuliana.sumberbening.") var login: String
        @Option(help: "The person's name.") var name: String
        @Option(help: "ROLE@REGION, e.g. operator_desa@17.02.06.2001. May be repeated.") var grant: [String]
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.open()
            let grants = try grant.map { text in
                let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
                guard parts.count == 2, let role = Role(rawValue: parts[0]) else {
                    throw Trouble(
                        message:
                            "--grant \(text): use ROLE@REGION; roles: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
                    )
                }
                return Grant(role: role, region: try region(parts[1], in: registry))
            }
            let hash = try askPassword(for: login)
            try await registry.create(
                [NewAccount(login: login, name: name, passwordHash: hash, grants: grants)], by: commandLineActor())
            print("account \(login) made")
        }
    }

    struct List: AsyncParsableCommand {
        @Flag(help: "Print the answer as JSON.") var json = false
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let accounts = try await database.openExisting().accounts(by: commandLineActor())
            if json { return try printJSON(accounts) }
            for account in accounts {
                print(
                    "\(account.login)\t\(account.name)\t\(account.grants.joined(separator: " "))\(account.disabled ? "\tclosed" : "")"
                )
            }
        }
    }

    struct NewPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password", abstract: "Set a new password; the account's sessions end.")
        @Argument var login: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.openExisting()
            try await registry.setPassword(try askPassword(for: login), of: login, by: commandLineActor())
            print("password of \(login) changed")
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Close an account; its sessions end at once.")
        @Argument var login: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await database.openExisting().setDisabled(true, of: login, by: commandLineActor())
            print("account \(login) closed; `tepat user reopen \(login)` takes it back")
        }
    }

    struct Reopen: AsyncParsableCommand {
        @Argument var login: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await database.openExisting().setDisabled(false, of: login, by: commandLineActor())
            print("account \(login) reopened")
        }
    }
}

extension User {
    struct ForgetCode: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "forget-code",
            abstract: "Remove an account's second factor, for the day telephone and recovery codes are both gone.")
        @Argument var login: String
        @Option(help: "Why; its owner sees it.") var reason: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await database.openExisting().resetSecondFactor(of: login, reason: reason, by: commandLineActor())
            print("second factor of \(login) removed; its sessions ended")
        }
    }
}

/// Reads a password without showing it, and holds it against the rule.
private func askPassword(for login: String) throws -> String {
    var password: String
    if isatty(0) == 1 {
        guard let typed = getpass("Password for \(login): ") else { throw Trouble(message: "no password was given") }
        password = String(cString: typed)
    } else {
        password = readLine(strippingNewline: true) ?? ""
    }
    if let problem = Registry.problem(withPassword: password, login: login) { throw Trouble(message: problem.en) }
    guard let hash = Password.hash(password) else {
        throw Trouble(message: "the system cannot hash passwords (libcrypt without yescrypt)")
    }
    return hash
}
