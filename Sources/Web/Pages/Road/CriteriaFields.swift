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
        <div class="asks">\(each: Self.traits(asked), { trait -> HTML in field(trait) })</div>
        """
    }

    private func questions(_ one: NamedCriteria) -> HTML {
        """
        <fieldset class="stack"><legend><b>\(say(one.set.title))</b></legend><div class="asks">\
        \(each: one.set.questions, { question -> HTML in field(one.name, question) })</div></fieldset>

        """
    }

    private func field(_ set: String, _ question: CriteriaQuestion) -> HTML {
        let name = Self.field(set, question.code)
        let isOfHouse = hasHouse && question.from?.houseTraits.isEmpty == false
        let ofRegister: HTML? = known[name].map { isYes -> HTML in
            "<p>\(screen.tag(.info, .info, say(CriteriaTexts.known(isYes))))</p>"
        }
        let open =
            isOfHouse
            ? CriteriaTexts.openOrKnown : known[name] == nil ? CriteriaTexts.missing : CriteriaTexts.asOnRecord
        let choices = [("ya", CriteriaTexts.yes), ("tidak", CriteriaTexts.no), ("", open)]
        return """
            <fieldset class="field" id="\(name)" tabindex="-1"><legend>\(screen.head(of: question))</legend>\
            \(ofRegister)<div class="row">\(each: choices, { value, words -> HTML in pick(name, value, words) })</div></fieldset>

            """
    }

    /// One of three that stand side by side: a question a line, whatever is said to it.
    private func pick(_ name: String, _ value: String, _ words: Words) -> HTML {
        let chosen = screen.sheet[name]
        let isChosen = value.isEmpty ? chosen != "ya" && chosen != "tidak" : chosen == value
        return """
            <label class="pick"><input type="radio" name="\(name)" value="\(value)"\(if: isChosen, " checked")>\
            <span>\(say(words))</span></label>
            """
    }

    private func field(_ trait: HouseTrait) -> HTML {
        let name = Self.field(trait)
        let choices = trait.choices.map { FormField.Option(String($0.code), say($0.words)) }
        let kind: FormField.Kind =
            choices.isEmpty
            ? .digits(length: 4) : .select([FormField.Option("", say(Texts.notKnown))] + choices)
        var field = FormField(name, trait.label, kind, value: screen.sheet[name]).error(screen.error(name))
        if choices.isEmpty, let unit = trait.unit {
            field = field.hint(say(Words(id: "Dalam \(unit)", en: "In \(unit)")))
        }
        // Said once, over all of them.
        field.isOptionalSaid = false
        return screen.field(field)
    }

    private func say(_ words: Words) -> String { screen.say(words) }
}
