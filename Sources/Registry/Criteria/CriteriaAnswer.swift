/// What a proposal says to one question. A question without an answer was not asked: that is no "no".
package struct CriteriaAnswer: Codable, Sendable, Equatable {
    package var set: String
    package var question: String
    package var isYes: Bool
    package var origin: Origin

    package enum Origin: String, Codable, Sendable {
        /// Of the house and the head as they are on record, or as the proposal itself writes them down.
        case register
        /// Somebody asked the family.
        case asked = "ditanyakan"
    }

    package init(_ set: String, _ question: String, isYes: Bool, _ origin: Origin = .asked) {
        self.set = set
        self.question = question
        self.isYes = isYes
        self.origin = origin
    }

    private enum CodingKeys: String, CodingKey {
        case set, question, origin
        case isYes = "ya"
    }
}

/// How a set comes out: counts, and no verdict.
package struct CriteriaCount: Sendable, Equatable {
    package var yes = 0
    package var no = 0
    /// Nobody was asked.
    package var missing = 0

    package init(yes: Int = 0, no: Int = 0, missing: Int = 0) {
        self.yes = yes
        self.no = no
        self.missing = missing
    }

    package var all: Int { yes + no + missing }

    /// Of the questions that are counted.
    package init(of set: CriteriaSet, named name: String, _ answers: [CriteriaAnswer]) {
        for question in set.questions where !question.isApart {
            let answer = answers.first { $0.set == name && $0.question == question.code }
            switch answer?.isYes {
            case true?: yes += 1
            case false?: no += 1
            case nil: missing += 1
            }
        }
    }
}
