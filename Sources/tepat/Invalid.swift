import ArgumentParser
import Foundation
import Registry

struct Invalid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Every finding of every invalid family of a region, as CSV.",
        discussion: "The file holds whole KK numbers: it is written to the audit trail as an export.")

    @Option(help: "A region by code or name; the whole register if none.") var region: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let registry = try database.openExisting()
        let actor = commandLineActor()
        let code = try region.map { try tepat.region($0, in: registry) } ?? .nation
        try await registry.noteExport("keluarga tidak valid", of: code, by: actor)
        try await onOwnThread {
            var text = Data("line,id_dtks,kk_number,village,rule,severity,origin,evidence,next_step\n".utf8)
            try registry.forEachInvalid(in: code, by: actor) { row in
                text.append(
                    contentsOf: csv([
                        String(row.line), row.dtksID, row.kk, row.village.code.dotted, row.rule.code,
                        row.rule.severity.rawValue,
                        row.origin, row.evidence, row.rule.nextStep.id,
                    ]).utf8)
                text.append(0x0A)
                if text.count > 1 << 20 {
                    try FileHandle.standardOutput.write(contentsOf: text)
                    text.removeAll(keepingCapacity: true)
                }
            }
            try FileHandle.standardOutput.write(contentsOf: text)
        }
    }
}
