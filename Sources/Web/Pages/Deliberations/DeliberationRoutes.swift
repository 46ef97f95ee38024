import Hummingbird

/// Musyawarah of villages.
func addDeliberationRoutes(to router: Router<Context>, of site: Site) {
    let deliberations = DeliberationHandlers(site: site)
    router.get("/musyawarah", use: deliberations.list)
    router.get("/musyawarah/baru", use: deliberations.blank)
    router.post("/musyawarah/baru", use: deliberations.make)
    router.get("/musyawarah/:id", use: deliberations.show)
    router.post("/musyawarah/:id", use: deliberations.correct)
    let agenda = AgendaHandlers(site: site)
    router.post("/musyawarah/:id/agenda", use: agenda.put)
    router.post("/musyawarah/:id/kembalikan", use: agenda.giveBack)
    let decisions = DecisionSheetHandlers(site: site)
    router.get("/musyawarah/:id/putusan", use: decisions.show)
    router.post("/musyawarah/:id/putusan", use: decisions.save)
    let sealing = SealHandlers(site: site)
    router.get("/musyawarah/:id/segel", use: sealing.show)
    router.post("/musyawarah/:id/segel", use: sealing.seal)
}
