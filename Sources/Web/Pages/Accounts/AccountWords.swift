import HTML
import Registry

/// Where an account stands, and what was done to it, in words.
struct AccountWords {
    let screen: any Screen

    func tags(_ account: ListedAccount) -> HTML {
        if account.isClosed { return screen.tag(.bad, .no, screen.say(Texts.closed)) }
        var tags: [HTML] = []
        if account.isLocked { tags.append(screen.tag(.bad, .lock, screen.say(Texts.locked))) }
        if let until = account.oneTimeUntil {
            let isOver = until <= screen.visit.now
            tags.append(
                screen.tag(
                    isOver ? .bad : .warn, .wait, screen.say(isOver ? Texts.oneTimeExpired : Texts.oneTimeOpen)))
        } else if account.signedInAt == nil {
            tags.append(screen.tag(.warn, .wait, screen.say(Texts.neverIn)))
        }
        if tags.isEmpty { tags.append(screen.tag(.good, .ok, screen.say(Texts.accountIsActive))) }
        return "\(each: Array(tags.enumerated()), { "\(if: $0.offset > 0, "<br>")\($0.element)" })"
    }

    static func state(_ state: AccountFilter.State) -> Words {
        switch state {
        case .active: Texts.accountIsActive
        case .neverIn: Texts.neverIn
        case .oneTime: Texts.oneTimeOpen
        case .locked: Texts.locked
        case .noCode: Texts.noCode
        case .closed: Texts.closed
        }
    }

    static func event(_ event: AccountEvent) -> Words {
        switch event {
        case .made: Words(id: "Akun dibuat", en: "Account made")
        case .grantAdded: Words(id: "Peran ditambah", en: "Role added")
        case .grantEnded: Words(id: "Peran diakhiri", en: "Role ended")
        case .closed: Words(id: "Akun ditutup", en: "Account closed")
        case .reopened: Words(id: "Akun dibuka kembali", en: "Account reopened")
        case .oneTimePassword: Words(id: "Kata sandi sekali pakai dibuat", en: "One-time password made")
        case .passwordChanged: Words(id: "Kata sandi diganti", en: "Password changed")
        case .locked:
            Words(id: "Terkunci sebentar: terlalu banyak yang salah", en: "Locked for a while: too many wrong")
        case .unlocked: Words(id: "Kunci dibuka", en: "Unlocked")
        case .secondFactorOn: Words(id: "Kode kedua diaktifkan", en: "Second factor turned on")
        case .secondFactorOff: Words(id: "Kode kedua dilepas pemiliknya", en: "Second factor removed by its owner")
        case .secondFactorReset: Words(id: "Kode kedua dihapus admin", en: "Second factor removed by an administrator")
        case .recoveryCodesMade: Words(id: "Kode pemulihan dibuat baru", en: "Recovery codes made anew")
        case .recoveryCodeUsed: Words(id: "Kode pemulihan dipakai", en: "Recovery code used")
        case .sessionsEnded: Words(id: "Sesi diakhiri", en: "Sessions ended")
        case .delegated: Words(id: "Tugas dititipkan", en: "Task delegated")
        case .delegationEnded: Words(id: "Titipan diakhiri", en: "Delegation ended")
        case .certificateBound: Words(id: "Sertifikat dipasang admin", en: "Certificate entered by an administrator")
        case .certificateEnded: Words(id: "Sertifikat dicabut", en: "Certificate withdrawn")
        case .handedOver: Words(id: "Serah terima", en: "Handed over")
        case .handOverCancelled: Words(id: "Serah terima dibatalkan", en: "Hand-over taken back")
        }
    }

    func history(_ entries: [AccountDetails.Entry]) -> HTML {
        screen.timeline(
            entries.map { entry in
                PieceEvent(
                    screen.say(Self.event(entry.event)), detail: entry.detail,
                    byline: "\(entry.actor) · \(screen.visit.moment(entry.at))")
            })
    }

    /// `Chrome di Android` of what a browser calls itself.
    static func device(_ agent: String) -> Words {
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
            ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("CrOS", "ChromeOS"), ("Mac OS", "macOS"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        switch (browser, system) {
        case (let browser?, let system?): return Words(id: "\(browser) di \(system)", en: "\(browser) on \(system)")
        case (let browser?, nil): return Words(id: browser, en: browser)
        case (nil, let system?): return Words(id: system, en: system)
        default: return Words(id: "Peramban tidak dikenal", en: "Unknown browser")
        }
    }

    static func outcome(_ outcome: SignInEvent.Outcome) -> Words {
        switch outcome {
        case .ok: Words(id: "Masuk", en: "Signed in")
        case .password: Words(id: "Gagal: kata sandi salah", en: "Failed: wrong password")
        case .code: Words(id: "Gagal: kode salah", en: "Failed: wrong code")
        case .closed: Words(id: "Gagal: akun ditutup", en: "Failed: account closed")
        case .expired:
            Words(id: "Gagal: kata sandi sekali pakai lewat waktu", en: "Failed: one-time password out of date")
        }
    }
}
