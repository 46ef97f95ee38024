import Storage

/// The steps that only a proposal brings about.
extension ChangeApplier {
    mutating func apply(_ change: NewHousehold) throws {
        let home = try AuditTrail.home(of: change.village, in: db)
        guard change.village.level == .village, home != 0 else { throw Refusal.notFound }
        guard !change.members.isEmpty else {
            throw Refusal.invalidInput(
                field: "anggota",
                reason: Words(
                    id: "Tulis paling sedikit satu anggota keluarga.", en: "Write at least one member of the family."))
        }
        let values = try typed.newFamily(change.recorded, in: change.village)
        let made = try editor.openFamily(like: nil, home: home, village: change.village, values)
        for member in change.members {
            let values = try typed.newPerson(member.values)
            guard let person = try editor.insert(values, into: made, from: day) else { continue }
            if !member.traits.isEmpty { try apply(TraitChange(person.key.id, values: member.traits)) }
            for type in member.ppks { try editor.begin(.ppks(type), of: person, from: day) }
        }
        if !change.house.isEmpty { try apply(HouseChange(made.key.id, seen: nil, values: change.house)) }
        family = made.key.id
    }

    mutating func apply(_ change: Enrol) throws {
        let program = try known(change.program, toBegin: change.starts)
        try hold(.enrolment(program), change.person, starts: change.starts)
    }

    mutating func apply(_ change: Caretaker) throws {
        let program = try known(change.program, toBegin: true)
        let family = try presentFamily(change.family)
        let person = try presentPerson(change.person)
        guard person.family == family.key.id else { throw Refusal.changedMeanwhile(version: person.version) }
        // Also whoever died or was struck out: it is for one of them at a time.
        for member in try PersonRecord.members(of: family.key, all: true, in: db) where member.key != person.key {
            try editor.end(.caretaker(program), of: member, on: day)
        }
        try editor.begin(.caretaker(program), of: person, from: day)
    }

    mutating func apply(_ change: PPKSChange) throws {
        try hold(.ppks(change.type), change.person, starts: change.starts)
    }

    /// What begins, begins for somebody who is here; it may end for anybody.
    private mutating func hold(_ what: PersonSpan, _ id: RecordID, starts: Bool) throws {
        if starts {
            let person = try presentPerson(id)
            try editor.begin(what, of: person, from: day)
        } else {
            let person = try locator.person(id)
            try editor.end(what, of: person, on: day)
        }
    }

    private func known(_ number: Int, toBegin begins: Bool) throws -> Int {
        guard let program = editor.catalogue.programs.first(where: { $0.number == number }) else {
            throw TypedValues.unknown("program")
        }
        if begins, program.hasEnded {
            throw Refusal.invalidInput(
                field: "program",
                reason: Words(
                    id: "Program \(program.name) sudah berakhir.", en: "The programme \(program.name) has ended."))
        }
        return number
    }

    private mutating func presentPerson(_ id: RecordID) throws -> PersonRecord {
        let person = try locator.person(id)
        guard person.status == .present else { throw Refusal.changedMeanwhile(version: person.version) }
        return person
    }
}
