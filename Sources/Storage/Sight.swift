/// Which villages' rows of people's data a transaction sees: the second lock behind the conditions in the queries.
///
/// PostgreSQL enforces it with row-level security; SQLite does not know such a thing.
package enum Sight: Sendable, Equatable {
    /// No row that belongs to a village. What is nobody's (regions, rules, accounts) is seen.
    case nothing
    /// Villages whose codes lie in one of the stretches.
    case places([ClosedRange<Int64>])
    /// All: for the program itself, such as an import or a check across villages.
    case everything
}
