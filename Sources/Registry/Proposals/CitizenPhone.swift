/// A mobile number at which a citizen wants to hear of their proposal.
package enum CitizenPhone {
    /// `+628…`; nil: it is none.
    package static func normal(_ typed: String) -> String? {
        var digits = typed.filter { $0 != " " && $0 != "-" && $0 != "." }
        if digits.hasPrefix("+") { digits.removeFirst() }
        if digits.hasPrefix("0") { digits = "62\(digits.dropFirst())" }
        let isNumber = digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isNumber, digits.hasPrefix("628"), (11...15).contains(digits.utf8.count) else { return nil }
        return "+\(digits)"
    }

    /// As it is kept; nil where nothing was typed.
    ///
    /// - Throws: `Refusal.invalidInput` for what is no mobile number.
    static func checked(_ typed: String?) throws -> String? {
        guard let typed, !typed.trimmingSpaces.isEmpty else { return nil }
        guard let phone = normal(typed) else {
            throw Refusal.invalidInput(
                field: "hp",
                reason: Words(
                    id: "Tulis nomor HP seperti 0812 3456 7890, atau kosongkan.",
                    en: "Write a mobile number like 0812 3456 7890, or leave it empty."))
        }
        return phone
    }

    /// `+62812*****90`.
    package static func masked(_ phone: String) -> String {
        guard phone.count > 8 else { return String(repeating: "*", count: phone.count) }
        return "\(phone.prefix(6))\(String(repeating: "*", count: phone.count - 8))\(phone.suffix(2))"
    }
}
