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
        _ load: FirstLoad, _ context: ImportContext, progress: (String, Int, Int) throws -> Void
    ) throws {
        let total = niks.count + kks.count + words.count + identities.count + families
        var done = 0
        let homes = villages.map { load.home(of: $0) }
        let own = Set(homes)
        func transaction(_ body: (any Connection) throws -> Void) throws { try context.write(in: own, body) }
        try write(&niks, into: "person_nik", ["nik", "home", "person"], transaction) { entry, writer in
            writer.int(Int64(entry.key))
            writer.int(homes[Int(villageOfLine[Int(entry.line)])])
            writer.int(load.id(ofLine: Int32(entry.line)))
        } progress: {
            done += $0; try progress("nik", done, total)
        }
        try write(&kks, into: "family_kk", ["kk", "home", "family", "village"], transaction) { entry, writer in
            let village = Int(villageOfLine[Int(entry.line)])
            writer.int(Int64(entry.key))
            writer.int(homes[village])
            writer.int(load.id(ofLine: Int32(entry.line)))
            writer.int(villages[village].value)
        } progress: {
            done += $0; try progress("kk", done, total)
        }
        try write(&identities, into: "person_dtks", ["home", "dtks_key", "person", "row_hash"], transaction) {
            entry, writer in
            writer.int(homes[Int(villageOfLine[Int(entry.line)])])
            writer.int(Int64(bitPattern: entry.key ^ 1 << 63))
            writer.int(load.id(ofLine: Int32(entry.line)))
            writer.int(hashes[Int(entry.line)])
        } progress: {
            done += $0; try progress("dtks", done, total)
        }
        try write(&words, into: "person_name", ["home", "word", "village", "person"], transaction) { entry, writer in
            let village = Int(villageOfLine[Int(entry.line)])
            writer.int(homes[village])
            writer.int(Int64(entry.key >> 18))
            writer.int(villages[village].value)
            writer.int(load.id(ofLine: Int32(entry.line)))
        } progress: {
            done += $0; try progress("nama", done, total)
        }
        for home in Set(homes).sorted() {
            done += try writeAddresses(of: home, context)
            try progress("alamat", min(done, total), total)
        }
    }

    /// The words of a home's addresses, from the families just written: collected while reading, they would be the
    /// largest of all lists.
    ///
    /// - Returns: how many families the home has.
    private func writeAddresses(of home: Int64, _ context: ImportContext) throws -> Int {
        let addresses = try context.database.readBlocking { try AddressLookup(home: home, in: $0) }
        for start in stride(from: 0, to: addresses.count, by: 250_000) {
            try context.write(in: [home]) { db in
                try addresses.write(start..<min(start + 250_000, addresses.count), in: db)
            }
        }
        return addresses.familyCount
    }

    private func write(
        _ entries: inout [LookupEntry], into table: String, _ columns: [String],
        _ transaction: ((any Connection) throws -> Void) throws -> Void,
        row: (LookupEntry, any BulkWriter) -> Void, progress: (Int) throws -> Void
    ) throws {
        entries.radixSort()
        var at = 0
        while at < entries.count {
            let end = min(at + 250_000, entries.count)
            try transaction { db in
                let writer = try db.bulk(into: table, columns: columns)
                for entry in entries[at..<end] {
                    row(entry, writer)
                    try writer.endRow()
                }
            }
            try progress(end - at)
            at = end
        }
        entries = []
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
