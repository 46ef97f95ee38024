import Registry

/// The words of the forms that change a family.
extension Texts {
    // The frame of every form
    static let seeFirst = Words(id: "Lihat akibatnya dulu", en: "See what it does first")
    static let willHappen = Words(id: "Akan terjadi", en: "This will happen")
    static let undoLater = Words(
        id: "Belum ada yang disimpan. Sesudah disimpan, perubahan ini masih dapat diurungkan.",
        en: "Nothing is saved yet. Once saved, this change can still be undone.")
    static let eventDay = Words(id: "Tanggal kejadian", en: "Day it happened")
    static let eventDayHint = Words(
        id: "Hari terjadinya, bukan hari dicatat. Contoh: 21-11-2026.",
        en: "The day it happened, not the day of writing. Example: 21-11-2026.")
    static let dayNeeded = Words(
        id: "Tulis tanggal lengkap, misalnya 21-11-2026.", en: "Write a whole date, for instance 21-11-2026.")
    static let dayAhead = Words(id: "Tanggal ini belum tiba.", en: "This day is still ahead.")
    static let changeReason = Words(id: "Mengapa diubah?", en: "Why is it changed?")
    static let evidence = Words(id: "Bukti", en: "Evidence")
    static let noEvidence = Words(id: "Tanpa bukti tertulis", en: "No written evidence")
    static let evidenceNumber = Words(id: "Nomor bukti", en: "Number of the evidence")
    static let evidenceNumberHint = Words(
        id: "Nomor surat atau akta. Bukan NIK atau nomor KK.",
        en: "Number of the letter or certificate. Not a NIK or KK number.")
    static let evidenceKindNeeded = Words(
        id: "Pilih jenis buktinya, atau kosongkan nomornya.", en: "Choose the kind of evidence, or empty its number.")
    static let nothingChanged = Words(id: "Tidak ada yang diubah.", en: "Nothing was changed.")
    static let alreadySaved = Words(
        id:
            "Formulir ini sudah pernah disimpan dengan isi lain. Bila isi yang sekarang juga benar, simpan sekali lagi.",
        en: "This form was saved before with another content. If the present one is right too, save once more.")
    static let familyChanged = Words(
        id: "Susunan keluarga ini diubah orang lain sejak Anda membukanya. Periksa lagi, lalu simpan.",
        en: "Somebody else changed this family since you opened it. Look again, then save.")
    static let chooseOne = Words(id: "Pilih salah satu.", en: "Choose one.")
    static let notKnown = Words(id: "Belum diketahui", en: "Not known")

    // Two people, one field
    static let conflictTitle = Words(
        id: "Orang lain mengubah isian yang sama. Pilih yang benar.",
        en: "Somebody else changed the same field. Choose the right one.")
    static let conflictHint = Words(
        id: "Isian lain tetap seperti yang Anda tulis. Belum ada yang disimpan.",
        en: "The other fields stay as you wrote them. Nothing is saved yet.")
    static let mine = Words(id: "Punya saya", en: "Mine")
    static let inRegister = Words(id: "Di register", en: "In the register")
    static func inRegister(by name: String, _ moment: String) -> Words {
        Words(id: "Di register: diubah \(name), \(moment)", en: "In the register: changed by \(name), \(moment)")
    }
    static let emptyValue = Words(id: "(kosong)", en: "(empty)")
    static let differsHidden = Words(
        id: "Bedanya pada angka yang disamarkan.", en: "They differ in the masked digits.")

    // A person
    static func mendPerson(_ name: String) -> Words { Words(id: "Perbaiki \(name)", en: "Mend \(name)") }
    static let mendPersonLead = Words(
        id: "Ubah hanya yang keliru. Yang tidak Anda sentuh tidak berubah.",
        en: "Change only what is wrong. What you do not touch stays as it is.")
    static let nikHint = Words(
        id: "Isi hanya bila harus diganti: ketik lengkap 16 angka dari KTP atau KK.",
        en: "Only if it has to change: type all 16 digits from the KTP or KK.")
    static let newNIKHint = Words(
        id: "16 angka dari KTP atau KK.",
        en: "16 digits from the KTP or KK.")
    static let nowRecorded = Words(id: "Sekarang tercatat:", en: "On record now:")
    static func emptyNumber(_ label: String) -> Words {
        Words(id: "Kosongkan \(label)", en: "Empty the \(label)")
    }
    static let emptyNumberHint = Words(
        id: "Bila nomor ini keliru dan nomor yang benar belum ada.",
        en: "If this number is wrong and the right one is not there yet.")
    static let nameHint = Words(
        id: "Seperti di KTP atau KK, tanpa gelar.", en: "As on the KTP or KK, without titles.")
    static let birthHint = Words(
        id: "Contoh: 12-05-1987. Bila hanya tahunnya yang diketahui: 1987.",
        en: "Example: 12-05-1987. If only the year is known: 1987.")
    static let motherHint = Words(
        id: "Nama gadis ibu kandung, seperti di KK.", en: "The mother's maiden name, as on the KK.")
    static let moreAbout = Words(
        id: "Keterangan lain: perkawinan, sekolah, pekerjaan, kesehatan",
        en: "More: marriage, school, work, health")
    static let mendPersonHelp = Words(
        id:
            "Cocokkan dengan KTP atau KK yang dibawa warga. Nomor NIK tidak ditampilkan di isian; ketik lengkap bila harus diganti. Sesudah disimpan, keluarga langsung diperiksa lagi.",
        en:
            "Compare with the KTP or KK the citizen brought. The NIK does not stand in its field; type it whole if it has to change. Once saved, the family is checked again at once."
    )

    // A family
    static let mendAddress = Words(id: "Perbaiki alamat dan KK", en: "Mend address and KK")
    static let mendAddressLead = Words(
        id: "Untuk perpindahan ke desa lain, pakai Pindahkan.", en: "For a move to another village use Move.")
    static let kkHint = Words(
        id: "Isi hanya bila harus diganti: ketik lengkap 16 angka dari KK.",
        en: "Only if it has to change: type all 16 digits from the KK.")
    static let cardHint = Words(
        id:
            "16 angka dari kartu keluarga. Enam angka pertama kode kecamatan tempat KK diterbitkan, bukan kode desa; boleh berbeda bila keluarga pernah pindah.",
        en:
            "16 digits from the family card. The first six are the code of the kecamatan that issued it, not of the village; they may differ if the family has moved."
    )
    static let addressHint = Words(
        id: "Jalan, gang, atau nama tempat, tanpa RT/RW.", en: "Street or place, without RT/RW.")
    static let mergeInstead = Words(id: "Gabungkan kedua keluarga", en: "Merge the two families")
    static let mendAddressHelp = Words(
        id:
            "Alamat dan nomor KK berlaku untuk seluruh keluarga. Nomor KK yang sudah dipakai keluarga lain di desa ini ditolak: gabungkan keduanya bila memang satu KK.",
        en:
            "Address and KK number are the whole family's. A KK number that another family of this village has is refused: merge the two if they are one KK."
    )

    // A house
    static let mendHouse = Words(id: "Perbaiki data rumah", en: "Mend the house")
    static let mendHouseLead = Words(
        id: "Isi sesuai keadaan pada hari kunjungan. Yang tidak diketahui biarkan.",
        en: "As it is on the day of the visit. Leave what you do not know.")
    static let mendHouseHelp = Words(
        id: "Kode dan pilihannya mengikuti formulir BDT 2015. Tanggal kejadian adalah hari rumah itu dilihat.",
        en: "Codes and choices follow the BDT form of 2015. The day is the day the house was seen.")

    // Looking somebody up
    static let findPerson = Words(id: "Cari orangnya di desa ini", en: "Find the person in this village")
    static let findFamily = Words(id: "Cari keluarganya di desa ini", en: "Find the family in this village")
    static let findHint = Words(
        id: "Nama, NIK, atau nomor KK. Tekan Cari, lalu pilih dari hasilnya.",
        en: "Name, NIK or KK number. Press Search, then choose from what was found.")
    static let whichPerson = Words(id: "Orang yang mana?", en: "Which person?")
    static let whichFamily = Words(id: "Keluarga yang mana?", en: "Which family?")
    static let nobodyFound = Words(
        id: "Tidak ada yang cocok di desa ini. Coba ejaan lain atau nomornya.",
        en: "Nobody fits in this village. Try another spelling or the number.")
    static let choosePerson = Words(id: "Cari lalu pilih orangnya.", en: "Search and choose the person.")
    static let chooseFamily = Words(id: "Cari lalu pilih keluarganya.", en: "Search and choose the family.")
    /// Of a number whose field is empty while nothing is to change.
    static func newNumber(_ label: Words) -> Words { Words(id: "\(label.id) baru", en: "New \(label.en)") }
}
