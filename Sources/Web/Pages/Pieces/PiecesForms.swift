import HTML
import Registry

/// Buttons and fields.
extension PiecesScreen {
    var tokens: HTML {
        """
        <ul class="key">\(each: Self.colours, { colour in
            """
            <li><svg viewBox="0 0 10 10"><rect class="k-\(colour)" width="10" height="10"/></svg><code>--\(colour)</code></li>
            """
        })</ul>
        <p class="row"><span class="t3">22 t3</span><b>15 t1</b><span class="small">13 t0</span><code>P03</code>\
        <kbd>Ctrl</kbd><mark>beda</mark><span class="nik">990206******0001</span></p>
        <p class="row">\(each: Icon.allCases.filter { $0 != .mark }, { icon in
            "<span class=\"row small\">\(icon.picture)\(icon.rawValue)</span>"
        })</p>
        """
    }

    private static let colours = [
        "ink", "soft", "line", "edge", "paper", "ground", "teal", "deep", "wash", "glow", "bad", "warn", "good",
    ]

    var layout: HTML {
        """
        <div class="cols half"><div class="panel stack tight"><h3>.panel .stack .tight</h3><p>Satu</p><p>Dua</p></div>\
        <div class="panel"><div class="row"><b>.row</b><span class="push soft">.push</span></div></div></div>
        \(crumbs([Region.nation], here: "Derati") { _ in "#letak" })
        \(tabs([("Keluarga", "#letak", true), ("Perorangan", "#letak", false)], label: "Contoh tab"))
        """
    }

    var buttons: HTML {
        """
        <p class="row"><button class="btn" type="button">\(say(Texts.saveAndNext)) <kbd>Ctrl ↵</kbd></button>\
        <button class="btn alt" type="button">\(Icon.print.picture)\(say(Texts.print))</button>\
        <button class="btn bad" type="button">Hapus draf</button>\
        <button class="btn alt bad" type="button">Tolak</button>\
        <button class="link" type="button">Tautan sebagai tombol</button></p>
        <p class="row"><button class="btn" type="button" aria-busy="true">\(Icon.sync.picture)\(say(Texts.sending))</button>\
        <button class="btn" type="button" disabled>Finalkan</button>\
        <span class="small soft">Belum bisa: 3 nama belum diputuskan</span></p>
        """
    }

    var fields: HTML {
        """
        \(problems([("nik", "NIK yang tertulis kurang dari 16 angka."), ("desa", "Pilih desa atau kelurahan.")]))
        \(form(
            "/_pieces", action: ActionID("contoh"), draft: "Contoh",
            """
            \(checkData(facts))<div class="cols half">\(each: Self.samples, field)</div>
            <p><button class="btn">\(say(Texts.save)) <kbd>Ctrl ↵</kbd></button></p>
            """))
        """
    }

    private static func words(_ text: String) -> Words { Words(id: text, en: text) }

    /// Every kind of field, empty, filled, wrong and not to be changed.
    private static let samples = [
        FormField("nama", words("Nama lengkap"), value: "Nurlela Wati").hint("Seperti di KTP, tanpa gelar").required(),
        FormField("nik", words("NIK"), .digits(length: 16), value: "990206520883000").hint("16 angka").required()
            .error("NIK yang tertulis kurang dari 16 angka."),
        FormField("tanggal_lahir", words("Tanggal lahir"), .date).hint("Jika hanya tahu tahun, isi tahun saja"),
        FormField("jenis_kelamin", words("Jenis kelamin"), .select(sexes), value: "2"),
        FormField("desa", words("Desa atau kelurahan"), .region).required().error("Pilih desa atau kelurahan."),
        FormField("rt", words("RT"), .digits(length: 3), value: "001"),
        FormField("catatan", words("Catatan"), .long),
        FormField("terkunci", words("Keterangan padan"), value: "PADAN").hint("Dari Dukcapil; tidak diubah di sini")
            .disabled(),
        FormField("keberadaan", words("Keberadaan"), .picks(presences), value: "ada"),
        FormField("bantuan", words("Bantuan"), .boxes(aids), value: "pkh"),
    ]

    private static let sexes = [
        FormField.Option("", "Pilih"), FormField.Option("1", "Laki-laki"), FormField.Option("2", "Perempuan"),
    ]
    private static let presences = [
        FormField.Option("ada", "Tinggal bersama keluarga"),
        FormField.Option("pindah", "Pindah", hint: "Kasus diserahkan ke desa tujuan"),
    ]
    private static let aids = [FormField.Option("pkh", "PKH"), FormField.Option("sembako", "Sembako")]

    private var facts: CheckFacts {
        CheckFacts(
            rules: rules, hasKK: true, village: RegionCode(1_702_062_001),
            members: [
                CheckFacts.Member(relation: 1, birth: 19_790_412, sex: 1),
                CheckFacts.Member(relation: 2, birth: 19_830_812, sex: 2),
            ], position: 1)
    }

    var conflict: HTML {
        """
        <div class="panel stack">\(note(
            .warn, .swap, "<p><b>Andi Saputra menyimpan lebih dulu</b>, pukul 09.40. Isian lain sudah digabung.</p>"))
        \(versus(
            "lantai", "Lantai terluas", mine: ("Semen", "Tulisan Anda · 09.41"),
            theirs: ("Keramik", "Di register · Andi Saputra, 09.40"), chosen: "saya"))</div>
        """
    }

    var dialogs: HTML {
        """
        <p>\(opener("contoh-dialog", Words(id: "Buka contoh dialog", en: "Open the sample")))</p>
        \(dialog("contoh-dialog", "Tolak 128 baris?", """
            <p>Dapat diurungkan selama 24 jam.</p>\
            \(field(FormField("jumlah", Self.words("Ketik 128 untuk melanjutkan"), .digits(length: 4)).required()))\
            <div class="row"><button class="btn bad" type="button">Tolak 128</button>\(closer("contoh-dialog", Texts.cancel))</div>
            """))
        """
    }
}
