import Hummingbird

func addDeskRoutes(to router: Router<Context>, of site: Site) {
}
