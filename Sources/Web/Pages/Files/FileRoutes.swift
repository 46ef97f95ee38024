import Hummingbird

func addFileRoutes(to router: Router<Context>, of site: Site) {
}
