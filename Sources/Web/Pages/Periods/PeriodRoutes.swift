import Hummingbird

/// The calendar of cut-offs, the rules as dated data, and the changes of both.
func addPeriodRoutes(to router: Router<Context>, of site: Site) {
    let calendar = CalendarHandlers(site: site)
    router.get("/periode", use: calendar.show)
    router.get("/periode/kalender.ics", use: calendar.file)
    let rules = RuleSetHandlers(site: site)
    router.get("/periode/aturan", use: rules.show)
    router.get("/periode/riwayat", use: rules.history)
    let drafts = RuleDraftHandlers(site: site)
    router.get("/periode/usulan/baru", use: drafts.show)
    router.post("/periode/usulan/baru", use: drafts.send)
    let changes = RuleChangeHandlers(site: site)
    router.get("/periode/usulan/:id", use: changes.show)
    router.post("/periode/usulan/:id", use: changes.act)
}
