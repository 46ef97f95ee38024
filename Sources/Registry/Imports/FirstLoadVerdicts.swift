import Storage
import Synchronization

/// The end of a first load: every family that shares a key with another is judged, and what was loaded is counted.
final class FirstLoadVerdicts: Sendable {
    private let context: ImportContext
    private let suspects = Mutex<[Int64: [RecordKey]]>([:])

    init(_ context: ImportContext) { self.context = context }

    /// Looks for the families to be judged, once every number is where it is looked for.
    func findSuspects() throws {
        // Whoever looked for these numbers before they were there has come to an end here, and is among the suspects.
        try context.writeAlone { _ in }
        try context.database.lookOver(["person_nik", "family_kk"])
        let found = try context.database.readWhole { try KeyRules.suspects(in: $0) }
        suspects.withLock { $0 = Dictionary(grouping: found.sorted(), by: \.home) }
    }

    /// Kabupaten by kabupaten, several beside each other where the engine can: whoever works elsewhere does not wait.
    ///
    /// - Parameter progress: families judged, and of how many.
    func judgeAndCount(_ villages: [RegionCode], progress: (Int, Int) throws -> Void) throws {
        var suspects = suspects.withLock { $0 }
        let total = suspects.values.reduce(0) { $0 + $1.count }
        var done = 0
        func tell(_ kept: Int) throws {
            done += kept
            try progress(done, total)
        }
        let own = Dictionary(grouping: villages) { context.home(of: $0) }
        let streams = WritingStreams(context)
        do {
            for home in own.keys.sorted() {
                let loaded = own[home, default: []].map(\.value).sorted()
                let steps = judging(suspects.removeValue(forKey: home) ?? [], counted: Set(loaded), of: home)
                try streams.add(steps + counting(loaded, of: home)) { try tell($0) }
            }
            let database = context.database
            try streams.look(told: tell) {
                try database.lookOver(["person_dtks", "person_name", "family_address", "person_link"])
            }
        } catch {
            streams.stop(after: error)
            throw error
        }
        try streams.finish { try tell($0) }
        for home in suspects.keys.sorted() {
            for step in judging(suspects[home, default: []], counted: [], of: home) {
                try context.write(in: step.homes, step.write)
                try tell(step.weight)
            }
        }
    }

    /// Families a transaction.
    private static let piece = 2_000

    /// Judges families of a kabupaten.
    ///
    /// - Parameter counted: villages that are counted whole afterwards. Others change by what they share with these.
    private func judging(_ families: [RecordKey], counted: Set<Int64>, of home: Int64) -> [WritingStreams.Step] {
        let judge = context.judge
        return stride(from: 0, to: families.count, by: Self.piece).map { start in
            let some = Set(families[start..<min(start + Self.piece, families.count)])
            return WritingStreams.Step(weight: some.count, homes: [home]) { db in
                let others = Set(try judge.judge(some, in: db).map(\.village.value)).subtracting(counted)
                for village in others.sorted() { try Tally.recount(village: village, at: judge.now, in: db) }
            }
        }
    }

    /// Counts villages of one kabupaten, from the first to the last.
    private func counting(_ villages: [Int64], of home: Int64) -> [WritingStreams.Step] {
        guard let first = villages.first, let last = villages.last else { return [] }
        let now = context.clock.now()
        return [WritingStreams.Step(homes: [home]) { db in try Tally.recount(villages: first...last, at: now, in: db) }]
    }
}
