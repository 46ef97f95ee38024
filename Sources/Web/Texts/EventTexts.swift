import Registry

/// The words of what happens to a family.
extension Texts {
    static let whatHappened = Words(id: "Apa yang terjadi?", en: "What happened?")
    static let comers = Words(id: "Anggota bertambah", en: "Somebody comes")
    static let leavers = Words(id: "Anggota berkurang", en: "Somebody goes")
    static let changesInside = Words(id: "Susunan keluarga berubah", en: "The family changes")
    static let eventsHelp = Words(
        id: "Pilih peristiwa yang paling cocok. Setiap peristiwa dapat dilihat akibatnya dulu dan dapat diurungkan.",
        en: "Choose what fits best. Each event can be looked at before saving and can be undone.")

    static func explain(_ event: ChangeEvent) -> Words {
        switch event {
        case .birth:
            Words(
                id: "Bayi lahir di keluarga ini. NIK boleh menyusul.",
                en: "A child was born into this family. The NIK may follow later.")
        case .arrival:
            Words(
                id: "Orang yang tinggal di sini dan belum pernah tercatat di register.",
                en: "Somebody who lives here and was never in the register.")
        case .join:
            Words(
                id: "Orang yang tercatat di keluarga lain di desa ini, sekarang ikut keluarga ini.",
                en: "Somebody of another family of this village who now belongs to this one.")
        case .leave:
            Words(
                id: "Pindah ke luar wilayah aplikasi, tidak ditemukan, atau tercatat dua kali.",
                en: "Moved beyond this register, not found, or written down twice.")
        case .death:
            Words(
                id: "Anggota meninggal. Bila ia kepala keluarga, penggantinya dipilih sekaligus.",
                en: "A member died. If it was the head, who follows is chosen at once.")
        case .marriage:
            Words(
                id: "Anggota menikah, dengan anggota lain, warga desa ini, atau orang baru.",
                en: "A member marries: another member, somebody of this village, or somebody new.")
        case .divorce:
            Words(
                id: "Pasangan di keluarga ini bercerai, dan salah satu mungkin pindah KK.",
                en: "A couple of this family divorces; one of them may move to another KK.")
        case .head:
            Words(
                id: "Anggota lain menjadi kepala keluarga, yang lama tetap di sini.",
                en: "Another member becomes the head, the old one stays.")
        case .split:
            Words(
                id: "Sebagian anggota membentuk KK sendiri di desa ini.",
                en: "Some members form a KK of their own in this village.")
        case .merge:
            Words(
                id: "Dua keluarga di desa ini sebenarnya satu KK.",
                en: "Two families of this village are really one KK.")
        case .transfer:
            Words(
                id: "Pindah ke desa lain: desa tujuan menerima atau menolak.",
                en: "To another village: that village accepts or refuses.")
        case .correction, .house, .bulk, .onePerson, .newHousehold, .enrolment, .caretaker, .ppks: event.title
        }
    }

    // People
    static let nameNeeded = Words(id: "Tulis namanya.", en: "Write the name.")
    static let sexNeeded = Words(id: "Pilih laki-laki atau perempuan.", en: "Choose male or female.")
    static let birthNeeded = Words(id: "Tulis tanggal lahirnya.", en: "Write the birth date.")
    static let relationNeeded = Words(
        id: "Pilih hubungannya dengan kepala keluarga.", en: "Choose the relation to the head.")
    static let chooseLine = Words(id: "Pilih …", en: "Choose …")
    static let noLine = Words(id: "Tidak ada", en: "Nobody")
    static let chooseMember = Words(id: "Pilih anggotanya.", en: "Choose the member.")
    static let whoIsMother = Words(id: "Ibunya", en: "The mother")
    static let motherElsewhere = Words(id: "Tidak di keluarga ini", en: "Not in this family")
    static let motherByName = Words(id: "Nama ibu kandung", en: "Mother's name")
    static let motherByNameHint = Words(
        id: "Hanya bila ibunya tidak di keluarga ini.", en: "Only if the mother is not in this family.")
    static let relationHere = Words(id: "Hubungan di keluarga ini", en: "Relation in this family")
    static let relationThere = Words(id: "Hubungan di keluarga itu", en: "Relation in that family")
    static let relationsByHand = Words(
        id: "Hubungan anggota lain", en: "Relations of the others")
    static let relationsHint = Words(
        id: "Biarkan untuk dihitung sendiri; hasilnya terlihat sebelum disimpan.",
        en: "Leave it and it is worked out; you see the result before saving.")
    static let workedOut = Words(id: "Dihitung sendiri", en: "Worked out")

    // Heads
    static let newHead = Words(id: "Kepala keluarga yang baru", en: "The new head")
    static let nextHead = Words(id: "Pengganti kepala keluarga", en: "Who follows as head")
    static let nextHeadHint = Words(
        id: "Hanya bila kepala keluarga tidak lagi di sini.", en: "Only if the head is no longer here.")
    static let nextHeadNeeded = Words(
        id: "Pilih pengganti kepala keluarga dari anggota yang tinggal.",
        en: "Choose who follows as head, among those who stay.")
    static let headOfNew = Words(id: "Kepala keluarga KK baru", en: "Head of the new KK")

    // Leaving
    static let whoDied = Words(id: "Siapa yang meninggal?", en: "Who died?")
    static let spouseOf = Words(id: "Suami/istri yang ditinggalkan", en: "The husband or wife left behind")
    static let markWidowed = Words(id: "Catat sebagai cerai mati", en: "Mark as widowed")
    static let spouseOfDead = Words(
        id: "Bila meninggal: suami/istri yang ditinggalkan", en: "If somebody died: the husband or wife left behind")
    static let markWidowedIfDead = Words(
        id: "Catat sebagai cerai mati bila alasannya meninggal", en: "Mark as widowed if the reason is death")
    static let spouseOfDeadHint = Words(
        id: "Hanya untuk alasan meninggal. Untuk alasan lain tidak ada yang dicatat.",
        en: "Only where the reason is death. For any other reason nothing is noted.")
    static let whoLeaves = Words(id: "Siapa yang keluar?", en: "Who leaves?")
    static let whyLeft = Words(id: "Ke mana atau mengapa?", en: "Where to, or why?")
    static let movedBeyond = Words(id: "Pindah ke luar wilayah aplikasi", en: "Moved beyond this register")
    static let movedBeyondHint = Words(
        id: "Tidak lagi dihitung di sini. Desa tujuannya tidak memakai register ini.",
        en: "No longer counted here. The village they went to does not use this register.")
    static let wasNotFound = Words(id: "Tidak ditemukan", en: "Not found")
    static let wasNotFoundHint = Words(
        id: "Tidak ada yang tahu orangnya di alamat ini. Bantuannya dapat terhenti; warga dapat menyanggah.",
        en: "Nobody at the address knows them. Aid may stop; the citizen can object.")
    static let writtenTwice = Words(id: "Tercatat dua kali", en: "Written down twice")
    static let writtenTwiceHint = Words(
        id: "Catatan ini ditarik; catatan yang lain tetap berlaku.",
        en: "This record is withdrawn; the other one stays.")
    static let moveInstead = Words(
        id: "Pindah ke desa lain dalam register ini? Pakai Pindahkan.",
        en: "Moved to another village of this register? Use Move.")

    // KK
    static let whoSplits = Words(id: "Siapa yang membentuk KK baru?", en: "Who forms the new KK?")
    static let notEverybody = Words(
        id: "Tidak bisa semua anggota: keluarga ini akan kosong.", en: "Not everybody: this family would be empty.")
    static let newKK = Words(id: "Nomor KK baru", en: "New KK number")
    static let newKKHint = Words(
        id: "Boleh menyusul; sampai ada, keluarga baru ini ditandai belum punya KK.",
        en: "May follow later; until then the new family is marked as having no KK.")
    static let newKKFields = Words(id: "Nomor dan alamat KK baru", en: "Number and address of the new KK")
    static let whichStays = Words(id: "KK mana yang dipakai?", en: "Which KK stays?")
    static let mergeHere = Words(id: "KK keluarga ini", en: "The KK of this family")
    static let mergeHereHint = Words(
        id: "Semua anggota keluarga yang lain masuk ke sini.", en: "Everybody of the other family comes here.")
    static let mergeThere = Words(id: "KK keluarga yang lain", en: "The KK of the other family")
    static let mergeThereHint = Words(
        id: "Semua anggota keluarga ini masuk ke sana.", en: "Everybody of this family goes there.")

    // Marriage and divorce
    static let whoMarries = Words(id: "Anggota yang menikah", en: "The member who marries")
    static let whoIsPartner = Words(id: "Menikah dengan siapa?", en: "Marries whom?")
    static let partner = Words(id: "Pasangannya", en: "The partner")
    static let partnerMember = Words(id: "Anggota lain keluarga ini", en: "Another member of this family")
    static let partnerVillage = Words(id: "Warga lain di desa ini", en: "Somebody else of this village")
    static let partnerNew = Words(id: "Orang yang belum tercatat", en: "Somebody not in the register")
    static let partnerNewHint = Words(
        id: "Bila tercatat di desa lain, minta dulu kepindahannya lewat Pindah.",
        en: "If they are on record in another village, ask for their move first.")
    static let whereTheyLive = Words(id: "Sesudah menikah", en: "After the wedding")
    static let liveHere = Words(id: "Tercatat di keluarga ini", en: "On record in this family")
    static let liveApart = Words(id: "Membentuk KK sendiri di desa ini", en: "A KK of their own in this village")
    static let liveApartHint = Words(
        id: "Nomor KK boleh menyusul.", en: "The KK number may follow later.")
    static let liveThere = Words(
        id: "Ikut keluarga pasangan di desa ini", en: "With the partner's family in this village")
    static let liveThereHint = Words(
        id: "Anggota ini keluar dari keluarga ini.", en: "This member leaves this family.")
    static let sameFamily = Words(id: "Keduanya sudah di keluarga ini.", en: "Both are in this family already.")
    static let newPartnerLivesHere = Words(
        id: "Orang baru dicatat dulu di keluarga ini; sesudahnya pakai Pecah KK.",
        en: "Somebody new is first written into this family; then use Split.")
    static let whoDivorces = Words(id: "Siapa yang bercerai?", en: "Who divorces?")
    static let chooseTwo = Words(id: "Pilih dua orang.", en: "Choose two people.")
    static let afterDivorce = Words(id: "Sesudah bercerai", en: "After the divorce")
    static let bothStay = Words(id: "Keduanya tetap di KK ini", en: "Both stay on this KK")
    static let oneToNew = Words(id: "Salah satu membentuk KK baru", en: "One forms a new KK")
    static let oneToOther = Words(
        id: "Salah satu masuk KK lain di desa ini", en: "One goes to another KK of this village")
    static let whoMovesOut = Words(id: "Siapa yang keluar dari KK ini?", en: "Who leaves this KK?")
    static let whoFollows = Words(id: "Yang ikut dengannya", en: "Who goes along")

    // What would happen
    static func becomes(_ name: String, _ relation: Words) -> Words {
        Words(id: "\(name) menjadi \(relation.id.lowercased()).", en: "\(name) becomes \(relation.en.lowercased()).")
    }
    static func becomesThere(_ name: String, _ relation: Words) -> Words {
        Words(
            id: "\(name) menjadi \(relation.id.lowercased()) di KK baru.",
            en: "\(name) becomes \(relation.en.lowercased()) on the new KK.")
    }
    static func comesHere(_ name: String, from old: String, _ relation: Words) -> Words {
        Words(
            id: "\(name) keluar dari keluarga \(old) dan masuk ke sini sebagai \(relation.id.lowercased()).",
            en: "\(name) leaves the family of \(old) and comes here as \(relation.en.lowercased()).")
    }
    static func comesHere(_ name: String, from old: String, _ relation: Words, into new: String) -> Words {
        Words(
            id: "\(name) pindah dari keluarga \(old) ke keluarga \(new) sebagai \(relation.id.lowercased()).",
            en: "\(name) goes from the family of \(old) to the family of \(new) as \(relation.en.lowercased()).")
    }
    static func leavesNoHead(_ name: String) -> Words {
        Words(
            id: "Keluarga \(name) tidak lagi punya kepala keluarga: catat penggantinya di sana.",
            en: "The family of \(name) has no head any more: choose who follows there.")
    }
    static func leavesEmpty(_ name: String) -> Words {
        Words(
            id: "Keluarga \(name) tidak lagi punya anggota dan tidak dihitung lagi.",
            en: "The family of \(name) has nobody left and is no longer counted.")
    }
    static let familyEnds = Words(
        id: "Tidak ada lagi anggota di keluarga ini; keluarga ini tidak dihitung lagi.",
        en: "Nobody is left in this family; it is no longer counted.")
    static func willBeDead(_ name: String) -> Words {
        Words(
            id: "\(name) dicatat meninggal dan tidak dihitung lagi.",
            en: "\(name) is marked as dead and no longer counted.")
    }
    static func willBeMarked(_ name: String, _ state: Words) -> Words {
        Words(
            id: "Status perkawinan \(name): \(state.id.lowercased()).",
            en: "Marital status of \(name): \(state.en.lowercased()).")
    }
    static func leaves(_ name: String, _ way: Words) -> Words {
        Words(
            id: "\(name) keluar dari keluarga ini: \(way.id.lowercased()).",
            en: "\(name) leaves this family: \(way.en.lowercased()).")
    }
    static func newFamilyOf(_ name: String) -> Words {
        Words(
            id: "Keluarga baru dengan \(name) sebagai kepala keluarga.", en: "A new family with \(name) as its head.")
    }

    // Help
    static let birthHelp = Words(
        id: "Tanggal kejadian adalah tanggal lahir. NIK bayi boleh kosong sampai terbit di Disdukcapil.",
        en: "The day is the birth date. The child's NIK may stay empty until the civil registry gives it.")
    static let arrivalHelp = Words(
        id: "Cari dulu namanya: bila sudah tercatat di keluarga lain di desa ini, pakai Bergabung dari KK lain.",
        en: "Search the name first: if it is on record in another family of this village, use Joins from another KK.")
    static let joinHelp = Words(
        id: "Untuk warga desa ini saja. Warga desa lain diminta lewat menu Pindah.",
        en: "For people of this village only. People of other villages are asked for under Moves.")
    static let leaveHelp = Words(
        id: "Orangnya tidak dihapus: catatannya tetap ada di Pernah menjadi anggota.",
        en: "The person is not deleted: the record stays under Former members.")
    static let deathHelp = Words(
        id: "Pilih yang meninggal dan tanggalnya. Akta kematian boleh menyusul.",
        en: "Choose who died and when. The death certificate may follow later.")
    static let marriageHelp = Words(
        id: "Status perkawinan keduanya ikut diubah menjadi kawin.", en: "Both are marked as married.")
    static let divorceHelp = Words(
        id: "Status perkawinan keduanya ikut diubah menjadi cerai hidup.", en: "Both are marked as divorced.")
    static let headHelp = Words(
        id: "Hubungan anggota lain ikut berubah. Lihat akibatnya sebelum menyimpan.",
        en: "What the others are changes with it. See what it does before saving.")
    static let splitHelp = Words(
        id: "Keluarga baru tetap di desa ini. Bila alamatnya sama, data rumahnya ikut.",
        en: "The new family stays in this village. With the same address it keeps the house.")
    static let mergeHelp = Words(
        id: "Pilih KK yang dipakai. Keluarga yang lain menjadi kosong, riwayatnya tetap.",
        en: "Choose the KK that stays. The other family becomes empty, its history stays.")
}
