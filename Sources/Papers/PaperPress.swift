import Foundation

/// Makes PDF/A-1b of papers, by WeasyPrint in a process of its own that ends in time and fetches nothing.
///
/// The same paper gives the same bytes on the same machine.
package struct PaperPress: Sendable {
    private let tool: String
    private let folder: String
    private let seconds: Int

    /// Rows of tables that one paper holds: some thirty seconds and a gigabyte and a half of memory.
    package static let mostRows = 5_000
    /// That the machine is given a second more for, twice of what they take.
    private static let rowsPerSecond = 100

    /// - Parameters:
    ///   - tool: the program as it is called, or its whole path.
    ///   - folder: for what lies on the disk while a paper is made. It is made if it is not there.
    ///   - seconds: for a letter; lists have more, by their rows.
    package init(tool: String = "weasyprint", folder: String, seconds: Int = 60) {
        self.tool = tool
        self.folder = folder
        self.seconds = seconds
    }

    /// Waits until the file is there, so it is for a thread that may wait.
    ///
    /// - Parameter path: of the file, which is there as a whole or not at all.
    package func press(_ paper: OfficialPaper, to path: String) throws(PressFault) -> Pressed {
        let python = try interpreter()
        let files = FileManager.default
        sweep()
        let place = folder + "/press-" + UUID().uuidString
        do {
            try files.createDirectory(
                atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotWrite(path: place)
        }
        defer { try? files.removeItem(atPath: place) }  // else it is swept within the hour
        try write(PressScript.text, to: place + "/press.py")
        try write(PaperPage.html(paper), to: place + "/page.html")
        let made = place + "/paper.pdf"
        let seconds = seconds + paper.rows / Self.rowsPerSecond
        let arguments = ["-I", place + "/press.py", place + "/page.html", made, paper.seal.code, String(seconds)]
        let said = try run(python + arguments, in: place, seconds)
        guard let pages = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)), pages > 0,
            let bytes = size(of: made), bytes > 0
        else { throw .failed("it said it was done and made no file") }
        guard rename(made, path) == 0 else { throw .cannotWrite(path: path) }
        return Pressed(pages: pages, bytes: bytes)
    }

    /// Takes away what a press left that was killed in the middle.
    private func sweep() {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix("press-") {
            let path = folder + "/" + name
            let changed = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let changed, changed < Date(timeIntervalSinceNow: -3600) { try? files.removeItem(atPath: path) }
        }
    }

    /// Whether the program is on this machine.
    package var isThere: Bool { (try? interpreter()) != nil }

    /// The Python that the program is written for, which has its modules: what stands after `#!` in its first line.
    private func interpreter() throws(PressFault) -> [String] {
        guard let path = found, let file = FileHandle(forReadingAtPath: path) else { throw .missing(tool: tool) }
        defer { try? file.close() }
        let start = String(decoding: (try? file.read(upToCount: 512)) ?? Data(), as: UTF8.self)
        let line = start.split(separator: "\n", maxSplits: 1).first ?? ""
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        guard line.hasPrefix("#!"), let program = words.first, program.hasPrefix("/"), line.contains("python"),
            FileManager.default.isExecutableFile(atPath: program)
        else { throw .missing(tool: tool) }
        return words
    }

    private var found: String? {
        let files = FileManager.default
        if tool.contains("/") { return files.isExecutableFile(atPath: tool) ? tool : nil }
        return Self.folders.map { $0 + "/" + tool }.first { files.isExecutableFile(atPath: $0) }
    }

    private static let folders: [String] = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map(String.init) + ["/usr/local/bin", "/usr/bin"]
    }()

    private func write(_ text: String, to path: String) throws(PressFault) {
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw .cannotWrite(path: path) }
    }

    private func size(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    /// - Returns: what the program said on standard output.
    private func run(_ command: [String], in place: String, _ seconds: Int) throws(PressFault) -> String {
        try write("", to: place + "/said")
        try write("", to: place + "/complaint")
        guard let said = FileHandle(forWritingAtPath: place + "/said"),
            let complaint = FileHandle(forWritingAtPath: place + "/complaint")
        else { throw .cannotWrite(path: place) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = environment(in: place)
        process.currentDirectoryURL = URL(fileURLWithPath: place)
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: whatever is written, nobody waits for a reader.
        process.standardOutput = said
        process.standardError = complaint
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw .missing(tool: tool)
        }
        if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw .tooLong(seconds: seconds)
        }
        try judge(process, contents(place + "/complaint"), seconds)
        return contents(place + "/said")
    }

    private func judge(_ process: Process, _ complaint: String, _ seconds: Int) throws(PressFault) {
        if process.terminationReason == .uncaughtSignal {
            // Its own clock may be the first to ring.
            if process.terminationStatus == SIGALRM { throw .tooLong(seconds: seconds) }
            throw .failed("it was ended by signal \(process.terminationStatus)")
        }
        switch process.terminationStatus {
        case 0: return
        case PressScript.isMissing: throw .missing(tool: tool)
        case PressScript.hasFailed:
            throw .failed(String(complaint.prefix(200)).trimmingCharacters(in: .whitespacesAndNewlines))
        default: throw .failed("it ended with \(process.terminationStatus)")
        }
    }

    private func contents(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    /// The same for every paper: dates in fonts and the order of sets are part of the bytes.
    private func environment(in place: String) -> [String: String] {
        [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": place,
            // What is found out about the fonts of the machine is kept from one paper to the next.
            "XDG_CACHE_HOME": folder + "/cache", "SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0",
        ]
    }
}
