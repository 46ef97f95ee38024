import Hummingbird

/// The desk of the law on personal data.
func addDeskRoutes(to router: Router<Context>, of site: Site) {
    let requests = RequestHandlers(site: site)
    router.get("/pdp", use: requests.overview)
    router.get("/pdp/permintaan", use: requests.list)
    router.get("/pdp/permintaan/baru", use: requests.blank)
    router.post("/pdp/permintaan/baru", use: requests.takeIn)
    router.get("/pdp/permintaan/:id", use: requests.show)
    router.post("/pdp/permintaan/:id", use: requests.step)
    router.get("/pdp/permintaan/:id/tanda-terima", use: requests.receipt)
    router.post("/pdp/permintaan/:id/surat", use: requests.letter)

    let copies = OwnCopyHandlers(site: site)
    router.get("/pdp/permintaan/:id/salinan", use: copies.paper)
    router.post("/pdp/permintaan/:id/salinan", use: copies.handOut)
    router.get("/pdp/permintaan/:id/salinan/berkas", use: copies.file)
    router.get("/pdp/surat/:id", use: copies.letter)

    let breaches = BreachHandlers(site: site)
    router.get("/pdp/insiden", use: breaches.list)
    router.get("/pdp/insiden/baru", use: breaches.blank)
    router.post("/pdp/insiden/baru", use: breaches.record)
    router.get("/pdp/insiden/:id", use: breaches.show)
    router.post("/pdp/insiden/:id", use: breaches.step)
    router.post("/pdp/insiden/:id/surat", use: breaches.letter)

    let retention = RetentionHandlers(site: site)
    router.get("/pdp/retensi", use: retention.schedule)
    router.post("/pdp/retensi", use: retention.run)
    router.get("/pdp/retensi/:macam", use: retention.row)
    router.post("/pdp/retensi/:macam", use: retention.change)

    let processing = ProcessingHandlers(site: site)
    router.get("/pdp/kegiatan", use: processing.list)
    router.get("/pdp/kegiatan/cetak", use: processing.paper)
    router.get("/pdp/kegiatan/baru", use: processing.blank)
    router.post("/pdp/kegiatan/baru", use: processing.add)
    router.get("/pdp/kegiatan/:id", use: processing.show)
    router.post("/pdp/kegiatan/:id", use: processing.save)

    let notices = PrivacyNoticeHandlers(site: site)
    router.get("/pdp/pemberitahuan", use: notices.list)
    router.get("/pdp/pemberitahuan/baru", use: notices.blank)
    router.post("/pdp/pemberitahuan/baru", use: notices.write)
    router.get("/keluarga/:id/persetujuan", use: notices.consents)
    router.post("/keluarga/:id/persetujuan", use: notices.note)
}
