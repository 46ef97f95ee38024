import Storage

/// Walks the trail from the newest entry back, along the index that leaves most out, and checks the rest of the filter
/// entry by entry. Looks at so many at most: what is rare among millions is looked for page by page.
struct AuditScan {
    let filter: AuditFilter
    let reader: Reader
    let homes: [Int64]
    let limit: Int
    /// Entries looked at in each stream.
    let work: Int
    /// Of the lists that a proposal was on, where one is asked for.
    var acts: ListActs?

    /// The place of an entry in the order of the trail: later first, then the larger chain, day and number.
    struct Spot: Comparable {
        var at: Int64
        var home: Int64
        var day: Int64
        var number: Int64

        static func < (left: Spot, right: Spot) -> Bool {
            (left.at, left.home, left.day, left.number) < (right.at, right.home, right.day, right.number)
        }

        var cursor: Cursor { Cursor(village: at, id: home, person: day * 10_000_000_000 + number) }

        init(at: Int64, home: Int64, day: Int64, number: Int64) {
            (self.at, self.home, self.day, self.number) = (at, home, day, number)
        }

        init(_ cursor: Cursor) {
            self.init(
                at: cursor.village, home: cursor.id, day: cursor.person / 10_000_000_000,
                number: cursor.person % 10_000_000_000)
        }
    }

    struct Found {
        var spots: [Spot]
        var next: Spot?
        /// Looked through up to here only.
        var isCutShort = false
    }

    func page(after cursor: Cursor?) throws -> Found {
        let start = cursor.map { Spot($0) }
        var spots: [Spot] = []
        // How far the stream that was cut first has come: beyond, something may be missing.
        var bound: Spot?
        for home in homes {
            for path in paths(in: home) {
                let reached = try walk(home, path, after: start, into: &spots)
                if let reached { bound = max(bound ?? reached, reached) }
            }
        }
        spots.sort(by: >)
        if let bound { spots.removeAll { $0 < bound } }
        let isMore = spots.count > limit
        spots = Array(spots.prefix(limit))
        return Found(spots: spots, next: isMore ? spots.last : bound, isCutShort: !isMore && bound != nil)
    }

    /// - Returns: the last entry looked at, if there may be more behind it.
    private func walk(_ home: Int64, _ path: SQL, after start: Spot?, into spots: inout [Spot]) throws -> Spot? {
        var last: Spot?
        var (seen, fitting) = (0, 0)
        let moments = filter.moments
        try reader.forEach(
            """
            SELECT e.at, e.day, e.number, CASE WHEN \(in: "e.place") AND \(fits(home)) THEN 1 ELSE 0 END
            FROM audit_entry e WHERE e.home = \(home) AND \(path) AND \(behind(start, home))
            AND e.at >= \(moments.lowerBound) AND e.at < \(moments.upperBound)
            ORDER BY e.at DESC, e.day DESC, e.number DESC LIMIT \(work)
            """
        ) { row in
            let spot = Spot(at: row.int(0), home: home, day: row.int(1), number: row.int(2))
            (last, seen) = (spot, seen + 1)
            if row.int(3) != 0 {
                spots.append(spot)
                fitting += 1
            }
            return fitting <= limit
        }
        return fitting > limit || seen >= work ? last : nil
    }

    private func behind(_ start: Spot?, _ home: Int64) -> SQL {
        guard let start else { return "1 = 1" }
        if home == start.home { return "(e.at, e.day, e.number) < (\(start.at), \(start.day), \(start.number))" }
        return home < start.home ? "e.at <= \(start.at)" : "e.at < \(start.at)"
    }

    /// One for each index to walk along; together all that can fit.
    private func paths(in home: Int64) -> [SQL] {
        if let object = filter.object {
            var paths = objects(object).map { object -> SQL in "e.object = \(object)" }
            // What concerns several kabupaten is in the chain of the whole register.
            if let acts, !acts.places.isEmpty, home == acts.home || home == 0 {
                for list in acts.objects { paths.append("e.object = \(list) AND e.place IN (\(acts.places))") }
            }
            return paths
        }
        if let account = filter.account { return ["e.actor = \(account)"] }
        if let region = filter.region, region.level == .village { return ["e.place = \(region)"] }
        if let group = filter.group { return group.verbs.map { "e.verb = \($0)" } }
        return ["1 = 1"]
    }

    /// What an object that somebody asks for may be written as.
    private func objects(_ text: String) -> [String] {
        guard RecordID(text) != nil else { return [text] }
        let id = text.uppercased()
        let kinds = [
            "keluarga", "kk", "nik", "orang", "perubahan", "pindah", "darurat", "pekerjaan", "berkas", "usulan",
            "putusan", "musyawarah", "penetapan", "serah terima",
        ]
        return kinds.map { "\($0) \(id)" }
    }

    /// What the path does not see to already.
    private func fits(_ home: Int64) -> SQL {
        var parts: [SQL] = ["1 = 1"]
        if let account = filter.account { parts.append("e.actor = \(account)") }
        if let group = filter.group { parts.append("e.verb IN (\(group.verbs))") }
        if let region = filter.region {
            parts.append("e.place BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)")
        }
        if let words = filter.words {
            let pattern = "%" + words.lowercased().map { "%_!".contains($0) ? "!\($0)" : "\($0)" }.joined() + "%"
            parts.append(
                """
                EXISTS (SELECT 1 FROM audit_detail d WHERE d.home = \(home) AND d.day = e.day AND d.number = e.number
                AND LOWER(d.detail || ' ' || d.actor_name) LIKE \(pattern) ESCAPE '!')
                """)
        }
        return SQL.joined(parts, by: " AND ")
    }
}
