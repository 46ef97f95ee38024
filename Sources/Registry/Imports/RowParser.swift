import Rules

/// Turns the lines of a village into `VillageRows` and lets the rules judge each family.
struct RowParser {
    let mapping: ColumnMapping
    let rules: RuleSet
    let isTraining: Bool
    let realProvinces: ProvinceSet
    private let stated: [Int64: RuleCode?]
    private let signature: Int64
    private let keptColumns: [Int]
    /// Columns that take part in the fingerprint, in field order.
    private let hashedColumns: [Int]
    private let values = ValueWords()
    private var splitter: RowSplitter
    private var scratch: [UInt8] = []
    private var starts: [Int] = []

    init(_ mapping: ColumnMapping, catalogue: Catalogue, rules: RuleSet, isTraining: Bool, realProvinces: ProvinceSet) {
        self.mapping = mapping
        self.rules = rules
        self.isTraining = isTraining
        self.realProvinces = realProvinces
        stated = Dictionary(
            catalogue.stated.map { (ValueWords.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        signature = mapping.signature
        keptColumns = Field.kept.map { mapping.fields[$0] ?? -1 }
        hashedColumns =
            Field.allCases.compactMap { mapping.fields[$0] } + mapping.programs.map(\.column)
            + mapping.houses.map(\.column) + mapping.persons.map(\.column)
        splitter = RowSplitter(separator: mapping.separator)
    }

    /// - Parameter judge: false where the rows are only compared, not taken in whole.
    mutating func parse(_ stretches: FileIndex.Stretches, from reader: LineReader, judge: Bool) throws -> VillageRows {
        var village = VillageRows(village: stretches.village)
        village.rows.reserveCapacity(stretches.rows)
        village.pieces.reserveCapacity(stretches.rows * Field.kept.count)
        for stretch in stretches.stretches {
            let block = try reader.bytes(at: stretch.offset, count: stretch.length)
            var line = stretch.firstLine
            block.withUnsafeBytes { block in
                var at = 0
                while at < block.count {
                    var end = at
                    while end < block.count, block[end] != 0x0A { end += 1 }
                    var stop = end
                    if stop > at, block[stop - 1] == 0x0D { stop -= 1 }
                    parseLine(UnsafeRawBufferPointer(rebasing: block[at..<stop]), line: line, into: &village)
                    line += 1
                    at = end + 1
                }
            }
        }
        group(&village)
        if judge { self.judge(&village) }
        return village
    }

    private mutating func parseLine(_ line: UnsafeRawBufferPointer, line number: Int32, into village: inout VillageRows)
    {
        guard splitter.split(line) == mapping.columnCount else { return }  // blank; anything else was refused before
        // Every field once, clean: without doubled quotes, in UTF-8.
        scratch.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        for piece in splitter.pieces {
            starts.append(scratch.count)
            let raw = UnsafeRawBufferPointer(rebasing: line[piece.start..<piece.end])
            if !piece.hasDoubledQuotes, mapping.encoding == .utf8 {
                scratch.append(contentsOf: raw)
            } else {
                var skip = false
                for byte in raw {
                    if byte == 0x22, piece.hasDoubledQuotes { skip.toggle(); if !skip { continue } }
                    if mapping.encoding == .utf8 { scratch.append(byte) } else { appendWindows1252(byte, to: &scratch) }
                }
            }
        }
        starts.append(scratch.count)
        scratch.withUnsafeBytes { bytes in
            addRow(Cells(bytes: bytes, starts: starts), line: number, into: &village)
        }
    }

    /// The clean fields of the line in hand.
    private struct Cells {
        let bytes: UnsafeRawBufferPointer
        let starts: [Int]
        func callAsFunction(_ column: Int) -> UnsafeRawBufferPointer {
            column < 0
                ? UnsafeRawBufferPointer(start: nil, count: 0)
                : UnsafeRawBufferPointer(rebasing: bytes[starts[column]..<starts[column + 1]])
        }
    }

    private func addRow(_ cell: Cells, line: Int32, into village: inout VillageRows) {
        let nik = DocumentNumber(cell(mapping.fields[.nik] ?? -1))
        if let refusal = wrongRegister(nik) {
            let column = mapping.fields[.nik].map { mapping.headers[$0] } ?? "NIK"
            village.rejects.append(Reject(line: Int(line), column: column, value: "", reason: refusal))
            return
        }
        var hash = RowHash()
        for column in hashedColumns { hash.add(cell(column)) }
        let name = cell(mapping.fields[.name] ?? -1)
        let identity = self.identity(cell, nik: nik, name: name)
        var row = FileRow(
            line: line, identity: identity.key, hash: hash.value ^ signature, nik: nik,
            birth: WrittenDate(cell(mapping.fields[.birth] ?? -1), order: mapping.dateOrder),
            sex: values.sex(cell(mapping.fields[.sex] ?? -1)),
            relation: values.relation(cell(mapping.fields[.relation] ?? -1)),
            stated: statement(cell(mapping.fields[.padan] ?? -1)), oddBenefit: false, programs: 0,
            desil: smallNumber(cell(mapping.fields[.desil] ?? -1)).flatMap { (1...10).contains($0) ? Int8($0) : nil }
                ?? -1,
            family: -1, shape: NameShape(name), hasMother: NameShape(cell(mapping.fields[.mother] ?? -1)) != .missing,
            hasID: identity.isID)
        for target in mapping.programs {
            switch values.benefit(cell(target.column)) {
            case .yes: row.programs |= 1 << UInt64(target.kind)
            case .no: break
            case .odd: row.oddBenefit = true
            }
        }
        for target in mapping.houses {
            village.traits.append(code(cell(target.column), &village).map { target.kind.canonical($0) } ?? -1)
        }
        for target in mapping.persons { village.traits.append(code(cell(target.column), &village) ?? -1) }
        if row.desil < 0, !cell(mapping.fields[.desil] ?? -1).isEmpty { village.unreadCodes += 1 }
        for column in keptColumns {
            let text = cell(column)
            let start = UInt32(village.bytes.count)
            village.bytes.append(contentsOf: text)
            village.pieces.append(VillageRows.Span(start: start, end: start + UInt32(text.count)))
        }
        village.rows.append(row)
    }

    private func code(_ text: UnsafeRawBufferPointer, _ village: inout VillageRows) -> Int32? {
        let code = smallNumber(text)
        if code == nil, !text.isEmpty { village.unreadCodes += 1 }
        return code
    }

    /// A register is for practice or for real people, and never both.
    private func wrongRegister(_ nik: DocumentNumber) -> Reject.Reason? {
        guard case .number(let number) = nik else { return nil }
        let parts = NIKParts(number)
        if isTraining {
            return realProvinces.contains(parts.province) && parts.hasRealDate && parts.serial > 0 ? .realNIK : nil
        }
        return parts.province == 99 ? .trainingNIK : nil
    }

    /// By what a later file's row is recognised: its ID DTKS, else NIK, KK and name together.
    private func identity(_ cell: Cells, nik: DocumentNumber, name: UnsafeRawBufferPointer) -> (key: Int64, isID: Bool)
    {
        let id = cell(mapping.fields[.dtksID] ?? -1)
        if !id.isEmpty { return (DTKSKey.of(id: id), true) }
        return (
            DTKSKey.of(nik: cell(mapping.fields[.nik] ?? -1), kk: cell(mapping.fields[.kk] ?? -1), name: name), false
        )
    }

    private func statement(_ text: UnsafeRawBufferPointer) -> RuleCode? {
        if text.isEmpty { return nil }
        guard let known = stated[ValueWords.key(text)] else { return .p99 }
        return known
    }

    // MARK: Families

    /// Rows with the same KK text are one family; a row without a usable KK stands alone.
    private func group(_ village: inout VillageRows) {
        guard let slot = Field.kk.slot else { return }
        var byText: [Int64: Int32] = [:]
        var lastKey: Int64 = 0
        var lastFamily: Int32 = -1
        for row in village.rows.indices {
            let (kk, key) = village.withText(row, slot: slot) { text -> (DocumentNumber, Int64) in
                let kk = DocumentNumber(text)
                return (kk, kk.value ?? ValueWords.key(text) | Int64.min)
            }
            let isUsable = kk.holdsFamily
            if isUsable, key == lastKey, lastFamily >= 0 {
                village.rows[row].family = lastFamily
            } else if isUsable, let known = byText[key] {
                village.rows[row].family = known
            } else {
                village.rows[row].family = Int32(village.families.count)
                village.families.append(FileFamily(kk: kk))
                if isUsable { byText[key] = village.rows[row].family }
            }
            if isUsable { lastKey = key; lastFamily = village.rows[row].family }
            village.families[Int(village.rows[row].family)].members.append(Int32(row))
        }
    }

    private func judge(_ village: inout VillageRows) {
        var facts: [PersonFacts] = []
        for family in village.families.indices {
            facts.removeAll(keepingCapacity: true)
            for member in village.families[family].members {
                facts.append(village.rows[Int(member)].facts(in: village.village))
            }
            rules.check(family: facts, kk: village.families[family].kk, into: &village.families[family].verdicts)
        }
    }
}

/// Keys under which a source's row is found again.
enum DTKSKey {
    static func of(id: UnsafeRawBufferPointer) -> Int64 {
        var hash = RowHash()
        hash.add(id)
        return hash.value
    }

    /// Of a person as stored and nowhere changed since the file.
    static func of(_ person: PersonRecord, kk: String) -> Int64 {
        var (id, nik, kk, name) = (person.dtksID, person.nik, kk, person.name)
        if !id.isEmpty { return id.withUTF8 { of(id: UnsafeRawBufferPointer($0)) } }
        return nik.withUTF8 { nik in
            kk.withUTF8 { kk in
                name.withUTF8 { name in
                    of(
                        nik: UnsafeRawBufferPointer(nik), kk: UnsafeRawBufferPointer(kk),
                        name: UnsafeRawBufferPointer(name))
                }
            }
        }
    }

    static func of(nik: UnsafeRawBufferPointer, kk: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer) -> Int64 {
        var hash = RowHash()
        hash.add("tanpa id")
        hash.add(nik)
        hash.add(kk)
        hash.add(name)
        return hash.value
    }
}

/// A number of up to six digits; nil for anything else.
private func smallNumber(_ text: UnsafeRawBufferPointer) -> Int32? {
    guard !text.isEmpty, text.count <= 6 else { return nil }
    var value: Int32 = 0
    for byte in text {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int32(byte - 0x30)
    }
    return value
}
