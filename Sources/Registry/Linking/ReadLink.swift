import Rules
import Storage

/// A case with all that may be shown of it.
package struct LinkView: Sendable {
    package var row: LinkRow
    package var version: Int
    /// Field by field, a column for each record that may be seen.
    package var evidence: MendEvidence
    /// Fields that differ and could be taken over, where both records may be seen.
    package var differing: [Difference]
    package var answers: [LinkAnswer]
    package var decidedBy: String
    package var decidedAt: Int64?
    package var reason: String
    package var survivor: RecordID?
    /// The reader speaks for both villages.
    package var mayDecide: Bool
    /// The reader's own record, where another village has to agree.
    package var answersFor: RecordID?
    package var mayReopen: Bool
    /// Until when, in milliseconds since 1970; nil where it is for as long as one likes.
    package var reopenableUntil: Int64?
    /// What is known of each record that may be seen, in the order of the evidence's columns.
    package var past: [LinkPast]
    /// The record that says more, where both may be seen.
    package var fuller: RecordID?
    /// Moves that came of it, the newest first.
    package var transfers: [TransferRow]
    /// Cases in the reader's area in which it was decided what a merge would speak against.
    package var contradictions: [RecordID]
    /// What was decided so far and who asked for a visit, the newest first; also what was taken back.
    package var events: [LinkEvent]
    /// The reader may note what was seen on a visit that was asked for, for the village of this record.
    package var visits: RecordID?
    /// A moment of the last day of a visit that was asked for; nil where nothing is awaited any more.
    package var visitUntil: Int64?
    /// Of one number that two people have: what it says of either.
    package var clash: LinkClash?
    /// What a merge takes along, by the record that stays; empty where not both may be seen.
    package var taken: [RecordID: LinkTaken] = [:]
    /// What has to come to its end before the two are merged, of those who may be seen.
    package var obstacles: [LinkObstacle] = []
    /// Who could follow as head of the family, by the record that would be put away.
    package var heads: [RecordID: [LinkNextHead]] = [:]
    /// Records whose whole family stands in the other one's as well: whoever merges the others first needs no new head.
    package var doubledFamilies: Set<RecordID> = []

    /// The visit that is asked for now.
    package var visit: LinkEvent? {
        row.state == .visit ? events.first { $0.what == .visit && $0.undoneAt == nil } : nil
    }

    /// What the reader's own village has answered so far.
    package var ownAnswer: LinkAnswer? { answers.first { $0.person == answersFor } }

    package struct Difference: Sendable {
        package var field: PersonField
        /// As stored: the first's and the second's.
        package var values: [String]
    }
}

extension Registry {
    /// - Throws: `Refusal.notFound` also where neither of the two is in the reader's area.
    package func link(_ id: RecordID, by actor: Actor) async throws -> LinkView {
        let view = try await read(by: actor) { reader -> LinkView in
            let found = try reader.withCatalogueTables { try LinkCaseRecord.find(id, in: $0) }
            guard let record = found, record.villages.contains(where: { reader.scope.contains($0) }) else {
                throw Refusal.notFound
            }
            return try linkView(record, reader, actor)
        }
        note(
            .viewed, by: actor, place: view.row.sides.first { $0.name != nil }?.village.code ?? .nation,
            object: "ganda \(id)", detail: "kasus data ganda", families: view.row.sides.compactMap(\.family))
        if let clash = view.clash, clash.asked > 0, let place = view.row.sides.first(where: { $0.name != nil }) {
            note(
                .civilAsked, by: actor, place: place.village.code, object: "ganda \(id)",
                detail: "\(clash.asked) orang", families: view.row.sides.compactMap(\.family))
        }
        return view
    }

    private func linkView(_ record: LinkCaseRecord, _ reader: Reader, _ actor: Actor) throws -> LinkView {
        var people: [(person: PersonRecord, family: FamilyRecord)?] = []
        for id in [record.first, record.second] {
            people.append(
                reader.scope.contains(record.village(of: id))
                    ? try linked(id, home: home(of: record.village(of: id)), reader) : nil)
        }
        let corrects = actor.scope(for: .correct)
        let mine = [record.first, record.second].filter { corrects.contains(record.village(of: $0)) }
        let decides = record.villages.allSatisfy { corrects.contains($0) }
        let row = try linkRows([record], reader, actor)[0]
        let (one, other) = (people[0]?.person, people[1]?.person)
        var differing: [LinkView.Difference] = []
        if let one, let other {
            differing = PersonField.allCases.filter {
                $0.isEditable && $0 != .relation && one.value($0) != other.value($0)
            }.map {
                LinkView.Difference(field: $0, values: [one.value($0), other.value($0)])
            }
        }
        let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
        let isAsked = record.state.isOpen && !record.isToldApart
        let aid = try LinkAidMaker(registry: self, reader: reader, actor: actor)
        var view = LinkView(
            row: row, version: record.version, evidence: evidence(record, people, mends: !mine.isEmpty),
            differing: differing, answers: record.voices, decidedBy: record.decidedName, decidedAt: record.decidedAt,
            reason: record.reason, survivor: record.survivor, mayDecide: decides && isAsked,
            answersFor: !decides && isAsked ? mine.first : nil,
            mayReopen: decides && record.isReopenable(by: actor, at: clock.now(), catalogue),
            reopenableUntil: record.reopenableUntil(by: actor, catalogue),
            past: try past(record, people, reader), fuller: try fuller(people, reader),
            transfers: try transferRows(of: record, reader, actor),
            contradictions: try contradictions(of: record, reader), events: try linkEvents(record, reader),
            visits: record.state == .visit ? mine.first : nil, visitUntil: visitUntil(record, catalogue),
            clash: try clash(record, people, mine, catalogue, reader))
        view.evidence.rows += try aid.rows(people.compactMap { $0 }).filter { !$0.isEmpty }
        if isAsked { try tellMerge(one, other, record, mends: !mine.isEmpty, aid, reader, in: &view) }
        return view
    }

    /// What stands in the way of a merge, what it takes along, and who would follow as head.
    private func tellMerge(
        _ one: PersonRecord?, _ other: PersonRecord?, _ record: LinkCaseRecord, mends: Bool, _ aid: LinkAidMaker,
        _ reader: Reader, in view: inout LinkView
    ) throws {
        if let one, let other { view.taken = try aid.taken(one, other) }
        let people = [one, other].compactMap { $0 }
        view.obstacles = try people.flatMap { person in
            try reader.withCatalogueTables { try LinkUnderWay.obstacles(of: person, in: $0) }
        }
        guard mends else { return }
        for person in people {
            try addHeads(person, record, seesBoth: people.count == 2, reader, to: &view)
        }
    }

    private func addHeads(
        _ put: PersonRecord, _ record: LinkCaseRecord, seesBoth: Bool, _ reader: Reader, to view: inout LinkView
    ) throws {
        let kept = record.other(than: put.key.id)
        let head = try reader.withCatalogueTables { try LinkHead(put, in: $0) }
        guard put.status == .present, head.isAsked(keeping: kept) else { return }
        view.heads[put.key.id] = head.rest.map {
            LinkNextHead(person: $0.key.id, name: $0.name, relation: $0.relation)
        }
        guard seesBoth else { return }
        let isDoubled = try reader.withCatalogueTables { db in
            try LinkHead.isDoubled(head.rest, with: record, kept, self, in: db)
        }
        if isDoubled { view.doubledFamilies.insert(put.key.id) }
    }

    /// Of one number that two people have.
    private func clash(
        _ record: LinkCaseRecord, _ people: [(person: PersonRecord, family: FamilyRecord)?], _ mine: [RecordID],
        _ catalogue: Catalogue, _ reader: Reader
    ) throws -> LinkClash? {
        guard record.kind == .nik, record.state.isOpen else { return nil }
        var columns: [Words] = []
        for (position, found) in people.enumerated() {
            if let found { columns.append(label(of: found.person.key.id, position, record)) }
        }
        let shown = people.compactMap { $0 }
        if shown.isEmpty { return nil }
        // It is told as it is of one's own records alone, and to whoever may mend them.
        let asked = shown.filter { mine.contains($0.person.key.id) }
        let queries = asked.map { CivilQuery($0.person, of: $0.family) }
        var answers: [CivilAnswer] = []
        if !queries.isEmpty {
            answers = try reader.withCatalogueTables { db in
                // The row of a number may stand with a neighbouring village; how it fits is told, and nothing in it.
                try db.beyondSight { try ExtractRegistry(catalogue).answers(to: queries, in: db) }
            }
        }
        let civil = Dictionary(zip(asked.map(\.person.key.id), answers)) { first, _ in first }
        let today = clock.today
        let sides = shown.map { found in
            LinkClash.Side(found.person, civil[found.person.key.id], today, catalogue.thresholds["maximum_age"] ?? 110)
        }
        return LinkClash(sides: sides, columns: columns)
    }

    private func visitUntil(_ record: LinkCaseRecord, _ catalogue: Catalogue) -> Int64? {
        guard record.state == .visit, let since = record.visitSince, since > 0 else { return nil }
        return LinkDeadline.end(catalogue, since: since)
    }

    private func contradictions(of record: LinkCaseRecord, _ reader: Reader) throws -> [RecordID] {
        guard record.state.isOpen, !record.isToldApart else { return [] }
        return try reader.withCatalogueTables { try LinkContradiction(registry: self, db: $0).of(record) }
            .filter { link in link.villages.contains { reader.scope.contains($0) } }.map(\.key.id)
    }

    private func past(
        _ record: LinkCaseRecord, _ people: [(person: PersonRecord, family: FamilyRecord)?], _ reader: Reader
    ) throws -> [LinkPast] {
        try people.enumerated().compactMap { position, found in
            guard let found else { return nil }
            let maker = LinkPastMaker(registry: self, reader: reader, person: found.person, family: found.family)
            return try maker.past(label(of: found.person.key.id, position, record))
        }
    }

    private func fuller(_ people: [(person: PersonRecord, family: FamilyRecord)?], _ reader: Reader) throws
        -> RecordID?
    {
        let weights = try people.compactMap { $0?.person }.map { person in
            let errors = try reader.rows(
                """
                SELECT rule FROM finding WHERE home = \(person.key.home) AND family = \(person.family)
                AND person = \(person.key.id) AND closed_at IS NULL AND \(in: "village")
                """
            ).count
            return (person.key.id, weight: LinkSurvivor.weight(person, errors: errors))
        }
        return weights.count == 2 ? LinkSurvivor.choose(weights[0], weights[1]) : nil
    }

    /// As the answers name it: both may be of one village.
    private func label(of person: RecordID, _ position: Int, _ record: LinkCaseRecord) -> Words {
        let name = gazetteer[record.village(of: person)]?.fullName ?? record.village(of: person).dotted
        return Words(id: "\(name) (\(position + 1))", en: "\(name) (\(position + 1))")
    }

    private func linked(_ id: RecordID, home: Int64, _ reader: Reader) throws -> (PersonRecord, FamilyRecord)? {
        guard
            let person = try reader.first(
                """
                SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id = \(id)
                AND status NOT IN (3, 8, 9) AND \(in: "village")
                """
            ).map(PersonRecord.init),
            let family = try reader.first(
                """
                SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id = \(person.family)
                AND \(in: "village")
                """
            ).map(FamilyRecord.init)
        else { return nil }
        note(family.key.id, in: home)
        return (person, family)
    }

    private func evidence(
        _ record: LinkCaseRecord, _ people: [(person: PersonRecord, family: FamilyRecord)?], mends: Bool
    ) -> MendEvidence {
        typealias Pair = (person: PersonRecord, family: FamilyRecord)
        let shown = people.compactMap { $0 }
        func row(
            _ label: Words, compares: Bool = true, same: ((Pair, Pair) -> Bool)? = nil,
            _ cell: (Pair) -> MendEvidence.Cell
        )
            -> MendEvidence.Row
        {
            let cells = shown.map(cell)
            let agrees =
                compares && shown.count == 2 ? same?(shown[0], shown[1]) ?? cells[0].isSame(as: cells[1]) : nil
            return MendEvidence.Row(label: label, cells: cells, agrees: agrees)
        }
        var rows = [
            row(PersonField.name.label) { EvidenceMaker.text($0.person.name) },
            // Masks can be alike where the numbers are not.
            row(PersonField.nik.label, same: { $0.person.nik == $1.person.nik }) {
                EvidenceMaker.masked($0.person.nik)
            },
            row(PersonField.birth.label) { EvidenceMaker.birth($0.person) },
            row(PersonField.sex.label) { .sex($0.person.sex) },
            row(PersonField.mother.label, same: mends ? nil : { $0.person.mother == $1.person.mother }) {
                EvidenceMaker.mother($0.person.mother, whole: mends)
            },
            row(PersonField.birthPlace.label) { EvidenceMaker.text($0.person.birthPlace) },
            row(PersonField.occupation.label) { EvidenceMaker.text($0.person.occupation) },
            row(PersonField.relation.label, compares: false) { .relation($0.person.relation) },
            row(FamilyField.kk.label, same: { $0.family.kk == $1.family.kk }) { EvidenceMaker.masked($0.family.kk) },
            row(FamilyField.address.label, compares: false) { EvidenceMaker.text($0.family.address) },
            row(Words(id: "Keluarga", en: "Family"), compares: false) { .family($0.family.key.id, $0.person.name) },
        ]
        rows.removeAll(where: \.isEmpty)
        let columns = [record.first, record.second].enumerated().compactMap { position, id -> Words? in
            people[position] == nil ? nil : label(of: id, position, record)
        }
        let hidden = [record.first, record.second].enumerated().first { people[$0.offset] == nil }
        let remark = hidden.map { hidden -> Words in
            let place = gazetteer[record.village(of: hidden.element)]?.fullName ?? ""
            return Words(
                id:
                    "Catatan yang lain ada di \(place). Isinya hanya dapat dilihat di sana; operator desa itu melihat kasus yang sama.",
                en:
                    "The other record is in \(place). Only there can it be seen; that village's operator sees the same case."
            )
        }
        return MendEvidence(columns: columns, rows: rows, remark: remark)
    }
}

extension MendEvidence.Row {
    /// Nothing is known of anybody.
    fileprivate var isEmpty: Bool { cells.allSatisfy { if case .none = $0 { true } else { false } } }
}
