import HTML
import Registry

/// Members who are no longer here, and went to no village of the register.
struct LeaveForm: EditForm {
    let event = ChangeEvent.leave
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.leaveHelp, anchor: "keluar") }
    var needsReason: Bool { true }
    var isPreviewed: Bool { true }

    private static let ways: [(code: String, status: RecordStatus, words: Words, hint: Words)] = [
        ("pindah", .moved, Texts.movedBeyond, Texts.movedBeyondHint),
        ("tidak_ditemukan", .notFound, Texts.wasNotFound, Texts.wasNotFoundHint),
        ("dua_kali", .withdrawn, Texts.writtenTwice, Texts.writtenTwiceHint),
    ]

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.input("anggota", Texts.whoLeaves, .boxes(page.options(page.family.members)), required: true))
        \(page.input("sebab", Texts.whyLeft, .picks(Self.ways.map {
            FormField.Option($0.code, page.say($0.words), hint: page.say($0.hint))
        }), required: true))
        <p class="small"><a href="\(Links.newTransfer(page.family.id))">\(page.say(Texts.moveInstead))</a></p>
        \(NextHead(page: page).fields)
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        let leaving = page.sheet.all("anggota").compactMap(page.family.member)
        if leaving.isEmpty { errors.add("anggota", Texts.chooseMember) }
        if let way = Self.ways.first(where: { $0.code == page.sheet["sebab"] }) {
            for member in leaving {
                plan.add(.status(StatusChange(member.id, way.status)), Texts.leaves(member.plainName, way.words))
            }
        } else {
            errors.add("sebab", Texts.chooseOne)
        }
        if !leaving.isEmpty { NextHead(page: page).plan(gone: leaving.map(\.id), &plan, &errors) }
        try errors.check()
        return plan
    }
}
