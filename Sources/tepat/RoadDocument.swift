import ArgumentParser
import Registry

/// Writes `docs/road.md` from the declared road, so that it cannot say otherwise.
struct RoadDocument: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "road", abstract: "Print the road of a proposal as Markdown (docs/road.md).")

    func run() { print(Road.document) }
}
