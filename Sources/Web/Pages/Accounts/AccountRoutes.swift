import Hummingbird

func addAccountRoutes(to router: Router<Context>, of site: Site) {
    addOwnAccountRoutes(to: router, of: site)

    let accounts = AccountHandlers(site: site)
    router.get("/pengguna", use: accounts.list)
    let new = NewAccountHandlers(site: site)
    router.get("/pengguna/baru", use: new.form)
    router.post("/pengguna/baru", use: new.make)
    let many = ManyAccountsHandlers(site: site)
    router.get("/pengguna/massal", use: many.form)
    router.post("/pengguna/massal", use: many.preview)
    router.post("/pengguna/massal/buat", use: many.make)
    let slips = SlipHandlers(site: site)
    router.get("/pengguna/lembar/:id", use: slips.show)
    router.post("/pengguna/lembar/:id/buang", use: slips.drop)

    router.get("/pengguna/:id", use: accounts.account)
    router.post("/pengguna/:id/langkah", use: accounts.step)
    router.post("/pengguna/:id/sandi", use: accounts.renewPassword)
    router.post("/pengguna/:id/peran", use: accounts.addGrant)
    router.post("/pengguna/:id/peran/akhiri", use: accounts.endGrant)
    let handOver = HandOverHandlers(site: site)
    router.get("/pengguna/:id/serah", use: handOver.form)
    router.post("/pengguna/:id/serah", use: handOver.send)
}

private func addOwnAccountRoutes(to router: Router<Context>, of site: Site) {
    let own = OwnAccountHandlers(site: site)
    router.get("/akun", use: own.show)
    router.post("/akun/sesi/akhiri", use: own.endSession)
    router.post("/akun/sesi/lain", use: own.endOthers)
    router.post("/akun/titip", use: own.delegate)
    router.post("/akun/titip/akhiri", use: own.endDelegation)

    let password = OwnPasswordHandlers(site: site)
    router.get("/akun/sandi", use: password.form)
    router.post("/akun/sandi", use: password.change)

    let code = OwnCodeHandlers(site: site)
    router.get("/akun/kode", use: code.form)
    router.post("/akun/kode", use: code.confirm)
    router.post("/akun/kode/pemulihan", use: code.renewCodes)
    router.post("/akun/kode/ganti", use: code.replace)
    router.post("/akun/kode/matikan", use: code.turnOff)
}
