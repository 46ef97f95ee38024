import Foundation
@testable import Registry
import Storage
import TepatTesting
import Testing

/// What Derati has on the screens of proposals and their meetings: one meeting that is being held, another that is sealed
/// and put up for everybody, a document with its bytes, papers, the scan of one, and a file for the ministry.
struct VillageMatters {
    /// On the agenda of the meeting that is being held.
    let proposal: RecordID
    let meeting: RecordID
    let sealed: RecordID
    /// Of the proposal.
    let evidence: RecordID
    /// Of the proposal, ready.
    let paper: RecordID
    let code: String
    /// Up for everybody.
    let list: RecordID
    /// Of a month of lists of the kabupaten.
    let file: RecordID

    /// Screens that belong together.
    struct Group {
        let name: String
        let addresses: [String]
    }

    /// In which of them something of the village is to be read, by whoever may.
    var groups: [Group] {
        let (held, closed) = ("/musyawarah/\(meeting)", "/musyawarah/\(sealed)")
        let ofProposal = "hal=usulan&id=\(proposal)"
        return [
            Group(name: "usulan", addresses: ["/usulan/\(proposal)", "/usulan/\(proposal)/ubah"]),
            Group(
                name: "musyawarah",
                addresses: [
                    held, "\(held)/putusan", "\(held)/segel", "\(held)/bukti", closed, "\(closed)/umumkan",
                ]),
            Group(name: "rapat", addresses: ["\(held)/rapat"]),
            Group(
                name: "layar",
                addresses: ["\(held)/layar"] + ["nama", "hadir", "selesai"].map { "\(held)/layar?tampil=\($0)" }),
            Group(name: "peristiwa", addresses: ["\(held)/peristiwa", "\(held)/peristiwa?sesudah=0"]),
            Group(name: "bukti", addresses: ["/usulan/\(proposal)/bukti", "\(closed)/bukti"]),
            Group(name: "berkas bukti", addresses: ["/usulan/\(proposal)/bukti/\(evidence)"]),
            Group(name: "daftar dokumen", addresses: ["/dokumen?\(ofProposal)"]),
            Group(name: "dokumen", addresses: ["/dokumen/\(paper)"]),
            Group(name: "kementerian", addresses: ["/kementerian/periode/\(file)"]),
            Group(
                name: "api",
                addresses: [
                    "/api/usulan/\(proposal)", "/api/musyawarah/\(meeting)",
                    "/api/dokumen?\(ofProposal)",
                ]),
        ]
    }

    /// What a file is told by, whatever it says: that it came.
    var files: Set<String> {
        ["/usulan/\(proposal)/bukti/\(evidence)", "/dokumen/\(paper)", "/kementerian/periode/\(file)"]
    }

    /// For everybody, signed in or not, a neighbour too: what was masked when it was put up, and what a code tells.
    var publicPages: [String] {
        ["/pengumuman/\(SampleRegister.derati.dotted)/\(list)", "/periksa/\(code)"]
    }

    // MARK: Made

    private static let mark = "RAHASIA"

    static func make(_ register: SampleRegister) async throws -> VillageMatters {
        let desk = ProposalDesk(at: register)
        // Work in the queue asks whose it is.
        try desk.enlist()
        register.registry.paperDesk.setPress { _, path, _ in
            try Data("%PDF-1.7 \(mark)".utf8).write(to: URL(fileURLWithPath: path))
            return 1
        }
        var household = ProposalDesk.household(serial: 31)
        household.members[0].values["nama"] = mark
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        var evidence: [RecordID] = []
        for kind in ["kk", "ktp", "foto_rumah"] { evidence.append(try await desk.paper(kind, of: draft.proposal)) }
        let meeting = try await hold(draft, at: desk)
        let (sealed, list) = try await seal(at: desk)
        let paper = try await makePaper(of: draft.proposal, at: desk)
        let file = try await makeFile(register)
        try await signByName(register, sealed: sealed)
        let code = try #require(try register.value("SELECT code FROM paper WHERE id = \(paper.value)"))
        return VillageMatters(
            proposal: draft.proposal, meeting: meeting, sealed: sealed, evidence: try #require(evidence.first),
            paper: paper, code: code, list: list, file: file)
    }

    /// Everybody has come, something was said, and the name was agreed to.
    private static func hold(_ draft: ProposalOutcome, at desk: ProposalDesk) async throws -> RecordID {
        let meeting = try await desk.meeting(
            DeliberationHeader(
                .musdes, day: MeetingRoom.day, place: "TERTUTUP", number: "431/11/2026", leader: mark))
        _ = try await desk.agenda(meeting, [draft])
        let room = MeetingRoom(desk: desk, deliberation: meeting, proposals: [draft.proposal])
        try await room.call()
        try await room.ask(
            (1...9).map { number in
                var guest = MeetingRoom.guest(number)
                guest.name = "\(mark) \(number)"
                return guest
            })
        try await room.open()
        var note = MeetingRoom.event(300, .noted)
        note.words = "\(mark) berkata bahwa rumahnya rusak"
        try await room.send([note, room.decision(301, on: 0, .agree)])
        #expect(try await room.view().guests.count == 9, "the meeting is being held")
        return meeting
    }

    /// Another one, with its lines under a seal, and its list for everybody.
    private static func seal(at desk: ProposalDesk) async throws -> (meeting: RecordID, list: RecordID) {
        let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: 32))
        _ = try await desk.agreed(.newHousehold, content)
        let meeting = RecordID(
            try #require(try desk.register.value("SELECT max(id) FROM deliberation").flatMap { Int64($0) }))
        let outcome = try await desk.registry.perform(
            PutUpList(.deliberation, of: meeting), by: ProposalDesk.village)
        return (meeting, outcome.list)
    }

    private static func makePaper(of proposal: RecordID, at desk: ProposalDesk) async throws -> RecordID {
        let asked = try await desk.registry.makePapers([PaperOrder(.receipt, of: proposal)], by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let paper = try #require(asked.papers.first)
        #expect(try desk.register.value("SELECT state FROM paper WHERE id = \(paper.value)") == "siap")
        return paper
    }

    private static func makeFile(_ register: SampleRegister) async throws -> RecordID {
        let (list, region) = (RecordID(7_790), SampleRegister.rejangLebong)
        try await register.registry.database.write(seeing: .everything) { db in
            let home = try db.count("SELECT home FROM family WHERE village = \(SampleRegister.derati) LIMIT 1")
            try db.execute(
                """
                INSERT INTO batch (home, id, region, state, proposals, persons, officials, seal, version, maker,
                    maker_name, made_at, number, day)
                VALUES (\(home), \(list), \(region), \(BatchState.ratified), 0, 0, 0, 'TERTUTUP', 1, 2, 'dinsos', 0,
                    '460/TERTUTUP/2026', 20261120)
                """)
        }
        let path = try register.registry.files.makeTemporary()
        try Data(mark.utf8).write(to: URL(fileURLWithPath: path))
        return try register.registry.keepFile(
            path, name: "kementerian-1702-202611.zip", mediaType: "application/zip", purpose: .ministryPeriod,
            region: region, days: 7, by: ProposalDesk.verifier
        ).id
    }

    /// Lists of papers say who made and brought them.
    private static func signByName(_ register: SampleRegister, sealed: RecordID) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE paper SET actor_name = \(mark)")
            try db.execute("UPDATE evidence SET actor_name = \(mark)")
            let scan = try #require(
                try db.first(
                    """
                    SELECT home, id, village FROM evidence WHERE home IN (SELECT home FROM home)
                    AND deliberation = \(sealed) ORDER BY id LIMIT 1
                    """))
            try db.execute(
                """
                INSERT INTO scan_check (home, evidence, village, result, pages, at, goes_on, goes_on_by, goes_on_name,
                    goes_on_at)
                VALUES (\(scan.int("home")), \(scan.int("id")), \(scan.int("village")), \(ScanResult.unread), 1, 0,
                    \(mark), 1, \(mark), 0) ON CONFLICT (home, evidence) DO NOTHING
                """)
        }
    }
}
