import Rules

/// What a line of a decree says of a proposal.
enum DecreeSaid: Equatable {
    case determined
    /// With a reason by name.
    case rejected(String)
    case unmatched(String)
    case undecided(DeterminationNote)
}

/// Reads what the ministry writes beside a name: KETERANGAN PADAN by the texts that were seen in its files, and where
/// there is one the column of the result.
struct DecreeWords {
    private let stated: [Int64: RuleCode?]

    init(_ catalogue: Catalogue) {
        stated = Dictionary(
            catalogue.stated.map { (ValueWords.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    private static let granted: Set<String> = ["DITETAPKAN", "DISETUJUI", "LAYAK", "YA", "DITERIMA", "SETUJU"]
    private static let refused: Set<String> = [
        "DITOLAK", "TIDAKDITETAPKAN", "TIDAKLAYAK", "TIDAKDISETUJUI", "TIDAK", "TOLAK",
    ]
    private static let unmatched: Set<String> = ["TIDAKPADAN", "BELUMPADAN"]

    /// - Parameter isEnding: the proposal takes somebody out, or ends aid: that they died or moved speaks for it.
    func said(_ row: DecreeRow, isEnding: Bool) -> DecreeSaid {
        let code = code(row.statement)
        let result = ColumnMapping.key(row.result)
        if result.isEmpty {
            // What was asked is no answer to it.
            if RemovalRemark.isOwn(row.statement) { return .undecided(.statement) }
            return said(code, isEnding: isEnding)
        }
        if Self.granted.contains(result) { return .determined }
        if Self.unmatched.contains(result) { return .unmatched(reason(code, .noteMismatch) ?? "TIDAK_PADAN") }
        guard Self.refused.contains(result) else { return .undecided(.statement) }
        if let reason = reason(code, .noteRejection) { return .rejected(reason) }
        if let reason = reason(code, .noteMismatch) { return .unmatched(reason) }
        return .rejected("LAIN")
    }

    private func said(_ code: String, isEnding: Bool) -> DecreeSaid {
        // That somebody who is to be taken out is still listed decides nothing.
        if code.isEmpty { return isEnding ? .undecided(.statement) : .determined }
        // The service was away, or nobody has ever seen the words: no decision.
        if code == "P10" || code == "P99" { return .undecided(.statement) }
        let isOfRegistry = code.hasPrefix("P") && code != "P07"
        if isEnding, !isOfRegistry { return .determined }
        if code.hasPrefix("P") { return .unmatched(reason(code, .noteMismatch) ?? "TIDAK_PADAN") }
        return .rejected(reason(code, .noteRejection) ?? "LAIN")
    }

    /// Empty where nothing is said against the person.
    private func code(_ written: String) -> String {
        if written.isEmpty || RemovalRemark.isOwn(written) { return "" }
        guard let known = stated[ValueWords.key(written)] else { return RuleCode.p99.string }
        return known?.string ?? ""
    }

    private func reason(_ code: String, _ step: RoadStep) -> String? {
        if code.isEmpty { return nil }
        return ProposalReason.all.first { $0.code == code && $0.steps.contains(step) }?.name
    }
}
