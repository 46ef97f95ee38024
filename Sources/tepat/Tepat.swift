import ArgumentParser
import Foundation
import Registry
import Storage
import Web

/// The program: one command a file, no logic of its own.
@main
struct Tepat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tepat",
        abstract: "An open register of social welfare: right, explained, for every village.",
        discussion: """
            Exit codes: 0 done; 1 refused or failed, with the reason; 2 a check found something wrong; \
            3 and 4 are said in `tepat help migrate status`; \
            64 the command was not understood.
            """,
        version: Product.version,
        subcommands: [
            Serve.self, Demo.self, Simulate.self, Import.self, Undo.self, Validate.self, Duplicates.self, Stats.self,
            Invalid.self,
            Regions.self, User.self, Export.self, Audit.self, Backup.self, Restore.self, Cluster.self, Doctor.self,
            Link.self, Move.self, Migrate.self, RulesDocument.self, RoadDocument.self, Training.self,
            ShowSettings.self,
        ])

    /// Ends with a message a person can act on, never with a trace.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            if let message = Explanation.of(error) {
                Terminal.say("tepat: \(message)")
                exit(withError: ExitCode(1))
            }
            exit(withError: error)
        }
    }
}

/// What failed, in words; nil for what the argument parser says better.
enum Explanation {
    static func of(_ error: any Error) -> String? {
        switch error {
        case let error as ImportProblem: error.description
        case let error as StorageError: error.description
        case let error as NewerDatabase:
            "the database was made by a newer version of tepat (schema \(error.found), this program knows \(error.known)); install that version"
        case is UnfinishedMove:
            """
            a move into this register is not finished: let it end, or give `tepat move` again if it was interrupted; \
            until then nobody can use it
            """
        case let error as MoveProblem: error.description
        case let error as CannotServe: error.description
        case let error as Refusal: error.explanation
        case let error as Trouble: error.message
        case let error as CannotListen: "cannot listen on \(error.host):\(error.port): \(error.reason)"
        case let error as CocoaError: "the system refused: \(error.localizedDescription)"
        default: nil
        }
    }
}

/// A failure of the command line itself.
struct Trouble: Error {
    let message: String
}

extension Refusal {
    var explanation: String {
        switch self {
        case .notSignedIn: "sign in first"
        case .wrongPassword: "wrong account name or password"
        case .lockedOut(let minutes): "too many failures; try again in \(minutes) minutes"
        case .notAllowed(let permission): "this account may not do that (\(permission.rawValue))"
        case .notFound: "no such record, or it is outside your area"
        case .changedMeanwhile: "somebody else changed the record meanwhile; read it again"
        case .repeatedDifferently: "the same action came before with another content"
        case .invalidInput(let field, let reason): "\(field): \(reason.en)"
        case .reasonMissing: "a reason is needed"
        case .unknownRegion(let text): "\(text) is no region we know; try `tepat regions find \(text)`"
        case .tooLate(let hours): "a change can be undone for \(hours) hours only"
        case .batchNotUndoable(let why): why.en
        case .wrongKindOfRegister:
            "this register is for \("practice or for real people, and stays so"); use another --database for the other kind"
        case .wrongCode: "the code is wrong or was used already"
        case .signInOver: "the sign-in took too long; begin again"
        case .oneTimeOver: "the one-time password is out of date"
        case .secondFactorLost: "the key file beside the database (.kunci) is not the one that sealed this"
        case .notOneself: "nobody does this to their own account"
        case .roleTooHigh(let role): "this account may not give or change the role \(role.rawValue) there"
        }
    }
}
