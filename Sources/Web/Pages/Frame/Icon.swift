import HTML

/// The few pictures of the product: strokes on a grid of 24, always beside a word, hidden from screen readers.
enum Icon: String, CaseIterable {
    case mark, alert, draft, home, info, lock, next, no, ok, print, search, wait

    var picture: HTML { "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#\(rawValue)\"/></svg>" }

    /// Drawn once at the top of each page.
    static let sprite: HTML = """
        <svg class="vh" aria-hidden="true" focusable="false">\(allCases.map(\.symbol))</svg>
        """

    private var symbol: HTML { "<symbol id=\"\(rawValue)\" viewBox=\"0 0 24 24\">\(strokes)</symbol>" }

    private var strokes: HTML {
        switch self {
        case .mark: "<path d=\"M3 3h8v2.6H5.6V11H3zM21 21h-8v-2.6h5.4V13H21zM8.4 8.4h7.2v7.2H8.4z\"/>"
        case .alert: "<path d=\"M12 3.5 2.5 20h19zM12 10v4.5M12 17.2v.1\"/>"
        case .draft: "<circle cx=\"12\" cy=\"12\" r=\"9\" stroke-dasharray=\"3.2 2.6\"/>"
        case .home: "<path d=\"M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z\"/>"
        case .info: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5.5M12 7.6v.1\"/>"
        case .lock: "<rect x=\"5\" y=\"11\" width=\"14\" height=\"9\" rx=\"1.5\"/><path d=\"M8 11V8a4 4 0 0 1 8 0v3\"/>"
        case .next: "<path d=\"M4 12h15M13 6l6 6-6 6\"/>"
        case .no: "<path d=\"M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6\"/>"
        case .ok: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.5 2.8 2.8L16 9.5\"/>"
        case .print: "<path d=\"M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z\"/>"
        case .search: "<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m20 20-4-4\"/>"
        case .wait: "<path d=\"M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9\"/>"
        }
    }
}
