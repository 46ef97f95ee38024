import Hummingbird
import Registry

/// What villages put up for everybody, and how they put it up.
func addAnnouncementRoutes(to router: Router<Context>, of site: Site) {
    let lists = AnnouncementHandlers(site: site)
    router.get("/pengumuman", use: lists.start)
    router.get("/pengumuman/:wilayah", use: lists.ofRegion)
    router.get("/pengumuman/:wilayah/:id", use: lists.list)
    let meetings = PutUpHandlers(site: site, kind: .deliberation)
    router.get("/musyawarah/:id/umumkan", use: meetings.show)
    router.post("/musyawarah/:id/umumkan", use: meetings.putUp)
    router.post("/musyawarah/:id/turunkan", use: meetings.takeDown)
    let results = PutUpHandlers(site: site, kind: .determination)
    router.get("/serah/:id/umumkan", use: results.show)
    router.post("/serah/:id/umumkan", use: results.putUp)
    router.post("/serah/:id/turunkan", use: results.takeDown)
}
