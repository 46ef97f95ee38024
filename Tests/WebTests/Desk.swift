import HTTPTypes
import Registry
import TepatTesting
import Testing

/// An operator at work on the sample's families, as a browser sees it. Lines of the file: 2 SUPARMAN, 3 SITI NURHAYATI
/// his wife, 4 RIZKI PRATAMA by himself with a malformed NIK, 5 MUHAMMAD YUSUF of the next village; then `more`.
struct Desk {
    let register: SampleRegister
    let client: TestClient

    static func make(_ login: String = "operator", more: [DTKSRow] = []) async throws -> Desk {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1, ["BANSOS BPNT": "YA"])
        try register.load(
            [
                head, .wife(2, of: head), DTKSRow(3, ["NAMA": "RIZKI PRATAMA", "NIK": "9.90206E+15"]),
                DTKSRow(4, ["NAMA": "MUHAMMAD YUSUF", "DESA/KELURAHAN": "TABA ANYAR"]),
            ] + more)
        return try await Desk(register: register, client: register.client()).signedIn(login)
    }

    /// Their daughter, born 2005, on their KK.
    static let daughter = DTKSRow.wife(
        5, of: DTKSRow(1),
        [
            "NIK": "9902065203050005", "NAMA": "DEWI LESTARI", "TANGGAL LAHIR": "12-03-2005",
            "HUB KELUARGA": "ANAK", "NAMA IBU KANDUNG": "SITI NURHAYATI",
        ])

    func signedIn(_ login: String) async throws -> Desk {
        let client = register.client()
        try await client.signIn(login)
        return Desk(register: register, client: client)
    }

    func family(_ line: Int) throws -> RecordID { try register.family(line: line) }
    func person(_ line: Int) throws -> RecordID { try register.person(line: line) }

    func get(_ address: String) async throws -> Answer { try await client.get(address) }

    /// The form shown at an address, as it stands.
    func form(_ address: String) async throws -> PageForm {
        let page = try await client.get(address)
        return try #require(page.form(address), "\(address): \(page.status)")
    }

    /// Sends the form shown at an address with what is typed into it.
    func fill(_ address: String, _ values: [String: String]) async throws -> Answer {
        try await send(try await form(address), values)
    }

    func send(_ form: PageForm, _ values: [String: String]) async throws -> Answer {
        try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    /// Follows to the page that a form led to.
    func follow(_ answer: Answer) async throws -> Answer {
        #expect(
            answer.status == .seeOther,
            "\(answer.body.split(separator: "<h1").last.map { String($0.prefix(800)) } ?? "")")
        return try await client.get(try #require(answer.location))
    }

    func value(_ sql: String) throws -> String? { try register.value(sql) }
    func list(_ sql: String) throws -> String? { try register.list(sql) }
    func changeSets() throws -> String? { try register.value("SELECT count(*) FROM change_set") }
}
