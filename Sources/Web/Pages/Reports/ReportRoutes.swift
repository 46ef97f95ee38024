import Hummingbird

func addReportRoutes(to router: Router<Context>, of site: Site) {
}
