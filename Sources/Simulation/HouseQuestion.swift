/// The answers to one question about a house, as codes of the 2015 household form,
/// with their weights among the poorest and among the best off.
struct HouseQuestion: Sendable {
    struct Answer: Sendable {
        let code: UInt8
        let poorest: Double
        let bestOff: Double
    }

    let answers: [Answer]

    private init(_ answers: (code: UInt8, poorest: Double, bestOff: Double)...) {
        self.answers = answers.map { Answer(code: $0.code, poorest: $0.poorest, bestOff: $0.bestOff) }
    }

    func answer(welfare: Double, random: inout RandomSource) -> UInt8 {
        var total = 0.0
        for answer in answers { total += answer.poorest + (answer.bestOff - answer.poorest) * welfare }
        var left = random.unit() * total
        for answer in answers {
            left -= answer.poorest + (answer.bestOff - answer.poorest) * welfare
            if left < 0 { return answer.code }
        }
        return answers[0].code
    }

    static let building = HouseQuestion((1, 70, 82), (2, 6, 8), (3, 22, 8), (4, 1, 1), (5, 1, 1))
    /// Asked of owners only.
    static let land = HouseQuestion((1, 62, 88), (2, 28, 8), (3, 8, 3), (4, 2, 1))
    static let floor = HouseQuestion(
        (1, 0, 3), (2, 5, 48), (3, 1, 2), (4, 4, 10), (5, 3, 5), (6, 52, 30), (7, 4, 0), (8, 14, 1), (9, 16, 1),
        (10, 1, 0))
    static let wall = HouseQuestion((1, 38, 86), (2, 10, 4), (3, 26, 8), (4, 16, 1), (5, 3, 0), (6, 5, 0), (7, 2, 1))
    static let condition = HouseQuestion((1, 15, 82), (2, 85, 18))
    static let roof = HouseQuestion(
        (1, 1, 4), (2, 4, 16), (3, 2, 10), (4, 40, 45), (5, 16, 10), (6, 26, 14), (7, 2, 1), (8, 1, 0), (9, 7, 0),
        (10, 1, 0))
    static let water = HouseQuestion(
        (1, 0, 3), (2, 4, 22), (3, 4, 18), (4, 3, 3), (5, 14, 26), (6, 28, 20), (7, 20, 3), (8, 10, 4), (9, 8, 1),
        (10, 6, 0), (11, 3, 0))
    static let lighting = HouseQuestion((1, 86, 99), (2, 6, 1), (3, 8, 0))
    /// Asked where the public grid lights the house.
    static let power = HouseQuestion((1, 66, 18), (2, 18, 48), (3, 2, 26), (4, 0, 6), (5, 0, 1), (6, 14, 1))
    static let cooking = HouseQuestion(
        (1, 0, 1), (2, 0, 3), (3, 52, 88), (4, 0, 1), (5, 3, 2), (7, 3, 1), (8, 41, 3), (9, 1, 1))
    static let latrine = HouseQuestion((1, 52, 94), (2, 20, 4), (3, 8, 1), (4, 20, 1))
    /// Asked where there is a latrine.
    static let closet = HouseQuestion((1, 50, 94), (2, 20, 4), (3, 22, 1), (4, 8, 1))
    static let sewage = HouseQuestion((1, 36, 88), (2, 6, 6), (3, 38, 5), (4, 16, 1), (5, 3, 0), (6, 1, 0))
    static let openSewage = HouseQuestion((3, 20, 30), (4, 50, 40), (5, 26, 26), (6, 4, 4))
}
