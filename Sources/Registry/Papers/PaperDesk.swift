package import Papers
import Synchronization

/// How documents are made at this place: by which program, and under which address anybody looks whether they are so.
package final class PaperDesk: Sendable {
    /// Makes a file of a document; answers with how many pages it has.
    package typealias Press = @Sendable (_ paper: OfficialPaper, _ path: String, _ folder: String) throws -> Int

    /// Tells whoever runs the server what went wrong; nothing of what stands on a document.
    package typealias Report = @Sendable (_ problem: String) -> Void

    private struct State {
        /// As people type it, without a slash at its end; empty: nobody said.
        var address = ""
        var press: Press = PaperDesk.press(with: "weasyprint")
        var zone = Cutoff.Zone.wib
        var report: Report = { _ in }
    }

    private let state = Mutex(State())

    package init() {}

    package func setAddress(_ address: String) {
        state.withLock { $0.address = address.hasSuffix("/") ? String(address.dropLast()) : address }
    }

    /// By whose clock hours stand on documents.
    package func setZone(_ zone: Cutoff.Zone) { state.withLock { $0.zone = zone } }

    /// The program that makes PDF, by its name or path.
    package func setTool(_ tool: String) { setPress(Self.press(with: tool)) }
    package func setPress(_ press: @escaping Press) { state.withLock { $0.press = press } }

    package func setReport(_ report: @escaping Report) { state.withLock { $0.report = report } }

    /// Makes a file of a document; answers with how many pages it has. A program that died may do it the second time;
    /// what cannot be laid out fails again.
    func press(_ paper: OfficialPaper, _ path: String, _ folder: String) throws -> Int {
        let (press, report) = state.withLock { ($0.press, $0.report) }
        do {
            do {
                return try press(paper, path, folder)
            } catch let fault as PressFault where fault.mayPass {
                report("\(fault); it is tried once more")
                return try press(paper, path, folder)
            }
        } catch let fault as PressFault {
            report("\(fault)")
            throw fault
        }
    }

    var zone: Cutoff.Zone { state.withLock { $0.zone } }

    /// What the QR of a paper holds. Where no address is known it is the path alone, which still has the code: never the
    /// address by which somebody happened to reach the server, which whoever asks could choose.
    func address(of code: String) -> String { state.withLock { $0.address } + "/periksa/\(code)" }

    private static func press(with tool: String) -> Press {
        { paper, path, folder in try PaperPress(tool: tool, folder: folder).press(paper, to: path).pages }
    }
}
