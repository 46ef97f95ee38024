import HTML
import Registry

/// What is asked about a set of criteria of a region.
struct CriteriaRuleFields {
    let screen: RuleDraftScreen

    private func say(_ words: Words) -> String { screen.say(words) }

    var html: HTML {
        let holds = [
            FormField.Option("ya", say(CriteriaTexts.holdsYes)), FormField.Option("-", say(CriteriaTexts.holdsNo)),
        ]
        return """
            <p>\(say(CriteriaTexts.setsLead))</p>
            \(screen.input("kode", CriteriaTexts.code, hint: CriteriaTexts.codeHint, required: true))
            \(screen.input("wilayah", Texts.regionOf, .region, hint: Texts.roadRegionHint, required: true))
            \(screen.input("cara", CriteriaTexts.holds, .picks(holds), required: true))
            \(screen.input("judul_id", CriteriaTexts.titleID))\(screen.input("judul_en", CriteriaTexts.titleEN))
            \(screen.input("catatan_id", CriteriaTexts.noteID, .long))
            \(screen.input("catatan_en", CriteriaTexts.noteEN, .long))
            \(screen.input("pertanyaan", CriteriaTexts.questions, .long, hint: CriteriaTexts.questionsHint))
            """
    }
}

/// Questions as lines: number, question, English, and where the register answers it.
enum CriteriaLines {
    static func text(_ questions: [CriteriaQuestion]) -> String {
        questions.map { question -> String in
            // Beside the others: marked by a star.
            let code = question.isApart ? "\(question.code)*" : question.code
            var parts = [code, question.words.id, question.words.en]
            if let from = question.from { parts.append(from.text) }
            return parts.joined(separator: " | ")
        }.joined(separator: "\n")
    }

    static func read(_ text: String, _ errors: inout FormErrors) -> [CriteriaQuestion] {
        var questions: [CriteriaQuestion] = []
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        for (place, line) in lines.enumerated() {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
            guard (3...4).contains(parts.count) else {
                errors.add("pertanyaan", CriteriaTexts.lineBad(String(place + 1)))
                return []
            }
            var source: CriteriaSource?
            if parts.count == 4, !parts[3].isEmpty {
                source = CriteriaSource(text: parts[3])
                if source == nil {
                    errors.add("pertanyaan", CriteriaTexts.sourceBad(String(place + 1)))
                    return []
                }
            }
            let isApart = parts[0].hasSuffix("*")
            let code = isApart ? String(parts[0].dropLast()) : parts[0]
            questions.append(
                CriteriaQuestion(
                    code: code.lowercased(), words: Words(id: parts[1], en: parts[2]), from: source, isApart: isApart))
        }
        return questions
    }
}

extension RuleDraftScreen {
    mutating func fill(_ rule: CriteriaRule) {
        sheet["kode"] = rule.set
        sheet["wilayah"] = rule.region.typed
        sheet["cara"] = rule.body == nil ? "-" : "ya"
        sheet["judul_id"] = rule.body?.title.id ?? ""
        sheet["judul_en"] = rule.body?.title.en ?? ""
        sheet["catatan_id"] = rule.body?.note?.id ?? ""
        sheet["catatan_en"] = rule.body?.note?.en ?? ""
        sheet["pertanyaan"] = CriteriaLines.text(rule.body?.questions ?? [])
    }
}

extension RuleDraftReader {
    func criteria(_ errors: inout FormErrors) -> DatedRow? {
        let name = sheet["kode"].lowercased()
        if sheet["cara"] == "-" { return .criteria(CriteriaRule(name, in: region, nil)) }
        let questions = CriteriaLines.read(sheet["pertanyaan"], &errors)
        let note = Words(id: sheet["catatan_id"], en: sheet["catatan_en"])
        let set = CriteriaSet(
            title: Words(id: sheet["judul_id"], en: sheet["judul_en"]),
            note: note.id.isEmpty && note.en.isEmpty ? nil : note, questions: questions)
        return .criteria(CriteriaRule(name, in: region, set))
    }
}

extension RowWords {
    func criteriaFields(_ rule: CriteriaRule) -> [(name: String, value: String)] {
        guard let set = rule.body else { return [(visit.say(CriteriaTexts.holds), visit.say(CriteriaTexts.holdsNo))] }
        return [
            (visit.say(CriteriaTexts.titleID), set.title.id), (visit.say(CriteriaTexts.titleEN), set.title.en),
            (visit.say(CriteriaTexts.noteID), set.note?.id ?? "–"),
            (visit.say(CriteriaTexts.noteEN), set.note?.en ?? "–"),
            (visit.say(CriteriaTexts.questions), CriteriaLines.text(set.questions)),
        ]
    }

    func criteriaValue(_ rule: CriteriaRule) -> String {
        guard let set = rule.body else { return visit.say(CriteriaTexts.holdsNo) }
        return visit.say(CriteriaTexts.numberOfQuestions(visit.number(set.questions.count)))
    }
}
