import Hummingbird

/// Latihan: courses in a practice village of one's own, certificates, and the rights that depend on them.
func addTrainingRoutes(to router: Router<Context>, of site: Site) {
    let desk = TrainingHandlers(site: site)
    router.get("/latihan", use: desk.start)
    router.get("/latihan/mulai/:kursus", use: desk.askBegin)
    router.post("/latihan/mulai/:kursus", use: desk.begin)
    router.post("/latihan/selesai", use: desk.end)

    let tasks = TaskHandlers(site: site)
    router.get("/latihan/tugas/:kursus/:tugas", use: tasks.show)
    router.post("/latihan/tugas/:kursus/:tugas", use: tasks.send)
    router.post("/latihan/tutup", use: tasks.hideGuide)

    let newcomers = NewcomerHandlers(site: site)
    router.get("/latihan/daftar", use: newcomers.show)
    router.post("/latihan/daftar", use: newcomers.send)

    let participants = ParticipantHandlers(site: site)
    router.get("/latihan/peserta", use: participants.show)
    router.post("/latihan/peserta", use: participants.send)
    router.get("/latihan/peserta.csv", use: participants.file)

    let certificates = CertificateHandlers(site: site)
    router.get("/latihan/sertifikat", use: certificates.own)
    router.post("/latihan/sertifikat", use: certificates.bind)
    router.get("/latihan/sertifikat/:nomor", use: certificates.show)
    router.get("/latihan/periksa", use: certificates.askCheck)
    router.post("/latihan/periksa", use: certificates.check)

    let licences = LicenceHandlers(site: site)
    router.get("/latihan/syarat", use: licences.show)
    router.post("/latihan/syarat", use: licences.send)
}
