import Registry

/// The words of tata tertib.
enum BylawsTexts {
    static let title = Words(id: "Tata tertib musyawarah", en: "Bylaws of the meetings")
    static let help = Words(
        id:
            "Aturan rapat desa: kuorum, penundaan, rapat kedua, dan siapa yang harus hadir. Yang baru berlaku mulai harinya; rapat yang sudah berlangsung tidak berubah.",
        en:
            "How a village's meeting goes: quorum, putting off, the second meeting, who has to be there. A new one holds from its day on; a meeting that has begun does not change."
    )
    static func since(_ day: String) -> Words { Words(id: "Berlaku sejak \(day)", en: "In force since \(day)") }
    static func starts(_ day: String) -> Words { Words(id: "Mulai berlaku \(day)", en: "In force from \(day) on") }
    static let change = Words(id: "Ubah tata tertib", en: "Change the bylaws")
    static let from = Words(id: "Berlaku mulai", en: "In force from")
    static let fromHint = Words(
        id: "Sesudah hari ini: rapat hari ini memakai yang lama.",
        en: "After today: a meeting of today goes by the old one.")
    static let quorum = Words(id: "Kuorum", en: "Quorum")
    static let quorumHint = Words(id: "Bagian dari undangan, misalnya 2/3.", en: "A part of those invited, like 2/3.")
    static let shareNeeded = Words(id: "Tulis bagian, seperti 2/3.", en: "Write a part, like 2/3.")
    static let wait = Words(id: "Ditunda paling lama", en: "Put off for at most")
    static let second = Words(id: "Rapat kedua dalam", en: "Second meeting within")
    static let secondQuorum = Words(id: "Kuorum rapat kedua", en: "Quorum of the second meeting")
    static let secondHint = Words(
        id: "Kosong: rapat kedua berjalan dengan siapa pun yang hadir.", en: "Empty: it goes on with whoever comes.")
    static let whoeverComes = Words(id: "siapa pun yang hadir", en: "whoever comes")
    static let registered = Words(id: "Terdaftar sebelum rapat untuk bersuara", en: "Noted before it, to have a vote")
    static let invite = Words(id: "Undangan dikirim sebelum rapat", en: "Invitations go out before it")
    static let inDays = Words(id: "Dalam hari.", en: "In days.")
    static let inMinutes = Words(id: "Dalam menit.", en: "In minutes.")
    static func days(_ count: String) -> Words { Words(id: "\(count) hari", en: "\(count) days") }
    static func minutes(_ count: String) -> Words { Words(id: "\(count) menit", en: "\(count) minutes") }
    static let elements = Words(id: "Unsur yang harus hadir, paling sedikit", en: "Who has to be there, at least")
    static let strict = Words(
        id: "Unsur yang kurang menahan pembukaan rapat", en: "It does not open while one of them is lacking")
    static let hamlets = Words(id: "Didahului musyawarah dusun (musdus)", en: "Hamlets meet before (musdus)")
    static let further = Words(id: "Lainnya", en: "Further")
    static func numberNeeded(_ least: String, to most: String) -> Words {
        Words(id: "Tulis angka \(least) sampai \(most).", en: "Write a number from \(least) to \(most).")
    }
    static func peopleNeeded(_ most: String) -> Words {
        Words(
            id: "Tulis angka 0 sampai \(most); 0 bila tidak disyaratkan.",
            en: "Write a number from 0 to \(most); 0 if nobody in particular is asked for.")
    }
}
