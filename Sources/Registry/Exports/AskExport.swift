import Foundation
import Rules
import Storage

/// Asks for an export: judged, written down, and put in the queue, all at once.
struct AskExport: Action {
    var id: ActionID
    var order: ExportOrder

    func demands(in db: any Connection) throws -> [Demand] { [Demand(.export, at: order.region)] }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let title = try registry.checked(order, by: actor, in: db)
        let job = try EnqueueJob(id: id, job: ExportJob(order: order), title: title)
            .perform(in: db, by: actor, registry)
        try registry.insert(order, as: job, title: title, by: actor, in: db)
        return job
    }
}

extension Registry {
    /// Puts an export in the queue.
    ///
    /// - Returns: its number.
    /// - Throws: `Refusal.notFound` outside the actor's area, `Refusal.notAllowed` where no single grant allows it
    ///   all, `Refusal.invalidInput` for `tujuan`, `keterangan` and `kolom`.
    package func askExport(_ order: ExportOrder, id: ActionID = ActionID(), by actor: Actor) async throws -> RecordID {
        let export = try await perform(AskExport(id: id, order: order), by: actor)
        jobs.wake()
        return export
    }

    /// What this very form came to when it was sent before.
    package func exportBefore(id: ActionID, by actor: Actor) async throws -> RecordID? {
        try await outcome(of: AskExport.self, id: id, by: actor)
    }

    /// What an export can be for.
    package func exportPurposes() async throws -> [Choice] {
        let today = clock.today.packed
        return try await database.read { db in
            try DatedChoices.offered(ChoiceKind.purpose.rawValue, for: "ekspor", on: today, in: db)
        }
    }

    /// - Returns: what is taken, in words.
    func checked(_ order: ExportOrder, by actor: Actor, in db: any Connection) throws -> String {
        try actor.meet(order)
        guard let region = order.region == .nation ? .nation : gazetteer[order.region] else { throw Refusal.notFound }
        let catalogue = try catalogue(in: db)
        if let rule = order.selection.rule, catalogue.rules[rule] == nil { throw Refusal.notFound }
        if let program = order.selection.program, !catalogue.programs.contains(where: { $0.id == program }) {
            throw Refusal.notFound
        }
        guard !order.groups.isEmpty else {
            throw Refusal.invalidInput(field: "kolom", reason: ExportWords.noColumns)
        }
        let purposes = try DatedChoices.offered(
            ChoiceKind.purpose.rawValue, for: "ekspor", on: clock.today.packed, in: db)
        guard purposes.contains(where: { $0.code == order.purpose }) else {
            throw Refusal.invalidInput(field: "tujuan", reason: ExportWords.noPurpose)
        }
        guard (5...400).contains(order.words.trimmingSpaces.count) else {
            throw Refusal.invalidInput(field: "keterangan", reason: ExportWords.noWords)
        }
        guard !holdsDocumentNumber(order.words) else {
            throw Refusal.invalidInput(field: "keterangan", reason: SavedView.numberInName)
        }
        return ExportWords.title(of: order.selection, in: region).id
    }

    /// Writes the order into the register of exports and the trail.
    func insert(
        _ order: ExportOrder, as id: RecordID, title: String, by actor: Actor, in db: any Connection
    ) throws {
        let asked = String(decoding: try JSONEncoder.stable.encode(order), as: UTF8.self)
        let now = clock.now()
        try db.execute(
            """
            INSERT INTO export (id, account, actor_name, region, title, asked, purpose, words, masked, asked_at,
                downloads)
            VALUES (\(id), \(actor.account), \(actor.name), \(order.region), \(title), \(asked), \(order.purpose),
                \(order.words), \(order.isMasked), \(now), 0)
            """)
        try AuditTrail.write(
            .exportAsked, by: actor, place: order.region, object: "ekspor \(id)",
            detail: "\(title); \(ExportWords.numbers(order.isMasked)); \(order.purpose): \(order.words)", at: now,
            in: db)
    }
}

/// What the register itself says of exports.
enum ExportWords {
    static let noColumns = Words(
        id: "Pilih sekurang-kurangnya satu kelompok kolom.", en: "Choose at least one group of columns.")
    static let noPurpose = Words(id: "Pilih keperluan ekspor ini.", en: "Choose what this export is for.")
    static let noWords = Words(
        id: "Jelaskan keperluannya dengan 5 sampai 400 huruf.", en: "Explain the purpose in 5 to 400 letters.")

    static func numbers(_ isMasked: Bool) -> String { isMasked ? "nomor disamarkan" : "nomor lengkap" }

    /// `Keluarga tidak valid, sebab N02, program PKH, Kabupaten Rejang Lebong`.
    static func title(of selection: ExportSelection, in region: Region) -> Words {
        var parts: [Words] = []
        let gone = Words(id: "yang sudah tidak ada", en: "no longer there")
        switch selection {
        case .families(let filter):
            parts.append(unit(Words(id: "Keluarga", en: "Families"), filter.valid))
            if filter.isGone { parts.append(gone) }
        case .persons(let filter):
            parts.append(unit(Words(id: "Perorangan", en: "Persons"), filter.valid))
            if filter.status != .present { parts.append(gone) }
            if let sex = filter.sex {
                parts.append(sex == 1 ? Words(id: "laki-laki", en: "men") : Words(id: "perempuan", en: "women"))
            }
            if filter.minAge != nil || filter.maxAge != nil {
                let ages = "\(filter.minAge ?? 0)–\(filter.maxAge.map(String.init) ?? "…")"
                parts.append(Words(id: "umur \(ages)", en: "aged \(ages)"))
            }
        }
        if let rule = selection.rule { parts.append(Words(id: "sebab \(rule)", en: "reason \(rule)")) }
        if let program = selection.program {
            parts.append(Words(id: "program \(program)", en: "programme \(program)"))
        }
        let place = region.code == .nation ? "Indonesia" : region.fullName
        parts.append(Words(id: place, en: place))
        return Words(
            id: parts.map(\.id).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }

    private static func unit(_ unit: Words, _ valid: Bool?) -> Words {
        guard let valid else { return unit }
        return valid
            ? Words(id: "\(unit.id) valid", en: "\(unit.en) valid")
            : Words(id: "\(unit.id) tidak valid", en: "\(unit.en) not valid")
    }
}
