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
    /// What a change of the rules would do; writes nothing about anybody.
    case rulePreview = "pratinjau aturan"
    /// Makes the findings follow rules that came into force.
    case ruleDay = "aturan berlaku"

    package var title: Words {
        switch self {
        case .validate: Words(id: "Validasi ulang", en: "Full validation")
        case .rulePreview: Words(id: "Pratinjau perubahan aturan", en: "Preview of a change of rules")
        case .ruleDay: Words(id: "Menerapkan aturan yang mulai berlaku", en: "Applying rules that came into force")
        }
    }

    /// Who besides its owner may see it: whoever may do this in its region.
    var permission: Permission {
        switch self {
        case .validate: .importFile
        case .rulePreview: .configure
        case .ruleDay: .configure
        }
    }

    var lane: JobLane {
        switch self {
        case .validate: .heavy
        case .rulePreview: .light
        case .ruleDay: .heavy
        }
    }

    var type: any Job.Type {
        switch self {
        case .validate: ValidateJob.self
        case .rulePreview: PreviewRules.self
        case .ruleDay: ApplyRules.self
        }
    }
}

/// Jobs of a lane run one after the other, so that a quick one does not wait for an import of an hour.
package enum JobLane: String, Sendable, CaseIterable, SQLConvertible { case heavy = "berat", light = "ringan" }

/// Somebody asked to stop.
package struct JobCancelled: Error {}

/// A job that ends without success for a reason that a person can be told.
package struct JobProblem: Error, Sendable {
    package var words: Words
    package init(_ words: Words) { self.words = words }
}
