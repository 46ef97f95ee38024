import Registry

extension Texts {
    static func family(of head: String) -> Words { Words(id: "Keluarga \(head)", en: "Family of \(head)") }
    static func familiesOf(_ village: String) -> Words {
        Words(id: "Keluarga di \(village)", en: "Families in \(village)")
    }
    static let kkNumber = Words(id: "No. KK", en: "KK number")
    static let nik = Words(id: "NIK", en: "NIK")
    static let reveal = Words(id: "Tampilkan", en: "Show")
    static func revealNIK(of name: String) -> Words {
        Words(id: "Tampilkan NIK \(name)", en: "Show the NIK of \(name)")
    }
    static let revealKK = Words(id: "Tampilkan nomor KK", en: "Show the KK number")
    static let hamlet = Words(id: "Dusun", en: "Hamlet")
    static func desil(_ value: Int, _ source: String, _ since: String) -> Words {
        Words(id: "Desil \(value) (\(source), \(since))", en: "Decile \(value) (\(source), \(since))")
    }
    static let whyAndNext = Words(
        id: "Mengapa tidak valid, dan apa langkah berikutnya", en: "Why it is not valid, and what to do next")
    static let whatToLookAt = Words(id: "Valid, dengan yang perlu diperhatikan", en: "Valid, with things worth a look")
    static let isValid = Words(id: "Keluarga ini valid", en: "This family is valid")
    static let isValidHint = Words(
        id: "Tidak ada temuan terbuka pada keluarga ini atau anggotanya.",
        en: "There is no open finding on this family or its members.")
    static let wholeFamily = Words(id: "Seluruh keluarga", en: "The whole family")
    static let whoMends = Words(id: "Yang memperbaiki:", en: "Who mends it:")
    static func openSince(_ day: String) -> Words { Words(id: "Sejak \(day)", en: "Since \(day)") }
    static func meaningOf(_ code: String) -> Words { Words(id: "Arti \(code)", en: "What \(code) means") }
    static let stated = Words(id: "dinyatakan sumber data", en: "stated by the source")
    static let found = Words(id: "ditemukan Tepat", en: "found by Tepat")
    static let membersTitle = Words(id: "Anggota keluarga", en: "Members of the family")
    static let number = Words(id: "No.", en: "No.")
    static let occupation = Words(id: "Pekerjaan", en: "Occupation")
    static let mother = Words(id: "Ibu kandung", en: "Mother")
    static let padan = Words(id: "Menurut sumber", en: "By the source")
    static let noFinding = Words(id: "Tanpa temuan", en: "No finding")
    static func age(_ years: Int) -> Words { Words(id: "\(years) th", en: "\(years) y") }
    static func written(_ text: String) -> Words {
        Words(id: "tertulis “\(text)”", en: "written “\(text)”")
    }
    static let aid = Words(id: "Bantuan", en: "Aid")
    static let recipient = Words(id: "Penerima", en: "Recipient")
    static let since = Words(id: "Sejak", en: "Since")
    static let active = Words(id: "Tercatat", en: "On record")
    static func endedOn(_ day: String) -> Words { Words(id: "Berhenti \(day)", en: "Ended \(day)") }
    static let noAid = Words(
        id: "Tidak tercatat sebagai penerima program apa pun.", en: "Not on record as a recipient of any programme.")
    static let house = Words(id: "Rumah", en: "House")
    static let noHouse = Words(
        id: "Belum ada data rumah untuk keluarga ini.", en: "There are no data on the house of this family yet.")
    static func houseSource(_ source: String, _ day: String) -> Words {
        Words(id: "\(source), \(day)", en: "\(source), \(day)")
    }
    static func code(_ code: String) -> Words { Words(id: "kode \(code)", en: "code \(code)") }
    static let timeline = Words(id: "Riwayat", en: "History")
    static let former = Words(id: "Pernah menjadi anggota", en: "Former members")
    /// Why somebody is no longer among the members.
    static func status(_ code: Int) -> Words? {
        switch RecordStatus(rawValue: code) {
        case .deceased: Words(id: "Meninggal", en: "Died")
        case .moved: Words(id: "Pindah", en: "Moved away")
        case .notFound: Words(id: "Tidak ditemukan", en: "Not found")
        case .duplicate: Words(id: "Ganda", en: "Duplicate")
        case .withdrawn: Words(id: "Ditarik", en: "Withdrawn")
        case .erased: Words(id: "Dihapus", en: "Erased")
        case .present, nil: nil
        }
    }
    static let noMembers = Words(id: "Tidak ada anggota yang masih tercatat.", en: "No member is still on record.")
    static let dtksID = Words(id: "ID DTKS", en: "DTKS ID")

    // Changing it
    static let familyHelp = Words(
        id:
            "Di kanan: mengapa keluarga ini tidak valid dan siapa yang memperbaiki. Perbaiki di samping nama untuk data orangnya, Catat peristiwa untuk kelahiran, kematian, pernikahan, atau pecah KK.",
        en:
            "On the right: why this family is not valid and who mends it. Mend beside a name is for the person, Record an event for births, deaths, marriages and splits."
    )
    static let mend = Words(id: "Perbaiki", en: "Mend")
    static let mendThis = Words(id: "Perbaiki ini", en: "Mend this")
    static let mendAddressShort = Words(id: "Perbaiki alamat/KK", en: "Mend address/KK")
    static let recordEvent = Words(id: "Catat peristiwa", en: "Record an event")
    static let moveFamily = Words(id: "Pindahkan", en: "Move")
    static let everybodyMoved = Words(
        id: "Semua anggota keluarga ini sekarang tercatat di keluarga lain.",
        en: "All members of this family are now on record in another family.")
    static let toNewFamily = Words(id: "Buka keluarga yang sekarang", en: "Open the present family")
    static let moveWaits = Words(
        id: "Kepindahan ke desa lain sedang menunggu jawaban.", en: "A move to another village waits for an answer.")
    static let toTransfer = Words(id: "Buka kasus kepindahan", en: "Open the move")
    static let fieldStatus = Words(id: "Status", en: "Status")
    static let fieldFamily = Words(id: "Keluarga", en: "Family")

    // What a change came to
    static let savedNowValid = Words(
        id: "Tersimpan. Keluarga ini kini valid.", en: "Saved. This family is now valid.")
    static let savedValid = Words(id: "Tersimpan. Keluarga ini valid.", en: "Saved. This family is valid.")
    static func savedErrorsLeft(_ count: String) -> Words {
        Words(
            id: "Tersimpan. Keluarga ini masih punya \(count) kesalahan.",
            en: count == "1" ? "Saved. This family still has 1 error." : "Saved. This family still has \(count) errors."
        )
    }
    static let mendedList = Words(id: "Selesai diperbaiki:", en: "Mended:")
    static let openedList = Words(id: "Baru ditemukan:", en: "Newly found:")
    static let otherFamily = Words(id: "(keluarga lain)", en: "(another family)")
    static func keptOfOthers(_ fields: String) -> Words {
        Words(
            id: "Sementara itu orang lain mengubah: \(fields). Perubahan mereka tetap berlaku.",
            en: "Meanwhile somebody else changed: \(fields). Their change stays.")
    }
    static func mayStandTwice(_ count: String) -> Words {
        Words(
            id: "Mungkin sudah ada di data: \(count) kemiripan ditemukan. Periksa apakah orang yang sama.",
            en: count == "1"
                ? "May be in the register already: 1 likeness was found. See whether it is the same person."
                : "May be in the register already: \(count) likenesses were found. See whether it is the same person.")
    }
    static let memberMayStandTwice = Words(
        id: "Seorang anggota mungkin tercatat dua kali.", en: "A member may stand in the register twice.")
    static let openCase = Words(id: "Buka kasus data ganda", en: "Open the case")
    static func undoUntil(_ moment: String) -> Words {
        Words(id: "Dapat diurungkan sampai \(moment)", en: "Can be undone until \(moment)")
    }
    static let waitingForApproval = Words(id: "Menunggu persetujuan", en: "Waiting for approval")
    static let waitingHint = Words(
        id: "Perubahan sudah dicatat, tetapi baru berlaku sesudah disetujui.",
        en: "The change is on record, but holds only once somebody has agreed.")
    static let wasRefused = Words(id: "Perubahan ini ditolak.", en: "This change was refused.")
    static func undone(_ event: Words) -> Words {
        Words(
            id: "Diurungkan: \(event.id). Data kembali seperti semula.",
            en: "Undone: \(event.en). The data are as before.")
    }
    static func undoneExcept(_ fields: String) -> Words {
        Words(
            id: "Tidak dikembalikan karena sudah diubah lagi sesudahnya: \(fields).",
            en: "Not put back, since it was changed again afterwards: \(fields).")
    }
    static let changesTitle = Words(id: "Perubahan", en: "Changes")
    static func happenedOn(_ day: String) -> Words { Words(id: "terjadi \(day)", en: "happened \(day)") }
    static let stateApplied = Words(id: "Berlaku", en: "In force")
    static let stateWaiting = Words(id: "Menunggu", en: "Waiting")
    static let stateRefused = Words(id: "Ditolak", en: "Refused")
    static let stateUndone = Words(id: "Diurungkan", en: "Undone")
    static let approve = Words(id: "Setujui", en: "Approve")
    static let refuse = Words(id: "Tolak", en: "Refuse")
    static let decisionReason = Words(id: "Alasan keputusan", en: "Reason of the decision")
    static let decisionReasonHint = Words(
        id: "Wajib bila ditolak. Jangan menulis NIK atau nomor KK.",
        en: "Needed for a refusal. Write no NIK or KK number.")
    static let refusalReasonNeeded = Words(id: "Tulis alasan penolakannya.", en: "Write why it is refused.")
    static func decideOn(_ event: Words) -> Words { Words(id: "Putuskan: \(event.id)", en: "Decide: \(event.en)") }

    // Seeing a number in full
    static let revealWhy = Words(
        id: "Nomor lengkap adalah data pribadi. Alasan Anda dicatat di jejak audit bersama nama akun dan waktunya.",
        en: "The full number is personal data. Your reason goes into the audit trail with your account and the time.")
    static let revealReason = Words(id: "Untuk apa Anda memerlukannya?", en: "What do you need it for?")
    static let otherReason = Words(id: "Alasan lain", en: "Another reason")
    static let otherReasonHint = Words(
        id: "Singkat saja. Jangan menulis nama, NIK, atau nomor KK.",
        en: "In short. Write no name, NIK or KK number.")
    static let revealReasons = [
        Words(
            id: "Mencocokkan dengan KTP atau KK yang dibawa warga",
            en: "Checking against the KTP or KK a citizen brought"),
        Words(id: "Menyiapkan perbaikan di Disdukcapil", en: "Preparing a correction at the civil registry"),
        Words(id: "Menyiapkan usulan atau berita acara", en: "Preparing a proposal or minutes"),
        Words(id: "Pemeriksaan atau pengaduan", en: "An inspection or a complaint"),
    ]
    static let reasonNeeded = Words(id: "Pilih atau tulis alasannya.", en: "Choose or write a reason.")
    static let shownOnce = Words(
        id: "Hanya tampil di halaman ini, sekali ini. Tercatat di jejak audit.",
        en: "Shown on this page only, this once. Recorded in the audit trail.")
    static let backToFamily = Words(id: "Kembali ke keluarga", en: "Back to the family")
    static let notRecorded = Words(id: "Tidak ada nomornya", en: "There is no number")
}
