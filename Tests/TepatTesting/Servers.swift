package import Registry
import Storage

/// Several servers at the register of a sample. Where one program at a time writes they are one and the same.
package struct Servers: Sendable {
    package let all: [Registry]

    package init(_ count: Int, at register: SampleRegister, now: Int64 = SampleRegister.now) throws {
        guard TestEngine.isPostgres else {
            let one = try now == SampleRegister.now ? register.registry : register.at(now)
            all = Array(repeating: one, count: count)
            return
        }
        all = try (0..<count).map { _ in try register.at(now) }
    }

    /// Does the same at each server at once, and gives what came of it.
    package func together<T: Sendable>(
        _ body: @escaping @Sendable (_ number: Int, Registry) async throws -> T
    ) async throws -> [T] {
        try await withThrowingTaskGroup(of: (Int, T).self) { group in
            for (number, registry) in all.enumerated() {
                group.addTask { (number, try await body(number, registry)) }
            }
            var results: [(Int, T)] = []
            for try await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map { $0.1 }
        }
    }
}

/// Numbers that look like chance and are the same in every run.
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
