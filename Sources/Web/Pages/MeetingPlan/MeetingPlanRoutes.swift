import Hummingbird

/// Getting a meeting ready, and the tata tertib that it goes by.
func addMeetingPlanRoutes(to router: Router<Context>, of site: Site) {
    let plan = MeetingPlanHandlers(site: site)
    router.get("/musyawarah/:id/rapat", use: plan.show)
    router.post("/musyawarah/:id/rapat", use: plan.call)
    router.post("/musyawarah/:id/undangan", use: plan.invite)
    router.post("/musyawarah/:id/musdus", use: plan.carry)
    router.post("/musyawarah/:id/rapat-kedua", use: plan.again)
    router.post("/musyawarah/:id/notulen", use: plan.note)
    router.post("/musyawarah/:id/batal-rapat", use: plan.drop)
    router.post("/musyawarah/:id/batal-musyawarah", use: plan.cancel)
    let guests = MeetingGuestHandlers(site: site)
    router.post("/musyawarah/:id/tamu", use: guests.add)
    router.post("/musyawarah/:id/jawaban", use: guests.answer)
    let bylaws = BylawsHandlers(site: site)
    router.get("/aturan/musyawarah", use: bylaws.show)
    router.post("/aturan/musyawarah", use: bylaws.set)
}
