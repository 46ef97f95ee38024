import Hummingbird

func addHelpRoutes(to router: Router<Context>, of site: Site) {
    router.get("/bantuan", use: HelpHandlers(book: .village).show)
    router.get("/bantuan/dinsos", use: HelpHandlers(book: .dinsos).show)
}
