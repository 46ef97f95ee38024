import Hummingbird
import Registry

/// The forms that change a family, and what follows a change.
func addEditingRoutes(to router: Router<Context>, of site: Site) {
    let editing = EditingHandlers(site: site)
    router.get("/keluarga/:id/ubah", use: editing.show { _, _ in AddressForm() })
    router.post("/keluarga/:id/ubah", use: editing.send { _, _ in AddressForm() })
    router.get("/keluarga/:id/rumah", use: editing.show { _, _ in HouseForm() })
    router.post("/keluarga/:id/rumah", use: editing.send { _, _ in HouseForm() })
    router.get("/keluarga/:id/anggota/:orang", use: editing.show(EditingRoutes.person))
    router.post("/keluarga/:id/anggota/:orang", use: editing.send(EditingRoutes.person))
    router.get("/keluarga/:id/peristiwa", use: editing.menu)
    router.get("/keluarga/:id/peristiwa/:jenis", use: editing.show(EditingRoutes.event))
    router.post("/keluarga/:id/peristiwa/:jenis", use: editing.send(EditingRoutes.event))

    let changes = ChangeHandlers(site: site)
    router.post("/perubahan/:id/urungkan", use: changes.undo)
    router.post("/perubahan/:id/putuskan", use: changes.decide)
}

private enum EditingRoutes {
    /// A member's form; nobody else's can be opened under this family.
    static func person(_ family: FamilyPage, _ context: Context) throws -> any EditForm {
        guard let member = family.member(context.parameter("orang")) else { throw Refusal.notFound }
        return PersonForm(member: member)
    }

    static func event(_ family: FamilyPage, _ context: Context) throws -> any EditForm {
        guard let form = ChangeEvent(rawValue: context.parameter("jenis")).flatMap(EventForms.form) else {
            throw Refusal.notFound
        }
        return form
    }
}
