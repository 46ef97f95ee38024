import Hummingbird

func addPeriodRoutes(to router: Router<Context>, of site: Site) {
}
