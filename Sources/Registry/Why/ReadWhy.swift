import Rules
import Storage

extension Registry {
    /// Why a family is in or out; the look is an entry of the audit trail, as that at its page is.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func why(family id: RecordID, by actor: Actor) async throws -> WhyAnswer {
        let answer = try await read(by: actor) { reader -> WhyAnswer in
            guard let family = try familyRecord(id, reader) else { throw Refusal.notFound }
            return try WhyMaker(registry: self, reader: reader).answer(of: family)
        }
        note(.viewed, by: actor, place: answer.village.code, object: "keluarga \(id)", detail: "")
        return answer
    }

    /// Why a proposal is where it is; the look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func why(proposal id: RecordID, by actor: Actor) async throws -> WhyAnswer {
        let (answer, view) = try await read(by: actor) { reader -> (WhyAnswer, ProposalView) in
            let record = try proposalRecord(id, reader)
            let content = try record.readContent
            let view = try proposalView(record, content, reader)
            let answer = try WhyMaker(registry: self, reader: reader).answer(of: record, content, view)
            return (answer, view)
        }
        noteViewed(view, by: actor)
        return answer
    }
}

/// Puts the answer together, within the reader's places.
struct WhyMaker {
    let registry: Registry
    let reader: Reader
    let today: CivilDate
    let book: WhyBook
    let catalogue: Catalogue

    init(registry: Registry, reader: Reader) throws {
        self.registry = registry
        self.reader = reader
        today = registry.clock.today
        book = try WhyBook(on: today)
        catalogue = try reader.withCatalogueTables { try registry.catalogue(in: $0) }
    }

    func answer(of record: ProposalRecord, _ content: ProposalContent?, _ view: ProposalView) throws -> WhyAnswer {
        let part = try WhyProposal(maker: self, record: record, content: content, view: view).part()
        return answer(record.family, record.key.id, record.label, at: record.village, [part])
    }

    func answer(of family: FamilyRecord) throws -> WhyAnswer {
        let made = try WhyFamily(maker: self, family: family)
        let parts = try made.parts()
        var whole = answer(family.key.id, nil, made.name, at: family.village, parts)
        whole.movedTo = made.page.movedTo
        return whole
    }

    private func answer(
        _ family: RecordID?, _ proposal: RecordID?, _ name: String, at village: RegionCode, _ parts: [WhyPart]
    ) -> WhyAnswer {
        let path = registry.gazetteer.path(of: village)
        return WhyAnswer(
            family: family, proposal: proposal, name: name, village: path.last ?? .nation,
            kabupaten: path.count >= 2 ? path[1] : .nation, day: today.packed, parts: parts)
    }

    // MARK: What every part is made of

    /// A part with the words of the book.
    ///
    /// - Parameter over: the words of a narrower reason, that stand instead of those of the code where there are any.
    /// - Parameter decided: on which day, from which on one may object.
    /// - Parameter window: for how long, by the name of the threshold, where the code does not say it.
    func part(
        _ code: String, _ topic: Words, over: WhyLine? = nil, decided: Int32? = nil, window: String? = nil,
        _ values: [String: Words]
    ) -> WhyPart {
        let line = book[code]
        let ask = book.ask(over?.ask ?? line?.ask ?? "desa")
        func words(_ of: (WhyLine) -> Words) -> Words {
            (over.map(of) ?? .none).or(line.map(of) ?? .none).filled(values)
        }
        var part = WhyPart(
            topic: topic, standing: line?.standing ?? .waiting, code: code, headline: words { $0.headline },
            because: words { $0.because }, change: words { $0.change }, next: words { $0.next },
            ask: ask?.title ?? .none)
        if let window = over?.window ?? line?.window ?? window, let decided, let ask {
            let until = CivilDate(packed: decided).adding(days: catalogue.thresholds[window] ?? 14)
            part.objection = WhyObjection(how: ask.object, until: until.packed, isOver: until < today)
        }
        return part
    }

    func day(of milliseconds: Int64) -> Int32 { Clock.at(milliseconds).today.packed }

    /// A village as far as the reader may know it.
    func place(_ village: RegionCode) -> Words {
        guard reader.scope.contains(village), let region = registry.gazetteer[village] else {
            return Words(id: "desa/kelurahan lain", en: "another village")
        }
        return Words(id: region.fullName, en: region.fullName)
    }

    func program(_ number: Int) -> Program? { catalogue.programs.first { $0.number == number } }
}
