import Registry

/// The words of lists that villages put up.
enum AnnouncementTexts {
    static let place = Words(id: "Pengumuman", en: "Public lists")
    static let title = Words(id: "Pengumuman desa dan kelurahan", en: "Public lists of villages")
    static let lead = Words(
        id:
            "Daftar hasil musyawarah dan hasil penetapan bantuan yang diumumkan desa atau kelurahan. Siapa pun boleh membacanya dan menyampaikan keberatan.",
        en:
            "What villages decided in their musyawarah, and what was determined, as they put it up. Everybody may read it and object."
    )
    static let look = Words(id: "Desa, kelurahan, kecamatan, atau kabupaten", en: "Village, kecamatan or kabupaten")
    static let lookHint = Words(id: "Nama atau kode wilayah, misalnya Derati.", en: "Its name or code, say Derati.")
    static let noPlace = Words(id: "Wilayah tidak ditemukan", en: "No such place")
    static let noPlaceHint = Words(
        id: "Periksa ejaannya, atau tulis kodenya.", en: "Look at the spelling, or write its code.")
    static func of(_ region: String) -> Words {
        Words(id: "Pengumuman \(region)", en: "Public lists: \(region)")
    }
    static let none = Words(id: "Belum ada pengumuman", en: "Nothing is up")
    static let noneHint = Words(
        id: "Daftar tampil sesudah desa mengumumkannya, dan hilang sesudah masanya habis. Tanyakan di kantor desa.",
        en: "A list shows once the village puts it up, and goes when its time is over. Ask at the village office.")
    static let otherPlace = Words(id: "Cari wilayah lain", en: "Look for another place")
    static let gone = Words(id: "Pengumuman tidak ada", en: "No such list")
    static let goneHint = Words(
        id: "Alamatnya salah, atau daftarnya sudah diturunkan. Cari desanya.",
        en: "The address is wrong, or the list was taken down. Look for the village.")
    static let tooOften = Words(id: "Terlalu sering", en: "Too often")
    static let tooOftenHint = Words(
        id: "Alamat ini membuka terlalu banyak halaman. Coba lagi satu menit lagi.",
        en: "This address has asked for too many pages. Try again in a minute.")
    static let invented = Words(
        id: "CONTOH. Register latihan: semua orang di dalamnya rekaan.",
        en: "SPECIMEN. A register for training: everybody in it is invented.")

    // MARK: One list

    static let heading = Words(id: "Pengumuman", en: "Public notice")
    static func ofMeeting(_ day: String) -> Words {
        Words(id: "Hasil musyawarah \(day)", en: "What the musyawarah of \(day) decided")
    }
    static func ofStatement(_ day: String) -> Words {
        Words(id: "Hasil pemeriksaan usulan (SPTJM) \(day)", en: "Proposals decided without a meeting (SPTJM), \(day)")
    }
    static func ofPeriod(_ month: String) -> Words {
        Words(id: "Hasil penetapan periode \(month)", en: "What was determined for \(month)")
    }
    static func newest(_ count: String) -> Words {
        Words(
            id: "Ini \(count) daftar terbaru. Buka halaman desa atau kelurahan untuk daftar yang lain.",
            en: "These are the newest \(count). Open the page of a village for its others.")
    }
    static func names(_ count: String) -> Words { Words(id: "\(count) nama", en: "\(count) names") }
    static func putUpAt(_ day: String) -> Words { Words(id: "Diumumkan \(day).", en: "Put up on \(day).") }
    static func objectUntil(_ day: String) -> Words {
        Words(id: "Keberatan sampai \(day)", en: "Objections until \(day)")
    }
    static func windowOver(_ day: String) -> Words {
        Words(id: "Masa keberatan berakhir \(day)", en: "Objections ended on \(day)")
    }
    static func meetingLead(_ count: String) -> Words {
        Words(
            id:
                "Musyawarah memutuskan \(count) usulan berikut. Yang disetujui diteruskan ke kecamatan dan Dinas Sosial; keputusan akhir belum ada.",
            en:
                "The musyawarah decided on these \(count) proposals. Those agreed to go on to the kecamatan and Dinsos; the last word is not said yet."
        )
    }
    static func statementLead(_ count: String) -> Words {
        Words(
            id:
                "Tanpa musyawarah: kepala desa atau lurah memutuskan \(count) usulan berikut dengan surat pernyataan tanggung jawab mutlak (SPTJM). Yang disetujui diteruskan ke kecamatan dan Dinas Sosial; keputusan akhir belum ada.",
            en:
                "Without a meeting: the village head decided on these \(count) proposals and answers for them alone (SPTJM). Those agreed to go on to the kecamatan and Dinsos; the last word is not said yet."
        )
    }
    static func resultLead(_ count: String) -> Words {
        Words(
            id: "\(count) nama berikut ditetapkan masuk, menurut program.",
            en: "These \(count) names were determined to be in, by programme.")
    }
    static let number = Words(id: "No.", en: "No.")
    static let name = Words(id: "Nama", en: "Name")
    static let neighbourhood = Words(id: "RT/RW", en: "RT/RW")
    static let asked = Words(id: "Usulan", en: "Proposal")
    static let outcome = Words(id: "Keputusan", en: "Decision")
    static let erased = Words(id: "(dihapus)", en: "(erased)")
    static let noNames = Words(id: "Tidak ada nama yang ditampilkan.", en: "No name is shown.")
    static func heldBack(_ count: String) -> Words {
        Words(
            id: "\(count) usulan lain tidak disebut namanya karena menyangkut data yang lebih dilindungi (UU 27/2022).",
            en: "\(count) more are not named, since that would tell what the law protects more (UU 27/2022).")
    }
    static let masked = Words(
        id: "Nama disamarkan; NIK, nomor KK, dan alamat lengkap tidak diumumkan.",
        en: "Names are masked; no NIK, KK number or address is put up.")

    // MARK: Objecting

    static let objecting = Words(id: "Menyampaikan keberatan", en: "How to object")
    static func window(_ day: String) -> Words {
        Words(id: "Keberatan diterima sampai \(day).", en: "Objections are taken until \(day).")
    }
    static func howWhere(_ office: String) -> Words {
        Words(
            id: "Datang ke kantor \(office) membawa KTP, atau titipkan lewat ketua RT/RW atau anggota BPD/LPM.",
            en: "Go to the office of \(office) with your KTP, or hand it to the head of RT/RW or a member of BPD/LPM.")
    }
    static func windowPast(_ day: String) -> Words {
        Words(
            id: "Masa keberatan sudah berakhir pada \(day). Sesudahnya, tanyakan di kantor yang sama.",
            en: "The days for objecting ended on \(day). After that, ask at the same office.")
    }
    static let howWhat = Words(
        id:
            "Sebut judul pengumuman dan nomor urutnya, lalu alasan dan buktinya: nama yang tidak layak, atau nama layak yang tidak ada.",
        en:
            "Name the list and the number on it, then why, and what shows it: somebody who should not be on it, or who should be and is not."
    )
    static let howSecret = Words(
        id: "Nama Anda tidak diberitahukan kepada orang yang Anda sebut. Anda menerima tanda terima.",
        en: "Whom you name is not told who you are. You get a receipt.")
    static func howElse(_ kabupaten: String) -> Words {
        Words(
            id: "Bila desa tidak menerimanya, sampaikan ke Dinas Sosial \(kabupaten).",
            en: "If the village does not take it, go to Dinsos of \(kabupaten).")
    }
    static let ownReason = Words(
        id: "Alasan tentang diri sendiri ditanyakan langsung di kantor desa; alasan tidak diumumkan.",
        en: "Why something was decided about yourself is told at the village office; reasons are not put up.")

    // MARK: Putting up

    static let putUp = Words(id: "Umumkan daftar", en: "Put the list up")
    static let putUpLead = Words(
        id:
            "Siapa pun dapat membaca daftar ini tanpa masuk, dan mencetaknya untuk papan pengumuman. Tampil: nama disamarkan, RT/RW, usulan, dan keputusannya. Tidak tampil: NIK, KK, alamat, dan alasan.",
        en:
            "Everybody can read this list without signing in, and print it for the board. Shown: masked names, RT/RW, what was asked and what was decided. Not shown: NIK, KK, addresses and reasons."
    )
    static let putUpSure = Words(
        id: "Masa keberatan mulai hari ini", en: "The days for objecting begin today")
    static let notReady = Words(
        id: "Daftar dapat diumumkan sesudah musyawarah disegel.",
        en: "A list can be put up once the musyawarah is sealed.")
    static let isUp = Words(id: "Sudah diumumkan", en: "It is up")
    static let openPage = Words(id: "Buka halaman umum", en: "Open the public page")
    static let takeDown = Words(id: "Turunkan daftar", en: "Take the list down")
    static let takeDownHint = Words(
        id: "Hanya bila keliru. Tulis mengapa; tercatat dalam jejak.",
        en: "Only where it is wrong. Write why; it goes into the trail.")
    static let why = Words(id: "Alasan", en: "Why")
}
