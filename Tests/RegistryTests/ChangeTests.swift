import Registry
import Storage
import TepatTesting
import Testing

/// Edits of fields: what becomes valid, who else was at it, and the way back.
@Suite("Changes by hand")
struct ChangeTests {
    private let own = SampleRegister.operatorOfDerati
    private let second = Actor(
        account: 78, name: "Operator kedua", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])

    @Test("a mended field makes the family valid, and the outcome says so")
    func mend() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 4)
        #expect(try register.openFindings() == ["N02 4"])
        let outcome = try await register.mend(person, ["nik": "9902 0612 0479 0003"], seen: 1)
        #expect(outcome.state == .applied)
        #expect(outcome.mended.map(\.rule) == ["N02"])
        #expect(outcome.opened == [])
        #expect(outcome.errors == 0)
        #expect(try register.value("SELECT nik FROM person WHERE id = \(person.value)") == "9902061204790003")
        #expect(try register.value("SELECT nik_written FROM person WHERE id = \(person.value)") == nil)
        let row = try await register.registry.changeSet(outcome.id, by: own)
        #expect(row.event == .correction && row.isOwn && row.subject == "RIZKI PRATAMA")
        #expect(row.mended.map(\.rule.code) == ["N02"])
        #expect(row.undoableUntil != nil)
        #expect(try register.problems() == [])
    }

    @Test("a change for the worse is told as well")
    func worse() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        let outcome = try await register.mend(person, ["ibu_kandung": "", "nama": ""])
        #expect(outcome.opened.map(\.rule) == ["A01", "M01"])
        #expect(outcome.errors == 2)
        #expect(try register.problems() == [])
    }

    @Test("different fields of two people are merged, and the later one is told what the other did")
    func merge() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        try await register.mend(person, ["pekerjaan": "NELAYAN"], seen: 1, by: second)
        let outcome = try await register.mend(person, ["tempat_lahir": "LEBONG"], seen: 1)
        #expect(outcome.keptOfOthers == ["pekerjaan"])
        #expect(
            try register.value("SELECT occupation || '/' || birth_place FROM person WHERE id = \(person.value)")
                == "NELAYAN/LEBONG")
    }

    @Test("the same field set to different values is a conflict that names both and changes nothing")
    func conflict() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        try await register.mend(person, ["nama": "SUPARMANTO"], seen: 1, by: second)
        do {
            try await register.mend(person, ["nama": "SUPARDI", "pekerjaan": "NELAYAN"], seen: 1)
            Issue.record("the later change overwrote the earlier")
        } catch let conflicts as FieldConflicts {
            let conflict = try #require(conflicts.all.first)
            #expect(conflicts.all.count == 1)
            #expect(conflict.field == "nama" && conflict.base == "SUPARMAN")
            #expect(conflict.mine == "SUPARDI" && conflict.theirs == "SUPARMANTO")
            #expect(conflict.by == "Operator kedua" && conflict.version == 2)
        }
        #expect(try register.value("SELECT occupation FROM person WHERE id = \(person.value)") == "PETANI")
        #expect(try register.value("SELECT count(*) FROM change_set") == "1")
        // Having seen the other's value, one may choose.
        try await register.mend(person, ["nama": "SUPARDI"], seen: 2)
        #expect(try register.value("SELECT name FROM person WHERE id = \(person.value)") == "SUPARDI")
    }

    @Test("the same value twice, or a field put back as it was, is no conflict")
    func noConflict() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        try await register.mend(person, ["nama": "SUPARMANTO"], seen: 1, by: second)
        try await register.mend(person, ["nama": "SUPARMANTO"], seen: 1)
        try await register.mend(person, ["nama": "SUPARMAN", "pekerjaan": "NELAYAN"], seen: 1)
        #expect(
            try register.value("SELECT name || '/' || occupation FROM person WHERE id = \(person.value)")
                == "SUPARMANTO/NELAYAN")
    }

    @Test("however edits interleave, none is lost: it stands, was replaced knowingly, or was told as a conflict")
    func interleavings() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        let fields = ["nama", "pekerjaan", "tempat_lahir"]
        var random = Splitmix(seed: 20_261_122)
        var current = ["nama": "SUPARMAN", "pekerjaan": "PETANI", "tempat_lahir": "CURUP"]
        // By version: what a form opened then showed.
        var history = [1: current]
        for step in 0..<60 {
            let version = Int(try register.value("SELECT version FROM person WHERE id = \(person.value)") ?? "") ?? 0
            let seen = max(1, version - Int(random.next() % 4))
            var values: [String: String] = [:]
            for field in fields where random.next() % 2 == 0 { values[field] = "NILAI \(step) \(field.prefix(1))" }
            if values.isEmpty { continue }
            let shown = history[seen] ?? [:]
            let clashes = values.keys.filter { shown[$0] != current[$0] }
            do {
                try await register.mend(person, values, seen: seen)
                #expect(clashes.isEmpty, "step \(step) overwrote \(clashes)")
                current.merge(values) { $1 }
            } catch let conflicts as FieldConflicts {
                #expect(Set(conflicts.all.map(\.field)) == Set(clashes))
            }
            for field in fields {
                let column = ["nama": "name", "pekerjaan": "occupation", "tempat_lahir": "birth_place"][field] ?? ""
                #expect(try register.value("SELECT \(column) FROM person WHERE id = \(person.value)") == current[field])
            }
            let now = Int(try register.value("SELECT version FROM person WHERE id = \(person.value)") ?? "") ?? 0
            history[now] = current
        }
        #expect(try register.problems() == [])
    }

    @Test("an undo puts back what has not changed since, and says what has")
    func undo() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 4)
        let change = try await register.mend(person, ["nik": "9902061204790003", "nama": "RIZKI"])
        try await register.mend(person, ["nama": "RIZKI PUTRA"], by: second)
        let undone = try await register.registry.perform(UndoChanges(changeSet: change.id), by: own)
        #expect(undone.left == ["nama"])
        #expect(try register.openFindings() == ["N02 4"])
        #expect(try register.value("SELECT name FROM person WHERE id = \(person.value)") == "RIZKI PUTRA")
        #expect(try register.value("SELECT nik_written FROM person WHERE id = \(person.value)") == "9.90206E+15")
        let row = try await register.registry.changeSet(change.id, by: own)
        #expect(row.state == .undone && row.undoableUntil == nil)
        await #expect(throws: Refusal.self) {
            try await register.registry.perform(UndoChanges(changeSet: change.id), by: own)
        }
        #expect(try register.problems() == [])
    }

    @Test("a colleague's change is not one's own to undo, Dinsos may undo it, the neighbour does not see it")
    func undoOfOthers() async throws {
        let register = try await SampleRegister.make()
        let change = try await register.mend(try register.person(line: 2), ["nama": "SUPARMANTO"], by: second)
        await #expect(throws: Refusal.tooLate(hours: 24)) {
            try await register.registry.perform(UndoChanges(changeSet: change.id), by: own)
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.perform(
                UndoChanges(changeSet: change.id), by: SampleRegister.operatorOf(SampleRegister.tabaAnyar))
        }
        await #expect(throws: Refusal.notFound) {
            try await register.registry.changeSet(change.id, by: SampleRegister.operatorOf(SampleRegister.tabaAnyar))
        }
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        _ = try await register.registry.perform(UndoChanges(changeSet: change.id), by: dinsos)
        #expect(try register.value("SELECT name FROM person WHERE line = 2") == "SUPARMAN")
    }

    @Test("what a change of Dinsos did in the next village is not told to this one")
    func outcomeOfOthers() async throws {
        let register = try await SampleRegister.make()
        let dinsos = Actor(
            account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        let theirs = try register.value("SELECT nik FROM person WHERE line = 5") ?? ""
        let change = try await register.mend(try register.person(line: 2), ["nik": theirs], by: dinsos)
        #expect(change.opened.count == 2)
        let shown = try await register.registry.changeSet(change.id, by: own)
        #expect(shown.opened.map(\.family) == [try register.family(line: 2)])
    }

    @Test("what was mended stays mended when the file's old wrong value comes back")
    func fileComesBack() async throws {
        let register = try SampleRegister.empty()
        let wrong = DTKSRow(1, ["NAMA": "SUPARMANN"])
        try register.load([wrong])
        try await register.mend(try register.person(line: 2), ["nama": "SUPARMAN"])
        try register.load([wrong.with(["PEKERJAAN": "NELAYAN"])], asOf: 20_240_701)
        #expect(try register.value("SELECT name || '/' || occupation FROM person") == "SUPARMAN/NELAYAN")
        try register.load([wrong.with(["NAMA": "SUPARDI"])], asOf: 20_240_801)
        #expect(try register.openFindings() == ["S01 2"])
        // Confirming what stands settles it.
        let outcome = try await register.mend(try register.person(line: 2), ["nama": "SUPARMAN"])
        #expect(outcome.mended.map(\.rule) == ["S01"])
        #expect(try register.openFindings() == [])
    }

    @Test("numbers of real people stay out of a training register, and numbers out of reasons")
    func numbers() async throws {
        let register = try await SampleRegister.make()
        let person = try register.person(line: 2)
        await #expect(throws: Refusal.self) { try await register.mend(person, ["nik": "1702061204790003"]) }
        await #expect(throws: Refusal.self) {
            try await register.mend(person, ["nama": "A B"], reason: "sesuai KK 9902 0601 0115 0001")
        }
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
    }

    @Test("an empty change is refused, and one that changes nothing leaves the record as it is")
    func nothing() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        await #expect(throws: Refusal.self) { try await register.change(.correction, family, []) }
        try await register.mend(try register.person(line: 2), ["nama": "SUPARMAN"])
        #expect(try register.value("SELECT version FROM person WHERE line = 2") == "1")
    }

    @Test("a house is described, corrected, and described as before")
    func house() async throws {
        let register = try await SampleRegister.make()
        let family = try register.family(line: 2)
        let first = try await register.change(
            .house, family, [.house(HouseChange(family, seen: 0, values: ["lantai": "6", "dinding": "3"]))])
        #expect(try await register.registry.family(family, by: own).house?.values[.floor] == 6)
        let version = try await register.registry.family(family, by: own).house?.version
        try await register.change(
            .house, family, [.house(HouseChange(family, seen: version, values: ["lantai": "9"]))])
        await #expect(throws: FieldConflicts.self) {
            try await register.change(
                .house, family, [.house(HouseChange(family, seen: version, values: ["lantai": "2"]))], by: second)
        }
        await #expect(throws: Refusal.self) {
            try await register.change(
                .house, family, [.house(HouseChange(family, seen: nil, values: ["lantai": "keramik"]))])
        }
        let undone = try await register.registry.perform(UndoChanges(changeSet: first.id), by: own)
        // The house stays, since somebody has described it since.
        #expect(undone.left == ["rumah:lantai", "rumah:"])
    }
}

/// A small generator whose draws are the same everywhere.
struct Splitmix {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
