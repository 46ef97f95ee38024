import Registry

/// The words of a meeting as a wall shows it.
enum WallTexts {
    static let title = Words(id: "Mode layar", en: "On the wall")
    static func heading(_ village: String) -> Words {
        Words(id: "Musyawarah \(village)", en: "Deliberation of \(village)")
    }
    static let masked = Words(id: "nama disamarkan di layar", en: "names are masked on the wall")
    static let parts = Words(id: "Bagian rapat", en: "Parts of the meeting")
    static let names = Words(id: "Nama", en: "Names")
    static let attendance = Words(id: "Kehadiran", en: "Attendance")
    static let closing = Words(id: "Penutup", en: "Closing")
    static let leave = Words(id: "Tutup mode layar", en: "Leave the wall")

    // MARK: One name

    static func progress(_ decided: String, of all: String) -> Words {
        Words(
            id: "Kemajuan: \(decided) dari \(all) nama sudah diputuskan",
            en: "Progress: \(decided) of \(all) names are decided")
    }
    static func cell(_ number: String, _ decision: String) -> Words {
        Words(id: "Nama \(number): \(decision)", en: "Name \(number): \(decision)")
    }
    static func place(_ number: String, of all: String) -> Words {
        Words(id: "Nama \(number) dari \(all)", en: "Name \(number) of \(all)")
    }
    static func address(rt: String, rw: String) -> Words { Words(id: "RT \(rt)/RW \(rw)", en: "RT \(rt)/RW \(rw)") }
    static func persons(_ count: String) -> Words { Words(id: "\(count) jiwa", en: "\(count) people") }
    static func criteria(_ met: String, of all: String) -> Words {
        Words(id: "\(met) dari \(all) kriteria terpenuhi", en: "\(met) of \(all) criteria are met")
    }
    static let met = Words(id: "terpenuhi", en: "met")
    static let unmet = Words(id: "tidak terpenuhi", en: "not met")
    static let notOfficials = Words(id: "Bukan keluarga perangkat desa", en: "No family of a village official")
    static func hamlet(_ decision: String) -> Words {
        Words(id: "Musyawarah dusun: \(decision)", en: "Hamlet meeting: \(decision)")
    }
    static func vote(_ number: String) -> Words {
        Words(id: "Keputusan untuk nama \(number)", en: "Decision on name \(number)")
    }
    static let agree = Words(id: "Setuju", en: "Agree")
    static let refuse = Words(id: "Tolak", en: "Refuse")
    static let postpone = Words(id: "Tunda", en: "Postpone")
    static let why = Words(id: "Alasan menolak atau menunda", en: "Why it is refused or postponed")
    static let reasonNeeded = Words(
        id: "Pilih alasannya, lalu tekan Tolak atau Tunda lagi.",
        en: "Choose the reason, then press Refuse or Postpone again.")
    static let explain = Words(id: "Jelaskan alasannya.", en: "Explain the reason.")
    static let details = Words(id: "Alasan, keterangan, keberatan", en: "Reason, words, objection")
    static let words = Words(id: "Keterangan", en: "Words")
    static let disputed = Words(id: "Ada keberatan", en: "Somebody objects")
    static let dissent = Words(id: "Isi keberatan", en: "What is objected")
    static let keysHint = Words(
        id: "Tolak dan tunda meminta alasan. Tombol huruf meminta Enter sebelum berlaku.",
        en: "Refusing and postponing ask for a reason. A letter's key takes Enter before it counts.")
    static func undo(_ number: String, _ decision: String) -> Words {
        Words(id: "Urungkan nama \(number) (\(decision))", en: "Take back name \(number) (\(decision))")
    }
    static let previous = Words(id: "Sebelumnya", en: "Previous")
    static let next = Words(id: "Berikutnya", en: "Next")
    static let goTo = Words(id: "Ke nomor", en: "To number")
    static let go = Words(id: "Buka", en: "Open")
    static let note = Words(id: "Catatan untuk notulen", en: "Note for the minutes")
    static let saveNote = Words(id: "Simpan catatan", en: "Save the note")
    static let noteNeeded = Words(id: "Tulis catatannya.", en: "Write the note.")
    static let notRunning = Words(
        id: "Keputusan dicatat sesudah rapat dibuka.", en: "Decisions are recorded once the meeting is open.")
    static let noNames = Words(id: "Agenda rapat ini masih kosong.", en: "Nothing is on the agenda yet.")
    static let soFar = Words(id: "Keputusan sejauh ini", en: "Decisions so far")

    // MARK: Who is there

    static let quorumReached = Words(id: "Kuorum tercapai", en: "There is a quorum")
    static let quorumMissed = Words(id: "Kuorum belum tercapai", en: "No quorum yet")
    static func quorum(_ present: String, _ invited: String, _ needed: String) -> Words {
        Words(
            id: "\(present) hadir dari \(invited), perlu \(needed)",
            en: "\(present) of \(invited) present, \(needed) needed")
    }
    static func heads(_ women: String, _ poor: String) -> Words {
        Words(
            id: "\(women) perempuan · \(poor) wakil warga miskin",
            en: "\(women) women · \(poor) who speak for the poor")
    }
    static func lacks(_ what: String) -> Words { Words(id: "Belum ada: \(what)", en: "Still missing: \(what)") }
    static func women(_ count: String) -> Words { Words(id: "\(count) perempuan", en: "\(count) women") }
    static func poor(_ count: String) -> Words {
        Words(id: "\(count) wakil warga miskin", en: "\(count) who speak for the poor")
    }
    static func element(_ count: String, _ title: String) -> Words {
        Words(id: "\(count) \(title)", en: "\(count) \(title)")
    }
    static let guests = Words(id: "Daftar hadir", en: "Who is there")
    static let noGuests = Words(id: "Belum ada undangan yang dicatat.", en: "Nobody has been invited yet.")
    static let came = Words(id: "Hadir", en: "Is here")
    static let left = Words(id: "Pulang", en: "Leaves")
    static let notCame = Words(id: "Batal hadir", en: "Is not here")
    static let isThere = Words(id: "hadir", en: "here")
    static let hasLeft = Words(id: "sudah pulang", en: "has left")
    static let notThere = Words(id: "belum hadir", en: "not here")
    static let newcomer = Words(id: "Tambah yang hadir tanpa undangan", en: "Add somebody who was not invited")
    static let name = Words(id: "Nama yang hadir", en: "Name")
    static let office = Words(id: "Jabatan", en: "Office")
    static let element = Words(id: "Unsur", en: "For whom")
    static let more = Words(id: "Termasuk", en: "Counts as")
    static let isWoman = Words(id: "Perempuan", en: "A woman")
    static let isPoor = Words(id: "Warga miskin atau wakilnya", en: "Poor, or speaks for the poor")
    static let add = Words(id: "Tambahkan", en: "Add")
    static let nameNeeded = Words(id: "Tulis namanya.", en: "Write the name.")
    static let elementNeeded = Words(id: "Pilih unsurnya.", en: "Choose for whom.")

    // MARK: Its course

    static let open = Words(id: "Buka rapat", en: "Open the meeting")
    static let putOff = Words(id: "Tunda rapat", en: "Put it off")
    static let putOffWhy = Words(id: "Keterangan penundaan", en: "Why it is put off")
    static func session(_ number: String) -> Words { Words(id: "Rapat ke-\(number)", en: "Session \(number)") }
    static func waitsUntil(_ moment: String) -> Words {
        Words(id: "Menunggu kuorum sampai \(moment)", en: "Waits for a quorum until \(moment)")
    }
    static let close = Words(id: "Tutup rapat", en: "Close the meeting")
    static let closeLead = Words(
        id:
            "Sesudah ditutup tidak ada lagi yang diurungkan. Yang berikutnya: cetak dokumennya, minta tanda tangan, segel.",
        en: "Once closed nothing is taken back. Then its papers are printed, signed, and it is sealed.")
    static let sure = Words(
        id: "Semua keputusan di layar sama dengan yang diputuskan rapat",
        en: "All decisions on the wall are those of the meeting")
    static let undecided = Words(id: "Belum diputuskan", en: "Not decided")
    static let allDecided = Words(id: "Semua nama sudah diputuskan.", en: "Every name is decided.")
    static let stillUndecided = Words(
        id: "Masih ada nama yang belum diputuskan. Putuskan dulu, lalu tutup rapat.",
        en: "Some names are not decided. Decide on them, then close the meeting.")
    static let closed = Words(
        id: "Rapat sudah ditutup. Keputusannya tidak berubah lagi.",
        en: "The meeting is over. Nothing changes any more.")
    static let toPapers = Words(id: "Ke dokumen dan segel", en: "To the papers and the seal")
    static let listed = Words(id: "Keputusan nama demi nama", en: "Decisions, name by name")
    static let notDoable = Words(
        id: "Ini tidak dapat dicatat. Muat ulang halaman, lalu coba lagi.",
        en: "That cannot be recorded. Load the page again, then try again.")

    // MARK: What the script says

    static let allSent = Words(id: "Semua terkirim", en: "All is sent")
    static let unsent = Words(id: "{} belum terkirim", en: "{} not sent yet")
    static let cut = Words(
        id:
            "Sambungan terputus. Rapat jalan terus: {} catatan tersimpan di perangkat ini dan dikirim sendiri nanti. Jangan tutup halaman ini.",
        en:
            "The line is cut. Go on: {} entries are kept on this device and are sent by themselves later. Leave this page open."
    )
    static let notKept = Words(
        id: "Perangkat ini tidak dapat menyimpan. Jangan tutup halaman ini sebelum semua terkirim.",
        en: "This device can keep nothing. Leave this page open until all is sent.")
    static let ended = Words(
        id: "Sesi Anda berakhir. {} catatan tersimpan di perangkat ini dan terkirim sesudah Anda masuk lagi di sini.",
        en: "Your session is over. {} entries are kept on this device and are sent once you sign in again here.")
    static let endedHere = Words(
        id:
            "Sesi Anda berakhir. {} catatan hanya ada di halaman ini. Jangan tutup halamannya: masuk lagi di tab baru dengan akun yang sama, lalu kembali ke sini.",
        en:
            "Your session is over. {} entries are on this page alone. Leave it open: sign in to the same account in another tab, then come back here."
    )
    static let lost = Words(
        id:
            "{} catatan di perangkat ini tidak dapat dibaca lagi, jadi tidak terkirim. Cocokkan layar ini dengan catatan tertulis rapat.",
        en:
            "{} entries on this device cannot be read any more and are not sent. Compare this screen with what was written on paper."
    )
    static let leftHere = Words(
        id:
            "{} catatan rapat di perangkat ini belum terkirim. Buka layar musyawarah dan tunggu sampai semua terkirim, sebelum menjadwalkan rapat kedua atau membatalkan.",
        en:
            "{} entries of the meeting wait on this device. Open the screen and wait until all is sent, before calling the second meeting or calling it off."
    )
    static let droppedHere = Words(
        id:
            "Musyawarah dibatalkan: {} catatan rapat yang belum terkirim dari perangkat ini tidak berlaku lagi dan sudah dibuang.",
        en: "The musyawarah was called off: {} entries that this device had not sent count no longer and are gone.")
    static let leftAtSignOut = Words(
        id:
            "{} catatan rapat di perangkat ini belum terkirim dan hilang bila Anda keluar. Batalkan, lalu buka layar musyawarah sampai semua terkirim. Tetap keluar?",
        en:
            "{} entries of a meeting wait on this device and are gone once you sign out. Cancel, and open the screen until all is sent. Sign out all the same?"
    )
    static let others = Words(
        id: "{} catatan dari akun lain menunggu di perangkat ini. Pemilik akunnya perlu masuk untuk mengirimnya.",
        en: "{} entries of another account wait on this device. Its owner has to sign in for them to be sent.")
    static let refused = Words(
        id: "Ada yang tidak diterima: pilih yang benar", en: "Something was not taken: choose what is right")
    static let stands = Words(id: "Yang tercatat: {}", en: "On record: {}")
    static let ours = Words(id: "Dari layar ini: {}", en: "From this screen: {}")
    static let keepTheirs = Words(id: "Pakai yang tercatat", en: "Keep what is on record")
    static let takeOurs = Words(id: "Pakai dari layar ini", en: "Take that of this screen")
    static let drop = Words(id: "Buang", en: "Drop it")
    static let again = Words(id: "Kirim lagi", en: "Send again")
    static let allAgain = Words(
        id: "Kirim lagi semua yang belum tercatat ({})", en: "Send again all that is not on record ({})")
    static let taken = Words(id: "Tercatat: {}", en: "Recorded: {}")
    static let takenBack = Words(id: "Diurungkan: {}", en: "Taken back: {}")
    static let noQuorum = Words(
        id:
            "Kuorum belum tercapai: tunggu yang lain, atau tunda rapat. Bila tetap kurang sampai batas tunggu, jadwalkan rapat kedua.",
        en:
            "There is no quorum: wait for the others, or put the meeting off. If it does not come in time, call the second meeting."
    )
    static let callSecond = Words(
        id: "Kuorum tidak tercapai dalam waktu tunggu menurut tata tertib. Jadwalkan rapat kedua di persiapan rapat.",
        en: "No quorum came in the time that the bylaws give. Call the second meeting where it is got ready.")
    static let elementLacks = Words(
        id: "Unsur wajib belum hadir: {}. Tunggu, atau jadwalkan rapat kedua di persiapan rapat.",
        en: "Some have to be there who are not: {}. Wait, or call the second meeting where it is got ready.")
    static let nobodyThere = Words(
        id: "Belum ada yang tercatat hadir. Catat kehadiran dulu.", en: "Nobody is noted as there. Note who came first."
    )
    static let openIt = Words(id: "Kuorum tercapai. Buka rapat.", en: "There is a quorum. Open the meeting.")
    static let tooLong = Words(
        id: "Terlalu panjang: paling banyak {} huruf. Singkatkan.", en: "Too long: at most {} characters. Shorten it.")
    static let noNumbers = Words(
        id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here.")
    static let serverTrouble = Words(
        id: "Server belum dapat menerima. Dicoba lagi sendiri.", en: "The server cannot take it yet. It is tried again."
    )
}
