import Registry

/// A long agenda on several pages, by its numbers: a form holds so many fields and no more, and what does not come
/// cannot be told from what was never there. A number stays with its name, so that a page stays what it was, and with
/// it the draft of its form.
struct DecisionPages {
    /// Numbers of the agenda on a page.
    static let size = 100

    /// The number after which each page begins that has a name on it.
    let starts: [Int]

    init(_ items: [DeliberationView.Item]) {
        starts = Set(items.map { Self.start(of: $0.number) }).sorted()
    }

    static func start(of number: Int) -> Int { max(number - 1, 0) / size * size }

    /// As an address names it; whatever else it says is the first page.
    static func start(named text: String?) -> Int {
        // No agenda is that long, and no number may be so large that it cannot be counted on from.
        guard let number = text.flatMap({ Int($0) }), (1...1_000_000).contains(number) else { return 0 }
        return number / size * size
    }

    static func items(_ all: [DeliberationView.Item], after start: Int) -> [DeliberationView.Item] {
        all.filter { Self.start(of: $0.number) == start }
    }

    func next(after start: Int) -> Int? { starts.first { $0 > start } }
}
