import Registry

extension Texts {
    static let jobsHint = Words(
        id: "Pekerjaan panjang berjalan di belakang halaman dan dilanjutkan sendiri bila server berhenti.",
        en: "Long work goes on behind the pages, and goes on by itself if the server stops.")
    static let noJobs = Words(id: "Belum ada pekerjaan", en: "No jobs yet")
    static let noJobsHint = Words(
        id: "Impor, ekspor, dan laporan besar muncul di sini.", en: "Imports, exports and large reports appear here.")
    static let jobWhat = Words(id: "Pekerjaan", en: "Job")
    static let jobState = Words(id: "Keadaan", en: "State")
    static let jobBy = Words(id: "Oleh", en: "By")
    static let jobAt = Words(id: "Diminta", en: "Asked for")
    static let jobNotBegun = Words(id: "Menunggu giliran.", en: "Waiting for its turn.")
    static func jobProgress(_ done: String, of total: String) -> Words {
        Words(id: "\(done) dari \(total)", en: "\(done) of \(total)")
    }
    static let jobGoesOn = Words(
        id: "Halaman ini boleh ditutup. Pekerjaan berjalan terus.", en: "You may close this page. The work goes on.")
    static let jobStop = Words(id: "Hentikan", en: "Stop it")
    static let jobStopping = Words(id: "Sedang dihentikan.", en: "It is being stopped.")
    static let jobWasStopped = Words(id: "Dihentikan atas permintaan.", en: "It was stopped because somebody asked.")
    static let jobWaiting = Words(id: "menunggu", en: "waiting")
    static let jobRunning = Words(id: "berjalan", en: "running")
    static let jobDone = Words(id: "Selesai.", en: "Done.")
    static let jobFailed = Words(id: "gagal", en: "failed")
    static let jobCancelled = Words(id: "dihentikan", en: "stopped")
    static func validated(_ families: String, _ persons: String, _ settled: String) -> Words {
        Words(
            id: "\(families) keluarga dengan \(persons) jiwa diperiksa; temuan berubah pada \(settled) keluarga.",
            en: "\(families) families with \(persons) persons judged; findings changed in \(settled) families.")
    }
}
