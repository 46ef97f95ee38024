import Foundation
package import Storage

/// Works out what a bulk mend would do and keeps it for a look: nothing of anybody is changed yet.
///
/// Records outside the actor's places are as if they were not there, whichever ids were sent.
package struct PrepareBulk: Action {
    /// The job's number.
    package typealias Outcome = Int64

    package var id: ActionID
    package var mend: BulkMend
    package var selection: BulkSelection
    package var reason: String

    package init(id: ActionID = ActionID(), _ mend: BulkMend, _ selection: BulkSelection, reason: String) {
        self.id = id
        self.mend = mend
        self.selection = selection
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard case .region(let region, _) = selection else { return [] }
        return [Demand(.correct, at: region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Int64 {
        let scope = actor.scope(for: .correct)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.correct) }
        guard reason.trimmingSpaces.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(reason, field: "alasan")
        try check(registry)
        let catalogue = try registry.catalogue(in: db)
        let select = BulkSelect(registry: registry, db: db, scope: scope)
        let (families, isCut) = try select.families(selection, for: mend)
        guard !families.isEmpty else { throw Self.nobody }
        let context = try select.context(for: mend, families, catalogue)
        var proposals =
            mend == .swapNIKKK
            ? BulkRegroup.proposals(for: families, context) : families.flatMap { mend.proposals(for: $0, context) }
        if mend.kind == .wrongVillage { Self.keepOneVillage(&proposals) }
        let tooMany = proposals.count > BulkSelect.most
        proposals = Array(proposals.prefix(BulkSelect.most))
        guard !proposals.isEmpty else { throw Self.nobody }
        let valid = BulkForetell(catalogue: catalogue, rules: context.rules).becomingValid(proposals)
        return try BulkStore(db: db, registry: registry).keep(
            mend, proposals, becomingValid: valid, reason: reason.trimmingSpaces, isCut: isCut || tooMany, by: actor)
    }

    /// - Throws: `Refusal.invalidInput`.
    private func check(_ registry: Registry) throws {
        switch mend {
        case .setPlace(let place):
            let parts: [(String, String?, Int)] = [
                ("dusun", place.hamlet, 400), ("rt", place.rt, 10), ("rw", place.rw, 10),
            ]
            guard parts.contains(where: { $0.1 != nil }) else {
                throw Refusal.invalidInput(
                    field: "rt",
                    reason: Words(id: "Isi dusun, RT, atau RW yang baru.", en: "Fill in the new hamlet, RT or RW."))
            }
            for (field, value, most) in parts where (value ?? "").utf8.count > most {
                throw Refusal.invalidInput(field: field, reason: Words(id: "Terlalu panjang.", en: "Too long."))
            }
        case .wrongVillage(let destination, _):
            guard destination.level == .village, registry.gazetteer[destination] != nil else {
                throw Refusal.invalidInput(
                    field: "tujuan", reason: Words(id: "Pilih desa tujuan.", en: "Choose the village to go to."))
            }
        default: break
        }
    }

    /// One case of moving has one village to come from.
    private static func keepOneVillage(_ proposals: inout [BulkProposal]) {
        let origin = proposals.first { $0.refusal == nil }?.family.family.village
        for place in proposals.indices
        where proposals[place].refusal == nil && proposals[place].family.family.village != origin {
            proposals[place].refusal = BulkWords.otherVillage
        }
    }

    private static let nobody = Refusal.invalidInput(
        field: "pilih",
        reason: Words(
            id: "Tidak ada data yang dapat diperbaiki dengan cara ini di pilihan Anda.",
            en: "Nothing in your choice can be mended this way."))
}

/// Writes a previewed job.
struct BulkStore {
    let db: any Connection
    let registry: Registry

    func keep(
        _ mend: BulkMend, _ proposals: [BulkProposal], becomingValid: Set<RecordID>, reason: String, isCut: Bool,
        by actor: Actor
    ) throws -> Int64 {
        try db.lock([.bulk(0)])
        let job = Int64(try db.count("SELECT COALESCE(MAX(id), 0) FROM bulk_job")) + 1
        let refused = proposals.filter { $0.refusal != nil }.count
        let message = isCut ? try Self.encode(Self.cut) : ""
        try db.execute(
            """
            INSERT INTO bulk_job (id, account, actor_name, region, mend, state, reason, total, done, applied, refused,
                undone, created_at, message)
            VALUES (\(job), \(actor.account), \(actor.name), \(Self.region(of: proposals)), \(try Self.encode(mend)),
                \(BulkJob.State.ready.rawValue), \(reason), \(proposals.count), 0, 0, \(refused), 0,
                \(registry.clock.now()), \(message))
            """)
        for (number, proposal) in proposals.enumerated() {
            let family = proposal.family.family
            var change = ""
            if proposal.refusal == nil {
                change = try Self.encode(
                    BulkStep(
                        changes: ChangeSet(
                            event: proposal.event, family: family.key.id, changes: proposal.changes, reason: reason,
                            day: proposal.day),
                        records: proposal.records, makesValid: becomingValid.contains(family.key.id)))
            }
            let state: BulkRow.State = proposal.refusal == nil ? .ready : .refused
            try db.execute(
                """
                INSERT INTO bulk_row (job, number, home, family, person, village, state, change, before, after, words)
                VALUES (\(job), \(number + 1), \(family.key.home), \(family.key.id),
                    \(proposal.person?.key.id.value ?? 0), \(family.village), \(state.rawValue), \(change),
                    \(try Self.encode(proposal.before)), \(try Self.encode(proposal.after)),
                    \(try proposal.refusal.map { try Self.encode($0) } ?? ""))
                """)
        }
        return job
    }

    /// The smallest region that holds every row.
    private static func region(of proposals: [BulkProposal]) -> RegionCode {
        guard var region = proposals.first?.family.family.village else { return .nation }
        for proposal in proposals {
            while !region.contains(proposal.family.family.village), let wider = region.parent { region = wider }
        }
        return region
    }

    private static let cut = Words(
        id: "Hanya 5.000 baris pertama; ulangi untuk sisanya sesudah ini selesai.",
        en: "The first 5,000 rows only; do it again for the rest when this is done.")

    static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.stable.encode(value), as: UTF8.self)
    }

    static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func words(_ text: String) throws -> Words? { text.isEmpty ? nil : try decode(Words.self, text) }
}
