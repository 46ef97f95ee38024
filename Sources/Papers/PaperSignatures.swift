import HTML

/// Who signs, two beside each other, together with place and day: never on a page without what they sign.
enum PaperSignatures {
    static func html(_ paper: OfficialPaper) -> HTML {
        guard !paper.signers.isEmpty else {
            return "\(if: !paper.placeAndDay.isEmpty, "<p>\(paper.placeAndDay)</p>\n")"
        }
        return """
            <table class="signs">\(when(paper.placeAndDay))\(each: pairs(paper.signers), { pair -> HTML in
                "<tr>\(pair)</tr>"
            })</table>

            """
    }

    private static func when(_ words: String) -> HTML {
        "\(if: !words.isEmpty, "<tr><td></td><td class=\"when\">\(words)</td></tr>")"
    }

    /// One alone signs at the right; the last of an odd number in the middle.
    private static func pairs(_ signers: [PaperSigner]) -> [HTML] {
        if signers.count == 1 { return ["<td></td><td>\(signature(signers[0]))</td>"] }
        return stride(from: 0, to: signers.count, by: 2).map { first in
            first + 1 < signers.count
                ? "<td>\(signature(signers[first]))</td><td>\(signature(signers[first + 1]))</td>"
                : "<td colspan=\"2\">\(signature(signers[first]))</td>"
        }
    }

    private static func signature(_ signer: PaperSigner) -> HTML {
        """
        <div class="as">\(signer.capacity)</div>\
        <div class="room">\(if: signer.hasDutyStamp, "<div class=\"stamp\">meterai</div>")</div>\
        \(signer.name.isEmpty ? "<div>(………………………………………)</div>" : "<div><b>\(signer.name)</b></div>" as HTML)\
        \(if: !signer.below.isEmpty, "<div class=\"below\">\(signer.below)</div>")
        """
    }
}
