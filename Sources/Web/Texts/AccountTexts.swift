import Registry

/// Signing in by a second step, and one's own account.
extension Texts {
    static let secondStep = Words(id: "Langkah kedua", en: "Second step")
    static func secondStepHint(_ login: String) -> Words {
        Words(
            id: "Buka aplikasi autentikator di telepon Anda dan ketik enam angka untuk akun \(login).",
            en: "Open the authenticator app on your telephone and type the six digits for the account \(login).")
    }
    static let code = Words(id: "Kode", en: "Code")
    static let goOn = Words(id: "Lanjut", en: "Go on")
    static let lostPhone = Words(
        id:
            "Telepon tidak ada? Ketik salah satu kode pemulihan yang dulu Anda simpan. Kalau itu pun tidak ada, mintalah "
            + "admin Dinas Sosial menghapus kode lama.",
        en: "No telephone at hand? Type one of the recovery codes you kept. If you have none, ask your Dinas Sosial "
            + "administrator to remove the old code.")
    static let otherAccount = Words(id: "Masuk dengan akun lain", en: "Sign in with another account")
    static let wrongCode = Words(
        id: "Kode tidak cocok atau sudah dipakai. Tunggu angka berikutnya di aplikasi.",
        en: "The code does not fit or was used already. Wait for the next one in the app.")
    static let signInOver = Words(id: "Waktu untuk masuk sudah habis", en: "The time to sign in is over")
    static let signInOverHint = Words(
        id: "Masuk lagi dengan nama akun dan kata sandi.", en: "Sign in again with account name and password.")
    static let oneTimeOver = Words(
        id: "Kata sandi sekali pakai ini sudah lewat waktunya.", en: "This one-time password is out of date.")
    static let secondFactorLost = Words(
        id: "Kode kedua tidak dapat diperiksa di server ini", en: "This server cannot check the second factor")
    static let secondFactorLostHint = Words(
        id:
            "Berkas kunci server hilang atau diganti. Pakailah kode pemulihan, atau mintalah admin menghapus kode lama.",
        en:
            "The server's key file is missing or was replaced. Use a recovery code, or ask for the old code to be removed."
    )
    static let demoCode = Words(
        id: "Register latihan. Kode akun ini sekarang:", en: "Training register. The code of this account now:")
    static let useDemoCode = Words(id: "Pakai kode ini", en: "Use this code")
    static func demoCodeSoon(_ seconds: String) -> Words {
        Words(
            id: "Kode akun latihan ini baru saja dipakai. Yang berikutnya ada dalam \(seconds) detik.",
            en: "The code of this training account was just used. The next comes in \(seconds) seconds.")
    }

    static let newPassword = Words(id: "Kata sandi baru", en: "New password")
    static let changePassword = Words(id: "Ganti kata sandi", en: "Change password")
    static let oldPassword = Words(id: "Kata sandi sekarang", en: "Present password")
    static let replaceOneTime = Words(id: "Buat kata sandi sendiri", en: "Make a password of your own")
    static let replaceOneTimeHint = Words(
        id: "Kata sandi di kertas hanya untuk sekali masuk. Sekarang buatlah kata sandi yang hanya Anda yang tahu.",
        en: "The password on paper is for coming in once. Now make one that only you know.")
    static let passwordHint = Words(
        id:
            "Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak. Boleh ditempel "
            + "dari pengelola kata sandi.",
        en: "At least 12 characters. A few unrelated words are easy to remember and hard to guess. Pasting from a "
            + "password manager is fine.")
    static let passwordAgain = Words(id: "Ketik sekali lagi", en: "Type it again")
    static let passwordsDiffer = Words(id: "Kedua isian tidak sama.", en: "The two do not agree.")
    static let wrongOldPassword = Words(id: "Kata sandi sekarang tidak cocok.", en: "The present password is wrong.")
    static let savePassword = Words(id: "Simpan kata sandi", en: "Save password")
    static let passwordEndsSessions = Words(
        id: "Semua perangkat lain yang sedang masuk akan keluar.", en: "All other devices will be signed out.")

    static let secondFactor = Words(id: "Kode kedua", en: "Second factor")
    static let enrolTitle = Words(id: "Pasang kode kedua", en: "Set up the second factor")
    static let enrolNeeded = Words(
        id:
            "Peran Anda memutuskan data orang lain, jadi kata sandi saja tidak cukup. Pasanglah kode kedua; sesudah itu "
            + "halaman lain terbuka.",
        en: "Your role decides on other people's data, so a password is not enough. Set up a second factor; then the "
            + "other pages open.")
    static let enrolStepApp = Words(
        id: "Pasang aplikasi autentikator di telepon, misalnya Aegis, FreeOTP, Google Authenticator, atau Microsoft "
            + "Authenticator.",
        en:
            "Put an authenticator app on your telephone, for instance Aegis, FreeOTP, Google Authenticator or Microsoft "
            + "Authenticator.")
    static let enrolStepScan = Words(
        id: "Pindai gambar ini dengan aplikasi itu.", en: "Scan this picture with the app.")
    static let enrolStepType = Words(
        id: "Tidak bisa memindai? Ketik kunci ini di aplikasi:", en: "Cannot scan? Type this key into the app:")
    static let enrolStepCode = Words(
        id: "Ketik enam angka yang ditampilkan aplikasi.", en: "Type the six digits that the app shows.")
    static let qrCode = Words(id: "Gambar QR untuk aplikasi autentikator", en: "QR picture for the authenticator app")
    static let turnOn = Words(id: "Aktifkan", en: "Turn on")
    static let codeIsOn = Words(id: "Kode kedua aktif", en: "The second factor is on")
    static let recoveryCodes = Words(id: "Kode pemulihan", en: "Recovery codes")
    static let recoveryCodesHint = Words(
        id: "Untuk hari ketika telepon hilang atau rusak. Setiap kode berlaku sekali. Cetak atau catat sekarang dan "
            + "simpan terkunci: kode ini tidak ditampilkan lagi.",
        en: "For the day your telephone is lost or broken. Each works once. Print or note them now and lock them away: "
            + "they are not shown again.")
    static let codesKept = Words(id: "Sudah saya simpan", en: "I have kept them")
    static let enrolWhy = Words(
        id: "Dengan kode kedua, kata sandi yang bocor saja tidak cukup untuk masuk.",
        en: "With a second factor a leaked password alone is not enough to come in.")
    static let enrolHelp = Words(
        id:
            "Pasang sekali, lalu setiap masuk ketik enam angka dari telepon Anda. Simpan kode pemulihan di tempat terkunci.",
        en: "Set it up once; then type six digits from your telephone each time. Lock the recovery codes away.")
    static let passwordHelp = Words(
        id: "Kata sandi panjang lebih aman daripada yang rumit. Gantilah bila orang lain mungkin tahu.",
        en: "A long password is safer than a complicated one. Change it when somebody may know it.")
    static let ownAccountHelp = Words(
        id:
            "Di sini Anda mengganti kata sandi, memasang kode kedua, melihat perangkat yang sedang masuk, dan menitipkan "
            + "tugas ketika cuti.",
        en: "Here you change your password, set up the second factor, see where you are signed in, and hand over your "
            + "task while on leave.")
    static let notOneself = Words(id: "Bukan untuk akun sendiri", en: "Not for one's own account")
    static let notOneselfHint = Words(
        id: "Tidak seorang pun mengubah wewenang atau mengatur ulang akunnya sendiri. Mintalah admin lain.",
        en: "Nobody changes the rights of their own account or resets it. Ask another administrator.")
    static let roleTooHigh = Words(id: "Peran ini di luar wewenang Anda", en: "This role is beyond your rights")
    static func roleTooHighHint(_ role: Role) -> Words {
        Words(
            id: "Peran \(role.title.id) diberikan dan diubah oleh admin wilayah yang lebih luas.",
            en: "The role \(role.title.en) is given and changed by an administrator of a wider area.")
    }
    static let loginsTaken = Words(
        id: "Nama akun ini sementara itu sudah dipakai, jadi tidak dibuat:",
        en: "These account names were taken meanwhile, so they were not made:")
    static func accountsMade(_ count: String) -> Words {
        Words(
            id: "\(count) akun dibuat. Cetaklah lembar kata sandinya.",
            en: "\(count) accounts made. Print their passwords.")
    }
    static let openSheet = Words(id: "Buka lembar kata sandi", en: "Open the sheet of passwords")
}
