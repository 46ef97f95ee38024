import Storage

extension PracticeGrounds {
    /// Takes everything out of both villages. Only here are records ever deleted: nobody of them exists. What was done
    /// stays in the audit trail.
    func clear(_ ground: PracticeGround) throws {
        // A neighbour's too, and whoever clears may be a trainer or a clock.
        try db.beyondSight { try empty(ground) }
    }

    private func empty(_ ground: PracticeGround) throws {
        let villages = [ground.village, ground.neighbour]
        let home = registry.home(of: ground.village)
        try clearTransfers(villages, home)
        try clearLinks(villages, home)
        try EraseCivil.dropAll(of: villages, in: db)
        let persons: SQL = "SELECT id FROM person WHERE home = \(home) AND village IN (\(villages))"
        let families: SQL = "SELECT id FROM family WHERE home = \(home) AND village IN (\(villages))"
        for table in [
            "person_nik", "person_dtks", "person_trait", "enrolment", "caretaker", "ppks", "membership",
            "person_mark",
        ] {
            try db.execute("DELETE FROM \(unsafe: table) WHERE home = \(home) AND person IN (\(persons))")
        }
        for table in ["family_kk", "family_desil", "membership", "consent"] {
            try db.execute("DELETE FROM \(unsafe: table) WHERE home = \(home) AND family IN (\(families))")
        }
        try db.execute(
            """
            DELETE FROM status_period WHERE home = \(home)
            AND ((unit = 'person' AND id IN (\(persons))) OR (unit = 'family' AND id IN (\(families))))
            """)
        try db.execute(
            """
            DELETE FROM field_source WHERE home = \(home)
            AND ((unit = 'person' AND record IN (\(persons))) OR (unit = 'family' AND record IN (\(families))))
            """)
        try db.execute(
            """
            DELETE FROM household WHERE home = \(home) AND dwelling IN
                (SELECT id FROM dwelling WHERE home = \(home) AND village IN (\(villages)))
            """)
        for table in [
            "person_name", "family_address", "dwelling", "finding", "change_log", "change_set",
            "case_note", "bulk_row", "period_presence", "siks_row", "village_official", "person", "family",
        ] {
            try db.execute("DELETE FROM \(unsafe: table) WHERE home = \(home) AND village IN (\(villages))")
        }
        try db.execute("DELETE FROM bulk_job WHERE account = \(ground.account) AND region IN (\(villages))")
        for table in ["village_tally", "rule_tally", "program_tally", "village_day", "rule_day", "village_change"] {
            try db.execute("DELETE FROM \(unsafe: table) WHERE village IN (\(villages))")
        }
        try RuleSums.recount(around: villages, in: db)
        try ProgramCounts.recount(around: villages, in: db)
        try ChangeTally.recount(around: villages, in: db)
        // A form begun on a record that is gone leads nowhere.
        if ground.isOwnAccount { try db.execute("DELETE FROM draft WHERE account = \(ground.account)") }
        try db.execute("DELETE FROM training_record WHERE account = \(ground.account)")
    }

    /// Cases about somebody who is deleted, and what leads to them.
    private func clearLinks(_ villages: [RegionCode], _ home: Int64) throws {
        let pointers = try db.rows(
            "SELECT case_home AS home, link_case FROM link_place WHERE home = \(home) AND village IN (\(villages))")
        for (place, ids) in try pointers.byHome("link_case") {
            for row in try db.rows(
                "SELECT \(LinkCaseRecord.columns) FROM link_case WHERE home = \(place) AND id IN (\(ids))")
            {
                try LinkCaseRecord(row).delete(homes: registry.home(of:), in: db)
            }
        }
    }

    /// Cases live in the home of whoever opened them, with a pointer on each side: all of one goes, wherever it is.
    private func clearTransfers(_ villages: [RegionCode], _ home: Int64) throws {
        let pointers = try db.rows(
            """
            SELECT DISTINCT transfer_home AS home, transfer FROM transfer_place
            WHERE home = \(home) AND village IN (\(villages))
            """)
        let cases = try pointers.byHome("transfer").flatMap { place, ids in
            try db.rows("SELECT home, id, origin, destination FROM transfer WHERE home = \(place) AND id IN (\(ids))")
        }
        for row in cases {
            let (place, id) = (try row.int("home"), try row.int("id"))
            for side in [try row.int("origin"), try row.int("destination")] {
                let there = registry.home(of: RegionCode(side))
                for table in ["transfer_place", "transfer_person"] {
                    try db.execute(
                        """
                        DELETE FROM \(unsafe: table) WHERE home = \(there) AND transfer_home = \(place)
                        AND transfer = \(id)
                        """)
                }
            }
            try db.execute("DELETE FROM transfer WHERE home = \(place) AND id = \(id)")
        }
    }
}
