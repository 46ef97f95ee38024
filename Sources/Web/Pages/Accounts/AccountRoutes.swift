import Hummingbird

func addAccountRoutes(to router: Router<Context>, of site: Site) {
}
