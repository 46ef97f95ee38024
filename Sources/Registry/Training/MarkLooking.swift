import Storage

/// Tasks of finding and of looking: from the trail.
extension TaskMarker {
    func markFound(_ result: inout TaskResult) throws {
        let person = try person(rule.person ?? "")
        let searched = try !trail(.searched).isEmpty
        let opened = try trail(.viewed).contains { $0.object == "keluarga \(person.family)" }
        result.look(
            searched,
            Words(id: "Anda sudah mencari.", en: "You have searched."),
            Words(
                id: "Belum ada pencarian sejak tugas ini dimulai. Pakai kotak cari di atas.",
                en: "Nothing was searched for since this task began. Use the search box above."))
        result.look(
            opened,
            Words(id: "Halaman keluarga yang benar sudah dibuka.", en: "The right family's page was opened."),
            Words(
                id: "Halaman keluarga orang yang dimaksud belum dibuka. Lihat tahun lahirnya pada hasil pencarian.",
                en: "The family's page of the person meant was not opened. Look at the birth year in what was found."))
    }

    func markRevealed(_ result: inout TaskResult) throws {
        let person = try person(rule.person ?? "")
        let shown = try trail(.revealed)
        let right = shown.filter { $0.object == "nik \(person.key.id)" }
        let reasons = rule.reasons ?? []
        result.look(
            !right.isEmpty,
            Words(id: "NIK yang dimaksud sudah dibuka.", en: "The NIK meant was shown."),
            Words(
                id: "NIK \(name(rule.person ?? "")) belum dibuka sejak tugas ini dimulai.",
                en: "The NIK of \(name(rule.person ?? "")) was not shown since this task began."), at: person.family)
        if !right.isEmpty {
            result.look(
                right.allSatisfy { look in reasons.contains { look.detail.hasPrefix($0) } },
                Words(id: "Alasannya sesuai kejadian.", en: "The reason fits what happened."),
                Words(
                    id: "Alasan yang dipilih tidak sesuai: warganya datang membawa KTP. Mulai tugas ini lagi.",
                    en: "The reason does not fit: the citizen came with his KTP. Begin this task again."))
        }
        let others = shown.count - right.count
        if others > 0 {
            result.wrong(
                "Anda juga membuka \(others) nomor lain yang tidak diperlukan. Itu tercatat. Mulai tugas ini lagi.",
                "You also showed \(others) other numbers that nobody needed. That is on record. Begin this task again.")
        }
    }
}
