import Hummingbird
import Registry

/// Certificates: one's own, on paper, entered for one's rights, and checked by anybody.
struct CertificateHandlers {
    let site: Site

    func own(_ request: Request, _ context: Context) async throws -> Response {
        try await ownScreen(context).response()
    }

    func bind(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await ownScreen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            if screen.sheet["kode"].isEmpty { errors.add("kode", Texts.codeNeeded) }
            try errors.check()
            let login = screen.sheet["akun"].lowercased()
            _ = try await site.registry.perform(
                BindCertificate(
                    id: context.actionID, code: screen.sheet["kode"], login: login.isEmpty ? nil : login,
                    reason: screen.sheet["alasan"]), by: context.actor)
            return .see(Links.address(Links.certificates, [("terpasang", login.isEmpty ? "ya" : "akun")]))
        } catch Refusal.notFound where !screen.sheet["akun"].isEmpty {
            screen.errors = FormErrors("akun", Texts.licenceNoSuchAccount)
            return screen.response(.unprocessableContent)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let (certificate, code) = try await site.registry.ownCertificate(
            context.parameter("nomor"), by: context.actor)
        return CertificateScreen(
            visit: context.visit, certificate: certificate, code: code,
            fingerprint: IssuerKey.fingerprint(try site.registry.certificatePublicKey())
        ).response()
    }

    func askCheck(_ request: Request, _ context: Context) async throws -> Response {
        var screen = CheckCertificateScreen(visit: context.visit)
        if let number = Fields(query: request)["nomor"] {
            screen.sheet["kode"] = number
            screen.found = try await site.registry.checkCertificate(number)
        }
        return screen.response()
    }

    func check(_ request: Request, _ context: Context) async throws -> Response {
        var screen = CheckCertificateScreen(visit: context.visit)
        screen.sheet = Sheet(context.form)
        guard !screen.sheet["kode"].isEmpty else {
            screen.errors = FormErrors("kode", Texts.codeNeeded)
            return screen.response(.unprocessableContent)
        }
        screen.found = try await site.registry.checkCertificate(screen.sheet["kode"])
        return screen.response()
    }

    private func ownScreen(_ context: Context) async throws -> OwnCertificatesScreen {
        let actor = try context.actor
        var screen = OwnCertificatesScreen(
            visit: context.visit, licences: try await site.registry.ownLicences(by: actor),
            courses: try await site.registry.courses)
        if context.visit.isTraining {
            screen.earned = try await site.registry.training(by: actor).courses.compactMap { state in
                state.entry?.certificate.map { (say: state.course.title, number: $0) }
            }
        }
        return screen
    }
}
