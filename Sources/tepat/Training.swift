import ArgumentParser
import Foundation
import Registry

struct Training: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Certificates of training: the key that signs them, and checking one.",
        subcommands: [Key.self, Verify.self])

    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the public key of this register and its fingerprint.",
            discussion: "Paste the key on the register where certificates of this one are to count.")
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            _ = try database.openExisting()
            let key = try database.signingKey().publicKey
            print("key          \(key)")
            print("fingerprint  \(IssuerKey.fingerprint(key))")
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a certificate's code, without any register.",
            discussion: "Reads the code from standard input if none is given. Ends with 2 if it is not genuine.")
        @Option(help: "The public key of the training register, as `tepat training key` prints it.") var key: String
        @Argument(help: "The code, from TEPAT to its last letter.") var code: String?

        func run() async throws {
            guard let key = IssuerKey.read(key) else {
                throw Trouble(message: "a public key is 64 digits and letters a-f")
            }
            let input = code == nil ? FileHandle.standardInput.readDataToEndOfFile() : Data()
            guard let code = CertificateCode(code ?? String(decoding: input, as: UTF8.self)) else {
                print("NOT VALID: this is no certificate code")
                throw ExitCode(2)
            }
            guard code.isSigned(by: key) else {
                print("NOT VALID: this key did not sign what the code says")
                throw ExitCode(2)
            }
            let certificate = code.certificate
            print("VALID")
            print("name    \(certificate.name)")
            print("course  \(certificate.title) (\(certificate.course), edition \(certificate.edition))")
            print("day     \(PersonRecord.text(ofDate: certificate.day))")
            print("score   \(certificate.score)")
            print("number  \(certificate.readableNumber)")
        }
    }
}
