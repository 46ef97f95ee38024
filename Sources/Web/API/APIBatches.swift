import Hummingbird
import Registry

/// Lists for the head of Dinsos and the regent, over the API.
struct APIBatches {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> APIGiven.Batch {
        APIGiven.Batch(try await registry.batch(context.recordID, by: context.actor))
    }

    func make(_ request: Request, _ context: Context) async throws -> APIGiven.BatchTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.NewBatch.self, request, site)
        let action = MakeBatch(id: try APIWords.action(sent.aksi), in: try APIWords.region(sent.wilayah))
        return APIGiven.BatchTaken(try await registry.perform(action, by: actor))
    }

    func decide(_ request: Request, _ context: Context) async throws -> APIGiven.BatchTaken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.BatchDecision.self, request, site)
        let action = DecideBatch(
            id: try APIWords.action(sent.aksi), try context.recordID, seen: sent.versi, seal: sent.segel,
            try decision(sent))
        return APIGiven.BatchTaken(try await registry.perform(action, by: actor))
    }

    private func decision(_ sent: APISent.BatchDecision) throws -> DecideBatch.Decision {
        switch sent.putusan {
        case "setujui":
            try refuseOthers(than: [], sent)
            return .endorse
        case "sahkan":
            try refuseOthers(than: ["nomor", "tanggal", "surat"], sent)
            guard let day = sent.tanggal else { throw APIBody.refused("tanggal", APITexts.missing) }
            var letter: RecordID?
            if let scan = sent.surat { letter = try APIWords.id(scan) }
            return .ratify(number: sent.nomor ?? "", day: try APIWords.day(day, "tanggal"), letter: letter)
        case "kembalikan":
            try refuseOthers(than: ["alasan", "keterangan"], sent)
            return .giveBack(reason: sent.alasan ?? "", words: sent.keterangan ?? "")
        default: throw APIBody.refused("putusan", APITexts.oddCode)
        }
    }

    /// What has no place in this decision is not passed over in silence.
    private func refuseOthers(than names: [String], _ sent: APISent.BatchDecision) throws(Refusal) {
        let said = [
            (name: "nomor", text: sent.nomor), (name: "tanggal", text: sent.tanggal), (name: "surat", text: sent.surat),
            (name: "alasan", text: sent.alasan), (name: "keterangan", text: sent.keterangan),
        ]
        for one in said where one.text != nil && !names.contains(one.name) {
            throw APIBody.refused(one.name, APITexts.unknownField)
        }
    }
}
