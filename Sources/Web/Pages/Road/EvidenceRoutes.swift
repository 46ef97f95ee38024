import Hummingbird
import Registry

/// Papers of proposals, of musyawarah, and of the lists that a kabupaten decides on.
func addEvidenceRoutes(to router: Router<Context>, of site: Site) {
    let proposals = EvidenceHandlers(site: site) { .proposal($0) }
    router.get("/usulan/:id/bukti", use: proposals.show)
    router.post("/usulan/:id/bukti", use: proposals.add)
    router.get("/usulan/:id/bukti/:berkas", use: proposals.open)
    router.post("/usulan/:id/bukti/:berkas/buang", use: proposals.drop)
    let deliberations = EvidenceHandlers(site: site) { .deliberation($0) }
    router.get("/musyawarah/:id/bukti", use: deliberations.show)
    router.post("/musyawarah/:id/bukti", use: deliberations.add)
    router.get("/musyawarah/:id/bukti/:berkas", use: deliberations.open)
    router.post("/musyawarah/:id/bukti/:berkas/buang", use: deliberations.drop)
    addScanRoutes(to: router, "/musyawarah", deliberations)
    let batches = EvidenceHandlers(site: site) { .batch($0) }
    router.get("/pengesahan/:id/bukti", use: batches.show)
    router.post("/pengesahan/:id/bukti", use: batches.add)
    router.get("/pengesahan/:id/bukti/:berkas", use: batches.open)
    router.post("/pengesahan/:id/bukti/:berkas/buang", use: batches.drop)
    addScanRoutes(to: router, "/pengesahan", batches)
}

/// What somebody says of a scan.
private func addScanRoutes(to router: Router<Context>, _ place: String, _ papers: EvidenceHandlers) {
    router.post("\(place)/:id/bukti/:berkas/terima", use: papers.goOnWithScan)
    router.post("\(place)/:id/bukti/:berkas/periksa", use: papers.checkScan)
    router.post("\(place)/:id/bukti/:berkas/kembalikan", use: papers.returnScan)
}
