extension [SQL] {
    /// Sizes of the pieces: few, so that few statements have to be prepared, whatever there is to write.
    private static let pieces = [256, 128, 64, 32, 16, 8, 4, 2, 1]

    /// Rows for `INSERT ... VALUES`, each `(a, b, c)`, in as few pieces as these sizes allow.
    ///
    /// A statement for each row would cost a round trip each.
    package func inPieces(_ body: (SQL) throws -> Void) rethrows {
        var rest = self[...]
        for size in Self.pieces {
            while rest.count >= size {
                try body(.joined(Array(rest.prefix(size)), by: ", "))
                rest = rest.dropFirst(size)
            }
        }
    }
}
