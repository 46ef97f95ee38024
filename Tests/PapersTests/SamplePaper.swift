@testable import Papers

/// Papers of an invented village.
enum SamplePaper {
    static let code = "0123456789ABCDEFGHJT"
    static let address = "https://tepat.example/periksa/" + code
    /// 60 letters, the longest that a name may have.
    static let longName = "MUHAMMAD ABDURRAHMAN WIJAYAKUSUMA BIN HASANUDDIN SURYADINATA"

    static func minutes(
        size: PaperSize = .f4, blocks: [PaperBlock] = [.paragraph("Musyawarah memutuskan dua usulan.")],
        signers: [PaperSigner] = [
            PaperSigner("Ketua BPD", name: "Rusdi Hamzah"),
            PaperSigner("Kepala Desa Sumber Bening", name: "Effendi Saleh"),
        ], isMasked: Bool = false, watermark: String = ""
    ) -> OfficialPaper {
        OfficialPaper(
            size: size,
            letterhead: Letterhead(
                offices: ["PEMERINTAH KABUPATEN REJANG LEBONG", "DESA SUMBER BENING"], address: "Jalan Lintas 1"),
            head: .title("BERITA ACARA MUSYAWARAH DESA", number: "140/03/BA/SB/XI/2026", below: ""),
            blocks: blocks, placeAndDay: "Sumber Bening, 13 November 2026", signers: signers,
            seal: PaperSeal(
                code: PaperCode.shown(code), address: address, madeAt: "Dibuat 13 November 2026 11.52 WIB"),
            isMasked: isMasked, watermark: watermark, fileTitle: "Berita acara")
    }

    static func letter() -> OfficialPaper {
        var paper = minutes(signers: [PaperSigner("Bupati Rejang Lebong", name: "")])
        paper.head = .letter(
            LetterHead(
                placeAndDay: "Curup, 20 November 2026", number: "460/118", nature: "Penting", subject: "Pengesahan",
                to: ["Yth. Menteri Sosial", "di", "Jakarta"]))
        paper.placeAndDay = ""
        paper.copies = ["Gubernur Bengkulu", "Arsip"]
        return paper
    }

    static func list(_ count: Int, name: String = "SITI AMINAH") -> PaperTable {
        PaperTable(
            caption: "Daftar nama",
            columns: [
                PaperColumn("No.", share: 6, isNumber: true), PaperColumn("Nama lengkap", share: 40),
                PaperColumn("NIK", share: 24), PaperColumn("Putusan", share: 30),
            ],
            rows: (0..<count).map { ["\($0 + 1)", name, "990211\(1_000_000_000 + $0)", "Setuju"] },
            foot: ["", "Jumlah \(count)", "", ""])
    }
}
