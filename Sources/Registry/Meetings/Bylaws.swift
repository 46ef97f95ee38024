/// The tata tertib of a village's meetings: dated data by region (`bylaws.json`, table `bylaw`), no constants.
///
/// Source of the defaults: Permendesa 2/2015 and 16/2019, Perbup Trenggalek (postponing), as practised.
package struct Bylaws: Codable, Sendable, Equatable {
    /// The day from which it holds, `yyyymmdd`.
    package var from: Int32
    /// Of those invited, how many have to have signed so that the meeting opens: 2 of 3.
    package var quorum: Share
    /// For how long a meeting without quorum is put off on the day itself, minutes; altogether.
    package var waitMinutes: Int
    /// Within how many days the second meeting is.
    package var secondWithinDays: Int
    /// Of the second meeting; nil: it goes on with whoever is there.
    package var secondQuorum: Share?
    /// Whoever was registered that many days before the meeting has a vote.
    package var registeredDays: Int
    /// Invitations go out that many days before.
    package var inviteDays: Int
    /// Who has to be there, and how many of each at least.
    package var elements: [ElementDemand]
    /// At least that many women, and people who are poor or speak for the poor.
    package var women: Int
    package var poor: Int
    /// An element that is missing keeps the meeting from opening; otherwise it is said and written down.
    package var isStrict: Bool
    /// Hamlets meet first (musdus), and their results are carried in.
    package var hasHamletMeetings: Bool

    package struct Share: Codable, Sendable, Equatable {
        package var parts: Int
        package var of: Int

        package init(_ parts: Int, of: Int) {
            self.parts = parts
            self.of = of
        }

        /// How many of `count` are needed, rounded up: 14 of 21, 15 of 22.
        package func needed(of count: Int) -> Int { of <= 0 ? count : (count * parts + of - 1) / of }
    }

    package struct ElementDemand: Codable, Sendable, Equatable {
        package var element: MeetingElement
        package var least: Int

        package init(_ element: MeetingElement, least: Int) {
            self.element = element
            self.least = least
        }
    }
}
