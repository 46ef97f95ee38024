/// A document of an office as it will be printed: what stands on it and in which order, and nothing of how it looks.
///
/// All texts are whole words of one language, already filled in; none of them is markup.
package struct OfficialPaper: Codable, Sendable, Equatable {
    package var size: PaperSize
    package var letterhead: Letterhead
    package var head: PaperHead
    package var blocks: [PaperBlock]
    /// "Rejang Lebong, 13 November 2026", above the signatures; empty where a letter has it at its head.
    package var placeAndDay: String
    package var signers: [PaperSigner]
    /// Who else gets it (tembusan).
    package var copies: [String]
    package var seal: PaperSeal
    /// Names and numbers are masked: said at the foot of every page.
    package var isMasked: Bool
    /// Across every page, as "CONTOH" in a practice village; empty for none.
    package var watermark: String
    /// Of the file: what a reader of screens and a list of files call it.
    package var fileTitle: String
    /// What goes with it, after the signatures, on pages of its own; empty for nothing.
    package var annex: [PaperBlock]

    package init(
        size: PaperSize, letterhead: Letterhead, head: PaperHead, blocks: [PaperBlock], placeAndDay: String = "",
        signers: [PaperSigner] = [], copies: [String] = [], seal: PaperSeal, isMasked: Bool = false,
        watermark: String = "", fileTitle: String, annex: [PaperBlock] = []
    ) {
        self.size = size
        self.letterhead = letterhead
        self.head = head
        self.blocks = blocks
        self.placeAndDay = placeAndDay
        self.signers = signers
        self.copies = copies
        self.seal = seal
        self.isMasked = isMasked
        self.watermark = watermark
        self.fileTitle = fileTitle
        self.annex = annex
    }
}

extension OfficialPaper {
    /// Of all its tables: how much work it is.
    package var rows: Int {
        var sum = 0
        for case .table(let table) in blocks + annex { sum += table.rows.count }
        return sum
    }
}

/// Sheets that offices have in their printers.
package enum PaperSize: String, Codable, Sendable, CaseIterable {
    /// 210 by 297 mm.
    case a4
    /// Folio as it is sold in Indonesia, 215 by 330 mm.
    case f4
}

/// The kop surat.
package struct Letterhead: Codable, Sendable, Equatable {
    /// From the widest office to the one that writes, as "PEMERINTAH KABUPATEN REJANG LEBONG"; the last is the largest.
    package var offices: [String]
    /// One line beneath: street, post code, telephone.
    package var address: String

    package init(offices: [String], address: String) {
        self.offices = offices
        self.address = address
    }
}

/// What stands between the letterhead and the first word.
package enum PaperHead: Codable, Sendable, Equatable {
    /// "BERITA ACARA MUSYAWARAH DESA", and "140/03/…"; number empty for none. Below: a subtitle or nothing.
    case title(String, number: String, below: String)
    /// A letter: place and day at the right, nomor, sifat, lampiran, hal, and to whom.
    case letter(LetterHead)
}

package struct LetterHead: Codable, Sendable, Equatable {
    package var placeAndDay: String
    package var number: String
    package var nature: String
    package var enclosures: String
    package var subject: String
    /// "Yth. Kepala Desa Sumber Bening", "di", "Sumber Bening".
    package var to: [String]

    package init(
        placeAndDay: String, number: String, nature: String = "", enclosures: String = "-", subject: String,
        to: [String]
    ) {
        self.placeAndDay = placeAndDay
        self.number = number
        self.nature = nature
        self.enclosures = enclosures
        self.subject = subject
        self.to = to
    }
}

package enum PaperBlock: Codable, Sendable, Equatable {
    case paragraph(String)
    case heading(String)
    /// Numbered 1., 2., …
    case numbered([String])
    /// "Hari/tanggal : Jumat, 13 November 2026", one beneath the other.
    case facts([PaperFact])
    case table(PaperTable)
    case pageBreak
}

package struct PaperFact: Codable, Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

package struct PaperTable: Codable, Sendable, Equatable {
    package var caption: String
    package var columns: [PaperColumn]
    /// One text a column each.
    package var rows: [[String]]
    /// Sums beneath; empty for none.
    package var foot: [String]

    package init(caption: String = "", columns: [PaperColumn], rows: [[String]], foot: [String] = []) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.foot = foot
    }
}

package struct PaperColumn: Codable, Sendable, Equatable {
    package var title: String
    /// How wide, as a part of the sum of all.
    package var share: Int
    package var isNumber: Bool
    /// Left empty for a hand: tall rows, so that somebody can sign.
    package var isForSigning: Bool

    package init(_ title: String, share: Int, isNumber: Bool = false, isForSigning: Bool = false) {
        self.title = title
        self.share = share
        self.isNumber = isNumber
        self.isForSigning = isForSigning
    }
}

package struct PaperSigner: Codable, Sendable, Equatable {
    /// "Kepala Desa Sumber Bening".
    package var capacity: String
    /// Empty: dots to write it on.
    package var name: String
    /// NIP or rank; empty for none.
    package var below: String
    /// A box for the stamp duty.
    package var hasDutyStamp: Bool

    package init(_ capacity: String, name: String, below: String = "", hasDutyStamp: Bool = false) {
        self.capacity = capacity
        self.name = name
        self.below = below
        self.hasDutyStamp = hasDutyStamp
    }
}

/// By what anybody can tell that the paper is the one that was made here.
package struct PaperSeal: Codable, Sendable, Equatable {
    /// As it is read aloud and typed: groups of four, `PaperCode.shown`.
    package var code: String
    /// What the QR holds: the address of the public page, with the code.
    package var address: String
    /// "Dibuat 13 November 2026 11.52 WIB".
    package var madeAt: String

    package init(code: String, address: String, madeAt: String) {
        self.code = code
        self.address = address
        self.madeAt = madeAt
    }
}
