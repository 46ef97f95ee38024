import Storage

extension Schema {
    /// Which proposals are marked as entered in SIKS-NG: how many there are is counted along this alone, without a look
    /// at what they say.
    static func siksMarks(_ db: any Connection) throws {
        try db.execute(
            "CREATE INDEX proposal_siks ON proposal (village, id, home, state, kind) WHERE siks IS NOT NULL")
    }
}
