import Hummingbird
import Registry

/// What a case's forms do: mend, hand on, take back.
extension MendingHandlers {
    func save(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let key = try key(context)
        let form = context.form
        let filter = try await caseFilter(form, key, actor)
        if form.has("kembali") {
            _ = try await registry.perform(TakeBack(id: context.actionID, key), by: actor)
            var todo = filter
            todo.stage = .todo
            return .see(Links.mendCase(key, todo, own: context.visit.home?.code))
        }
        // Sent again: where the first led, even though what it was about is mended now.
        if let before = try await site.outcomeBefore(of: SubmitChanges.self, context) {
            return try await finish(before, key, filter, context)
        }
        let mendCase = try await registry.mendCase(key, in: filter.region, stage: filter.stage, by: actor)
        guard mendCase.mayMend else { throw Refusal.notAllowed(.correct) }
        guard mendCase.isOpen else { return try await screen(mendCase, filter, context).response(.conflict) }
        if form.has("jalan_lain") { return try await handOn(mendCase, filter, context) }
        return try await mend(mendCase, filter, context)
    }

    // MARK: Mending

    private func mend(_ mendCase: MendCase, _ filter: MendFilter, _ context: Context) async throws -> Response {
        let actor = try context.actor
        var typed = self.typed(mendCase, context.form)
        if context.form.has("konflik") {
            let left = context.form.all("konflik").filter { context.form["konflik-\($0)"] == "register" }
            left.forEach { typed[$0] = nil }
            // What the register holds was chosen everywhere: there is nothing to save.
            if typed.values.allSatisfy(\.isEmpty) { return try await next(mendCase.key, filter, context) }
        }
        do {
            let answer = try await answer(mendCase, typed, context.form)
            let outcome = try await registry.perform(
                SubmitChanges(id: context.actionID, try mendCase.changeSet(answer)), by: actor)
            return try await finish(outcome, mendCase.key, filter, context)
        } catch let conflicts as FieldConflicts {
            // Read again, so that the form goes on from what the register holds now.
            let fresh = try await registry.mendCase(mendCase.key, in: filter.region, stage: filter.stage, by: actor)
            var screen = try await again(fresh, filter, context)
            screen.sheet?.conflicts = conflicts.all
            screen.sheet?.versions = fresh.versions
            return screen.response(.conflict)
        } catch Refusal.changedMeanwhile {
            let fresh = try await registry.mendCase(mendCase.key, in: filter.region, stage: filter.stage, by: actor)
            guard fresh.isOpen else { return try await self.screen(fresh, filter, context).response(.conflict) }
            var screen = try await again(fresh, filter, context)
            screen.sheet?.versions = fresh.versions
            screen.sheet?.problems = [(fresh.groups.first?.id ?? "isi", context.visit.say(Texts.fixChanged))]
            return screen.response(.conflict)
        } catch Refusal.invalidInput(let field, let reason) {
            var screen = try await again(mendCase, filter, context)
            // "_" is the register's name for the change as a whole.
            screen.sheet?.problems = [(field == "_" ? "isi" : field, context.visit.say(reason))]
            return screen.response(.unprocessableContent)
        } catch Refusal.reasonMissing {
            var screen = try await again(mendCase, filter, context)
            screen.sheet?.problems = [("alasan", context.visit.say(Texts.reasonNeeded))]
            return screen.response(.unprocessableContent)
        }
    }

    /// The form as it was typed, with a new id since what it says will be another thing.
    private func again(_ mendCase: MendCase, _ filter: MendFilter, _ context: Context) async throws -> MendingScreen {
        var screen = try await screen(mendCase, filter, context)
        screen.sheet?.fields = context.form
        let versions = MendSheet.versions(context.form["versi"])
        if !versions.isEmpty { screen.sheet?.versions = versions }
        return screen
    }

    private func typed(_ mendCase: MendCase, _ form: Fields) -> [String: String] {
        // Beside suggestions the fields count only where they were chosen, or nothing else was.
        let isByHand = mendCase.groups.isEmpty || form["pilih"] == MendSheet.byHand || form["pilih"] == nil
        guard isByHand else { return [:] }
        var typed: [String: String] = [:]
        for entry in mendCase.entries {
            let text = form[entry.name] ?? ""
            // What a file wrote and nobody could read stays as it is where it was left alone.
            let isLeft = text == TypedDate.shown(entry.value)
            typed[entry.name] =
                entry.field != .person(.birth) ? text : isLeft ? entry.value : TypedDate.iso(text)
        }
        return typed
    }

    private func answer(_ mendCase: MendCase, _ typed: [String: String], _ form: Fields) async throws -> MendAnswer {
        var chosen: [String: String] = [:]
        for group in mendCase.groups { chosen[group.id] = form[group.id] }
        let isChosen = mendCase.groups.contains { group in group.suggestions.contains { $0.id == chosen[group.id] } }
        let isTyped = mendCase.entries.contains { entry in
            typed[entry.name].map { !$0.isEmpty && $0 != entry.value } ?? false
        }
        if let group = mendCase.groups.first, !isChosen, !isTyped, form["pilih"] != MendSheet.byHand {
            throw Refusal.invalidInput(field: group.id, reason: Texts.fixChooseOne)
        }
        let (reasons, evidence) = try await registry.grounds(of: .correction)
        let reason =
            reasons.isEmpty ? Texts.fixReasonPlain.id : reasons.first { $0.code == form["alasan"] }?.words.id ?? ""
        let kind = evidence.first { $0.code == form["bukti"] }?.code
        return MendAnswer(
            chosen: chosen, typed: typed, seen: MendSheet.versions(form["versi"]), reason: reason,
            evidence: kind.map { Evidence(kind: $0) })
    }

    /// To the next case. What a source complains of stays open until the source is asked again, so it waits.
    private func finish(
        _ outcome: ChangeOutcome, _ key: MendKey, _ filter: MendFilter, _ context: Context
    ) async throws -> Response {
        let actor = try context.actor
        await site.dropDraft(context)
        // The case is open until the proposal has come so far.
        if let proposal = outcome.proposal { return .see(Links.proposal(proposal)) }
        let rule = try await registry.rules().first { $0.code == key.rule }
        if rule?.origin == .stated, outcome.state == .applied {
            do {
                _ = try await registry.perform(
                    HandOn(
                        id: ActionID(context.actionID.text + "-serah"), key, note: Texts.fixAwaitsMatching.id),
                    by: actor)
            } catch Refusal.notFound {
                // Mended for good: nothing is left to wait for.
                return try await next(key, filter, context, saved: outcome.id)
            }
            return try await next(key, filter, context, saved: outcome.id, handedOn: key)
        }
        return try await next(key, filter, context, saved: outcome.id)
    }

    private func next(
        _ key: MendKey, _ filter: MendFilter, _ context: Context, saved: RecordID? = nil, handedOn: MendKey? = nil
    ) async throws -> Response {
        let own = context.visit.home?.code
        let next = try await registry.mendNext(
            after: key, in: filter.region, stage: filter.stage, by: context.actor)
        guard let next else {
            return .see(Links.mending(filter, own: own, isEnd: true, saved: saved, handedOn: handedOn))
        }
        return .see(Links.mendCase(next, filter, own: own, saved: saved, handedOn: handedOn))
    }

    // MARK: Handing on

    private func handOn(_ mendCase: MendCase, _ filter: MendFilter, _ context: Context) async throws -> Response {
        let form = context.form
        guard let way = mendCase.handOns.first(where: { $0.id == form["serah"] }) else {
            var screen = try await again(mendCase, filter, context)
            screen.sheet?.problems = [("serah", context.visit.say(Texts.fixChooseOne))]
            return screen.response(.unprocessableContent)
        }
        let note = [way.note, form["catatan"]].compactMap { $0 }.joined(separator: ". ")
        do {
            _ = try await registry.perform(
                HandOn(id: context.actionID, mendCase.key, kind: way.kind, note: note), by: context.actor)
        } catch Refusal.invalidInput(let field, let reason) {
            var screen = try await again(mendCase, filter, context)
            screen.sheet?.problems = [(field, context.visit.say(reason))]
            return screen.response(.unprocessableContent)
        }
        return try await next(mendCase.key, filter, context, handedOn: mendCase.key)
    }
}
