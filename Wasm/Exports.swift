// What a page calls. Text goes in and comes out as UTF-8 in the module's own memory.

/// Room for `count` bytes, to be given back with `release`.
@_expose(wasm, "allocate") @_cdecl("allocate")
public func allocate(_ count: Int32) -> UnsafeMutablePointer<UInt8> { .allocate(capacity: max(1, Int(count))) }

@_expose(wasm, "release") @_cdecl("release")
public func release(_ start: UnsafeMutablePointer<UInt8>) { start.deallocate() }

/// Judges one family, written as `CaseText` says.
///
/// - Returns: four bytes of length, then the verdicts as `member:CODE:detail`, joined by spaces; `?` if the text cannot
///   be read. To be given back with `release`.
@_expose(wasm, "checkFamily") @_cdecl("checkFamily")
public func checkFamily(_ start: UnsafePointer<UInt8>, _ count: Int32) -> UnsafeMutablePointer<UInt8> {
    let verdicts = CaseText(UnsafeRawBufferPointer(start: start, count: Int(count)))?.verdicts ?? [0x3F]
    let answer = UnsafeMutablePointer<UInt8>.allocate(capacity: 4 + verdicts.count)
    for place in 0..<4 { answer[place] = UInt8(truncatingIfNeeded: verdicts.count >> (8 * place)) }
    for (place, byte) in verdicts.enumerated() { answer[4 + place] = byte }
    return answer
}
