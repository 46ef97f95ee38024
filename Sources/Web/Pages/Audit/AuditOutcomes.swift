import HTML
import Registry

/// What came of the jobs of the audit trail.
extension JobOutcome {
    var auditVerification: HTML {
        guard let outcome = job.outcome(of: VerifyAuditJob.self) else { return done("") }
        let back: HTML = "<p>\(screen.button(Texts.audit, Links.audit))</p>"
        guard !outcome.problems.isEmpty else {
            let erased: String? = outcome.erased == 0 ? nil : screen.number(outcome.erased)
            let words = Texts.auditVerified(
                screen.number(outcome.entries), screen.number(outcome.chains), erased)
            return "\(done(screen.say(words)))\(back)"
        }
        let moment = screen.visit.moment(job.finishedAt ?? job.createdAt)
        return """
            \(screen.note(.bad, .no, """
                <p><b>\(screen.say(Texts.auditBroken(screen.number(outcome.problems.count), moment)))</b></p>\
                <ul>\(each: outcome.problems, { "<li><code>\($0)</code></li>" })</ul>
                """))\(back)
            """
    }

    var auditExport: HTML {
        guard let outcome = job.outcome(of: ExportAuditJob.self) else { return done("") }
        return """
            \(done(screen.say(Texts.auditExported(screen.number(outcome.rows)))))\
            <p>\(screen.button(Texts.downloadFile, Links.storedFile(outcome.file)))</p>
            """
    }
}
