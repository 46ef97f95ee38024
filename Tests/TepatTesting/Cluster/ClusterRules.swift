import Registry

/// Whether a register on several servers sends a statement to one of them: told from its text by what Citus 13 was seen
/// to do. It errs towards complaining.
package struct ClusterRules {
    package enum Verdict: Equatable {
        /// Names no spread table.
        case coordinator
        /// Goes where the rows of the homes (or of the number) lie that it names.
        case bound
        /// Goes to every shard; the table is named that no home is given for.
        case everywhere(String)
        case refused(String)
    }

    /// A spread table where a statement names it. Those that are known to have the same home share a class.
    struct Occurrence {
        var table: String
        var placement: Placement
        var isPinned = false
        /// One of several homes: that holds for this table, and not for what is joined with it by its home.
        var isListed = false
        /// The occurrence that has the same home.
        var same: Int?
    }

    var occurrences: [Occurrence] = []
    var refusals: [String] = []

    package static func verdict(of text: String) -> Verdict {
        var rules = ClusterRules()
        rules.statement(SQLTree.nodes(of: text)[...], Scope())
        if let refusal = rules.refusals.first { return .refused(refusal) }
        if rules.occurrences.isEmpty { return .coordinator }
        let loose = rules.occurrences.indices.first { !rules.isPinned($0) }
        return loose.map { .everywhere(rules.occurrences[$0].table) } ?? .bound
    }

    /// What a name before a dot stands for, here and further out.
    struct Scope {
        /// Alias to an occurrence; nil: something that is not spread.
        var names: [String: Int?] = [:]
        /// Aliases of this level that are spread, in order.
        var own: [Int] = []
        /// Names that WITH made.
        var made: Set<String> = []
        /// What stands further out and may be held equal to what stands here.
        var outer: [String: Int?] = [:]
    }

    // MARK: Classes of equal homes

    func root(_ index: Int) -> Int {
        var index = index
        while let next = occurrences[index].same { index = next }
        return index
    }

    func isPinned(_ index: Int) -> Bool { occurrences[root(index)].isPinned || occurrences[index].isListed }

    mutating func join(_ first: Int, _ second: Int) {
        let (first, second) = (root(first), root(second))
        guard first != second else { return }
        occurrences[second].same = first
        if occurrences[second].isPinned { occurrences[first].isPinned = true }
    }

    mutating func pin(_ pin: Pin) {
        if pin.isList { occurrences[pin.index].isListed = true } else { occurrences[root(pin.index)].isPinned = true }
    }

    /// A condition that says where an occurrence lies.
    struct Pin: Hashable {
        var index: Int
        var isList: Bool
    }

    // MARK: Statements

    mutating func statement(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        guard let first = nodes.first?.name else {
            if let inner = nodes.first?.inner, nodes.count == 1 { statement(inner[...], scope) }
            return
        }
        switch first {
        case "with": with(nodes.dropFirst(), scope)
        case "insert": insert(nodes, scope)
        case "update": update(nodes, scope)
        case "delete": delete(nodes, scope)
        case "values": others(nodes, scope)
        default: select(nodes, scope)
        }
    }

    private mutating func with(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        var rest = nodes
        var scope = scope
        var isRecursive = false
        if rest.first?.name == "recursive" {
            isRecursive = true
            rest = rest.dropFirst()
        }
        while let name = rest.first?.name {
            rest = rest.dropFirst()
            if rest.first?.inner != nil { rest = rest.dropFirst() }  // the names of its columns
            rest = rest.drop { $0.name.map { ["as", "not", "materialized"].contains($0) } ?? false }
            guard let body = rest.first?.inner else { break }
            scope.made.insert(name)
            let before = occurrences.count
            statement(body[...], Scope(made: scope.made))
            if isRecursive, (before..<occurrences.count).contains(where: { !isPinned($0) }) {
                refusals.append("a recursive query over \(occurrences[before].table) without a home")
            }
            rest = rest.dropFirst()
            guard rest.first?.isSign(",") == true else { break }
            rest = rest.dropFirst()
        }
        statement(rest, scope)
    }

    private mutating func insert(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        guard let into = nodes.first(of: ["into"]), into + 1 < nodes.endIndex, let table = nodes[into + 1].name else {
            return
        }
        let rest = nodes[(into + 2)...]
        let conflict = rest.first(of: ["on", "returning"]) ?? rest.endIndex
        let source = rest.first(of: ["select", "with", "values"]) ?? conflict
        if source < conflict { statement(rest[source..<conflict], scope) }
        guard let placement = Distribution[table], placement.column != nil else { return }
        let isValues = source < conflict && rest[source].name == "values"
        if isValues, rest[source..<conflict].contains(where: Self.holdsSelect) {
            refusals.append("a query inside VALUES for \(table)")
        }
        if rest[conflict...].contains(where: Self.holdsSelect) { refusals.append("a query in ON CONFLICT of \(table)") }
        occurrences.append(Occurrence(table: table, placement: placement, isPinned: true))
    }

    private mutating func update(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        guard let set = nodes.first(of: ["set"]) else { return }
        var scope = level(inside: scope)
        item(nodes[(nodes.startIndex + 1)..<set], &scope)
        let whereAt = nodes.first(of: ["where", "returning"]) ?? nodes.endIndex
        let from = nodes[set..<whereAt].first(of: ["from"]) ?? whereAt
        if from < whereAt { items(nodes[(from + 1)..<whereAt], &scope) }
        for part in nodes[(set + 1)..<from].parts(atSign: ",") where part.first?.name == "home" {
            if !scope.own.isEmpty { refusals.append("home is changed") }
        }
        others(nodes[(set + 1)..<from], scope)
        if whereAt < nodes.endIndex { conditions(nodes[(whereAt + 1)...], scope) }
        finish(scope)
    }

    private mutating func delete(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        guard let from = nodes.first(of: ["from"]) else { return }
        var scope = level(inside: scope)
        let whereAt = nodes.first(of: ["where", "returning"]) ?? nodes.endIndex
        let using = nodes[from..<whereAt].first(of: ["using"]) ?? whereAt
        item(nodes[(from + 1)..<using], &scope)
        if using < whereAt { items(nodes[(using + 1)..<whereAt], &scope) }
        if whereAt < nodes.endIndex { conditions(nodes[(whereAt + 1)...], scope) }
        finish(scope)
    }

    static func holdsSelect(_ node: SQLNode) -> Bool {
        guard let inner = node.inner else { return false }
        return inner.first?.name == "select" || inner.first?.name == "with" || inner.contains(where: holdsSelect)
    }
}
