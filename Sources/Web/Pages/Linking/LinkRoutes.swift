import Hummingbird

/// People who stand in the register twice.
func addLinkRoutes(to router: Router<Context>, of site: Site) {
    let links = LinkHandlers(site: site)
    router.get("/ganda", use: links.list)
    router.post("/ganda", use: links.search)
    let bulk = LinkBulkHandlers(site: site)
    router.post("/ganda/sekaligus", use: bulk.ask)
    router.get("/ganda/sekaligus/:id", use: bulk.show)
    router.post("/ganda/sekaligus/:id", use: bulk.decide)
    router.get("/ganda/:id", use: links.show)
    router.post("/ganda/:id", use: links.decide)
}
