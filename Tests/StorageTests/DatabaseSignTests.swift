import Storage
import TepatTesting
import Testing

/// What is learned of a server that lets nobody in: whether there is any use in waiting for it.
@Suite("A database's server, from outside")
struct DatabaseSignTests {
    @Test(
        "one that is there, and not with the TLS that is asked for, is told from one that is away",
        arguments: [true, false])
    func tls(offersTLS: Bool) throws {
        let door = try #require(DoorServer(offersTLS: offersTLS))
        let address = "postgresql://tepat:rahasia@127.0.0.1:\(door.port)/tepat?sslmode="
        for asked in ["require", "verify-full&sslrootcert=/tidak/ada.crt", "verify-full&sslrootcert=system"] {
            #expect(PostgreSQL.sign(of: address + asked) == .answeringWithoutTLS, "\(asked)")
        }
        for asked in ["disable", "prefer"] { #expect(PostgreSQL.sign(of: address + asked) == .answering, "\(asked)") }
        withExtendedLifetime(door) {}
        #expect(PostgreSQL.sign(of: "postgresql:///tepat?host=/tidak/ada") == .silent)
        #expect(PostgreSQL.sign(of: "postgresql:///tepat?host=/tidak/ada&sslmode=require") == .silent)
    }
}
