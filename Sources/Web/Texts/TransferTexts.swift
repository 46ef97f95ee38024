import Registry

/// The words of moves between villages.
extension Texts {
    static func movesIn(_ region: String) -> Words { Words(id: "Pindah: \(region)", en: "Moves: \(region)") }
    static let movesLead = Words(
        id: "Warga berpindah desa sesudah desa di seberang menerima. Sampai itu, semuanya tetap.",
        en: "People change villages once the other village accepts. Until then all stays as it is.")
    static let movesHelp = Words(
        id:
            "Jawab dulu yang menunggu Anda. Untuk menyerahkan keluarga, buka keluarganya lalu Pindahkan. Untuk warga yang datang, pakai Minta kepindahan.",
        en:
            "Answer first what waits for you. To hand a family over, open the family and choose Move. For somebody who has come, use Ask for a move."
    )
    static let whichMoves = Words(id: "Pindah yang mana", en: "Which moves")
    static let openMoves = Words(id: "Menunggu jawaban", en: "Waiting for an answer")
    static let doneMoves = Words(id: "Sudah diputuskan", en: "Decided")
    static let escalatedMoves = Words(id: "Naik ke Dinsos", en: "Up to Dinsos")
    static let noEscalatedMoves = Words(
        id: "Tidak ada kepindahan yang naik ke Dinsos", en: "No move has gone up to Dinsos")
    static let noEscalatedMovesHint = Words(
        id: "Kepindahan naik ke sini bila desa di seberang tidak menjawab pada waktunya.",
        en: "Moves come here if the other village does not answer in time.")
    static let escalatedMove = Words(
        id: "Naik ke Dinsos: tidak dijawab pada waktunya. Desa masih dapat menjawab sampai Dinsos memutuskan.",
        en: "Up to Dinsos: not answered in time. The village can still answer until Dinsos decides.")
    static let whyForVillage = Words(
        id: "Mengapa diputuskan tanpa jawaban desa?", en: "Why is it decided without the village's answer?")
    static let moveOfCase = Words(
        id: "Kepindahan ini dari kasus data ganda.", en: "This move comes of a case of a duplicate.")
    static let toDuplicateCase = Words(id: "Buka kasusnya", en: "Open the case")
    static let waitsForYou = Words(id: "Menunggu jawaban Anda", en: "Waiting for your answer")
    static let waitsForOthers = Words(id: "Menunggu jawaban desa lain", en: "Waiting for another village")
    static let noOpenMoves = Words(id: "Tidak ada yang menunggu", en: "Nothing is waiting")
    static let noDoneMoves = Words(id: "Belum ada yang diputuskan", en: "Nothing was decided yet")
    static let noMovesHint = Words(
        id: "Warga yang pindah diserahkan dari halaman keluarganya; warga yang datang diminta dari sini.",
        en: "Whoever leaves is handed over from the page of the family; whoever comes is asked for here.")
    static let allMoves = Words(id: "Semua kepindahan", en: "All moves")
    static func fromTo(_ origin: String, _ destination: String) -> Words {
        Words(id: "Dari \(origin) ke \(destination)", en: "From \(origin) to \(destination)")
    }
    static let handedOver = Words(id: "Diserahkan desa asal", en: "Handed over by the origin")
    static let askedFor = Words(id: "Diminta desa tujuan", en: "Asked for by the destination")
    static let moveOpen = Words(id: "Menunggu", en: "Waiting")
    static let moveProposed = Words(id: "Menjadi usulan", en: "Proposed")
    static let moveProposedHint = Words(
        id: "Kedua desa setuju, dan pindah ini menjadi usulan desa tujuan. Warganya belum pindah sampai usulannya "
            + "diterapkan.",
        en: "Both villages agreed, and the village they come to proposes it. Nobody moves until that is carried out.")
    static let moveOfProposal = Words(id: "Lihat siapa yang pindah", en: "See who moves")
    static let moveAccepted = Words(id: "Diterima", en: "Accepted")
    static let moveRefused = Words(id: "Ditolak", en: "Refused")
    static let moveWithdrawn = Words(id: "Ditarik kembali", en: "Withdrawn")

    // Handing over
    static func moveOf(_ name: String) -> Words { Words(id: "Pindah: \(name)", en: "Move: \(name)") }
    static func moveFamilies(_ count: String) -> Words {
        Words(id: "Pindahkan \(count) keluarga", en: "Move \(count) families")
    }
    static let moveLead = Words(
        id: "Desa tujuan akan menerima atau menolak. Sampai itu keluarga tetap tercatat di sini.",
        en: "The other village accepts or refuses. Until then the family stays on record here.")
    static let moveHelp = Words(
        id:
            "Satu kasus dilihat kedua desa. Yang menerima menulis alamat barunya; yang menolak menulis sebabnya. Pengirim dapat menariknya kembali selama belum dijawab.",
        en:
            "Both villages see the same case. Whoever accepts writes the new address; whoever refuses says why. The sender can withdraw it until it is answered."
    )
    static let whoMoves = Words(id: "Siapa yang pindah?", en: "Who moves?")
    static let someMembers = Words(id: "Sebagian anggota", en: "Some members")
    static let whichMembers = Words(id: "Anggota yang pindah", en: "Members who move")
    static let partOfFamily = Words(id: "Sebagian anggota keluarga", en: "Some members of a family")
    static let whereToVillage = Words(id: "Desa/kelurahan tujuan", en: "Village they go to")
    static let villageHint = Words(
        id: "Nama atau kode, misalnya 17.02.06.2001", en: "Name or code, for instance 17.02.06.2001")
    static let villageNeeded = Words(
        id: "Tulis nama atau kode desa/kelurahannya.", en: "Write the village's name or code.")
    static let whichVillage = Words(
        id: "Beberapa desa bernama itu. Pilih salah satu.", en: "Several villages have that name. Choose one.")
    static let whyMove = Words(id: "Mengapa pindah?", en: "Why do they move?")
    static let sendMove = Words(id: "Kirim ke desa tujuan", en: "Send to the village")

    // Asking
    static let askForMove = Words(id: "Minta kepindahan", en: "Ask for a move")
    static let askLead = Words(
        id: "Untuk warga yang sekarang tinggal di desa Anda dan tercatat di desa lain. Desa asal akan menjawab.",
        en: "For somebody who now lives in your village and is on record in another. That village will answer.")
    static let askHelp = Words(
        id:
            "Salin NIK dan nama dari KTP yang ditunjukkan. Aplikasi tidak memberi tahu apakah orangnya tercatat: itu dijawab desa asal.",
        en:
            "Copy NIK and name from the KTP shown. The program does not say whether the person is on record: the other village answers that."
    )
    static let comesTo = Words(id: "Desa/kelurahan tujuan", en: "Village they come to")
    static let fromVillage = Words(id: "Desa/kelurahan asal", en: "Village they come from")
    static let askNIKHint = Words(id: "16 angka dari KTP yang ditunjukkan.", en: "16 digits from the KTP shown.")
    static let nikNeeded = Words(id: "Tulis NIK dari KTP-nya.", en: "Write the NIK from the KTP.")
    static let nameOnKTP = Words(id: "Nama lengkap seperti di KTP", en: "Full name as on the KTP")
    static let askCaseLead = Words(
        id:
            "Untuk orang dalam kasus data ganda yang sekarang tinggal di desa Anda. Desa asal tahu siapa yang dimaksud, "
            + "jadi NIK tidak perlu ditulis.",
        en:
            "For whoever of the case of a duplicate lives in your village now. The other village knows who is meant, so "
            + "no NIK is written.")
    static let sendAsk = Words(id: "Kirim permintaan", en: "Send the request")

    // A case
    static let nobodyHere = Words(
        id:
            "Tidak ada warga desa ini dengan NIK yang diminta. Bila NIK-nya salah tulis, cari orangnya dengan nama; bila "
            + "bukan warga sini, tolak dengan sebabnya.",
        en:
            "Nobody of this village has the NIK that was asked for. If it was written wrongly, look for the person by "
            + "name; if they are not from here, refuse and say why.")
    static let askedIsGone = Words(
        id: "Orang yang diminta tidak tercatat lagi di desa ini. Tolak dengan sebabnya.",
        en: "Whoever was asked for is no longer on record in this village. Refuse and say why.")
    static let otherVillageLooks = Words(
        id: "Permintaan sudah dikirim. Desa asal mencari orangnya dan menjawab di sini.",
        en: "The request is sent. The other village looks for the person and answers here.")
    static func errorCount(_ count: String) -> Words {
        Words(id: "\(count) kesalahan", en: count == "1" ? "1 error" : "\(count) errors")
    }
    static let whyMoved = Words(id: "Alasan", en: "Reason")
    static func movedOn(_ day: String) -> Words { Words(id: "Pindah sejak \(day)", en: "Moved on \(day)") }
    static let acceptMove = Words(id: "Terima", en: "Accept")
    static let refuseMove = Words(id: "Tolak", en: "Refuse")
    static let withdrawMove = Words(id: "Tarik kembali", en: "Withdraw")
    static let whyRefused = Words(id: "Mengapa ditolak?", en: "Why is it refused?")
    static let whyWithdrawn = Words(id: "Mengapa ditarik kembali?", en: "Why is it withdrawn?")
    static func compareName(_ name: String) -> Words {
        Words(id: "Diminta atas nama \(name). Cocokkan dulu.", en: "Asked for under the name \(name). Compare first.")
    }
    static let chooseWhoMoves = Words(id: "Pilih siapa yang pindah.", en: "Choose who moves.")
    static let howTakenUp = Words(id: "Di desa ini mereka", en: "In this village they")
    static let ownKK = Words(id: "menjadi KK sendiri", en: "have a KK of their own")
    static let ownKKHint = Words(id: "Tulis alamatnya di sini.", en: "Write the address here.")
    static let intoKK = Words(id: "masuk ke KK yang sudah ada", en: "come into a KK that exists")
    static let intoKKHint = Words(
        id: "Cari keluarga yang menerima mereka.", en: "Find the family that takes them up.")
    static let addressHere = Words(id: "Alamat di desa ini", en: "Address in this village")
    static let moveKKHint = Words(
        id: "Kosongkan bila KK baru belum terbit.", en: "Leave empty if the new KK is not issued yet.")
}
