import Registry

/// Words of certificates and of the rights that depend on them.
extension Texts {
    static let certificate = Words(id: "Sertifikat", en: "Certificate")
    static let certificateNumber = Words(id: "Nomor sertifikat", en: "Certificate number")
    static let myCertificates = Words(id: "Sertifikat saya", en: "My certificates")
    static let certificateUse = Words(
        id:
            "Cetak halaman ini (A4 mendatar). Untuk memakai hak di register sungguhan, salin kodenya seluruhnya dan tempel di halaman “Sertifikat saya” di sana.",
        en:
            "Print this page (A4 landscape). To use your rights on the real register, copy the whole code and paste it on the page “My certificates” there."
    )
    static let certificatesHelp = Words(
        id:
            "Di sini terlihat sertifikat apa yang diperlukan peran Anda, dan di sini kodenya dipasang. Satu sertifikat berlaku untuk satu akun, atas nama yang sama.",
        en:
            "Here you see which certificate your role needs, and here its code is entered. One certificate counts for one account, of the same name."
    )
    static let checkACertificate = Words(id: "Periksa sertifikat", en: "Check a certificate")
    static let checkLead = Words(
        id: "Siapa pun dapat memeriksa apakah sebuah sertifikat latihan asli.",
        en: "Anybody can check whether a training certificate is genuine.")
    static let numberOrCode = Words(id: "Nomor atau kode sertifikat", en: "Number or code of the certificate")
    static let numberOrCodeHint = Words(
        id: "Nomornya dua belas huruf dan angka, seperti 7K2M-204Q-X9AB. Kode panjangnya diawali TEPAT.",
        en: "The number has twelve letters and digits, like 7K2M-204Q-X9AB. The long code begins with TEPAT.")
    static let checkIt = Words(id: "Periksa", en: "Check")
    static let certificateValid = Words(id: "Sertifikat ini asli.", en: "This certificate is genuine.")
    static let certificateUnknown = Words(id: "Tidak ada sertifikat seperti ini.", en: "There is no such certificate.")
    static let certificateUnknownHint = Words(
        id:
            "Periksa setiap huruf. Nomor hanya dikenal di server yang menerbitkannya; kode panjang dapat diperiksa di mana saja.",
        en: "Look at each letter. A number is known only where it was issued; the long code can be checked anywhere.")
    static let certificateAltered = Words(id: "Sertifikat ini tidak asli.", en: "This certificate is not genuine.")
    static let certificateAlteredHint = Words(
        id: "Tanda tangannya tidak cocok dengan isinya, atau bukan dari penerbit yang diakui di sini.",
        en: "Its signature does not fit its content, or is of an issuer that does not count here.")
    static let certificateDay = Words(id: "Tanggal", en: "Day")
    static let issuer = Words(id: "Penerbit", en: "Issuer")
    static let codeNeeded = Words(
        id: "Tempel nomor atau kode sertifikatnya.", en: "Paste the number or code of the certificate.")
    static let nothingNeeded = Words(
        id: "Saat ini tidak ada hak akun Anda yang bergantung pada sertifikat.",
        en: "At present none of your account's rights depends on a certificate.")
    static let rightsWithheld = Words(
        id:
            "Sebagian hak akun ini ditahan sampai sertifikat latihannya dipasang. Data wilayah Anda tetap dapat dilihat, dengan nomor tertutup.",
        en:
            "Some rights of this account are withheld until its training certificate is entered. You still see your area, with numbers masked."
    )
    static func rightsDue(_ day: String) -> Words {
        Words(
            id: "Mulai \(day) sebagian hak akun ini memerlukan sertifikat latihan yang berlaku.",
            en: "From \(day) on some rights of this account need a valid training certificate.")
    }
    static let withheldWhatToDo = Words(id: "Apa yang harus dilakukan", en: "What to do")
    static func withheldList(_ rights: Words) -> Words {
        Words(id: "Yang ditahan: \(rights.id).", en: "Withheld: \(rights.en).")
    }
    static func ruleSays(_ rights: Words, _ day: String, _ grace: Int) -> Words {
        Words(
            id: "Diperlukan untuk: \(rights.id). Mulai \(day), dengan tenggang \(grace) hari.",
            en: "Needed for: \(rights.en). From \(day) on, with \(grace) days of grace.")
    }
    static func ruleLasts(_ months: Int) -> Words {
        months == 0
            ? Words(id: "Sertifikat berlaku selamanya.", en: "Certificates count for ever.")
            : Words(id: "Sertifikat berlaku \(months) bulan.", en: "Certificates count for \(months) months.")
    }
    static let whereToTrain = Words(id: "Tempat berlatih:", en: "Where to train:")
    static let earnedHere = Words(id: "Diperoleh di server ini", en: "Earned on this server")
    static let heldHere = Words(id: "Terpasang pada akun ini", en: "Entered for this account")
    static let noneHeld = Words(id: "Belum ada.", en: "None yet.")
    static let enterCertificate = Words(id: "Pasang sertifikat", en: "Enter a certificate")
    static let enterCertificateHint = Words(
        id: "Nama pada sertifikat harus sama dengan nama akun. Satu sertifikat hanya untuk satu akun.",
        en: "The name on the certificate must be that of the account. One certificate is for one account only.")
    static let certificateCode = Words(id: "Kode sertifikat", en: "Certificate code")
    static let certificateCodeHint = Words(
        id: "Salin seluruhnya dari sertifikat, mulai dari TEPAT.",
        en: "Copy all of it from the certificate, from TEPAT on.")
    static let enterIt = Words(id: "Pasang", en: "Enter")
    static let forAccount = Words(id: "Untuk akun lain", en: "For another account")
    static let forAccountHint = Words(
        id: "Kosongkan untuk akun Anda sendiri.", en: "Leave empty for your own account.")
    static let licenceNoSuchAccount = Words(
        id: "Tidak ada akun ini di wilayah Anda.", en: "There is no such account in your area.")
    static let whyOtherName = Words(id: "Alasan bila namanya berbeda", en: "Reason if the names differ")
    static let whyOtherNameHint = Words(
        id: "Contoh: nama sesudah menikah, sesuai KTP-el yang ditunjukkan.",
        en: "Like: name after marriage, as on the KTP-el shown.")

    // The rules
    static let licences = Words(id: "Syarat sertifikat", en: "Certificates")
    static let licencesHelp = Words(
        id:
            "Tentukan peran mana memerlukan sertifikat kursus apa, sejak kapan, dan hak apa yang ditahan tanpanya. Melihat wilayah sendiri dengan nomor tertutup tidak pernah ditahan. Syarat berlaku setelah disetujui orang lain.",
        en:
            "Say which role needs which course's certificate, from when, and which rights are withheld without it. Seeing one's own area with masked numbers is never withheld. A rule holds once somebody else agrees."
    )
    static func licencesLead(_ region: String) -> Words {
        Words(
            id: "Hak di \(region) yang bergantung pada sertifikat latihan.",
            en: "Rights in \(region) that depend on a training certificate.")
    }
    static let rulesInForce = Words(id: "Syarat", en: "Rules")
    static let noLicenceRules = Words(id: "Belum ada syarat", en: "No rules yet")
    static let noLicenceRulesHint = Words(
        id: "Semua akun memakai hak perannya tanpa sertifikat.",
        en: "All accounts use their role's rights without a certificate.")
    static func setBy(_ name: String, _ moment: String, _ reason: String) -> Words {
        Words(id: "Ditetapkan \(name), \(moment): \(reason)", en: "Set by \(name), \(moment): \(reason)")
    }
    static func endedBy(_ name: String, _ day: String, _ reason: String) -> Words {
        Words(id: "Diakhiri \(name), \(day): \(reason)", en: "Ended by \(name), \(day): \(reason)")
    }
    static func agreedBy(_ name: String, _ day: String) -> Words {
        Words(id: "Disetujui \(name), \(day).", en: "Agreed to by \(name), \(day).")
    }
    static func ruleReach(_ accounts: Int, wider: Int) -> Words {
        let more =
            wider == 0
            ? Words(id: "", en: "")
            : Words(
                id: " \(wider) akun dengan peran ini untuk wilayah yang lebih luas tidak terikat.",
                en: " \(wider) accounts that have the role for a wider area are not bound.")
        return Words(
            id: "Mengikat \(accounts) akun.\(more.id)", en: "It binds \(accounts) accounts.\(more.en)")
    }
    static let ruleRegionHint = Words(
        id: "Kode atau nama. Peran yang diberikan untuk wilayah yang lebih luas tidak terikat syarat ini.",
        en: "Code or name. A role given for a wider area is not bound by this rule.")
    static let ruleWaits = Words(id: "Menunggu persetujuan", en: "Waits to be agreed to")
    static let agreeRule = Words(id: "Setujui syarat ini", en: "Agree to this rule")
    static let ruleEnded = Words(id: "Berakhir", en: "Ended")
    static let ruleToCome = Words(id: "Belum mulai", en: "To come")
    static let ruleInForce = Words(id: "Berlaku", en: "In force")
    static let endRule = Words(id: "Akhiri syarat ini", en: "End this rule")
    static let whyEnd = Words(id: "Alasan mengakhiri", en: "Why it is ended")
    static let newRule = Words(id: "Syarat baru", en: "New rule")
    static let forRole = Words(id: "Untuk peran", en: "For the role")
    static let licenceRoleNeeded = Words(id: "Pilih perannya.", en: "Choose the role.")
    static let rightsNeeded = Words(id: "Hak yang ditahan tanpa sertifikat", en: "Rights withheld without it")
    static let rightsNeededHint = Words(
        id: "Pilih hanya hak yang dimiliki peran itu.", en: "Choose only rights that the role has.")
    static let licenceFromDay = Words(id: "Mulai tanggal", en: "From the day")
    static let validMonths = Words(id: "Sertifikat berlaku, bulan", en: "Certificates count for, months")
    static let validMonthsHint = Words(id: "0: selamanya.", en: "0: for ever.")
    static let graceDays = Words(id: "Tenggang, hari", en: "Days of grace")
    static let graceDaysHint = Words(
        id: "Selama ini semua hak tetap ada, dengan pemberitahuan di setiap halaman.",
        en: "All rights stay for so long, with a notice on every page.")
    static let whereToTrainLabel = Words(id: "Tempat berlatih", en: "Where to train")
    static let whereToTrainHint = Words(
        id: "Alamat server latihan, atau keterangan singkat.", en: "The training server's address, or a few words.")
    static let whyRule = Words(id: "Alasan atau dasar", en: "Reason or basis")
    static let setRule = Words(id: "Usulkan syarat", en: "Propose the rule")
    static let numberNeeded = Words(id: "Tulis sebuah bilangan.", en: "Write a number.")
    static let issuers = Words(id: "Penerbit yang diakui", en: "Issuers that count")
    static let issuersHint = Words(
        id:
            "Server latihan yang sertifikatnya berlaku di sini. Cocokkan sidik kuncinya lewat telepon sebelum menambahkan.",
        en:
            "Training servers whose certificates count here. Compare the key's fingerprint over the telephone before adding one."
    )
    static let issuerNameHint = Words(
        id: "Contoh: Latihan Dinsos Rejang Lebong.", en: "Like: Training of Dinsos Rejang Lebong.")
    static let publicKey = Words(id: "Kunci publik", en: "Public key")
    static let publicKeyHint = Words(
        id: "64 angka dan huruf, dari halaman Peserta di server latihan atau dari tepat training key.",
        en: "64 digits and letters, from the page Participants of the training server or from tepat training key.")
    static let fingerprint = Words(id: "Sidik kunci", en: "Fingerprint")
    static let whyIssuer = Words(id: "Alasan mengakui", en: "Why it counts")
    static let trustIssuer = Words(id: "Akui penerbit ini", en: "Let this issuer count")
    static let trusted = Words(id: "Diakui", en: "Counts")
    static let noLongerTrusted = Words(id: "Tidak diakui lagi", en: "Counts no longer")
    static let withdrawLicence = Words(id: "Cabut sertifikat", en: "Withdraw a certificate")
    static let withdrawLicenceHint = Words(
        id:
            "Sertifikat yang terpasang pada akun yang salah, atau diperoleh dengan curang, tidak berlaku lagi. Sesudah itu hanya admin yang dapat memasangnya lagi, dengan alasan.",
        en:
            "A certificate that was entered for the wrong account, or not earned, counts no longer. After that only an administrator can enter it again, with a reason."
    )
    static let whyWithdraw = Words(id: "Alasan mencabut", en: "Why it is withdrawn")
    static let noSuchLicence = Words(
        id: "Sertifikat ini tidak terpasang pada akun di wilayah Anda.",
        en: "No account in your area has this certificate.")
    static let dropIssuer = Words(id: "Jangan akui lagi", en: "Let it count no longer")

    /// Rights that a rule may withhold.
    static let licensable: [Permission] = [.reveal, .correct, .approve, .importFile, .export]

    static func permission(_ permission: Permission) -> Words {
        switch permission {
        case .view: Words(id: "melihat", en: "looking")
        case .reveal: Words(id: "membuka nomor lengkap", en: "showing whole numbers")
        case .correct: Words(id: "memperbaiki data", en: "mending data")
        case .export: Words(id: "mengekspor", en: "exporting")
        case .approve: Words(id: "menyetujui perubahan", en: "agreeing to changes")
        case .importFile: Words(id: "memuat berkas", en: "taking files in")
        case .manageAccounts: Words(id: "mengelola akun", en: "keeping accounts")
        case .readAudit: Words(id: "membaca jejak audit", en: "reading the audit trail")
        case .privacy: Words(id: "meja data pribadi", en: "the personal-data desk")
        case .configure: Words(id: "mengatur periode dan aturan", en: "setting periods and rules")
        case .oversee: Words(id: "memantau kegiatan operator", en: "overseeing operators")
        case .lookers: Words(id: "melihat siapa yang melihat data", en: "seeing who looked")
        case .breakGlass: Words(id: "akses darurat", en: "emergency access")
        case .propose: Words(id: "membuat usulan", en: "writing proposals")
        case .finalise: Words(id: "memfinalkan usulan", en: "making proposals final")
        case .forward: Words(id: "meneruskan usulan", en: "forwarding proposals")
        case .verify: Words(id: "memverifikasi usulan", en: "verifying proposals")
        case .endorse: Words(id: "menyetujui usulan", en: "endorsing proposals")
        case .ratify: Words(id: "mengesahkan usulan", en: "ratifying proposals")
        case .determine: Words(id: "mengonfirmasi penetapan", en: "confirming determinations")
        }
    }

    static func permissions(_ all: Set<Permission>) -> Words {
        let words = all.sorted { $0.rawValue < $1.rawValue }.map(permission)
        return Words(
            id: words.map(\.id).joined(separator: ", "), en: words.map(\.en).joined(separator: ", "))
    }
}
