import Foundation
package import Rules

/// A course of Latihan: tasks in order, how they count, and what it takes to pass. Dated data, from
/// `training-courses.json`.
package struct Course: Sendable, Decodable {
    package var key: String
    package var edition: Int
    /// `yyyymmdd`; the latest that has begun is the one that is taught.
    package var validFrom: Int32
    package var role: Role
    package var title: Words
    package var lead: Words
    package var passPercent: Int
    package var scoring: Scoring
    package var tasks: [CourseTask]

    package var points: Int { tasks.reduce(0) { $0 + $1.points } }

    package func task(_ key: String) -> CourseTask? { tasks.first { $0.key == key } }

    /// What a marked task is worth less for.
    package struct Scoring: Sendable, Decodable {
        /// Checks that found something wrong and cost nothing.
        var freeChecks: Int
        var perWrong: Int
        /// Of each hint in turn.
        var perHint: [Int]
        /// What a task that was solved at last is worth all the same.
        var least: Int

        func points(_ full: Int, wrong: Int, hints: Int) -> Int {
            let cost = max(0, wrong - freeChecks) * perWrong + perHint.prefix(hints).reduce(0, +)
            return min(full, max(least, full - cost))
        }

        /// What asking for one more hint takes away.
        package func cost(ofHint number: Int) -> Int { perHint.indices.contains(number) ? perHint[number] : 0 }

        private enum CodingKeys: String, CodingKey {
            case freeChecks = "free_checks"
            case perWrong = "per_wrong"
            case perHint = "per_hint"
            case least
        }
    }

    private enum CodingKeys: String, CodingKey {
        case key, edition, role, title, lead, scoring, tasks
        case validFrom = "valid_from"
        case passPercent = "pass_percent"
    }
}

/// One thing to do on the real screens, and how it is told that it was done.
package struct CourseTask: Sendable, Decodable {
    package var key: String
    package var minutes: Int
    package var points: Int
    package var required: Bool
    package var title: Words
    package var why: Words
    package var steps: [Words]
    package var hints: [Words]
    /// The screen it begins on: `keluarga:k03`, `peristiwa:k06/lahir`, `perbaikan:M01`, `massal`, `cari`, `kuis`.
    package var opens: String
    package var papers: [Paper]
    var check: TaskRule

    package var questions: [Question] { check.questions ?? [] }

    /// What a citizen brings along.
    package struct Paper: Sendable, Decodable {
        package var title: Words
        package var lines: [Line]

        package struct Line: Sendable, Decodable {
            package var label: Words
            package var value: String
        }
    }

    package struct Question: Sendable, Decodable {
        package var key: String
        package var text: Words
        package var choices: [Words]
        package var right: Int
        package var explain: Words
    }
}

/// What the register must hold once a task is done: which of these say anything depends on the kind.
struct TaskRule: Sendable, Decodable {
    var kind: Kind
    var person: String?
    var family: String?
    var fields: [Target]?
    var values: [String: String]?
    var relations: [String: Int]?
    var reasons: [String]?
    var day: Int32?
    var kk: String?
    var via: String?
    /// Who made the mistake that is to be undone: the participant, or a simulated operator.
    var by: String?
    var questions: [CourseTask.Question]?
    /// Of the questions.
    var right: Int?

    struct Target: Sendable, Decodable {
        var person: String
        var field: PersonField
    }

    enum Kind: String, Sendable, Decodable {
        case found = "cari"
        case revealed = "buka"
        case fields = "isi"
        case born = "lahir"
        case died = "meninggal"
        case moved = "pindah"
        case split = "pecah"
        case head = "kepala"
        case undone = "urung"
        case answered = "jawab"
        case quiz = "kuis"
    }
}

/// The courses that the program carries.
package struct CourseBook: Sendable {
    package let ground: Ground
    private let all: [Course]
    let village: PracticeVillage

    /// How practice villages are handed out.
    package struct Ground: Sendable, Decodable {
        /// Kabupaten whose villages serve for practice where nobody else is on record in them.
        var regions: [String]
        /// After so many days without a visit a practice village may be given to somebody else.
        var idleDays: Int
        /// From one address; a training hall is one address.
        var registrationsHour: Int

        private enum CodingKeys: String, CodingKey {
            case regions
            case idleDays = "idle_days"
            case registrationsHour = "registrations_hour"
        }
    }

    private struct File: Decodable {
        var ground: Ground
        var courses: [Course]
    }

    /// - Throws: `MissingAsset`, `DecodingError`: a program that was built wrongly.
    package init() throws {
        let file = try JSONDecoder().decode(File.self, from: Data(try EmbeddedFile.bytes("training-courses.json")))
        ground = file.ground
        all = file.courses
        village = try PracticeVillage(EmbeddedTable("training-village.csv"))
    }

    /// Each course as it is taught on a day.
    package func courses(on day: CivilDate) -> [Course] {
        var latest: [String: Course] = [:]
        var order: [String] = []
        for course in all where course.validFrom <= day.packed {
            if !order.contains(course.key) { order.append(course.key) }
            if let known = latest[course.key], known.validFrom > course.validFrom { continue }
            latest[course.key] = course
        }
        return order.compactMap { latest[$0] }
    }

    /// The edition that somebody began with.
    package func course(_ key: String, edition: Int) -> Course? {
        all.first { $0.key == key && $0.edition == edition }
    }

    package static let shared = Result { try CourseBook() }
}
