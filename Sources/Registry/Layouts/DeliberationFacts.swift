import Rules
import Storage

/// What a musyawarah's documents tell of: who was there, what was on the agenda, what was decided.
struct DeliberationFacts {
    struct Line {
        var item: AgendaItem
        var proposal: ProposalRecord
        /// What it asks for, as anybody may read it.
        var kind: String
        /// Why it was proposed, by name.
        var proposed: String
        var dissent: String

        var decision: VillageDecision? { item.decision }
        var reason: String { ProposalReason.named(item.reason)?.title.id ?? "" }
    }

    let record: DeliberationRecord
    /// Nil: it was held outside of this program.
    let meeting: MeetingView?
    let lines: [Line]
    let names: PaperNames
    /// Of the office: hours of a meeting are of its own clock.
    private let zone: Cutoff.Zone

    init(_ record: DeliberationRecord, _ maker: PaperMaker) throws {
        self.record = record
        let names = PaperNames(maker, of: record.key.home, isTrial: maker.isTrial)
        self.names = names
        zone = maker.registry.paperDesk.zone
        meeting = try MeetingView.of(record.key.id, in: maker.db, maker.registry)
        let said = Dictionary((meeting?.items ?? []).map { ($0.proposal, $0.dissent) }) { first, _ in first }
        let items = try AgendaItem.of(record.key, in: maker.db)
        let proposals = try ProposalRecord.some(
            items.map(\.proposal), of: record.key.home, ProposalRecord.columns, in: maker.db)
        let byID = Dictionary(proposals.map { ($0.key.id, $0) }) { first, _ in first }
        lines = try items.compactMap { item in
            guard let proposal = byID[item.proposal] else { return nil }
            return Line(
                item: item, proposal: proposal, kind: names.kind(proposal, isPublic: true),
                proposed: try proposal.readContent?.reason ?? "", dissent: said[item.proposal] ?? "")
        }
    }

    var header: DeliberationHeader { meeting?.header ?? record.header }
    var day: CivilDate { CivilDate(packed: header.day) }

    func count(_ decision: VillageDecision) -> Int { lines.filter { $0.decision == decision }.count }
    func decided(_ decision: VillageDecision) -> [Line] { lines.filter { $0.decision == decision } }

    /// What stands in braces.
    var values: [String: String] {
        var values = [
            "hari_tanggal_huruf": SpelledDay.spelled(day), "hari_tanggal": SpelledDay.withWeekday(day),
            "tanggal_musyawarah": SpelledDay.plain(day), "tempat": header.place, "pemimpin": header.leader,
            "undangan": String(header.invited), "hadir": String(header.present), "perempuan": String(header.women),
            "miskin": String(header.poor), "jumlah": String(lines.count), "setuju": String(count(.agree)),
            "tolak": String(count(.refuse)), "tunda": String(count(.postpone)), "alasan": header.note,
            "nomor_dokumen": header.number, "acara": "Usulan dan perbaikan data kesejahteraan sosial",
        ]
        guard let meeting else { return values }
        values["waktu"] = "\(SpelledDay.time(meeting.startsAt)) \(zone.rawValue.uppercased())"
        if !meeting.agenda.trimmingSpaces.isEmpty { values["acara"] = meeting.agenda.trimmingSpaces }
        let share = meeting.session > 1 ? meeting.bylaws.secondQuorum : meeting.bylaws.quorum
        values["kuorum"] = share.map { SpelledNumber.share($0.parts, of: $0.of) } ?? ""
        values["butuh"] = String(meeting.quorum.needed)
        values["tercapai"] = meeting.quorum.isReached ? "tercapai" : "tidak tercapai"
        values["undangan"] = String(meeting.quorum.invited)
        values["hadir"] = String(meeting.quorum.present)
        values["perempuan"] = String(meeting.quorum.women)
        values["miskin"] = String(meeting.quorum.poor)
        return values
    }

    var invited: [MeetingGuest] { (meeting?.guests ?? []).filter(\.isInvited) }

    /// On what its lists rest: minutes, or the statement in their stead.
    func basis(_ maker: PaperMaker) -> [String: String] {
        let meeting = maker.place.meeting
        let isStatement = header.kind == .sptjm
        return [
            "DOKUMEN_DASAR":
                isStatement ? "SURAT PERNYATAAN TANGGUNG JAWAB MUTLAK" : "BERITA ACARA \(meeting.uppercased())",
            "HASIL": isStatement ? "HASIL PEMERIKSAAN USULAN" : "HASIL \(meeting.uppercased())",
            "pemutus": isStatement ? maker.place.head : meeting,
            "lampiran_undangan": invited.isEmpty ? "" : "1 (satu) berkas",
            "daftar_undangan": invited.isEmpty ? "" : "(daftar undangan terlampir)",
        ]
    }

    /// Which text tells who was there.
    var presence: PaperPart {
        guard let meeting else { return .presence }
        return meeting.session > 1 && meeting.bylaws.secondQuorum == nil ? .secondQuorum : .quorum
    }

    // MARK: What has to be so

    /// - Throws: `Refusal.invalidInput` where a name has no decision yet, or the meeting goes on still.
    func checkDecided(_ maker: PaperMaker) throws {
        if lines.isEmpty {
            throw maker.refused("Belum ada usulan dalam agenda.", "There is no proposal on the agenda.")
        }
        let open = lines.filter { $0.decision == nil }.count
        if open > 0 {
            throw maker.refused(
                "\(open) nama belum ada keputusannya. Putuskan dahulu, lalu buat dokumennya.",
                "\(open) names have no decision yet. Decide first, then make the document.")
        }
        if let meeting, meeting.stage != .closed {
            throw maker.refused(
                "Musyawarah belum ditutup. Tutup dahulu, lalu buat dokumennya.",
                "The meeting is not closed yet. Close it first, then make the document.")
        }
    }

    /// - Throws: `Refusal.invalidInput` of what tells how it went before it is over.
    func checkHeld(_ maker: PaperMaker) throws {
        if let meeting {
            if meeting.stage == .closed { return }
            throw maker.refused(
                "Musyawarah belum ditutup. Tutup dahulu, lalu buat dokumennya.",
                "The meeting is not closed yet. Close it first, then make the document.")
        }
        guard day > maker.today else { return }
        throw maker.refused(
            "Musyawarah ini baru diselenggarakan \(SpelledDay.plain(day)). Notulennya dibuat sesudah itu.",
            "This meeting is held on \(SpelledDay.plain(day)) only. Its notes are made after that.")
    }

    /// What was decided on is what will be read.
    func checkUnchanged(_ maker: PaperMaker) throws {
        if let line = lines.first(where: { $0.item.hash != $0.proposal.hash }) {
            throw maker.refused(
                "Usulan nomor \(line.item.number) berubah sejak masuk agenda. Bahas lagi isinya yang baru.",
                "Proposal number \(line.item.number) changed since it was put on the agenda. Decide on it anew.")
        }
    }
}
