import HTML

/// Who signs, two beside each other, together with place and day: never on a page without what they sign.
enum PaperSignatures {
    static func html(_ paper: OfficialPaper) -> HTML {
        guard !paper.signers.isEmpty else {
            return "\(if: !paper.placeAndDay.isEmpty, "<p>\(paper.placeAndDay)</p>\n")"
        }
        return """
            <table class="signs">\(when(paper.placeAndDay))\(each: rows(paper.signers), { row -> HTML in
                "<tr>\(row)</tr>"
            })</table>

            """
    }

    private static func when(_ words: String) -> HTML {
        "\(if: !words.isEmpty, "<tr><td></td><td class=\"when\">\(words)</td></tr>")"
    }

    /// Two rows for each two who sign, so that names stand at one height however long an office is called. One alone
    /// signs at the right; the last of an odd number in the middle.
    private static func rows(_ signers: [PaperSigner]) -> [HTML] {
        if signers.count == 1 {
            return ["<td></td><td>\(capacity(signers[0]))</td>", "<td></td><td>\(signature(signers[0]))</td>"]
        }
        return stride(from: 0, to: signers.count, by: 2).flatMap { first -> [HTML] in
            let one = signers[first]
            guard first + 1 < signers.count else {
                return ["<td colspan=\"2\">\(capacity(one))</td>", "<td colspan=\"2\">\(signature(one))</td>"]
            }
            let other = signers[first + 1]
            return [
                "<td>\(capacity(one))</td><td>\(capacity(other))</td>",
                "<td>\(signature(one))</td><td>\(signature(other))</td>",
            ]
        }
    }

    private static func capacity(_ signer: PaperSigner) -> HTML { "<div class=\"as\">\(signer.capacity)</div>" }

    private static func signature(_ signer: PaperSigner) -> HTML {
        """
        <div class="room">\(if: signer.hasDutyStamp, "<div class=\"stamp\">meterai</div>")</div>\
        \(signer.name.isEmpty ? "<div>(………………………………………)</div>" : "<div><b>\(signer.name)</b></div>" as HTML)\
        \(if: !signer.below.isEmpty, "<div class=\"below\">\(signer.below)</div>")\
        <div class="gap"></div>
        """
    }
}
