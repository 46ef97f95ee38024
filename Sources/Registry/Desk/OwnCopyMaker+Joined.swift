import Rules
import Storage

/// Records that a merge has joined to the person's: what they say is said of the same person.
extension OwnCopyMaker {
    /// A list of them, and what each holds as far as it is for this desk to hand out.
    func joined() throws -> [OwnCopy.Section] {
        let keys = try reader.withCatalogueTables { try JoinedRecords.of(person.key, in: $0) }
        var places: [[Words]] = []
        var sections: [OwnCopy.Section] = []
        for (position, key) in keys.enumerated() where key != person.key {
            let number = position + 1
            guard let other = try record(key) else {
                let elsewhere = Words(
                    id: "Salinannya diminta kepada meja PDP di sana", en: "Its copy is asked of the desk there")
                places.append([try place(of: key), elsewhere])
                continue
            }
            places.append([
                try place(of: key),
                Words(id: "Catatan ke-\(number) dalam salinan ini", en: "Record \(number) in this copy"),
            ])
            let maker = OwnCopyMaker(registry: registry, reader: reader, person: other, catalogue: catalogue)
            sections += try maker.sections().map { section in
                var section = section
                section.id += "_\(number)"
                let title = section.title
                section.title = Words(id: "\(title.id) (catatan ke-\(number))", en: "\(title.en) (record \(number))")
                return section
            }
        }
        if places.isEmpty { return [] }
        let list = OwnCopy.Section(
            id: "digabung", title: Words(id: "Catatan lain yang digabung", en: "Other records that were merged"),
            columns: Self.pair, rows: places)
        return [list] + sections
    }

    private func record(_ key: RecordKey) throws -> PersonRecord? {
        try reader.first(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home = \(key.home) AND id = \(key.id)
            AND status NOT IN (3, 8, 9) AND \(in: "village")
            """
        ).map(PersonRecord.init)
    }

    /// Where it is kept is told also of another desk's.
    private func place(of key: RecordKey) throws -> Words {
        let village = try reader.withCatalogueTables { db -> RegionCode? in
            try db.beyondSight { try PersonRecord.find(key, in: db)?.village }
        }
        guard let village else { return Words("") }
        return Words(registry.gazetteer.path(of: village).reversed().map(\.fullName).joined(separator: ", "))
    }
}
