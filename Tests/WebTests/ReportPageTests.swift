import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("The pages of reports")
struct ReportPageTests {
    private func client(_ login: String) async throws -> TestClient {
        let client = try await SampleRegister.make().client()
        try await client.signIn(login)
        return client
    }

    @Test("An operator reads the own village's figures, and a neighbour's are not found")
    func scope() async throws {
        let client = try await client("operator")
        let index = try await client.get("/laporan")
        #expect(index.status == .ok)
        #expect(index.body.contains("2 keluarga, 3 jiwa."))
        #expect(!index.links("/laporan/").contains { $0.contains("kegiatan") })
        let page = try await client.get("/laporan/keluarga")
        #expect(page.body.contains("Keluarga dan jiwa, Desa Derati"))
        #expect(!page.body.contains("Taba Anyar"))
        for path in [
            "keluarga", "sebab", "perkembangan", "program", "umur", "ganda", "peta", "keluarga/unduh", "umur/cetak",
        ] {
            for region in ["17.02.06.2002", "17.02", "17.02.06.2999"] {
                #expect(
                    try await client.get("/laporan/\(path)?wilayah=\(region)").status == .notFound, "\(path) \(region)")
            }
        }
        #expect(try await client.get("/laporan/kegiatan").status == .forbidden)
    }

    @Test("Figures are links to their lists, sub-regions to their report, down to the village")
    func links() async throws {
        let client = try await client("dinsos")
        let page = try await client.get("/laporan/keluarga?wilayah=17.02.06")
        #expect(page.links("/keluarga?").contains("/keluarga?wilayah=17.02.06.2001&amp;valid=tidak"))
        #expect(page.links("/beranda/").contains("/beranda/17.02.06.2001"))
        #expect(page.links("/perorangan?").contains("/perorangan?wilayah=17.02.06.2001"))
        let above = try await client.get("/laporan/keluarga")
        #expect(above.links("/laporan/keluarga?").contains("/laporan/keluarga?wilayah=17.02.06"))
        let reasons = try await client.get("/laporan/sebab?wilayah=17.02.06")
        #expect(reasons.links("/keluarga?").contains("/keluarga?wilayah=17.02.06&amp;alasan=N02"))
        let programs = try await client.get("/laporan/program")
        #expect(programs.links("/keluarga?").contains("/keluarga?wilayah=17.02&amp;program=SEMBAKO"))
        let ages = try await client.get("/laporan/umur")
        let people = try #require(ages.links("/perorangan?").first { $0.contains("umur_dari=45") })
        #expect(people.contains("umur_sampai=49") && people.contains("jk=l"))
    }

    @Test("A region may be written as people write it, and keeps what else was asked")
    func written() async throws {
        let client = try await client("dinsos")
        let answer = try await client.get("/laporan/perkembangan?wilayah=170206&per=bulan&dari=2026-11-01")
        #expect(answer.location == "/laporan/perkembangan?wilayah=17.02.06&dari=2026-11-01&per=bulan")
        #expect(try await client.get("/laporan?wilayah=170206").location == "/laporan?wilayah=17.02.06")
        #expect(
            try await client.get("/laporan/peta?wilayah=170206&angka=jiwa").location
                == "/laporan/peta?wilayah=17.02.06&angka=jiwa")
        #expect(try await client.get("/laporan/keluarga?wilayah=zzqq").body.contains("zzqq"))
    }

    @Test("Rows are sorted by the column of the address, and the column says so")
    func sorting() async throws {
        let client = try await client("dinsos")
        let page = try await client.get("/laporan/keluarga?wilayah=17.02.06&urut=keluarga&arah=turun")
        #expect(page.body.contains("aria-sort=\"descending\""))
        let order = page.links("/beranda/17").filter { $0.hasPrefix("/beranda/17.02.06.") }
        #expect(order.first == "/beranda/17.02.06.2001")
        let other = try await client.get("/laporan/keluarga?wilayah=17.02.06&urut=keluarga&arah=naik")
        #expect(other.links("/beranda/17.02.06.").last == "/beranda/17.02.06.2001")
    }

    @Test("A chart keeps the order of ages and days, however the table is sorted")
    func chartOrder() async throws {
        let client = try await client("dinsos")
        func chart(_ address: String) async throws -> String {
            let body = try await client.get(address).body
            let start = try #require(body.firstRange(of: "<figure class=\"chart\">"))
            let rest = body[start.upperBound...]
            return String(rest[..<(try #require(rest.firstRange(of: "</figure>")).lowerBound)])
        }
        for paper in ["", "/cetak"] {
            let plain = try await chart("/laporan/umur\(paper)?wilayah=17.02")
            #expect(try await chart("/laporan/umur\(paper)?wilayah=17.02&urut=jumlah&arah=turun") == plain)
        }
        let days = try await chart("/laporan/perkembangan?wilayah=17.02")
        #expect(try await chart("/laporan/perkembangan?wilayah=17.02&urut=keluarga&arah=turun") == days)
    }

    @Test("Of one origin alone a sum leads to no list of more; a reason still leads to its own")
    func originLinks() async throws {
        let client = try await client("dinsos")
        let page = try await client.get("/laporan/sebab?wilayah=17.02.06&asal=ditemukan")
        #expect(page.links("/keluarga?").contains("/keluarga?wilayah=17.02.06&amp;alasan=N02"))
        #expect(!page.links("/keluarga?").contains { $0.contains("valid=tidak") })
        let both = try await client.get("/laporan/sebab?wilayah=17.02.06")
        #expect(both.links("/keluarga?").contains { $0.contains("valid=tidak") })
    }

    @Test("What is no day, no direction and no figure is told, not guessed")
    func malformed() async throws {
        let client = try await client("dinsos")
        let bad = try await client.get("/laporan/perkembangan?dari=kemarin")
        #expect(bad.status == .unprocessableContent)
        #expect(bad.body.contains("21-11-2026"))
        #expect(try await client.get("/laporan/perkembangan?dari=01-11-2026").status == .ok)
        for address in [
            "/laporan/keluarga?urut=x&arah=y", "/laporan/peta?angka=zz", "/laporan/keluarga/unduh?bentuk=pdf",
            "/laporan/keluarga/unduh?tabel=zz", "/laporan/keluarga/cetak?kertas=a5", "/laporan/sebab?asal=zz",
            "/laporan/lain",
        ] {
            #expect(try await client.get(address).status == .notFound, "\(address)")
        }
        #expect(try await client.get("/laporan/perkembangan?dari=2030-01-01&sampai=2029-01-01").status == .ok)
        #expect(try await client.get("/laporan/keluarga?urut=zz").status == .ok)
    }

    @Test("A download is a file of counts with its name, in the language of the page")
    func downloads() async throws {
        let client = try await client("dinsos")
        let page = try await client.get("/laporan/keluarga?wilayah=17.02.06")
        let address = try #require(page.links("/laporan/keluarga/unduh").first { $0.contains("csv") })
        let file = try await client.get(address.split(separator: "&amp;").joined(separator: "&"))
        #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(file.headers[.contentDisposition]?.contains("laporan-keluarga-wilayah-17.02.06-20261121.csv") == true)
        #expect(file.body.contains("\r\n17.02.06.2001,Derati,2,3,\"1,5\",1,1,\"50,0\",1\r\n"))
        #expect(file.body.contains("\r\n17.02.06,Jumlah,3,4,\"1,3\",2,1,\"33,3\",2\r\n"))
        let book = try await client.get("/laporan/program/unduh?bentuk=xlsx&tabel=program")
        #expect(book.bytes.starts(with: [0x50, 0x4B]))
        _ = try await client.post("/bahasa", ["bahasa": "en", "kembali": "/laporan"])
        let english = try await client.get("/laporan/keluarga/unduh?wilayah=17.02.06")
        #expect(english.body.contains("Code,Village,Families,Persons"))
        #expect(english.body.contains("33.3"))
        #expect(try await client.get("/laporan/umur").body.contains("Age and sex, Kabupaten Rejang Lebong"))
    }

    @Test("A print view has its paper, its definitions and the signature of the account")
    func paper() async throws {
        let client = try await client("dinsos")
        let sheet = try await client.get("/laporan/keluarga/cetak?wilayah=17.02.06")
        #expect(sheet.body.contains("paper-a4p"))
        #expect(sheet.body.contains("anggota keluarga itu yang masih ada"))
        #expect(try await client.get("/laporan/program/cetak?kertas=f4").body.contains("paper-f4l"))
        #expect(try await client.get("/laporan/program/cetak?kertas=f4&posisi=tegak").body.contains("paper-f4p"))
        let form = try #require(sheet.form("/laporan/penanda-tangan"))
        let saved = try await client.send(
            .post, form.action, form: form.values.merging(["nama": "Syahrial <b>", "tempat": "Curup"]) { $1 })
        #expect(saved.location == "/laporan/keluarga/cetak?wilayah=17.02.06")
        let signed = try await client.get("/laporan/keluarga/cetak?wilayah=17.02.06")
        #expect(signed.body.contains("Syahrial &lt;b&gt;") && signed.body.contains("Curup, 21 November 2026"))
        let away = try await client.send(
            .post, form.action, form: form.values.merging(["kembali": "//jahat.example"]) { $1 })
        #expect(away.location == "/laporan")
        let long = try await client.send(
            .post, form.action, form: form.values.merging(["nama": String(repeating: "a", count: 101)]) { $1 })
        #expect(long.status == .unprocessableContent)
        #expect(long.body.contains("id=\"nama-e\"") && long.body.contains("value=\"aaaa"))
    }

    @Test("A map has a link with a name and value for each place, and says that it is not official")
    func map() async throws {
        let client = try await client("dinsos")
        let map = try await client.get("/laporan/peta?wilayah=17.02.06")
        #expect(map.body.contains("aria-label=\"Derati: 50,0 %\""))
        #expect(map.body.contains("Bukan batas resmi"))
        #expect(map.body.contains("Suka Rami: Belum ada data"))
        #expect(map.body.contains(">terendah<") && map.body.contains(">tertinggi<"))
        #expect(map.body.contains("<tfoot>") && map.body.contains(">33,3 %</td>"))
    }

    @Test("An area without data says so, and what to do")
    func empty() async throws {
        let register = try SampleRegister.empty()
        let client = register.client()
        try await client.signIn("dinsos")
        for kind in ReportKind.allCases {
            let page = try await client.get("/laporan/\(kind.rawValue)")
            #expect(page.status == .ok && page.body.contains("Belum ada data"), "\(kind)")
            #expect(try await client.get("/laporan/\(kind.rawValue)/cetak").status == .ok)
        }
        #expect(try await client.get("/laporan/peta").body.contains("Tidak ada yang dapat digambar"))
    }
}
