import HTML
import Registry

/// What every page of a training register says: that nobody here is real, and the task that goes along.
struct TrainingBar {
    let visit: Visit

    /// On paper too, so that no print-out of practice is taken for a real one.
    var banner: HTML {
        """
        <aside class="latihan" aria-label="\(visit.say(Texts.trainingPlace))">\(visit.say(Texts.training))</aside>
        """
    }

    /// For those who have no account yet.
    var door: HTML {
        """
        <p><a class="btn alt" href="\(Links.trainingRegister)">\(Icon.plus.picture)\(visit.say(Texts.registerForTraining))\
        </a></p>
        """
    }

    var guide: HTML? {
        guard let guide = visit.guide else { return nil }
        let address = Links.trainingTask(guide.course, guide.task)
        return """
            <aside class="pandu row" aria-label="\(visit.say(Texts.guide))"><p><b>\
            \(visit.say(Texts.taskNumber(guide.number, of: guide.of))) \(visit.say(guide.title))</b>\
            <small class="block">\(visit.say(guide.isDone ? Texts.guideDone : guide.step))</small></p>
            \(guide.isDone ? nil : check(address))
            <a class="btn alt" href="\(address)">\(visit.say(guide.isDone ? Texts.backToTasks : Texts.stepsAndHints))</a>
            <form method="post" action="\(Links.guideAway)">\(visit.formKey)\
            <input type="hidden" name="kembali" value="\(visit.here)">\
            <button class="link">\(visit.say(Texts.hideGuide))</button></form></aside>
            """
    }

    private func check(_ address: String) -> HTML? {
        // A quiz is sent from its own page, with the answers.
        guard visit.guide?.task != "kuis" else { return nil }
        return """
            <form method="post" action="\(address)">\(visit.formKey)\
            <button class="btn" name="langkah" value="periksa">\(Icon.ok.picture)\(visit.say(Texts.checkTask))</button></form>
            """
    }
}

/// Rights that are withheld, or soon will be, for want of a certificate.
struct LicenceNotice {
    let visit: Visit

    var html: HTML? {
        guard let grants = visit.actor?.grants else { return nil }
        let words: Words
        if grants.contains(where: { !$0.withheld.isEmpty }) {
            words = Texts.rightsWithheld
        } else if let due = grants.compactMap(\.licenceDue).min() {
            words = Texts.rightsDue(visit.date(due))
        } else {
            return nil
        }
        return """
            <aside class="pandu row" aria-label="\(visit.say(Texts.certificate))"><p>\(visit.say(words))</p>
            <a class="btn alt" href="\(Links.certificates)">\(visit.say(Texts.withheldWhatToDo))</a></aside>
            """
    }
}
