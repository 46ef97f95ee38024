import Registry

/// What the trail writes in short, in words: each kind of act, and the codes in its detail.
extension Texts {
    /// What was done; of an older version of the program it may be a word that is known no more, and stays as it is.
    ///
    /// - Parameter object: what it was done to, as the trail writes it.
    static func verb(_ written: String, of object: String = "") -> Words {
        guard let verb = AuditVerb(rawValue: written) else { return Words(id: written, en: written) }
        return verb == .viewed ? viewed(object) : self.verb(verb)
    }

    /// Whatever is opened is written by one verb.
    private static func viewed(_ object: String) -> Words {
        switch object.split(separator: " ").dropLast().joined(separator: " ") {
        case "usulan": Words(id: "Melihat usulan", en: "Saw a proposal")
        case "perubahan": Words(id: "Melihat perubahan", en: "Saw a change")
        case "pindah": Words(id: "Melihat perpindahan", en: "Saw a move")
        case "ganda", "ganda sekaligus": Words(id: "Melihat kasus data ganda", en: "Saw a case of duplicates")
        case "musyawarah": Words(id: "Melihat musyawarah", en: "Saw a musyawarah")
        case "berkas": Words(id: "Melihat daftar usulan", en: "Saw a list of proposals")
        default: verb(.viewed)
        }
    }

    static func verb(_ verb: AuditVerb) -> Words {
        switch verb {
        case .signedIn: Words(id: "Masuk", en: "Signed in")
        case .signInFailed: Words(id: "Gagal masuk", en: "Failed to sign in")
        case .signedOut: Words(id: "Keluar", en: "Signed out")
        case .viewed: Words(id: "Melihat keluarga", en: "Saw a family")
        case .searched: Words(id: "Mencari", en: "Searched")
        case .listed: Words(id: "Melihat daftar", en: "Saw a list")
        case .revealed: Words(id: "Membuka nomor lengkap", en: "Saw a number in full")
        case .corrected: Words(id: "Memperbaiki", en: "Corrected")
        case .changeAsked: Words(id: "Mengajukan perubahan", en: "Asked for a change")
        case .changeDecided: Words(id: "Memutuskan perubahan", en: "Decided on a change")
        case .linkDecided: Words(id: "Memutuskan data ganda", en: "Decided on duplicates")
        case .changeUndone: Words(id: "Mengurungkan perubahan", en: "Undid a change")
        case .proposalWritten: Words(id: "Menulis usulan", en: "Wrote a proposal")
        case .civilLoaded: Words(id: "Memuat ekstrak Dukcapil", en: "Loaded an extract of the civil registry")
        case .siksCompared: Words(id: "Mencocokkan dengan SIKS-NG", en: "Compared with SIKS-NG")
        case .civilAsked: Words(id: "Menanya ekstrak Dukcapil", en: "Asked the extract of the civil registry")
        case .officialNoted: Words(id: "Mencatat perangkat desa", en: "Noted a village official")
        case .paperStyleSet: Words(id: "Mengatur isi dokumen", en: "Set the words of documents")
        case .proposalStep: Words(id: "Mengambil langkah usulan", en: "Took a step of a proposal")
        case .meetingHeld: Words(id: "Menyelenggarakan musyawarah", en: "Held a musyawarah")
        case .bylawsSet: Words(id: "Mengatur tata tertib musyawarah", en: "Set the rules of meetings")
        case .guestErased: Words(id: "Menghapus nama tamu musyawarah", en: "Erased the name of a guest of a musyawarah")
        case .listPutUp: Words(id: "Mengumumkan atau menurunkan daftar", en: "Put a public list up, or took it down")
        case .deliberationSealed: Words(id: "Menyegel musyawarah", en: "Sealed a musyawarah")
        case .scanDecided: Words(id: "Memutuskan pindaian", en: "Decided on a scan")
        case .batchDecided: Words(id: "Memutuskan daftar usulan", en: "Decided on a list of proposals")
        case .determinationRead: Words(id: "Membaca SK penetapan", en: "Read a decree")
        case .determinationDecided: Words(id: "Memutuskan penetapan", en: "Decided on a determination")
        case .evidenceOpened: Words(id: "Membuka bukti", en: "Opened a paper")
        case .paperMade: Words(id: "Membuat dokumen", en: "Made a document")
        case .paperOpened: Words(id: "Membuka dokumen", en: "Opened a document")
        case .paperWithdrawn: Words(id: "Menarik dokumen", en: "Withdrew a document")
        case .transferOpened: Words(id: "Mengajukan pindah", en: "Opened a move")
        case .transferDecided: Words(id: "Memutuskan pindah", en: "Decided on a move")
        case .exported: Words(id: "Mengekspor", en: "Exported")
        case .reportTaken: Words(id: "Mengambil angka laporan", en: "Took figures of a report")
        case .importBegun: Words(id: "Memulai impor", en: "Began an import")
        case .importFinished: Words(id: "Menyelesaikan impor", en: "Finished an import")
        case .importUndone: Words(id: "Membatalkan impor", en: "Undid an import")
        case .accountMade: Words(id: "Membuat atau mengubah akun", en: "Made or changed an account")
        case .regionsChanged: Words(id: "Mengubah wilayah", en: "Changed the areas")
        case .validated: Words(id: "Memvalidasi ulang", en: "Validated again")
        case .jobAsked: Words(id: "Meminta pekerjaan", en: "Asked for a job")
        case .jobEnded: Words(id: "Pekerjaan selesai", en: "A job ended")
        case .exportAsked: Words(id: "Meminta ekspor", en: "Asked for an export")
        case .exportFetched: Words(id: "Mengunduh ekspor", en: "Downloaded an export")
        case .exportDropped: Words(id: "Membuang ekspor", en: "Threw an export away")
        case .glassBroken: Words(id: "Akses darurat", en: "Emergency access")
        case .glassEnded: Words(id: "Akses darurat berakhir", en: "Emergency access ended")
        case .glassReviewed: Words(id: "Meninjau akses darurat", en: "Reviewed emergency access")
        case .lookersRead: Words(id: "Melihat siapa yang melihat", en: "Looked at who looked")
        case .trailRead: Words(id: "Membaca jejak audit", en: "Read the audit trail")
        case .privacyAsked: Words(id: "Menerima permintaan warga", en: "Took in a citizen's request")
        case .privacyStep: Words(id: "Mengerjakan permintaan warga", en: "Worked on a citizen's request")
        case .privacyViewed: Words(id: "Melihat permintaan warga", en: "Looked at a citizen's request")
        case .copyHandedOut: Words(id: "Menyerahkan salinan data", en: "Handed out an own copy")
        case .personErased: Words(id: "Menghapus data orang", en: "Erased a person's data")
        case .breachNoted: Words(id: "Mencatat insiden", en: "Noted a breach")
        case .retentionChanged: Words(id: "Mengubah jadwal retensi", en: "Changed the retention schedule")
        case .retentionRun: Words(id: "Menjalankan jadwal retensi", en: "Ran the retention schedule")
        case .processingChanged: Words(id: "Mengubah catatan pemrosesan", en: "Changed the record of processing")
        case .noticeChanged: Words(id: "Mengubah pemberitahuan", en: "Changed a privacy notice")
        case .consentNoted: Words(id: "Mencatat persetujuan", en: "Recorded a consent")
        case .accountChanged: Words(id: "Mengubah akun", en: "Changed an account")
        case .trainingBegun: Words(id: "Memulai latihan", en: "Began training")
        case .trainingEnded: Words(id: "Mengakhiri latihan", en: "Ended training")
        case .trainingSet: Words(id: "Mengatur latihan", en: "Set up training")
        case .certificateIssued: Words(id: "Menerbitkan sertifikat", en: "Issued a certificate")
        case .certificateBound: Words(id: "Memasang sertifikat", en: "Bound a certificate")
        case .licenceRuleSet: Words(id: "Mengatur syarat sertifikat", en: "Set who needs a certificate")
        case .fileUploaded: Words(id: "Mengunggah berkas", en: "Uploaded a file")
        case .fileDropped: Words(id: "Membuang berkas", en: "Threw a file away")
        case .fileDownloaded: Words(id: "Mengunduh berkas", en: "Downloaded a file")
        case .rulesProposed: Words(id: "Mengusulkan aturan", en: "Proposed a change of rules")
        case .rulesDecided: Words(id: "Memutuskan aturan", en: "Decided on a change of rules")
        case .rulesInForce: Words(id: "Memberlakukan aturan", en: "Put rules into force")
        case .refused: Words(id: "Ditolak", en: "Was refused")
        }
    }

    /// The detail of an entry with its codes said in words; what somebody typed stays as it is.
    static func auditDetail(_ written: String, _ verb: String) -> Words {
        let stays = Words(id: written, en: written)
        switch AuditVerb(rawValue: verb) {
        case .proposalStep: return stepDetail(written) ?? stays
        case .fileUploaded, .fileDropped, .scanDecided: return paperDetail(written) ?? stays
        default: return stays
        }
    }

    /// `tandai_siks`, or `sekaligus luluskan: 12 usulan`.
    private static func stepDetail(_ written: String) -> Words? {
        // Beside others "Benar" says nothing by itself.
        if written == RoadStep.confirm.rawValue {
            return Words(id: "Verifikasi ulang: benar", en: "Verified again: right")
        }
        if let step = RoadStep(rawValue: written) { return step.title }
        let many = "sekaligus "
        guard written.hasPrefix(many) else { return nil }
        let parts = written.dropFirst(many.count).split(separator: ":", maxSplits: 1).map(String.init)
        guard let code = parts.first, let step = RoadStep(rawValue: code) else { return nil }
        let rest = parts.count > 1 ? parts[1].trimmingSpaces : ""
        let state = decisionState(rest) ?? countOfProposals(rest)
        return Words(
            id: "Sekaligus, \(step.title.id): \(state.id)", en: "Many at once, \(step.title.en): \(state.en)")
    }

    private static func decisionState(_ code: String) -> Words? {
        switch BulkDecision.State(rawValue: code) {
        case .preparing: Words(id: "disiapkan", en: "being prepared")
        case .ready: Words(id: "siap", en: "ready")
        case .asked: Words(id: "menunggu persetujuan", en: "waits for somebody to agree")
        case .refused: Words(id: "ditolak", en: "refused")
        case .dropped: Words(id: "dibatalkan", en: "called off")
        case .running: Words(id: "berjalan", en: "under way")
        case .done: Words(id: "selesai", en: "done")
        case nil: nil
        }
    }

    /// `12 usulan`.
    private static func countOfProposals(_ written: String) -> Words {
        let parts = written.split(separator: " ")
        guard parts.count == 2, parts[1] == "usulan" else { return Words(id: written, en: written) }
        return Words(id: written, en: parts[0] == "1" ? "1 proposal" : "\(parts[0]) proposals")
    }

    /// `tanda_terima, 2048 bita`: the kind of a paper, then what else is said of it.
    private static func paperDetail(_ written: String) -> Words? {
        let end = written.firstIndex { $0 == "," || $0 == ":" } ?? written.endIndex
        let code = String(written[..<end])
        guard let kind = DocumentKind.named(code) else { return nil }
        let rest = written[end...]
        return Words(id: "\(kind.title.id)\(rest)", en: "\(kind.title.en)\(rest)")
    }
}
