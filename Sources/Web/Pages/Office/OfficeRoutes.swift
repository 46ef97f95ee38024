import Hummingbird

/// Dinsos's room: what a kabupaten needs to run its register by itself.
func addOfficeRoutes(to router: Router<Context>, of site: Site) {
    router.get("/kantor", use: OfficeHandlers(site: site).start)
    addFileRoutes(to: router, of: site)
    addCivilRoutes(to: router, of: site)
    addJobRoutes(to: router, of: site)
    addAccountRoutes(to: router, of: site)
    addPrivacyRoutes(to: router, of: site)
    addDeskRoutes(to: router, of: site)
    addPeriodRoutes(to: router, of: site)
    addExportRoutes(to: router, of: site)
}
