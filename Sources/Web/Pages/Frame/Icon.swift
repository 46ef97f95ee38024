import HTML

/// The few pictures of the product: strokes on a grid of 24, always beside a word, hidden from screen readers.
enum Icon: String, CaseIterable {
    case mark, alert, clock, draft, edit, eye, help, home, info, lock, next, no, offline, ok, people, plus, print
    case search, sent, swap, sync, undo, up, wait

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
        case .clock: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3 2\"/>"
        case .draft: "<circle cx=\"12\" cy=\"12\" r=\"9\" stroke-dasharray=\"3.2 2.6\"/>"
        case .edit: "<path d=\"M4 20h4L19 9l-4-4L4 16zM13 7l4 4\"/>"
        case .eye:
            """
            <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/>\
            <circle cx="12" cy="12" r="2.8"/>
            """
        case .help:
            "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.9v.1\"/>"
        case .home: "<path d=\"M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z\"/>"
        case .info: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5.5M12 7.6v.1\"/>"
        case .lock: "<rect x=\"5\" y=\"11\" width=\"14\" height=\"9\" rx=\"1.5\"/><path d=\"M8 11V8a4 4 0 0 1 8 0v3\"/>"
        case .next: "<path d=\"M4 12h15M13 6l6 6-6 6\"/>"
        case .no: "<path d=\"M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6\"/>"
        case .offline:
            """
            <path d="M3 3l18 18M7 18h10M6.5 18a4 4 0 0 1-.5-7.9M9.5 6.4A6 6 0 0 1 18 11a3.6 3.6 0 0 1 2.4 5.5"/>
            """
        case .ok: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.5 2.8 2.8L16 9.5\"/>"
        case .people:
            "<circle cx=\"9\" cy=\"8\" r=\"3.5\"/><path d=\"M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5a6 6 0 0 1 3.5 5.5\"/>"
        case .plus: "<path d=\"M12 5v14M5 12h14\"/>"
        case .print: "<path d=\"M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z\"/>"
        case .search: "<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m20 20-4-4\"/>"
        case .sent:
            "<path d=\"M7 18a4.5 4.5 0 0 1-.3-9A6 6 0 0 1 18 10.5a3.8 3.8 0 0 1-.5 7.5zM9.5 13.2l2 2 3.5-3.8\"/>"
        case .swap: "<path d=\"M7 4 3 8l4 4M3 8h13M17 12l4 4-4 4M21 16H8\"/>"
        case .sync:
            "<path d=\"M20 11a8 8 0 0 0-14-4.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14 4.5l2-2.5M20 20v-5h-5\"/>"
        case .undo: "<path d=\"M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H8\"/>"
        case .up: "<path d=\"M12 19V6M6 11l6-6 6 6\"/>"
        case .wait: "<path d=\"M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9\"/>"
        }
    }
}
