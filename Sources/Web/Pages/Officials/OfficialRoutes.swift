import Hummingbird

/// The list of officials of a village.
func addOfficialRoutes(to router: Router<Context>, of site: Site) {
    let officials = OfficialHandlers(site: site)
    router.get("/perangkat", use: officials.show)
    router.post("/perangkat", use: officials.note)
    router.post("/perangkat/:id/akhiri", use: officials.end)
}
