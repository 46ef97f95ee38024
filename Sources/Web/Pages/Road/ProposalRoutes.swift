import Hummingbird

/// Proposals: their list, the forms that write them, and one of them with its steps.
func addProposalRoutes(to router: Router<Context>, of site: Site) {
    let proposals = ProposalHandlers(site: site)
    router.get("/usulan", use: endsWithClient(proposals.list))
    let household = HouseholdHandlers(site: site)
    router.get("/usulan/baru/:jenis", use: household.blank)
    router.post("/usulan/baru/:jenis", use: household.write)
    router.get("/usulan/:id", use: proposals.show)
    let edits = ProposedEditHandlers(site: site)
    router.get("/usulan/:id/ubah", use: edits.edit)
    router.post("/usulan/:id/ubah", use: edits.rewrite)
    router.post("/usulan/:id/langkah", use: proposals.take)
    router.get("/usulan/:id/nomor/:nomor", use: proposals.askForNumber)
    router.post("/usulan/:id/nomor/:nomor", use: proposals.showNumber)
}
