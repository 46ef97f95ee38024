/// Writes the ground truth: which line of the export carries which error.
struct TruthRows {
    func appendHeader(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "line,id_dtks,kk_number,rule,detail\n".utf8)
    }

    /// `firstLine` is the line of the family's first member.
    func append(_ findings: [Finding], of family: Family, firstLine: Int, to bytes: inout [UInt8]) {
        for finding in findings.sorted(by: { $0.member < $1.member }) {
            bytes.append(contentsOf: "\(firstLine + finding.member),".utf8)
            family.members[finding.member].appendId(to: &bytes)
            bytes.append(UInt8(ascii: ","))
            family.appendKk(to: &bytes)
            bytes.append(contentsOf: ",\(finding.rule.rawValue),\(finding.detail)\n".utf8)
        }
    }
}
