import HTML
import Registry

/// What a meeting's page left on this device: a script counts it and shows the note where there is any.
struct MeetingUnsentNote {
    let screen: any Screen
    let deliberation: RecordID

    var html: HTML? {
        guard let account = screen.visit.actor?.account else { return nil }
        return """
            <div class="note warn" role="status" hidden data-tertahan="\(String(account)):\(deliberation.description)">\
            \(Icon.alert.picture)<p><span>\(screen.say(WallTexts.leftHere))</span> \
            \(screen.link(screen.say(MeetingPlanTexts.openWall), Links.meetingWall(deliberation)))</p></div>
            """
    }
}
