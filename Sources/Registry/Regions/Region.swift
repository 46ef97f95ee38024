/// A province, kabupaten or kota, kecamatan, desa or kelurahan.
package struct Region: Sendable, Equatable {
    package var code: RegionCode
    package var name: String
    /// provinsi, kabupaten, kota, kecamatan, distrik, desa, kelurahan, desa adat.
    package var kind: String
    /// Degrees; nil where no polygon of the place is known.
    package var latitude: Double?
    package var longitude: Double?

    package static let nation = Region(code: .nation, name: "Indonesia", kind: "negara")

    /// `Desa Derati`, `Kecamatan Kota Padang`, `Kabupaten Rejang Lebong`, `Provinsi Bengkulu`.
    package var fullName: String {
        switch code.level {
        case .nation, .kabupaten: name
        case .province: "Provinsi \(name)"
        case .kecamatan: (kind == "distrik" ? "Distrik " : "Kecamatan ") + name
        case .village: kind.prefix(1).uppercased() + kind.dropFirst() + " " + name
        }
    }
}
