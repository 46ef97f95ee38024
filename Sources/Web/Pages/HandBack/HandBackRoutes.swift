import Hummingbird

/// Results that come back to villages, and what villages answer.
func addHandBackRoutes(to router: Router<Context>, of site: Site) {
    let lists = HandBackHandlers(site: site)
    router.get("/serah", use: lists.list)
    router.post("/serah", use: lists.hand)
    router.get("/serah/:id", use: lists.show)
    router.post("/serah/:id", use: lists.answer)
}
