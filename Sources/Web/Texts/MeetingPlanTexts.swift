import Registry

/// The words of getting a meeting ready.
enum MeetingPlanTexts {
    static let title = Words(id: "Persiapan rapat", en: "Getting the meeting ready")
    static let help = Words(
        id:
            "Tulis jam dan acaranya, susun daftar undangan, kirim undangannya, catat jawabannya. Pada harinya buka layar musyawarah. Tanpa kuorum, rapat ditunda, lalu dijadwalkan ulang di sini.",
        en:
            "Write the hour and the agenda, put the guests together, send the invitations, note the answers. On the day open the screen. Without a quorum the meeting is put off, and called anew here."
    )
    static let noMeeting = Words(id: "Tidak ada rapat", en: "There is no meeting")
    static let noMeetingHint = Words(
        id: "SPTJM dibuat tanpa musyawarah.", en: "An SPTJM is made without a meeting.")
    static let outside = Words(id: "Rapat dicatat dari luar", en: "Held outside")
    static let outsideHint = Words(
        id: "Musyawarah ini tidak dijalankan di sini; keputusannya dicatat kemudian.",
        en: "This one is not held here; its decisions are written down afterwards.")

    // MARK: Plan

    static let plan = Words(id: "Hari, tempat, dan acara", en: "Day, place and agenda")
    static let time = Words(id: "Pukul", en: "Time")
    static let timeHint = Words(id: "Misalnya 09.00.", en: "Like 09.00.")
    static let timeNeeded = Words(id: "Tulis jam mulai, seperti 09.00.", en: "Write when it begins, like 09.00.")
    static let session = Words(id: "Rapat ke-", en: "Meeting number")
    static let spot = Words(id: "Koordinat tempat", en: "Coordinates of the place")
    static let latitude = Words(id: "Lintang tempat", en: "Latitude")
    static let latitudeHint = Words(id: "Dari telepon, misalnya -3.470123.", en: "From a telephone, like -3.470123.")
    static let longitude = Words(id: "Bujur tempat", en: "Longitude")
    static let longitudeHint = Words(id: "Misalnya 102.520456.", en: "Like 102.520456.")
    static let degreesNeeded = Words(
        id: "Tulis derajat desimal, seperti -3.470123.", en: "Write decimal degrees, like -3.470123.")
    static let bothDegrees = Words(id: "Isi lintang dan bujur keduanya.", en: "Fill in both latitude and longitude.")
    static let agendaHint = Words(
        id: "Acara rapat, satu baris satu butir. Nama usulan diambil dari agenda.",
        en: "What it is about, a line each. The names come from the agenda.")
    static let changeDay = Words(id: "Ubah hari, tempat, pemimpin", en: "Change day, place, leader")
    static let changePlan = Words(id: "Ubah jam, acara, koordinat", en: "Change time, agenda, coordinates")
    static let photos = Words(id: "Foto dan dokumen rapat", en: "Photographs and papers")
    static func names(_ count: String) -> Words {
        Words(id: "\(count) nama dalam agenda", en: "\(count) names on the agenda")
    }
    static let call = Words(id: "Jalankan rapat di sini", en: "Hold the meeting here")
    static let callLead = Words(
        id:
            "Daftar hadir, kuorum, dan keputusan dicatat langsung saat rapat, juga tanpa sambungan. Kalau rapatnya sudah selesai di luar, lewati ini dan catat keputusannya saja.",
        en:
            "Attendance, quorum and decisions are written down in the room, also without a line. If the meeting was held outside, leave this and write down the decisions."
    )
    static func next(_ stage: MeetingStage) -> Words {
        switch stage {
        case .prepared:
            Words(
                id: "Susun daftar undangan, lalu kirim undangannya. Pada harinya, buka layar musyawarah.",
                en: "Put the guests together, then send the invitations. On the day, open the screen.")
        case .invited:
            Words(id: "Pada harinya, buka layar musyawarah.", en: "On the day, open the screen.")
        case .waiting:
            Words(
                id: "Rapat menunggu kuorum. Bila tetap kurang sampai batasnya, jadwalkan rapat kedua.",
                en: "It waits for a quorum. If that does not come in time, call the second meeting.")
        case .adjourned:
            Words(
                id: "Rapat kedua sudah dijadwalkan. Kirim undangannya lagi, lalu buka layar pada harinya.",
                en: "The second meeting is called. Send the invitations again, then open the screen on its day.")
        case .running:
            Words(id: "Rapat sedang berlangsung di layar.", en: "It is going on, on the screen.")
        case .closed:
            Words(
                id: "Rapat selesai. Buat dan tandatangani dokumennya, unggah pindaiannya, lalu segel dan umumkan.",
                en: "It is over. Make and sign the papers, upload the scans, then seal it and put the list up.")
        }
    }
    static let openWall = Words(id: "Buka layar musyawarah", en: "Open the screen")

    // MARK: Tata tertib

    static let bylaws = Words(id: "Tata tertib", en: "Bylaws")
    static let readBylaws = Words(id: "Baca atau ubah tata tertib", en: "Read or change the bylaws")
    static func quorum(_ present: String, needed: String, of invited: String) -> Words {
        Words(
            id: "\(present) hadir; kuorum \(needed) dari \(invited) undangan",
            en: "\(present) present; a quorum is \(needed) of \(invited) invited")
    }
    static let lacking = Words(id: "Masih kurang", en: "Lacking still")
    static let women = Words(id: "perempuan", en: "women")
    static let poor = Words(id: "wakil warga miskin", en: "people who speak for the poor")

    // MARK: Guests

    static let guests = Words(id: "Daftar undangan", en: "Guests")
    static let noGuests = Words(id: "Belum ada yang diundang.", en: "Nobody is invited yet.")
    static let addGuest = Words(id: "Tambah undangan", en: "Add guests")
    static let element = Words(id: "Unsur", en: "For whom")
    static let chooseElement = Words(id: "Pilih unsurnya.", en: "Choose for whom they sit.")
    static let office = Words(id: "Jabatan", en: "Office")
    static let phone = Words(id: "Nomor HP", en: "Mobile number")
    static let phoneHint = Words(id: "Untuk mengirim undangan.", en: "For sending the invitation.")
    static let marks = Words(id: "Keterangan", en: "Marks")
    static let woman = Words(id: "Perempuan", en: "Woman")
    static let poorOne = Words(id: "Warga miskin atau wakilnya", en: "Poor, or speaks for the poor")
    static let manyGuests = Words(id: "Beberapa sekaligus", en: "Several at once")
    static let manyGuestsHint = Words(
        id:
            "Satu baris satu orang: nama; jabatan; unsur; P; miskin; nomor HP. Yang wajib nama dan unsur (misalnya BPD/LPM).",
        en:
            "A line each: name; office; for whom; P for a woman; miskin; mobile number. Needed are name and for whom (say BPD/LPM)."
    )
    static func badLines(_ numbers: String) -> Words {
        Words(
            id: "Baris \(numbers): tulis nama, lalu unsurnya, dipisah titik koma.",
            en: "Line \(numbers): write the name, then for whom, with semicolons between.")
    }
    /// - Parameter field: of a guest, that it is about; empty: of none.
    static func onLine(_ number: String, _ field: String, _ words: Words) -> Words {
        let fields = ["nama": AnnouncementTexts.name, "jabatan": office, "telepon": phone]
        let about = fields[field].map { Words(id: " (\($0.id))", en: " (\($0.en))") } ?? Words(id: "", en: "")
        return Words(
            id: "Baris \(number)\(about.id): \(words.id)", en: "Line \(number)\(about.en): \(words.en)")
    }
    static let vote = Words(id: "Hak suara", en: "Vote")
    static let yes = Words(id: "Ya", en: "Yes")
    static let no = Words(id: "Tidak", en: "No")
    static let answer = Words(id: "Jawaban", en: "Answer")
    static func chooseAnswer(_ name: String) -> Words {
        Words(id: "\(name): pilih jawaban dari daftar.", en: "\(name): choose an answer from the list.")
    }
    static func answeredMeanwhile(_ name: String, _ answer: MeetingGuest.Answer) -> Words {
        let (id, en) = (answered(answer).id, answered(answer).en)
        return Words(
            id: "\(name): orang lain baru saja mencatat \(id). Simpan lagi bila jawaban di bawah yang benar.",
            en: "\(name): somebody else has just noted \(en). Save again if the answer below is right.")
    }
    static let guestGone = Words(
        id: "Satu orang atau lebih tidak ada lagi dalam daftar: jawaban untuknya tidak disimpan.",
        en: "One or more are no longer on the list: their answers are not saved.")
    static func answered(_ answer: MeetingGuest.Answer) -> Words {
        switch answer {
        case .none: Words(id: "Belum menjawab", en: "No answer yet")
        case .comes: Words(id: "Datang", en: "Comes")
        case .declines: Words(id: "Berhalangan", en: "Cannot come")
        case .sends: Words(id: "Diwakilkan", en: "Sends somebody")
        }
    }
    static let saveAnswers = Words(id: "Simpan jawaban", en: "Save the answers")
    static let removeTicked = Words(id: "Hapus yang dicentang", en: "Take the ticked off")
    static let tickGuest = Words(id: "Centang paling sedikit satu nama.", en: "Tick at least one name.")

    // MARK: Invitations

    static let invitations = Words(id: "Undangan", en: "Invitations")
    static let invitation = Words(id: "Teks undangan", en: "Text of the invitation")
    static let invitationsLead = Words(
        id: "Teks siap kirim untuk tiap orang. Undangan bersurat dibuat di bagian dokumen.",
        en: "A text for each, ready to be sent. Letters are made with the papers.")
    static let send = Words(id: "Tandai undangan sudah dikirim", en: "Invitations were sent")
    static let sendHint = Words(
        id: "Undangan, dan siapa pun yang tercatat sebelum batas tata tertib, mempunyai hak suara.",
        en: "Whoever is asked to come, or noted in time, has a vote.")

    // MARK: Musdus, second meeting, notes

    static let hamlet = Words(id: "Hasil musyawarah dusun", en: "What hamlets decided")
    static let hamletLead = Words(
        id: "Hasil musdus tampil di sebelah nama saat rapat desa; yang memutuskan tetap rapat desa.",
        en: "What a hamlet decided is shown beside the name; the village's meeting decides.")
    static let hamletName = Words(id: "Dusun", en: "Hamlet")
    static let hamletNeeded = Words(id: "Tulis nama dusunnya.", en: "Write the name of the hamlet.")
    static let nameOnAgenda = Words(id: "Nama dalam agenda", en: "Name on the agenda")
    static let chooseName = Words(id: "Pilih namanya.", en: "Choose the name.")
    static let chooseDecision = Words(id: "Pilih keputusannya.", en: "Choose the decision.")
    static let carry = Words(id: "Bawa hasil musdus", en: "Carry it in")
    static let sittings = Words(id: "Penundaan dan rapat kedua", en: "Put off, and the second meeting")
    static let callAgain = Words(id: "Jadwalkan rapat kedua", en: "Call the second meeting")
    static func callAgainLead(_ days: String) -> Words {
        Words(
            id:
                "Bila kuorum tidak tercapai sampai batas waktu tunggu. Paling lama \(days) hari sesudahnya; bila batas itu sudah lewat, \(days) hari dari sekarang.",
            en:
                "Where no quorum came in the time for waiting. Within \(days) days; if those are over, within \(days) days from now."
        )
    }
    static let whyAgain = Words(
        id: "Pendapat kepala desa dan tokoh yang hadir", en: "What the village head and those present say")
    static let drop = Words(id: "Batalkan persiapan rapat", en: "Call the meeting off")
    static let dropLead = Words(
        id:
            "Untuk rapat yang keliru disiapkan di sini, atau yang ternyata diadakan di luar. Daftar undangan dan hasil musdusnya terhapus; agenda musyawarah tetap.",
        en:
            "For one that was got ready by mistake, or is held outside after all. Its guests and what hamlets decided are deleted; the agenda stays."
    )
    static let dropSure = Words(
        id: "Rapat ini tidak diadakan di sini", en: "This meeting is not held here")
    static let cancel = Words(id: "Batalkan musyawarah ini", en: "Call this musyawarah off")
    static let cancelLead = Words(
        id:
            "Untuk musyawarah yang keliru dijalankan atau ditutup, dan belum disegel. Semua nama dalam agendanya kembali menjadi usulan desa yang siap untuk musyawarah lain. Keputusannya tidak berlaku; catatan rapatnya tetap tersimpan. Ini tidak dapat diurungkan.",
        en:
            "For one that was held or closed by mistake and is not sealed. Every name on its agenda is a proposal of the village again, ready for another musyawarah. Its decisions do not count; its log is kept. This is not undone."
    )
    static let cancelWhy = Words(id: "Alasan pembatalan", en: "Why it is called off")
    static let cancelWhyNeeded = Words(
        id: "Tulis alasannya, paling sedikit tiga huruf.", en: "Write why, in three letters at least.")
    static let cancelSure = Words(
        id: "Musyawarah ini batal, dan keputusannya tidak berlaku",
        en: "This musyawarah is off, and its decisions do not count")
    static let cancelled = Words(id: "Musyawarah ini dibatalkan.", en: "This musyawarah was called off.")
    static let notes = Words(id: "Notulen", en: "Notes")
    static let wholeMeeting = Words(id: "Rapat seluruhnya", en: "The meeting as a whole")
    static let offAgenda = Words(id: "Nama yang tidak lagi dalam agenda", en: "A name that is off the agenda")
    static let about = Words(id: "Tentang", en: "About")
    static let note = Words(id: "Catatan", en: "Note")
    static let noteNeeded = Words(id: "Tulis catatannya.", en: "Write the note.")
    static let addNote = Words(id: "Tambah catatan", en: "Add the note")
}
