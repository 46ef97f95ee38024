import Hummingbird

/// Documents that are made here, and where anybody looks whether a sheet is one of them.
func addPaperRoutes(to router: Router<Context>, of site: Site) {
    let papers = PaperHandlers(site: site)
    router.get("/dokumen", use: papers.list)
    router.post("/dokumen", use: papers.make)
    router.get("/dokumen/:id", use: papers.open)
    router.post("/dokumen/:id/tarik", use: papers.withdraw)
    let checks = CheckPaperHandlers(site: site)
    router.get("/periksa", use: checks.ask)
    router.get("/periksa/:kode", use: checks.check)
}
