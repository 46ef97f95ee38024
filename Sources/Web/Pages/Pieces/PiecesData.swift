import HTML
import Registry

/// Statuses, figures, tables, queues, maps.
extension PiecesScreen {
    var status: HTML {
        """
        <p class="row">\(tag(.good, .ok, "Padan", code: "PADAN")) \(tag(.info, .wait, "Diproses", code: "SI")) \
        \(tag(.warn, .alert, "Tertahan", code: "Exclude")) \(tag(.bad, .no, "Nama tidak sesuai", code: "P03")) \
        <span class="tag">\(Icon.draft.picture)Draf</span> <span class="tag">\(Icon.lock.picture)Terkunci</span></p>
        <p class="row">\(chip(.bad, .alert, "lewat 2 hari")) \(chip(.warn, .clock, "hari ini 23.59")) \
        \(chip(.warn, .clock, "6 hari")) \(chip(nil, .clock, "21 hari")) \(chip(nil, .wait, "12 hari menunggu"))</p>
        """
    }

    var lettering: HTML {
        """
        <div class="panel"><p class="small soft">Data desa</p>\(letters("SITI NURHAYATTI", against: "SITI NURHAYATI"))\
        <p class="small soft">Dukcapil</p>\(letters("SITI NURHAYATI", against: "SITI NURHAYATTI"))\
        <p class="small soft">NIK, angka tengah tertutup</p>\
        \(letters("9902065208830002", against: "9902065208850002", masked: 6..<12))\
        <p class="small soft">Sama</p>\(letters("MARYAM", against: "MARYAM"))</div>
        """
    }

    var notices: HTML {
        """
        \(note(.info, .info, "<p>Data Dukcapil terakhir dicocokkan 9 November 2026 pukul 02.14.</p>"))
        \(note(.good, .ok, """
            <p class="row"><b>Tersimpan.</b> Siti Nurhayati sekarang padan. \
            <button class="link" type="button">\(say(Texts.undo))</button></p>
            """))
        \(note(.warn, .offline, "<p>\(say(Texts.notSent))</p>"))
        \(note(.bad, .no, "<p><b>Tidak terkirim.</b> Kuota Dukcapil hari ini habis; dicoba lagi besok.</p>"))
        """
    }

    var numbers: HTML {
        """
        \(figures([
            PieceFigure(number(1_018_135), "Keluarga", note: "per 11 November 06.00", "#angka"),
            PieceFigure(visit.percent(193_003, of: 1_018_135), "Tidak valid", note: "dari semua keluarga", "#angka"),
            PieceFigure("0", "Usulan", note: "belum ada", "#angka"),
            PieceFigure(number(12), "Pindah", note: "menunggu jawaban", "#angka"),
        ]))
        \(chart("Keluarga tidak valid menurut sebab", name: Words(id: "Sebab", en: "Reason"), unit: Texts.families, [
            PieceBar("Nama tidak sesuai", 812, share: visit.percent(812, of: 1_640), "#angka"),
            PieceBar("NIK ganda", 411, share: visit.percent(411, of: 1_640), "#angka"),
            PieceBar("Tidak ada", 0, share: visit.percent(0, of: 1_640)),
        ]))
        \(progress(81, of: 100, "81 dari 100 desa selesai"))
        \(facts([
            (Words(id: "Alamat", en: "Address"), "Dusun I, RT 001/RW 002"),
            (Words(id: "Anggota", en: "Members"), "4"), (Words(id: "Belum tahu", en: "Unknown"), "–"),
        ]))
        """
    }

    var table: HTML {
        """
        <form class="stack" method="get" action="/_pieces"><div class="scroll" tabindex="0" role="group" aria-label="Contoh tabel">
        <table><caption>3 dari 412 keluarga · urut nama</caption><thead><tr><th scope="col">\(allRowsBox)\
        <span class="vh">\(say(Texts.choose))</span></th><th scope="col">Nama dan NIK</th><th scope="col">RT</th>\
        <th class="num" scope="col">Anggota</th><th scope="col">Status</th></tr></thead>
        <tbody>\(each: Self.rows, { row in
            """
            <tr data-row\(if: row.isTicked, " class=\"on\"")><td>\
            \(rowBox("pilih", row.name, label: "Pilih \(row.name)", isTicked: row.isTicked))</td><th scope="row">\
            <a href="#tabel" data-open>\(row.name)</a><br><span class="nik soft">990206******0017</span></th>\
            <td>01</td><td class="num">\(row.size)</td><td>\(tag(row.tone, row.icon, row.status))</td></tr>

            """
        })</tbody>
        <tfoot><tr><td></td><th scope="row">\(say(Texts.total))</th><td></td><td class="num">8</td><td></td></tr></tfoot>\
        </table></div>
        <div class="row"><b><span data-count>1</span> dipilih</b><button class="btn alt">Pratinjau perubahan</button></div></form>
        \(pager(shown: 3, of: 412, next: "#tabel", start: "#tabel", step: 25))
        """
    }

    private static let rows: [(name: String, size: Int, tone: Tone, icon: Icon, status: String, isTicked: Bool)] = [
        ("ABDURRAHMAN ZULKARNAIN BIN HAJI MUHAMMAD THAMRIN HASIBUAN AL", 1, .good, .ok, "Padan", false),
        ("SITI/AMINAH", 4, .bad, .no, "NIK ganda", true), ("IT", 3, .warn, .alert, "Nama sangat pendek", false),
    ]

    var queues: HTML {
        """
        <div class="cols half">
        \(queue([
            PieceEntry("Nama tidak sesuai", "#antrean", count: 15, isHere: true),
            PieceEntry("NIK tidak ditemukan", "#antrean", count: 9), PieceEntry("Semua sebab", "#antrean", count: 24),
        ], label: "Sebab"))
        \(queue([
            PieceEntry("SITI NURHAYATTI", "#antrean", note: "RT 03 · 1 huruf", isHere: true),
            PieceEntry("M. RIZKI PRATAMA", "#antrean", note: "RT 01 · singkatan"),
        ], label: "Nama tidak sesuai", isOrdered: true))</div>
        \(tasks([
            PieceTask(
                chip(.bad, .alert, "lewat 2 hari"), "4 NIK ganda", "#antrean",
                text: "Dua orang memakai NIK yang sama; periksa KTP keduanya."),
            PieceTask(
                chip(.warn, .clock, "6 hari"), "15 nama tidak sesuai", "#antrean",
                text: "Ejaan berbeda dengan Dukcapil.", action: button(Texts.mending, "#antrean")),
        ]))
        """
    }

    var mapSample: HTML {
        map(
            "Keluarga tidak valid menurut kecamatan", size: (300, 130),
            [
                PieceArea("Curup", value: "4 %", shade: 1, path: "M10 10h80v60h-80z", middle: (50, 44), "#peta"),
                PieceArea(
                    "Selupu Rejang", value: "12 %", shade: 2, path: "M90 10h90v60h-90z", middle: (135, 44), "#peta"),
                PieceArea(
                    "Kota Padang", value: "31 %", shade: 4, path: "M180 10h110v110h-110z", middle: (235, 68), "#peta"),
                PieceArea("Bermani Ulu", value: nil, shade: nil, path: "M10 70h170v50H10z", middle: (95, 99), "#peta"),
            ], classes: ["sampai 5 %", "sampai 15 %", "sampai 30 %", "lebih"], note: "Per 11 November 2026.")
    }

    var states: HTML {
        """
        <div class="cols half">
        \(statePanel(
            .ok, "Tidak ada yang perlu diperbaiki", "Semua 1.236 jiwa padan per 9 November.",
            next: link("Lihat semua keluarga", "#keadaan")))
        \(statePanel(
            .search, "Tidak ada “Nurlella” di Derati", "Mungkin yang dicari Nurlela Wati.",
            next: button(Texts.search, "#keadaan", .search)))
        \(loading("Memuat 41 kasus…"))
        \(statePanel(
            .offline, "Tidak ada sambungan", "Perubahan disimpan di sini dan dikirim nanti.",
            next: button(Texts.sendAgain, "#keadaan", .sync)))
        \(statePanel(.lock, say(Texts.notAllowed), say(Texts.notAllowedHint(.correct))))
        \(statePanel(.alert, say(Texts.fault), say(Texts.faultHint("7K2M-204Q"))))
        </div>
        """
    }

    var stepsAndLine: HTML {
        """
        <div class="cols half">\(steps([
            "<b>Datang ke kantor desa.</b> Bawa KTP dan KK.", "<b>Operator membetulkan nama.</b>",
            "<b>Cek lagi mulai 20 November.</b>",
        ]))
        \(timeline([
            PieceEvent("Nama dibetulkan", detail: "SITI NURHAYATTI → SITI NURHAYATI", byline: "Yuliana Sari · 10 November 16.20"),
            PieceEvent("Data masuk dari DTKS", byline: "impor 1 · 1 Juni 2024"),
        ]))</div>
        """
    }
}
