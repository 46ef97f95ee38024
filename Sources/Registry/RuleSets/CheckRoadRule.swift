import Rules
import Storage

/// Refuses roads that cannot be gone, however they are laid over what wider regions say.
extension CheckDatedRow {
    func check(_ rule: RoadRule) throws {
        guard rule.region == .nation || book.gazetteer[rule.region] != nil else {
            throw Self.bad("wilayah", "Wilayah tidak dikenal.", "Unknown region.")
        }
        guard let edit = rule.edit else { return }
        try check(edit.mode, of: rule.kind)
        if let cutoff = edit.cutoff,
            try book.db.first("SELECT code FROM cutoff_kind WHERE code = \(cutoff)") == nil
        {
            throw Self.bad("jenis_batas", "Pilih jenis batas waktu.", "Choose the kind of cut-off.")
        }
        try checkOffices(edit, of: rule.kind)
        try checkReasons(edit.reasons ?? [], of: rule.kind, isSaid: edit.reasons != nil)
        try checkCriteria(edit.criteria ?? [], in: rule.region)
    }

    /// What is asked has to be known where it is asked, on the day on which it begins.
    private func checkCriteria(_ names: [String], in region: RegionCode) throws {
        if names.isEmpty { return }
        guard Set(names).count == names.count else {
            throw Self.bad("kriteria", "Setiap kriteria satu kali saja.", "Each set of criteria once.")
        }
        let known = try CriteriaBook(on: CivilDate(packed: day), at: region, in: book.db).sets
        for name in names where known[name] == nil {
            throw Self.bad(
                "kriteria", "Kriteria \(name) belum berlaku di wilayah itu pada hari mulai.",
                "The criteria \(name) are not in force there on the first day.")
        }
    }

    private func check(_ mode: RoadSetting.Mode?, of kind: ProposalKind) throws {
        guard let mode else { return }
        switch mode {
        case .atOnce where !kind.isMadeByForms && kind != .move:
            throw Self.bad(
                "cara", "Jenis ini tidak punya formulir yang langsung berlaku: pilih diusulkan atau ditutup.",
                "There is no form by which this kind applies at once: choose proposed or closed.")
        case .closed where !kind.needsMusdes:
            throw Self.bad(
                "cara", "Perubahan dengan formulir tidak ditutup di sini. Larang lewat bagian Persetujuan.",
                "Changes by forms are not closed here. Disallow them under Agreement.")
        case .proposal, .atOnce, .closed: return
        }
    }

    /// All offices are named or none, so that no other region's words make half of a route.
    private func checkOffices(_ edit: RoadEdit, of kind: ProposalKind) throws {
        guard let offices = edit.offices else {
            guard edit.applies == nil else {
                throw Self.bad("kantor", "Pilih juga kantor yang dilewati.", "Choose the offices on the way too.")
            }
            return
        }
        guard Set(offices.keys) == Set(RoadOffice.allCases.map(\.rawValue)) else {
            throw Self.bad("kantor", "Sebut semua kantor.", "Name every office.")
        }
        guard let applies = edit.applies else {
            throw Self.bad("berlaku", "Pilih kapan isinya berlaku.", "Choose when its content applies.")
        }
        let through = Set(RoadOffice.allCases.filter { offices[$0.rawValue] == true })
        for office in RoadOffice.allCases where through.contains(office) {
            guard let previous = office.previous, !through.contains(previous) else { continue }
            throw Self.bad(
                "kantor", "\(office.title.id) memutuskan sesudah \(previous.title.id): pilih keduanya.",
                "\(office.title.en) decides after \(previous.title.en): choose both.")
        }
        if kind.needsMusdes, !through.contains(.musdes) {
            throw Self.bad(
                "kantor", "Jenis ini selalu lewat musyawarah desa/kelurahan (UU 13/2011).",
                "This kind always goes before the village's deliberation (UU 13/2011).")
        }
        if applies == .passed, through.contains(.kadis) {
            throw Self.bad(
                "berlaku",
                "Bila Kepala Dinas ikut memutuskan, isinya tidak berlaku sebelum itu: pilih saat ditetapkan.",
                "Where the head of Dinsos decides too, nothing applies before: choose when it is determined.")
        }
        if applies == .determined, !through.contains(.bupati) {
            throw Self.bad(
                "berlaku", "Tanpa Bupati/Wali Kota tidak ada penetapan: pilih saat lulus verifikasi.",
                "Without the regent or mayor there is no decree: choose when it has passed verification.")
        }
    }

    private func checkReasons(_ reasons: [String], of kind: ProposalKind, isSaid: Bool) throws {
        for name in reasons where ProposalReason.named(name) == nil {
            throw Self.bad("isi", "Alasan \(name) tidak dikenal.", "Unknown reason \(name).")
        }
        guard isSaid, kind.isMadeByForms else { return }
        // A form gives the reasons that it knows, and no others.
        guard Set(reasons).isSuperset(of: FormReason.all(of: kind)), kind == .removal || reasons.isEmpty else {
            throw Self.bad(
                "isi", "Formulir jenis ini memberi alasannya sendiri.", "The forms of this kind give their own reasons."
            )
        }
    }
}
