import Storage

/// What a merge took along, a later one may have taken further, or ended where it was there already. Such merges are taken
/// back in the order in which they would leave nobody with a benefit twice, or with none: the last first.
extension LinkCaseRecord {
    /// - Throws: `Refusal.invalidInput` where another merge has to be taken back before this one.
    func refuseIfCarriedOn(_ registry: Registry, in db: any Connection) throws {
        guard let changeSet, let survivor else { return }
        let key = RecordKey(home: registry.home(of: village(of: survivor)), id: survivor)
        let later = try Self.of(key, in: db).filter { other in
            other.state == .same && (other.changeSet.map { $0 > changeSet } ?? false)
        }
        if later.isEmpty { return }
        let own = try carried(by: changeSet, registry, in: db)
        for other in later {
            guard let next = other.changeSet else { continue }
            if own.isDisjoint(with: try other.carried(by: next, registry, in: db)) { continue }
            throw Refusal.invalidInput(
                field: "perubahan",
                reason: Words(
                    id: "Bantuan atau PPKS dari penggabungan ini sudah ikut dalam penggabungan sesudahnya. "
                        + "Batalkan dulu penggabungan yang terakhir.",
                    en: "Benefits or PPKS of this merge have gone along with a later one. Take the last merge back "
                        + "first."))
        }
    }

    /// The benefits, whatever became of them, as the log names them.
    private func carried(by changeSet: RecordID, _ registry: Registry, in db: any Connection) throws -> Set<String> {
        let fields = try db.rows(
            """
            SELECT field, new_value FROM change_log WHERE home IN (\(homes(registry, in: db).sorted()))
            AND change_set = \(changeSet) AND unit = 'person'
            """
        ).compactMap { row -> String? in
            let field = try row.text("field")
            return PersonSpan.read(field, row.textOrNil("new_value") ?? "") == nil ? nil : field
        }
        return Set(fields)
    }
}
