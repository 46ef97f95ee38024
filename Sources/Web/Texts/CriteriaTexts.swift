import Registry

/// The words of the questions that a proposal answers, and of the sets that a kabupaten asks.
enum CriteriaTexts {
    static let title = Words(id: "Kriteria", en: "Criteria")
    static let lead = Words(
        id:
            "Hitungan ini bahan untuk musyawarah dan verifikasi. Tidak ada yang diterima atau ditolak karena hitungannya.",
        en: "The counts are for the deliberation and the verifier to weigh. Nobody is accepted or refused by a count.")
    static let formLead = Words(
        id: "Semua boleh dibiarkan. Tanyakan kepada keluarganya; yang tidak ditanyakan dibiarkan: itu bukan “tidak”.",
        en: "All of them may be left. Ask the family; leave what was not asked: that is no “no”.")
    static let formHelp = Words(
        id:
            "Jawaban yang sudah tercatat diambil dari register atau dari isian rumah; sisanya ditanyakan. Menyimpan jawaban "
            + "mengubah isi usulan, sehingga keputusan atas isi lama tidak berlaku.",
        en:
            "What is on record is taken from there or from the house as written here; the rest is asked. Saving answers "
            + "changes the content, so that a decision about the old one no longer holds.")
    static let answer = Words(id: "Jawab kriteria", en: "Answer the criteria")
    static let save = Words(id: "Simpan jawaban", en: "Save the answers")
    static let yes = Words(id: "Ya", en: "Yes")
    static let no = Words(id: "Tidak", en: "No")
    static let missing = Words(id: "Belum ditanyakan", en: "Not asked yet")
    static let openOrKnown = Words(id: "Belum, atau ikut isian rumah", en: "Not yet, or as the house says")
    static let asOnRecord = Words(id: "Ikut register", en: "As on record")
    static let ofRegister = Words(id: "dari register", en: "from the register")
    static let ofAsking = Words(id: "ditanyakan", en: "asked")
    static func differs(_ isYes: Bool) -> Words {
        isYes
            ? Words(id: "Isian rumah: ya", en: "The house says yes")
            : Words(id: "Isian rumah: tidak", en: "The house says no")
    }
    static func known(_ isYes: Bool) -> Words {
        isYes
            ? Words(id: "Dari register: ya", en: "From the register: yes")
            : Words(id: "Dari register: tidak", en: "From the register: no")
    }
    static let house = Words(id: "Rumah dan barang", en: "House and goods")
    static let houseLead = Words(
        id:
            "Semua boleh kosong. Yang diisi di sini menjawab kriteria di bawah dengan sendirinya, dan ikut dicatat dalam "
            + "register.",
        en:
            "All of it may be left empty. What is filled in here answers the criteria below by itself, and goes into the "
            + "register too.")

    /// "9 dari 14 ya, 2 belum ditanyakan".
    static func count(_ yes: String, of all: String, missing: String?) -> Words {
        guard let missing else { return Words(id: "\(yes) dari \(all) ya", en: "\(yes) of \(all) yes") }
        return Words(
            id: "\(yes) dari \(all) ya, \(missing) belum ditanyakan",
            en: "\(yes) of \(all) yes, \(missing) not asked yet")
    }

    static let notCounted = Words(id: "tidak ikut dihitung", en: "not counted")

    // MARK: As dated data

    static let sets = Words(id: "Kriteria daerah", en: "Local criteria")
    static let setsLead = Words(
        id: "Pertanyaan kriteria daerah sendiri, berlaku mulai suatu hari. Supaya ditanyakan, sebut kodenya pada alur "
            + "usulan. Kode kepmensos262 dan bps14 mengganti pertanyaan bawaan di wilayah itu.",
        en: "Questions of a region of its own, from a day on. To have them asked, name their code in the road of "
            + "proposals. The codes kepmensos262 and bps14 take the place of those that come with the program.")
    static let code = Words(id: "Kode", en: "Code")
    static let codeHint = Words(
        id: "Huruf kecil, angka, garis bawah; misalnya sragen20.", en: "Small letters, digits, underscores: sragen20.")
    static let holds = Words(id: "Berlaku?", en: "Does it hold?")
    static let holdsYes = Words(id: "Ditanyakan seperti di bawah", en: "Asked as below")
    static let holdsNo = Words(id: "Tidak ada kriteria sendiri lagi", en: "No set of its own any more")
    static let titleID = Words(id: "Judul", en: "Title in Indonesian")
    static let titleEN = Words(id: "Judul dalam bahasa Inggris", en: "Title in English")
    static let noteID = Words(id: "Cara membaca hitungannya", en: "How the count is read, in Indonesian")
    static let noteEN = Words(
        id: "Cara membaca hitungannya, dalam bahasa Inggris", en: "How the count is read, in English")
    static let questions = Words(id: "Pertanyaan", en: "Questions")
    static let questionsHint = Words(
        id: "Satu per baris: nomor | pertanyaan | bahasa Inggris | sumber. Sumber boleh kosong; misalnya lantai=7,8,9 "
            + "atau sepeda_motor=2 atau luas<8.",
        en: "One a line: number | question | English | source. The source may be left out; for example lantai=7,8,9 or "
            + "sepeda_motor=2 or luas<8.")
    static func lineBad(_ line: String) -> Words {
        Words(
            id: "Baris \(line) tidak terbaca: tulis nomor | pertanyaan | bahasa Inggris | sumber.",
            en: "Line \(line) cannot be read: write number | question | English | source.")
    }
    static func sourceBad(_ line: String) -> Words {
        Words(
            id: "Sumber di baris \(line) tidak dikenal: pakai nama kolom rumah atau kepala keluarga dan kodenya.",
            en: "The source of line \(line) is unknown: use the name of a column of house or head with codes.")
    }
    static func numberOfQuestions(_ number: String) -> Words {
        Words(id: "\(number) pertanyaan", en: "\(number) questions")
    }
    static let ofRoad = Words(id: "Kriteria yang ditanyakan", en: "Criteria that are asked")
    static let ofRoadOwn = Words(id: "Kriteria seperti dicentang", en: "Criteria as ticked")
}
