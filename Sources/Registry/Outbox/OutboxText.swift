import Rules

/// The words of an event as a citizen's telephone shows them: dated data, in Indonesian, no more than two messages long.
struct OutboxText: Equatable {
    var event: String
    /// `yyyymmdd`.
    var from: Int32
    /// What comes next, where no reason says it.
    var next: String
    var words: String

    /// In bytes: two SMS.
    static let longest = 306

    /// Of `texts.csv`, in its order.
    static let all = EmbeddedTable.rows(of: "texts.csv", columns: 4).map { row in
        OutboxText(event: row[0], from: Int32(row[1]) ?? 0, next: row[2], words: row[3])
    }

    /// The one that holds on a day.
    static func of(_ event: OutboxEvent, on day: Int32) -> OutboxText? {
        all.filter { $0.event == event.rawValue && $0.from <= day }.max { $0.from < $1.from }
    }

    /// - Parameters:
    ///   - reason: by name; its next step is told instead of the usual one.
    ///   - number: of the proposal.
    func filled(
        _ kind: ProposalKind, _ state: ProposalState, reason: String, number: String, on day: CivilDate
    ) -> String {
        // What somebody is registered as is nobody else's to read on a telephone.
        let named = kind == .ppks ? "Usulan" : kind.title.id
        let step = ProposalReason.named(reason)?.next.id ?? ""
        let values = [
            "{jenis}": named, "{tahap}": state.title.id, "{nomor}": number,
            "{tanggal}": "\(twoDigits(day.day))-\(twoDigits(day.month))-\(day.year)",
            "{langkah}": step.isEmpty ? next : step,
        ]
        var text = words
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            text = text.replacing(name, with: value)
        }
        while text.utf8.count > Self.longest { text.removeLast() }
        return text
    }
}
