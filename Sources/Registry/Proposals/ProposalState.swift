import Storage

/// How far a proposal is on its road: the codes that lists and letters carry, in the order of the road.
package enum ProposalState: String, Codable, Sendable, CaseIterable, SQLConvertible {
    case draft = "DRAF"
    case putForward = "DIAJUKAN_RT"
    case onAgenda = "TERJADWAL_MUSDES"
    case agreed = "SETUJU_MUSDES"
    case postponed = "TUNDA_MUSDES"
    case refused = "TOLAK_MUSDES"
    case finalised = "FINAL_DESA"
    case forwarded = "TERUSAN_KEC"
    case verifying = "VERIF_DINSOS"
    case returned = "DIKEMBALIKAN"
    case rejected = "DITOLAK"
    case passed = "LULUS"
    case endorsed = "DISETUJUI_KADIS"
    case ratified = "DISAHKAN"
    case sent = "TERKIRIM_PUSAT"
    case determined = "DITETAPKAN"
    case rejectedByMinistry = "DITOLAK_PUSAT"
    case unmatched = "TIDAK_PADAN"
    case handedBack = "DISERAHKAN_DESA"
    case reverified = "VERIFIKASI_ULANG"
    /// It was carried out, and no office comes after: what a kabupaten settles by itself.
    case done = "SELESAI"
    case withdrawn = "DITARIK"

    /// Whoever takes it further on a road through every office; nil: nobody, it has ended.
    package var turn: Role? {
        switch self {
        case .draft, .putForward, .onAgenda, .postponed, .returned, .handedBack: .operatorDesa
        case .agreed: .kades
        case .finalised: .camat
        case .forwarded, .verifying, .ratified: .verifikator
        // The ministry answers by a decree, which an account here has to take in.
        case .passed, .sent: .kadis
        case .endorsed, .determined, .rejectedByMinistry, .unmatched: .bupati
        case .refused, .rejected, .reverified, .done, .withdrawn: nil
        }
    }

    package var isOpen: Bool { turn != nil }

    /// Whether the content stands as it is: the village writes where it has not decided, or has to decide again.
    package var isLocked: Bool {
        switch self {
        case .draft, .putForward, .postponed, .returned: false
        case .onAgenda, .agreed, .refused, .finalised, .forwarded, .verifying, .rejected, .passed, .endorsed, .ratified,
            .sent, .determined, .rejectedByMinistry, .unmatched, .handedBack, .reverified, .done, .withdrawn:
            true
        }
    }

    package var title: Words {
        switch self {
        case .draft: Words(id: "Draf", en: "Draft")
        case .putForward: Words(id: "Diajukan RT/RW", en: "Put forward by RT/RW")
        case .onAgenda: Words(id: "Masuk agenda musyawarah", en: "On the agenda")
        case .agreed: Words(id: "Disetujui musyawarah", en: "Agreed to by the village")
        case .postponed: Words(id: "Ditunda musyawarah", en: "Postponed by the village")
        case .refused: Words(id: "Ditolak musyawarah", en: "Refused by the village")
        case .finalised: Words(id: "Final desa", en: "Final in the village")
        case .forwarded: Words(id: "Diteruskan kecamatan", en: "Forwarded by the kecamatan")
        case .verifying: Words(id: "Diperiksa Dinsos", en: "Being verified by Dinsos")
        case .returned: Words(id: "Dikembalikan ke desa", en: "Returned to the village")
        case .rejected: Words(id: "Ditolak Dinsos", en: "Rejected by Dinsos")
        case .passed: Words(id: "Lulus verifikasi", en: "Passed verification")
        case .endorsed: Words(id: "Disetujui Kepala Dinas", en: "Endorsed by the head of Dinsos")
        case .ratified: Words(id: "Disahkan Bupati/Wali Kota", en: "Ratified by the regent/mayor")
        case .sent: Words(id: "Terkirim ke kementerian", en: "Sent to the ministry")
        case .determined: Words(id: "Ditetapkan", en: "Determined")
        case .rejectedByMinistry: Words(id: "Ditolak pusat", en: "Rejected by the ministry")
        case .unmatched: Words(id: "Tidak padan", en: "Not matched")
        case .handedBack: Words(id: "Diserahkan ke desa", en: "Handed back to the village")
        case .reverified: Words(id: "Sudah diverifikasi ulang", en: "Verified again")
        case .done: Words(id: "Selesai", en: "Done")
        case .withdrawn: Words(id: "Ditarik", en: "Withdrawn")
        }
    }
}
