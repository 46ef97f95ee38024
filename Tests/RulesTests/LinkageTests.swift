import Linkage
import Testing

@Suite("Keys of names and addresses")
struct LinkageTests {
    private func sound(_ word: String) throws -> SoundLetters {
        SoundLetters(try #require(NameKey.keys(of: word).first))
    }

    @Test(
        "slips between two sounds are counted",
        arguments: [
            ("SUPARMAN", "SUPARMAN", 0), ("SUPARMAN", "SUPARNAN", 1), ("SUPARMAN", "SUPRMAN", 1),
            ("SUPARMAN", "SUPARMANI", 1), ("SUPARMAN", "SUPAMRAN", 1), ("SUPARMAN", "SUPRNAN", 2),
            ("RATNA", "RATMA", 1), ("RATNA", "RTANA", 1), ("ANI", "ANA", 1),
            // Longer than a key holds: what was cut off is not held against the other.
            ("PERMATASARI", "PERMAASARI", 2), ("RAJAGUKGUK", "RAHAGUKGUK", 2),
        ])
    func distances(left: String, right: String, expected: Int) throws {
        #expect(try sound(left).distance(to: sound(right), atMost: 2) == expected)
        #expect(try sound(right).distance(to: sound(left), atMost: 2) == expected)
    }

    @Test("what is further than the limit, or begins otherwise and has two slips, is no neighbour")
    func limits() throws {
        #expect(try sound("SUPARMAN").distance(to: sound("SUPRNAN"), atMost: 1) == nil)
        #expect(try sound("SUPARMAN").distance(to: sound("KUPARNAN"), atMost: 2) == nil)
        #expect(try sound("SUPARMAN").distance(to: sound("KUPARMAN"), atMost: 2) == 1)
        #expect(try sound("RATNA").distance(to: sound("SUPARMAN"), atMost: 2) == nil)
        #expect([1, 3, 4, 6, 7, 9].map(SoundLetters.forgiven) == [0, 0, 1, 1, 2, 2])
    }

    @Test("every key of a sound can be taken apart")
    func lengths() throws {
        for (word, count) in [("A", 1), ("ANI", 3), ("SITI", 4), ("SOEPARMAN", 8), ("BAMBANGSUTRISNO", 9)] {
            #expect(try sound(word).count == count, "\(word)")
        }
        for key in [0, -1, Int64.max, Int64.min, 1 << 45] { #expect(SoundLetters(key).count == 0) }
    }

    @Test(
        "RT and RW are one key, however they are written",
        arguments: [
            "RT 3 RW 2", "rt 003 rw 002", "RT.03/RW.02", "RT03/RW02", "RT 3/2", "rt. 3 / 2", "RW 2 RT 3",
            "Rt:003,Rw:002",
        ])
    func blocks(text: String) {
        let columns = AddressKey.keys(address: "", hamlet: "", rt: "003", rw: "002")
        #expect(columns.count == 2)
        #expect(Set(AddressKey.keys(of: text)) == Set(columns))
    }

    @Test(
        "street words count, the kind of street does not",
        arguments: [
            ("JL. MERDEKA NO. 12", "jalan merdeka 12"), ("GG MAWAR", "gang mawar"), ("DUSUN III", "dsn 3"),
            ("Jl.Soedirman", "jl sudirman"), ("BLOK C No.7", "blok c 7"), ("LINGKUNGAN II", "lk 2"),
            ("KP. BARU 12A", "kampung baru 12a"), ("JL DIPONEGORO", "DIPONEGORO"),
        ])
    func streets(left: String, right: String) {
        #expect(!AddressKey.keys(of: left).isEmpty)
        #expect(Set(AddressKey.keys(of: left)) == Set(AddressKey.keys(of: right)))
    }

    @Test("numbers of different kinds are different")
    func kinds() {
        let keys = ["3", "rt 3", "rw 3", "3a", "4", "rt 4"].map { AddressKey.keys(of: $0) }
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { $0.count == 1 && $0[0] >= AddressKey.numbers && $0[0] < 1 << 46 })
    }

    @Test("nothing is in an address of nothing but kinds of places", arguments: ["", "jl", "Jalan", "-", "gang no."])
    func nothing(text: String) {
        #expect(AddressKey.keys(of: text).filter { $0 >= AddressKey.numbers }.isEmpty)
        #expect(AddressKey.keys(address: text, hamlet: "", rt: "000", rw: "").count <= 1)
    }

    @Test("an address says of itself what it is")
    func markers() {
        for text in ["jl mawar", "Jl.Mawar", "rt 3", "RT03", "gang buntu", "mawar no 3", "blok c"] {
            #expect(AddressKey.isAddress(text), "\(text)")
        }
        for text in ["mawar", "siti nurhayati", "arti", "rta", "noor", "blokir"] {
            #expect(!AddressKey.isAddress(text), "\(text)")
        }
        #expect(AddressKey.withoutMarkers("jl. mawar no 3 rt 02") == "MAWAR")
        #expect(AddressKey.withoutMarkers("rt 3 rw 2") == "")
    }

    @Test("what is spelt as asked fits best")
    func misfits() {
        func misfit(_ name: String, _ wanted: String) -> Int {
            Spelling.misfit(of: Spelling.words(of: name), to: Spelling.words(of: wanted))
        }
        #expect(misfit("SITI NURHAYATI", "siti nurhayati") == 0)
        #expect(misfit("SITI NURHAYATI", "siti") < misfit("SITTI", "siti"))
        #expect(misfit("SITI NURHAYATI", "siti nurhayati") < misfit("SITI NOERHAJATI", "siti nurhayati"))
        #expect(misfit("SITI NURHAYATI", "nurhayatti") < misfit("NURHAIDAH", "nurhayatti"))
    }
}
