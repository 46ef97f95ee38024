import Hummingbird
import Registry

/// Musyawarah over the API. Papers come by the door of the pages (`/musyawarah/:id/bukti`).
struct APIDeliberations {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> APIGiven.Meeting {
        APIGiven.Meeting(try await registry.deliberation(context.recordID, by: context.actor))
    }

    func write(_ request: Request, _ context: Context) async throws -> APIGiven.MeetingTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Meeting.self, request, site)
        guard let desa = sent.desa else { throw APIBody.refused("desa", APITexts.missing) }
        guard sent.versi == nil else { throw APIBody.refused("versi", APITexts.unknownField) }
        let action = WriteDeliberation(
            id: try APIWords.action(sent.aksi), at: try APIWords.region(desa), try header(sent))
        return APIGiven.MeetingTaken(try await registry.perform(action, by: actor))
    }

    func rewrite(_ request: Request, _ context: Context) async throws -> APIGiven.MeetingTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Meeting.self, request, site)
        guard let seen = sent.versi else { throw APIBody.refused("versi", APITexts.missing) }
        guard sent.desa == nil else { throw APIBody.refused("desa", APITexts.unknownField) }
        let id = try context.recordID
        let village = try await registry.deliberation(id, by: actor).row.village.code
        let action = WriteDeliberation(
            id: try APIWords.action(sent.aksi), id, seen: seen, at: village, try header(sent))
        return APIGiven.MeetingTaken(try await registry.perform(action, by: actor))
    }

    private func header(_ sent: APISent.Meeting) throws -> DeliberationHeader {
        let kind: DeliberationKind = try APIWords.code(sent.jenis, "jenis")
        return DeliberationHeader(
            kind, day: try APIWords.day(sent.tanggal, "tanggal"), place: sent.tempat ?? "", number: sent.nomor ?? "",
            leader: sent.pemimpin ?? "", invited: sent.undangan ?? 0, present: sent.hadir ?? 0,
            women: sent.perempuan ?? 0, poor: sent.miskin ?? 0, note: sent.catatan ?? "")
    }

    func agenda(_ request: Request, _ context: Context) async throws -> APIGiven.Listed {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Agenda.self, request, site)
        let seen = try sent.usulan.map { try $0.proposal }
        let action = PutOnAgenda(id: try APIWords.action(sent.aksi), try context.recordID, seen)
        return APIGiven.Listed(try await registry.perform(action, by: actor), context.visit)
    }

    func decide(_ request: Request, _ context: Context) async throws -> APIGiven.MeetingTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Decision.self, request, site)
        let decision: VillageDecision = try APIWords.code(sent.keputusan, "keputusan")
        let action = DecideName(
            id: try APIWords.action(sent.aksi), try context.recordID, try APIWords.id(sent.usulan), decision,
            reason: sent.alasan ?? "", words: sent.keterangan ?? "", isDisputed: sent.keberatan ?? false,
            seen: sent.dilihat)
        return APIGiven.MeetingTaken(try await registry.perform(action, by: actor))
    }

    func seal(_ request: Request, _ context: Context) async throws -> APIGiven.MeetingTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Seal.self, request, site)
        let action = SealDeliberation(
            id: try APIWords.action(sent.aksi), try context.recordID, seen: sent.versi)
        return APIGiven.MeetingTaken(try await registry.perform(action, by: actor))
    }

    func giveBack(_ request: Request, _ context: Context) async throws -> APIGiven.Listed {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Return.self, request, site)
        let action = ReturnDeliberation(
            id: try APIWords.action(sent.aksi), try context.recordID, seen: sent.versi, reason: sent.alasan,
            words: sent.keterangan ?? "")
        return APIGiven.Listed(try await registry.perform(action, by: actor), context.visit)
    }
}
