/// What the codes of the house mean, from the BDT 2015 questionnaire.
extension HouseTrait {
    package var label: String {
        switch self {
        case .building: "Status bangunan"
        case .land: "Status lahan"
        case .floorArea: "Luas lantai"
        case .rooms: "Jumlah kamar"
        case .floor: "Lantai terluas"
        case .wall: "Dinding terluas"
        case .wallState: "Kondisi dinding"
        case .roof: "Atap terluas"
        case .roofState: "Kondisi atap"
        case .water: "Sumber air minum"
        case .lighting: "Penerangan"
        case .power: "Daya listrik"
        case .fuel: "Bahan bakar memasak"
        case .toilet: "Tempat buang air besar"
        case .closet: "Jenis kloset"
        case .sewage: "Pembuangan tinja"
        case .gasBottle: "Tabung gas 5,5 kg ke atas"
        case .airConditioner: "AC"
        case .telephone: "Telepon rumah"
        case .gold: "Emas/tabungan (10 g ke atas)"
        case .bicycle: "Sepeda"
        case .car: "Mobil"
        case .outboardMotor: "Motor tempel"
        case .ship: "Kapal"
        case .otherLand: "Lahan lain"
        case .otherLandArea: "Luas lahan lain"
        case .refrigerator: "Lemari es"
        case .waterHeater: "Pemanas air"
        case .television: "TV"
        case .laptop: "Komputer/laptop"
        case .motorcycle: "Sepeda motor"
        case .boat: "Perahu"
        case .motorBoat: "Perahu motor"
        case .otherHouse: "Rumah di tempat lain"
        case .cattle: "Sapi"
        case .buffaloes: "Kerbau"
        case .horses: "Kuda"
        case .pigs: "Babi"
        case .goats: "Kambing"
        }
    }

    /// The code in words; the number itself for measures and unknown codes.
    package func words(for code: Int) -> String {
        switch self {
        case .floorArea, .otherLandArea: return "\(code) m²"
        default:
            let words = codes
            return code >= 1 && code <= words.count ? words[code - 1] : String(code)
        }
    }

    private var codes: [String] {
        switch self {
        case .building: ["Milik sendiri", "Kontrak/sewa", "Bebas sewa", "Dinas", "Lainnya"]
        case .land: ["Milik sendiri", "Milik orang lain", "Tanah negara", "Lainnya"]
        case .floor:
            [
                "Marmer/granit", "Keramik", "Parket/vinil/permadani", "Ubin/tegel/teraso", "Kayu/papan kualitas tinggi",
                "Semen/bata merah", "Bambu", "Kayu/papan kualitas rendah", "Tanah", "Lainnya",
            ]
        case .wall:
            ["Tembok", "Plesteran anyaman bambu/kawat", "Kayu", "Anyaman bambu", "Batang kayu", "Bambu", "Lainnya"]
        case .wallState, .roofState: ["Bagus/kualitas tinggi", "Jelek/kualitas rendah"]
        case .roof:
            [
                "Beton/genteng beton", "Genteng keramik", "Genteng metal", "Genteng tanah liat", "Asbes", "Seng",
                "Sirap",
                "Bambu", "Jerami/ijuk/daun/rumbia", "Lainnya",
            ]
        case .water:
            [
                "Air kemasan bermerk", "Air isi ulang", "Leding meteran", "Leding eceran", "Sumur bor/pompa",
                "Sumur terlindung", "Sumur tak terlindung", "Mata air terlindung", "Mata air tak terlindung",
                "Air sungai/danau/waduk", "Air hujan", "Lainnya",
            ]
        case .lighting: ["Listrik PLN", "Listrik non-PLN", "Bukan listrik"]
        case .power: ["450 W", "900 W", "1.300 W", "2.200 W", "> 2.200 W", "Tanpa meteran"]
        case .fuel:
            [
                "Listrik", "Gas > 3 kg", "Gas 3 kg", "Gas kota/biogas", "Minyak tanah", "Briket", "Arang", "Kayu bakar",
                "Tidak memasak",
            ]
        case .toilet: ["Sendiri", "Bersama", "Umum", "Tidak ada"]
        case .closet: ["Leher angsa", "Plengsengan", "Cemplung/cubluk", "Tidak pakai"]
        case .sewage:
            ["Tangki", "SPAL", "Lubang tanah", "Kolam/sawah/sungai/danau/laut", "Pantai/tanah lapang/kebun", "Lainnya"]
        case .gasBottle, .airConditioner, .telephone, .gold, .bicycle, .car, .outboardMotor, .ship, .otherLand,
            .refrigerator, .waterHeater, .television, .laptop, .motorcycle, .boat, .motorBoat, .otherHouse:
            ["Ya", "Tidak"]
        default: []
        }
    }
}
