/// A PDF of a few pages as a scanner would bring it, some of them with a QR.
package enum ScanSheet {
    /// What the QR says: an address of a page that verifies, with this code.
    package static let code = "9F3C7A1E0123456789AT"

    package enum Page {
        case text
        case textWithQR
        case empty
    }

    package static func pdf(_ pages: [Page]) -> [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let kids = pages.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        for (place, page) in pages.enumerated() {
            let drawn = content(page)
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(4 + 2 * place) 0 R >>")
            objects.append("<< /Length \(drawn.utf8.count) >>\nstream\n\(drawn)endstream")
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (place, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { text += String(String(10_000_000_000 + offset).dropFirst()) + " 00000 n \n" }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }

    private static func content(_ page: Page) -> String {
        if case .empty = page { return "" }
        var drawn = "0 g 60 760 300 12 re f 60 740 420 6 re f 60 725 400 6 re f\n"
        guard case .textWithQR = page else { return drawn }
        for (row, line) in squares.split(separator: "\n").enumerated() {
            for (column, square) in line.enumerated() where square == "#" {
                drawn += "\(450 + column * 3) \(60 + (32 - row) * 3) 3 3 re "
            }
        }
        return drawn + "f\n"
    }

    private static let squares = """
        #######.###.#.....##.#.##.#######
        #.....#.##....#.##...###..#.....#
        #.###.#......##.#.###.#.#.#.###.#
        #.###.#.#...#..#..#.......#.###.#
        #.###.#.....##..#.#..##...#.###.#
        #.....#..####.#####..#..#.#.....#
        #######.#.#.#.#.#.#.#.#.#.#######
        ........#.#....#####...##........
        #.##.###..##...####..#..#.#..#.##
        ###..#...#..###.##.###.#..##.##..
        .##.###..#.#.#..#.#.#####.####.##
        ..###...#####..###.##....#.#.#..#
        ##.#..#.##.##.###..#........##...
        .#####...######..#..#.#..#...#.#.
        #.###.###.#...#....#......#####..
        .#..#..#....#..#..#..##..##...#..
        .###.######.....#.#.####.##.#.#..
        #..##....#.###.#....##.##.#.##..#
        #.#.####..##..###.#..#..#..##.#..
        ....#..####..#.#.##.#..#.##.#....
        ...#.###...#..###..#.##.##..###..
        #.###...###.#.###.....#####..##.#
        ..#.######.###.#.##.#..#####..###
        .#..#...###.#..#..###.##.#..##.##
        #...#####.#####..#..#.#.#####.#..
        ........#....#.##.##.#..#...##..#
        #######.#.#......####.###.#.#....
        #.....#.#...##.#.##.#####...####.
        #.###.#..##...######..#######.#..
        #.###.#.#.###.#.#..##.##...#....#
        #.###.#.####.######.##.##.##.##..
        #.....#...#.###..#..#.#.#.####..#
        #######.##.#....####.#...##.###..
        """
}
