import Rules
import Storage

/// What a proposal must be before it is written at all: refused with the way out. What merely looks wrong is for whoever
/// decides.
struct Preconditions {
    let registry: Registry
    let db: any Connection
    let kind: ProposalKind
    let village: RegionCode
    let content: ProposalContent
    private let catalogue: Catalogue
    private var wanted: ChangeSet { content.changes }

    init(_ content: ProposalContent, _ kind: ProposalKind, at village: RegionCode, _ work: ChangeWork) throws {
        registry = work.registry
        db = work.db
        self.kind = kind
        self.village = village
        self.content = content
        catalogue = try work.registry.catalogue(in: work.db)
    }

    func check() throws {
        guard fits else {
            throw Refusal.invalidInput(
                field: "jenis",
                reason: Words(
                    id: "Isinya tidak sesuai dengan jenis usulan ini.", en: "The content does not fit this kind."))
        }
        // One elsewhere is told like one that is not there.
        guard try wanted.villages(in: db) == [village] else { throw Refusal.notFound }
        let isTraining = try RegisterKind.isTraining(in: db) ?? false
        try TypedValues(db: db, isTraining: isTraining).check(wanted.changes, in: village)
        try checkProgram()
        try checkPeople()
        try checkNewcomers()
    }

    // MARK: What is in it

    /// Whether the steps are those of the kind.
    private var fits: Bool {
        guard !wanted.changes.isEmpty, content.move == nil else { return false }
        switch kind {
        case .newHousehold:
            return wanted.event == .newHousehold && wanted.changes.count == 1
                && wanted.newcomers?.members.isEmpty == false && wanted.newcomers?.withoutKK == nil
        case .aid, .insurance, .reactivation, .eligible:
            return wanted.event == .enrolment && enrolments.contains { $0.starts } && all { $0.starts }
        case .ineligible: return wanted.event == .enrolment && !enrolments.isEmpty && all { !$0.starts }
        case .caretaker:
            return wanted.event == .caretaker && wanted.changes.contains(where: isCaretaker) && all { _ in true }
        case .ppks:
            return wanted.event == .ppks
                && wanted.changes.allSatisfy { change -> Bool in
                    if case .ppks(let change) = change { return change.starts }
                    return wanted.changes.count == 1 && isOfNoKK
                }
        case .removal:
            return ProposalKind(event: wanted.event) == kind
                && wanted.changes.contains { if case .status = $0 { true } else { false } }
                && wanted.changes.allSatisfy(isRemoval)
        case .correction, .newMember, .split, .merge, .familyEvent:
            return ProposalKind(event: wanted.event) == kind && !wanted.changes.contains(where: \.needsRoad)
        // Both villages agree to a move first: that is a case of its own, and accepting it writes the proposal.
        case .move: return false
        }
    }

    /// Whether it brings in somebody who has no KK. Of a whole household that has one there is a kind of its own.
    private var isOfNoKK: Bool {
        guard let household = wanted.newcomers, household.withoutKK != nil, household.members.count == 1 else {
            return false
        }
        let kk = household.family[FamilyField.kk.rawValue]?.trimmingSpaces ?? ""
        return kk.isEmpty && !household.members[0].ppks.isEmpty
    }

    private var enrolments: [Enrol] {
        wanted.changes.compactMap { change in
            if case .enrol(let enrol) = change { return enrol }
            return nil
        }
    }

    /// Whether it has nothing but such enrolments of its program, and who receives it.
    private func all(_ isWanted: (Enrol) -> Bool) -> Bool {
        wanted.changes.allSatisfy { change in
            switch change {
            case .enrol(let enrol): enrol.program == content.program && isWanted(enrol)
            case .caretaker(let caretaker): caretaker.program == content.program
            default: false
            }
        }
    }

    private func isCaretaker(_ change: Change) -> Bool {
        if case .caretaker = change { return true }
        return false
    }

    /// Whoever goes, who follows as head, who is widowed, and what ends with it.
    private func isRemoval(_ change: Change) -> Bool {
        switch change {
        case .status(let status): status.status != RecordStatus.present.rawValue
        case .enrol(let enrol): !enrol.starts
        case .person, .trait: true
        default: false
        }
    }

    // MARK: Programs

    private func checkProgram() throws {
        guard let number = content.program else { return }
        guard let program = catalogue.programs.first(where: { $0.number == number }) else {
            throw TypedValues.unknown("program")
        }
        if kind != .ineligible, program.hasEnded {
            throw Refusal.invalidInput(
                field: "program",
                reason: Words(
                    id: "Program \(program.name) sudah berakhir.", en: "The programme \(program.name) has ended."))
        }
        guard program.isPerPerson || ![.insurance, .reactivation].contains(kind) else {
            throw TypedValues.unknown("program")
        }
    }

    // MARK: People on record

    private func checkPeople() throws {
        var locator = Locator(db)
        for change in wanted.changes {
            for id in change.named.persons {
                let person = try locator.person(id)
                if case .enrol(let enrol) = change {
                    try check(enrol, person)
                    if !enrol.starts { continue }
                }
                guard person.status == .present else { throw Refusal.changedMeanwhile(version: person.version) }
                try checkIsNew(change, person)
            }
        }
    }

    /// What holds already would bring about nothing once it is decided.
    private func checkIsNew(_ change: Change, _ person: PersonRecord) throws {
        switch change {
        case .ppks(let ppks):
            guard try holds(.ppks(ppks.type), person) else { return }
            throw Refusal.invalidInput(
                field: "ppks",
                reason: Words(
                    id: "\(person.name) sudah terdaftar dengan jenis PPKS ini.",
                    en: "\(person.name) is registered as this type of PPKS already."))
        case .caretaker(let caretaker) where kind == .caretaker:
            guard try holds(.caretaker(caretaker.program), person) else { return }
            throw Refusal.invalidInput(
                field: "pengurus",
                reason: Words(
                    id: "\(person.name) sudah menjadi pengurus program ini.",
                    en: "\(person.name) receives this programme for the family already."))
        default: break
        }
    }

    private func holds(_ what: PersonSpan, _ person: PersonRecord) throws -> Bool {
        try what.spans(of: person.key, in: db).contains { $0.to == nil }
    }

    private func check(_ enrol: Enrol, _ person: PersonRecord) throws {
        let spans = try PersonSpan.enrolment(enrol.program).spans(of: person.key, in: db)
        let isDrawing = spans.contains { $0.to == nil }
        if enrol.starts, isDrawing {
            throw Refusal.invalidInput(
                field: "program",
                reason: Words(
                    id: "\(person.name) sudah menerima program ini.",
                    en: "\(person.name) draws on this programme already."))
        }
        if !enrol.starts, !isDrawing {
            throw Refusal.invalidInput(
                field: "program",
                reason: Words(
                    id: "\(person.name) tidak sedang menerima program ini.",
                    en: "\(person.name) does not draw on this programme."))
        }
        if [.eligible, .reactivation].contains(kind), spans.isEmpty {
            throw Refusal.invalidInput(
                field: "jenis",
                reason: Words(
                    id: "\(person.name) belum pernah menerima program ini: buat usulan baru, bukan pemulihan.",
                    en: "\(person.name) never drew on this programme: propose it anew."))
        }
    }

    // MARK: Those who are not

    private func checkNewcomers() throws {
        if let without = wanted.newcomers?.withoutKK {
            try ChangeWork.checkWords(without.institution, field: "lembaga")
        }
        for number in content.numbers where number.what == .nik {
            if try Tombstone.covers(nik: number.value, home: registry.home(of: village), in: db) {
                throw Refusal.invalidInput(
                    field: "nik",
                    reason: Words(
                        id: "Data dengan NIK ini dihapus atas permintaan warga. Hubungi meja PDP Dinas Sosial.",
                        en: "The record of this NIK was erased at the citizen's request. Ask the data-protection desk.")
                )
            }
            // Somebody of any village: that they are on record is told, not where nor who.
            let isKnown = try db.beyondSight { try !db.holders(ofNIK: number.value).isEmpty }
            if isKnown {
                throw Refusal.invalidInput(
                    field: "nik",
                    reason: Words(
                        id:
                            "Salah satu NIK sudah tercatat dalam register. Cari orangnya: bila di desa ini, buat usulan "
                            + "untuk keluarganya; bila tidak ditemukan, minta lewat menu Pindah.",
                        en: "One of the NIK is in the register already. Search for the person: if they are in this "
                            + "village, propose for their family; if they are not found, ask for them under Moves."))
            }
        }
    }
}
