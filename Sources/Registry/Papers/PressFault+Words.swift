import Papers

extension PressFault {
    /// What whoever asked for the paper is told, with what to do next. Nothing of what stands on it.
    var words: Words {
        switch self {
        case .missing(let tool):
            Words(
                id: "Server belum dapat membuat PDF: program \(tool) tidak ada. Minta pengelola server memasangnya.",
                en:
                    "The server cannot make PDF yet: the program \(tool) is not there. Ask whoever runs it to install it."
            )
        case .tooLong(let seconds):
            Words(
                id: "Dokumen belum jadi sesudah \(seconds) detik. Coba lagi saat server lebih lengang.",
                en: "The document was not ready after \(seconds) seconds. Try again when the server is less busy.")
        case .failed:
            Words(
                id: "Dokumen tidak dapat ditata menjadi PDF. Beri tahu pengelola server.",
                en: "The document could not be laid out as PDF. Tell whoever runs the server.")
        case .cannotWrite:
            Words(
                id: "Dokumen tidak dapat ditulis ke disk server. Beri tahu pengelolanya.",
                en: "The document cannot be written to the server's disk. Tell whoever runs it.")
        }
    }
}
