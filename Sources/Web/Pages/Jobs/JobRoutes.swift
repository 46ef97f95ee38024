import Hummingbird

func addJobRoutes(to router: Router<Context>, of site: Site) {
    let jobs = JobHandlers(site: site)
    router.get("/pekerjaan", use: jobs.list)
    router.get("/pekerjaan/:id", use: jobs.job)
    router.post("/pekerjaan/:id/henti", use: jobs.cancel)
}
