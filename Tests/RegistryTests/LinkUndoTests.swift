import Registry
import Storage
import TepatTesting
import Testing

/// Whatever is decided about duplicates, in whatever order, and whatever else is done meanwhile: it can be taken back.
@Suite("Decisions on duplicates, and back")
struct LinkUndoTests {
    /// Something that was done and can be taken back.
    private enum Done {
        case decided(RecordID)
        case answered(RecordID, RecordID)
        case edited(RecordID)
        case arrived(RecordID)
    }

    /// A clerk of chance: does anything, and remembers what of it stands.
    private struct Clerk {
        let desk: LinkDesk
        /// All cases there are, also those that are closed by now.
        var links: [RecordID]
        var chance: SeededNumbers
        /// How many have arrived; nil where nobody does.
        var arrivals: Int?
        var done: [Done] = []
        var refusals = 0
        private static let edited = ["pekerjaan", "tempat_lahir", "ibu_kandung"]

        mutating func step() async throws {
            let before = try desk.picture()
            do {
                if arrivals != nil, Int.random(in: 0..<6, using: &chance) == 0 { return try await arrive() }
                switch Int.random(in: 0..<10, using: &chance) {
                case 0..<3: try await decide()
                case 3..<5: try await answer()
                case 5..<7: try await edit()
                default: try await undoAny()
                }
            } catch is Refusal {
                refusals += 1
                #expect(try desk.picture() == before, "what was refused has changed something")
            }
        }

        private mutating func view() async throws -> LinkView {
            try await desk.view(links[Int.random(in: 0..<links.count, using: &chance)])
        }

        private mutating func decide() async throws {
            let view = try await view()
            let sides = view.row.sides.map(\.person)
            let kept = Int.random(in: 0...1, using: &chance)
            var values: [String: String] = [:]
            for difference in view.differing where Bool.random(using: &chance) {
                values[difference.field.rawValue] = difference.values[1 - kept]
            }
            let decision: DecideLink.Decision =
                switch Int.random(in: 0..<4, using: &chance) {
                case 0, 1: .same(survivor: sides[kept], values: values)
                case 2: .different
                default: .visit
                }
            _ = try await desk.registry.perform(
                DecideLink(link: view.row.id, seen: view.version, decision, reason: "KTP dilihat"),
                by: LinkDesk.province)
            done.append(.decided(view.row.id))
        }

        private mutating func answer() async throws {
            let view = try await view()
            let side = view.row.sides[Int.random(in: 0...1, using: &chance)]
            let outcome = try await desk.registry.perform(
                AnswerLink(
                    link: view.row.id, seen: view.version, person: side.person,
                    isSame: Int.random(in: 0..<4, using: &chance) > 0, livesHere: Bool.random(using: &chance),
                    reason: "dikenal RT"),
                by: LinkDesk.village(side.village.code))
            done.append(outcome.state.isOpen ? .answered(view.row.id, side.person) : .decided(view.row.id))
        }

        private mutating func edit() async throws {
            let sides = try await view().row.sides
            let side = sides[Int.random(in: 0...1, using: &chance)]
            let field = Self.edited[Int.random(in: 0..<Self.edited.count, using: &chance)]
            let value = "UBAHAN \(String(UnicodeScalar(UInt8(65 + Int.random(in: 0..<26, using: &chance)))))"
            let outcome = try await desk.register.mend(
                side.person, [field: value], by: LinkDesk.village(side.village.code))
            done.append(.edited(outcome.id))
        }

        /// Somebody comes who is in the register already.
        private mutating func arrive() async throws {
            let number = (arrivals ?? 0) + 1
            arrivals = number
            let family = try desk.register.family(line: 12)
            let values = [
                "nama": "SUGIONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
                "nik": "99020623027101\(String(100 + number).suffix(2))", "jenis_kelamin": "1", "hubungan": "8",
            ]
            let outcome = try await desk.register.change(
                .arrival, family, [.newMember(NewMember(family, values: values))], by: LinkDesk.province)
            links += outcome.doubles ?? []
            done.append(.arrived(outcome.id))
        }

        /// Takes anything back, not only the last.
        mutating func undoAny() async throws {
            guard let place = done.indices.randomElement(using: &chance) else { return }
            let one = done.remove(at: place)
            switch one {
            case .edited(let change):
                _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
            case .arrived(let change):
                // Whose merges went on into later ones stays, and that is told.
                _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
            case .answered(let link, let person):
                let view = try await desk.view(link)
                let village = try #require(view.row.sides.first { $0.person == person }).village.code
                _ = try await desk.registry.perform(
                    TakeAnswerBack(link: link, seen: view.version, person: person), by: LinkDesk.village(village))
            case .decided(let link):
                do {
                    try await takeBack(link)
                } catch let refusal as Refusal {
                    // What it took along has gone on with a later merge, which is to be taken back first.
                    if case .invalidInput = refusal { done.append(one) }
                    throw refusal
                }
            }
        }

        private func takeBack(_ link: RecordID) async throws {
            let view = try await desk.view(link)
            let change = try desk.register.value("SELECT change_set FROM link_case WHERE id = \(link.value)")
            if let change = change.flatMap({ Int64($0) }), (link.value + change) % 2 == 0 {
                _ = try await desk.registry.perform(
                    UndoChanges(changeSet: RecordID(change)), by: LinkDesk.province)
            } else {
                _ = try await desk.registry.perform(
                    DecideLink(link: link, seen: view.version, .reopen, reason: "ternyata lain"), by: LinkDesk.province)
            }
        }
    }

    @Test("in any order, with edits between, and all of it taken back, everything is as it was", arguments: 1...3)
    func anyOrder(_ seed: Int) async throws {
        let desk = try await LinkDesk()
        let before = try desk.picture()
        var traces = try desk.traces()
        let links = try await desk.cases().map(\.id)
        #expect(links.count >= 5, "the register has chains of cases")
        var clerk = Clerk(desk: desk, links: links, chance: SeededNumbers(seed: seed))
        for step in 1...70 {
            try await clerk.step()
            guard step % 10 == 0 else { continue }
            #expect(try desk.loose() == [], "step \(step)")
            let now = try desk.traces()
            for (table, rows) in traces { #expect(rows.isSubset(of: now[table] ?? []), "\(table), step \(step)") }
            traces = now
        }
        #expect(try await desk.faults() == [])
        // What a decision swallowed is no longer there to be taken back by itself.
        while !clerk.done.isEmpty {
            do { try await clerk.undoAny() } catch is Refusal { clerk.refusals += 1 }
        }
        // What villages have said outlives the decisions above it, and is theirs to take back.
        for link in links {
            while let answer = try await desk.view(link).answers.first {
                let view = try await desk.view(link)
                let village = try #require(view.row.sides.first { $0.person == answer.person }).village.code
                _ = try await desk.registry.perform(
                    TakeAnswerBack(link: link, seen: view.version, person: answer.person), by: LinkDesk.village(village)
                )
            }
        }
        let after = try desk.picture()
        #expect(Set(after).symmetricDifference(before) == [])
        #expect(try await desk.faults() == [])
        #expect(try desk.register.problems() == [])
        let now = try desk.traces()
        for (table, rows) in traces { #expect(rows.isSubset(of: now[table] ?? []), "\(table)") }
        // Nothing is found that was not known, and nothing known is lost.
        let again = try await desk.search()
        #expect(again.new == 0 && again.gone == 0)
    }

    @Test("among arrivals and a second file, nobody who was there before is lost or changed", arguments: 1...3)
    func arrivals(_ seed: Int) async throws {
        let desk = try await LinkDesk()
        func people() throws -> [String] { try desk.picture().filter { $0.hasPrefix("person ") } }
        let before = try people()
        try desk.register.load(
            [
                DTKSRow(
                    1,
                    [
                        "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
                        "NIK": "9902062302710009", "ID DTKS": "990000000000009004", "NOKK": "9902060101158004",
                    ])
            ], asOf: 20_240_701)
        try await desk.search()
        let links = try await desk.cases().map(\.id)
        var clerk = Clerk(desk: desk, links: links, chance: SeededNumbers(seed: seed + 100), arrivals: 0)
        for step in 1...60 {
            try await clerk.step()
            if step == 40 {
                _ = try desk.registry.undoImport(2, by: SampleRegister.admin)
                try await desk.search()
            }
            if step % 10 == 0 { #expect(try desk.loose() == [], "step \(step)") }
        }
        #expect(clerk.arrivals ?? 0 > 0)
        while !clerk.done.isEmpty {
            do { try await clerk.undoAny() } catch is Refusal { clerk.refusals += 1 }
        }
        #expect(Set(before).subtracting(try people()) == [])
        #expect(try desk.register.value("SELECT count(*) FROM person WHERE status = 5") == "0")
        #expect(try desk.loose() == [])
        #expect(try await desk.faults() == [])
        #expect(try desk.register.problems() == [])
    }

    @Test("a case that nothing speaks for any more stays closed when another decision is taken back")
    func goneStaysGone() async throws {
        let desk = try await LinkDesk()
        let rows = try await desk.cases()
        let (merged, beside) = try #require(Self.chain(rows))
        for table in ["link_case", "link_place"] {
            let key = table == "link_case" ? "id" : "link_case"
            try await desk.register.run("UPDATE \(table) SET state = 'gone' WHERE \(key) = \(beside.id.value)")
        }
        let before = try desk.picture()
        let outcome = try await desk.registry.perform(
            DecideLink(
                link: merged.id, seen: 1, .same(survivor: merged.sides[0].person, values: [:]), reason: "KTP dilihat"),
            by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideLink(link: merged.id, seen: outcome.version, .reopen, reason: "ternyata dua"), by: LinkDesk.province)
        #expect(try desk.picture() == before)
    }

    @Test("a case that waits for a visit waits for it again when the merge that closed it is taken back")
    func visitStays() async throws {
        let desk = try await LinkDesk()
        let (merged, beside) = try #require(Self.chain(try await desk.cases()))
        _ = try await desk.registry.perform(
            DecideLink(link: beside.id, seen: 1, .visit, reason: "belum jelas"), by: LinkDesk.province)
        let before = try desk.picture()
        let shared = Set(beside.sides.map(\.person))
        let put = try #require(merged.sides.map(\.person).first { shared.contains($0) })
        let kept = try #require(merged.sides.map(\.person).first { $0 != put })
        let outcome = try await desk.registry.perform(
            DecideLink(link: merged.id, seen: 1, .same(survivor: kept, values: [:]), reason: "KTP dilihat"),
            by: LinkDesk.province)
        #expect(try await desk.view(beside.id).row.state == .gone)
        _ = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(outcome.changeSet)), by: LinkDesk.province)
        #expect(try desk.picture() == before)
        #expect(try await desk.view(beside.id).row.state == .visit)
        _ = try await desk.registry.perform(
            DecideLink(
                link: beside.id, seen: try await desk.view(beside.id).version, .reopen, reason: "tidak jadi"),
            by: LinkDesk.province)
        #expect(try await desk.view(beside.id).row.state == .open)
    }

    /// Two cases that share a person.
    private static func chain(_ rows: [LinkRow]) -> (LinkRow, LinkRow)? {
        for one in rows where one.kind == .person {
            let persons = Set(one.sides.map(\.person))
            if let other = rows.first(where: {
                $0.id != one.id && $0.kind == .person && !persons.isDisjoint(with: $0.sides.map(\.person))
            }) {
                return (one, other)
            }
        }
        return nil
    }

    @Test("what two villages agreed on is taken back by neither, and an answer by whoever gave it, while it is open")
    func answers() async throws {
        let desk = try await LinkDesk()
        let row = try #require(
            try await desk.cases().first {
                $0.kind == .person && $0.sides[0].village.code != $0.sides[1].village.code
            })
        let actors = row.sides.map { LinkDesk.village($0.village.code) }
        func answer(_ side: Int, seen: Int) async throws -> LinkOutcome {
            try await desk.registry.perform(
                AnswerLink(
                    link: row.id, seen: seen, person: row.sides[side].person, isSame: true, livesHere: side == 1,
                    reason: "dikenal"),
                by: actors[side])
        }
        let before = try desk.picture()
        let first = try await answer(0, seen: 1)
        await #expect(throws: Refusal.changedMeanwhile(version: first.version)) {
            try await desk.registry.perform(
                TakeAnswerBack(link: row.id, seen: first.version, person: row.sides[1].person), by: actors[1])
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.perform(
                TakeAnswerBack(link: row.id, seen: first.version, person: row.sides[0].person), by: actors[1])
        }
        let back = try await desk.registry.perform(
            TakeAnswerBack(link: row.id, seen: first.version, person: row.sides[0].person), by: actors[0])
        #expect(try desk.picture() == before)
        let again = try await answer(0, seen: back.version)
        let agreed = try await answer(1, seen: again.version)
        let change = try #require(agreed.changeSet)
        for actor in actors {
            await #expect(throws: (any Error).self) {
                try await desk.registry.perform(UndoChanges(changeSet: change), by: actor)
            }
            #expect(try await desk.registry.link(row.id, by: actor).mayReopen == false)
            if actor == actors[1] {
                // Nor does the page of the family offer what would be refused.
                #expect(try await desk.registry.changeSet(change, by: actor).undoableUntil == nil)
            }
        }
        #expect(try await desk.registry.changeSet(change, by: LinkDesk.province).undoableUntil == .max)
        // Each village's word is told with its own name.
        let event = try #require(try await desk.view(row.id).events.first)
        #expect(event.what == .same && Set(event.names) == Set(actors.map(\.name)))
        let accounts = try desk.register.list(
            "SELECT account FROM link_decision WHERE link_case = \(row.id.value) ORDER BY leads DESC")
        #expect(accounts == actors.map { String($0.account) }.joined(separator: ","))
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        // The first answer stands as it did before the second decided it.
        let open = try await desk.view(row.id)
        #expect(open.answers.map(\.person) == [row.sides[0].person] && open.events.first?.undoneAt != nil)
        _ = try await desk.registry.perform(
            TakeAnswerBack(link: row.id, seen: open.version, person: row.sides[0].person), by: actors[0])
        #expect(try desk.picture() == before)
    }

    @Test("fields that somebody changed after a merge stay, and are told to whoever takes it back")
    func told() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        let kept = row.sides[0]
        let outcome = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: kept.person, values: ["nama": "NAMA YANG LAIN"]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        try await desk.register.mend(
            kept.person, ["nama": "NAMA YANG BENAR"], by: LinkDesk.village(kept.village.code))
        let back = try await desk.registry.perform(
            DecideLink(link: row.id, seen: outcome.version, .reopen, reason: "ternyata dua"), by: LinkDesk.province)
        #expect(back.left == ["nama"] && back.state == .open)
        #expect(try desk.register.value("SELECT name FROM person WHERE id = \(kept.person.value)") == "NAMA YANG BENAR")
        #expect(try await desk.faults() == [])
    }

    @Test("an edit upon what a merge wrote goes back to what was there before both, once the merge is taken back")
    func beforeBoth() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        let kept = row.sides[0]
        func name() throws -> String? {
            try desk.register.value("SELECT name FROM person WHERE id = \(kept.person.value)")
        }
        let before = try name()
        func edit(_ name: String) async throws -> RecordID {
            try await desk.register.mend(kept.person, ["nama": name], by: LinkDesk.village(kept.village.code)).id
        }
        let merged = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: kept.person, values: ["nama": "NAMA YANG LAIN"]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        let (first, second) = (try await edit("NAMA PERTAMA"), try await edit("NAMA KEDUA"))
        func undo(_ change: RecordID) async throws -> [String] {
            try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province).left
        }
        // While the merge stands its word is what an edit goes back to.
        #expect(try await undo(first) == ["nama"])
        #expect(try await undo(second) == [])
        #expect(try name() == "NAMA YANG LAIN")
        let third = try await edit("NAMA KETIGA")
        #expect(try await undo(try #require(merged.changeSet)) == ["nama"])
        #expect(try name() == "NAMA KETIGA")
        #expect(try await undo(third) == [])
        #expect(try name() == before)
        #expect(try await desk.faults() == [])
    }
}
