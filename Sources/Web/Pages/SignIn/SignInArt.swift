import HTML

/// The picture on the sign-in page: many small squares, and the one that the frame has found.
enum SignInArt {
    static let picture: HTML = """
        <svg class="art broad" viewBox="0 0 560 280" preserveAspectRatio="xMinYMid slice" aria-hidden="true">\
        <path fill="#1d565b" d="\(squares)"/><path fill="#9fd6cf" d="M420 112h14v14h-14z\
        M408 100h16v4h-12v12h-4zM446 138h-16v-4h12v-12h4z"/></svg>
        """

    private static let squares: String = rows.enumerated().map { y, row in
        row.enumerated().filter { $0.element == "#" }.map { "M\($0.offset * 28) \(y * 28)h14v14h-14z" }.joined()
    }.joined()

    private static let rows = [
        "###.##.#.#..########", "#.###########..#####", "################.###", "##########.###...###",
        "#.###.#####.##...###", "############.#...###", "####.########..###..", "###.###########.####",
        "#.####.#############", "########..##########",
    ]
}
