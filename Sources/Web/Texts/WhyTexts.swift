import Registry

/// Words of the page that tells why somebody is in or out.
enum WhyTexts {
    static let why = Words(id: "Mengapa?", en: "Why?")
    static func title(_ name: String) -> Words { Words(id: "Mengapa: \(name)", en: "Why: \(name)") }
    static let whyFamily = Words(id: "Mengapa keluarga ini masuk atau tidak", en: "Why this family is in or out")
    static let whyProposal = Words(id: "Mengapa usulan ini begini", en: "Why this proposal is where it is")
    static func asOf(_ day: String) -> Words {
        Words(id: "Keadaan dalam register per \(day).", en: "As the register has it on \(day).")
    }
    static let help = Words(
        id:
            "Untuk dibacakan atau dicetak bagi warga: masuk atau tidak, menurut aturan dan data yang mana, siapa yang memutuskan, apa yang mengubahnya, dan bagaimana menyanggah. Nomor disamarkan; orang lain tidak disebut.",
        en:
            "To be read out or printed for the citizen: in or out, by which rule and data, who decided, what would change it and how to object. Numbers are masked and nobody else is named."
    )
    static let rule = Words(id: "Menurut aturan", en: "By which rule")
    static func version(_ number: String) -> Words { Words(id: "versi \(number)", en: "version \(number)") }
    static func from(_ day: String) -> Words { Words(id: "berlaku sejak \(day)", en: "since \(day)") }
    static let decision = Words(id: "Yang memutuskan", en: "Who decided")
    static let nobody = Words(id: "Belum ada keputusan", en: "Nobody has decided yet")
    static let elsewhere = Words(
        id: "Belum tercatat di sini: riwayatnya di desa/kelurahan asal",
        en: "Not on record here: the history is with the village they came from")
    static let papers = Words(id: "Dokumen", en: "Documents")
    static let noPaper = Words(id: "Belum ada", en: "None yet")
    static let change = Words(id: "Yang dapat mengubahnya", en: "What would change it")
    static let next = Words(id: "Langkah berikutnya", en: "Next step")
    static let objection = Words(id: "Cara menyanggah", en: "How to object")
    static func until(_ day: String) -> Words { Words(id: "Paling lambat \(day).", en: "Until \(day).") }
    static func over(_ day: String) -> Words {
        Words(
            id: "Batasnya sudah lewat (\(day)); Anda tetap dapat bertanya.",
            en: "The time is over (\(day)); you may still ask.")
    }
    static let ask = Words(id: "Bertanya ke", en: "Whom to ask")
    static let data = Words(id: "Data", en: "Data")
    static let value = Words(id: "Isi", en: "What it says")
    static let day = Words(id: "Per tanggal", en: "As of")
    static let source = Words(id: "Sumber", en: "Source")
    static let toProposal = Words(id: "Buka usulannya", en: "Open the proposal")
    static let toFamily = Words(id: "Buka keluarganya", en: "Open the family")
    static let movedTo = Words(id: "Buka keluarga yang sekarang", en: "Open the family where they are now")
    static let whole = Words(id: "Mengapa untuk seluruh keluarga", en: "Why, for the whole family")
    static let onA4 = Words(id: "Kertas A4", en: "On A4")
    static let onF4 = Words(id: "Kertas F4", en: "On F4")

    static func standing(_ standing: WhyStanding) -> Words {
        switch standing {
        case .inside: Words(id: "Ya", en: "Yes")
        case .outside: Words(id: "Tidak", en: "No")
        case .waiting: Words(id: "Menunggu", en: "Waits")
        case .attention: Words(id: "Perlu dibetulkan", en: "To be corrected")
        }
    }
}
