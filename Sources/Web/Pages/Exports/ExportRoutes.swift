import Hummingbird

func addExportRoutes(to router: Router<Context>, of site: Site) {
    let form = NewExportHandlers(site: site)
    router.get("/ekspor/baru", use: form.show)
    router.post("/ekspor/baru", use: form.ask)

    let exports = ExportHandlers(site: site)
    router.get("/ekspor", use: exports.own)
    router.get("/ekspor/semua", use: exports.register)
    router.get("/ekspor/:id", use: exports.export)
    router.get("/ekspor/:id/unduh", use: exports.fetch)
    router.post("/ekspor/:id/buang", use: exports.drop)
}
