import Rules
import Storage

/// What the retention schedule throws away, each with its own way of doing it.
package enum RetentionKind: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case sessions = "sesi"
    case failures = "gagal_masuk"
    case searches = "pencarian"
    case drafts = "draf"
    case files = "berkas"
    case once = "tindakan"
    case jobs = "pekerjaan"
    case findings = "temuan"
    case withdrawn = "ditarik"
    /// Of people who never came into the register: nobody's record leads to them.
    case failedProposals = "usulan_ditolak"
    /// Which proposals a decision on many took and left; how many they were stays.
    case decisionRows = "baris_putusan"
    /// Of people in no register: their names; that somebody of their element came stays.
    case meetingGuests = "tamu_musyawarah"
    case requests = "permintaan"
    case auditWords = "kata_jejak"

    package var title: Words {
        switch self {
        case .sessions: Words(id: "Sesi yang sudah berakhir", en: "Ended sessions")
        case .failures: Words(id: "Kegagalan masuk", en: "Failed sign-ins")
        case .searches: Words(id: "Pencarian yang diingat", en: "Remembered searches")
        case .drafts: Words(id: "Draf isian", en: "Drafts of forms")
        case .files: Words(id: "Ekspor dan unggahan kedaluwarsa", en: "Expired exports and uploads")
        case .once: Words(id: "Jawaban formulir yang diulang", en: "Answers to repeated forms")
        case .jobs: Words(id: "Catatan pekerjaan yang selesai", en: "Records of finished jobs")
        case .findings: Words(id: "Temuan yang sudah ditutup", en: "Closed findings")
        case .withdrawn: Words(id: "Orang yang ditarik dari register", en: "Persons withdrawn from the register")
        case .failedProposals:
            Words(
                id: "Usulan tentang orang yang tidak jadi masuk register",
                en: "Proposals about people who never came into the register")
        case .decisionRows:
            Words(id: "Baris putusan sekaligus yang sudah berakhir", en: "Rows of ended decisions on many at once")
        case .meetingGuests: Words(id: "Nama tamu musyawarah", en: "Names of guests of a musyawarah")
        case .requests: Words(id: "Permintaan warga yang sudah dijawab", en: "Answered requests of citizens")
        case .auditWords: Words(id: "Kata-kata jejak audit", en: "Words of the audit trail")
        }
    }

    /// From when the days count.
    package var since: Words {
        switch self {
        case .sessions: Words(id: "sejak sesi berakhir", en: "since the session ended")
        case .failures, .drafts, .once, .auditWords: Words(id: "sejak tercatat", en: "since it was written down")
        case .searches, .files: Words(id: "sejak tanggal berlakunya lewat", en: "since it expired")
        case .jobs: Words(id: "sejak selesai", en: "since it was closed")
        case .requests: Words(id: "sejak dijawab", en: "since it was answered")
        case .findings: Words(id: "sejak ditutup", en: "since it was closed")
        case .withdrawn: Words(id: "sejak ditarik", en: "since the withdrawal")
        case .meetingGuests: Words(id: "sejak rapat ditutup", en: "since the meeting was closed")
        case .decisionRows: Words(id: "sejak diputuskan", en: "since it was decided")
        case .failedProposals: Words(id: "sejak usulan berakhir", en: "since the proposal ended")
        }
    }

    /// Failed sign-ins are of the register as a whole: they lock whoever guesses, wherever the account is.
    package func applies(to region: RegionCode) -> Bool {
        switch self {
        case .failures: region == .nation
        case .findings, .withdrawn, .failedProposals, .meetingGuests, .requests: region.level >= .kabupaten
        case .sessions, .searches, .drafts, .files, .once, .jobs, .decisionRows, .auditWords: true
        }
    }

    /// Fewer days would take away what is still needed: the count of failed sign-ins, repeated forms, the
    /// accountability of the desk.
    package var fewestDays: Int {
        switch self {
        case .sessions, .searches, .files: 0
        case .failures: 2
        case .drafts: 1
        case .once: 30
        case .jobs, .findings, .withdrawn: 30
        // A rejection can be opened again as long as anything can be undone, and so can all of a decision.
        case .failedProposals, .decisionRows: 30
        // The papers of a meeting are made and signed in that time.
        case .meetingGuests: 90
        case .requests, .auditWords: 365
        }
    }

    /// Whose rows they are.
    var table: String {
        switch self {
        case .sessions: "session"
        case .failures: "sign_in_failure"
        case .searches: "remembered_search"
        case .drafts: "draft"
        case .files: "stored_file"
        case .once: "once"
        case .jobs: "job"
        case .findings: "finding"
        case .withdrawn: "person"
        case .failedProposals: "proposal"
        case .decisionRows: "decision_row"
        case .meetingGuests: "meeting"
        case .requests: "privacy_request"
        case .auditWords: "audit_detail"
        }
    }

    /// How many go in one transaction: pages wait no longer than that takes.
    var portion: Int {
        switch self {
        case .withdrawn: 20
        case .failedProposals: 100
        case .meetingGuests: 50
        case .sessions, .failures, .searches, .drafts, .files, .once, .jobs, .findings, .decisionRows, .requests,
            .auditWords:
            500
        }
    }
}

/// How one kind is looked through within a kabupaten; of a province or the nation, what is theirs and no kabupaten's.
struct RetentionWork {
    let registry: Registry
    let region: RegionCode
    let actor: Actor
    /// What is older goes. Milliseconds since 1970, UTC.
    let cutoff: Int64
    private var range: ClosedRange<Int64> { region.range }
    private var isAbove: Bool { region.level < .kabupaten }
    /// The chains of the trail.
    private var homes: [Int64] {
        if isAbove { return [region == .nation ? 0 : -1] }
        return registry.homes.filter { region.contains(RegionCode($0.key)) }.values.sorted()
    }

    init(registry: Registry, region: RegionCode, actor: Actor, cutoff: Int64) {
        self.registry = registry
        self.region = region
        self.actor = actor
        self.cutoff = cutoff
    }

    /// Of people's data.
    private var inHome: SQL { isHere("home") }
    private func isHere(_ column: String) -> SQL { registry.homes(of: nil, Scope(regions: [region])).hold(column) }

    private func here(_ column: String) -> SQL {
        isAbove
            ? "\(unsafe: column) = \(region)"
            : "\(unsafe: column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    }

    /// Accounts of the region; whoever works on the server itself belongs to every kabupaten, and whoever has no role
    /// any more, and had none, to the nation.
    private func own(_ column: String) -> SQL {
        if isAbove {
            let others: SQL =
                region == .nation
                ? "OR \(unsafe: column) = 0 OR \(unsafe: column) NOT IN (SELECT o.account FROM account_grant o)" : ""
            return """
                (\(unsafe: column) IN (SELECT g.account FROM account_grant g WHERE g.region = \(region)) \(others))
                """
        }
        return """
            (\(unsafe: column) = 0 OR \(unsafe: column) IN (
                SELECT g.account FROM account_grant g WHERE g.region BETWEEN \(range.lowerBound) AND \(range.upperBound)))
            """
    }

    /// What of a kind would go, as the WHERE of a query about its table.
    private func doomed(_ kind: RetentionKind) -> SQL {
        let day = Int32(clamping: Int(CivilDayOf.packed(cutoff)))
        let open = ProposalState.allCases.filter(\.isOpen), ended = ProposalState.allCases.filter { !$0.isOpen }
        switch kind {
        case .sessions: return "expires_at < \(cutoff) AND \(own("account"))"
        case .failures: return "at < \(cutoff)"
        case .searches: return "expires_at < \(cutoff) AND \(own("account"))"
        case .drafts: return "saved_at < \(cutoff) AND \(own("account"))"
        case .files:
            return "expires_at < \(cutoff) AND \(here("region"))"
        case .once: return "at < \(cutoff) AND \(own("actor"))"
        case .jobs:
            return """
                finished_at < \(cutoff) AND \(here("region"))
                AND state IN ('done', 'failed', 'cancelled')
                """
        case .findings:
            return """
                \(inHome) AND closed_at IS NOT NULL AND closed_at < \(cutoff)
                AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                """
        case .withdrawn:
            return """
                \(inHome) AND status = 9 AND status <> 1
                AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                AND \(cutoff) > (
                    SELECT MAX(s.recorded_at) FROM status_period s
                    WHERE s.home = person.home AND \(isHere("s.home")) AND s.unit = 'person' AND s.id = person.id)
                AND NOT EXISTS (
                    SELECT 1 FROM proposal_claim c
                    WHERE c.home = person.home AND c.subject IN (person.id, person.family))
                AND NOT EXISTS (
                    SELECT 1 FROM proposal o
                    WHERE o.home = person.home AND o.family = person.family AND o.state IN (\(open)))
                """
        // What was carried out is the register's, and goes with the people in it.
        case .failedProposals:
            return """
                \(inHome) AND state IN (\(ended)) AND since < \(cutoff) AND content IS NOT NULL
                AND change_set IS NULL AND applied_at IS NULL
                AND (family IS NULL OR kind = \(ProposalKind.newMember))
                AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                """
        case .decisionRows:
            return """
                decision IN (
                    SELECT d.id FROM decision d WHERE d.result IN (\(BulkDecision.State.ended))
                    AND COALESCE(d.decided_at, d.asked_at) < \(cutoff) AND \(here("d.region")))
                """
        case .meetingGuests:
            return """
                \(inHome) AND erased = 0 AND COALESCE(closed_at, made_at) < \(cutoff)
                AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                """
        case .requests:
            return """
                state IN ('dijawab', 'ditolak', 'selesai') AND answered_at < \(cutoff)
                AND contact <> '' AND id NOT IN (
                    SELECT m.request FROM person_mark m WHERE m.request IS NOT NULL AND m.lifted_at IS NULL)
                AND region BETWEEN \(range.lowerBound) AND \(range.upperBound)
                """
        case .auditWords: return "home IN (\(homes)) AND day < \(day)"
        }
    }

    func count(_ kind: RetentionKind, in db: any Connection) throws -> Int {
        try db.count("SELECT count(*) FROM \(unsafe: kind.table) WHERE \(doomed(kind))")
    }

    /// Takes one portion away. - Returns: how many; 0 when nothing is left.
    func step(_ kind: RetentionKind, in db: any Connection) throws -> Int {
        let key: [String]
        switch kind {
        case .sessions: key = ["token_hash"]
        case .failures: key = ["key", "at", "number"]
        case .searches: key = ["key"]
        case .drafts: key = ["account", "path"]
        case .files, .jobs: key = ["id"]
        case .once: key = ["actor", "action"]
        case .findings: key = ["home", "family", "rule", "person", "opened_at"]
        case .decisionRows: key = ["decision", "number"]
        case .auditWords: key = ["home", "day", "number"]
        case .withdrawn: return try pseudonymisePersons(in: db)
        case .failedProposals: return try eraseProposals(in: db)
        case .requests: return try pseudonymiseRequests(in: db)
        case .meetingGuests: return try eraseGuests(in: db)
        }
        let columns = SQL.joined(key.map { "\(unsafe: $0)" }, by: ", ")
        let rows = try db.rows(
            "SELECT \(columns) FROM \(unsafe: kind.table) WHERE \(doomed(kind)) LIMIT \(kind.portion)")
        for row in rows {
            let conditions = key.enumerated().map { place, name -> SQL in "\(unsafe: name) = \(row[place])" }
            try db.execute("DELETE FROM \(unsafe: kind.table) WHERE \(SQL.joined(conditions, by: " AND "))")
        }
        return rows.count
    }

    private func pseudonymisePersons(in db: any Connection) throws -> Int {
        let rows = try db.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE \(doomed(.withdrawn))
            LIMIT \(RetentionKind.withdrawn.portion)
            """)
        try Erasure(registry: registry, actor: actor, db: db).runForRetention(try rows.map(PersonRecord.init))
        return rows.count
    }

    /// The steps stay.
    private func eraseProposals(in db: any Connection) throws -> Int {
        let rows = try db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal WHERE \(doomed(.failedProposals))
            LIMIT \(RetentionKind.failedProposals.portion)
            """)
        try ErasedProposals(registry: registry, db: db).erase(try rows.map { try ProposalRecord($0) })
        return rows.count
    }

    /// That so many came, of which element, stays.
    private func eraseGuests(in db: any Connection) throws -> Int {
        let rows = try db.rows(
            """
            SELECT home, deliberation FROM meeting WHERE \(doomed(.meetingGuests))
            LIMIT \(RetentionKind.meetingGuests.portion)
            """)
        for row in rows {
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("deliberation")))
            try ErasedGuests.erase(nil, of: key, in: db)
        }
        return rows.count
    }

    /// That there was a request, of what kind and how it was answered, stays.
    private func pseudonymiseRequests(in db: any Connection) throws -> Int {
        let rows = try db.rows(
            "SELECT id, person FROM privacy_request WHERE \(doomed(.requests)) LIMIT \(RetentionKind.requests.portion)")
        for row in rows {
            let id = try row.int("id")
            try db.execute(
                """
                UPDATE privacy_request SET applicant = '', contact = '', proxy = '', words = '', identity = '',
                    answer = '', handed_to = '', person = 0, family = 0 WHERE id = \(id)
                """)
            // An objection that still stands is shown with its reason.
            try db.execute(
                """
                UPDATE person_mark SET reason = '', lifted_reason = '' WHERE home IN (SELECT home FROM home)
                AND person = \(try row.int("person")) AND request = \(id) AND lifted_at IS NOT NULL
                """)
            try db.execute("UPDATE desk_event SET words = '' WHERE unit = 'permintaan' AND record = \(id)")
            try db.execute("DELETE FROM desk_letter WHERE unit = 'permintaan' AND record = \(id)")
        }
        return rows.count
    }
}

/// The day of a moment in western Indonesia.
enum CivilDayOf {
    static func packed(_ at: Int64) -> Int64 { Int64(Clock.at(at).today.packed) }
}
