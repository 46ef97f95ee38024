import Foundation

/// What a village proposes: the change to be carried out, with what was asked and said beside it.
///
/// Nobody decides on anything but its digest, which is made of the very text that is kept.
package struct ProposalContent: Codable, Sendable, Equatable {
    package var changes: ChangeSet
    /// `Program.number`, of kinds that are about one.
    package var program: Int?
    /// One of the reasons that the kind offers, by name; empty where it offers none.
    package var reason: String
    package var proposer: Proposer
    /// The family is that of somebody of the village office: said by whoever writes, and decided by itself.
    package var isOfficials: Bool
    /// Words for those who decide; holds no NIK or KK.
    package var note: String
    /// To the questions that its kind asks. One without an answer was not asked.
    package var answers: [CriteriaAnswer]

    /// Who asks for it.
    package enum Proposer: String, Codable, Sendable, CaseIterable {
        case citizen = "warga"
        case neighbourhood = "rt_rw"
        case office = "perangkat"
    }

    package init(
        _ changes: ChangeSet, program: Int? = nil, reason: String = "", proposer: Proposer = .citizen,
        isOfficials: Bool = false, note: String = "", answers: [CriteriaAnswer] = []
    ) {
        self.changes = changes
        self.program = program
        self.reason = reason
        self.proposer = proposer
        self.isOfficials = isOfficials
        self.note = note
        self.answers = answers
    }

    private enum CodingKeys: String, CodingKey {
        case changes, program, reason, proposer, isOfficials, note, answers
    }

    /// Proposals were written before there were questions.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        changes = try values.decode(ChangeSet.self, forKey: .changes)
        program = try values.decodeIfPresent(Int.self, forKey: .program)
        reason = try values.decode(String.self, forKey: .reason)
        proposer = try values.decode(Proposer.self, forKey: .proposer)
        isOfficials = try values.decode(Bool.self, forKey: .isOfficials)
        note = try values.decode(String.self, forKey: .note)
        answers = try values.decodeIfPresent([CriteriaAnswer].self, forKey: .answers) ?? []
    }

    /// Without answers in the very text of before, so that its digest stays what it was.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(changes, forKey: .changes)
        try values.encodeIfPresent(program, forKey: .program)
        try values.encode(reason, forKey: .reason)
        try values.encode(proposer, forKey: .proposer)
        try values.encode(isOfficials, forKey: .isOfficials)
        try values.encode(note, forKey: .note)
        if !answers.isEmpty { try values.encode(answers, forKey: .answers) }
    }

    /// As it is kept.
    var text: String {
        get throws { String(decoding: try JSONEncoder.stable.encode(self), as: UTF8.self) }
    }

    init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// With salt, since a number of sixteen digits in it is found by trying them all.
    static func digest(_ text: String, salt: String) -> String { Digest.sha256("\(salt)|\(text)") }
}
