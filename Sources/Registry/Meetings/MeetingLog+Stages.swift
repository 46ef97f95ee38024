import Foundation
import Rules
import Storage

/// Opening, putting off, closing.
extension MeetingLog {
    mutating func open(_ event: MeetingEvent) throws -> Bool {
        if meeting.stage == .running { return false }
        try checkDay(event)
        let count = self.count
        try checkQuorum(count, event)
        let missing = count.missingWords
        if let missing, count.lacksStrictly(by: rules, session: meeting.session) {
            throw MeetingDesk.refused(
                "unsur", "Unsur wajib belum hadir: \(missing.id). Tunggu, atau panggil rapat kedua.",
                "Some have to be there who are not: \(missing.en). Wait, or call the second meeting.")
        }
        let words = missing.map { "Belum hadir: \($0.id)." } ?? ""
        (meeting.stage, meeting.openedAt, meeting.bylaws) = (.running, moment(event), rules)
        try SittingRecord.write(.running, on: record.header.day, count, words: words, of: meeting, at: now, in: db)
        // What is said of who is missing stands in the notes.
        var event = event
        event.words = words
        append(event)
        if !words.isEmpty {
            notes.append(NoteRecord(words, number: meeting.events, on: nil, at: moment(event)))
        }
        touches = true
        told.append("dibuka, \(count.present) dari \(count.invited) undangan, perlu \(count.needed)")
        return true
    }

    func checkDay(_ event: MeetingEvent) throws {
        let day = CivilDate(packed: record.header.day)
        guard Clock.at(moment(event)).today >= day else {
            if meeting.session > 1 {
                throw MeetingDesk.refused(
                    "tanggal",
                    "Rapat ke-\(meeting.session) diadakan pada \(day.dashed); sebelum hari itu tidak dicatat.",
                    "Session \(meeting.session) is on \(day.dashed); nothing is noted before that day.")
            }
            throw MeetingDesk.refused(
                "tanggal", "Rapat ini untuk \(day.dashed). Ubah harinya di keterangan musyawarah.",
                "This meeting is for \(day.dashed). Change its day in what is said of the musyawarah.")
        }
    }

    private func checkQuorum(_ count: QuorumCount, _ event: MeetingEvent) throws {
        if count.invited == 0, meeting.session == 1 {
            throw MeetingDesk.refused(
                "tamu", "Belum ada undangan dalam daftar.", "Nobody is on the list of those invited.")
        }
        guard count.isEnough(by: rules, session: meeting.session) else { throw notEnough(count) }
        if meeting.stage == .waiting, let until = meeting.waitsUntil, moment(event) > until {
            throw MeetingDesk.refused(
                "kuorum", "Waktu menunggu (\(Self.hours(rules.waitMinutes).id)) sudah lewat. Panggil rapat kedua.",
                "The time of waiting (\(Self.hours(rules.waitMinutes).en)) is over. Call the second meeting.")
        }
    }

    private func notEnough(_ count: QuorumCount) -> Refusal {
        let hours = Self.hours(rules.waitMinutes), days = rules.secondWithinDays
        if meeting.session > 1, rules.secondQuorum == nil {
            return MeetingDesk.refused("kuorum", "Belum ada yang tercatat hadir.", "Nobody is noted as there.")
        }
        let next =
            meeting.stage == .waiting
            ? Words(id: "Panggil rapat kedua dalam \(days) hari.", en: "Call the second meeting within \(days) days.")
            : Words(
                id: "Tunda paling lama \(hours.id); bila tetap kurang, panggil rapat kedua dalam \(days) hari.",
                en: "Put it off for \(hours.en) at most; if it stays so, call the second meeting within \(days) days.")
        return MeetingDesk.refused(
            "kuorum",
            "Kuorum belum tercapai: \(count.present) dari \(count.invited) undangan hadir, perlu \(count.needed). "
                + next.id,
            "No quorum: \(count.present) of \(count.invited) invited came, \(count.needed) are needed. \(next.en)")
    }

    private static func hours(_ minutes: Int) -> Words {
        minutes % 60 == 0 && minutes > 0
            ? Words(id: "\(minutes / 60) jam", en: "\(minutes / 60) hours")
            : Words(id: "\(minutes) menit", en: "\(minutes) minutes")
    }

    /// Puts it off on the day itself. Once, and not for longer than the tata tertib give.
    mutating func wait(_ event: MeetingEvent) throws -> Bool {
        if meeting.stage == .waiting { return false }
        guard meeting.stage != .running else {
            throw MeetingDesk.refused("musyawarah", "Rapat sudah dibuka.", "The meeting is open already.")
        }
        try checkDay(event)
        let count = self.count
        if count.invited == 0, meeting.session == 1 {
            throw MeetingDesk.refused(
                "tamu", "Belum ada undangan dalam daftar.", "Nobody is on the list of those invited.")
        }
        if count.mayOpen(by: rules, session: meeting.session) {
            throw MeetingDesk.refused("kuorum", "Kuorum tercapai. Buka rapat.", "There is a quorum. Open the meeting.")
        }
        guard rules.waitMinutes > 0 else {
            throw MeetingDesk.refused(
                "kuorum", "Tata tertib tidak memberi waktu tunggu. Panggil rapat kedua.",
                "The rules give no time to wait. Call the second meeting.")
        }
        try ChangeWork.checkWords(event.words, field: "keterangan")
        let words = event.words.trimmingSpaces
        meeting.stage = .waiting
        meeting.waitsUntil = moment(event) + Int64(rules.waitMinutes) * 60_000
        try SittingRecord.write(.waiting, on: record.header.day, count, words: words, of: meeting, at: now, in: db)
        append(event)
        touches = true
        told.append("ditunda, \(count.present) dari \(count.invited) undangan, perlu \(count.needed)")
        return true
    }

    mutating func close(_ event: MeetingEvent) throws -> Bool {
        if meeting.stage == .closed { return false }
        guard meeting.stage == .running else { throw MeetingDesk.notRunning(meeting.stage) }
        guard !items.isEmpty else {
            throw MeetingDesk.refused(
                "musyawarah", "Belum ada usulan dalam agenda.", "There is no proposal on the agenda.")
        }
        let open = items.values.filter { $0.decision == nil }.map(\.number).sorted()
        guard open.isEmpty else {
            let names = open.prefix(5).map(String.init).joined(separator: ", ") + (open.count > 5 ? ", …" : "")
            throw MeetingDesk.refused(
                "musyawarah", "\(open.count) nama belum ada keputusannya: nomor \(names).",
                "\(open.count) names have no decision yet: number \(names).")
        }
        let came = guests.filter { $0.cameAt != nil }
        (meeting.stage, meeting.closedAt) = (.closed, max(moment(event), meeting.openedAt ?? 0))
        record.header.invited = guests.filter(\.isInvited).count
        record.header.present = came.count
        record.header.women = came.filter(\.isWoman).count
        record.header.poor = came.filter(\.isPoor).count
        append(event)
        touches = true
        told.append("ditutup, \(items.count) nama, \(came.count) hadir")
        return true
    }
}
