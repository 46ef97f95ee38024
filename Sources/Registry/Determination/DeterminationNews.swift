import Storage

/// What became of a decree that was carried out, village by village, in numbers.
struct DeterminationNews {
    private struct Place {
        var counts: [DeterminationOutcome: Int] = [:]
        /// Whom the register had removed and the head of Dinsos takes the ministry's word for.
        var accepted = 0
    }

    /// Proposals that have taken their step.
    private(set) var applied = 0
    /// Those that could not.
    private(set) var left = 0
    private var places: [RegionCode: Place] = [:]
    private let record: DeterminationRecord

    init(of record: DeterminationRecord, in db: any Connection) throws {
        self.record = record
        for row in try db.rows(
            """
            SELECT village, outcome, COALESCE(answer, '') AS answer, CASE WHEN applied_at IS NULL THEN 0 ELSE 1 END AS done,
                count(*) AS n
            FROM determination_row WHERE home = \(record.key.home) AND determination = \(record.key.id)
            GROUP BY village, outcome, COALESCE(answer, ''), CASE WHEN applied_at IS NULL THEN 0 ELSE 1 END
            """)
        {
            guard let outcome = DeterminationOutcome(rawValue: try row.text("outcome")) else { continue }
            let number = Int(try row.int("n"))
            let village = RegionCode(try row.int("village"))
            let isDone = try row.int("done") == 1
            if outcome.step != nil {
                if isDone {
                    applied += number
                    places[village, default: Place()].counts[outcome, default: 0] += number
                } else {
                    left += number
                }
            } else if outcome == .reappeared, try row.text("answer") == DeterminationAnswer.accept.rawValue {
                places[village, default: Place()].accepted += number
            }
        }
    }

    /// Each village once, and Dinsos of what was left.
    func tell(_ work: ChangeWork) throws {
        let notices = RoadNotices(work)
        for (village, place) in places.sorted(by: { $0.key < $1.key }) {
            try notices.tellVillage(village, link: "/usulan", words(place))
        }
        if left == 0 { return }
        try notices.tell(
            .verify, of: record.region, link: "/penetapan/\(record.key.id)",
            Words(
                id: "\(left) usulan yang ditetapkan tidak dapat diterapkan.",
                en: "Proposals that were determined and could not be carried out: \(left)."))
    }

    private func words(_ place: Place) -> Words {
        let determined = place.counts[.determined] ?? 0
        let unmatched = place.counts[.unmatched] ?? 0
        let rejected = place.counts[.rejected] ?? 0
        var parts = Words(
            id: "Hasil kementerian: \(determined) ditetapkan, \(unmatched) tidak padan, \(rejected) ditolak.",
            en: "The ministry's answer: \(determined) determined, \(unmatched) not matched, \(rejected) rejected.")
        if place.accepted > 0 {
            parts.id += " \(place.accepted) orang yang sudah dihapus ditetapkan lagi: periksa, lalu usulkan bila benar."
            parts.en += " Removed people who were determined again, to be looked at: \(place.accepted)."
        }
        return parts
    }
}
