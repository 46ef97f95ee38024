import Foundation
import Rules
import Storage

/// Sets of criteria of a region, as dated data.
extension DatedBook {
    func criteria(_ rule: CriteriaRule, on day: Int32) throws -> CriteriaRule? {
        try db.first(
            """
            SELECT valid_to, body FROM criteria_set WHERE id = \(rule.set) AND region = \(rule.region)
            AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
            """
        ).map { row in
            var found = rule
            let hasEnded = row.intOrNil("valid_to").map { $0 <= Int64(day) } ?? false
            found.body =
                try hasEnded ? nil : JSONDecoder().decode(CriteriaSet.self, from: Data(row.text("body").utf8))
            return found
        }
    }

    func write(_ rule: CriteriaRule, from day: Int32) throws {
        let end: Int32? = rule.body == nil ? day : nil
        let nothing = CriteriaSet(title: Words(id: "", en: ""), questions: [])
        let body = String(decoding: try JSONEncoder.stable.encode(rule.body ?? nothing), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO criteria_set (id, region, valid_from, valid_to, body)
            VALUES (\(rule.set), \(rule.region), \(day), \(end), \(body))
            ON CONFLICT (id, region, valid_from) DO UPDATE
            SET valid_to = excluded.valid_to, body = excluded.body
            """)
    }
}

/// Refuses sets that nobody could answer.
extension CheckDatedRow {
    static let mostQuestions = 40

    func check(_ rule: CriteriaRule) throws {
        guard rule.region == .nation || book.gazetteer[rule.region] != nil else {
            throw Self.bad("wilayah", "Wilayah tidak dikenal.", "Unknown region.")
        }
        guard (2...40).contains(rule.set.utf8.count), rule.set.utf8.allSatisfy(Self.isOfCode) else {
            throw Self.bad(
                "kode", "Kode: huruf kecil, angka, garis bawah.", "Code: small letters, digits, underscores.")
        }
        guard let set = rule.body else { return }
        try Self.check(set.title.id, "judul_id", most: 120)
        try Self.check(set.title.en, "judul_en", most: 120)
        if let note = set.note {
            try Self.check(note.id, "catatan_id", most: 300)
            try Self.check(note.en, "catatan_en", most: 300)
        }
        guard (1...Self.mostQuestions).contains(set.questions.count) else {
            throw Self.bad(
                "pertanyaan", "Tulis 1 sampai \(Self.mostQuestions) pertanyaan, satu per baris.",
                "Write 1 to \(Self.mostQuestions) questions, one a line.")
        }
        var seen: Set<String> = []
        for question in set.questions {
            let isCode = (1...8).contains(question.code.utf8.count) && question.code.utf8.allSatisfy(Self.isOfCode)
            guard isCode, seen.insert(question.code).inserted else {
                throw Self.bad(
                    "pertanyaan", "Nomor pertanyaan “\(question.code)” kosong, terlalu panjang, atau dipakai dua kali.",
                    "The number “\(question.code)” of a question is empty, too long or used twice.")
            }
            try Self.check(question.words.id, "pertanyaan", most: 300)
            try Self.check(question.words.en, "pertanyaan", most: 300)
        }
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
}
