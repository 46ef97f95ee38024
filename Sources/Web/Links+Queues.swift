import Registry

/// Addresses of the lists through which village heads, camat and verifiers work.
extension Links {
    static let finalising = "/usulan/final"
    static let forwarding = "/terusan"
    static let verifying = "/verifikasi"

    static func finalising(_ village: RegionCode) -> String { address(finalising, [("wilayah", dotted(village))]) }

    /// - Parameter queue: `forwarding` or `verifying`.
    static func queue(
        _ queue: String, _ region: RegionCode, state: ProposalState? = nil, kind: ProposalKind? = nil,
        after: String? = nil
    ) -> String {
        address(
            queue,
            [
                ("wilayah", dotted(region)), ("tahap", state?.rawValue), ("jenis", kind?.rawValue), ("sesudah", after),
            ])
    }
}
