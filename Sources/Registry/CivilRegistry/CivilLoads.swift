import Foundation
import Rules
import Storage

/// A load of an extract, as the list shows it.
package struct CivilLoad: Sendable {
    package var id: RecordID
    package var region: Region
    /// `yyyymmdd`.
    package var asOf: Int32
    package var isComplete: Bool
    /// What the file was called.
    package var name: String
    package var rows: Int
    package var unreadable: Int
    package var villages: Int
    /// Of them, those that are asked about in this extract still.
    package var held: Int
    package var rejects: [RecordID]
    package var actorName: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    package var state: State

    package enum State: Sendable {
        /// Being read, or about to be.
        case loading
        case inForce
        /// A later extract has taken its place.
        case replaced
        /// It was stopped or failed before it was in force.
        case broken
    }
}

enum CivilLoads {
    /// - Throws: `Refusal.invalidInput` where a later extract of the same place is in force.
    static func refuseOlder(_ day: Int32, in region: RegionCode, _ db: any Connection) throws {
        let places = region.range
        let known = try db.count(
            """
            SELECT COALESCE(MAX(l.as_of), 0) FROM civil_load l WHERE EXISTS (
                SELECT 1 FROM civil_place p WHERE p.part = l.id AND p.held = 1
                AND p.village BETWEEN \(places.lowerBound) AND \(places.upperBound))
            """)
        if known <= Int(day) { return }
        let text = String(known)
        let words = "\(text.dropFirst(6))-\(text.dropFirst(4).prefix(2))-\(text.prefix(4))"
        throw Refusal.invalidInput(
            field: "tanggal_data",
            reason: Words(
                id: "Ekstrak per \(words) sudah dipakai di wilayah ini; yang lebih lama tidak menggantikannya.",
                en: "An extract of \(words) is in force here; an older one does not replace it."))
    }
}

extension Registry {
    /// Has an uploaded file taken in as an extract of the civil registry; a sheet that was not read yet is read first.
    ///
    /// - Returns: the job.
    /// - Throws: `Refusal` for a region wider than a kabupaten or outside the actor's, for a day ahead, and for a file
    ///   that is not whole.
    package func startCivilLoad(
        of id: RecordID, region: RegionCode, asOf: Int32, isComplete: Bool, action: ActionID, by actor: Actor
    ) async throws -> RecordID {
        let upload = try await upload(id, by: actor)
        guard region.level >= .kabupaten, gazetteer[region] != nil, actor.scope(for: .importFile).contains(region)
        else {
            throw Refusal.invalidInput(
                field: "wilayah",
                reason: Words(
                    id: "Pilih satu kabupaten/kota di wilayah Anda, atau bagiannya.",
                    en: "Choose one kabupaten of your area, or a part of it."))
        }
        if asOf > clock.today.packed {
            throw Refusal.invalidInput(
                field: "tanggal_data",
                reason: Words(id: "Tanggal ini belum tiba.", en: "This day has not come yet."))
        }
        guard upload.hasText else {
            throw Refusal.invalidInput(
                field: "unggahan",
                reason: Words(
                    id: "Lembar berkas ini belum dibaca. Buka berkasnya, pilih lembarnya, lalu muat.",
                    en: "The sheet of this file was not read yet. Open the file, choose its sheet, then load it."))
        }
        try await database.read { try CivilLoads.refuseOlder(asOf, in: region, $0) }
        return try await enqueue(
            LoadCivilExtract(region: region, upload: id, asOf: asOf, isComplete: isComplete), title: upload.name,
            id: action, by: actor)
    }

    /// Loads of the actor's area, newest first.
    package func civilLoads(limit: Int = 50, by actor: Actor) async throws -> [CivilLoad] {
        let scope = actor.scope(for: .importFile)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.importFile) }
        let gazetteer = gazetteer
        return try await database.read { db in
            let inside = scope.condition("l.region")
            return try db.rows(
                """
                SELECT l.id, l.region, l.as_of, l.complete, l.name, l.persons, l.unreadable, l.villages, l.rejects_csv,
                    l.rejects_xlsx, l.actor_name, l.at, l.ended_at, COALESCE(j.state, '') AS job,
                    (SELECT count(*) FROM civil_place p WHERE p.part = l.id AND p.held = 1) AS held
                FROM civil_load l LEFT JOIN job j ON j.id = l.id WHERE (\(inside))
                ORDER BY l.id DESC LIMIT \(limit)
                """
            ).map { try CivilLoad($0, gazetteer) }
        }
    }
}

extension CivilLoad {
    fileprivate init(_ row: Row, _ gazetteer: Gazetteer) throws {
        id = RecordID(try row.int("id"))
        region = gazetteer[RegionCode(try row.int("region"))] ?? .nation
        asOf = Int32(try row.int("as_of"))
        isComplete = try row.int("complete") != 0
        name = try row.text("name")
        rows = Int(try row.int("persons"))
        unreadable = Int(try row.int("unreadable"))
        villages = Int(try row.int("villages"))
        held = Int(try row.int("held"))
        rejects = ["rejects_csv", "rejects_xlsx"].compactMap { row.intOrNil($0).map { RecordID($0) } }
        actorName = try row.text("actor_name")
        at = try row.int("at")
        let isOpen = ["waiting", "running"].contains(try row.text("job"))
        if row.intOrNil("ended_at") == nil {
            state = isOpen ? .loading : .broken
        } else {
            state = held > 0 ? .inForce : .replaced
        }
    }
}
