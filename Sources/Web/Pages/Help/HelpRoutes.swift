import Hummingbird

func addHelpRoutes(to router: Router<Context>, of site: Site) {
    router.get("/bantuan", use: HelpHandlers().show)
}
