import HTML
import Registry

/// Every piece in every state. What is written in the samples is made up and said in Indonesian only.
struct PiecesScreen: Screen {
    let visit: Visit
    let rules: CheckRules

    var title: String { say(Texts.pieces) }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.piecesHelp, anchor: "potongan") }

    var main: HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p>\(say(Texts.piecesLead))</p></div></div>
        <div class="cols toc">
        <nav class="broad" aria-label="\(title)"><ul class="side">\(each: sections, { section in
            "<li><a href=\"#\(section.id)\">\(say(section.name))</a></li>"
        })</ul></nav>
        <div class="stack big">\(each: sections, { section in
            """
            <section id="\(section.id)" class="stack" aria-labelledby="\(section.id)-h"><div>\
            <h2 id="\(section.id)-h">\(say(section.name))</h2>\
            <p class="soft">\(say(section.rule))</p></div>\(section.content)</section>

            """
        })</div></div>
        """
    }

    private var sections: [Section] {
        [
            Section("token", Texts.piecesTokens, Texts.piecesTokensRule, tokens),
            Section("letak", Texts.piecesLayout, Texts.piecesLayoutRule, layout),
            Section("tombol-tombol", Texts.piecesButtons, Texts.piecesButtonsRule, buttons),
            Section("isian", Texts.piecesFields, Texts.piecesFieldsRule, fields),
            Section("status", Texts.piecesStatus, Texts.piecesStatusRule, status),
            Section("huruf", Texts.piecesLetters, Texts.piecesLettersRule, lettering),
            Section("kabar", Texts.piecesNotices, Texts.piecesNoticesRule, notices),
            Section("angka", Texts.piecesFigures, Texts.piecesFiguresRule, numbers),
            Section("tabel", Texts.piecesTable, Texts.piecesTableRule, table),
            Section("antrean", Texts.piecesQueue, Texts.piecesQueueRule, queues),
            Section("peta", Texts.piecesMap, Texts.piecesMapRule, mapSample),
            Section("keadaan", Texts.piecesStates, Texts.piecesStatesRule, states),
            Section("bentrok", Texts.piecesConflict, Texts.piecesConflictRule, conflict),
            Section("dialog", Texts.piecesDialog, Texts.piecesDialogRule, dialogs),
            Section("alur", Texts.piecesSteps, Texts.piecesStepsRule, stepsAndLine),
        ]
    }

    private struct Section {
        var id: String
        var name: Words
        var rule: Words
        var content: HTML

        init(_ id: String, _ name: Words, _ rule: Words, _ content: HTML) {
            self.id = id
            self.name = name
            self.rule = rule
            self.content = content
        }
    }
}
