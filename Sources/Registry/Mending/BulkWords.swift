/// Why a row is refused, and what became of it, in words. Nothing of anybody stands in them.
enum BulkWords {
    static let alreadySo = Words(id: "Sudah seperti itu.", en: "It is so already.")
    static let doubtfulNIK = Words(
        id: "NIK-nya sendiri meragukan. Perbaiki NIK dulu.", en: "The NIK itself is doubtful. Mend the NIK first.")
    static let noPossibleCentury = Words(
        id: "Tanggal dalam NIK tidak mungkin: di masa depan atau lebih dari 110 tahun.",
        en: "The date in the NIK cannot be: ahead, or more than 110 years ago.")
    static let ambiguousCentury = Words(
        id: "Tahun lahirnya bisa 19.. atau 20..; hubungan keluarga tidak menentukan. Isi satu per satu.",
        en: "The year may be 19.. or 20.., and the relation does not decide. Fill it in one by one.")
    static let swapDoesNotFit = Words(
        id: "Sesudah ditukar pun tidak sama dengan NIK.", en: "Even swapped it does not agree with the NIK.")
    static let otherLetters = Words(
        id: "Ada huruf atau tanda lain selain O, I, dan l.", en: "There are letters or signs other than O, I and l.")
    static let notSixteen = Words(id: "Hasilnya bukan 16 angka.", en: "The result is not 16 digits.")
    static let noRealDate = Words(
        id: "Hasilnya tidak memuat tanggal lahir atau kode wilayah yang benar.",
        en: "The result has no real birth date or region code.")
    static let nameMissing = Words(
        id: "Nama atau nama ibu kandung kosong; tidak ada yang ditukar.",
        en: "The name or the mother's name is empty; there is nothing to swap.")
    static let notStated = Words(
        id: "Sumber tidak menyatakan ini tentang orangnya.", en: "The source does not say this of the person.")
    static let headLeaves = Words(
        id: "Kepala keluarga dengan anggota lain. Catat lewat halaman keluarga dan pilih kepala baru.",
        en: "The head of a family with other members. Record it on the family's page and choose a new head.")
    static let notOneByOne = Words(
        id: "Keluarganya tidak berisi satu orang dengan NIK 16 angka.",
        en: "The family does not hold one person with a NIK of 16 digits.")
    static let kkIsNoNIK = Words(
        id: "Nomor KK-nya tidak cocok sebagai NIK orang ini.", en: "The KK number does not fit as this person's NIK.")
    static let kkTaken = Words(
        id: "Sudah ada keluarga dengan nomor KK ini di desa. Satukan lewat Gabung KK.",
        en: "A family of the village has this KK number already. Bring them together with Merge.")
    static let alone = Words(
        id: "Tidak ada orang lain yang dipilih dengan nomor yang sama.",
        en: "Nobody else was chosen who has the same number.")
    static let changedSince = Words(
        id: "Diubah sejak pratinjau; dibiarkan seperti sekarang.",
        en: "Changed since the preview; left as it is now.")
    static let gone = Words(
        id: "Datanya tidak ada lagi di wilayah Anda.", en: "The record is no longer in your area.")
    static let noPermission = Words(
        id: "Bukan wewenang akun Anda.", en: "Your account may not do this.")
    static let otherVillage = Words(
        id: "Di desa lain daripada yang lain; ajukan tersendiri.", en: "Of another village than the rest; ask apart.")
    static let underWay = Words(
        id: "Sudah ada pengajuan pindah yang menunggu untuk keluarga ini.",
        en: "A move of this family is waiting already.")
    static let nowValid = Words(id: "Keluarga kini valid.", en: "The family is valid now.")
    static let waiting = Words(id: "Menunggu persetujuan.", en: "Waits for approval.")
    static let proposed = Words(
        id: "Menjadi usulan; register belum berubah.", en: "Became a proposal; the register is unchanged.")
    static let keptProposal = Words(
        id: "Sudah menjadi usulan; tarik lewat halaman usulannya.",
        en: "It is a proposal; withdraw it on the proposal's page.")
    static let undone = Words(id: "Dikembalikan.", en: "Put back.")
    static let keptWhole = Words(
        id: "Sudah diubah lagi sesudahnya; dibiarkan.", en: "Changed again since; left as it is.")
    static let transferOpened = Words(
        id: "Diajukan; menunggu jawaban desa tujuan.", en: "Handed over; waits for the other village.")
    static let transferDone = Words(id: "Sudah pindah.", en: "Moved.")
    static let transferWithdrawn = Words(id: "Pengajuan ditarik.", en: "Withdrawn.")

    static func stillWrong(_ count: Int) -> Words {
        Words(
            id: "Masih ada \(count) kesalahan.", en: count == 1 ? "1 error is left." : "\(count) errors are left.")
    }

    /// Why an undo left something.
    static func kept(_ refusal: Refusal) -> Words {
        switch refusal {
        case .notFound: gone
        case .notAllowed: noPermission
        case .tooLate(let hours):
            Words(
                id: "Batas \(hours) jam untuk mengurungkan sudah lewat.",
                en: "The \(hours) hours in which it could be undone are over.")
        default: keptWhole
        }
    }

    static func of(_ refusal: Refusal) -> Words {
        switch refusal {
        case .changedMeanwhile, .repeatedDifferently: changedSince
        case .invalidInput(_, let reason): reason
        case .notAllowed: noPermission
        default: gone
        }
    }
}
