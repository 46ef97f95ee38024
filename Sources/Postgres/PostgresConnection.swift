import CLibPQ

/// Gets each statement that runs, with its values.
package typealias PostgresTrace = @Sendable (String, [PostgresValue]) -> Void

/// One connection to PostgreSQL, with the statements prepared on it.
///
/// Not `Sendable`: whoever holds it uses it alone, and the pool is the only one that passes it on.
package final class PostgresConnection {
    let handle: OpaquePointer
    private var prepared: [Signature: String] = [:]
    private var oldest: [Signature] = []
    private var numbered = 0
    private let trace: PostgresTrace?
    private var cursors = 0
    /// What the last statement of the setup asked was answered with yes.
    package private(set) var saysYes = false
    /// Words were sent whose answer is still to be read.
    private var isOwedAnAnswer = false
    /// Nobody may use it any more, though it is there.
    private var isAbandoned = false

    /// A statement is another one with parameters of other types.
    private struct Signature: Hashable {
        let text: String
        let types: [UInt32]
    }

    /// Statements kept prepared: each costs the server some tens of kilobytes.
    private static let mostPrepared = 500

    /// Connects, and waits for it.
    ///
    /// - Parameter setup: statements to run first, such as the settings of the session; the last may ask something that
    ///   holds for all of it.
    package init(
        _ address: PostgresAddress, setup: String = "", trace: PostgresTrace? = nil
    ) throws(PostgresError) {
        self.trace = trace
        guard let handle = address.connect() else { throw PostgresError(connection: nil) }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw PostgresError(refused: handle)
        }
        self.handle = handle
        // Notices ("table does not exist, skipping") are for a terminal; a server has nobody to read them.
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        if !setup.isEmpty { saysYes = try ask(setup) }
    }

    deinit { PQfinish(handle) }

    /// False once the connection is known to be broken, or is left.
    package var isUsable: Bool { !isAbandoned && PQstatus(handle) == CONNECTION_OK }
    package var isInTransaction: Bool { !isOwedAnAnswer && PQtransactionStatus(handle) != PQTRANS_IDLE }
    /// A statement failed, and with it the transaction: COMMIT would quietly undo it.
    package var hasFailed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    /// Leaves it to its end: whoever asks for a connection is given another one.
    func abandon() { isAbandoned = true }

    /// The server's version, as 150018 for 15.18.
    package var serverVersion: Int { Int(PQserverVersion(handle)) }

    /// What another thread can use to end a statement that is running here.
    package var cancellation: PostgresCancellation { PostgresCancellation(handle) }

    /// Runs a statement, prepared once, and gives its rows.
    @discardableResult
    package func execute(_ text: String, _ values: [PostgresValue] = []) throws(PostgresError) -> PostgresResult {
        trace?(text, values)
        takeAnswer()
        let name = try prepare(text, values)
        let result = withParameters(values) { pointers, lengths, formats in
            PQexecPrepared(handle, name, Int32(values.count), pointers, lengths, formats, 1)
        }
        return try PostgresResult(checking: result, on: handle)
    }

    /// Runs one statement with parameters that is not worth preparing, or cannot be.
    @discardableResult
    func executeOnce(_ text: String, _ values: [PostgresValue] = []) throws(PostgresError) -> PostgresResult {
        takeAnswer()
        let types = values.map(\.type)
        let result = withParameters(values) { pointers, lengths, formats in
            PQexecParams(handle, text, Int32(values.count), types, pointers, lengths, formats, 1)
        }
        return try PostgresResult(checking: result, on: handle)
    }

    /// Runs any number of statements without parameters in one round trip.
    package func run(_ script: String) throws(PostgresError) {
        takeAnswer()
        _ = try PostgresResult(checking: PQexec(handle, script), on: handle)
    }

    /// As `run`, and does something else until the statements are answered.
    package func run(_ script: String, meanwhile body: () -> Void) throws(PostgresError) {
        takeAnswer()
        guard PQsendQuery(handle, script) == 1 else { throw PostgresError(connection: handle) }
        body()
        var failure: PostgresError?
        while let result = PQgetResult(handle) {
            do throws(PostgresError) {
                _ = try PostgresResult(checking: result, on: handle)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        if !isUsable { throw PostgresError.lost }
    }

    /// As `run`, where the last of the statements asks something.
    ///
    /// - Returns: whether it was answered with yes.
    package func ask(_ script: String) throws(PostgresError) -> Bool {
        takeAnswer()
        let answer = try PostgresResult(checking: PQexec(handle, script), on: handle)
        // What a script is answered comes in words.
        return answer.count == 1 && answer.text(0, 0) == "t"
    }

    /// Sends the end of a transaction that changed nothing, and does not wait: there is nothing that could go wrong but
    /// the connection, and that is found out by whoever uses it next.
    package func end(with words: String) {
        takeAnswer()
        isOwedAnAnswer = PQsendQuery(handle, words) == 1
    }

    private func takeAnswer() {
        guard isOwedAnAnswer else { return }
        isOwedAnAnswer = false
        while let result = PQgetResult(handle) { PQclear(result) }
        // Whoever went away may have had the end itself cancelled.
        if isUsable, PQtransactionStatus(handle) != PQTRANS_IDLE { PQclear(PQexec(handle, "ROLLBACK")) }
    }

    /// A name for a cursor that no other on this connection has.
    func nextCursorName() -> String {
        cursors += 1
        return "c\(cursors)"
    }

    /// Tells whoever watches the statements.
    func note(_ text: String, _ values: [PostgresValue] = []) { trace?(text, values) }

    private func prepare(_ text: String, _ values: [PostgresValue]) throws(PostgresError) -> String {
        let signature = Signature(text: text, types: values.map(\.type))
        if let name = prepared[signature] { return name }
        if prepared.count >= Self.mostPrepared { try forgetOldest() }
        numbered += 1
        let name = "s\(numbered)"
        _ = try PostgresResult(
            checking: PQprepare(handle, name, text, Int32(values.count), signature.types), on: handle)
        prepared[signature] = name
        oldest.append(signature)
        return name
    }

    private func forgetOldest() throws(PostgresError) {
        let gone = oldest.prefix(Self.mostPrepared / 4)
        let names = gone.compactMap { prepared.removeValue(forKey: $0) }
        oldest.removeFirst(gone.count)
        try run(names.map { "DEALLOCATE \($0)" }.joined(separator: ";"))
    }
}

/// Ends a statement that runs on a connection, from any thread.
package final class PostgresCancellation: @unchecked Sendable {
    // libpq: PQcancel may be called by any thread, and its object is never changed after it was made.
    private let cancel: OpaquePointer?

    fileprivate init(_ handle: OpaquePointer) { cancel = PQgetCancel(handle) }
    deinit { PQfreeCancel(cancel) }

    /// Asks once. The statement fails with `57014`, unless it was done already.
    package func callAsFunction() {
        var words = [CChar](repeating: 0, count: 256)
        PQcancel(cancel, &words, Int32(words.count))
    }
}

/// Lends parameters to libpq in binary, for the length of one call.
private func withParameters<T>(
    _ values: [PostgresValue],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) -> T
) -> T {
    if values.isEmpty { return body(nil, nil, nil) }
    // All bytes lie in one block, so that one pointer is lent and not one for each value.
    var block: [UInt8] = []
    var starts: [Int] = []
    var lengths: [Int32] = []
    for value in values {
        starts.append(block.count)
        switch value {
        case .null: break
        case .int8(let value): block.append(bigEndian: UInt64(bitPattern: value))
        case .float8(let value): block.append(bigEndian: value.bitPattern)
        case .text(let value): block.append(contentsOf: value.utf8)
        case .bytea(let value): block.append(contentsOf: value)
        }
        lengths.append(Int32(block.count - (starts.last ?? 0)))
    }
    block.append(0)  // so that a value of no bytes has an address too
    let formats = [Int32](repeating: 1, count: values.count)
    return block.withUnsafeBytes { bytes in
        let pointers = zip(values, starts).map { value, start -> UnsafePointer<CChar>? in
            value == .null ? nil : bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        }
        return body(pointers, lengths, formats)
    }
}

extension [UInt8] {
    mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}
