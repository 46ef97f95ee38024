/// A name as a wall in a village shows it: `J****** E*****`. Whoever knows them knows who is meant.
package enum WallName {
    package static func masked(_ name: String) -> String {
        name.split(separator: " ").map { word in
            "\(word.prefix(1))\(String(repeating: "*", count: max(word.count - 1, 1)))"
        }.joined(separator: " ")
    }
}
