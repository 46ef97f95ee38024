import Foundation
import Testing

/// What `deploy` and the pages on deployment say, held against the program.
@Suite("What whoever deploys is told")
struct DeploymentFilesTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        .standardizedFileURL

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    // MARK: - Libraries

    /// The Debian packages that building takes, such as `libpq-dev`.
    private func building() throws -> [String] {
        let named = try text("Package.swift").matches(of: /\.systemLibrary\(.*\.apt\(\["([^"]+)"\]\)/)
        return named.map { String($0.1) } + ["libsqlite3-dev"]  // which GRDB links
    }

    /// Whether a package is the library that another one is for building with: `libpq5` for `libpq-dev`.
    private func isLibrary(_ package: String, of building: String) -> Bool {
        let stem = String(building.dropLast("-dev".count))
        return package.hasPrefix(stem) && package.dropFirst(stem.count).allSatisfy { $0.isNumber || $0 == "-" }
    }

    @Test("every library that the program links is named where it is installed")
    func libraries() throws {
        let building = try building()
        #expect(building.count > 8)
        let install = try #require(
            try text("docs/deployment.md").split(separator: "\n").first { $0.contains("apt install libsqlite3-0") })
        let installed = install.split(separator: " ").dropFirst(2).map(String.init)
        let lines = try text("docs/dependencies.md").split(separator: "\n")
        let paragraph = try #require(lines.first { $0.contains("on the machine that serves, `") })
        let named = paragraph.matches(of: /`([^`]+)`/).map { String($0.1) }
        let script = try text("scripts/install")
        for package in building {
            #expect(installed.contains { isLibrary($0, of: package) }, "deployment.md lacks the library of \(package)")
            #expect(named.contains { isLibrary($0, of: package) }, "dependencies.md lacks the library of \(package)")
            #expect(script.contains(package), "scripts/install lacks \(package)")
        }
        for package in installed where package != "libstdc++6" {
            #expect(building.contains { isLibrary(package, of: $0) }, "nothing links \(package)")
        }
    }

    // MARK: - Proxies

    /// Routes whose handlers read a form part by part: bodies of other routes are small.
    private func routesWithFiles() throws -> [String] {
        let folder = root.appendingPathComponent("Sources/Web")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var sources: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            sources.append(try String(contentsOf: file, encoding: .utf8))
        }
        let readers = Set(sources.flatMap(readers))
        return sources.flatMap { routes(in: $0, to: readers) }
    }

    /// Methods that read parts, as `Type.method`.
    private func readers(in source: String) -> [String] {
        var (type, method) = ("", "")
        var found: [String] = []
        for line in source.split(separator: "\n") {
            if let match = line.firstMatch(of: /^struct (\w+)/) { type = String(match.1) }
            if let match = line.firstMatch(of: /^    (?:private )?func (\w+)/) { method = String(match.1) }
            if line.contains("= context.parts") { found.append("\(type).\(method)") }
        }
        return found
    }

    private func routes(in source: String, to readers: Set<String>) -> [String] {
        let types = source.matches(of: /let (\w+) = (\w+)\(site: site\)/).map { (name: $0.1, type: $0.2) }
        return source.matches(of: /router\.post\("([^"]+)", use: (\w+)\.(\w+)\)/).compactMap { route in
            let type = types.last { $0.name == route.2 }?.type ?? ""
            return readers.contains("\(type).\(route.3)") ? String(route.1) : nil
        }
    }

    @Test("every route that takes a whole file passes both proxies")
    func proxies() throws {
        let routes = try routesWithFiles()
        #expect(Set(routes).isSuperset(of: ["/berkas/kirim", "/pengesahan/:id/bukti"]))
        #expect(routes.count >= 4)
        let nginx = try nginxPlaces()
        let (caddy, small) = try caddyPlaces()
        let page = try text("docs/deployment.md")
        for route in routes {
            let address = route.replacing(":id", with: "9zX4")
            #expect(try nginx.contains { try fits(address, $0) }, "nginx.conf: \(route)")
            #expect(caddy.contains { isMatch(address, $0) }, "Caddyfile: \(route)")
            #expect(small.contains { isMatch(address, $0) }, "Caddyfile, what is not small: \(route)")
            #expect(page.contains("`\(route.replacing(":id", with: "…"))`"), "deployment.md: \(route)")
        }
        #expect(try !nginx.contains { try fits("/masuk", $0) })
    }

    private func fits(_ address: String, _ pattern: String) throws -> Bool {
        let regex: Regex<AnyRegexOutput> = try Regex(pattern)
        return address.wholeMatch(of: regex) != nil
    }

    /// Patterns of the addresses for which nginx lets more through than elsewhere.
    private func nginxPlaces() throws -> [String] {
        try text("deploy/nginx.conf").matches(of: /location (=|~) (\S+) \{([^}]*)\}/).compactMap { place in
            guard place.3.contains("client_max_body_size"), place.3.contains("proxy_request_buffering off") else {
                return nil
            }
            return String(place.2)
        }
    }

    /// The addresses for which Caddy lets more through, and those to which its usual limit does not apply.
    private func caddyPlaces() throws -> (large: [String], notSmall: [String]) {
        var (large, notSmall): ([String], [String]) = ([], [])
        let text = try text("deploy/Caddyfile")
        for matcher in text.matches(of: /@(\w+) (not )?path (.+)/) {
            guard text.contains("request_body @\(matcher.1) {") else { continue }
            let places = matcher.3.split(separator: " ").map(String.init)
            if matcher.2 == nil { large += places } else { notSmall += places }
        }
        return (large, notSmall)
    }

    /// As Caddy compares: a star stands for one part.
    private func isMatch(_ address: String, _ pattern: String) -> Bool {
        let (parts, wanted) = (address.split(separator: "/"), pattern.split(separator: "/"))
        return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $1 == "*" || $0 == $1 }
    }
}
