import Registry

/// Words about which changes are proposed, where and from when.
extension Texts {
    static let roadRules = Words(id: "Alur usulan", en: "Road of proposals")
    static let roadRulesLead = Words(
        id:
            "Di mana perubahan oleh operator desa menjadi usulan dan baru berlaku sesudah diputuskan. Yang tidak disebut di sini berjalan seperti biasa: formulir langsung berlaku. Petugas Dinsos tetap memperbaiki langsung.",
        en:
            "Where changes by village operators become proposals, and apply once they are decided. What is not named here goes as usual: forms apply at once. Dinsos goes on mending at once."
    )
    static let turnRoadOn = Words(id: "Nyalakan alur usulan", en: "Turn the road of proposals on")
    static let turnRoadOnLead = Words(
        id:
            "Satu draf untuk semua yang sekarang langsung berlaku di wilayah ini: perbaikan, anggota baru, pecah dan gabung KK, peristiwa keluarga, dan penghapusan (meninggal atau keluar). Pindah wilayah tetap diputuskan kedua desa.",
        en:
            "One draft for all that applies at once in this area now: corrections, new members, splits and merges of KK, events in families, and removals (death or leaving). Moves between villages stay with both villages."
    )
    static let roadIsOn = Words(
        id: "Semua jenis sudah menjadi usulan di wilayah ini pada hari itu.",
        en: "All kinds are proposed in this area on that day already.")
    static let proposalKind = Words(id: "Jenis usulan", en: "Kind of proposal")
    static let roadRegionHint = Words(
        id: "Kode atau nama, misalnya 17.02. Wilayah yang paling sempit berlaku.",
        en: "Code or name, for example 17.02. The narrowest area wins.")
    static let roadModeLabel = Words(id: "Perubahan oleh desa", en: "Changes by the village")
    static func roadMode(_ mode: RoadSetting.Mode?) -> Words {
        switch mode {
        case .atOnce: Words(id: "Langsung berlaku", en: "Apply at once")
        case .proposal: Words(id: "Menjadi usulan", en: "Become proposals")
        case .closed: Words(id: "Ditutup", en: "Are closed")
        case nil: notSaid
        }
    }
    static let roadCutoff = Words(id: "Batas waktu yang dipakai", en: "Cut-off that it goes by")
    static let asUsual = Words(id: "Seperti biasa", en: "As usual")
    static let roadOffices = Words(id: "Kantor yang dilewati", en: "Offices on the way")
    static let roadOfficesOwn = Words(id: "Seperti dicentang di bawah", en: "As ticked below")
    static let roadOfficesTicked = Words(
        id: "Selain kepala desa/lurah dan verifikator Dinsos", en: "Beside the village head and the verifier of Dinsos")
    static let roadAppliesLabel = Words(id: "Isinya berlaku", en: "The content applies")
    static func roadApplies(_ applies: RoadSetting.Applies?) -> Words {
        switch applies {
        case .passed: Words(id: "Saat lulus verifikasi", en: "When it has passed verification")
        case .determined: Words(id: "Saat ditetapkan", en: "When it is determined")
        case nil: asUsual
        }
    }
    static let noOffices = Words(id: "tidak ada", en: "none")

    // Forms whose change is proposed
    static let saveAsProposal = Words(id: "Simpan sebagai usulan", en: "Save as a proposal")
    static let becomesProposal = Words(
        id: "Belum ada yang disimpan. Sesudah disimpan, ini menjadi usulan; data keluarga belum berubah.",
        en: "Nothing is saved yet. Once saved this becomes a proposal; the family's data stay as they are.")
    static let saveChangedProposal = Words(id: "Simpan perubahan usulan", en: "Save the changed proposal")
    static let proposalIsRewritten = Words(
        id: "Belum ada yang disimpan. Sesudah disimpan, isi usulan berganti; data keluarga tetap seperti adanya.",
        en: "Nothing is saved yet. Once saved, this is what the proposal says; the family's data stay as they are.")
    static let inThisProposal = Words(id: "dalam usulan ini", en: "in this proposal")
    static let leaveNumberOut = Words(id: "Tidak jadi mengusulkan nomor ini", en: "Do not propose this number")
    static let proposedNumberStays = Words(
        id: "Bila tidak ditulis nomor lain, nomor ini tetap diusulkan.",
        en: "Unless another number is typed, this one stays proposed.")
    static let mendedHeading = Words(id: "Perbaikan yang diusulkan", en: "What is to be mended")
    static let mendedHelp = Words(
        id: "Hanya isian yang diubah oleh usulan ini. Yang dikembalikan seperti data sekarang tidak lagi diusulkan.",
        en: "Only the fields that this proposal changes. What is set back to what is on record is proposed no more.")
    static func mendedIsGone(_ name: String) -> Words {
        Words(
            id: "\(name) tidak lagi tercatat di desa ini: bila disimpan, perubahannya tidak ikut diusulkan.",
            en: "\(name) is on record in this village no more: once saved, nothing is proposed of them.")
    }
    static let mendedRest = Words(
        id: "Selebihnya dari usulan ini tetap.", en: "All else of this proposal stays as it is.")
    static func mendedMerges(_ number: Int) -> Words {
        Words(
            id: "\(number) keluarga tetap diusulkan menjadi satu.",
            en: "\(number) families are still proposed to become one.")
    }
    static let stateProposed = Words(id: "Menjadi usulan", en: "Proposed")
}
