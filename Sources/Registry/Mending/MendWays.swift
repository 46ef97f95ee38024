/// What can be written by hand, handed on, or done in another form, by reason.
struct MendWays {
    let subject: MendSubject
    private var code: String { subject.rule.code }

    // MARK: Written by hand

    var entries: [MendEntry] {
        let (persons, families) = fields
        return persons.compactMap { field in
            subject.person.map { person in
                MendEntry(field: .person(field), value: field == .nik ? "" : person.value(field))
            }
        }
            + families.map { field in
                MendEntry(field: .family(field), value: field == .kk ? "" : subject.family.value(field))
            }
    }

    private var fields: ([PersonField], [FamilyField]) {
        switch code {
        case "N01", "N02", "N03", "N04", "N05", "N06", "N07", "D01", "D02", "P01", "P02", "P09": ([.nik], [])
        case "N08", "N09": ([.nik], [.kk])
        case "K01", "K02", "K03", "D04", "P05": ([], [.kk])
        case "A01", "A02", "P03": ([.name], [])
        case "M01", "P06": ([.mother], [])
        case "B01", "B02", "B03", "B04", "B05", "P04": ([.birth], [])
        case "B06": ([.birth, .nik], [])
        case "J01": ([.sex], [])
        case "J02": ([.sex, .nik], [])
        case "H03": ([.relation], [])
        case "H04": ([.birth, .relation], [])
        case "P00": ([.nik, .name, .birth], [.kk])
        case "L04": ([], [.address, .rt, .rw])
        default: ([], [])
        }
    }

    // MARK: Out of the queue

    var handOns: [MendHandOn] {
        let wait = Words(
            id: "Keluar dari antrean sampai waktunya, lalu kembali bila belum beres.",
            en: "Leaves the queue for a while, and comes back if it is not settled.")
        func waiting(_ id: String, _ words: Words) -> MendHandOn {
            MendHandOn(id: id, kind: .waiting, label: words, consequence: wait, note: words.id)
        }
        var ways: [MendHandOn] = []
        if ["A02", "B05", "B06", "J02", "K03", "H04"].contains(code) {
            let words = Words(
                id: "Sudah dicocokkan dengan KTP/KK: memang begitu", en: "Compared with the KTP/KK: it is so")
            ways.append(
                MendHandOn(
                    id: "benar", kind: .confirmed, label: words,
                    consequence: Words(
                        id: "Tidak muncul lagi di antrean selama datanya tidak berubah.",
                        en: "Does not come back unless the data change."), note: words.id))
        }
        switch code {
        case "P07":
            ways.append(
                waiting(
                    "hidup",
                    Words(id: "Masih hidup: sudah saya serahkan ke Disdukcapil", en: "Alive: handed on to Disdukcapil"))
            )
        case "L01":
            ways.append(
                waiting(
                    "tetap", Words(id: "Tidak pindah: sudah saya beri tahu Dinsos", en: "Has not moved: I told Dinsos"))
            )
        case "L03", "L06":
            ways += [
                waiting(
                    "betul",
                    Words(id: "Betul: surat pernyataannya sudah saya simpan", en: "True: I keep the signed letter")),
                waiting(
                    "keberatan",
                    Words(
                        id: "Tidak betul: keberatannya saya teruskan ke Dinsos",
                        en: "Not true: I passed the objection to Dinsos")),
            ]
        case "P10", "L02", "L05", "G01", "P99":
            ways.append(
                waiting("serah", Words(id: "Sudah saya serahkan ke Dinas Sosial", en: "Handed on to Dinas Sosial")))
        case "P08":
            ways.append(
                waiting(
                    "serah",
                    Words(id: "Warga sudah saya minta merekam KTP-el", en: "I asked the citizen to record the KTP-el")))
        case "D02", "D04":
            ways.append(
                waiting(
                    "desa",
                    Words(id: "Sudah saya tanyakan ke operator desa itu", en: "I asked the operator of that village")))
            ways.append(
                waiting("serah", Words(id: "Sudah saya serahkan ke Disdukcapil", en: "Handed on to Disdukcapil")))
        case "S01", "S02", "H01", "H02", "H03", "J01":
            ways.append(
                waiting(
                    "warga",
                    Words(
                        id: "Menunggu warga membawa KTP atau KK", en: "Waiting for the citizen to bring the KTP or KK"))
            )
        default:
            ways.append(
                waiting(
                    "serah",
                    Words(
                        id: "KTP/KK-nya sendiri keliru: sudah saya serahkan ke Disdukcapil",
                        en: "The KTP/KK itself is wrong: handed on to Disdukcapil")))
            ways.append(
                waiting(
                    "warga",
                    Words(
                        id: "Menunggu warga membawa KTP atau KK", en: "Waiting for the citizen to bring the KTP or KK"))
            )
        }
        return ways
    }

    // MARK: Other forms

    var leads: [MendLead] {
        let died = MendLead(
            words: Words(id: "Sudah meninggal: catat kematiannya", en: "Died: record the death"), place: .event(.death))
        let moved = MendLead(
            words: Words(id: "Pindah ke desa lain: buka perkara pindah", en: "Moved to another village: open a move"),
            place: .transfer)
        let left = MendLead(
            words: Words(id: "Tidak lagi di keluarga ini: catat keluar", en: "No longer in this family: record it"),
            place: .event(.leave))
        let head = MendLead(words: Words(id: "Ganti kepala keluarga", en: "Change of head"), place: .event(.head))
        switch code {
        case "B04", "P07": return [died]
        case "S02", "L01": return [moved, died, left]
        case "L04":
            return [
                MendLead(
                    words: Words(id: "Perbaiki alamat keluarga", en: "Mend the family's address"), place: .editFamily),
                moved, died, left,
            ]
        case "D02", "D03", "D04":
            return [
                moved,
                MendLead(
                    words: Words(
                        id: "Datang dari desa lain: minta pindah ke sini",
                        en: "Came from another village: ask for the move"), place: .askTransfer),
            ]
        case "H01", "H04": return [head, died]
        case "H02":
            return [
                MendLead(
                    words: Words(id: "Sudah berpisah KK: pecah KK", en: "On separate cards now: split the KK"),
                    place: .event(.split))
            ]
        case "P00", "P02", "P09":
            return subject.person.map {
                [
                    MendLead(
                        words: Words(id: "Buka semua isian orang ini", en: "Open all of this person's fields"),
                        place: .editPerson($0.key.id))
                ]
            } ?? []
        default: return []
        }
    }

    /// Fields whose change answers what a source complains of.
    var answering: [String] {
        guard subject.rule.origin == .stated else { return [] }
        return entries.map(\.name)
    }
}
