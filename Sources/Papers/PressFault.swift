/// Why a paper could not be made. Nothing of what stands on the paper is in it.
package enum PressFault: Error, Equatable, CustomStringConvertible {
    /// The program that makes PDF is not on this machine, or not whole.
    case missing(tool: String)
    case tooLong(seconds: Int)
    /// What the program said, without any words of the paper.
    case failed(String)
    case cannotWrite(path: String)

    /// Whether it may be otherwise at once.
    package var mayPass: Bool {
        if case .failed = self { true } else { false }
    }

    package var description: String {
        switch self {
        case .missing(let tool):
            """
            documents cannot be made: \(tool) is not installed or not whole; \
            install the Debian packages weasyprint and fonts-liberation
            """
        case .tooLong(let seconds): "a document was not ready after \(seconds) seconds"
        case .failed(let reason): "a document could not be laid out: \(reason)"
        case .cannotWrite(let path): "a document cannot be written to \(path)"
        }
    }
}
