/// Questions by which a family's need is looked at, as a decree, an office or a kabupaten asks them. They are counted and
/// shown with their answers; nobody is accepted or turned down by a count.
package struct CriteriaSet: Codable, Sendable, Equatable {
    package var title: Words
    /// How the count is usually read; nil: nobody says.
    package var note: Words?
    package var questions: [CriteriaQuestion]

    package init(title: Words, note: Words? = nil, questions: [CriteriaQuestion]) {
        self.title = title
        self.note = note
        self.questions = questions
    }

    package func question(_ code: String) -> CriteriaQuestion? { questions.first { $0.code == code } }
}

/// One of them, to be answered by yes or no.
package struct CriteriaQuestion: Codable, Sendable, Equatable {
    /// As the decree numbers it.
    package var code: String
    package var words: Words
    /// Where the register says it; nil: it is asked.
    package var from: CriteriaSource?
    /// Said beside the others and not counted with them.
    package var isApart: Bool

    package init(code: String, words: Words, from: CriteriaSource? = nil, isApart: Bool = false) {
        self.code = code
        self.words = words
        self.from = from
        self.isApart = isApart
    }

    private enum CodingKeys: String, CodingKey {
        case code, words, from
        case isApart = "apart"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        code = try values.decode(String.self, forKey: .code)
        words = try values.decode(Words.self, forKey: .words)
        from = try values.decodeIfPresent(CriteriaSource.self, forKey: .from)
        isApart = try values.decodeIfPresent(Bool.self, forKey: .isApart) ?? false
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(code, forKey: .code)
        try values.encode(words, forKey: .words)
        try values.encodeIfPresent(from, forKey: .from)
        if isApart { try values.encode(true, forKey: .isApart) }
    }
}

/// A set of a region under a name, from a day on; the day stands on the change that carries it.
package struct CriteriaRule: Codable, Sendable, Equatable {
    /// As roads name it.
    package var set: String
    package var region: RegionCode
    /// Nil: the region has no such set of its own any more.
    package var body: CriteriaSet?

    package init(_ set: String, in region: RegionCode, _ body: CriteriaSet?) {
        self.set = set
        self.region = region
        self.body = body
    }
}
