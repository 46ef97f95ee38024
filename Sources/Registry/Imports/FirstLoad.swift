import Linkage
import Rules
import Storage

/// Writes villages that the register knows nothing of yet: straight into the tables, in large transactions.
///
/// Nothing of them is shown before the end (`village_loading`). A record's id is the batch's first id plus its line,
/// so that a resumed import gives every record the id it had.
struct FirstLoad {
    let batch: Batch
    let mapping: ColumnMapping
    let catalogue: Catalogue
    let homes: [Int64: Int64]
    private let severities: [Rule?]

    init(batch: Batch, mapping: ColumnMapping, catalogue: Catalogue, homes: [Int64: Int64]) {
        self.batch = batch
        self.mapping = mapping
        self.catalogue = catalogue
        self.homes = homes
        // Rules that are switched off open nothing.
        severities = (0...255).map { number in
            RuleCode(rawValue: UInt8(number)).map { catalogue.rule($0) }.flatMap { $0.severity == .off ? nil : $0 }
        }
    }

    func home(of village: RegionCode) -> Int64 { homes[village.value / 1_000_000 * 1_000_000] ?? 0 }
    func id(ofLine line: Int32) -> Int64 { batch.firstRecord.value + Int64(line) }

    func write(_ villages: [VillageRows], in db: any Connection) throws {
        let writers = try Writers(db)
        for village in villages {
            for family in village.families.indices { try write(family, of: village, writers, db) }
        }
        // Houses are tied to families that are in the table.
        try writers.finish()
        for village in villages { try writeExtras(of: village, db) }
        // Last: the batch's row is everybody's, and held to the end of the transaction.
        for village in villages {
            try batch.done(village.village, new: village.rows.count, changed: 0, unchanged: 0, in: db)
        }
    }

    /// The tables a first load fills, each with its prepared way in.
    private struct Writers {
        let person: any BulkWriter
        let family: any BulkWriter
        let membership: any BulkWriter
        let enrolment: any BulkWriter
        let finding: any BulkWriter

        init(_ db: any Connection) throws {
            person = try db.bulk(
                into: "person",
                columns: [
                    "home", "id", "village", "family", "nik", "nik_written", "name", "sex", "birth", "birth_written",
                    "relation", "mother", "birth_place", "occupation", "dtks_id", "padan", "stated", "odd_benefit",
                    "status", "version", "batch", "line", "disagreements",
                ])
            family = try db.bulk(
                into: "family",
                columns: [
                    "home", "id", "village", "kk", "kk_written", "address", "hamlet", "rt", "rw", "size",
                    "errors_found", "errors_stated", "warnings", "status", "version", "batch", "line", "programs",
                ])
            membership = try db.bulk(
                into: "membership",
                columns: ["home", "family", "person", "valid_from", "relation", "recorded_at", "village"])
            enrolment = try db.bulk(
                into: "enrolment", columns: ["home", "person", "program", "valid_from", "recorded_at", "village"])
            finding = try db.bulk(
                into: "finding",
                columns: [
                    "home", "family", "rule", "person", "opened_at", "village", "severity", "origin", "detail",
                    "evidence", "rule_version",
                ])
        }

        func finish() throws {
            for writer in [person, family, membership, enrolment, finding] { try writer.finish() }
        }
    }

    private func write(_ position: Int, of village: VillageRows, _ writers: Writers, _ db: any Connection) throws {
        let family = village.families[position]
        let home = self.home(of: village.village)
        let first = Int(family.members[0])
        let familyID = id(ofLine: village.rows[first].line)
        try writeFamily(family, first: first, home: home, id: familyID, of: village, writers.family)
        for member in family.members {
            let row = Int(member)
            try writePerson(row, home: home, family: familyID, of: village, writers)
            try keepUnreadWords(row, home: home, of: village, db)
            if row != first { try keepOwnAddress(row, first: first, home: home, of: village, db) }
        }
        try writeFindings(family, home: home, id: familyID, of: village, writers.finding)
    }

    private func writeFamily(
        _ family: FileFamily, first: Int, home: Int64, id: Int64, of village: VillageRows, _ writer: any BulkWriter
    ) throws {
        var found = 0, stated = 0, warnings = 0
        for verdict in family.verdicts {
            guard let rule = severities[Int(verdict.rule.rawValue)] else { continue }
            switch (rule.severity, rule.origin) {
            case (.error, .stated): stated += 1
            case (.error, .found): found += 1
            case (.warning, _): warnings += 1
            case (.notice, _), (.off, _): break
            }
        }
        writer.int(home)
        writer.int(id)
        writer.int(village.village.value)
        document(family.kk, village, first, .kk, writer)
        for field in [Field.address, .hamlet, .rt, .rw] { text(village, first, field, writer) }
        writer.int(Int64(family.members.count))
        writer.int(Int64(found))
        writer.int(Int64(stated))
        writer.int(Int64(warnings))
        writer.int(1)
        writer.int(1)
        writer.int(batch.id)
        writer.int(Int64(village.rows[first].line))
        writer.int(Int64(bitPattern: family.members.reduce(0) { $0 | village.rows[Int($1)].programs }))
        try writer.endRow()
    }

    private func writePerson(_ position: Int, home: Int64, family: Int64, of village: VillageRows, _ writers: Writers)
        throws
    {
        let row = village.rows[position]
        let id = id(ofLine: row.line)
        let writer = writers.person
        writer.int(home)
        writer.int(id)
        writer.int(village.village.value)
        writer.int(family)
        document(row.nik, village, position, .nik, writer)
        village.withText(position, .name) { writer.text($0) }
        writer.int(Int64(row.sex.rawValue))
        if let date = row.birth.date {
            writer.int(Int64(date.packed))
            writer.null()
        } else {
            writer.null()
            text(village, position, .birth, writer)
        }
        writer.int(Int64(row.relation.rawValue))
        text(village, position, .mother, writer)
        text(village, position, .birthPlace, writer)
        text(village, position, .occupation, writer)
        text(village, position, .dtksID, writer)
        text(village, position, .padan, writer)
        writer.text(row.stated?.string)
        writer.int(row.oddBenefit ? 1 : 0)
        writer.int(1)
        writer.int(1)
        writer.int(batch.id)
        writer.int(Int64(row.line))
        writer.int(0)
        try writer.endRow()

        writers.membership.int(home)
        writers.membership.int(family)
        writers.membership.int(id)
        writers.membership.int(Int64(batch.asOf))
        writers.membership.int(Int64(row.relation.rawValue))
        writers.membership.int(batch.startedAt)
        writers.membership.int(village.village.value)
        try writers.membership.endRow()

        var programs = row.programs
        while programs != 0 {
            let number = programs.trailingZeroBitCount
            programs &= programs - 1
            writers.enrolment.int(home)
            writers.enrolment.int(id)
            writers.enrolment.int(Int64(number))
            writers.enrolment.int(Int64(batch.asOf))
            writers.enrolment.int(batch.startedAt)
            writers.enrolment.int(village.village.value)
            try writers.enrolment.endRow()
        }
    }

    /// A member whose row gives another address than the family's first row keeps it as that source's word.
    private func keepOwnAddress(_ row: Int, first: Int, home: Int64, of village: VillageRows, _ db: any Connection)
        throws
    {
        for field in [Field.address, .hamlet, .rt, .rw] where !sameText(village, row, first, field) {
            try SourceValue.keep(
                village.text(row, field), disagrees: false, of: field.rawValue, "person",
                RecordKey(home: home, id: RecordID(id(ofLine: village.rows[row].line))), village: village.village,
                source: batch.source, asOf: batch.asOf, at: batch.startedAt, in: db)
        }
    }

    /// A word for sex or relation that nobody knows is kept as the source's word: the register says "unknown".
    private func keepUnreadWords(_ row: Int, home: Int64, of village: VillageRows, _ db: any Connection) throws {
        let file = village.rows[row]
        var unread: [(Field, PersonField)] = []
        if file.sex == .unknown { unread.append((.sex, .sex)) }
        if file.relation == .unknown { unread.append((.relation, .relation)) }
        for (column, field) in unread {
            let word = village.text(row, column)
            if word.isEmpty { continue }
            try SourceValue.keep(
                word, disagrees: false, of: field.rawValue, "person",
                RecordKey(home: home, id: RecordID(id(ofLine: file.line))), village: village.village,
                source: batch.source, asOf: batch.asOf, at: batch.startedAt, in: db)
        }
    }

    private func sameText(_ village: VillageRows, _ left: Int, _ right: Int, _ field: Field) -> Bool {
        village.withText(left, field) { left in
            village.withText(right, field) { right in left.elementsEqual(right) }
        }
    }

    private func writeFindings(
        _ family: FileFamily, home: Int64, id: Int64, of village: VillageRows, _ writer: any BulkWriter
    ) throws {
        for verdict in family.verdicts {
            guard let rule = severities[Int(verdict.rule.rawValue)] else { continue }
            let member = verdict.member >= 0 ? Int(family.members[Int(verdict.member)]) : nil
            writer.int(home)
            writer.int(id)
            writer.text(rule.code)
            writer.int(member.map { self.id(ofLine: village.rows[$0].line) } ?? 0)
            writer.int(batch.startedAt)
            writer.int(village.village.value)
            writer.text(rule.severity.rawValue)
            writer.text(rule.origin.rawValue)
            writer.int(Int64(verdict.detail))
            writer.text(verdict.rule == .p99 ? member.map { "teks=" + village.text($0, .padan) } : nil)
            writer.int(Int64(rule.version))
            try writer.endRow()
        }
    }

    /// Desil, house and individual variables, where the file has columns for them.
    private func writeExtras(of village: VillageRows, _ db: any Connection) throws {
        guard mapping.fields[.desil] != nil || !mapping.houses.isEmpty || !mapping.persons.isEmpty else { return }
        let home = home(of: village.village)
        func key(_ member: Int32) -> RecordKey {
            RecordKey(home: home, id: RecordID(id(ofLine: village.rows[Int(member)].line)))
        }
        var extras = try RowExtras(
            village.village, home: home, mapping: mapping, batch: batch, editor: nil, in: db)
        for family in village.families {
            for member in family.members {
                try extras.take(
                    Int(member), of: village, family: key(family.members[0]), person: key(member), isNew: true)
            }
        }
        try extras.finish()
    }

    private func text(_ village: VillageRows, _ row: Int, _ field: Field, _ writer: any BulkWriter) {
        village.withText(row, field) { $0.isEmpty ? writer.null() : writer.text($0) }
    }

    /// The number, and the text only where the number does not say it all.
    private func document(
        _ number: DocumentNumber, _ village: VillageRows, _ row: Int, _ field: Field, _ writer: any BulkWriter
    ) {
        writer.int(number.value)
        village.withText(row, field) {
            $0.isEmpty || (number.value != nil && $0.count == 16) ? writer.null() : writer.text($0)
        }
    }
}
