import Registry

/// The words of the pages of proposals.
extension Texts {
    // The list
    static let roadMenu = Words(id: "Bagian", en: "Part")
    static let proposalsPlace = Words(id: "Usulan", en: "Proposals")
    static func proposalsIn(_ region: String) -> Words {
        Words(id: "Usulan: \(region)", en: "Proposals: \(region)")
    }
    static let proposalsHelp = Words(
        id:
            "Tab menunjukkan tahap dan jumlahnya. Buka satu usulan untuk membaca isinya, pemeriksaannya, dan riwayatnya; langkah yang dapat Anda ambil ada di bawahnya.",
        en:
            "The tabs show how far proposals are, and how many. Open one to read what it says, what was found in it and what was done; the steps that you may take stand below."
    )
    static let whichState = Words(id: "Tahap usulan", en: "State of proposals")
    static let makeProposal = Words(id: "Buat usulan", en: "Write a proposal")
    static let anyKind = Words(id: "Semua jenis", en: "Any kind")
    static let noProposals = Words(id: "Tidak ada usulan di tahap ini", en: "No proposals in this state")
    static let noProposalsHint = Words(
        id: "Pilih tahap lain, atau hapus saringannya.", en: "Choose another state, or clear the filter.")
    static let noProposalsYet = Words(id: "Belum ada usulan", en: "No proposals yet")
    static let noProposalsYetHint = Words(
        id: "Usulan dibuat operator desa/kelurahan dan terlihat di sini sejak masih draf.",
        en: "Village operators write proposals; they are seen here from the first draft on.")

    // Until when
    static func cutoffCountdown(_ days: Int, _ month: String) -> Words {
        switch days {
        case 0: Words(id: "Hari ini batas usulan \(month)", en: "The cut-off of \(month) is today")
        case 1: Words(id: "Besok batas usulan \(month)", en: "The cut-off of \(month) is tomorrow")
        default:
            Words(
                id: "\(days) hari lagi sampai batas usulan \(month)", en: "\(days) days until the cut-off of \(month)")
        }
    }
    static func cutoffOpens(_ month: String, _ day: String) -> Words {
        Words(id: "Usulan \(month) dibuka \(day)", en: "Proposals of \(month) open on \(day)")
    }
    static func cutoffCloses(_ day: String, _ time: String, _ late: Words) -> Words {
        Words(
            id: "Ditutup \(day) pukul \(time); yang terlambat \(late.id).",
            en: "It closes on \(day) at \(time); what is late \(late.en).")
    }
    static func becomesOfLate(_ late: Cutoff.Late) -> Words {
        switch late {
        case .nextPeriod: Words(id: "masuk periode berikutnya", en: "goes into the next period")
        case .refused: Words(id: "ditolak", en: "is refused")
        case .askDinsos: Words(id: "diputuskan Dinas Sosial", en: "is for Dinsos to decide")
        }
    }
    static let noCutoff = Words(
        id: "Belum ada batas waktu usulan di kalender.", en: "The calendar has no cut-off for proposals yet.")
    static func periodOf(_ month: String) -> Words { Words(id: "Periode \(month)", en: "Period \(month)") }
    static func dueOn(_ day: String, _ left: Words) -> Words {
        Words(id: "Batas \(day), \(left.id)", en: "Cut-off \(day), \(left.en)")
    }
    static func wasDueOn(_ day: String) -> Words { Words(id: "Lewat batas \(day)", en: "Past the cut-off of \(day)") }

    // One proposal
    static let allProposalsLink = Words(id: "Semua usulan", en: "All proposals")
    static let proposalHelp = Words(
        id:
            "Bacalah isi dan pemeriksaannya dulu. Setiap langkah tercatat dengan nama, peran, waktu, dan alasannya, dan berlaku untuk isi yang Anda lihat.",
        en:
            "Read what it says and what was found first. Every step is kept with name, role, time and reason, and holds for the content that you see."
    )
    static let editProposal = Words(id: "Ubah isi", en: "Edit")
    static let mendProposal = Words(id: "Perbaiki isi", en: "Mend it")
    static let proposalVillage = Words(id: "Desa/kelurahan", en: "Village")
    static let proposalPeriod = Words(id: "Periode", en: "Period")
    static let proposalSince = Words(id: "Di tahap ini sejak", en: "In this state since")
    static let proposalMaker = Words(id: "Dibuat oleh", en: "Written by")
    static let proposalReason = Words(id: "Alasan usulan", en: "Reason")
    static let proposalNote = Words(id: "Catatan", en: "Note")
    static let proposalProgram = Words(id: "Program", en: "Programme")
    static let proposalContent = Words(id: "Isi", en: "Content")
    static let proposalErased = Words(
        id: "Isi usulan ini sudah dihapus. Langkah-langkahnya tetap tercatat.",
        en: "The content of this proposal was erased. Its steps are kept.")
    static let proposalHistory = Words(id: "Riwayat", en: "History")
    static let familyOfOfficials = Words(id: "Keluarga perangkat desa", en: "Family of a village official")
    static let cameLate = Words(id: "Terlambat, diputuskan Dinsos", en: "Late, for Dinsos to decide")
    static let visitWanted = Words(id: "Kunjungan diminta", en: "A visit was asked for")
    static let visitNoted = Words(id: "Kunjungan dicatat", en: "A visit was noted")
    static let theProgram = Words(id: "Tepat (otomatis)", en: "Tepat (by itself)")
    static let familyOfProposal = Words(id: "Buka keluarganya", en: "Open the family")
    static func enrolmentWords(_ program: String, starts: Bool) -> Words {
        starts
            ? Words(id: "Mulai menerima \(program)", en: "Begins to draw on \(program)")
            : Words(id: "Berhenti menerima \(program)", en: "No longer draws on \(program)")
    }
    static func caretakerWords(_ program: String) -> Words {
        Words(id: "Pengurus \(program)", en: "Receives \(program) for the family")
    }
    static func personsConcerned(_ number: String) -> Words {
        Words(id: "\(number) orang", en: "\(number) persons")
    }

    // Steps
    static let nextSteps = Words(id: "Langkah", en: "Steps")
    static let stepReason = Words(id: "Alasan", en: "Reason")
    static let stepWords = Words(id: "Keterangan", en: "Words")
    static let stepWordsHint = Words(
        id: "Singkat, tanpa NIK atau nomor KK.", en: "In short, without NIK or KK numbers.")
    static let stepPapers = Words(id: "Berdasarkan bukti", en: "On these papers")
    static let stepChanged = Words(
        id: "Usulan ini berubah sejak halaman dibuka. Baca lagi isinya, lalu ambil langkahnya.",
        en: "The proposal changed since the page was opened. Read it again, then take the step.")

    // The form of a household
    static let newHouseholdLead = Words(
        id: "Keluarga yang belum ada dalam register. Register baru berubah setelah usulan ini ditetapkan.",
        en: "A family that is in no register yet. The register changes only when the proposal is determined.")
    static let newHouseholdHelp = Words(
        id:
            "Salin dari KK dan KTP. Tekan Tambah anggota untuk baris berikutnya; yang sudah diketik tetap. Simpan sebagai draf, lalu lihat hasil pemeriksaannya.",
        en:
            "Copy from the KK and the identity cards. Add member gives another row and keeps what was typed. Save it as a draft, then see what was found."
    )
    static let editProposalLead = Words(
        id: "Isi yang diubah diperiksa lagi, dan keputusan musyawarah atas isi lama tidak berlaku.",
        en: "What is changed is checked again, and a decision about the old content no longer holds.")
    static let householdPart = Words(id: "Keluarga", en: "Family")
    static let membersPart = Words(id: "Anggota", en: "Members")
    static func memberNumber(_ number: Int) -> Words { Words(id: "Anggota \(number)", en: "Member \(number)") }
    static let addMember = Words(id: "Tambah anggota", en: "Add member")
    static func mostMembers(_ number: Int) -> Words {
        Words(
            id: "Satu usulan memuat paling banyak \(number) anggota.", en: "A proposal holds at most \(number) members."
        )
    }
    static let leaveOutMember = Words(id: "Hapus anggota ini", en: "Leave this member out")
    static let sameNIKTwice = Words(
        id: "NIK ini sudah ditulis untuk anggota lain.", en: "Another member has this NIK already.")
    static let groundsPart = Words(id: "Dasar usulan", en: "Grounds")
    static let whoProposes = Words(id: "Siapa yang mengusulkan?", en: "Who asks for it?")
    static func proposerWords(_ proposer: ProposalContent.Proposer) -> Words {
        switch proposer {
        case .citizen: Words(id: "Warga sendiri", en: "The citizens themselves")
        case .neighbourhood: Words(id: "RT/RW", en: "RT/RW")
        case .office: Words(id: "Perangkat desa/kelurahan", en: "The village office")
        }
    }
    static func proposedBy(_ proposer: ProposalContent.Proposer) -> Words {
        switch proposer {
        case .citizen: Words(id: "diusulkan warga", en: "asked for by the citizen")
        case .neighbourhood: Words(id: "diusulkan RT/RW", en: "asked for by the RT/RW")
        case .office: Words(id: "diusulkan perangkat desa", en: "asked for by the village office")
        }
    }
    static let officials = Words(id: "Hubungan dengan perangkat desa", en: "Ties to the village office")
    static let isOfficials = Words(
        id: "Keluarga ini keluarga perangkat desa/kelurahan", en: "This is the family of a village official")
    static let isOfficialsHint = Words(
        id: "Usulannya diputuskan tersendiri dan butuh surat pernyataan bukan titipan.",
        en: "It is decided by itself, and a declaration that nobody asked for a favour is needed.")
    static let proposalNoteHint = Words(
        id: "Keadaan keluarga dengan singkat, tanpa NIK atau nomor KK.",
        en: "How the family lives, in short, without NIK or KK numbers.")
    static let saveDraftProposal = Words(id: "Simpan draf usulan", en: "Save the draft")
    static let villageNotYours = Words(
        id: "Anda tidak mengusulkan untuk desa/kelurahan ini.", en: "You do not propose for this village.")
    static let proposalChanged = Words(
        id: "Usulan ini berubah sejak formulir dibuka. Buka lagi formulirnya dari halaman usulan.",
        en: "The proposal changed since the form was opened. Open the form again from its page.")
    static let nextAtDeliberation = Words(id: "Ke musyawarah", en: "To the deliberation")
    static let nextAtFinal = Words(id: "Ke daftar yang difinalkan", en: "To what can be made final")
    static let nextAtBatches = Words(id: "Ke berkas pengesahan", en: "To the lists")
}
