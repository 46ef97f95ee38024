/// An error planned for one family.
struct ErrorSeed: Sendable {
    var family: Int
    var rule: SeededRule
    /// A second, different error for another member.
    var second: SeededRule?
    /// The number two families share when one error spans both.
    var pair: Int?
    /// The later family of a pair, which takes over what the earlier one holds.
    var closesPair = false

    /// Without a KK every row stands alone, so only one row can be meant.
    var needsOneMember: Bool { rule == .emptyKk }

    var needsTwoMembers: Bool {
        second != nil || rule == .twoHeads || (rule == .doubleMember && closesPair)
    }
}
