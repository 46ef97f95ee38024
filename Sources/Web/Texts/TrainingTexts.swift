import Registry

/// Words of Latihan: courses, tasks, registration, results.
extension Texts {
    static let trainingLead = Words(
        id:
            "Layar yang sama, orang rekaan, dan desa latihan milik Anda sendiri. Salah di sini tidak merugikan siapa pun.",
        en: "The same screens, invented people, and a practice village of your own. Mistakes here harm nobody.")
    static let trainingHelp = Words(
        id:
            "Pilih kursus, kerjakan tugasnya satu per satu di layar yang sebenarnya, lalu tekan Periksa. Penilaian melihat isi register, bukan apa yang diklik. Lulus semua tugas berarti mendapat sertifikat.",
        en:
            "Choose a course, do its tasks one by one on the real screens, then press Check. Marking looks at the register, not at what was clicked. Passing all tasks earns the certificate."
    )
    static let taskHelp = Words(
        id:
            "Mulai tugas membuka layarnya. Bilah kuning di atas setiap layar membawa Anda kembali ke sini atau memeriksa hasilnya. Petunjuk pertama gratis.",
        en:
            "Beginning a task opens its screen. The yellow bar on top of every screen leads back here or checks the result. The first hint is free."
    )

    static func accountMade(_ login: String) -> Words {
        Words(id: "Akun Anda: \(login)", en: "Your account: \(login)")
    }
    static let keepAccount = Words(
        id:
            "Catat nama akun ini. Dengan kata sandi Anda, latihan dapat dilanjutkan kapan saja dan dari komputer mana saja.",
        en: "Write this account name down. With your password you can go on at any time, from any computer.")
    static func yourVillage(_ name: String) -> Words {
        Words(id: "Desa latihan Anda: \(name)", en: "Your practice village: \(name)")
    }
    static func yourVillageHint(_ neighbour: String) -> Words {
        Words(
            id: "Hanya Anda yang bekerja di sana. Desa tetangganya, \(neighbour), menjawab dengan sendirinya.",
            en: "Only you work there. Its neighbour, \(neighbour), answers by itself.")
    }
    static let endPractice = Words(id: "Akhiri latihan", en: "End practice")
    static let endPracticeShort = Words(id: "Akhiri", en: "End")
    static func endPracticeOf(_ name: String) -> Words {
        Words(id: "Akhiri latihan \(name)", en: "End the practice of \(name)")
    }
    static let endPracticeHint = Words(
        id: "Desa latihan dikembalikan dan isinya dihapus. Nilai dan sertifikat tetap ada. Tidak dapat diurungkan.",
        en: "The practice village is given back and emptied. Marks and certificates stay. This cannot be undone.")
    static func tasksDone(_ done: Int, _ all: Int) -> Words {
        Words(id: "\(done) dari \(all) tugas selesai", en: "\(done) of \(all) tasks done")
    }
    static let passed = Words(id: "Lulus", en: "Passed")
    static let underWay = Words(id: "Sedang dikerjakan", en: "Under way")
    static func youPassed(_ score: Int) -> Words {
        Words(id: "Selamat, Anda lulus dengan nilai \(score).", en: "Congratulations, you passed with \(score).")
    }
    static func notEnough(_ score: Int, _ needed: Int) -> Words {
        Words(
            id:
                "Semua tugas selesai, tetapi nilai \(score) belum mencapai \(needed). Mulai lagi dari awal: kali ini lebih cepat.",
            en: "All tasks are done, but \(score) is short of \(needed). Begin again: this time it goes faster.")
    }
    static let seeCertificate = Words(id: "Lihat dan cetak sertifikat", en: "See and print the certificate")
    static let firstTask = Words(id: "Tugas pertama", en: "First task")
    static let nextTask = Words(id: "Tugas berikutnya", en: "Next task")
    static let beginCourse = Words(id: "Mulai kursus", en: "Begin the course")
    static let beginAgain = Words(id: "Mulai lagi dari awal", en: "Begin again")
    static let beginAgainHint = Words(
        id: "Desa latihan dibuat baru dan tugas yang belum disertifikatkan dimulai dari awal. Tidak dapat diurungkan.",
        en: "The practice village is made anew and tasks without a certificate begin again. This cannot be undone.")
    static let sure = Words(id: "Yakin?", en: "Sure?")
    static let sureBegin = Words(id: "Ya, mulai dari awal", en: "Yes, begin anew")
    static let sureNeeded = Words(
        id: "Centang dahulu bila memang ingin mulai lagi.", en: "Tick it if you do want to begin again.")
    static func minutes(_ count: Int) -> Words { Words(id: "sekitar \(count) menit", en: "about \(count) minutes") }
    static func taskDone(_ points: Int, _ all: Int) -> Words {
        Words(id: "Selesai, \(points)/\(all)", en: "Done, \(points)/\(all)")
    }
    static let taskDoneShort = Words(id: "selesai", en: "done")
    static let taskNotYet = Words(id: "Belum benar", en: "Not right yet")
    static let taskBegun = Words(id: "dimulai", en: "begun")
    static let taskStuck = Words(id: "tersendat", en: "stuck")
    static let nameOnCertificate = Words(id: "Nama lengkap", en: "Full name")
    static let nameOnCertificateHint = Words(
        id: "Seperti di KTP-el; begini pula tertulis pada sertifikat.",
        en: "As on your KTP-el; so it stands on the certificate.")
    static let yourOffice = Words(id: "Desa, kelurahan, atau kantor", en: "Village or office")
    static let yourOfficeHint = Words(
        id: "Contoh: Desa Derati, Kecamatan Kota Padang.", en: "Like: Desa Derati, Kecamatan Kota Padang.")
    static let officeNeeded = Words(id: "Tulis desa atau kantor Anda.", en: "Write your village or office.")

    // A task
    static func taskNumber(_ number: Int, of all: Int) -> Words {
        Words(id: "Tugas \(number)/\(all)", en: "Task \(number)/\(all)")
    }
    static let whyTask = Words(id: "Mengapa penting", en: "Why it matters")
    static let whatToDoHere = Words(id: "Yang harus dilakukan", en: "What to do")
    static let beginTask = Words(id: "Mulai tugas ini, buka layarnya", en: "Begin this task, open its screen")
    static let beginQuiz = Words(id: "Mulai kuis", en: "Begin the quiz")
    static let openScreen = Words(id: "Buka layarnya", en: "Open its screen")
    static let goOnTask = Words(id: "Lanjutkan, buka layarnya", en: "Go on, open its screen")
    static let beginTaskAgain = Words(id: "Mulai tugas ini lagi", en: "Begin this task again")
    static let checkTask = Words(id: "Periksa", en: "Check")
    static let guide = Words(id: "Pemandu tugas", en: "Task guide")
    static let guideDone = Words(id: "Tugas ini sudah selesai.", en: "This task is done.")
    static let guideGoesAlong = Words(
        id: "Bilah tugas ikut di atas setiap layar. Tekan Periksa di sana atau di sini bila sudah selesai.",
        en: "The task bar goes along on top of every screen. Press Check there or here when you are done.")
    static let stepsAndHints = Words(id: "Langkah & petunjuk", en: "Steps & hints")
    static let hideGuide = Words(id: "Sembunyikan", en: "Hide")
    static let backToTasks = Words(id: "Ke daftar tugas", en: "To the list of tasks")
    static let hints = Words(id: "Petunjuk", en: "Hints")
    static func askHint(cost: Int) -> Words {
        cost == 0
            ? Words(id: "Minta petunjuk (gratis)", en: "Ask for a hint (free)")
            : Words(id: "Minta petunjuk lagi (nilai −\(cost))", en: "Ask for another hint (−\(cost) points)")
    }
    static func taskPassed(_ points: Int, _ all: Int) -> Words {
        Words(id: "Benar. Nilai \(points) dari \(all).", en: "Right. \(points) of \(all) points.")
    }
    static func taskNotPassed(_ attempts: Int) -> Words {
        Words(
            id: "Belum selesai (pemeriksaan ke-\(attempts)). Perbaiki yang belum, lalu periksa lagi.",
            en: "Not finished (check \(attempts)). Mend what is not right yet, then check again.")
    }
    static let markRight = Words(id: "Benar:", en: "Right:")
    static let markNotYet = Words(id: "Belum:", en: "Not yet:")
    static let openFamily = Words(id: "Buka keluarganya", en: "Open the family")
    static let checkAnswers = Words(id: "Periksa jawaban", en: "Check the answers")
    static let answerNeeded = Words(id: "Pilih satu jawaban.", en: "Choose one answer.")
    static func answerMissing(_ question: String) -> Words {
        Words(id: "Belum dijawab: \(question)", en: "Not answered: \(question)")
    }

    // Registration
    static let registerForTraining = Words(id: "Daftar latihan", en: "Register for training")
    static let registerLead = Words(
        id:
            "Untuk peserta bimtek dan siapa pun yang ingin belajar. Tidak perlu admin. Akun ini hanya dapat dipakai berlatih.",
        en:
            "For participants of a training course and whoever wants to learn. No administrator is needed. The account can only practise."
    )
    static let course = Words(id: "Kursus", en: "Course")
    static let courseNeeded = Words(id: "Pilih kursusnya.", en: "Choose the course.")
    static let classCode = Words(id: "Kode kelas", en: "Class code")
    static let classCodeHint = Words(
        id: "Tertulis di papan atau pada kartu dari pelatih.", en: "On the board or on the card from the trainer.")
    static let classCodeSetHint = Words(
        id: "Kosongkan bila siapa pun boleh mendaftar.", en: "Leave empty if anybody may register.")
    static let newPasswordHint = Words(
        id: "Paling sedikit 10 huruf atau angka. Jangan memakai kata sandi akun kerja.",
        en: "At least 10 characters. Do not use the password of a work account.")
    static let passwordNeeded = Words(id: "Buat kata sandi.", en: "Make a password.")
    static let register = Words(id: "Daftar dan mulai", en: "Register and begin")
    static let haveAccount = Words(id: "Sudah punya akun? Masuk", en: "Have an account? Sign in")
    static let tooManyNewcomers = Words(
        id: "Terlalu banyak pendaftaran dari jaringan ini. Coba lagi satu jam lagi, atau minta pelatih.",
        en: "Too many registrations from this network. Try again in an hour, or ask the trainer.")
    static let registrationClosed = Words(id: "Pendaftaran ditutup", en: "Registration is closed")
    static let registrationClosedHint = Words(
        id: "Pelatih membukanya saat kelas dimulai.", en: "The trainer opens it when the class begins.")

    // For the trainer
    static let participants = Words(id: "Peserta", en: "Participants")
    static let participant = Words(id: "Nama", en: "Name")
    static let participantsHelp = Words(
        id:
            "Siapa sudah sampai mana, dan siapa tersendat di tugas mana (tiga kali diperiksa dan belum benar). Pendaftaran dapat dibuka, ditutup, atau diberi kode kelas.",
        en:
            "Who is how far, and who is stuck at which task (checked three times and not right). Registration can be opened, closed or given a class code."
    )
    static let noParticipants = Words(id: "Belum ada peserta", en: "No participants yet")
    static let noParticipantsHint = Words(
        id: "Peserta mendaftar sendiri di /latihan/daftar, atau memulai kursus dari menu Latihan.",
        en: "Participants register at /latihan/daftar, or begin a course from Training.")
    static let doneCount = Words(id: "Selesai", en: "Done")
    static let nowAt = Words(id: "Sedang di", en: "Now at")
    static let score = Words(id: "Nilai", en: "Score")
    static let downloadCSV = Words(id: "Unduh CSV", en: "Download CSV")
    static let registration = Words(id: "Pendaftaran", en: "Registration")
    static let registrationHint = Words(
        id: "Apakah orang baru dapat mendaftar sendiri di server ini.",
        en: "Whether newcomers can register on this server.")
    static let registrationRegionHint = Words(
        id: "Pendaftar menjadi peserta wilayah ini. Kode atau nama, misalnya 17.02.",
        en: "Who registers becomes a participant of this area. Code or name, for example 17.02.")
    static let registrationOpen = Words(id: "Dibuka", en: "Open")
    static let registrationShut = Words(id: "Ditutup", en: "Closed")
    static let issuerKey = Words(id: "Kunci penerbit sertifikat", en: "Key of this issuer")
    static let issuerKeyHint = Words(
        id:
            "Tempel kunci ini di register sungguhan (Kantor, Syarat sertifikat) agar sertifikat dari sini berlaku di sana. Cocokkan sidiknya lewat telepon.",
        en:
            "Paste this key on the real register (Office, Certificates) so that certificates from here count there. Compare the fingerprint over the telephone."
    )
}
