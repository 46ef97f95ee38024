import Registry

/// The words of musyawarah.
enum MeetingTexts {
    static let place = Words(id: "Musyawarah", en: "Deliberations")
    static func listTitle(_ region: String) -> Words {
        Words(id: "Musyawarah: \(region)", en: "Deliberations: \(region)")
    }
    static let lead = Words(
        id: "Usulan desa diputuskan di sini nama demi nama, lalu disegel bersama berita acaranya.",
        en: "Here a village decides on its proposals name by name, and seals that with its minutes.")
    static let help = Words(
        id:
            "Buat musyawarah, masukkan usulan ke agenda, catat keputusan tiap nama, unggah dokumennya, lalu periksa dan segel. Sesudah disegel tidak ada yang berubah.",
        en:
            "Make a deliberation, put proposals on its agenda, record the decision on each name, upload its papers, then seal it. Nothing changes after that."
    )
    static let make = Words(id: "Buat musyawarah", en: "New deliberation")
    static let all = Words(id: "Semua musyawarah", en: "All deliberations")
    static let none = Words(id: "Belum ada musyawarah", en: "No deliberation yet")
    static let noneHint = Words(
        id: "Usulan yang sudah lengkap diputuskan dalam musyawarah desa atau kelurahan, atau dengan SPTJM.",
        en: "Proposals that are complete are decided on in a deliberation of the village, or by an SPTJM.")
    static func came(_ present: String, women: String, poor: String) -> Words {
        Words(
            id: "\(present) hadir, \(women) perempuan, \(poor) warga miskin",
            en: "\(present) present, \(women) women, \(poor) poor")
    }
    static func withNumber(_ number: String) -> Words { Words(id: "Nomor \(number)", en: "Number \(number)") }
    static let noNumber = Words(id: "Belum ada nomor", en: "No number yet")

    // MARK: What is said of it

    static let kind = Words(id: "Cara memutuskan", en: "How it is decided")
    static let village = Words(id: "Desa/kelurahan", en: "Village")
    static let day = Words(id: "Tanggal", en: "Day")
    static let dayNeeded = Words(
        id: "Tulis tanggal musyawarah, seperti 12-11-2026.", en: "Write the day of the meeting, like 12-11-2026.")
    static let venue = Words(id: "Tempat", en: "Place")
    static let number = Words(id: "Nomor berita acara atau SPTJM", en: "Number of the minutes or the SPTJM")
    static let leader = Words(id: "Pemimpin atau penanda tangan", en: "Who leads or signs")
    static let invited = Words(id: "Yang diundang", en: "Invited")
    static let present = Words(id: "Yang hadir", en: "Present")
    static let women = Words(id: "Perempuan yang hadir", en: "Women present")
    static let poor = Words(id: "Warga miskin atau wakilnya yang hadir", en: "Poor people or who speaks for them")
    static let remark = Words(id: "Catatan", en: "Note")
    static let remarkHint = Words(id: "Tanpa NIK dan nomor KK.", en: "No NIK and no KK number.")
    static let headNeeded = Words(id: "Tulis jumlah orang, mulai 0.", en: "Write how many people, from 0 on.")
    static let save = Words(id: "Simpan", en: "Save")
    static let header = Words(id: "Keterangan musyawarah", en: "About the deliberation")
    static let edit = Words(id: "Ubah keterangan", en: "Edit this")
    static let changed = Words(
        id: "Orang lain baru saja mengubah musyawarah ini. Periksa isinya, lalu kirim lagi.",
        en: "Somebody else has just changed this. Look at it, then send again.")
    static let chooseKind = Words(id: "Pilih cara memutuskan.", en: "Choose how it is decided.")

    // MARK: Agenda and decisions

    static let agenda = Words(id: "Agenda", en: "Agenda")
    static let candidates = Words(id: "Usulan yang dapat dimasukkan", en: "Proposals that can be put on it")
    static let noCandidates = Words(
        id: "Tidak ada usulan lain yang menunggu musyawarah.", en: "No other proposal waits for a deliberation.")
    static let putOn = Words(id: "Masukkan ke agenda", en: "Put on the agenda")
    static let chooseProposal = Words(id: "Pilih paling sedikit satu usulan.", en: "Choose at least one proposal.")
    static let emptyAgenda = Words(id: "Belum ada usulan dalam agenda.", en: "Nothing is on the agenda yet.")
    static func taken(_ count: String) -> Words {
        Words(id: "\(count) usulan masuk agenda.", en: "\(count) proposals are on the agenda.")
    }
    static let decisions = Words(id: "Keputusan per nama", en: "Decisions, name by name")
    static let decision = Words(id: "Keputusan", en: "Decision")
    static let undecided = Words(id: "Belum diputuskan", en: "Not decided")
    static let whyNot = Words(id: "Alasan bila ditolak atau ditunda", en: "Why, if refused or postponed")
    static let words = Words(id: "Keterangan", en: "Words")
    static let dissent = Words(id: "Keberatan", en: "Objection")
    static let disputed = Words(id: "Ada keberatan", en: "Somebody objected")
    static let saveDecisions = Words(id: "Simpan keputusan", en: "Save the decisions")
    static let record = Words(id: "Catat keputusan", en: "Record decisions")
    static let decisionNeeded = Words(
        id: "Pilih keputusannya: yang lain sudah Anda isi.", en: "Choose the decision: the rest is filled in.")
    static let decidedMeanwhile = Words(
        id:
            "Sudah tercatat keputusan lain untuk nama ini; yang tersimpan tertulis di sebelah namanya. Simpan lagi bila isian Anda yang benar.",
        en:
            "Another decision on this name is recorded by now; what is saved stands beside it. Save again if yours is right."
    )
    static let nameGone = Words(
        id: "Satu nama atau lebih tidak ada lagi dalam agenda: isian untuknya tidak disimpan.",
        en: "One or more names are no longer on the agenda: what you typed for them is not saved.")
    static let formCut = Words(
        id: "Isian halaman ini tidak sampai seluruhnya. Tidak ada yang disimpan: periksa, lalu simpan lagi.",
        en: "What you typed did not come whole. Nothing is saved: look through it, then save again.")
    static let agendaPages = Words(id: "Nomor agenda", en: "Numbers of the agenda")
    static let pageByPage = Words(
        id: "Agenda panjang dicatat per 100 nomor. Simpan tiap halaman; sesudah itu halaman berikutnya terbuka.",
        en: "A long agenda is recorded in hundreds. Save each page; the next one opens after that.")
    static let noLongerOpen = Words(
        id: "Musyawarah ini sudah disegel atau dibatalkan dan tidak berubah lagi. Isian Anda di bawah tidak tersimpan.",
        en: "This one is sealed or called off and changes no more. What you typed below is not saved.")
    static let contentChanged = Words(id: "Isi berubah sejak masuk agenda", en: "Changed since it was put on")
    static let reasonNeeded = Words(id: "Pilih alasan.", en: "Choose a reason.")

    // MARK: Seal

    static let papers = Words(id: "Dokumen", en: "Papers")
    static let sealing = Words(id: "Segel", en: "Seal")
    static let sealLead = Words(
        id:
            "Sesudah disegel, keputusan dan dokumen tidak dapat diubah siapa pun. Nama yang disetujui menunggu kepala desa atau lurah.",
        en: "Once sealed, nobody changes the decisions or the papers. Names agreed to wait for the village head.")
    static let agreedWait = Words(
        id: "Nama yang disetujui menunggu kepala desa atau lurah.", en: "Names agreed to wait for the village head.")
    static let sure = Words(
        id: "Keputusan tiap nama sudah sama dengan berita acara", en: "Every decision is as the minutes have it")
    static let back = Words(id: "Kembali ke musyawarah", en: "Back to the deliberation")
    static let checkAndSeal = Words(id: "Periksa dan segel", en: "Check and seal")
    static let toSeal = Words(id: "Yang akan disegel, nama demi nama", en: "What will be sealed, name by name")
    static let toPapers = Words(id: "Unggah atau buang dokumen", en: "Upload or drop papers")
    static func sealAll(_ count: String) -> Words {
        Words(id: "Segel \(count) keputusan", en: "Seal \(count) decisions")
    }
    static func undecidedLeft(_ count: String) -> Words {
        Words(
            id: "\(count) nama belum ada keputusannya. Tanpa itu musyawarah tidak dapat disegel.",
            en: "\(count) names have no decision yet. Without it nothing can be sealed.")
    }
    static func changedLeft(_ count: String) -> Words {
        Words(
            id:
                "\(count) usulan berubah isinya sejak masuk agenda. Lepaskan di halaman usulannya, masukkan lagi ke agenda, lalu putuskan.",
            en:
                "\(count) proposals changed since they were put on. Take them off on their own pages, put them on again, then decide."
        )
    }
    static func unsavedLeft(_ count: String) -> Words {
        Words(
            id:
                "Untuk \(count) nama Anda mengetik keputusan lain yang belum disimpan. Simpan, atau buang drafnya, lalu segel.",
            en: "For \(count) names you typed another decision that is not saved. Save it or throw it away, then seal.")
    }
    static let headerUnsaved = Words(
        id: "Anda mengetik keterangan musyawarah lain yang belum disimpan. Simpan, atau buang drafnya, lalu segel.",
        en: "You typed something else about the deliberation that is not saved. Save it or throw it away, then seal.")
    static let headerTooLate = Words(
        id: "Musyawarah ini tidak dapat diubah lagi. Keterangan yang Anda ketik tidak tersimpan.",
        en: "This one changes no more. What you typed about it is not saved.")
    static let unsavedHere = Words(id: "Isian Anda belum disimpan", en: "What you typed is not saved")
    static let changedBeforeSeal = Words(
        id:
            "Keputusan, agenda, keterangan, atau dokumennya berubah sesudah halaman ini dibuka. Belum ada yang disegel: periksa lagi nama demi nama, lalu centang dan segel.",
        en:
            "Decisions, agenda, papers, or what is said of it changed after this page was opened. Nothing is sealed: look through the names again, then tick and seal."
    )
    static func sealedBy(_ name: String, _ moment: String) -> Words {
        Words(id: "Disegel oleh \(name), \(moment)", en: "Sealed by \(name), \(moment)")
    }
    static let digest = Words(id: "Segel", en: "Seal")
    static let giveBack = Words(id: "Kembalikan dokumen musyawarah", en: "Give the papers back")
    static let giveBackLead = Words(
        id: "Semua usulan yang berdasar musyawarah ini dan belum diluluskan ikut kembali ke desa.",
        en: "Every proposal that rests on it and is not passed yet goes back to the village with it.")
    static let why = Words(id: "Alasan", en: "Reason")
    static let returned = Words(id: "Dikembalikan Dinsos", en: "Given back by Dinsos")
}
