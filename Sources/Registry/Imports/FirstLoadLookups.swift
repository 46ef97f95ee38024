import Rules
import Linkage
import Storage

/// Collects, while a first load is read, what its lookups need; sorts and writes them when all rows are in.
///
/// Sorted first and written after, an index of millions costs a fraction of keeping it up row by row.
struct FirstLoadLookups {
    private var niks: [LookupEntry] = []
    private var kks: [LookupEntry] = []
    private var words: [LookupEntry] = []
    private var identities: [LookupEntry] = []
    private var links = LinkKeyLoad()
    private var personKeys = PersonKeys()
    /// By line: the fingerprint and the village of a row.
    private var hashes: [Int64]
    private var villageOfLine: [UInt32]
    private var villages: [RegionCode] = []
    private var programs: [ProgramCount] = []
    private var families = 0

    private struct ProgramCount { var program: Int; var village: Int64; var families: Int; var persons: Int }

    /// - Parameter lines: one more than the last line of the file.
    init(lines: Int) {
        hashes = [Int64](repeating: 0, count: lines + 1)
        villageOfLine = [UInt32](repeating: 0, count: lines + 1)
    }

    var isEmpty: Bool { villages.isEmpty }

    mutating func add(_ village: VillageRows) {
        let number = UInt32(villages.count)
        villages.append(village.village)
        for (position, row) in village.rows.enumerated() {
            let line = UInt32(row.line)
            hashes[Int(line)] = row.hash
            villageOfLine[Int(line)] = number
            if let nik = row.nik.value { niks.append(LookupEntry(key: UInt64(nik), line: line)) }
            // Keys are compared as signed integers in the table: turn the sign so that they sort so here.
            identities.append(LookupEntry(key: UInt64(bitPattern: row.identity) ^ 1 << 63, line: line))
            village.withText(position, .name) { name in
                village.withText(position, .mother) { mother in
                    personKeys.forEach(
                        name: name, mother: mother, birth: row.birth.date.map { Int64($0.packed) } ?? 0,
                        nik: row.nik.value.map { Int64($0) } ?? 0
                    ) { links.add($0, of: line) }
                }
                // 45 bits of word and 18 of village: in the order of the table within each home.
                for word in NameKey.keys(of: name) {
                    words.append(LookupEntry(key: UInt64(word) << 18 | UInt64(number), line: line))
                }
            }
        }
        families += village.families.count
        for family in village.families {
            guard let kk = family.kk.value else { continue }
            kks.append(LookupEntry(key: UInt64(kk), line: UInt32(village.rows[Int(family.members[0])].line)))
        }
        countPrograms(village)
    }

    private mutating func countPrograms(_ village: VillageRows) {
        var persons = [Int](repeating: 0, count: 64)
        var families = [Int](repeating: 0, count: 64)
        for family in village.families {
            var any: UInt64 = 0
            for member in family.members {
                var marks = village.rows[Int(member)].programs
                any |= marks
                while marks != 0 {
                    persons[marks.trailingZeroBitCount] += 1
                    marks &= marks - 1
                }
            }
            while any != 0 {
                families[any.trailingZeroBitCount] += 1
                any &= any - 1
            }
        }
        for program in 0..<64 where persons[program] > 0 {
            programs.append(
                ProgramCount(
                    program: program, village: village.village.value, families: families[program],
                    persons: persons[program]))
        }
    }

    /// Writes everything, a quarter of a million rows a transaction. Rows that a killed run wrote are left as they are.
    ///
    /// Each table is written by one stream from its lowest key to its highest, so that its index grows at the end only.
    ///
    /// - Parameter numbersAreIn: called once all NIK and KK are written, while the rest is being written.
    mutating func write(
        _ load: FirstLoad, _ context: ImportContext, numbersAreIn: @escaping @Sendable () throws -> Void,
        progress: (String, Int, Int) throws -> Void
    ) throws {
        let total = niks.count + kks.count + words.count + identities.count + families + links.count
        let homes = villages.map { load.home(of: $0) }
        let places = Places(load: load, villageOfLine: villageOfLine, villages: villages, homes: homes)
        let hashes = hashes
        let streams = WritingStreams(context)
        var done = 0
        func tell(_ name: String, _ kept: Int) throws {
            done += kept
            try progress(name, done, total)
        }
        do {
            let database = context.database
            try streams.look { try database.lookOver(["family", "person", "membership", "enrolment", "finding"]) }
            niks.radixSort()
            kks.radixSort()
            let numbers =
                Self.steps(&niks, "person_nik", ["nik", "home", "person", "village"]) { entry, writer in
                    writer.int(Int64(entry.key))
                    writer.int(places.home(entry))
                    writer.int(places.id(entry))
                    writer.int(places.village(entry))
                }
                + Self.steps(&kks, "family_kk", ["kk", "home", "family", "village"]) { entry, writer in
                    writer.int(Int64(entry.key))
                    writer.int(places.home(entry))
                    writer.int(places.id(entry))
                    writer.int(places.village(entry))
                }
            try streams.add(numbers, told: { try tell("nik", $0) }, last: numbersAreIn)
            words.radixSort()
            words.group(by: places.homeNumbers) { Int(places.villageOfLine[Int($0.line)]) }
            let names = Self.steps(&words, "person_name", ["home", "word", "village", "person"]) { entry, writer in
                writer.int(places.home(entry))
                writer.int(Int64(entry.key >> 18))
                writer.int(places.village(entry))
                writer.int(places.id(entry))
            }
            try streams.add(names) { try tell("nama", $0) }
            identities.radixSort()
            identities.group(by: places.homeNumbers) { Int(places.villageOfLine[Int($0.line)]) }
            let sources =
                Self.steps(&identities, "person_dtks", ["home", "dtks_key", "person", "row_hash"]) { entry, writer in
                    writer.int(places.home(entry))
                    writer.int(Int64(bitPattern: entry.key ^ 1 << 63))
                    writer.int(places.id(entry))
                    writer.int(hashes[Int(entry.line)])
                }
            try streams.add(sources) { try tell("dtks", $0) }
            let people = links.steps(part: -load.batch.firstRecord.value) { line in
                let entry = LookupEntry(key: 0, line: line)
                return (places.home(entry), places.id(entry))
            }
            try streams.add(people) { try tell("orang", $0) }
            for home in Set(homes).sorted() {
                try streams.add(Self.addressSteps(of: home, in: context.database)) { try tell("alamat", $0) }
            }
        } catch {
            streams.stop(after: error)
            throw error
        }
        try streams.finish { try tell("alamat", $0) }
    }

    /// Where the rows of a file's lines belong.
    private struct Places: Sendable {
        let load: FirstLoad
        let villageOfLine: [UInt32]
        let villages: [RegionCode]
        /// By village.
        let homes: [Int64]
        /// By village: the place of its home in the order of all.
        let homeNumbers: [Int]

        init(load: FirstLoad, villageOfLine: [UInt32], villages: [RegionCode], homes: [Int64]) {
            self.load = load
            self.villageOfLine = villageOfLine
            self.villages = villages
            self.homes = homes
            let sorted = Set(homes).sorted()
            let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
            homeNumbers = homes.map { numbers[$0] ?? 0 }
        }

        func home(_ entry: LookupEntry) -> Int64 { homes[Int(villageOfLine[Int(entry.line)])] }
        func village(_ entry: LookupEntry) -> Int64 { villages[Int(villageOfLine[Int(entry.line)])].value }
        func id(_ entry: LookupEntry) -> Int64 { load.id(ofLine: Int32(entry.line)) }
    }

    /// The words of a home's addresses, from the families just written: collected while reading, they would be the
    /// largest of all lists.
    private static func addressSteps(of home: Int64, in database: any Database) throws -> [WritingStreams.Step] {
        let addresses = try database.readBlocking { try AddressLookup(home: home, in: $0) }
        var steps = stride(from: 0, to: addresses.count, by: piece).map { start in
            WritingStreams.Step { db in try addresses.write(start..<min(start + piece, addresses.count), in: db) }
        }
        if !steps.isEmpty { steps[steps.count - 1].weight = addresses.familyCount }
        return steps
    }

    /// Rows of a transaction.
    private static let piece = 250_000

    /// - Parameter entries: in the order of the table's key; empty afterwards.
    private static func steps(
        _ entries: inout [LookupEntry], _ table: String, _ columns: [String],
        row: @escaping @Sendable (LookupEntry, any BulkWriter) -> Void
    ) -> [WritingStreams.Step] {
        let sorted = entries
        entries = []
        return stride(from: 0, to: sorted.count, by: piece).map { start in
            let end = min(start + piece, sorted.count)
            return WritingStreams.Step(weight: end - start) { db in
                let writer = try db.bulk(into: table, columns: columns)
                for entry in sorted[start..<end] {
                    row(entry, writer)
                    try writer.endRow()
                }
            }
        }
    }

    /// The programs' counts, made while reading: counting four million marks again would cost more than the rest.
    func writeProgramTallies(in db: any Connection) throws {
        let counts = programs.map { count in
            (
                ProgramCounts.Key(program: Int64(count.program), village: count.village),
                ProgramCounts.Counts(families: Int64(count.families), persons: Int64(count.persons))
            )
        }
        try ProgramCounts.write(Dictionary(counts) { _, last in last }, in: db)
    }
}
