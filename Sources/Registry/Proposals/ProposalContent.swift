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
    /// What was typed into the form that it came from, so that the same form opens again as it was left; nil: it came
    /// from none.
    package var form: [TypedField]?
    /// Of a move between villages, who goes from where; then it changes nothing else. Nil: it is none.
    package var move: ProposedMove?
    /// That those who are proposed were told what becomes of their data. Nil: not yet, or there is nobody new.
    package var consent: GivenConsent?
    /// Where the citizen wants to hear of it, `+628…`; nil: nowhere.
    package var phone: String?
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
        isOfficials: Bool = false, note: String = "", answers: [CriteriaAnswer] = [], form: [TypedField]? = nil,
        move: ProposedMove? = nil, consent: GivenConsent? = nil, phone: String? = nil
    ) {
        self.changes = changes
        self.program = program
        self.reason = reason
        self.proposer = proposer
        self.isOfficials = isOfficials
        self.note = note
        self.answers = answers
        self.form = form
        self.move = move
        self.consent = consent
        self.phone = phone
    }

    private enum CodingKeys: String, CodingKey {
        case changes, program, reason, proposer, isOfficials, note, answers, form, move, consent, phone
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
        form = try values.decodeIfPresent([TypedField].self, forKey: .form)
        move = try values.decodeIfPresent(ProposedMove.self, forKey: .move)
        consent = try values.decodeIfPresent(GivenConsent.self, forKey: .consent)
        phone = try values.decodeIfPresent(String.self, forKey: .phone)
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
        try values.encodeIfPresent(form, forKey: .form)
        try values.encodeIfPresent(move, forKey: .move)
        try values.encodeIfPresent(consent, forKey: .consent)
        try values.encodeIfPresent(phone, forKey: .phone)
    }

    /// The same proposal with what its form comes down to now.
    ///
    /// - Parameter form: nil: all of it is in the changes.
    package func rewritten(by changes: ChangeSet, form: [TypedField]?) -> ProposalContent {
        var content = self
        content.changes = changes
        content.reason = FormReason.name(of: changes)
        content.form = form
        return content
    }

    /// As it is kept.
    var text: String {
        get throws { String(decoding: try JSONEncoder.stable.encode(self), as: UTF8.self) }
    }

    init(text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    /// With salt, since a number of sixteen digits in it is found by trying them all.
    static func digest(_ text: String, salt: String) -> String { Digest.sha256("\(salt)|\(text)") }
}

/// A field of a form with all that was typed into it or ticked. Numbers of people are not among them: those are in what
/// the form came down to.
package struct TypedField: Codable, Sendable, Equatable {
    package var name: String
    package var values: [String]

    package init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }
}
