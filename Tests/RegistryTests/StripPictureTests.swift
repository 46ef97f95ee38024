@testable import Registry
import TepatTesting
import Testing

/// What is taken out of pictures, and what no picture is.
@Suite("Pictures without what is no picture")
struct StripPictureTests {
    private static let secret = "-3.4731,102.5210 RAHASIA"

    private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }

    @Test("a photograph loses its place, its remarks and what hangs behind it, and none of the picture")
    func jpeg() throws {
        let bytes = TinyPicture.jpeg(remark: Self.secret, trailer: "MotionPhoto \(Self.secret)")
        #expect(PaperFormat(bytes) == .jpeg)
        let kept = try #require(StripPicture.stripped(bytes, .jpeg))
        #expect(!holds(kept, "RAHASIA"))
        #expect(!holds(kept, "Exif") && !holds(kept, "Photoshop"))
        #expect(holds(kept, "JFIF"))
        let scan: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        #expect(kept.firstRange(of: scan) != nil)
        #expect(kept.suffix(2).elementsEqual([0xFF, 0xD9]))
        // Nothing is left to take out.
        #expect(StripPicture.stripped(kept, .jpeg) == kept)
    }

    @Test("a small picture inside the header goes, and so does a header that is not what it says")
    func header() throws {
        var bytes = TinyPicture.jpeg(remark: "x")
        // A header of sixteen bytes grows by a picture of one dot.
        let header: [UInt8] = [0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]
        let name: [UInt8] = [0xFF, 0xE0, 0, 19] + Array("JFIF".utf8)
        bytes.replaceSubrange(2..<20, with: name + header)
        let kept = try #require(StripPicture.stripped(bytes, .jpeg))
        #expect(!holds(kept, "JFIF"))
    }

    @Test("a PNG keeps what it is drawn from")
    func png() throws {
        let remarks = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt"].map { (name: $0, content: Self.secret) }
        let plain = TinyPicture.png(7)
        let bytes = TinyPicture.png(7, remarks: remarks)
        #expect(holds(bytes, "RAHASIA"))
        #expect(PaperFormat(bytes) == .png)
        #expect(StripPicture.stripped(bytes, .png) == plain)
        #expect(StripPicture.stripped(plain + Array(Self.secret.utf8), .png) == plain)
    }

    @Test("a WebP says no more that there were remarks")
    func webp() throws {
        let bytes = TinyPicture.webp(remark: Self.secret)
        #expect(PaperFormat(bytes) == .webp)
        let kept = try #require(StripPicture.stripped(bytes, .webp))
        #expect(!holds(kept, "RAHASIA") && !holds(kept, "EXIF") && !holds(kept, "ENTH"))
        #expect(kept[20] == 0)
        #expect(Int(kept[4]) + Int(kept[5]) << 8 == kept.count - 8)
        #expect(StripPicture.stripped(kept + [1, 2, 3], .webp) == kept)
    }

    @Test("what breaks off anywhere is no picture, and nothing of it is read beyond its end")
    func truncated() {
        let pictures: [([UInt8], PaperFormat)] = [
            (TinyPicture.jpeg(remark: "x"), .jpeg), (TinyPicture.png(7), .png), (TinyPicture.webp(remark: "x"), .webp),
        ]
        for (bytes, format) in pictures {
            for count in 0..<bytes.count {
                #expect(StripPicture.stripped(Array(bytes[..<count]), format) == nil, "\(format) \(count)")
            }
        }
    }

    @Test("lengths that lie, pictures without a picture and bytes of every value are refused without harm")
    func hostile() {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let long: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF] + Array("IHDR".utf8) + [UInt8](repeating: 0, count: 40)
        #expect(StripPicture.stripped(signature + long, .png) == nil)
        // Without any data of a picture, or not beginning with its head.
        let head = TinyPicture.piece("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
        let end = TinyPicture.piece("IEND", [])
        #expect(StripPicture.stripped(signature + head + end, .png) == nil)
        #expect(StripPicture.stripped(signature + TinyPicture.piece("IDAT", [1]) + end, .png) == nil)
        #expect(StripPicture.stripped([0xFF, 0xD8, 0xFF, 0xD9], .jpeg) == nil)
        #expect(StripPicture.stripped([0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 0xFF, 0xD9], .jpeg) == nil)
        #expect(StripPicture.stripped([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5_000), .jpeg) == nil)
        let riff = Array("RIFF".utf8) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("WEBPVP8 ".utf8)
        #expect(StripPicture.stripped(riff + [0xFF, 0xFF, 0xFF, 0xFF], .webp) == nil)
        #expect(StripPicture.stripped(Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 xxxx".utf8), .webp) == nil)
        for seed in 0..<200 {
            for format in [PaperFormat.jpeg, .png, .webp] {
                var bytes =
                    switch format {
                    case .png: TinyPicture.png(UInt64(seed))
                    case .webp: TinyPicture.webp(remark: "abc")
                    case .jpeg, .pdf: TinyPicture.jpeg(remark: "abc")
                    }
                let place = (seed * 7_919) % bytes.count
                bytes[place] = UInt8(truncatingIfNeeded: seed * 31 + 255)
                // Whatever comes of it, it is an answer, and stripping it once more changes nothing.
                guard let kept = StripPicture.stripped(bytes, format) else { continue }
                #expect(StripPicture.stripped(kept, format) == kept, "\(format) \(seed)")
            }
        }
    }

    @Test("a paper is what its first bytes say")
    func formats() {
        #expect(PaperFormat(Array("%PDF-1.7\n".utf8)) == .pdf)
        #expect(StripPicture.stripped(Array("%PDF-1.7\n".utf8), .pdf) == Array("%PDF-1.7\n".utf8))
        for text in ["", "%PD", "<html>", "GIF89a", "RIFF0000WAVE", "PK\u{3}\u{4}", " %PDF-1.7"] {
            #expect(PaperFormat(Array(text.utf8)) == nil, "\(text)")
        }
    }
}
