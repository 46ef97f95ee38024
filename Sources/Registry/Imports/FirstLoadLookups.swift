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
                // 45 bits of word and 18 of village: in the order of the table, home by home.
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
    mutating func write(
        _ load: FirstLoad, into database: any Database, progress: (String, Int, Int) throws -> Void
    ) throws {
        let total = niks.count + kks.count + words.count + identities.count + families
        var done = 0
        let homes = villages.map { load.home(of: $0) }
        // Of what the streams hold nothing is changed meanwhile, or it would be copied.
        let (villageOfLine, villages, hashes) = (villageOfLine, villages, hashes)
        let streams = WritingStreams(database)
        try Self.write(&niks, into: "person_nik", ["nik", "home", "person", "village"], streams) { entry, writer in
            let village = Int(villageOfLine[Int(entry.line)])
            writer.int(Int64(entry.key))
            writer.int(homes[village])
            writer.int(load.id(ofLine: Int32(entry.line)))
            writer.int(villages[village].value)
        } progress: {
            done += $0; try progress("nik", done, total)
        }
        try Self.write(&kks, into: "family_kk", ["kk", "home", "family", "village"], streams) { entry, writer in
            let village = Int(villageOfLine[Int(entry.line)])
            writer.int(Int64(entry.key))
            writer.int(homes[village])
            writer.int(load.id(ofLine: Int32(entry.line)))
            writer.int(villages[village].value)
        } progress: {
            done += $0; try progress("kk", done, total)
        }
        try Self.write(&identities, into: "person_dtks", ["home", "dtks_key", "person", "row_hash"], streams) {
            entry, writer in
            writer.int(homes[Int(villageOfLine[Int(entry.line)])])
            writer.int(Int64(bitPattern: entry.key ^ 1 << 63))
            writer.int(load.id(ofLine: Int32(entry.line)))
            writer.int(hashes[Int(entry.line)])
        } progress: {
            done += $0; try progress("dtks", done, total)
        }
        try Self.write(&words, into: "person_name", ["home", "word", "village", "person"], streams) { entry, writer in
            let village = Int(villageOfLine[Int(entry.line)])
            writer.int(homes[village])
            writer.int(Int64(entry.key >> 18))
            writer.int(villages[village].value)
            writer.int(load.id(ofLine: Int32(entry.line)))
        } progress: {
            done += $0; try progress("nama", done, total)
        }
        for home in Set(homes).sorted() {
            done += try Self.writeAddresses(of: home, into: database, streams)
            try progress("alamat", min(done, total), total)
        }
        try streams.finish()
    }

    /// The words of a home's addresses, from the families just written: collected while reading, they would be the
    /// largest of all lists.
    ///
    /// - Returns: how many families the home has.
    private static func writeAddresses(
        of home: Int64, into database: any Database, _ streams: WritingStreams
    ) throws -> Int {
        let addresses = try database.readBlocking { try AddressLookup(home: home, in: $0) }
        for start in stride(from: 0, to: addresses.count, by: piece) {
            try streams.add { db in try addresses.write(start..<min(start + piece, addresses.count), in: db) }
        }
        return addresses.familyCount
    }

    /// Rows of a transaction.
    private static let piece = 250_000

    private static func write(
        _ entries: inout [LookupEntry], into table: String, _ columns: [String], _ streams: WritingStreams,
        row: @escaping @Sendable (LookupEntry, any BulkWriter) -> Void, progress: (Int) throws -> Void
    ) throws {
        entries.radixSort()
        let sorted = entries
        entries = []
        for start in stride(from: 0, to: sorted.count, by: piece) {
            let end = min(start + piece, sorted.count)
            try streams.add { db in
                let writer = try db.bulk(into: table, columns: columns)
                for entry in sorted[start..<end] {
                    row(entry, writer)
                    try writer.endRow()
                }
            }
            try progress(end - start)
        }
    }

    /// The programs' counts, made while reading: counting four million marks again would cost more than the rest.
    func writeProgramTallies(in db: any Connection) throws {
        for count in programs {
            try db.execute(
                """
                INSERT INTO program_tally (program, village, families, persons)
                VALUES (\(count.program), \(count.village), \(count.families), \(count.persons))
                ON CONFLICT (program, village) DO UPDATE SET families = excluded.families, persons = excluded.persons
                """)
        }
    }
}
