import Registry

/// What stands in the fields of a form: what the register holds, or what was typed over it.
struct Sheet: Sendable {
    private(set) var values: [String: [String]] = [:]
    /// Names in the order they came in.
    private(set) var names: [String] = []

    init() {}

    /// What was sent, without the form's own fields (`_aksi`, buttons).
    init(_ fields: Fields) {
        for (name, value) in fields.pairs where !name.hasPrefix("_") { append(value.trimmed, to: name) }
    }

    /// The first value; empty where there is none.
    subscript(name: String) -> String {
        get { values[name]?.first ?? "" }
        set { set(name, [newValue]) }
    }

    /// Every value but the empty ones: of boxes, those ticked.
    func all(_ name: String) -> [String] { values[name, default: []].filter { !$0.isEmpty } }
    func has(_ name: String) -> Bool { values[name] != nil }

    mutating func set(_ name: String, _ all: [String]) {
        if values[name] == nil { names.append(name) }
        values[name] = all
    }

    private mutating func append(_ value: String, to name: String) {
        if values[name] == nil { names.append(name) }
        values[name, default: []].append(value)
    }

    /// What was typed, over what stood there.
    func overlaid(by typed: Sheet) -> Sheet {
        var result = self
        for name in typed.names { result.set(name, typed.values[name] ?? []) }
        return result
    }

    // MARK: What the form began with

    /// A field as the form showed it: to be told from one that somebody typed into.
    func base(_ name: String) -> String? { values["dasar.\(name)"]?.first }

    mutating func start(_ name: String, _ value: String) {
        self[name] = value
        self["dasar.\(name)"] = value
    }

    /// The version of the record that the form showed.
    var seen: Int? { Int(self["versi"]) }

    /// Fields that somebody else set meanwhile, of which one value has to be chosen.
    var disputed: [String] { self["bentrok"].split(separator: " ").map(String.init) }
}

/// What is wrong with a form that was sent, each at its field.
struct FormErrors: Error, Sendable {
    private(set) var all: [(field: String, words: Words)] = []

    init() {}
    init(_ field: String, _ words: Words) { add(field, words) }

    mutating func add(_ field: String, _ words: Words) { all.append((field, words)) }
    var isEmpty: Bool { all.isEmpty }
    subscript(field: String) -> Words? { all.first { $0.field == field }?.words }

    /// - Throws: itself, if anything is wrong.
    func check() throws(FormErrors) {
        if !all.isEmpty { throw self }
    }
}
