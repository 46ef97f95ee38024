import Registry

/// The room of accounts, and one's own account.
extension Texts {
    static let accountsLead = Words(
        id: "Akun di wilayah Anda: siapa boleh masuk, sebagai apa, dan di mana.",
        en: "Accounts of your area: who may come in, as what, and where.")
    static let accountsHelp = Words(
        id: "Satu orang, satu akun. Buat akun satu per satu atau sekaligus dari daftar; kata sandi pertamanya "
            + "dicetak dan hanya berlaku sekali.",
        en: "One person, one account. Make accounts one by one or from a list; the first password is printed and "
            + "works once.")
    static let newAccount = Words(id: "Akun baru", en: "New account")
    static let manyAccounts = Words(id: "Banyak akun sekaligus", en: "Many accounts at once")
    static let allAccounts = Words(id: "Semua akun", en: "All accounts")
    static let neverIn = Words(id: "Belum pernah masuk", en: "Never signed in")
    static let oneTimeOpen = Words(id: "Kata sandi sekali pakai", en: "One-time password")
    static let oneTimeExpired = Words(id: "Kata sandi sekali pakai lewat waktu", en: "One-time password out of date")
    static let noCode = Words(id: "Wajib kode, belum dipasang", en: "Needs a second factor")
    static let locked = Words(id: "Terkunci", en: "Locked")
    static let closed = Words(id: "Ditutup", en: "Closed")
    static let anyRole = Words(id: "Semua peran", en: "Any role")
    static let anyState = Words(id: "Semua keadaan", en: "Any state")
    static let role = Words(id: "Peran", en: "Role")
    static let accountState = Words(id: "Keadaan", en: "State")
    static let nameOrLogin = Words(id: "Nama atau nama akun", en: "Name or account name")
    static let personAndLogin = Words(id: "Orang dan nama akun", en: "Person and account name")
    static let rolesAndPlaces = Words(id: "Peran dan wilayah", en: "Roles and areas")
    static let lastIn = Words(id: "Terakhir masuk", en: "Last signed in")
    static let noRole = Words(id: "Tanpa peran", en: "No role")
    static let noAccountsFit = Words(
        id: "Tidak ada akun yang cocok dengan saringan ini.",
        en: "No account fits this filter.")
    static let showAllAccounts = Words(id: "Lihat semua akun", en: "See all accounts")
    static let accountIsActive = Words(id: "Aktif", en: "Active")
    static let accountHelp = Words(
        id: "Halaman satu akun: perannya, keadaannya, dan apa yang dapat Anda lakukan. Semua tindakan tercatat dan "
            + "dapat dilihat pemilik akun.",
        en: "One account: its roles, how it stands, and what you can do. Everything done is recorded and seen by "
            + "its owner.")
    static let accountHistory = Words(id: "Yang pernah dilakukan pada akun ini", en: "What was done to this account")
    static let noHistory = Words(id: "Belum ada catatan.", en: "Nothing yet.")
    static let thisIsYou = Words(
        id: "Ini akun Anda sendiri; di sini hanya dapat dilihat.",
        en: "This is your own account; here it can only be looked at.")
    static let partlyOutside = Words(
        id: "Akun ini juga punya peran di luar wilayah Anda, jadi hanya dapat dilihat.",
        en: "This account also has a role outside your area, so it can only be looked at.")
    static let accountTooHigh = Words(
        id: "Akun ini memegang peran yang tidak dapat Anda berikan, jadi hanya dapat dilihat. Admin wilayah yang "
            + "lebih luas dapat mengubahnya.",
        en: "This account has a role that you cannot give, so it can only be looked at. An administrator of a "
            + "wider area can change it.")
    static let handedTo = Words(id: "Diserahterimakan kepada akun", en: "Handed over to the account")
    static let endedBecause = Words(id: "Diakhiri:", en: "Ended:")
    static let endThisRole = Words(id: "Akhiri peran ini", en: "End this role")
    static let endsOn = Words(id: "Berakhir pada", en: "Ends on")
    static let endsOnHint = Words(
        id: "Kosong berarti sekarang juga. Sejak hari itu peran tidak berlaku.",
        en: "Empty means at once. From that day on the role does not hold.")
    static let why = Words(id: "Alasan", en: "Reason")
    static let whyNeeded = Words(id: "Tulis alasannya.", en: "Write the reason.")
    static let addRole = Words(id: "Tambah peran", en: "Add a role")
    static let placeHint = Words(
        id: "Kode atau nama: desa, kecamatan, atau kabupaten di wilayah Anda.",
        en: "Code or name: a village, kecamatan or kabupaten of your area.")
    static let from = Words(id: "Mulai", en: "From")
    static let fromHint = Words(id: "Kosong berarti hari ini.", en: "Empty means today.")
    static let overOn = Words(id: "Berakhir pada", en: "Over on")
    static let overOnHint = Words(
        id: "Hari pertama peran itu tidak berlaku lagi.",
        en: "The first day on which it no longer holds.")
    static let openSessions = Words(id: "Perangkat yang sedang masuk", en: "Devices signed in")
    static let isOn = Words(id: "Aktif", en: "On")
    static let isOff = Words(id: "Belum aktif", en: "Off")
    static let ownPasswordSet = Words(id: "Dibuat pemilik akun", en: "Made by the owner")
    static let whatToDo = Words(id: "Tindakan", en: "What you can do")
    static let reopen = Words(id: "Buka kembali", en: "Reopen")
    static let reopenHint = Words(
        id: "Akun dapat masuk lagi dengan kata sandi lamanya dan peran yang masih berlaku.",
        en: "The account can come in again with its password and the roles still in force.")
    static let unlock = Words(id: "Buka kunci", en: "Unlock")
    static let unlockHint = Words(
        id: "Melupakan percobaan masuk yang gagal. Kunci juga terbuka sendiri setelah beberapa lama.",
        en: "Forgets the failed attempts. The lock also opens by itself after a while.")
    static let resetCode = Words(id: "Hapus kode kedua", en: "Remove the second factor")
    static let resetCodeHint = Words(
        id: "Hanya bila telepon dan kode pemulihan sama-sama hilang, dan Anda yakin siapa yang meminta. Pemilik "
            + "akun melihat siapa yang menghapusnya dan mengapa, lalu memasang kode baru.",
        en: "Only if telephone and recovery codes are both lost and you are sure who asks. The owner sees who "
            + "removed it and why, and then sets up a new one.")
    static let endAllSessions = Words(id: "Keluarkan dari semua perangkat", en: "Sign out of all devices")
    static let endAllSessionsHint = Words(
        id: "Semua sesi akun ini berhenti saat itu juga.",
        en: "All sessions of this account end at once.")
    static let handOver = Words(id: "Serah terima", en: "Hand over")
    static let handOverHint = Words(
        id: "Orang lain menggantikan: akun baru dengan peran yang sama, akun ini berakhir.",
        en: "Somebody else takes over: a new account with the same roles, this one ends.")
    static let closeAccount = Words(id: "Tutup akun", en: "Close the account")
    static let closeHint = Words(
        id: "Tidak dapat masuk lagi, dan semua sesi berhenti saat itu juga. Dapat dibuka kembali.",
        en: "Nobody comes in with it any more and all sessions end at once. It can be reopened.")
    static let newOneTime = Words(id: "Kata sandi sekali pakai baru", en: "New one-time password")
    static let newOneTimeHint = Words(
        id: "Untuk yang lupa kata sandi. Yang lama tidak berlaku lagi dan semua sesi berhenti. Slipnya dicetak.",
        en: "For whoever forgot it. The old one no longer works and all sessions end. The slip is printed.")
    static let delegations = Words(id: "Titipan tugas", en: "Delegated tasks")
    static let personName = Words(id: "Nama orangnya", en: "The person's name")
    static let personNameHint = Words(
        id: "Satu akun untuk satu orang, dengan nama lengkapnya.",
        en: "One account for one person, with the full name.")
    static let personNeeded = Words(id: "Nama orangnya harus diisi.", en: "The person's name is needed.")
    static let roleNeeded = Words(id: "Pilih peran.", en: "Choose a role.")
    static let placeNeeded = Words(
        id: "Wilayah ini tidak ditemukan di wilayah Anda. Pilih dari saran, atau tulis kodenya.",
        en: "There is no such place in your area. Choose a suggestion or write the code.")
    static let loginHint = Words(
        id: "Kosong berarti dibuat dari nama dan wilayah.",
        en: "Empty means: made from name and place.")
    static let makeAccount = Words(id: "Buat akun", en: "Make the account")
    static let newAccountHelp = Words(
        id: "Sesudah dibuat, slip dengan kata sandi sekali pakai tampil untuk dicetak.",
        en: "Afterwards a slip with a one-time password is shown, to be printed.")
    static let manyAccountsHelp = Words(
        id: "Lihat dulu apa yang akan dibuat, lalu buat sekaligus dan cetak slipnya.",
        en: "First see what will be made, then make it together and print the slips.")
    static let everyVillage = Words(id: "Semua desa yang belum punya operator", en: "Every village without an operator")
    static let everyVillageHint = Words(
        id: "Satu akun operator untuk setiap desa dan kelurahan di wilayah Anda yang belum punya. Nama orangnya "
            + "dapat diserahterimakan kemudian.",
        en: "One operator account for each village of your area that has none. The person's name can be handed "
            + "over later.")
    static let showVacant = Words(id: "Lihat desa yang belum punya", en: "See the villages without one")
    static let fromList = Words(id: "Dari daftar nama", en: "From a list of names")
    static let fromListHint = Words(
        id: "Tempel dari lembar kerja; baris pertama menyebut kolomnya: kode dan nama, atau kecamatan, desa, dan "
            + "nama. Kolom login dan peran boleh kosong; peran yang kosong berarti operator desa.",
        en: "Paste from a spreadsheet; the first line names the columns: kode and nama, or kecamatan, desa and "
            + "nama. The columns login and peran may be empty; no role means village operator.")
    static let takeFromFile = Words(id: "Ambil dari berkas CSV", en: "Take from a CSV file")
    static let list = Words(id: "Daftar", en: "List")
    static let look = Words(id: "Periksa daftar", en: "Look at the list")
    static func vacantCut(_ most: String) -> Words {
        Words(
            id: "Ini \(most) desa pertama. Sisanya tampil sesudah akun-akun ini dibuat.",
            en: "These are the first \(most) villages. The others are shown once these accounts are made.")
    }
    static let noVacant = Words(id: "Semua desa sudah punya operator", en: "Every village has an operator")
    static let noVacantHint = Words(id: "Tidak ada yang perlu dibuat.", en: "There is nothing to make.")
    static let line = Words(id: "Baris", en: "Line")
    static let whatComes = Words(id: "Yang terjadi", en: "What will happen")
    static let secondThere = Words(id: "Sudah ada operator lain", en: "There is one already")
    static let willBeMade = Words(id: "Akan dibuat", en: "Will be made")
    static let makeHint = Words(
        id: "Akun dibuat di belakang halaman; sesudahnya slip kata sandinya tampil untuk dicetak.",
        en: "Accounts are made behind the page; then the slips with passwords are shown, to be printed.")
    static let makeChosen = Words(id: "Buat akun yang dicentang", en: "Make the ticked accounts")
    static let otherList = Words(id: "Daftar lain", en: "Another list")
    static let noLineChosen = Words(
        id: "Centang paling sedikit satu baris yang dapat dibuat.",
        en: "Tick at least one line that can be made.")
    static let slips = Words(id: "Slip kata sandi", en: "Password slips")
    static let dropSheet = Words(id: "Sudah dicetak, buang lembar ini", en: "Printed: throw this sheet away")
    static let noSlips = Words(id: "Tidak ada slip lagi", en: "No slips any more")
    static let noSlipsHint = Words(
        id: "Semua kata sandi di lembar ini sudah diganti pemiliknya.",
        en: "All passwords of this sheet were replaced by their owners.")
    static let oneTimePassword = Words(id: "Kata sandi sekali pakai", en: "One-time password")
    static func handOverOn(_ day: String, _ login: String) -> Words {
        Words(id: "Serah terima kepada \(login) pada \(day)", en: "Hand-over to \(login) on \(day)")
    }
    static let cancelHandOver = Words(id: "Batalkan serah terima", en: "Take the hand-over back")
    static let cancelHandOverHint = Words(
        id: "Akun lama tetap bekerja seperti semula; akun penggantinya ditutup.",
        en: "The old account goes on as before; the successor's is closed.")
    static let handOverCancelled = Words(id: "Serah terima dibatalkan.", en: "The hand-over was taken back.")
    static let codeNow = Words(
        id: "Kode dari aplikasi, atau satu kode pemulihan", en: "A code of the app, or a recovery code")
    static let showPicture = Words(id: "Tampilkan gambarnya", en: "Show the picture")
    static let showPictureHint = Words(
        id: "Anda masuk lebih dari sepuluh menit yang lalu. Tulis kata sandi dulu.",
        en: "You signed in more than ten minutes ago. Type your password first.")
    static let handOverHelp = Words(
        id: "Yang lama dan yang baru tetap terpisah dalam jejak audit: setiap perbaikan tercatat atas nama yang "
            + "mengerjakannya.",
        en: "Old and new stay apart in the audit trail: each correction stands under the name of who did it.")
    static let handOverLead = Words(
        id: "Orang baru mendapat akun baru dengan peran yang sama. Peran akun lama berakhir pada hari itu.",
        en: "The new person gets a new account with the same roles. Those of the old account end that day.")
    static let whatGoes = Words(id: "Yang ikut ke akun baru", en: "What goes over")
    static let whatStays = Words(
        id: "Yang tetap di desa dan terlihat oleh penggantinya",
        en: "What stays with the village, where the successor sees it")
    static let successorName = Words(id: "Nama penggantinya", en: "The successor's name")
    static let firstDay = Words(id: "Hari pertama", en: "First day")
    static let firstDayHint = Words(
        id: "Hari ini berarti akun lama ditutup sekarang juga; hari kemudian berarti ditutup sendiri pada hari itu.",
        en: "Today means that the old account is closed at once, a later day that it closes by itself on that day.")
    static let handOverWhyHint = Words(
        id: "Misalnya: SK Kepala Desa nomor ...",
        en: "For instance: the village head's decree")
    static let myRoles = Words(id: "Wewenang saya", en: "My roles")
    static let rolesByAdmin = Words(
        id: "Peran diberikan dan diakhiri oleh admin, tidak oleh pemilik akun.",
        en: "Roles are given and ended by an administrator, never by the owner.")
    static let howYouComeIn = Words(id: "Cara Anda masuk", en: "How you come in")
    static let changeCode = Words(id: "Ubah kode kedua", en: "Change the second factor")
    static let codeChangeHint = Words(id: "Untuk memastikan bahwa ini Anda.", en: "To be sure that it is you.")
    static let newRecoveryCodes = Words(id: "Kode pemulihan baru", en: "New recovery codes")
    static let otherApp = Words(id: "Pakai aplikasi lain", en: "Use another app")
    static let turnOff = Words(id: "Matikan", en: "Turn off")
    static let devices = Words(id: "Perangkat yang sedang masuk", en: "Devices signed in")
    static let thisDevice = Words(id: "Perangkat ini", en: "This one")
    static let endSession = Words(id: "Keluarkan", en: "Sign out")
    static let endOtherSessions = Words(id: "Keluarkan semua yang lain", en: "Sign out all others")
    static let devicesHint = Words(
        id: "Sesi berhenti sendiri sesudah satu jam tidak dipakai, dan paling lama dua belas jam. Kalau ada "
            + "perangkat yang tidak Anda kenal, keluarkan dan ganti kata sandi.",
        en: "A session ends by itself after an hour without use, and after twelve hours at most. If there is a "
            + "device you do not know, sign it out and change your password.")
    static let signInHistory = Words(id: "Percobaan masuk terakhir", en: "Last attempts to sign in")
    static let signInHistoryHint = Words(
        id: "Hanya Anda yang melihat daftar ini. Alamat disimpan paling lama 180 hari.",
        en: "Only you see this list. Addresses are kept for 180 days at most.")
    static let whenColumn = Words(id: "Kapan", en: "When")
    static let whatColumn = Words(id: "Apa", en: "What")
    static let device = Words(id: "Perangkat", en: "Device")
    static let fromAddress = Words(id: "Alamat", en: "Address")
    static let passwordChanged = Words(
        id: "Kata sandi diganti. Perangkat lain sudah keluar.",
        en: "Password changed. Other devices were signed out.")
    static let sessionsEnded = Words(id: "Sesi sudah diakhiri.", en: "The sessions have ended.")
    static let delegated = Words(
        id: "Tugas dititipkan. Titipan berakhir sendiri dan dapat diambil kembali kapan saja.",
        en: "The task is delegated. It ends by itself and can be taken back at any time.")
    static let delegationEnded = Words(id: "Titipan sudah diakhiri.", en: "The delegation has ended.")
    static let accountClosed = Words(
        id: "Akun ditutup dan semua sesinya berhenti.",
        en: "The account is closed and all its sessions have ended.")
    static let accountReopened = Words(id: "Akun dibuka kembali.", en: "The account is open again.")
    static let accountUnlocked = Words(id: "Kunci dibuka.", en: "Unlocked.")
    static let secondFactorRemoved = Words(
        id: "Kode kedua dihapus. Pemilik akun memasang yang baru saat masuk.",
        en: "The second factor is removed. The owner sets up a new one when signing in.")
    static let grantMade = Words(id: "Peran ditambah.", en: "The role was added.")
    static let grantWasEnded = Words(id: "Peran diakhiri.", en: "The role was ended.")
    static let accountWasMade = Words(id: "Akun dibuat.", en: "The account was made.")
    static let colleagueNeeded = Words(id: "Pilih rekan.", en: "Choose a colleague.")
    static let delegationLead = Words(
        id: "Ketika cuti, titipkan peran Anda kepada rekan. Pekerjaannya tercatat atas namanya sendiri, dan ia "
            + "tidak dapat menyetujui usulannya sendiri.",
        en: "On leave, let a colleague carry your role. What they do stands under their own name, and they cannot "
            + "approve what they asked for themselves.")
    static let youGave = Words(id: "Anda titipkan", en: "You have delegated")
    static let youCarry = Words(id: "Dititipkan kepada Anda", en: "Delegated to you")
    static let takeBack = Words(id: "Ambil kembali", en: "Take back")
    static let giveBack = Words(id: "Kembalikan", en: "Give back")
    static let noColleagues = Words(
        id: "Belum ada rekan di wilayah ini yang boleh memegang peran Anda.",
        en: "There is no colleague here yet who may carry your role.")
    static let delegateNow = Words(id: "Titipkan tugas", en: "Delegate a task")
    static let whichRoles = Words(id: "Peran yang dititipkan", en: "Which roles")
    static let toWhom = Words(id: "Kepada", en: "To whom")
    static let toWhomHint = Words(
        id: "Hanya rekan yang boleh memegang peran itu.",
        en: "Only colleagues who may carry the role.")
    static func codeRemoved(_ actor: String, _ moment: String, _ reason: String) -> Words {
        Words(
            id:
                "Kode lama Anda dihapus oleh \(actor), \(moment). Alasannya: \(reason). Bukan Anda yang meminta? Beri tahu "
                + "Kepala Dinas.",
            en:
                "Your old code was removed by \(actor), \(moment). The reason: \(reason). You did not ask for it? Tell the "
                + "head of Dinsos.")
    }
    static let passwordGood = Words(id: "Cukup kuat.", en: "Strong enough.")
    static let passwordShort = Words(id: "Masih terlalu pendek.", en: "Too short yet.")
    static let passwordWeak = Words(
        id: "Masih mudah ditebak. Tambahkan kata lain.", en: "Easy to guess yet. Add another word.")
    static let languageOfPages = Words(id: "Bahasa", en: "Language")
    static func ofAccounts(_ all: String) -> Words { Words(id: "dari \(all) akun", en: "of \(all) accounts") }
    static func sheetOf(_ count: String, _ moment: String) -> Words {
        Words(id: "\(count) slip, dibuat \(moment)", en: "\(count) slips, made \(moment)")
    }
    static func grantOver(_ from: String, _ to: String) -> Words {
        Words(id: "\(from) sampai \(to), sudah berakhir", en: "\(from) to \(to), over")
    }
    static func grantFrom(_ day: String) -> Words { Words(id: "baru mulai \(day)", en: "only from \(day)") }
    static func grantSince(_ day: String) -> Words { Words(id: "sejak \(day)", en: "since \(day)") }
    static func grantUntil(_ day: String) -> Words { Words(id: "berakhir \(day)", en: "over on \(day)") }
    static func oneTimeUntil(_ moment: String) -> Words {
        Words(id: "Sekali pakai, berlaku sampai \(moment)", en: "One-time, good until \(moment)")
    }
    static func linesReady(_ ready: String, _ all: String) -> Words {
        Words(id: "\(ready) dari \(all) baris dapat dibuat.", en: "\(ready) of \(all) lines can be made.")
    }
    static func slipsHint(_ until: String) -> Words {
        Words(
            id:
                "Hanya Anda yang dapat membuka lembar ini, sampai \(until). Cetak, gunting, dan serahkan langsung kepada "
                + "orangnya dalam amplop tertutup, tidak lewat WhatsApp.",
            en: "Only you can open this sheet, until \(until). Print it, cut it, and hand each slip to its person in a "
                + "closed envelope, not by WhatsApp.")
    }
    static func slipSteps(_ site: String, _ until: String) -> Words {
        Words(
            id:
                "1. Buka \(site). 2. Masuk dengan nama akun dan kata sandi di atas, paling lambat \(until). 3. Buat kata "
                + "sandi sendiri. Kertas ini lalu tidak berguna lagi: robeklah.",
            en: "1. Open \(site). 2. Sign in with the name and password above, by \(until). 3. Make a password of your "
                + "own. This paper is then of no use: tear it up.")
    }
    static func handOverOf(_ name: String) -> Words {
        Words(id: "Serah terima dari \(name)", en: "Hand-over from \(name)")
    }
    static func draftsGo(_ count: String) -> Words {
        Words(
            id: "\(count) isian yang belum disimpan, pada hari pertamanya",
            en: "\(count) forms not yet saved, on the first day")
    }
    static func viewsGo(_ count: String) -> Words {
        Words(id: "\(count) tampilan tersimpan", en: "\(count) saved views")
    }
    static func notesStay(_ count: String) -> Words {
        Words(id: "\(count) catatan pada antrean perbaikan", en: "\(count) notes in the work queue")
    }
    static func transfersStay(_ count: String) -> Words {
        Words(id: "\(count) perpindahan yang belum diputuskan", en: "\(count) moves not yet decided")
    }
    static func changesStay(_ count: String) -> Words {
        Words(id: "\(count) perubahan yang menunggu persetujuan", en: "\(count) changes waiting for approval")
    }
    static func carriedFor(_ giver: String) -> Words { Words(id: "titipan \(giver)", en: "carried for \(giver)") }
    static func setOn(_ moment: String) -> Words { Words(id: "Dibuat \(moment)", en: "Set \(moment)") }
    static func codesLeft(_ count: String) -> Words {
        Words(id: "\(count) kode pemulihan masih dapat dipakai.", en: "\(count) recovery codes are left.")
    }
    static func seen(_ since: String, _ last: String, _ address: String) -> Words {
        Words(
            id: "masuk \(since), terakhir terlihat \(last), alamat \(address)",
            en: "signed in \(since), last seen \(last), address \(address)")
    }
}
