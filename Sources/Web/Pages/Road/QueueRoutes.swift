import Hummingbird

/// The lists through which village heads, camat and verifiers work.
func addQueueRoutes(to router: Router<Context>, of site: Site) {
    let finals = FinalHandlers(site: site)
    router.get("/usulan/final", use: finals.show)
    router.post("/usulan/final", use: finals.send)
    let kecamatan = QueueHandlers(site: site, office: .kecamatan)
    router.get("/terusan", use: kecamatan.show)
    router.post("/terusan", use: kecamatan.send)
    let dinsos = QueueHandlers(site: site, office: .dinsos)
    router.get("/verifikasi", use: dinsos.show)
    router.post("/verifikasi", use: dinsos.send)
}
