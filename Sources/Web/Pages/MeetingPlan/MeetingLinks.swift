import HTML
import Registry

extension DeliberationScreen {
    /// Where its meeting is got ready, and what the citizens read of it.
    var meetingWays: HTML? {
        if row.header.kind == .sptjm, row.state != .sealed { return nil }
        let plan: HTML? =
            row.header.kind == .sptjm ? nil : button(MeetingPlanTexts.title, Links.meetingPlan(row.id), .people)
        let up: HTML? =
            mayWrite && row.state == .sealed
            ? button(AnnouncementTexts.putUp, Links.putUp(.deliberation, row.id), .sent) : nil
        let unsent = MeetingUnsentNote(screen: self, deliberation: row.id, isCancelled: row.state == .cancelled).html
        let cancelled = MeetingCancelledNote(screen: self, row: row).html
        return "\(cancelled)\(unsent)<p class=\"row\">\(plan)\(up)</p>"
    }
}

extension HandBackScreen {
    /// Who is in is put up by whoever writes for the village.
    var announcing: HTML? {
        guard visit.may(.propose) else { return nil }
        return "<p class=\"row\">\(button(AnnouncementTexts.putUp, Links.putUp(.determination, list.id), .sent))</p>"
    }
}

extension OverviewScreen {
    /// What citizens read of this place.
    var publicLists: HTML? {
        guard region.code.level >= .kabupaten else { return nil }
        return
            "<p class=\"small\">\(link(say(AnnouncementTexts.of(region.titleName)), Links.announcements(of: region.code)))</p>"
    }
}
