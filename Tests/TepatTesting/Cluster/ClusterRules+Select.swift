import Registry

extension ClusterRules {
    func level(inside scope: Scope) -> Scope {
        Scope(made: scope.made, outer: scope.outer.merging(scope.names) { $1 })
    }

    /// - Returns: the occurrence whose home is the answer's column `home`, if one is.
    @discardableResult
    mutating func select(_ nodes: ArraySlice<SQLNode>, _ outside: Scope) -> Int? {
        let arms = nodes.parts(at: ["union", "except", "intersect"])
        guard arms.count == 1 else {
            for arm in arms { statement(arm.first?.name == "all" ? arm.dropFirst() : arm, outside) }
            return nil
        }
        var scope = level(inside: outside)
        let clauses: Set<String> = ["from", "where", "group", "having", "order", "limit", "offset", "for", "window"]
        let starts = nodes.indices.filter { nodes[$0].name.map(clauses.contains) ?? false }
        var whereAt: ArraySlice<SQLNode>?
        var rest: [ArraySlice<SQLNode>] = [nodes[nodes.startIndex..<(starts.first ?? nodes.endIndex)]]
        for (number, start) in starts.enumerated() {
            let clause = nodes[(start + 1)..<(number + 1 < starts.count ? starts[number + 1] : nodes.endIndex)]
            switch nodes[start].name {
            case "from": items(clause, &scope)
            case "where": whereAt = clause
            default: rest.append(clause)
            }
        }
        if let whereAt { conditions(whereAt, scope) }
        for clause in rest { others(clause, scope) }
        finish(scope)
        if starts.contains(where: { nodes[$0].name == "for" }), scope.own.contains(where: { !isPinned($0) }) {
            refusals.append("rows are locked without a home")
        }
        let isCut = starts.contains { nodes[$0].name == "limit" }
        return isCut ? nil : home(of: rest[0].dropFirst(), scope)
    }

    private func home(of list: ArraySlice<SQLNode>, _ scope: Scope) -> Int? {
        for part in list.parts(atSign: ",") {
            let part = part.first?.name == "distinct" ? part.dropFirst() : part
            let column = part.first(of: ["as"]).map { part[part.startIndex..<$0] } ?? part
            if let found = reference(column, scope) { return found }
        }
        return nil
    }

    /// Tables of one level that are not known to share a home are not joined on any server.
    mutating func finish(_ scope: Scope) {
        guard let first = scope.own.first else { return }
        for other in scope.own.dropFirst() {
            let (one, two) = (occurrences[first], occurrences[other])
            if one.placement != two.placement {
                refusals.append("\(one.table) is joined with \(two.table), which lies elsewhere")
            } else if root(first) != root(other), !(isPinned(first) && isPinned(other)) {
                refusals.append("\(one.table) is joined with \(two.table) without the same home")
            }
        }
    }

    // MARK: FROM

    mutating func items(_ nodes: ArraySlice<SQLNode>, _ scope: inout Scope) {
        let joins: Set<String> = ["join", "left", "inner", "cross", "outer", "full", "right"]
        var pending: [ArraySlice<SQLNode>] = []
        for part in nodes.parts(atSign: ",").flatMap({ $0.parts(at: joins) }) where !part.isEmpty {
            let on = part.first(of: ["on"]) ?? part.endIndex
            item(part[part.startIndex..<on], &scope)
            if on < part.endIndex { pending.append(part[(on + 1)...]) }
        }
        for condition in pending { conditions(condition, scope) }
    }

    mutating func item(_ nodes: ArraySlice<SQLNode>, _ scope: inout Scope) {
        var nodes = nodes
        if nodes.first?.name == "lateral" { nodes = nodes.dropFirst() }
        guard let first = nodes.first else { return }
        let rest = nodes.dropFirst().filter { $0.name != "as" }
        let alias = rest.first?.name
        if let inner = first.inner {
            let before = occurrences.count
            let home =
                inner.first?.name == "select" ? select(inner[...], Scope(made: scope.made)) : nil
            if home == nil { statementOnce(inner, before, scope) }
            if let alias { scope.names[alias] = .some(home) }
            return
        }
        guard let table = first.name else { return }
        let isSpread = !scope.made.contains(table) && rest.first?.inner == nil
        guard isSpread, let placement = Distribution[table], placement.column != nil else {
            scope.names[alias ?? table] = .some(nil)
            return
        }
        occurrences.append(Occurrence(table: table, placement: placement))
        scope.names[alias ?? table] = .some(occurrences.count - 1)
        scope.own.append(occurrences.count - 1)
    }

    private mutating func statementOnce(_ inner: [SQLNode], _ before: Int, _ scope: Scope) {
        if inner.first?.name != "select" { statement(inner[...], Scope(made: scope.made)) }
    }

    // MARK: Conditions

    /// Conditions that all hold.
    mutating func conditions(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        for part in nodes.parts(at: ["and"]) { condition(part, scope) }
    }

    private mutating func condition(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        let arms = nodes.parts(at: ["or"])
        if arms.count > 1 { return either(arms, scope) }
        if nodes.count == 1, let inner = nodes.first?.inner, inner.first?.name != "select" {
            return conditions(inner[...], scope)
        }
        let words = nodes.drop { $0.name == "not" }
        if words.first?.name == "exists", let inner = words.dropFirst().first?.inner {
            statement(inner[...], scope)
            return
        }
        for found in pins(nodes, scope) { pin(found) }
        equality(nodes, scope)
        others(nodes, scope)
    }

    /// Of several conditions one holds: what each of them pins is pinned.
    private mutating func either(_ arms: [ArraySlice<SQLNode>], _ scope: Scope) {
        let pinned = arms.map { arm -> Set<Int> in
            let inner = arm.count == 1 ? arm.first?.inner.map { $0[...] } ?? arm : arm
            return Set(inner.parts(at: ["and"]).flatMap { pins($0, scope) }.map(\.index))
        }
        let all = pinned.dropFirst().reduce(pinned[0]) { $0.intersection($1) }
        for index in all { pin(Pin(index: index, isList: true)) }
        for arm in arms { others(arm, scope) }
    }

    /// `home = $1`, `home IN ($1, $2)`, `(home, id) IN (($1, $2), ...)`.
    private func pins(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) -> [Pin] {
        func pin(_ columns: ArraySlice<SQLNode>, _ isList: Bool) -> [Pin] {
            reference(columns, scope).map { [Pin(index: $0, isList: isList)] } ?? []
        }
        if let at = nodes.firstIndex(where: { $0.isSign("=") }) {
            let (left, right) = (nodes[nodes.startIndex..<at], nodes[(at + 1)...])
            if Self.isConstant(right) { return pin(left, false) }
            return Self.isConstant(left) ? pin(right, false) : []
        }
        guard let at = nodes.first(of: ["in"]), nodes.first(of: ["not"]) == nil, let list = nodes.last?.inner,
            !list.isEmpty
        else { return [] }
        let left = nodes[nodes.startIndex..<at]
        if let columns = left.first?.inner, left.count == 1 {
            guard list.allSatisfy({ $0.inner != nil || $0.isSign(",") }) else { return [] }
            return columns[...].parts(atSign: ",").flatMap { pin($0, true) }
        }
        let values = list[...].parts(atSign: ",")
        return values.allSatisfy(Self.isConstant) ? pin(left, values.count > 1) : []
    }

    private mutating func equality(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        guard let at = nodes.firstIndex(where: { $0.isSign("=") }) else { return }
        guard let left = reference(nodes[nodes.startIndex..<at], scope),
            let right = reference(nodes[(at + 1)...], scope)
        else { return }
        join(left, right)
    }

    static func isConstant(_ nodes: ArraySlice<SQLNode>) -> Bool {
        if nodes.count == 1, let node = nodes.first { return node.isConstant }
        if nodes.first?.name == "cast", let inner = nodes.last?.inner { return inner.first?.isConstant == true }
        return nodes.count == 2 && nodes.first?.isSign("-") == true && nodes.last?.isConstant == true
    }

    /// The occurrence that a column which rows are spread by belongs to.
    private func reference(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) -> Int? {
        let nodes = Array(nodes)
        if nodes.count == 3, nodes[1].isSign("."), let alias = nodes[0].name, let column = nodes[2].name {
            return spread(scope.names[alias] ?? scope.outer[alias] ?? nil, column)
        }
        guard nodes.count == 1, let column = nodes[0].name else { return nil }
        // Without an alias: the only table that it can be of.
        if scope.own.isEmpty, scope.names.count == 1 { return spread(scope.names.values.first ?? nil, column) }
        return scope.own.first.flatMap { scope.own.count == 1 ? spread($0, column) : nil }
    }

    private func spread(_ index: Int?, _ column: String) -> Int? {
        index.flatMap { occurrences[$0].placement.column == column ? $0 : nil }
    }

    /// Queries inside of anything else are steps of their own: what is known outside does not reach into them.
    mutating func others(_ nodes: ArraySlice<SQLNode>, _ scope: Scope) {
        for node in nodes {
            guard let inner = node.inner else { continue }
            if let first = inner.first?.name, ["select", "with", "values"].contains(first) {
                statement(inner[...], Scope(made: scope.made))
            } else {
                others(inner[...], scope)
            }
        }
    }
}
