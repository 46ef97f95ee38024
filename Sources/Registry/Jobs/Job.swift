package import Storage

/// Work that takes longer than a page may, as a value: kept until it is done, gone on with after a crash.
///
/// `run` blocks on a thread of its own. It may be called again for the same job after the program stopped in the
/// middle, so whatever it did before must not harm: it asks `work.checkpoint` where it was.
package protocol Job: Codable, Sendable {
    associatedtype Outcome: Codable & Sendable
    static var kind: JobKind { get }
    /// The region it is about, for the trail and for who may see it.
    var region: RegionCode { get }
    /// What must be allowed, asked when the job is put in the queue and again when it begins.
    func demands(in db: any Connection) throws -> [Demand]
    /// - Throws: `JobCancelled` from `work.progress` when somebody asked to stop; anything else ends the job as failed.
    func run(_ work: JobWork) throws -> Outcome
}

/// Every kind of job there is. A new one is a case here, its words, and its type.
package enum JobKind: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// All rules on all records of the register.
    case validate = "validasi"
    /// Data taken out as a file.
    case export = "ekspor"
    /// The chain of the audit trail, entry by entry.
    case verifyAudit = "periksa jejak"
    /// The audit trail as a sheet.
    case exportAudit = "ekspor jejak"
    /// The retention schedule of a kabupaten.
    case retention = "retensi"
    /// Accounts with one-time passwords, for a list of people.
    case makeAccounts = "buat akun"
    /// A sheet of a workbook as text.
    case convert = "baca-lembar"
    case preview = "pratinjau-impor"
    case importFile = "impor"
    case undoImport = "batal-impor"
    /// What a change of the rules would do; writes nothing about anybody.
    case rulePreview = "pratinjau aturan"
    /// Makes the findings follow rules that came into force.
    case ruleDay = "aturan berlaku"
    /// People who stand in the register twice.
    case findDuplicates = "cari ganda"
    /// Many of them merged at once, or taken back.
    case linkBulk = "gabung ganda"
    /// An extract of the civil registry.
    case loadCivil = "muat ekstrak dukcapil"
    /// One step of all proposals that a filter finds.
    case decideMany = "putusan sekaligus"
    /// Who is in the register at the end of a month.
    case closePeriod = "tutup periode"
    /// A ratified list in the ministry's layout.
    case ministryFile = "berkas kementerian"
    /// The lists of a period in the ministry's layout, as one file.
    case ministryPeriod = "berkas kementerian periode"
    /// A file of SIKS-NG held against what was proposed here.
    case compareSIKS = "cocokkan siks-ng"
    /// The file of a decree of the ministry.
    case readDetermination = "baca penetapan"
    /// What a confirmed decree does with proposals and the register.
    case applyDetermined = "terapkan penetapan"
    /// The scan of a document that was made here.
    case checkScan = "periksa pindaian"
    /// Minutes, letters and lists as PDF.
    case makePapers = "buat dokumen"

    package var title: Words {
        switch self {
        case .validate: Words(id: "Validasi ulang", en: "Full validation")
        case .export: Words(id: "Ekspor data", en: "Data export")
        case .verifyAudit: Words(id: "Periksa rantai jejak audit", en: "Check the audit chain")
        case .exportAudit: Words(id: "Ekspor jejak audit", en: "Export of the audit trail")
        case .retention: Words(id: "Jadwal retensi", en: "Retention schedule")
        case .makeAccounts: Words(id: "Pembuatan akun", en: "Making accounts")
        case .convert: Words(id: "Baca lembar XLSX", en: "Reading an XLSX sheet")
        case .preview: Words(id: "Pratinjau impor", en: "Preview of an import")
        case .importFile: Words(id: "Impor berkas", en: "Import of a file")
        case .undoImport: Words(id: "Pembatalan impor", en: "Taking an import back")
        case .rulePreview: Words(id: "Pratinjau perubahan aturan", en: "Preview of a change of rules")
        case .findDuplicates: Words(id: "Cari data ganda", en: "Search for duplicates")
        case .linkBulk: Words(id: "Gabung data ganda", en: "Merge of duplicates")
        case .loadCivil: Words(id: "Muat ekstrak Dukcapil", en: "Loading an extract of the civil registry")
        case .decideMany: Words(id: "Putusan sekaligus", en: "A decision on many at once")
        case .closePeriod: Words(id: "Tutup periode", en: "Closing a period")
        case .ministryFile: Words(id: "Berkas ke kementerian", en: "File for the ministry")
        case .ministryPeriod:
            Words(id: "Berkas gabungan ke kementerian", en: "One file of a period for the ministry")
        case .compareSIKS: Words(id: "Cocokkan dengan SIKS-NG", en: "Comparison with SIKS-NG")
        case .readDetermination: Words(id: "Baca penetapan", en: "Reading a determination")
        case .applyDetermined: Words(id: "Terapkan penetapan", en: "Carrying out a determination")
        case .checkScan: Words(id: "Periksa pindaian", en: "Looking at a scan")
        case .makePapers: Words(id: "Buat dokumen", en: "Making documents")
        case .ruleDay: Words(id: "Menerapkan aturan yang mulai berlaku", en: "Applying rules that came into force")
        }
    }

    /// Who besides its owner may see it: whoever may do this in its region.
    var permission: Permission {
        switch self {
        case .validate: .importFile
        case .convert: .importFile
        case .preview: .importFile
        case .importFile: .importFile
        case .undoImport: .importFile
        case .export: .privacy
        case .verifyAudit: .readAudit
        case .exportAudit: .readAudit
        case .retention: .privacy
        case .makeAccounts: .manageAccounts
        case .rulePreview: .configure
        case .ruleDay: .configure
        case .findDuplicates: .importFile
        case .linkBulk: .correct
        case .loadCivil: .importFile
        case .decideMany: .verify
        case .closePeriod: .verify
        case .ministryFile: .verify
        case .ministryPeriod: .verify
        case .compareSIKS: .verify
        case .readDetermination: .verify
        case .applyDetermined: .determine
        case .checkScan: .verify
        case .makePapers: .propose
        }
    }

    /// Whether it stops where it is when somebody asks. What cannot be left half done is done to its end.
    package var canStop: Bool {
        switch self {
        case .validate, .undoImport, .ruleDay, .closePeriod: false
        default: true
        }
    }

    /// Two people have decided it: nobody stops it alone, not even while it waits.
    var isOwed: Bool { self == .ruleDay }

    var lane: JobLane {
        switch self {
        case .validate: .heavy
        case .export: .light
        case .verifyAudit: .trail
        case .exportAudit: .light
        case .retention: .light
        case .makeAccounts: .light
        case .convert: .light
        case .preview: .light
        case .importFile: .heavy
        case .undoImport: .heavy
        case .rulePreview: .light
        case .ruleDay: .heavy
        case .findDuplicates: .heavy
        case .linkBulk: .light
        case .loadCivil: .heavy
        case .decideMany: .light
        case .closePeriod: .heavy
        case .ministryFile: .light
        case .ministryPeriod: .light
        case .compareSIKS: .light
        case .readDetermination: .heavy
        case .applyDetermined: .heavy
        case .checkScan: .light
        case .makePapers: .papers
        }
    }

    var type: any Job.Type {
        switch self {
        case .validate: ValidateJob.self
        case .export: ExportJob.self
        case .verifyAudit: VerifyAuditJob.self
        case .exportAudit: ExportAuditJob.self
        case .retention: RetentionJob.self
        case .makeAccounts: MakeAccountsJob.self
        case .convert: ConvertSheet.self
        case .preview: PreviewImport.self
        case .importFile: ImportUpload.self
        case .undoImport: UndoImport.self
        case .rulePreview: PreviewRules.self
        case .ruleDay: ApplyRules.self
        case .findDuplicates: FindDuplicates.self
        case .linkBulk: RunLinkBulk.self
        case .loadCivil: LoadCivilExtract.self
        case .decideMany: RunDecision.self
        case .closePeriod: ClosePeriod.self
        case .ministryFile: MinistryFile.self
        case .ministryPeriod: MinistryPeriod.self
        case .compareSIKS: CompareSIKS.self
        case .readDetermination: ReadDetermination.self
        case .applyDetermined: ApplyDetermined.self
        case .checkScan: CheckScan.self
        case .makePapers: MakePapers.self
        }
    }
}

/// Jobs of a lane run one after the other, so that a quick one does not wait for an import of an hour.
package enum JobLane: String, Sendable, CaseIterable, SQLConvertible {
    case heavy = "berat"
    case light = "ringan"
    /// Somebody waits for a sheet to come out of the printer.
    case papers = "dokumen"
    /// Goes through all that was ever written, with every scan: nothing else waits behind it.
    case trail = "jejak"
}

/// Somebody asked to stop.
package struct JobCancelled: Error {}

/// A job that ends without success for a reason that a person can be told.
package struct JobProblem: Error, Sendable {
    package var words: Words
    package init(_ words: Words) { self.words = words }
}
