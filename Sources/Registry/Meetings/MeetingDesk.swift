import Storage

/// What all actions of a meeting ask first.
enum MeetingDesk {
    static func demands(_ deliberation: RecordID, in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    /// A meeting that is not sealed, with its deliberation.
    ///
    /// - Throws: `Refusal.notFound`, `.changedMeanwhile`, `.invalidInput` where none is held here.
    static func find(_ deliberation: RecordID, seen: Int?, in db: any Connection) throws
        -> (DeliberationRecord, MeetingRecord)
    {
        let record = try OpenDeliberation.find(deliberation, seen: seen, in: db)
        guard let meeting = try MeetingRecord.find(record.key, in: db) else { throw isNone }
        return (record, meeting)
    }

    /// The same, of one whose list and day are still being settled.
    static func findBefore(_ deliberation: RecordID, seen: Int?, in db: any Connection) throws
        -> (DeliberationRecord, MeetingRecord)
    {
        let (record, meeting) = try find(deliberation, seen: seen, in: db)
        switch meeting.stage {
        case .closed: throw isClosed
        case .running:
            throw refused(
                "musyawarah", "Rapat sedang berlangsung. Catat di mode layar.",
                "The meeting goes on. Write it down in meeting mode.")
        default: return (record, meeting)
        }
    }

    static func refused(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }

    static let isNone = refused(
        "musyawarah", "Rapat ini belum disiapkan di sini. Isi jam dan agenda dahulu.",
        "This meeting is not prepared here. Fill in its time and agenda first.")

    static let isCancelled = refused(
        "musyawarah", "Musyawarah ini sudah dibatalkan dan tidak berubah lagi. Buat yang baru.",
        "This musyawarah was called off and changes no more. Make a new one.")

    static let isClosed = refused(
        "musyawarah", "Rapat sudah ditutup; isinya tidak berubah lagi. Bila keliru, batalkan musyawarahnya.",
        "The meeting is closed; nothing of it changes any more. If it is wrong, cancel the musyawarah.")

    /// Nothing is decided in a meeting that does not go on.
    static func notRunning(_ stage: MeetingStage) -> Refusal {
        if stage == .closed { return isClosed }
        return refused(
            "musyawarah",
            "Rapat belum dibuka. Catat kehadiran, lalu buka rapat di mode layar. Rapat di luar: batalkan persiapannya dahulu.",
            "The meeting is not open. Note who came, then open it in meeting mode. If it was held outside, call it off first."
        )
    }

    /// A name on the agenda of a meeting that is over has its decision.
    static func checkRelease(_ proposal: ProposalRecord, in db: any Connection) throws {
        guard let deliberation = proposal.deliberation,
            let meeting = try MeetingRecord.find(RecordKey(home: proposal.key.home, id: deliberation), in: db),
            meeting.stage == .closed
        else { return }
        // Of one that was cancelled all names are free.
        if try DeliberationRecord.find(deliberation, in: db)?.state == .cancelled { return }
        throw refused(
            "musyawarah", "Rapat sudah ditutup. Bila hasilnya keliru, batalkan musyawarahnya; usulannya lepas semua.",
            "The meeting is closed. If what came of it is wrong, cancel the musyawarah; all its proposals are free then."
        )
    }
}

/// What came of writing in a meeting; kept, so that a repeat answers the same.
package struct MeetingOutcome: Codable, Sendable, Equatable {
    package var deliberation: RecordID
    /// Of the deliberation.
    package var version: Int
    package var stage: MeetingStage

    init(_ record: DeliberationRecord, _ meeting: MeetingRecord) {
        deliberation = record.key.id
        version = record.version
        stage = meeting.stage
    }
}
