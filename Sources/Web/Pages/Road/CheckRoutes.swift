import Hummingbird

/// What is found in proposals before the village decides about them.
func addCheckRoutes(to router: Router<Context>, of site: Site) {
    let checks = CheckHandlers(site: site)
    router.get("/usulan/:id/pemeriksaan", use: checks.show)
    router.post("/usulan/:id/pemeriksaan", use: checks.answer)
}
