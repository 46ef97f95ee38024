import HTML
import Registry

/// What a meeting's page left on this device: a script counts it and shows the note where there is any.
struct MeetingUnsentNote {
    let screen: any Screen
    let deliberation: RecordID
    /// Nobody takes them any more.
    var isCancelled = false

    var html: HTML? {
        guard let account = screen.visit.actor?.account else { return nil }
        return """
            <div class="note warn" role="status" hidden data-tertahan="\(String(account)):\(deliberation.description)"\(if: isCancelled, " data-buang")>\
            \(Icon.alert.picture)<p><span>\(screen.say(isCancelled ? WallTexts.droppedHere : WallTexts.leftHere))</span> \
            \(if: !isCancelled, screen.link(screen.say(MeetingPlanTexts.openWall), Links.meetingWall(deliberation)))</p></div>
            """
    }
}
