import Foundation
import Registry
import TepatTesting
import Testing

/// Files damaged at random (seeded): never a crash, never a row unaccounted for.
@Suite("Damaged files")
struct HostileFileTests {
    /// Repeats itself for a seed.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static let pieces: [[UInt8]] = [
        [0], [0xFF], [0xC3, 0x28], [0x0A], [0x0D], [0x22], [0x22, 0x22], [0x7C], [0x7C, 0x7C, 0x7C],
        [0x0A, 0x0A, 0x0A],
        Array("99999999999999999999999999".utf8), Array("1.70201E+15".utf8), Array("31-02-2030".utf8), Array("-".utf8),
        [UInt8](repeating: 0x41, count: 5_000), [UInt8](repeating: 0x0A, count: 60), Array("\u{FEFF}".utf8), [0x1A],
        Array("'); DROP TABLE person;--".utf8), Array("NIK".utf8), [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]

    @Test("of a file of bad rows as many are listed as there is room for, and all are counted")
    func badRows() throws {
        let register = try SampleRegister.empty()
        let good = try String(contentsOfFile: register.folder.dtks([DTKSRow(1)], name: "baik.psv"), encoding: .utf8)
        let long = DTKSRow(2, ["DESA/KELURAHAN": String(repeating: "ENTAH ", count: 2_000)])
        let lines = try String(contentsOfFile: register.folder.dtks([long], name: "buruk.psv"), encoding: .utf8)
            .split(separator: "\n")
        let bad = RejectList.mostListed + 500
        let text = good + lines[1] + "\n" + String(repeating: "x\n", count: bad)
        let report = try register.load(file: try register.folder.file("banyak.psv", text))
        #expect(report.counts.new == 1 && report.counts.rejected == bad + 1)
        #expect(report.rejects.count == RejectList.mostListed && report.refused.unlisted == 501)
        #expect(report.refused.byReason == [.fieldCount: bad, .villageUnknown: 1])
        #expect(report.rejects[0].value.utf8.count < 300)
    }

    @Test("whatever was done to a file, its rows add up and the register stays whole", arguments: 0..<40)
    func damaged(seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 7_919)
        let register = try SampleRegister.empty()
        let rows = (1...12).flatMap { number -> [DTKSRow] in
            let head = DTKSRow(number)
            return [head, .wife(number + 100, of: head)]
        }
        if seed.isMultiple(of: 2) { try register.load(rows, asOf: 20_240_501) }
        var bytes = Array(try String(contentsOfFile: register.folder.dtks(rows, name: "x.psv"), encoding: .utf8).utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...300, using: &random)))
            case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 200)], at: at)
            default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
            }
            if bytes.isEmpty { bytes = [0x0A] }
        }
        do {
            let report = try register.load(file: try register.folder.file("rusak.psv", bytes))
            let counts = report.counts
            #expect(counts.read == counts.new + counts.changed + counts.unchanged + counts.rejected)
        } catch let problem as ImportProblem {
            #expect(!problem.description.isEmpty)
        } catch Refusal.wrongKindOfRegister {
            // A file without one invented number left is one of another kind.
        }
        let problems = try register.problems()
        #expect(problems == [])
        #expect(try register.registry.unfinishedImport() == nil)
    }
}
