import Rules
import Storage

/// Tasks of moves between villages. The neighbour answers here, at once.
extension TaskMarker {
    func markMoved(_ result: inout TaskResult) throws {
        let family = try key(rule.family ?? "")
        if let open = try openCase(of: family) { try answer(open, family, &result) }
        let members = village.members(of: rule.family ?? "")
        let there = try members.filter { try person($0.key).village == ground.neighbour }.count
        result.look(
            there == members.count,
            Words(id: "Seluruh keluarga sudah diterima di sana.", en: "The whole family was taken up there."),
            there == 0
                ? Words(
                    id: "Keluarganya masih tercatat di desa ini.", en: "The family is still on record in this village.")
                : Words(
                    id: "Baru \(there) dari \(members.count) anggota yang pindah.",
                    en: "Only \(there) of \(members.count) members have moved."), at: family.id)
    }

    private func openCase(of family: RecordKey) throws -> TransferRecord? {
        try db.rows(
            """
            SELECT \(TransferRecord.columns) FROM transfer WHERE home = \(family.home) AND origin = \(ground.village)
            AND state = 'open' AND opened_by = \(actor.account) ORDER BY id DESC
            """
        ).map(TransferRecord.init).first { $0.body.parts.contains { $0.family == family.id } }
    }

    /// As a village does that knows its own people: who is not coming to it is refused.
    private func answer(_ record: TransferRecord, _ family: RecordKey, _ result: inout TaskResult) throws {
        guard record.destination == ground.neighbour else {
            result.wrong(
                "Pengajuannya ke desa lain. Tarik kembali di menu Pindah, lalu kirim ke desa yang benar.",
                "The case was sent to another village. Withdraw it under Moves and send it to the right one.",
                at: family.id)
            return
        }
        let all = village.members(of: rule.family ?? "").count
        let isWhole = record.persons == all && record.body.parts.count == 1
        let decision: DecideTransfer.Decision =
            isWhole
            ? .accept(values: ["alamat": "DUSUN LATIHAN", "rt": "001", "rw": "001"], into: nil, persons: [])
            : .refuse(reason: "Suratnya menyebut semua anggota")
        let decide = DecideTransfer(
            id: ActionID(), transfer: record.key.id, seen: record.version, decision: decision)
        _ = try decide.perform(in: db, by: ground.neighbourActor(registry), registry)
        if !isWhole {
            result.wrong(
                "Desa tetangga menolak: suratnya menyebut semua anggota, pengajuannya tidak. Kirim lagi.",
                "The neighbour village refused: the letter names all members, the case does not. Send it again.",
                at: family.id)
        }
    }

    func markAnswered(_ result: inout TaskResult) throws {
        let key = rule.person ?? ""
        let record = try seed.flatMap { try TransferRecord.find($0, in: db) }
        let state = record?.state ?? .withdrawn
        switch state {
        // Practice stays off the road.
        case .open, .proposed:
            result.wrong("Permintaannya belum dijawab.", "The request is not answered yet.")
        case .refused, .withdrawn:
            result.wrong(
                "Anda menolak, padahal orangnya memang sudah menetap di sana. Mulai tugas ini lagi.",
                "You refused, though the person does live there. Begin this task again.")
        case .accepted:
            let isThere = try person(key).village == ground.neighbour
            result.look(
                isThere,
                Words(id: "\(name(key)) sudah diserahkan.", en: "\(name(key)) was handed over."),
                Words(
                    id: "Permintaannya diterima, tetapi bukan \(name(key)) yang diserahkan. Mulai tugas ini lagi.",
                    en: "The request was accepted, but it was not \(name(key)) who was handed over. Begin again."))
        }
        for member in village.members(of: village.person(key)?.family ?? "") where member.key != key {
            let other = try person(member.key)
            guard other.village != ground.village else { continue }
            result.wrong(
                "\(name(member.key)) ikut diserahkan, padahal tidak diminta.",
                "\(name(member.key)) was handed over too, which nobody asked for.", at: other.family)
        }
    }
}
