import Rules
import Storage

/// Who hears of a change of dated data: those who may decide it, and in the end whoever asked for it.
extension RuleChange {
    private var link: String { "/periode/usulan/\(id)" }

    func tellDeciders(_ actor: Actor, _ registry: Registry, in db: any Connection) throws {
        let words = Words(
            id: "Usulan perubahan aturan dari \(actorName) menunggu keputusan.",
            en: "A change of the rules asked for by \(actorName) waits for a decision.")
        try Notices.tell(
            .ruleChange, words, link: link, to: .holders(.configure, of: region), author: actor, from: registry, in: db)
    }

    func tellAuthor(_ actor: Actor, _ registry: Registry, in db: any Connection) throws {
        let why = decidedReason.isEmpty ? "." : ": \(decidedReason)"
        let words =
            state == .approved
            ? Words(
                id: "Usulan perubahan aturan Anda disetujui oleh \(actor.name)\(why)",
                en: "The change of the rules that you asked for was agreed to by \(actor.name)\(why)")
            : Words(
                id: "Usulan perubahan aturan Anda ditolak oleh \(actor.name)\(why)",
                en: "The change of the rules that you asked for was refused by \(actor.name)\(why)")
        try Notices.tell(.ruleChange, words, link: link, to: .account(account), from: registry, in: db)
    }
}
