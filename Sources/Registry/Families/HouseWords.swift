/// What the variables of the house and their codes mean, from the BDT 2015 questionnaire.
extension HouseTrait {
    package var label: Words {
        switch self {
        case .building: Words(id: "Status bangunan", en: "Building is")
        case .land: Words(id: "Status lahan", en: "Land is")
        case .floorArea: Words(id: "Luas lantai", en: "Floor area")
        case .rooms: Words(id: "Jumlah kamar", en: "Rooms")
        case .floor: Words(id: "Lantai terluas", en: "Most of the floor")
        case .wall: Words(id: "Dinding terluas", en: "Most of the walls")
        case .wallState: Words(id: "Kondisi dinding", en: "State of the walls")
        case .roof: Words(id: "Atap terluas", en: "Most of the roof")
        case .roofState: Words(id: "Kondisi atap", en: "State of the roof")
        case .water: Words(id: "Sumber air minum", en: "Drinking water")
        case .lighting: Words(id: "Penerangan", en: "Lighting")
        case .power: Words(id: "Daya listrik", en: "Electric power")
        case .fuel: Words(id: "Bahan bakar memasak", en: "Cooking fuel")
        case .toilet: Words(id: "Tempat buang air besar", en: "Toilet")
        case .closet: Words(id: "Jenis kloset", en: "Kind of toilet")
        case .sewage: Words(id: "Pembuangan tinja", en: "Sewage")
        case .gasBottle: Words(id: "Tabung gas 5,5 kg ke atas", en: "Gas bottle of 5.5 kg or more")
        case .airConditioner: Words(id: "AC", en: "Air conditioner")
        case .telephone: Words(id: "Telepon rumah", en: "Telephone line")
        case .gold: Words(id: "Emas/tabungan (10 g ke atas)", en: "Gold or savings (10 g or more)")
        case .bicycle: Words(id: "Sepeda", en: "Bicycle")
        case .car: Words(id: "Mobil", en: "Car")
        case .outboardMotor: Words(id: "Motor tempel", en: "Outboard motor")
        case .ship: Words(id: "Kapal", en: "Ship")
        case .otherLand: Words(id: "Lahan lain", en: "Other land")
        case .otherLandArea: Words(id: "Luas lahan lain", en: "Area of other land")
        case .refrigerator: Words(id: "Lemari es", en: "Refrigerator")
        case .waterHeater: Words(id: "Pemanas air", en: "Water heater")
        case .television: Words(id: "TV", en: "Television")
        case .laptop: Words(id: "Komputer/laptop", en: "Computer or laptop")
        case .motorcycle: Words(id: "Sepeda motor", en: "Motorcycle")
        case .boat: Words(id: "Perahu", en: "Boat")
        case .motorBoat: Words(id: "Perahu motor", en: "Motor boat")
        case .otherHouse: Words(id: "Rumah di tempat lain", en: "House elsewhere")
        case .cattle: Words(id: "Sapi", en: "Cattle")
        case .buffaloes: Words(id: "Kerbau", en: "Buffaloes")
        case .horses: Words(id: "Kuda", en: "Horses")
        case .pigs: Words(id: "Babi", en: "Pigs")
        case .goats: Words(id: "Kambing", en: "Goats")
        }
    }

    /// What a measure is counted in; nil for codes and plain counts.
    package var unit: String? {
        switch self {
        case .floorArea, .otherLandArea: "m²"
        default: nil
        }
    }

    /// The code in words; the number itself for measures and unknown codes.
    package func words(for code: Int) -> Words {
        if let known = choices.first(where: { $0.code == code }) { return known.words }
        let plain = unit.map { "\(code) \($0)" } ?? String(code)
        return Words(id: plain, en: plain)
    }

    /// The codes a form offers, in the questionnaire's order. Empty: a plain number.
    package var choices: [(code: Int, words: Words)] {
        codes.enumerated().map { (code: $0.offset + 1, words: Words(id: $0.element.0, en: $0.element.1)) }
    }

    /// Indonesian and English, counted from 1.
    private var codes: [(String, String)] {
        switch self {
        case .building:
            [
                ("Milik sendiri", "Own"), ("Kontrak/sewa", "Rented"), ("Bebas sewa", "Rent-free"),
                ("Dinas", "Of the employer"), ("Lainnya", "Other"),
            ]
        case .land:
            [
                ("Milik sendiri", "Own"), ("Milik orang lain", "Of others"), ("Tanah negara", "State land"),
                ("Lainnya", "Other"),
            ]
        case .floor:
            [
                ("Marmer/granit", "Marble or granite"), ("Keramik", "Ceramic tiles"),
                ("Parket/vinil/permadani", "Parquet, vinyl or carpet"), ("Ubin/tegel/teraso", "Tiles or terrazzo"),
                ("Kayu/papan kualitas tinggi", "Wood of high quality"), ("Semen/bata merah", "Cement or brick"),
                ("Bambu", "Bamboo"), ("Kayu/papan kualitas rendah", "Wood of low quality"), ("Tanah", "Earth"),
                ("Lainnya", "Other"),
            ]
        case .wall:
            [
                ("Tembok", "Masonry"), ("Plesteran anyaman bambu/kawat", "Plastered bamboo or wire mesh"),
                ("Kayu", "Wood"), ("Anyaman bambu", "Woven bamboo"), ("Batang kayu", "Logs"), ("Bambu", "Bamboo"),
                ("Lainnya", "Other"),
            ]
        case .wallState, .roofState:
            [("Bagus/kualitas tinggi", "Good or of high quality"), ("Jelek/kualitas rendah", "Bad or of low quality")]
        case .roof:
            [
                ("Beton/genteng beton", "Concrete or concrete tiles"), ("Genteng keramik", "Ceramic tiles"),
                ("Genteng metal", "Metal tiles"), ("Genteng tanah liat", "Clay tiles"), ("Asbes", "Asbestos"),
                ("Seng", "Zinc sheets"), ("Sirap", "Wooden shingles"), ("Bambu", "Bamboo"),
                ("Jerami/ijuk/daun/rumbia", "Straw, fibre or leaves"), ("Lainnya", "Other"),
            ]
        case .water:
            [
                ("Air kemasan bermerk", "Branded bottled water"), ("Air isi ulang", "Refilled water"),
                ("Leding meteran", "Tap with a meter"), ("Leding eceran", "Tap water bought by the can"),
                ("Sumur bor/pompa", "Bore well or pump"), ("Sumur terlindung", "Protected well"),
                ("Sumur tak terlindung", "Unprotected well"), ("Mata air terlindung", "Protected spring"),
                ("Mata air tak terlindung", "Unprotected spring"), ("Air sungai/danau/waduk", "River or lake"),
                ("Air hujan", "Rain"), ("Lainnya", "Other"),
            ]
        case .lighting:
            [
                ("Listrik PLN", "Electricity of PLN"), ("Listrik non-PLN", "Other electricity"),
                ("Bukan listrik", "No electricity"),
            ]
        case .power:
            [
                ("450 W", "450 W"), ("900 W", "900 W"), ("1.300 W", "1,300 W"), ("2.200 W", "2,200 W"),
                ("> 2.200 W", "> 2,200 W"), ("Tanpa meteran", "No meter"),
            ]
        case .fuel:
            [
                ("Listrik", "Electricity"), ("Gas > 3 kg", "Gas > 3 kg"), ("Gas 3 kg", "Gas 3 kg"),
                ("Gas kota/biogas", "City gas or biogas"), ("Minyak tanah", "Kerosene"), ("Briket", "Briquettes"),
                ("Arang", "Charcoal"), ("Kayu bakar", "Firewood"), ("Tidak memasak", "Does not cook"),
            ]
        case .toilet:
            [("Sendiri", "Own"), ("Bersama", "Shared"), ("Umum", "Public"), ("Tidak ada", "None")]
        case .closet:
            [
                ("Leher angsa", "Water seal"), ("Plengsengan", "Sloping pan"), ("Cemplung/cubluk", "Pit"),
                ("Tidak pakai", "None"),
            ]
        case .sewage:
            [
                ("Tangki", "Tank"), ("SPAL", "Sewer"), ("Lubang tanah", "Hole in the ground"),
                ("Kolam/sawah/sungai/danau/laut", "Pond, rice field, river, lake or sea"),
                ("Pantai/tanah lapang/kebun", "Beach, field or garden"), ("Lainnya", "Other"),
            ]
        case .gasBottle, .airConditioner, .telephone, .gold, .bicycle, .car, .outboardMotor, .ship, .otherLand,
            .refrigerator, .waterHeater, .television, .laptop, .motorcycle, .boat, .motorBoat, .otherHouse:
            [("Ya", "Yes"), ("Tidak", "No")]
        default: []
        }
    }
}
