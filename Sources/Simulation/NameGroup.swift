/// The naming traditions a family can follow.
enum NameGroup: Int, CaseIterable, Sendable {
    case jawa, sunda, muslim, batak, minang, bugis, bali, aceh, ntt, maluku, minahasa, papua, nias, tionghoa

    /// Which traditions live in a province, with weights; the code is the province's two digits.
    static func mix(province: Int) -> [(group: NameGroup, weight: Int)] {
        switch province {
        case 11: [(.aceh, 70), (.muslim, 18), (.jawa, 8), (.batak, 4)]
        case 12: [(.batak, 46), (.jawa, 24), (.muslim, 17), (.nias, 8), (.tionghoa, 3), (.minang, 2)]
        case 13: [(.minang, 86), (.jawa, 6), (.batak, 5), (.muslim, 3)]
        case 14: [(.muslim, 42), (.jawa, 27), (.minang, 16), (.batak, 13), (.tionghoa, 2)]
        case 15, 16: [(.muslim, 55), (.jawa, 32), (.minang, 5), (.sunda, 4), (.batak, 3), (.tionghoa, 1)]
        case 17, 18: [(.jawa, 52), (.muslim, 25), (.sunda, 13), (.batak, 4), (.minang, 4), (.bali, 2)]
        case 19, 21: [(.muslim, 56), (.jawa, 22), (.tionghoa, 9), (.batak, 7), (.minang, 6)]
        case 31: [(.jawa, 36), (.muslim, 33), (.sunda, 17), (.tionghoa, 5), (.batak, 5), (.minang, 4)]
        case 32, 36: [(.sunda, 66), (.jawa, 16), (.muslim, 15), (.batak, 2), (.tionghoa, 1)]
        case 33...35: [(.jawa, 84), (.muslim, 13), (.sunda, 2), (.tionghoa, 1)]
        case 51: [(.bali, 87), (.jawa, 8), (.muslim, 5)]
        case 52: [(.muslim, 92), (.bali, 5), (.bugis, 3)]
        case 53: [(.ntt, 90), (.muslim, 7), (.bugis, 3)]
        case 61...65: [(.muslim, 52), (.jawa, 22), (.bugis, 10), (.ntt, 10), (.tionghoa, 4), (.batak, 2)]
        case 71: [(.minahasa, 66), (.muslim, 28), (.bugis, 4), (.jawa, 2)]
        case 72, 75: [(.muslim, 58), (.bugis, 24), (.minahasa, 12), (.jawa, 4), (.bali, 2)]
        case 73, 74, 76: [(.bugis, 80), (.muslim, 15), (.jawa, 3), (.ntt, 2)]
        case 81, 82: [(.maluku, 55), (.muslim, 36), (.bugis, 7), (.jawa, 2)]
        case 91...96: [(.papua, 72), (.jawa, 11), (.bugis, 8), (.maluku, 6), (.muslim, 3)]
        default: [(.jawa, 60), (.muslim, 40)]
        }
    }
}
