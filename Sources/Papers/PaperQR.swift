import CQREncode
import HTML

/// A text as a QR code that is read from paper.
enum PaperQR {
    /// - Returns: nil for a text too long for one.
    static func svg(_ text: String) -> HTML? {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        var path = ""
        for y in 0..<width {
            var x = 0
            while x < width {
                let start = x
                while x < width, modules[y * width + x] & 1 == 1 { x += 1 }
                if x > start { path += "M\(start) \(y)h\(x - start)v1h-\(x - start)z" } else { x += 1 }
            }
        }
        // White around it, which readers need; the edge of the paper's text is white as well.
        let side = width + 4
        return """
            <svg viewBox="-2 -2 \(side) \(side)" xmlns="http://www.w3.org/2000/svg"><path d="\(path)" fill="#000"/></svg>
            """
    }
}
