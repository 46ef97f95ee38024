import Registry

/// The events of a family that have a form of their own, in the order of the menu.
enum EventForms {
    static func form(_ event: ChangeEvent) -> (any EditForm)? {
        switch event {
        case .birth: BirthForm()
        case .arrival: ArrivalForm()
        case .join: JoinForm()
        case .leave: LeaveForm()
        case .death: DeathForm()
        case .marriage: MarriageForm()
        case .divorce: DivorceForm()
        case .head: HeadForm()
        case .split: SplitForm()
        case .merge: MergeForm()
        case .correction, .house, .transfer, .bulk, .onePerson, .newHousehold, .enrolment, .caretaker, .ppks: nil
        }
    }

    struct Group: Sendable {
        var title: Words
        var events: [ChangeEvent]
    }

    static let groups = [
        Group(title: Texts.comers, events: [.birth, .arrival, .join]),
        Group(title: Texts.leavers, events: [.death, .leave]),
        Group(title: Texts.changesInside, events: [.marriage, .divorce, .head, .split, .merge]),
    ]
}
