import Hummingbird

/// A meeting on a wall.
func addWallRoutes(to router: Router<Context>, of site: Site) {
    let wall = WallHandlers(site: site)
    router.get("/musyawarah/:id/layar", use: wall.show)
    router.post("/musyawarah/:id/layar", use: wall.act)
    router.get("/musyawarah/:id/peristiwa", use: wall.look)
    router.post("/musyawarah/:id/peristiwa", use: wall.take)
}
