import Linkage
import Testing

/// What cannot be read is missing, and counted.
@Suite("Values that cannot be read")
struct UnreadValuesTests {
    private func unread(_ role: LinkRole, _ values: String...) -> Int {
        var reader = RecordReader([nil, role], spellings: .indonesian)
        for value in values { reader.append(["x", value]) }
        return reader.unread[1]
    }

    @Test("numbers that are not sixteen digits, or stand for nothing, are counted")
    func numbers() {
        #expect(
            unread(.nik, "9901010101800001", "990101010180001", "99010101018000011", "NIHIL", "0000000000000000") == 4)
        #expect(unread(.kk, "9901010101800001", "9901-0101-0180-0001", "123") == 1)
    }

    @Test("dates that are none are counted, however others are written")
    func dates() {
        #expect(unread(.birthDate, "1985-04-30", "30/04/1985", "19850430") == 0)
        #expect(unread(.birthDate, "tidak tahu", "0000-00-00", "30-04-85", "198504301") == 4)
    }

    @Test("so are words for neither sex, and names in other letters")
    func words() {
        #expect(unread(.sex, "L", "PEREMPUAN", "X", "-") == 1)
        #expect(unread(.name, "SUKARMAN", "\u{5F20}") == 1)
        #expect(unread(.mother, "SRI", "\u{5F20}") == 1)
        #expect(unread(.village, "9901012001", "TELUK BETUNG", "\u{5F20}") == 1)
        #expect(unread(.phone, "0812 3456", "ada") == 1)
        #expect(unread(.houseNumber, "12A", "A") == 1)
    }

    @Test("of a name in two columns each is counted by itself")
    func halves() {
        var reader = RecordReader([.familyName, .givenName], spellings: .indonesian)
        reader.append(["SUKARMAN", "\u{5F20}"])
        reader.append(["\u{5F20}", "SUKARMAN"])
        reader.append(["SUKARMAN", "BUDI"])
        reader.append(["ALI BIN ABU BAKAR HASAN BASRI", "BUDI"])
        #expect(reader.unread == [1, 1])
    }

    @Test("what has neither letter nor digit is no value")
    func nothing() {
        for role in LinkRole.allCases { #expect(unread(role, "", " ", "-", "..", "?") == 0) }
    }
}
