import Storage

/// What has to be said with a decision on a name.
enum DecisionWords {
    /// - Throws: `Refusal.reasonMissing`, `.invalidInput`.
    static func check(_ decision: VillageDecision, reason: String, words: String) throws {
        try ChangeWork.checkWords(words, field: "keterangan")
        guard decision != .agree else {
            guard reason.isEmpty else { throw Refusal.notFound }
            return
        }
        if reason.isEmpty { throw Refusal.reasonMissing }
        guard ProposalReason.named(reason)?.steps.contains(.decide) == true else {
            throw DeliberationHeader.refused("alasan", "Pilih alasan dari daftar.", "Choose a reason from the list.")
        }
        if reason == "LAIN", words.trimmingSpaces.utf8.count < 3 {
            throw DeliberationHeader.refused("keterangan", "Jelaskan alasannya.", "Explain the reason.")
        }
    }
}
