import Registry
import Rules

/// What the page of columns asks, as it was typed or as it stands.
struct MappingForm {
    /// By field name, as sent.
    var values: [String: String] = [:]

    subscript(name: String) -> String { values[name] ?? "" }

    /// As the upload stands now.
    init(_ look: UploadLook, _ choices: ImportChoices, _ visit: Visit) {
        for field in Field.allCases {
            values[Self.name(field)] = look.mapping.fields[field].map(String.init) ?? ""
        }
        for program in look.programs {
            values[Self.name(program)] =
                look.mapping.programs.first { $0.kind == program.number }.map { String($0.column) } ?? ""
        }
        values["tanggal_data"] = TypedDate.shown(choices.asOf)
        values["sumber"] = choices.source
        values["urutan"] = choices.dateOrder ?? ""
        values["pengodean"] = choices.encoding ?? ""
        values["pemisah"] = choices.separator.map(String.init) ?? ""
        values["judul"] = String(look.headerLine)
        values["cakupan"] = choices.completeFor == nil ? "sebagian" : "lengkap"
        values["wilayah_lengkap"] = choices.completeFor?.dotted ?? ""
        values["dalam"] = choices.within == .nation ? "" : choices.within.dotted
        values["jenis"] = choices.isTraining.map { $0 ? "latihan" : "nyata" } ?? ""
        values["tukar"] = choices.swapNIKAndKK ? "ya" : choices.keepColumns ? "tidak" : ""
    }

    init(_ fields: Fields) {
        for (name, value) in fields.pairs { values[name] = String(value.trimmed.prefix(200)) }
    }

    static func name(_ field: Field) -> String { "kolom_\(field.rawValue)" }
    static func name(_ program: Program) -> String { "program_\(program.number)" }

    /// What of the columns differs from the guess, as `ColumnMapping.correct` takes it.
    func corrections(_ look: UploadLook, _ errors: inout FormErrors) -> [String] {
        let guess = ColumnMapping(
            header: look.mapping.headers, separator: look.mapping.separator, programs: look.programs)
        var taken: [Int: String] = [:]
        var removals: [String] = []
        var settings: [String] = []
        func choose(_ name: String, _ key: String, guessed: Int?) {
            let column = Int(self[name])
            if let column {
                guard guess.headers.indices.contains(column) else {
                    return errors.add(name, Texts.columnNotThere)
                }
                if taken[column] != nil { return errors.add(name, Texts.columnTwice) }
                taken[column] = name
            }
            if column == guessed { return }
            if let column { settings.append("\(key)=#\(column + 1)") } else { removals.append("\(key)=") }
        }
        for field in Field.allCases { choose(Self.name(field), field.rawValue, guessed: guess.fields[field]) }
        for program in look.programs {
            choose(
                Self.name(program), "program:\(program.id)",
                guessed: guess.programs.first { $0.kind == program.number }?.column)
        }
        return removals + settings
    }

    static func day(_ text: String) -> Int32? {
        let parts = text.split { $0 == "-" || $0 == "/" || $0 == "." }.map(String.init)
        guard parts.count == 3 else { return nil }
        let ordered = parts[0].count == 4 ? parts : parts.reversed()
        guard let year = Int(ordered[0]), let month = Int(ordered[1]), let day = Int(ordered[2]) else { return nil }
        return CivilDate(year: year, month: month, day: day)?.packed
    }
}

extension FormErrors {
    /// What is wrong with a field is said once.
    mutating func addOnce(_ field: String, _ words: Words) {
        if self[field] == nil { add(field, words) }
    }
}
