import Registry

/// The words of the forms of proposals about a family that is on record.
extension Texts {
    // What can be proposed
    static let allKindsLink = Words(id: "Jenis usulan lain", en: "Another kind of proposal")
    static let kindsNotFitting = Words(id: "Tidak cocok untuk keluarga ini", en: "Not for this family")
    static let fittingKinds = Words(id: "Jenis yang cocok untuk keluarga ini", en: "Kinds that fit this family")
    static let forOtherFamily = Words(id: "Untuk keluarga lain", en: "For another family")
    static let proposeForFamily = Words(id: "Usulkan …", en: "Propose …")
    static let kindsHelp = Words(
        id: "Pilih apa yang diusulkan. Keluarganya dicari sesudah itu, kecuali Anda datang dari halaman keluarga.",
        en: "Choose what is proposed. The family is searched for next, unless you come from its page.")
    static let otherKinds = Words(
        id:
            "Perbaikan data, anggota baru, pecah KK, dan peristiwa keluarga dicatat di halaman keluarganya; pindah desa lewat menu Pindah.",
        en:
            "Corrections, new members, splits of a KK and family events are entered on the family's page; moves under Moves."
    )
    static func whenToPropose(_ kind: ProposalKind) -> Words {
        switch kind {
        case .newHousehold:
            Words(
                id: "Keluarga miskin yang belum ada dalam register.", en: "A poor family that is in no register yet.")
        case .aid:
            Words(
                id: "Keluarga yang sudah terdaftar dan layak menerima program yang belum diterimanya.",
                en: "A family on record that should draw on a programme it does not draw on yet.")
        case .insurance:
            Words(
                id: "Anggota yang iuran jaminan kesehatannya perlu dibayar negara.",
                en: "Members whose health insurance the state should pay.")
        case .reactivation:
            Words(
                id: "Peserta PBI-JK yang dinonaktifkan dan masih membutuhkannya.",
                en: "Members whose PBI-JK was ended and who need it still.")
        case .eligible:
            Words(
                id: "Penerima yang bantuannya pernah dihentikan dan kini layak lagi.",
                en: "Recipients whose aid was ended and who are eligible again.")
        case .ineligible:
            Words(
                id: "Penerima yang tidak layak lagi: bantuannya dihentikan, keluarganya tetap terdaftar.",
                en: "Recipients who are no longer eligible: the aid ends, the family stays on record.")
        case .removal:
            Words(
                id: "Orang atau keluarga yang harus keluar dari DTKS: meninggal, pindah, tidak ditemukan, ganda.",
                en: "People or a family to be taken off DTKS: died, moved, not found, written down twice.")
        case .caretaker:
            Words(
                id: "Bantuan keluarga tetap, tetapi orang lain di KK yang sama yang menerimanya.",
                en: "The family keeps its aid, and another member of the same KK receives it.")
        case .ppks:
            Words(
                id: "Warga yang memerlukan pelayanan kesejahteraan sosial, menurut 26 jenis PPKS.",
                en: "Somebody who needs social services, as one of the 26 types of PPKS.")
        case .correction, .newMember, .split, .merge, .familyEvent, .move: kind.title
        }
    }

    // For which family
    static let chooseFamilyHelp = Words(
        id: "Cari dengan nama, alamat, NIK atau nomor KK; nomor yang diketik tidak masuk ke alamat halaman.",
        en: "Search by name, address, NIK or KK number; a number that is typed gets into no address.")
    static let toForm = Words(id: "Lanjut ke formulir", en: "On to the form")

    // Any form
    static let kindIsClosed = Words(
        id: "Jenis usulan ini sedang ditutup di wilayah Anda.", en: "This kind is closed in your area.")
    static let kindIsAtOnce = Words(
        id: "Perubahan ini berlaku langsung di wilayah Anda: pakai formulirnya di halaman keluarga.",
        en: "This applies at once in your area: use its form on the family's page.")
    static let chooseProgram = Words(id: "Pilih programnya.", en: "Choose the programme.")

    // Aid
    static let aidHelp = Words(
        id: "Pilih program dan siapa yang menerimanya. Register baru berubah sesudah usulan ditetapkan.",
        en: "Choose the programme and who receives it. The register changes only when the proposal is determined.")
    static let drawsOnAll = Words(
        id: "Keluarga ini sudah menerima semua program yang masih berjalan.",
        en: "This family draws on every programme that runs.")
    static let onlyNotDrawn = Words(
        id: "Hanya program yang belum diterima keluarga ini.", en: "Only those that this family does not draw on yet.")
    static let whoReceives = Words(id: "Siapa yang menerima?", en: "Who receives it?")
    static let whoReceivesHint = Words(
        id: "Untuk program keluarga, orang ini menjadi pengurusnya.",
        en: "Of a programme for families, this person receives it for the family.")
    static func drawsAlready(_ person: String, _ program: String) -> Words {
        Words(id: "\(person) sudah menerima \(program).", en: "\(person) draws on \(program) already.")
    }

    // PBI-JK
    static let insuranceHelp = Words(
        id: "Centang anggota yang iurannya perlu dibayar negara. Yang sudah menjadi peserta tidak ditampilkan.",
        en: "Tick the members whose insurance the state should pay. Those who have it are not shown.")
    static let noInsurance = Words(
        id: "Program PBI-JK tidak ada dalam daftar program.", en: "PBI-JK is not among the programmes.")
    static let allAreInsured = Words(
        id: "Semua anggota keluarga ini sudah menjadi peserta PBI-JK.",
        en: "All members of this family have PBI-JK already.")
    static let whoIsInsured = Words(id: "Siapa yang diusulkan?", en: "Who is proposed?")
    static let onlyNotInsured = Words(
        id: "Anggota yang belum menjadi peserta PBI-JK.", en: "Members who have no PBI-JK.")

    // Again, or no longer
    static let reactivationHelp = Words(
        id: "Centang yang kepesertaannya dinonaktifkan. Siapkan surat fasilitas kesehatan dan keterangan Dinas Sosial.",
        en: "Tick those whose PBI-JK was ended. The letters of the health facility and of Dinsos are needed.")
    static let eligibleHelp = Words(
        id: "Centang bantuan yang pernah dihentikan dan perlu dipulihkan.",
        en: "Tick the aid that was ended and should be had again.")
    static let ineligibleHelp = Words(
        id: "Centang bantuan yang perlu dihentikan. Keluarganya tetap ada dalam register.",
        en: "Tick the aid that should end. The family stays in the register.")
    static func noEnrolment(_ kind: ProposalKind) -> Words {
        switch kind {
        case .reactivation:
            Words(
                id:
                    "Tidak ada anggota yang PBI-JK-nya pernah dinonaktifkan. Yang belum pernah menjadi peserta diusulkan lewat Usulan PBI-JK.",
                en: "No member's PBI-JK was ended. Those who never had it are proposed as PBI-JK.")
        case .eligible:
            Words(
                id:
                    "Tidak ada bantuan keluarga ini yang pernah dihentikan. Yang belum pernah diterima diusulkan lewat Usulan bansos.",
                en: "No aid of this family was ended. What it never drew on is proposed as social aid.")
        default:
            Words(id: "Keluarga ini tidak sedang menerima program.", en: "This family draws on no programme.")
        }
    }
    static let whichEnded = Words(id: "Bantuan yang dipulihkan", en: "What is had again")
    static let whichEnrolment = Words(id: "Bantuan yang dihentikan", en: "What ends")
    static let chooseEnrolment = Words(id: "Centang bantuannya.", en: "Tick the aid.")
    static let oneProgramEach = Words(id: "Satu usulan untuk satu program.", en: "One proposal for one programme.")
    static func drawsSince(_ day: String) -> Words { Words(id: "sejak \(day)", en: "since \(day)") }
    static func drewOn(_ from: String, _ to: String) -> Words {
        Words(id: "\(from) sampai \(to)", en: "\(from) to \(to)")
    }

    // Removal
    static let removalHelp = Words(
        id:
            "Centang siapa yang keluar, atau semua anggota. Alasannya menentukan statusnya; bantuan yang sedang diterimanya ikut berakhir.",
        en: "Tick who is taken off, or all members. The reason decides what becomes of them; their aid ends with it.")
    static let whoIsRemoved = Words(id: "Siapa yang dihapus dari DTKS?", en: "Who is taken off?")
    static let whoIsRemovedHint = Words(
        id: "Seluruh keluarga: centang semuanya. Satu usulan untuk satu alasan.",
        en: "For the whole family tick all. One proposal for one reason.")

    // Another pengurus
    static let caretakerHelp = Words(
        id: "Pilih programnya dan anggota KK yang sama yang akan menerimanya.",
        en: "Choose the programme and the member of the same KK who is to receive it.")
    static let noFamilyProgram = Words(
        id: "Keluarga ini tidak sedang menerima program keluarga, jadi tidak ada pengurus yang diganti.",
        en: "This family draws on no programme for families, so there is nobody to be replaced.")
    static let onlyDrawn = Words(
        id: "Program keluarga yang sedang diterima.", en: "Programmes for families that it draws on.")
    static func receivesNow(_ names: String) -> Words {
        Words(id: "Pengurus sekarang: \(names)", en: "Receives it now: \(names)")
    }
    static let newCaretaker = Words(id: "Pengurus baru", en: "Who receives it from now on")
    static let newCaretakerHint = Words(
        id: "Anggota KK yang sama dan sudah ber-KTP.", en: "A member of the same KK who has a KTP.")
    static func tooYoungToReceive(_ age: Int) -> Words {
        Words(id: "Pengurus paling muda berumur \(age) tahun.", en: "Whoever receives it is \(age) or older.")
    }

    // PPKS
    static let ppksHelp = Words(
        id:
            "Pilih orangnya dan jenis PPKS-nya. Jenisnya hanya terlihat oleh yang berhak; di daftar tertulis PPKS saja.",
        en: "Choose the person and the type. The type is seen only by those who may; lists say PPKS and no more.")
    static let whoIsPPKS = Words(id: "Siapa yang didaftarkan?", en: "Who is registered?")
    static let ppksType = Words(id: "Jenis PPKS", en: "Type of PPKS")
    static let ppksTypeHint = Words(
        id: "Satu jenis dalam satu usulan, yang paling sesuai keadaannya.",
        en: "One type a proposal, the one that fits best.")
    static let choosePPKS = Words(id: "Pilih jenis PPKS-nya.", en: "Choose the type of PPKS.")
    static let ppksSince = Words(id: "Sejak kapan", en: "Since when")
    static let ppksSinceHint = Words(
        id: "Bila diketahui. Kosong: sejak hari usulan diterapkan.",
        en: "If it is known. Empty: from the day it is carried out.")
}
