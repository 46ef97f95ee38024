import Rules
package import Storage

/// Endorses or ratifies a list, exactly as it was sealed, or gives it back.
package struct DecideBatch: Action {
    package typealias Outcome = BatchOutcome

    package var id: ActionID
    package var batch: RecordID
    /// The version that the page showed.
    package var seen: Int
    /// The seal that the page showed.
    package var seal: String
    package var decision: Decision

    package enum Decision: Codable, Sendable, Equatable {
        /// By the head of Dinsos.
        case endorse
        /// By the regent or mayor, with the letter: its number, its day, and the paper that the page showed.
        case ratify(number: String, day: Int32, letter: RecordID?)
        /// By whoever would have decided: the list is no more, its proposals can be looked into again.
        case giveBack(reason: String, words: String)
    }

    package init(id: ActionID = ActionID(), _ batch: RecordID, seen: Int, seal: String, _ decision: Decision) {
        self.id = id
        self.batch = batch
        self.seen = seen
        self.seal = seal
        self.decision = decision
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        switch (decision, record.state) {
        case (.endorse, _): return [Demand(.endorse, at: record.region)]
        case (.ratify, _): return [Demand(.ratify, at: record.region)]
        case (.giveBack, .endorsed): return [Demand(.ratify, at: record.region)]
        case (.giveBack, _): return [Demand(.endorse, at: record.region)]
        }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> BatchOutcome {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        guard record.version == seen, record.seal == seal else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var batch = BatchWork(record, work)
        switch decision {
        case .endorse: try batch.endorse()
        case .ratify(let number, let day, let letter):
            try batch.ratify(number: number, day: day, letter: letter)
        case .giveBack(let reason, let words): try batch.giveBack(reason: reason, words: words)
        }
        return batch.record.outcome
    }
}

extension DecideBatch: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try BatchRecord.find(batch, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}

/// A list in the hands of whoever decides.
struct BatchWork {
    private(set) var record: BatchRecord
    let work: ChangeWork

    init(_ record: BatchRecord, _ work: ChangeWork) {
        self.record = record
        self.work = work
    }

    mutating func endorse() throws {
        guard record.state == .made else { throw Refusal.changedMeanwhile(version: record.version) }
        try requireOther(than: [(record.maker, record.madeAt)])
        try move(.endorse, as: .kadis)
        record.state = .endorsed
        (record.endorsedBy, record.endorsedName, record.endorsedAt) = (work.actor.account, work.actor.name, work.now)
        try record.update(in: work.db)
        try audit("disetujui")
        try RoadNotices(work).tell(
            .ratify, of: record.region, link: "/pengesahan/\(record.key.id)",
            Words(
                id: "Berkas \(record.proposals) usulan menunggu pengesahan.",
                en: "A list of \(record.proposals) proposals waits to be ratified."))
    }

    mutating func ratify(number: String, day: Int32, letter: RecordID?) throws {
        guard record.state == .endorsed else { throw Refusal.changedMeanwhile(version: record.version) }
        let number = number.trimmingSpaces
        try ChangeWork.checkWords(number, field: "nomor")
        guard !number.isEmpty else {
            throw StepWork.refused("nomor", "Tulis nomor surat pengesahan.", "Write the number of the letter.")
        }
        guard day <= work.registry.clock.today.packed, day >= 20_200_101 else {
            throw StepWork.refused("tanggal", "Tulis tanggal surat, bukan yang akan datang.", "Write the letter's day.")
        }
        let papers = try ProposalPapers(ofBatch: record.key, in: work.db)
        guard let scan = papers.papers.last(where: { $0.kind == "surat_pengesahan" }) else {
            throw StepWork.refused(
                "bukti", "Unggah pindaian surat pengesahan dulu.", "Upload the scan of the letter first.")
        }
        // Not another than the one that was read.
        guard scan.id == letter else { throw Refusal.changedMeanwhile(version: record.version) }
        try ScanGate.check(.batch(record.key.id), ["surat_pengesahan"], in: record.key, work.db)
        let taken = try work.db.count(
            "SELECT count(*) FROM batch WHERE home = \(record.key.home) AND number = \(number)")
        if taken > 0 {
            throw StepWork.refused(
                "nomor", "Nomor surat ini sudah dipakai berkas lain.", "Another list has this number.")
        }
        try requireOther(
            than: [(record.maker, record.madeAt), (record.endorsedBy ?? 0, record.endorsedAt ?? record.madeAt)])
        try move(.ratify, as: .bupati, evidence: papers.words(of: [scan.id]))
        record.state = .ratified
        (record.ratifiedBy, record.ratifiedName, record.ratifiedAt) = (work.actor.account, work.actor.name, work.now)
        (record.number, record.day, record.digest) = (number, day, scan.digest)
        try record.update(in: work.db)
        try audit("disahkan", sealing: scan.id)
        try RoadNotices(work).tell(
            .verify, of: record.region, link: "/pengesahan/\(record.key.id)",
            Words(
                id: "Berkas \(record.proposals) usulan sudah disahkan.",
                en: "A list of \(record.proposals) proposals was ratified."))
    }

    mutating func giveBack(reason: String, words: String) throws {
        let step: RoadStep = record.state == .endorsed ? .returnByBupati : .returnByKadis
        guard record.state == .made || record.state == .endorsed else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        guard let named = ProposalReason.named(reason), named.steps.contains(step) else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "keterangan")
        // Whatever is left on it: it may have come back because it is not what was sealed any more.
        let left = try work.db.rows(
            """
            SELECT id FROM proposal WHERE home = \(record.key.home) AND batch = \(record.key.id)
            AND state = \(record.state.proposals) ORDER BY id
            """
        ).map { RecordID(try $0.int("id")) }
        try ManySteps(
            step: step, before: record.state.proposals, after: .verifying,
            role: record.state == .endorsed ? .bupati : .kadis, reason: reason, words: words.trimmingSpaces,
            batch: record.key.id.value
        ).take(left, of: record.key.home, work)
        try work.db.execute(
            """
            UPDATE proposal SET batch = NULL WHERE home = \(record.key.home) AND batch = \(record.key.id)
            """)
        record.state = .returned
        (record.returnedName, record.reason, record.words) = (work.actor.name, reason, words.trimmingSpaces)
        try record.update(in: work.db)
        try audit("dikembalikan")
        try RoadNotices(work).tell(
            .verify, of: record.region, link: "/pengesahan/\(record.key.id)",
            Words(
                id: "Berkas \(record.proposals) usulan dikembalikan: \(named.title.id).",
                en: "A list of \(record.proposals) proposals came back: \(named.title.en)."))
    }

    /// It has gone to the ministry, as the file that was made of it.
    ///
    /// - Parameter receipt: the paper that says so.
    mutating func send(_ file: String, number: String, day: Int32, receipt: RecordID?) throws {
        guard record.state == .ratified else { throw Refusal.changedMeanwhile(version: record.version) }
        let number = number.trimmingSpaces
        try ChangeWork.checkWords(number, field: "nomor")
        guard !number.isEmpty else {
            throw StepWork.refused("nomor", "Tulis nomor surat pengantar.", "Write the number of the letter.")
        }
        guard day <= work.registry.clock.today.packed, day >= record.day ?? 0 else {
            throw StepWork.refused(
                "tanggal", "Tulis tanggal kirim: sesudah pengesahan, bukan yang akan datang.",
                "Write the day on which it was sent: after it was ratified, and not ahead.")
        }
        guard let made = record.made else {
            throw StepWork.refused(
                "berkas", "Buat dulu berkas kementeriannya.", "Make the file for the ministry first.")
        }
        guard made.digest == file else { throw Refusal.changedMeanwhile(version: record.version) }
        let papers = try ProposalPapers(ofBatch: record.key, in: work.db)
        guard let scan = papers.papers.last(where: { $0.kind == "tanda_terima" }) else {
            throw StepWork.refused(
                "bukti", "Unggah tanda terima kementerian dulu.", "Upload the ministry's receipt first.")
        }
        guard scan.id == receipt else { throw Refusal.changedMeanwhile(version: record.version) }
        // Nobody sends what they wrote themselves. Whoever verified it or made the list may: others have judged it since.
        try requireOther(than: [], ofSteps: Hands.steps)
        try move(.send, as: .verifikator, evidence: papers.words(of: [scan.id]))
        record.state = .sent
        (record.sentNumber, record.sentDay) = (number, day)
        (record.sentName, record.sentAt) = (work.actor.name, work.now)
        try record.update(in: work.db)
        try audit("dikirim, SHA-256 \(made.digest)", sealing: scan.id)
    }

    /// Takes exactly what was sealed one step on.
    private func move(_ step: RoadStep, as role: Role, evidence: String = "") throws {
        let (db, key) = (work.db, record.key)
        let before = record.state.proposals
        let items = try BatchItems(of: key, in: db)
        let route = try items.route(key, work)
        guard let arrow = Road.arrow(step, from: before, through: route), let after = arrow.to else {
            throw StepWork.refused(
                "berkas", "Usulan dalam berkas ini tidak melewati langkah itu di sini.",
                "What is on this list does not take that step here.")
        }
        // What is on the paper and what is in the register are the same, or nobody signs: the same content, and nothing
        // done with it since but the steps of the list itself. That it was entered in SIKS-NG changes nothing.
        let there = try db.count(
            """
            SELECT count(*) FROM batch_item i
            JOIN proposal p ON p.home = i.home AND p.id = i.proposal AND p.hash = i.hash AND p.batch = i.batch
            JOIN proposal_step s ON s.home = i.home AND s.proposal = i.proposal AND s.chain = i.chain
            WHERE i.home = \(key.home) AND i.batch = \(key.id) AND p.home = \(key.home) AND s.home = \(key.home)
            AND p.state = \(before)
            AND NOT EXISTS (
                SELECT 1 FROM proposal_step l
                WHERE l.home = \(key.home) AND l.proposal = i.proposal AND l.number > s.number
                AND l.step <> \(RoadStep.markSIKS) AND (l.batch IS NULL OR l.batch <> \(key.id)))
            """)
        guard items.seal(of: key, record.region) == record.seal, there == items.items.count,
            there == record.proposals
        else {
            throw StepWork.refused(
                "berkas", "Isi berkas berubah sejak disegel. Kembalikan berkas ini dan susun yang baru.",
                "The list is not as it was sealed. Give it back and make a new one.")
        }
        try ManySteps(
            step: step, before: before, after: after, role: role, evidence: evidence, batch: key.id.value
        ).take(items.items.map(\.proposal), of: key.home, work)
    }

    /// Than whoever made the list or endorsed it, and than those whose work is on it.
    private func requireOther(
        than others: [(account: Int64, at: Int64)], ofSteps steps: [RoadStep] = Hands.steps + [.pass]
    ) throws {
        let hands = try Hands(
            ofList: "batch_item i", where: "i.batch = \(record.key.id)", in: record.key.home, steps: steps, work.db
        ).hands
        var actor = work.actor
        for other in others + hands {
            actor = try FourEyes(on: other.account, since: other.at, isInherited: true, work.registry, in: work.db)
                .require(actor, field: "berkas")
        }
        let permission: Permission
        switch record.state {
        case .made, .returned: permission = .endorse
        case .endorsed: permission = .ratify
        case .ratified, .sent: permission = .verify
        }
        try actor.meet(Demand(permission, at: record.region))
    }

    /// - Parameter scan: the paper that was decided by, which is sealed with the decision.
    private func audit(_ what: String, sealing scan: RecordID? = nil) throws {
        let head = try scan.map { try seal($0) }
        try AuditTrail.write(
            .batchDecided, by: work.actor, place: record.region, object: "berkas \(record.key.id)",
            detail: "\(what): \(record.proposals) usulan" + (head.map(SealedLines.words) ?? ""), sealing: head,
            at: work.now, in: work.db)
    }

    /// What was decided by last, and its paper.
    private func seal(_ scan: RecordID) throws -> String {
        let papers = try PaperFacts.of(record.key, in: work.db)
        let scans = try SealFacts.scans("batch = \(record.key.id) AND id = \(scan)", record.key.home, work.db)
        let there = try SealedLines(.batch, of: record.key, in: work.db).objects(of: .paper)
        return try SealedLines.add(
            SealFacts.decided(record).suffix(1) + scans + papers.filter { !there.contains($0.object) }, to: .batch,
            record.key, at: record.region, in: work.db)
    }
}
