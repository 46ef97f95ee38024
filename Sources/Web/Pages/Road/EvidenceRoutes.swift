import Hummingbird

/// Papers of proposals and of musyawarah.
func addEvidenceRoutes(to router: Router<Context>, of site: Site) {
    let proposals = EvidenceHandlers(site: site, isOfDeliberation: false)
    router.get("/usulan/:id/bukti", use: proposals.show)
    router.post("/usulan/:id/bukti", use: proposals.add)
    router.get("/usulan/:id/bukti/:berkas", use: proposals.open)
    router.post("/usulan/:id/bukti/:berkas/buang", use: proposals.drop)
    let deliberations = EvidenceHandlers(site: site, isOfDeliberation: true)
    router.get("/musyawarah/:id/bukti", use: deliberations.show)
    router.post("/musyawarah/:id/bukti", use: deliberations.add)
    router.get("/musyawarah/:id/bukti/:berkas", use: deliberations.open)
    router.post("/musyawarah/:id/bukti/:berkas/buang", use: deliberations.drop)
}
