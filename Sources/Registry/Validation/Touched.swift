/// What a change touched, and so what has to be judged again.
struct Touched {
    var families: Set<RecordKey> = []
    /// Who is new, or has another name, birth, mother, NIK, village or status, or by hand another KK: they may be
    /// somebody else now.
    var persons: Set<RecordKey> = []
    /// NIK before and after.
    var niks: Set<Int64> = []
    /// KK numbers before and after.
    var kks: Set<Int64> = []
    /// Villages whose counts have to be made again whatever is found there: of people, or of families, there are others.
    var villages: Set<Int64> = []
    /// Villages whose recipients have to be counted again: dearer, so asked for only where they changed.
    var programs: Set<Int64> = []
}
