import HTML
import Registry

/// The words of one kind of document, or those on all of them, each with how it comes out.
struct PaperStyleScreen: SheetScreen {
    let visit: Visit
    let region: Region
    /// Nil: what stands on all documents.
    let kind: PaperKind?
    let parts: [Region]
    /// Nil where a kabupaten or village is to be chosen.
    var view: PaperStyleSheet?
    var preview: @Sendable ([PaperText: String]) -> [PaperText: [String]] = { _ in [:] }
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()
    /// What is to be seen filled in.
    private var shown: [PaperText: String] = [:]

    init(visit: Visit, region: Region, kind: PaperKind?, parts: [Region]) {
        self.visit = visit
        self.region = region
        self.kind = kind
        self.parts = parts
    }

    var title: String { say(PaperStyleTexts.title(region.titleName)) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: PaperStyleTexts.help, anchor: "dokumen", book: .dinsos) }
    var needsMoreStyles: Bool { true }

    /// Those that the reader sees here.
    var texts: [PaperText] { view?.texts.filter { $0.kind == kind } ?? [] }

    // MARK: What stands in the form

    mutating func fill() {
        guard let view else { return }
        let style = latest(view)
        for text in texts {
            sheet[text.name] = style[text: text]
            shown[text] = style[text: text]
        }
        sheet["berlaku"] = TypedDate.shown(max(today, view.coming.last?.from ?? 0))
    }

    /// Takes what was typed, for the preview.
    mutating func typed() {
        for text in texts { shown[text] = Self.plain(sheet[text.name]) }
    }

    /// What cannot be taken, at its field.
    var wrong: FormErrors {
        var errors = FormErrors()
        for text in texts {
            if let problem = text.problem(Self.plain(sheet[text.name])) { errors.add(text.name, problem) }
        }
        return errors
    }

    /// All texts of the region with those that were typed in their place.
    func style(from day: Int32) -> PaperStyle {
        guard let view else { return PaperStyle(from: day) }
        var style = latest(view)
        style.from = day
        let known = Set(view.texts.map(\.name))
        style.texts = style.texts.filter { known.contains($0.key) }
        for text in texts where sheet.has(text.name) { style.texts[text.name] = Self.plain(sheet[text.name]) }
        return style
    }

    /// The last that was decided, also for a later day: the next change goes on from there.
    private func latest(_ view: PaperStyleSheet) -> PaperStyle {
        var style = view.standard
        let own = view.coming.last ?? view.own
        style.texts.merge(own?.texts ?? [:]) { $1 }
        return style
    }

    private static func plain(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    }

    // MARK: The page

    var main: HTML {
        """
        \(PeriodTabs(screen: self, current: .papers).tabs)
        <div class="stack big"><div class="head"><div><h1>\(title)</h1><p>\(say(PaperStyleTexts.lead))</p></div></div>
        \(chooser)\(problemList)
        \(view.map { view -> HTML in texts.isEmpty ? nothing : page(view) } ?? choose)
        </div>
        """
    }

    private var choose: HTML { "<p>\(say(PaperStyleTexts.choose))</p>" }
    private var nothing: HTML { "<p class=\"soft\">\(say(PaperStyleTexts.ofKabupaten))</p>" }

    private var chooser: HTML {
        let kinds: [PaperKind?] = [nil] + PaperKind.allCases.map { $0 }
        return """
            <form class="filter panel" method="get" action="\(Links.paperStylePlace)" aria-label="\(say(Texts.filter))">
            \(RegionField(screen: self, region: region, parts: parts).choice)
            <div class="field"><label for="jenis">\(say(PaperStyleTexts.kind))</label><select id="jenis" name="jenis">\
            \(each: kinds, { kind in
                """
                <option value="\(kind?.rawValue ?? "")"\(if: kind == self.kind, " selected")>\(name(kind))</option>
                """
            })</select></div>
            <p class="row"><button class="btn alt">\(say(Texts.show))</button></p></form>
            """
    }

    private func name(_ kind: PaperKind?) -> String { say(kind?.title ?? PaperStyleTexts.allKinds) }

    private func page(_ view: PaperStyleSheet) -> HTML {
        """
        <section class="panel stack" aria-labelledby="teks"><h2 id="teks">\(name(kind))</h2>
        \(each: view.coming, { coming -> HTML in "<p>\(say(PaperStyleTexts.coming(visit.date(coming.from))))</p>" })
        \(view.mayChange ? editor : readOnly)</section>
        """
    }

    private var editor: HTML {
        let filled = preview(shown)
        return form(
            Links.paperStylePlace, action: action,
            """
            \(keep("wilayah", region.code.dotted))\(keep("jenis", kind?.rawValue ?? ""))
            \(places)
            \(each: texts, { text -> HTML in "\(typing(text))\(outcome(filled[text]))" })
            \(input("berlaku", PaperStyleTexts.from, .date, hint: PaperStyleTexts.fromHint, required: true))
            <div class="row"><button class="btn">\(say(PaperStyleTexts.save))</button>\
            <button class="btn alt" name="_lihat" value="1" formnovalidate>\(say(PaperStyleTexts.look))</button></div>
            """)
    }

    private func typing(_ text: PaperText) -> HTML {
        input(
            text.name, PaperStyleTexts.part(text.part), text.isLine ? .text : .paragraphs,
            hint: PaperStyleTexts.hint(text.part), saysOptional: false)
    }

    /// How it comes out, in an invented case.
    private func outcome(_ lines: [String]?) -> HTML? {
        guard let lines, !lines.isEmpty else { return nil }
        return """
            <div class="small soft"><p>\(say(PaperStyleTexts.outcome))</p>\
            \(each: lines, { line in "<p>\(line)</p>" })</div>
            """
    }

    /// What may stand in braces, once for the whole form.
    private var places: HTML? {
        guard let text = texts.first(where: { $0.part != .number }) else { return nil }
        let names = text.places.sorted().map { "{\($0)}" }.joined(separator: " ")
        return """
            <details><summary>\(say(PaperStyleTexts.places))</summary><p class="small">\(names)</p></details>
            """
    }

    private var readOnly: HTML {
        let filled = preview(shown)
        return """
            <dl>\(each: texts, { text -> HTML in
                """
                <dt>\(say(PaperStyleTexts.part(text.part)))</dt><dd>\(each: filled[text] ?? [], { "<p>\($0)</p>" })</dd>
                """
            })</dl>
            """
    }
}
