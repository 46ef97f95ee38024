import Hummingbird

func addBulkRoutes(to router: Router<Context>, of site: Site) {
    let start = BulkStartHandlers(site: site)
    router.get("/perbaikan/massal", use: start.form)
    router.post("/perbaikan/massal", use: start.prepare)

    let jobs = BulkJobHandlers(site: site)
    router.get("/perbaikan/massal/:id", use: jobs.job)
    router.post("/perbaikan/massal/:id", use: jobs.step)
    router.get("/perbaikan/massal/:id/hasil.csv", use: jobs.result)
}
