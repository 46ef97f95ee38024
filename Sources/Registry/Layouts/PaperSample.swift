import Rules
import Storage

/// Texts of documents filled in with an invented case, for whoever writes them.
enum PaperSample {
    /// In braces, beside the place's own names.
    static let values: [String: String] = [
        "tanggal": "13 November 2026", "nama_kepala_daerah": "Nama Kepala Daerah",
        "nama_kepala_dinas": "Nama Kepala Dinas", "keterangan_kepala_dinas": "Pembina, NIP 19700101 199503 1 001",
        "nama_kepala": "Effendi Saleh", "nama_ketua_dewan": "Rusdi Hamzah", "nama_rt_rw": "Sukarno",
        "nama_warga": "Dewi Kartika", "nama_pengundang": "Rusdi Hamzah", "pengundang": "Ketua BPD",
        "hari_tanggal_huruf": SpelledDay.spelled(CivilDate(packed: 20_261_113)),
        "hari_tanggal": "Jumat, 13 November 2026", "tanggal_musyawarah": "13 November 2026", "waktu": "09.00 WIB",
        "tempat": "balai desa", "pemimpin": "Rusdi Hamzah", "undangan": "21", "hadir": "16", "perempuan": "6",
        "miskin": "3", "DOKUMEN_DASAR": "BERITA ACARA MUSYAWARAH DESA",
        "HASIL": "HASIL MUSYAWARAH DESA", "pemutus": "musyawarah desa", "lampiran_undangan": "1 (satu) berkas",
        "daftar_undangan": "(daftar undangan terlampir)", "kuorum": "dua pertiga", "butuh": "14",
        "tercapai": "tercapai",
        "acara": "Usulan dan perbaikan data kesejahteraan sosial", "jumlah": "14", "setuju": "10", "tolak": "2",
        "tunda": "2", "alasan": "Sudah mampu", "nomor_dokumen": "460/003/BA/SB/XI/2026", "hari_sanggah": "14",
        "jumlah_jiwa": "52", "jumlah_desa": "3", "nomor_berkas": "7K2M", "periode": "November 2026",
        "ditetapkan": "10", "ditolak": "2", "tidak_padan": "2", "batas": "27 November 2026",
        "nama": "Hartono", "alamat": "Dusun III, RT 004 RW 002", "nomor_usulan": "4F7Q", "jenis": "Usulan bansos",
        "tanggal_usulan": "5 November 2026", "keputusan": "Ditolak musyawarah",
        "tanggal_keputusan": "13 November 2026", "langkah": "Anda berhak menyanggah di kantor desa",
        "batas_sanggah": "27 November 2026", "pencatat": "Operator",
        "penerima": "Bapak/Ibu Hartono", "penyerah": "Hartono", "petugas": "a.n. Kepala Desa",
        "jabatan_penandatangan": "Kepala Desa",
        "nama_penandatangan": "Effendi Saleh", "keterangan_penandatangan": "",
    ]

    static func filled(_ text: PaperText, _ words: String, _ place: PaperPlace, on day: CivilDate) -> [String] {
        if text.part == .number {
            let code = NumberPattern.initials(place.village?.name ?? "Sumber Bening")
            let values = ["klasifikasi": "460", "kode": "BA", "desa": code, "dinas": "DINSOS"]
            return [NumberPattern(words).text(serial: 3, on: day, values)]
        }
        return PaperTemplate(words).lines(values.merging(place.values) { $1 })
    }
}

extension Registry {
    /// How texts come out in a place: of a kabupaten in its first village. A text that cannot be filled in is left out.
    package func paperPreview(_ texts: [PaperText: String], at region: RegionCode) -> [PaperText: [String]] {
        let village = gazetteer.villages(in: region).first?.code ?? region
        let place = PaperPlace(village, gazetteer)
        var filled: [PaperText: [String]] = [:]
        for (text, words) in texts where text.problem(words) == nil {
            filled[text] = PaperSample.filled(text, words, place, on: clock.today)
        }
        return filled
    }
}
