import Hummingbird

/// The work queue and its cases.
func addMendingRoutes(to router: Router<Context>, of site: Site) {
    let mending = MendingHandlers(site: site)
    router.get("/perbaikan", use: mending.queue)
    router.get("/perbaikan/:keluarga/:orang/:alasan", use: mending.show)
    router.post("/perbaikan/:keluarga/:orang/:alasan", use: mending.save)
}
