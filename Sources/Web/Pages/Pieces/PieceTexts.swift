import Registry

/// Words of the page of pieces.
extension Texts {
    static let pieces = Words(id: "Potongan antarmuka", en: "Pieces of the screens")
    static let piecesLead = Words(
        id: "Setiap potongan dalam setiap keadaannya; berjalan tanpa skrip.",
        en: "Every piece in every state; all of them work without script.")
    static let piecesHelp = Words(
        id: "Halaman ini untuk pembuat layar: ambil potongan yang sudah ada sebelum membuat yang baru.",
        en: "This page is for those who build screens: take a piece that is here before making a new one.")
    static let piecesTokens = Words(id: "Warna, huruf, ikon", en: "Colours, type, icons")
    static let piecesTokensRule = Words(
        id: "Merah, kuning, hijau hanya untuk makna; ikon selalu bersama kata.",
        en: "Red, amber and green only where they mean something; an icon always stands beside a word.")
    static let piecesLayout = Words(id: "Tata letak", en: "Layout")
    static let piecesLayoutRule = Words(
        id: "Satu kolom di HP, dua atau tiga di laptop.", en: "One column on a phone, two or three on a laptop.")
    static let piecesButtons = Words(id: "Tombol", en: "Buttons")
    static let piecesButtonsRule = Words(
        id: "Satu tombol utama tiap layar. Yang tidak bisa ditekan selalu mengatakan sebabnya.",
        en: "One main button a screen. One that cannot be pressed says why.")
    static let piecesFields = Words(id: "Isian", en: "Fields")
    static let piecesFieldsRule = Words(
        id: "Label, petunjuk, galat, isian: selalu dalam urutan itu. Semua yang sudah diketik tetap ada.",
        en: "Label, hint, error, input, always in that order. Whatever was typed stays.")
    static let piecesStatus = Words(id: "Status dan tenggat", en: "Statuses and deadlines")
    static let piecesStatusRule = Words(
        id: "Kata, bentuk ikon, dan warna bersama-sama; kode resmi tetap terlihat.",
        en: "Word, shape and colour together; the official code stays visible.")
    static let piecesLetters = Words(id: "Kotak huruf", en: "Letter boxes")
    static let piecesLettersRule = Words(
        id: "Sejajar huruf demi huruf: yang berbeda bergaris tebal, yang kurang bergaris putus-putus.",
        en: "In line letter by letter: a heavy line where they differ, a dashed box where one is missing.")
    static let piecesNotices = Words(id: "Pemberitahuan", en: "Notices")
    static let piecesNoticesRule = Words(
        id: "Apa yang terjadi dan apa yang dapat dilakukan.", en: "What happened, and what can be done.")
    static let piecesFigures = Words(id: "Angka, batang, fakta", en: "Figures, bars, facts")
    static let piecesFiguresRule = Words(
        id: "Setiap angka adalah tautan ke daftarnya, dengan penyebut atau waktunya.",
        en: "Every number is the way to its list, with its denominator or time.")
    static let piecesTable = Words(id: "Tabel", en: "Table")
    static let piecesTableRule = Words(
        id: "Kepala tabel menempel, angka rata kanan, jumlah di bawah.",
        en: "Heads stick, numbers stand right, the total below.")
    static let piecesQueue = Words(id: "Antrean dan tugas", en: "Queue and tasks")
    static let piecesQueueRule = Words(
        id: "Yang paling mendesak lebih dulu; yang sedang dibuka ditandai.",
        en: "The most urgent first; what is open is marked.")
    static let piecesMap = Words(id: "Peta", en: "Map")
    static let piecesMapRule = Words(
        id: "Nilai tertulis di peta, paling banyak empat warna, arsir untuk yang tanpa data.",
        en: "Values stand on the map, four colours at most, hatching where there are no data.")
    static let piecesStates = Words(id: "Keadaan halaman", en: "States of a page")
    static let piecesStatesRule = Words(
        id: "Kosong, tidak ditemukan, memuat, luring, tanpa wewenang, rusak: selalu dengan langkah berikutnya.",
        en: "Empty, not found, loading, offline, not allowed, broken: always with the next step.")
    static let piecesConflict = Words(id: "Suntingan bentrok", en: "A conflict")
    static let piecesConflictRule = Words(
        id: "Berdampingan, dengan siapa dan kapan; tidak ada yang ditimpa diam-diam.",
        en: "Side by side, with who and when; nothing is overwritten in silence.")
    static let piecesDialog = Words(id: "Dialog", en: "Dialog")
    static let piecesDialogRule = Words(
        id: "Untuk keputusan yang sukar ditarik. Lebih dari 100 baris meminta angkanya diketik.",
        en: "For decisions that are hard to take back. More than 100 rows ask for the number to be typed.")
    static let piecesSteps = Words(id: "Langkah dan riwayat", en: "Steps and timeline")
    static let piecesStepsRule = Words(
        id: "Langkah bernomor; riwayat dimulai dari yang terbaru.",
        en: "Steps are numbered; a timeline begins with the latest.")
}
