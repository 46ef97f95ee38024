import Storage

/// Answers of a proposal: those that somebody gave, and where nobody did what is known anyway.
struct FillCriteria {
    let asked: [NamedCriteria]
    let facts: CriteriaFacts

    /// - Throws: `Refusal.invalidInput` for an answer to a question that is not asked, or two to one.
    func answers(_ given: [CriteriaAnswer]) throws -> [CriteriaAnswer] {
        // What the register said then is asked of it anew.
        let typed = given.filter { $0.origin == .asked }
        for answer in typed {
            let isAsked = asked.contains { $0.name == answer.set && $0.set.question(answer.question) != nil }
            let isOnce = typed.filter { $0.set == answer.set && $0.question == answer.question }.count == 1
            guard isAsked, isOnce else { throw Self.unknown }
        }
        var answers: [CriteriaAnswer] = []
        for one in asked {
            for question in one.set.questions {
                if let known = typed.first(where: { $0.set == one.name && $0.question == question.code }) {
                    answers.append(known)
                } else if let isYes = question.from?.answer(facts) {
                    answers.append(CriteriaAnswer(one.name, question.code, isYes: isYes, .register))
                }
            }
        }
        return answers
    }

    private static let unknown = Refusal.invalidInput(
        field: "kriteria",
        reason: Words(
            id: "Daftar pertanyaan kriteria sudah berubah. Muat ulang halaman, lalu jawab lagi.",
            en: "The questions have changed. Load the page again and answer anew."))
}
