import Registry

/// The words of people who stand in the register twice.
extension Texts {
    static let duplicates = Words(id: "Data ganda", en: "Duplicates")
    static func duplicatesIn(_ place: String) -> Words {
        Words(id: "Data ganda · \(place)", en: "Duplicates · \(place)")
    }
    static let duplicatesLead = Words(
        id: "Dua catatan yang mungkin satu orang, juga lintas desa. Tidak ada yang digabung tanpa keputusan orang.",
        en: "Two records that may be one person, also across villages. Nothing is merged without somebody's decision.")
    static let duplicatesHelp = Words(
        id:
            "Buka satu kasus, bandingkan kedua catatan, lalu putuskan: orang yang sama, orang berbeda, atau perlu dikunjungi. Setiap keputusan dapat dibatalkan.",
        en:
            "Open a case, compare the two records, then decide: one person, different people, or to be visited. Every decision can be taken back."
    )
    static let whichDuplicates = Words(id: "Kasus yang mana", en: "Which cases")
    static let onePersonTwice = Words(id: "Satu orang dua catatan", en: "One person twice")
    static let oneNumberTwo = Words(id: "Satu NIK dua orang", en: "One NIK, two people")
    static let decidedDuplicates = Words(id: "Sudah diputuskan", en: "Decided")
    static let escalatedDuplicates = Words(id: "Naik ke Dinsos", en: "Up to Dinsos")
    static let awaitedDuplicates = Words(id: "Menunggu jawaban Anda", en: "Your answer is awaited")
    static let noEscalated = Words(
        id: "Tidak ada kasus yang naik ke Dinsos", en: "No case has gone up to Dinsos")
    static let noEscalatedHint = Words(
        id:
            "Kasus antardesa naik ke sini bila tidak diputuskan kedua desa pada waktunya, atau bila jawabannya berbeda.",
        en: "Cases between villages come here if the two do not settle them in time, or answer differently.")
    static let noAwaited = Words(id: "Tidak ada jawaban yang ditunggu", en: "No answer is awaited")
    static let duplicatesReport = Words(id: "Laporan data ganda", en: "Report on duplicates")
    static let escalatedCase = Words(
        id:
            "Naik ke Dinsos: kedua desa tidak memutuskannya pada waktunya, atau jawabannya berbeda. Desa masih dapat menjawab "
            + "sampai Dinsos memutuskan.",
        en:
            "Up to Dinsos: the two villages did not settle it in time, or answered differently. A village can still answer "
            + "until Dinsos decides.")
    static let noDuplicates = Words(id: "Tidak ada kasus di sini", en: "No cases here")
    static let noDuplicatesHint = Words(
        id: "Kasus muncul setelah seluruh register diperiksa. Pemeriksaan dapat diulang kapan saja.",
        en: "Cases appear after the whole register has been looked through. That can be done again at any time.")
    static let findDuplicates = Words(id: "Cari data ganda sekarang", en: "Search for duplicates now")
    static let toDuplicates = Words(id: "Lihat data ganda", en: "See the duplicates")
    static func duplicatesFound(_ persons: String, cases: String, new: String, numbers: String, gone: String) -> Words {
        Words(
            id:
                "\(persons) orang dibandingkan. Mungkin satu orang: \(cases) kasus, \(new) baru. NIK yang sama pada orang berbeda: \(numbers). Tidak perlu ditanyakan lagi: \(gone).",
            en:
                "\(persons) people compared. Perhaps one person: \(cases) cases, \(new) of them new. One NIK, different people: \(numbers). No longer to be asked: \(gone)."
        )
    }
    static func chance(_ ofTenThousand: Int) -> Words {
        let percent = ofTenThousand / 100
        return percent >= 99
            ? Words(id: "Hampir pasti sama", en: "Almost certainly one")
            : percent >= 90
                ? Words(id: "Sangat mungkin sama (\(percent)%)", en: "Very likely one (\(percent)%)")
                : Words(id: "Mungkin sama (\(percent)%)", en: "Perhaps one (\(percent)%)")
    }
    static let recordElsewhere = Words(id: "catatan di luar wilayah Anda", en: "a record outside your area")
    static let yourAnswer = Words(id: "Menunggu jawaban Anda", en: "Your answer is awaited")
    static let toVisit = Words(id: "Perlu dikunjungi", en: "To be visited")
    static let wereSame = Words(id: "Orang yang sama", en: "One person")
    static let wereDifferent = Words(id: "Orang berbeda", en: "Different people")
    static let caseOpen = Words(id: "Belum diputuskan", en: "Undecided")
    static let caseGone = Words(id: "Tidak perlu ditanyakan lagi", en: "No longer to be asked")
    static func duplicateCase(_ name: String) -> Words { Words(id: "Data ganda: \(name)", en: "Duplicate: \(name)") }
    static let allDuplicates = Words(id: "Semua data ganda", en: "All duplicates")
    static let sideBySide = Words(id: "Berdampingan", en: "Side by side")
    static let whyAsked = Words(id: "Mengapa ditanyakan", en: "Why this is asked")
    static let decideDuplicate = Words(id: "Putuskan", en: "Decide")
    static let whatIsIt = Words(id: "Apakah ini satu orang?", en: "Is this one person?")
    static func sameKeep(_ place: String) -> Words {
        Words(id: "Orang yang sama: catatan \(place) yang dipakai", en: "One person: keep the record of \(place)")
    }
    static let sameKeepHint = Words(
        id: "Catatan yang lain disimpan sebagai ganda dan tidak dihitung lagi.",
        en: "The other record is put away as a duplicate and no longer counted.")
    static func programsGoOn(_ names: String) -> Words {
        Words(id: "Ikut ke catatan ini: \(names).", en: "Goes on with this record: \(names).")
    }
    static func programsOnce(_ names: String) -> Words {
        Words(id: "Diterima keduanya, tetap sekali: \(names).", en: "Both draw on it, and it goes on once: \(names).")
    }
    static let takesPPKS = Words(id: "PPKS", en: "PPKS")
    static let takesTraits = Words(id: "keterangan perorangan yang belum ada", en: "what is known of the other alone")
    static let takesMarks = Words(id: "tanda keberatan", en: "marks of objection")
    static let takesConsents = Words(id: "persetujuan", en: "consents")
    static func goAlongToo(_ what: Words) -> Words {
        Words(id: "Ikut juga: \(what.id).", en: "Also taken along: \(what.en).")
    }
    static let differentHint = Words(id: "Tidak ditanyakan lagi.", en: "Not asked about again.")
    static let visitHint = Words(id: "Kasus tetap terbuka.", en: "The case stays open.")
    static let takeOver = Words(
        id: "Ambil dari catatan yang tidak dipakai", en: "Take from the record that is put away")
    static let takeOverHint = Words(
        id: "Hanya isian yang berbeda. Yang tidak dicentang tetap seperti di catatan yang dipakai.",
        en: "Only fields that differ. What is not ticked stays as in the record that is kept.")
    static func headOfPutAway(_ place: String) -> Words {
        Words(
            id: "Pengganti kepala keluarga \(place)", en: "Who follows as head of the family of \(place)")
    }
    static let headOfPutAwayHint = Words(
        id: "Hanya bila catatan ini yang tidak dipakai: keluarganya masih beranggota.",
        en: "Only if this record is put away: others of its family are there still.")
    static func familyDoubled(_ place: String) -> Words {
        Words(
            id:
                "Semua anggota lain keluarga \(place) juga kasus data ganda dengan keluarga yang satu lagi. Gabungkan mereka dulu dan kepalanya terakhir; maka tidak perlu pengganti.",
            en:
                "All others of the family of \(place) are cases of duplicates with the other family as well. Merge them first and the head last; then nobody has to follow."
        )
    }
    static let mergeWaits = Words(
        id: "Belum dapat digabung: masih ada yang berjalan. Selesaikan atau tarik dulu.",
        en: "Not to be merged yet: something is still open. Settle or withdraw it first.")
    static let openProposal = Words(id: "Usulan", en: "Proposal")
    static let duplicateReason = Words(id: "Dasar keputusan", en: "What the decision rests on")
    static let duplicateReasonHint = Words(
        id: "Misalnya: KTP dan KK dilihat, dikenal RT. Tanpa NIK atau nomor KK.",
        en: "For instance: identity card seen, known to the RT. No NIK or KK number.")
    static let answerDuplicate = Words(id: "Jawaban desa Anda", en: "Your village's answer")
    static let answerHint = Words(
        id:
            "Catatan yang lain ada di desa lain. Bila kedua desa menjawab sama, juga tentang di mana orangnya tinggal, kasus selesai; bila tidak, Dinsos memutuskan. "
            + "Bantuan, PPKS, keberatan, dan persetujuan ikut ke catatan yang dipakai.",
        en:
            "The other record is in another village. If both villages answer alike, also where the person lives, the case is closed; if not, Dinsos decides. "
            + "Benefits, PPKS, objections and consents go along to the record that is kept."
    )
    static let answerHere = Words(
        id: "Orang yang sama, tinggal di desa ini", en: "One person, who lives in this village")
    static let answerHereHint = Words(
        id: "Catatan desa ini yang dipakai, bila desa yang lain menjawab begitu juga.",
        en: "This village's record is kept, if the other village says so too.")
    static let answerThere = Words(
        id: "Orang yang sama, tinggal di desa yang lain", en: "One person, who lives in the other village")
    static let answerThereHint = Words(
        id: "Catatan desa yang lain yang dipakai, bila desa itu menjawab begitu juga.",
        en: "The other village's record is kept, if that village says so too.")
    static let livesInIts = Words(id: "tinggal di desanya", en: "who lives in its village")
    static let livesInOther = Words(id: "tinggal di desa yang lain", en: "who lives in the other village")
    static let headGone = Words(
        id:
            "Pengganti kepala keluarga yang dipilih sudah tidak ada. Desa ini menjawab lagi dengan pengganti yang lain, "
            + "atau Dinsos memilihnya.",
        en:
            "Whoever was to follow as head is gone. This village answers again with somebody else, or Dinsos chooses.")
    static let handOverInstead = Words(id: "Serah-terima warga", en: "Hand over")
    static let handOverPersonHint = Words(
        id:
            "Bila orang ini memang pindah, serahkan ke desa barunya, atau mintalah dari desa asalnya. Riwayatnya ikut.",
        en:
            "If the person has moved, hand them over to the new village, or ask the old one for them. Their history goes along."
    )
    static func handOverTo(_ village: String) -> Words {
        Words(id: "Serahkan ke \(village)", en: "Hand over to \(village)")
    }
    static func askForFrom(_ village: String) -> Words {
        Words(id: "Minta dari \(village)", en: "Ask \(village) for them")
    }
    static let nowInOneVillage = Words(
        id: "Kedua catatan kini ada di satu desa: putuskan kasusnya di sini.",
        en: "Both records are in one village now: decide the case here.")
    static let bothInOneVillage = Words(
        id: "Sesudah serah-terima kedua catatan ada di satu desa, dan desa itu memutuskan kasusnya.",
        en: "After the move both records are in one village, and that village decides the case.")
    static let answers = Words(id: "Jawaban", en: "Answers")
    static let reopenDuplicate = Words(id: "Batalkan keputusan", en: "Take the decision back")
    static let reopenDuplicateHint = Words(
        id: "Catatan yang disimpan sebagai ganda kembali seperti semula, dan kasus dibuka lagi.",
        en: "The record that was put away is there again as it was, and the case is open again.")
    static let previousDuplicate = Words(id: "Sebelumnya", en: "Previous")
    static let nextDuplicate = Words(id: "Kasus berikutnya", en: "Next case")
    static let fullerRecord = Words(id: "Catatan ini lebih lengkap.", en: "This record says more.")
    static let toKeptRecord = Words(id: "Buka catatan yang dipakai", en: "Open the record that was kept")
    static let seeThisCase = Words(id: "Lihat kasusnya", en: "See the case")
    static let visitAsked = Words(
        id: "Kasus ini menunggu kunjungan. Putuskan sesudah ada yang melihat ke lapangan.",
        en: "This case waits for a visit. Decide when somebody has been there.")
    static let visitedDuplicates = Words(id: "Kunjungan", en: "Visits")
    static func visitUntil(_ day: String) -> Words { Words(id: "Ditunggu sampai \(day).", en: "Awaited until \(day).") }
    static let visitEscalated = Words(
        id: "Naik ke Dinsos: kunjungannya lewat waktu, atau temuannya sudah ada dan kasusnya dapat diputuskan.",
        en: "Up to Dinsos: the visit is overdue, or it is known what was found and the case can be decided.")
    static let visitFound = Words(id: "Temuan kunjungan", en: "What was found")
    static let visitFinding = Words(id: "Apa yang ditemukan", en: "What was found")
    static let visitFindingHint = Words(
        id: "Siapa yang ditemui, dokumen apa yang dilihat. Tanpa NIK atau nomor KK.",
        en: "Who was met, which documents were seen. No NIK or KK number.")
    static let noteFinding = Words(id: "Catat temuan", en: "Note it")
    static let decisionsSoFar = Words(id: "Perjalanan keputusan", en: "Decisions so far")
    static func keptRecord(_ place: String) -> Words {
        Words(id: "Catatan yang dipakai: \(place)", en: "The record kept: \(place)")
    }
    static func askedAtOnceBy(_ name: String) -> Words {
        Words(id: "Diusulkan sekaligus oleh \(name)", en: "Asked for with others by \(name)")
    }
    static func foundOnVisit(_ finding: String, _ by: String) -> Words {
        Words(id: "Temuan: \(finding) (\(by))", en: "Found: \(finding) (\(by))")
    }
    static func wasTakenBack(_ by: String, _ reason: String) -> Words {
        let why = reason.isEmpty ? "" : ": \(reason)"
        return Words(id: "Dibatalkan \(by)\(why)", en: "Taken back \(by)\(why)")
    }
    static func takenBackSince(_ what: String) -> Words {
        Words(id: "\(what) (dibatalkan)", en: "\(what) (taken back)")
    }
    static let takeVisitBack = Words(id: "Tidak jadi dikunjungi", en: "No visit after all")
    static let takeAnswerBack = Words(id: "Tarik jawaban", en: "Take the answer back")
    static let takenBackAtOnce = Words(id: "Ditarik kembali", en: "Taken back")
    static let answerKept = Words(
        id: "Jawaban desa Anda disimpan; menunggu desa yang lain.",
        en: "Your village's answer is kept; the other village's is awaited.")
    static let reopened = Words(
        id: "Sudah ditarik kembali, kasus terbuka lagi.", en: "Taken back, and the case is open again.")
    static let reopenedToRest = Words(
        id: "Sudah ditarik kembali. Kasus menunggu: salah satu catatan disimpan sebagai ganda oleh keputusan lain.",
        en: "Taken back. The case rests: one of the records has been put away by another decision.")
    static let reopenByOthers = Words(
        id: "Yang dapat membatalkannya: Dinas Sosial yang berwenang di kedua desa.",
        en: "Who may take it back: the social office with authority in both villages.")
    static let duplicateChanged = Words(
        id: "Kasus ini baru saja diubah orang lain. Lihat keadaannya sekarang, lalu putuskan lagi bila masih perlu.",
        en: "Somebody else has just changed this case. See how it stands now, and decide again if need be.")
    static let bothHistories = Words(id: "Riwayat kedua catatan", en: "History of the two records")
    static let wholeHistory = Words(id: "Riwayat lengkap keluarga ini", en: "The whole history of this family")
    static let documents = Words(id: "Dokumen", en: "Documents")
    static let nothingKnown = Words(id: "Belum ada.", en: "None so far.")
    static let moveCase = Words(id: "Pindah desa/kelurahan", en: "Move between villages")
    static let cameInFile = Words(id: "Berkas asal", en: "The file it came in")
    static func lineOfFile(_ file: String, _ line: String) -> Words {
        Words(id: "\(file), baris \(line)", en: "\(file), line \(line)")
    }
    static let keySame = Words(
        id: "Orang yang sama, catatan yang lebih lengkap dipakai", en: "One person, keep the record that says more")
    static let keyKeep = Words(
        id: "Orang yang sama, catatan ke-1 atau ke-2 yang dipakai", en: "One person, keep the first or the second")
    static let keyConfirm = Words(
        id: "Ke dasar keputusan, lalu simpan", en: "To what the decision rests on, then save")
    static let keyUndo = Words(id: "Ke tombol untuk membatalkan", en: "To the button that takes it back")
    static let keyCases = Words(id: "Kasus berikutnya, sebelumnya", en: "Next case, previous case")
    static let whoMendsNumber = Words(id: "Siapa yang memperbaiki", en: "Who mends it")
    static func mendsNumber(_ record: String) -> Words {
        Words(
            id: "NIK ini lebih mungkin keliru pada catatan \(record). Periksa KTP-nya lebih dulu.",
            en: "This NIK is likelier wrong in the record of \(record). Look at that identity card first.")
    }
    static let mendsUnclear = Words(
        id: "Dari angkanya tidak tampak milik siapa NIK ini. Periksa KTP keduanya.",
        en: "The digits do not tell whose NIK this is. Look at both identity cards.")
    static let openToMend = Words(id: "Buka keluarganya untuk memperbaiki", en: "Open the family to mend it")
    static let toldApart = Words(id: "Orang berbeda, NIK belum diperbaiki", en: "Different people, NIK not yet mended")
    static let toldApartHint = Words(
        id: "Kasus ini tertutup sendiri setelah NIK keduanya tidak sama lagi.",
        en: "This case closes by itself once the two no longer have one NIK.")
    static let contradicted = Words(
        id:
            "Salah satu dari mereka sudah diputuskan berbeda dari catatan yang digabung dengan yang lain. Sebelum digabung, "
            + "keputusan itu dibatalkan dulu.",
        en:
            "One of them was decided to be another person than a record merged with the other. Before a merge that "
            + "decision is taken back.")
    static let throughMerge = Words(
        id: "ditanyakan tentang catatan yang sudah digabung ke salah satunya",
        en: "asked of a record that was merged into one of them")
    static let chooseAnswer = Words(id: "Pilih salah satu.", en: "Choose one.")
    static let numberClashHint = Words(
        id:
            "Bila orangnya berbeda, NIK salah satunya keliru: desa memperbaikinya dari KTP; bila KTP keduanya bernomor sama, Dukcapil yang memperbaiki.",
        en:
            "If they are different people, the NIK of one is wrong: the village mends it from the identity card; if both cards bear the number, Dukcapil mends it."
    )

    static func bulkDuplicates(_ count: String) -> Words {
        Words(id: "Gabung \(count) kasus sekaligus", en: "Merge \(count) cases at once")
    }
    static let bulkDuplicatesHelp = Words(
        id:
            "Kasus yang hampir pasti satu orang dapat digabung sekaligus: satu orang mengusulkan, orang lain menyetujui. Setiap penggabungan dapat dibatalkan.",
        en:
            "Cases that are almost certainly one person can be merged at once: one asks, another agrees. Every merge can be taken back."
    )
    static func bandOffer(_ count: String) -> Words {
        Words(
            id: "\(count) kasus hampir pasti satu orang.", en: "\(count) cases are almost certainly one person.")
    }
    static let bandOfferHint = Words(
        id: "Usulkan untuk digabung sekaligus; orang lain yang berwenang melihat dan menyetujuinya.",
        en: "Ask for them to be merged at once; somebody else with the right looks at it and agrees.")
    static let bandAsk = Words(id: "Usulkan", en: "Ask")
    static let bandCases = Words(id: "Kasus di dalamnya", en: "The cases in it")
    static let bandAsked = Words(id: "Usulan", en: "What was asked")
    static let bandAgreed = Words(id: "Setuju digabung?", en: "Agree to the merge?")
    static let bandAgree = Words(id: "Setuju", en: "Agree")
    static let bandAgreeHint = Words(
        id: "Setiap kasus yang masih seperti saat diusulkan digabung.",
        en: "Each case that still is as it was asked about is merged.")
    static let bandRefuse = Words(id: "Tolak", en: "Refuse")
    static let bandUndo = Words(id: "Batalkan semuanya", en: "Take all of it back")
    static let bandUndoHint = Words(
        id: "Semua catatan yang digabung oleh usulan ini kembali seperti semula.",
        en: "All records that this merged are there again as they were.")
    static func bandMerged(_ merged: String, left: String) -> Words {
        Words(
            id: "\(merged) kasus digabung; \(left) dilewati, sebabnya ada pada tiap kasus.",
            en: "\(merged) cases merged; \(left) left, each says why.")
    }
    static func bandHeads(_ count: String) -> Words {
        Words(
            id:
                "\(count) tidak digabung: kepala keluarga yang masih beranggota. Putuskan satu per satu dengan penggantinya.",
            en: "\(count) not merged: heads of families that go on. Decide them one by one, with who follows.")
    }
    static func bandUnderWay(_ count: String) -> Words {
        Words(
            id: "\(count) tidak digabung: masih ada pengajuan pindah atau usulan tentang salah satunya.",
            en: "\(count) not merged: a move or a proposal about one of the two is still open.")
    }
    static func bandTakenBack(_ count: String, left: String) -> Words {
        Words(
            id: "\(count) penggabungan dibatalkan; \(left) tidak dapat dibatalkan, sebabnya ada pada tiap kasus.",
            en: "\(count) merges taken back; \(left) could not be, each says why.")
    }
    static func bandNotAllBack(_ left: String) -> Words {
        Words(
            id: "\(left) kasus masih digabung karena tidak dapat dibatalkan; sebabnya ada pada tiap kasus.",
            en: "\(left) cases are merged still since they could not be taken back; each says why.")
    }
    static func strikeOut(_ name: String) -> Words { Words(id: "Coret \(name)", en: "Strike out \(name)") }
    static let bandStrike = Words(id: "Coret yang dicentang", en: "Strike out what is ticked")
    static let bandStrikeHint = Words(
        id: "Yang dicoret tidak ikut digabung dan diputuskan satu per satu.",
        en: "What is struck out is not merged with the others, and is decided by itself.")
    static let bandCaseMerged = Words(id: "Digabung", en: "Merged")
    static let bandCaseLeft = Words(id: "Dilewati", en: "Left")
    static let bandCaseStruck = Words(id: "Dicoret", en: "Struck out")
    static let bandGoOn = Words(id: "Lanjutkan penggabungan", en: "Go on merging")
    static let bandGoOnHint = Words(
        id: "Bila pekerjaannya terhenti, kasus yang tersisa digabung dari sini. Yang sudah digabung tidak diulang.",
        en: "If its job was stopped, what is left is merged from here. What is merged already is not done again.")
    static let answersDiffer = Words(id: "Jawaban kedua desa berbeda", en: "The two villages disagree")
    static let bandWaits = Words(id: "Menunggu persetujuan", en: "Waits for agreement")
    static let bandRefused = Words(id: "Ditolak", en: "Refused")
    static let bandRuns = Words(id: "Sedang digabung", en: "Being merged")
    static let bandDone = Words(id: "Selesai", en: "Done")
    static let bandUndone = Words(id: "Dibatalkan", en: "Taken back")
    static let bulks = Words(id: "Usulan sekaligus", en: "Asked at once")

    /// What agrees and what does not, as `LinkSign` names it.
    static func sign(_ sign: LinkSign) -> Words {
        if sign.field == LinkSign.through { return throughMerge }
        if let words = signs["\(sign.field):\(sign.level)"] { return words }
        guard let field = signFields[sign.field], let level = signLevels[sign.level] else {
            return Words(id: "\(sign.field): \(sign.level)", en: "\(sign.field): \(sign.level)")
        }
        return Words(id: "\(field.id) \(level.id)", en: "\(field.en) \(level.en)")
    }

    static let signFields: [String: Words] = [
        "nik": Words(id: "NIK", en: "NIK"), "name": Words(id: "nama", en: "name"),
        "birth": Words(id: "tanggal lahir", en: "birth date"), "mother": Words(id: "nama ibu", en: "mother's name"),
        "sex": Words(id: "jenis kelamin", en: "sex"), "family": Words(id: "nomor KK", en: "KK number"),
        "place": Words(id: "desa", en: "village"),
    ]

    static let signLevels: [String: Words] = [
        "same": Words(id: "sama", en: "the same"), "different": Words(id: "berbeda", en: "differs"),
        "missing": Words(id: "tidak ada", en: "missing"),
        "alike": Words(id: "sama atau mirip", en: "the same or alike"),
        "slip": Words(id: "beda satu angka", en: "differs in one digit"),
        "sameRarest": Words(id: "sama", en: "the same"), "sameRare": Words(id: "sama", en: "the same"),
        "sameCommon": Words(id: "sama (nama umum)", en: "the same (a common one)"),
        "sameCommonest": Words(id: "sama (nama umum)", en: "the same (a common one)"),
        "soundRare": Words(id: "beda ejaan", en: "spelt differently"),
        "soundCommon": Words(id: "beda ejaan", en: "spelt differently"),
        "longerRare": Words(id: "lebih panjang di salah satu", en: "longer in one"),
        "longerCommon": Words(id: "lebih panjang di salah satu", en: "longer in one"),
        "longerCommonest": Words(id: "lebih panjang di salah satu", en: "longer in one"),
        "initials": Words(id: "disingkat", en: "given by initials"),
        "slipRare": Words(id: "salah tulis", en: "misspelt"), "slipCommon": Words(id: "salah tulis", en: "misspelt"),
        "slipLonger": Words(id: "salah tulis dan lebih panjang", en: "misspelt and longer in one"),
        "partRare": Words(id: "sama sebagian", en: "the same in part"),
        "partCommon": Words(id: "sama sebagian", en: "the same in part"),
        "serialSlip": Words(id: "beda satu angka di nomor urut", en: "differs in one digit of the serial"),
        "serial": Words(id: "beda nomor urut saja", en: "differs in the serial only"),
        "otherSex": Words(id: "sehari, laki-laki dan perempuan", en: "of one day, of man and woman"),
        "dateSlip": Words(id: "beda satu angka di tanggalnya", en: "differs in one digit, of the date"),
        "farSerialSlip": Words(id: "beda satu angka di nomor urut", en: "differs in one digit of the serial"),
        "twoDateSlips": Words(id: "beda dua angka", en: "differs in two digits"),
        "ownDates": Words(
            id: "mirip, masing-masing dengan tanggal lahirnya", en: "nearly the same, each with its own birth date"),
        "ownDifferent": Words(
            id: "lain, masing-masing dengan tanggal lahirnya", en: "another, each with its own birth date"),
        "near": Words(id: "mirip", en: "alike"),
        "nearBeside": Words(id: "sama sebagian, sisanya mirip", en: "the same in part, the rest alike"),
        "twoSlips": Words(id: "beda dua angka", en: "differs in two digits"),
        "sameDate": Words(id: "lain, tanggalnya sama", en: "another, with the same date"),
        "sameHeaped": Words(id: "sama (tanggal taksiran)", en: "the same (one that many are given)"),
        "swapped": Words(id: "hari dan bulan tertukar", en: "with day and month swapped"),
        "sameYear": Words(id: "tahun sama, hari ditaksir", en: "of the same year, one day estimated"),
        "twoParts": Words(id: "beda hari, bulan, atau tahun", en: "differs in day, month or year"),
        "sameDistrict": Words(id: "lain di kecamatan yang sama", en: "another in the same kecamatan"),
    ]

    private static let signs: [String: Words] = [
        "place:different": Words(id: "desa lain", en: "another village"),
        "company:with": Words(
            id: "anggota lain kedua keluarga juga orang yang sama", en: "others of both families are one person too"),
        "company:rivals": Words(
            id: "masing-masing cocok dengan anggota lain", en: "each is somebody else of the other's family"),
        "nik:ofMany": Words(
            id: "NIK ini dipakai lebih dari enam orang; tiap orang ditanyakan bersama orang berikutnya",
            en: "more than six people have this NIK; each is asked about beside the next"),
        "nik:different": Words(id: "NIK lain", en: "another NIK"),
    ]
}
