/// What may stand in braces in the texts of a kind of document.
enum PaperValues {
    static let ofAll: Set<String> = [
        "kabupaten", "KABUPATEN", "nama_kabupaten", "provinsi", "nama_provinsi", "kepala_daerah", "KEPALA_DAERAH",
    ]

    static let ofVillage: Set<String> = [
        "desa", "DESA", "nama_desa", "jenis_desa", "kecamatan", "nama_kecamatan", "KECAMATAN", "musyawarah",
        "MUSYAWARAH", "kepala",
        "dewan",
    ]

    private static let ofSigning: Set<String> = [
        "tanggal", "nama_kepala_daerah", "nama_kepala_dinas", "keterangan_kepala_dinas",
    ]

    private static let ofVillageOffice: Set<String> = ["nama_kepala", "nama_ketua_dewan"]

    private static let ofMeeting: Set<String> = ["nama_rt_rw", "nama_warga", "nama_pengundang", "pengundang"]

    private static let ofDeliberation: Set<String> = [
        "hari_tanggal_huruf", "hari_tanggal", "tanggal_musyawarah", "waktu", "tempat", "pemimpin", "undangan",
        "hadir", "perempuan", "miskin", "kuorum", "butuh", "tercapai", "acara", "jumlah", "setuju", "tolak", "tunda",
        "alasan", "nomor_dokumen", "hari_sanggah", "DOKUMEN_DASAR", "HASIL", "pemutus", "lampiran_undangan",
        "daftar_undangan",
    ]

    private static let ofBatch: Set<String> = ["jumlah", "jumlah_jiwa", "jumlah_desa", "nomor_berkas"]

    private static let ofHandBack: Set<String> = [
        "periode", "jumlah", "ditetapkan", "ditolak", "tidak_padan", "batas",
    ]

    private static let ofProposal: Set<String> = [
        "nama", "alamat", "nomor_usulan", "jenis", "tanggal_usulan", "langkah", "pencatat",
        "penerima", "penyerah", "petugas",
    ]

    private static let ofNotice: Set<String> = [
        "keputusan", "tanggal_keputusan", "alasan", "hari_sanggah", "batas_sanggah", "jabatan_penandatangan",
        "nama_penandatangan", "keterangan_penandatangan",
    ]

    static func places(of kind: PaperKind) -> Set<String> {
        let common = ofAll.union(ofSigning)
        switch kind.subject {
        case .deliberation:
            return common.union(ofVillage).union(ofVillageOffice).union(ofMeeting).union(ofDeliberation)
        case .batch: return common.union(ofBatch)
        case .handBack: return common.union(ofVillage).union(ofVillageOffice).union(ofHandBack)
        case .proposal:
            let proposal = common.union(ofVillage).union(ofVillageOffice).union(ofProposal)
            return kind == .notice ? proposal.union(ofNotice) : proposal
        }
    }
}
