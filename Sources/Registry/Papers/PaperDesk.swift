package import Papers
import Synchronization

/// How documents are made at this place: by which program, and under which address anybody looks whether they are so.
package final class PaperDesk: Sendable {
    /// Makes a file of a document; answers with how many pages it has.
    package typealias Press = @Sendable (_ paper: OfficialPaper, _ path: String, _ folder: String) throws -> Int

    private struct State {
        /// As people type it, without a slash at its end; empty: nobody said.
        var address = ""
        var press: Press = PaperDesk.press(with: "weasyprint")
        var zone = Cutoff.Zone.wib
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

    var press: Press { state.withLock { $0.press } }
    var zone: Cutoff.Zone { state.withLock { $0.zone } }

    /// What the QR of a paper holds. Where no address is known it is the path alone, which still has the code: never the
    /// address by which somebody happened to reach the server, which whoever asks could choose.
    func address(of code: String) -> String { state.withLock { $0.address } + "/periksa/\(code)" }

    private static func press(with tool: String) -> Press {
        { paper, path, folder in try PaperPress(tool: tool, folder: folder).press(paper, to: path).pages }
    }
}
