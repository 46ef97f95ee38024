import Hummingbird

func addTrainingRoutes(to router: Router<Context>, of site: Site) {
}
