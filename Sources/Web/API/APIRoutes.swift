import Hummingbird

/// The road of proposals for programs that act in the name of somebody who has signed in: the same actions as those of
/// the pages, with the same rights, in JSON (docs/api.md).
func addAPIRoutes(to router: Router<Context>, of site: Site) {
    let proposals = APIProposals(site: site)
    router.get("/api/kunci", use: proposals.key)
    router.get("/api/usulan", use: proposals.list)
    router.post("/api/usulan", use: proposals.write)
    router.post("/api/usulan/langkah", use: proposals.takeMany)
    router.post("/api/usulan/final", use: proposals.finalise)
    router.get("/api/usulan/:id", use: proposals.show)
    router.post("/api/usulan/:id", use: proposals.rewrite)
    router.post("/api/usulan/:id/langkah", use: proposals.take)
    let meetings = APIDeliberations(site: site)
    router.post("/api/musyawarah", use: meetings.write)
    router.get("/api/musyawarah/:id", use: meetings.show)
    router.post("/api/musyawarah/:id", use: meetings.rewrite)
    router.post("/api/musyawarah/:id/agenda", use: meetings.agenda)
    router.post("/api/musyawarah/:id/putusan", use: meetings.decide)
    router.post("/api/musyawarah/:id/segel", use: meetings.seal)
    router.post("/api/musyawarah/:id/kembali", use: meetings.giveBack)
    let papers = APIPapers(site: site)
    router.get("/api/dokumen", use: papers.list)
    router.post("/api/dokumen", use: papers.make)
    let batches = APIBatches(site: site)
    router.post("/api/pengesahan", use: batches.make)
    router.get("/api/pengesahan/:id", use: batches.show)
    router.post("/api/pengesahan/:id/putusan", use: batches.decide)
}
