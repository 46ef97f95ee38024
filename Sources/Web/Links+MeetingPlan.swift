import Registry

/// Addresses of preparing a meeting, and of the tata tertib of a village.
extension Links {
    static func meetingPlan(_ id: RecordID) -> String { "\(deliberation(id))/rapat" }
    static func meetingGuests(_ id: RecordID) -> String { "\(deliberation(id))/tamu" }
    static func meetingAnswers(_ id: RecordID) -> String { "\(deliberation(id))/jawaban" }
    static func meetingInvitations(_ id: RecordID) -> String { "\(deliberation(id))/undangan" }
    static func meetingHamlet(_ id: RecordID) -> String { "\(deliberation(id))/musdus" }
    static func meetingAgain(_ id: RecordID) -> String { "\(deliberation(id))/rapat-kedua" }
    static func meetingNote(_ id: RecordID) -> String { "\(deliberation(id))/notulen" }
    static func meetingDrop(_ id: RecordID) -> String { "\(deliberation(id))/batal-rapat" }
    static func meetingCancel(_ id: RecordID) -> String { "\(deliberation(id))/batal-musyawarah" }
    /// What a wall shows while it goes on.
    static func meetingWall(_ id: RecordID) -> String { "\(deliberation(id))/layar" }

    static let bylawsPlace = "/aturan/musyawarah"
    static func bylaws(_ region: RegionCode) -> String { address(bylawsPlace, [("wilayah", dotted(region))]) }
}
