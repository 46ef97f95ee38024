import Hummingbird

/// Every address that the program answers, on one page.
func addRoutes(to router: Router<Context>, of site: Site) {
    let signIn = SignInHandlers(site: site)
    router.get("/masuk", use: signIn.form)
    router.post("/masuk", use: signIn.signIn)
    let second = SecondStepHandlers(site: site)
    router.get("/masuk/kode", use: second.form)
    router.post("/masuk/kode", use: second.signIn)
    router.post("/keluar", use: signIn.signOut)
    router.post("/bahasa", use: signIn.language)

    let overview = OverviewHandlers(site: site)
    router.get("/", use: overview.start)
    router.get("/beranda", use: overview.own)
    router.get("/beranda/:wilayah", use: overview.ofRegion)

    let lists = ListHandlers(site: site)
    router.get("/keluarga", use: endsWithClient(lists.families))
    router.get("/perorangan", use: endsWithClient(lists.persons))
    router.get("/wilayah/cari", use: lists.suggestions)

    let families = FamilyHandlers(site: site)
    router.get("/keluarga/:id", use: families.family)
    router.get("/keluarga/:id/kk", use: families.askForKK)
    router.post("/keluarga/:id/kk", use: families.showKK)
    router.get("/keluarga/:id/nik/:orang", use: families.askForNIK)
    router.post("/keluarga/:id/nik/:orang", use: families.showNIK)
    router.get("/orang/:id", use: families.person)

    let search = SearchHandlers(site: site)
    router.post("/cari", use: endsWithClient(search.search))
    router.get("/cari", use: endsWithClient(search.byName))
    router.get("/cari/:kunci", use: endsWithClient(search.byKey))

    let rules = RuleHandlers(site: site)
    router.get("/tidak-valid", use: rules.invalid)
    router.get("/aturan", use: rules.rules)

    addEditingRoutes(to: router, of: site)
    addTransferRoutes(to: router, of: site)
    addLinkRoutes(to: router, of: site)
    addMendingRoutes(to: router, of: site)
    addBulkRoutes(to: router, of: site)
    addFindingRoutes(to: router, of: site)
    addCheckRoutes(to: router, of: site)
    addDeliberationRoutes(to: router, of: site)
    addQueueRoutes(to: router, of: site)
    addDraftRoutes(to: router, of: site)
    addPiecesRoutes(to: router, of: site)
    addHelpRoutes(to: router, of: site)
    addReportRoutes(to: router, of: site)
    addOfficeRoutes(to: router, of: site)
    addTrainingRoutes(to: router, of: site)

    let machine = MachineHandlers(site: site)
    router.get("/aset/:edisi/:nama", use: machine.file)
    router.get("/robots.txt", use: machine.robots)
    let health = HealthHandlers(site: site)
    router.get("/health", use: health.health)
    router.get("/ready", use: health.ready)
    router.get("/metrics", use: health.metrics)
}
