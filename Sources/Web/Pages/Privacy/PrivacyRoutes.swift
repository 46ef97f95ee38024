import Hummingbird

/// Who looked at what, looking beyond one's own area, and notices.
func addPrivacyRoutes(to router: Router<Context>, of site: Site) {
    let audit = AuditHandlers(site: site)
    router.get("/jejak", use: audit.list)
    router.get("/jejak/jangkar", use: audit.anchor)
    router.post("/jejak/periksa", use: audit.verify)
    router.post("/jejak/ekspor", use: audit.export)

    let lookers = LookersHandlers(site: site)
    router.get("/keluarga/:id/dilihat", use: lookers.list)
    router.get("/keluarga/:id/dilihat/lembar", use: lookers.sheet)

    let beyond = BreakGlassHandlers(site: site)
    router.get("/darurat", use: beyond.start)
    router.post("/darurat", use: beyond.ask)
    router.get("/darurat/:id", use: beyond.family)
    router.post("/darurat/:id/tutup", use: beyond.end)
    router.get("/darurat/:id/kk", use: beyond.askForKK)
    router.post("/darurat/:id/kk", use: beyond.showKK)
    router.get("/darurat/:id/nik/:orang", use: beyond.askForNIK)
    router.post("/darurat/:id/nik/:orang", use: beyond.showNIK)

    let reviews = ReviewHandlers(site: site)
    router.get("/darurat/tinjau", use: reviews.list)
    router.get("/darurat/:id/tinjau", use: reviews.show)
    router.post("/darurat/:id/tinjau", use: reviews.send)
    router.post("/darurat/:id/selesai", use: reviews.clear)

    let notices = NoticeHandlers(site: site)
    router.get("/kabar", use: notices.list)
    router.post("/kabar/semua", use: notices.readAll)
    router.post("/kabar/:id/buka", use: notices.open)
}
