import HTML
import Registry

/// The questions of the criteria as fields. A question that is left alone was not asked.
struct CriteriaFields {
    let screen: any SheetScreen
    let asked: [NamedCriteria]
    /// What the register says of a family on record, by field.
    var known: [String: Bool] = [:]
    /// The house is written down on the same form.
    var hasHouse = false

    init(screen: any SheetScreen, asked: [NamedCriteria]) {
        self.screen = screen
        self.asked = asked
    }

    static func field(_ set: String, _ question: String) -> String { "kriteria-\(set)-\(question)" }
    static func field(_ trait: HouseTrait) -> String { "rumah-\(trait.rawValue)" }

    /// What of a house answers any of the questions, in the order of the questionnaire.
    static func traits(_ asked: [NamedCriteria]) -> [HouseTrait] {
        var looked: Set<HouseTrait> = []
        for question in asked.flatMap(\.set.questions) { looked.formUnion(question.from?.houseTraits ?? []) }
        return HouseTrait.allCases.filter { looked.contains($0) }
    }

    /// What was typed: only the questions that were asked.
    static func read(_ sheet: Sheet, _ asked: [NamedCriteria]) -> [CriteriaAnswer] {
        var answers: [CriteriaAnswer] = []
        for one in asked {
            for question in one.set.questions {
                switch sheet[field(one.name, question.code)] {
                case "ya": answers.append(CriteriaAnswer(one.name, question.code, isYes: true))
                case "tidak": answers.append(CriteriaAnswer(one.name, question.code, isYes: false))
                default: break
                }
            }
        }
        return answers
    }

    /// Puts what somebody was asked into the fields; what is known stays with where it is known from.
    static func fill(_ sheet: inout Sheet, _ answers: [CriteriaAnswer]) {
        for answer in answers where answer.origin == .asked {
            sheet[field(answer.set, answer.question)] = answer.isYes ? "ya" : "tidak"
        }
    }

    var html: HTML {
        """
        <h2 id="kriteria" tabindex="-1">\(say(CriteriaTexts.title))</h2>
        <p class="soft">\(say(CriteriaTexts.formLead))</p>
        \(each: asked, { one -> HTML in questions(one) })
        """
    }

    /// The fields of the house that answer questions.
    var house: HTML {
        """
        <h2>\(say(CriteriaTexts.house))</h2><p class="soft">\(say(CriteriaTexts.houseLead))</p>
        \(each: Self.traits(asked), { trait -> HTML in field(trait) })
        """
    }

    private func questions(_ one: NamedCriteria) -> HTML {
        """
        <fieldset class="stack"><legend><b>\(say(one.set.title))</b></legend>\
        \(each: one.set.questions, { question -> HTML in field(one.name, question) })</fieldset>

        """
    }

    private func field(_ set: String, _ question: CriteriaQuestion) -> HTML {
        let name = Self.field(set, question.code)
        let words = question.words
        let label = Words(id: "\(question.code). \(words.id)", en: "\(question.code). \(words.en)")
        let isOfHouse = hasHouse && question.from?.houseTraits.isEmpty == false
        let empty = isOfHouse ? CriteriaTexts.openOrKnown : CriteriaTexts.missing
        let options = [
            FormField.Option("", say(empty)), FormField.Option("ya", say(CriteriaTexts.yes)),
            FormField.Option("tidak", say(CriteriaTexts.no)),
        ]
        let ofRegister: Words? = known[name].map { CriteriaTexts.known($0) }
        return screen.input(name, label, .select(options), hint: isOfHouse ? CriteriaTexts.houseKnows : ofRegister)
    }

    private func field(_ trait: HouseTrait) -> HTML {
        let name = Self.field(trait)
        let choices = trait.choices.map { FormField.Option(String($0.code), say($0.words)) }
        if choices.isEmpty {
            let unit: Words? = trait.unit.map { Words(id: "Dalam \($0)", en: "In \($0)") }
            return screen.input(name, trait.label, .digits(length: 4), hint: unit)
        }
        return screen.input(name, trait.label, .select([FormField.Option("", say(Texts.notKnown))] + choices))
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
