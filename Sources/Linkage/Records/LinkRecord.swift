/// One person, 64 bytes: a line of the processor's cache, since records are compared in no order of theirs.
struct LinkRecord {
    /// Sixteen digits, four bits each; 0 where there is none.
    var nik: UInt64 = 0
    var kk: UInt64 = 0
    /// `yyyymmdd`; 0 where there is none.
    var birth: UInt32 = 0
    /// The number of the place; 0 where there is none.
    var village: UInt32 = 0
    var name: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    var mother: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var nameCount: UInt8 = 0
    var motherCount: UInt8 = 0
    /// 1 man, 2 woman, 0 unknown.
    var sex: UInt8 = 0
    /// From which of two files.
    var source: UInt8 = 0
}

/// What few files have.
struct LinkExtra {
    var address: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    var otherID: UInt64 = 0
    var phone: UInt64 = 0
    var postcode: UInt32 = 0
    var addressCount: UInt8 = 0
}
