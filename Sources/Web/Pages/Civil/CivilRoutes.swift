import Hummingbird

/// Extracts of the civil registry.
func addCivilRoutes(to router: Router<Context>, of site: Site) {
    let civil = CivilHandlers(site: site)
    router.get("/dukcapil", use: civil.list)
    router.post("/dukcapil", use: civil.load)
}
