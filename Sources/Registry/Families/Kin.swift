/// What somebody is to the head of their family.
package struct Kin: Sendable, Equatable {
    /// 1-8.
    package var relation: Int
    package var sex: Int

    package init(relation: Int, sex: Int) {
        self.relation = relation
        self.sex = sex
    }

    /// What they become once another of the family is its head, from what both were to the old one.
    package func become(under head: Kin, among all: [Kin]) -> Int {
        func only(_ relation: Int) -> Bool { all.filter { $0.relation == relation }.count == 1 }
        switch (head.relation, relation) {
        case (1, let relation): return relation
        case (_, 7): return 7
        // The head's wife or husband: nothing else changes.
        case (2, 1): return 2
        case (2, 2): return 8
        case (2, let relation): return relation
        // A child: parents above, brothers and sisters beside.
        case (3, 1), (3, 2): return 6
        case (3, 4) where only(4) && only(3): return 2
        case (3, 5) where only(3): return 3
        case (4, 1), (4, 2): return 6
        case (4, 3) where only(3) && only(4): return 2
        case (4, 5) where only(4): return 3
        // A parent: the old head is a child.
        case (6, 1): return 3
        case (6, 2): return 4
        case (6, 3): return 5
        case (6, 6) where sex != head.sex && all.filter({ $0.relation == 6 }).count == 2: return 2
        default: return 8
        }
    }
}
