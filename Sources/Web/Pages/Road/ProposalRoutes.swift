import Hummingbird

/// Proposals: their list, the forms that write them, and one of them with its steps.
func addProposalRoutes(to router: Router<Context>, of site: Site) {
    let proposals = ProposalHandlers(site: site)
    router.get("/usulan", use: endsWithClient(proposals.list))
    let forms = ProposalFormHandlers(site: site)
    router.get("/usulan/baru", use: forms.menu)
    router.get("/usulan/baru/:jenis", use: forms.blank)
    router.post("/usulan/baru/:jenis", use: forms.write)
    let withoutKK = WithoutKKHandlers(site: site)
    router.get("/usulan/tanpa-kk", use: withoutKK.blank)
    router.post("/usulan/tanpa-kk", use: withoutKK.write)
    router.get("/usulan/:id", use: proposals.show)
    router.get("/usulan/:id/ubah", use: forms.edit)
    router.post("/usulan/:id/ubah", use: forms.rewrite)
    let criteria = CriteriaHandlers(site: site)
    router.get("/usulan/:id/kriteria", use: criteria.show)
    router.post("/usulan/:id/kriteria", use: criteria.save)
    router.post("/usulan/:id/langkah", use: proposals.take)
    router.post("/usulan/:id/persetujuan", use: proposals.noteConsent)
    router.get("/usulan/:id/nomor/:nomor", use: proposals.askForNumber)
    router.post("/usulan/:id/nomor/:nomor", use: proposals.showNumber)
}
