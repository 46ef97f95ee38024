import Hummingbird

/// What stands on the documents of a kabupaten, and on the letterhead of a village.
func addPaperStyleRoutes(to router: Router<Context>, of site: Site) {
    let styles = PaperStyleHandlers(site: site)
    router.get("/aturan/dokumen", use: styles.show)
    router.post("/aturan/dokumen", use: styles.save)
}
