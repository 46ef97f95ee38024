import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// What the simulator writes down as put into a file, against what the report on reasons tells of that file.
@Suite("Every reason of a report, held against what was put into the file")
struct SeededReportTests {
    private struct Fault: Hashable {
        var village: Int64
        var rule: String
        var family: String
    }

    @Test("families by reason, in the whole and village by village")
    func reasons() async throws {
        let register = try SampleRegister.empty()
        let out = register.folder.path + "/sim"
        try simulate(into: out)
        try register.load(file: out + "/dtks.psv")
        let faults = try faults(of: out + "/truth.csv", in: register)
        let rules = Set(faults.map(\.rule))
        #expect(rules.count >= 20, "the file holds too few kinds of faults to say much")

        let report = try await register.registry.report(
            .reasons, ReportQuery(region: RegionCode(1_702_060_000)), by: SampleRegister.admin)
        let told = try #require(report.section("sebab")).rows
        #expect(Set(told.map(\.key.code)) == rules)
        for row in told {
            let families = Set(faults.filter { $0.rule == row.key.code }.map(\.family)).count
            #expect(row.cells.first == .count(families), "\(row.key.code)")
        }
        let places = try #require(report.section("wilayah"))
        for row in places.rows {
            guard case .region(let region) = row.key else { continue }
            for rule in rules {
                guard let place = places.place(of: rule) else { continue }
                let here = faults.filter { $0.village == region.code.value && $0.rule == rule }
                let families = Set(here.map(\.family)).count
                #expect((row.cells[place].count ?? 0) == families, "\(rule) \(region.name)")
            }
            let invalid = Set(faults.filter { $0.village == region.code.value }.map(\.family)).count
            let place = try #require(places.place(of: "tidak_valid"))
            #expect((row.cells[place].count ?? 0) == invalid, "\(region.name)")
        }
    }

    private func simulate(into folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("tepat")
        process.arguments = [
            "simulate", "--regions", "17.02.06", "--families", "1200", "--invalid-families", "400", "--seed", "11",
            "--out", folder,
        ]
        process.environment = ["TEPAT_DATABASE": folder + "/unused.sqlite", "PATH": "/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// A line of the file is a person: whose family that is, only the register knows.
    private func faults(of path: String, in register: SampleRegister) throws -> Set<Fault> {
        var homes: [Int64: (village: Int64, family: String)] = [:]
        let persons = try register.registry.database.readBlocking { db in
            try db.rows("SELECT line, village, home, family FROM person")
        }
        for row in persons {
            homes[try row.int("line")] = (
                try row.int("village"), "\(try row.int("home")).\(try row.int("family"))"
            )
        }
        var found: Set<Fault> = []
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let place = try #require(Int64(cells[0]).flatMap { homes[$0] })
            found.insert(Fault(village: place.village, rule: String(cells[3]), family: place.family))
        }
        return found
    }
}
