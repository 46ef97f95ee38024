import Foundation
import Papers

/// What can be told of a scan without knowing what it should be.
struct ScanReading: Equatable {
    /// Those with nothing on them left out.
    var pages = 0
    /// Of every QR that is one of ours.
    var codes: Set<String> = []
    var isReadable = true
    /// The system lacks the programs that look at it.
    var isUnchecked = false

    static let unreadable = ScanReading(isReadable: false)
    static let unchecked = ScanReading(isUnchecked: true)
}

/// Looks at the pages of a scan: how many there are, whether anything is on them, which QR.
struct ScanReader {
    /// The shorter side of a photograph has at least so many points.
    let leastPoints: Int
    /// For the whole file.
    var seconds = 300
    /// Asked between two pages.
    let goOn: (_ page: Int, _ of: Int) throws -> Void

    /// More than any list of names has; what follows is counted and not looked at.
    private static let most = 200

    /// - Parameter folder: for our files alone; whoever calls removes it.
    func read(_ bytes: [UInt8], _ format: PaperFormat, in folder: String) throws -> ScanReading {
        let path = "\(folder)/pindaian.\(format.ending)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        do {
            return format == .pdf ? try pages(of: path, folder) : try picture(path, bytes, format, folder)
        } catch is ChildProgram.OutOfTime {
            return .unreadable
        }
    }

    private func picture(
        _ path: String, _ bytes: [UInt8], _ format: PaperFormat, _ folder: String
    ) throws -> ScanReading {
        if let size = PictureSize(bytes, format), min(size.width, size.height) < leastPoints { return .unreadable }
        guard let codes = try codes(of: path, folder) else { return .unchecked }
        return ScanReading(pages: 1, codes: codes)
    }

    private func pages(of path: String, _ folder: String) throws -> ScanReading {
        guard let info = ChildProgram("pdfinfo"), let draw = ChildProgram("pdftoppm"), ChildProgram("zbarimg") != nil
        else { return .unchecked }
        let told = try info.run([path], in: folder, seconds: 20)
        guard told.status == 0, let count = Self.pages(in: told.said), count > 0 else { return .unreadable }
        var reading = ScanReading(pages: max(count - Self.most, 0))
        let end = Date().addingTimeInterval(Double(seconds))
        for page in 1...min(count, Self.most) {
            try goOn(page, count)
            if Date() >= end {
                // What follows is counted and not looked at.
                reading.pages += min(count, Self.most) - page + 1
                return reading
            }
            guard let drawn = try self.draw(page, of: path, draw, points: 200, folder) else { return .unreadable }
            defer { unlink(drawn) }
            if try !GreyPage.hasInk(drawn) { continue }
            reading.pages += 1
            reading.codes.formUnion(try codes(of: drawn, folder) ?? [])
        }
        if reading.pages == 0 { return .unreadable }
        if reading.codes.isEmpty { reading.codes = try again(path, count, draw, folder) }
        return reading
    }

    /// A small QR, drawn larger.
    private func again(
        _ path: String, _ count: Int, _ draw: ChildProgram, _ folder: String
    ) throws -> Set<String> {
        for page in Set([1, count]).sorted() {
            guard let drawn = try self.draw(page, of: path, draw, points: 400, folder) else { continue }
            defer { unlink(drawn) }
            if let codes = try codes(of: drawn, folder), !codes.isEmpty { return codes }
        }
        return []
    }

    private func draw(
        _ page: Int, of path: String, _ program: ChildProgram, points: Int, _ folder: String
    ) throws -> String? {
        // Whatever size a page says it has, no more than this is drawn of it.
        let ended = try program.run(
            [
                "-f", "\(page)", "-l", "\(page)", "-r", "\(points)", "-W", "6000", "-H", "6000", "-gray", "-singlefile",
                path, "\(folder)/halaman",
            ], in: folder, seconds: 60)
        let drawn = "\(folder)/halaman.pgm"
        return ended.status == 0 && FileManager.default.fileExists(atPath: drawn) ? drawn : nil
    }

    /// Nil where nobody can look.
    private func codes(of picture: String, _ folder: String) throws -> Set<String>? {
        guard let program = ChildProgram("zbarimg") else { return nil }
        let ended = try program.run(
            ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture], in: folder, seconds: 60)
        let lines = String(decoding: ended.said, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Set(lines.compactMap { PaperCode.parse(String($0)) })
    }

    /// `Pages:           12` among what pdfinfo says.
    static func pages(in said: [UInt8]) -> Int? {
        for line in String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
        where line.hasPrefix("Pages:") {
            return Int(line.dropFirst(6).filter { !$0.isWhitespace })
        }
        return nil
    }
}
