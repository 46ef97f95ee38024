import Hummingbird

/// Moves between villages.
func addTransferRoutes(to router: Router<Context>, of site: Site) {
    let transfers = TransferHandlers(site: site)
    router.get("/pindah", use: transfers.list)
    let opening = OpenTransferHandlers(site: site)
    router.get("/pindah/baru", use: opening.show)
    router.post("/pindah/baru", use: opening.send)
    let asking = AskTransferHandlers(site: site)
    router.get("/pindah/minta", use: asking.show)
    router.post("/pindah/minta", use: asking.send)
    router.get("/pindah/:id", use: transfers.show)
    router.post("/pindah/:id", use: transfers.decide)
}
