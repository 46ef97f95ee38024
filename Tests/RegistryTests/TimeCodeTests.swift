import Foundation
import Registry
import TepatTesting
import Testing

@Suite("Codes of an authenticator app")
struct TimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    @Test("counted codes are those of RFC 4226, appendix D")
    func counted() {
        let known = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        for (counter, code) in known.enumerated() {
            #expect(TimeCode(secret: Self.secret).code(at: Int64(counter)) == code)
        }
    }

    @Test(
        "timed codes are those of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ])
    func timed(seconds: Int64, code: String) {
        let step = TimeCode.step(at: seconds * 1000)
        #expect(TimeCode(secret: Self.secret).code(at: step, digits: 8) == code)
    }

    @Test("a code holds half a minute before and after, once, and never an older one")
    func window() {
        let code = TimeCode(secret: Self.secret)
        let now: Int64 = 1_111_111_109_000
        let step = TimeCode.step(at: now)
        for distance in -1...1 {
            let typed = code.code(at: step + Int64(distance))
            #expect(code.step(of: typed, at: now, after: 0) == step + Int64(distance))
        }
        #expect(code.step(of: code.code(at: step - 2), at: now, after: 0) == nil)
        #expect(code.step(of: code.code(at: step + 2), at: now, after: 0) == nil)
        #expect(code.step(of: code.code(at: step), at: now, after: step) == nil)
        #expect(code.step(of: "", at: now, after: 0) == nil)
    }

    @Test(
        "secrets are written as RFC 4648 has them",
        arguments: [
            ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(text: String, written: String) {
        #expect(Base32.text(Array(text.utf8)) == written)
        #expect(Base32.bytes(written.lowercased()) == Array(text.utf8))
        #expect(Base32.bytes("1!") == nil)
    }

    @Test("an app reads account and issuer from the address")
    func address() {
        let address = TimeCode(secret: Self.secret).address(login: "dinsos", issuer: "Tepat")
        #expect(
            address == "otpauth://totp/Tepat%3Adinsos?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tepat&period=30"
                + "&digits=6")
    }

    @Test("what is sealed opens with the same key and purpose only")
    func sealed() throws {
        let register = try SampleRegister.empty()
        let box = register.registry.secrets
        let sealed = try box.seal(Self.secret, for: "kode 1")
        #expect(try box.open(sealed, for: "kode 1") == Self.secret)
        #expect(try box.open(sealed, for: "kode 2") == nil)
        #expect(try box.open(String(sealed.reversed()), for: "kode 1") == nil)
        #expect(try SampleRegister.empty().registry.secrets.open(sealed, for: "kode 1") == Self.secret)
        #expect(try box.seal(Self.secret, for: "kode 1") != sealed)
        let path = register.databasePath + SecretBox.ending
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
}
