import Hummingbird

/// Why a family is in or out, and why a proposal is where it is.
func addWhyRoutes(to router: Router<Context>, of site: Site) {
    let why = WhyHandlers(site: site)
    router.get("/mengapa/keluarga/:id", use: why.family)
    router.get("/mengapa/usulan/:id", use: why.proposal)
}
