import Hummingbird

/// Who looked at what, and looking beyond one's own area.
func addPrivacyRoutes(to router: Router<Context>, of site: Site) {
    router.get("/jejak", use: AuditHandlers(site: site).list)
}
