import Foundation
import Rules
import Storage

/// An export as the register of exports has it.
package struct ExportRecord: Sendable {
    /// Also that of its job. Stands in every row of the file.
    package var id: RecordID
    package var account: Int64
    package var actorName: String
    package var region: RegionCode
    /// What was taken, in words: `Keluarga tidak valid, Kabupaten Rejang Lebong`.
    package var title: Words
    package var purpose: Words
    /// What for, in the asker's own words.
    package var words: String
    package var isMasked: Bool
    package var order: ExportOrder?
    /// Milliseconds since 1970, UTC, as all moments here.
    package var askedAt: Int64
    package var madeAt: Int64?
    package var rows: Int?
    package var bytes: Int?
    package var expiresAt: Int64?
    package var droppedAt: Int64?
    package var downloads: Int
    package var downloadedAt: Int64?
    package var state: State
    /// How far the work is.
    package var done: Int
    package var total: Int
    /// Why it was not made.
    package var problem: Words?
    var file: RecordID?

    package enum State: Sendable, Equatable {
        case waiting, running, ready, failed, cancelled
        /// Thrown away, by hand or since its days were over.
        case gone
        /// Written to a file of the server by the command line.
        case outside
    }

    static let columns: SQL = """
        e.id AS id, e.account AS account, e.actor_name AS actor_name, e.region AS region, e.title AS title,
        e.asked AS asked, e.purpose AS purpose, e.words AS words, e.masked AS masked, e.asked_at AS asked_at,
        e.made_at AS made_at, e.row_count AS row_count, e.file AS file, e.bytes AS bytes,
        e.expires_at AS expires_at, e.dropped_at AS dropped_at, e.downloads AS downloads,
        e.downloaded_at AS downloaded_at, j.state AS job_state, j.done AS done, j.total AS total,
        j.problem AS problem, s.id AS stored
        """

    static let tables: SQL =
        "export e LEFT JOIN job j ON j.id = e.id LEFT JOIN stored_file s ON s.id = e.file"

    init(_ row: Row, now: Int64, _ purposes: ExportPurposes, _ gazetteer: Gazetteer) throws {
        id = RecordID(try row.int("id"))
        account = try row.int("account")
        actorName = try row.text("actor_name")
        region = RegionCode(try row.int("region"))
        let written = try row.text("title")
        askedAt = try row.int("asked_at")
        purpose = purposes.words(of: try row.text("purpose"), on: Clock.at(askedAt).today.packed)
        words = try row.text("words")
        isMasked = try row.int("masked") != 0
        order = try? JSONDecoder().decode(ExportOrder.self, from: Data(try row.text("asked").utf8))
        let place = region == .nation ? Region.nation : gazetteer[region]
        title =
            order.flatMap { order in place.map { ExportWords.title(of: order.selection, in: $0) } }
            ?? Words(id: written, en: written)
        madeAt = row.intOrNil("made_at")
        rows = row.intOrNil("row_count").map(Int.init)
        bytes = row.intOrNil("bytes").map(Int.init)
        expiresAt = row.intOrNil("expires_at")
        droppedAt = row.intOrNil("dropped_at")
        downloads = Int(try row.int("downloads"))
        downloadedAt = row.intOrNil("downloaded_at")
        file = row.intOrNil("stored").map { RecordID($0) }
        done = Int(row.intOrNil("done") ?? 0)
        total = Int(row.intOrNil("total") ?? 0)
        problem = row.textOrNil("problem").flatMap { try? JSONDecoder().decode(Words.self, from: Data($0.utf8)) }
        state = .waiting
        state = self.state(ofJob: row.textOrNil("job_state").flatMap(JobRecord.State.init), now: now)
    }

    private func state(ofJob job: JobRecord.State?, now: Int64) -> State {
        if madeAt != nil {
            // The command line has no account, and no file of ours.
            if account == 0 { return .outside }
            return file == nil || (expiresAt ?? Int64.max) <= now ? .gone : .ready
        }
        switch job {
        case .waiting: return .waiting
        case .running: return .running
        case .cancelled: return .cancelled
        case .failed, .done, nil: return .failed
        }
    }
}
